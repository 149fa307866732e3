"""A new event: its keys, this installation as its organiser, one session."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from zoneinfo import ZoneInfo, available_timezones

import msgspec
from rapidfuzz import process

from checkin.desk.desk import Clock, Desk
from checkin.desk.writing import write
from checkin.domain import errors
from checkin.domain.ids import subject
from checkin.domain.kinds import DESK, EVENT, SESSION
from checkin.domain.log import NewEntry, RandomBytes
from checkin.domain.programme import Names
from checkin.domain.text import tidy
from checkin.store.creating import NewEvent, creating
from checkin.store.keys import KeySources

DEFAULT_SESSION = {"id": "main", "name": {"vi": "Vào cửa", "fr": "Entrée", "en": "Entry"}}


class Made(msgspec.Struct):
    """A new event file: its path and the recovery code, which is kept nowhere."""

    path: str
    recovery_code: str


def check_timezone(name: str) -> str:
    """Return the name of a time zone.

    Raises:
        TimezoneUnknown: there is none of this name; the nearest are named.
    """
    try:
        ZoneInfo(name)
    except (ValueError, OSError, KeyError):
        near = process.extract(name, sorted(available_timezones()), limit=3)
        raise errors.TimezoneUnknown(name, [zone for zone, _, _ in near]) from None
    return name


def local_timezone() -> str:
    """Return this machine's time zone, UTC where it does not say."""
    import tzlocal

    try:
        return check_timezone(tzlocal.get_localzone_name() or "UTC")
    except Exception:
        return "UTC"


@contextmanager
def beginning(
    path: Path,
    sources: KeySources | None,
    *,
    state: Path,
    clock: Clock,
    random: RandomBytes,
    name: Names,
    timezone: str,
    desk: str,
    more: Iterable[NewEntry] = (),
) -> Iterator[tuple[Desk, NewEvent]]:
    """Make an event file and its first commit; the body may go on writing before it is in place."""
    check_timezone(timezone)
    with creating(path, sources, state=state, random=random) as new:
        event = new.file.event
        entries = [
            *new.first,
            write(EVENT, subject(event, EVENT), {"name": name, "timezone": timezone}),
            write(DESK, subject(event, DESK, new.file.key), {"name": tidy(desk)}),
            *more,
        ]
        made = Desk(new.file, clock)
        with new.file.writing() as work:
            work.append(entries, made.stamp())
        yield made, new


def new(
    path: Path,
    sources: KeySources | None,
    *,
    state: Path,
    clock: Clock,
    random: RandomBytes,
    name: str,
    timezone: str,
    desk: str,
) -> Made:
    """Make a new event with one session that everyone may enter.

    Raises:
        TimezoneUnknown, KeyMissing, FileFault: nothing was made.
    """
    if not tidy(name):
        raise errors.ValueInvalid("name", name)
    with beginning(
        path,
        sources,
        state=state,
        clock=clock,
        random=random,
        name={"und": tidy(name)},
        timezone=timezone,
        desk=desk,
    ) as (made, event):
        session = write(SESSION, subject(event.file.event, SESSION, "main"), DEFAULT_SESSION)
        with event.file.writing() as work:
            work.append([session], made.stamp())
    return Made(str(path), event.recovery_code)
