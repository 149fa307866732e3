"""Sessions, categories and delegations, and who may enter what."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Final, Literal
from zoneinfo import ZoneInfo

import msgspec

from checkin.domain.log import MAX_MS

Names = dict[str, str]
"""A name by language code."""
LANGUAGES: Final = ("vi", "fr", "en")
_TEN_DAYS_MS: Final = 864_000_000
_EARLIEST_MS: Final = -62_135_596_800_000 + _TEN_DAYS_MS
_LATEST_MS: Final = MAX_MS - _TEN_DAYS_MS
"""Far enough from the first and last day there is that every zone's time, and the days beside it, exist."""

Reentry = Literal["free", "once", "in-out"]


class Event(msgspec.Struct, frozen=True):
    """What the event says of itself."""

    name: Names = {}
    timezone: str = "UTC"
    first_day: str = ""
    emergency: Names = {}
    """What badges say behind: whom to call in an emergency."""
    contact: Names = {}
    """What badges say behind: whom to ask."""

    @property
    def zone(self) -> ZoneInfo:
        """The event's time zone."""
        return ZoneInfo(self.timezone)


class Category(msgspec.Struct, frozen=True):
    """A kind of delegate, with the colour of its badges."""

    id: str
    name: Names = {}
    colour: str = ""
    protocol: bool = False
    shape: str = ""
    """One of ``faces.SHAPES``; empty where the program is to choose."""
    auto_colour: str = ""
    """What the program chose when the category was made, for where ``colour`` is empty."""
    auto_shape: str = ""


class Delegation(msgspec.Struct, frozen=True):
    """A body that sends delegates."""

    id: str
    name: Names = {}
    country: str = ""


class Session(msgspec.Struct, frozen=True):
    """A session; times are local to the event, ISO 8601 without offset, empty where not set.

    ``starts`` and ``ends`` inform; only ``opens`` and ``closes`` keep people out, so that a
    programme that runs late never stops the door.
    """

    id: str
    name: Names = {}
    date: str = ""
    starts: str = ""
    ends: str = ""
    opens: str = ""
    closes: str = ""
    hall: str = ""
    capacity: int | None = None
    reentry: Reentry = "free"
    pictogram: str = ""
    """Drawn on the badges of those who may enter; empty for none."""
    parallel: str = ""
    """Sessions that share this word exclude each other: entering one leaves the others."""
    categories: list[str] = []
    delegations: list[str] = []
    people: list[str] = []
    """References of delegates, or ids in hexadecimal."""
    removed: bool = False
    """No longer in the programme; what happened in it stays in the log."""
    subject: bytes = b""
    update_needed: bool = False
    """The log holds something about this session that this program does not know."""

    @property
    def day(self) -> str:
        """The day the session takes place on, ISO 8601; empty where the programme names none."""
        day = self.date or self.starts[:10]
        try:
            return date.fromisoformat(day).isoformat()
        except ValueError:
            return ""

    @property
    def restricted(self) -> bool:
        """Whether there is an access rule at all."""
        return bool(self.categories or self.delegations or self.people)


def named(names: Names, language: str) -> str:
    """Return a name in ``language``, else in English, else in whatever there is."""
    return names.get(language) or names.get("en") or next(iter(names.values()), "")


def may_enter(session: Session, person: dict[str, Any], delegate: bytes, today: date) -> bool:
    """Whether the access rules let a delegate with these fields into the session.

    A day pass binds first; then any match of category, delegation, person or the delegate's own
    list of sessions admits, and a session without a rule admits everyone.
    """
    days, sessions = person.get("days"), person.get("sessions")
    if isinstance(days, list) and days and (session.date or today.isoformat()) not in days:
        return False
    if isinstance(sessions, list) and session.id in sessions:
        return True
    if not session.restricted:
        return True
    return (
        person.get("category", "") in session.categories
        or person.get("delegation", "") in session.delegations
        or person.get("reference", "") in session.people
        or delegate.hex() in session.people
    )


def local_ms(text: str, zone: ZoneInfo) -> int | None:
    """Return a local ISO time as Unix milliseconds; None where it is empty."""
    if not text:
        return None
    return int(datetime.fromisoformat(text).replace(tzinfo=zone).timestamp() * 1000)


def are_hours(fields: Mapping[str, Any]) -> bool:
    """Whether these are times for a session to open or close, local ISO 8601 to the minute or none.

    Any desk may write them, so whatever else a lying one writes is passed over.
    """
    known = fields.keys() <= {"opens", "closes"}
    return bool(fields) and known and all(value is None or _is_minute(value) for value in fields.values())


def _is_minute(value: Any) -> bool:
    try:
        moment = datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return False
    return moment is not None and 1970 <= moment.year < 9000 and f"{moment:%Y-%m-%dT%H:%M}" == value


def local_time(ms: int, zone: ZoneInfo) -> datetime:
    """Return Unix milliseconds as the event's local time, within what a calendar can show.

    Desks with a broken clock, and those who lie, date their commits up to the end of the year 9999.
    """
    return datetime.fromtimestamp(min(max(ms, _EARLIEST_MS), _LATEST_MS) / 1000, zone)
