"""What the programme says of one session: every value checked, whoever wrote it down."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from checkin.domain import errors
from checkin.domain.ids import key_of
from checkin.domain.pictograms import PICTOGRAMS
from checkin.roster.checked import Checks

REENTRY: Final = ("free", "once", "in-out")
LISTS: Final = ("categories", "delegations", "people")
TIMES: Final = ("starts", "ends", "opens", "closes")
MAX_CAPACITY: Final = 10**9 - 1
_SINGLE: Final = ("id", "name", "day", "date", "hall", "capacity", "reentry", "parallel", "pictogram")
_ID: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def is_id(text: str) -> bool:
    """Whether a text can be the id of a session, category or delegation."""
    return _ID.fullmatch(text) is not None


def session_fields(
    table: Mapping[str, Any], where: str, *, path: str = "", first_day: date | None = None
) -> dict[str, Any]:
    """Return the fields of a session, ready to be written, from the values of its table.

    ``date`` is a date, ``day`` a number counted from ``first_day``; times are times of that day or
    date and time. ``where`` and ``path`` name the table in what is raised.

    Raises:
        ProgrammeKeyMissing, ProgrammeKeyUnknown, ProgrammeValue, ProgrammeChoice.
    """
    return _SessionTable(path, first_day).read(dict(table), where)


class _SessionTable(Checks):
    def __init__(self, path: str, first_day: date | None) -> None:
        super().__init__(path)
        self._first_day = first_day

    def read(self, table: dict[str, Any], where: str) -> dict[str, Any]:
        self._only(table, (*_SINGLE, *TIMES, *LISTS), where)
        day = self._day(table, where)
        fields: dict[str, Any] = {
            "name": self._names(self._need(table, "name", where), f"{where}.name"),
            "date": day.isoformat() if day else "",
            "hall": self._text(table.get("hall", ""), f"{where}.hall"),
            "parallel": self._text(table.get("parallel", ""), f"{where}.parallel"),
            "capacity": None,
            "reentry": self._choice(table, "reentry", REENTRY, where) or "free",
            "pictogram": self._choice(table, "pictogram", PICTOGRAMS, where),
            "removed": False,
        }
        if "capacity" in table:
            capacity = self._kind(table["capacity"], int, f"{where}.capacity")
            if not 0 < capacity <= MAX_CAPACITY:
                raise errors.ProgrammeValue(self._path, f"{where}.capacity", str(capacity))
            fields["capacity"] = capacity
        fields.update(self._times(table, day, TIMES, where))
        for name in LISTS:
            items = self._kind(table.get(name, []), list, f"{where}.{name}")
            texts = [self._text(item, f"{where}.{name}") for item in items]
            fields[name] = texts if name == "people" else [key_of(text) for text in texts]
        return fields

    def _day(self, table: dict[str, Any], where: str) -> date | None:
        if "date" in table:
            return self._date(table["date"], f"{where}.date")
        if "day" not in table:
            return None
        day = self._kind(table["day"], int, f"{where}.day")
        if self._first_day is None:
            raise errors.ProgrammeKeyMissing(self._path, "event", "first_day")
        if not 1 <= day <= 366:
            raise errors.ProgrammeValue(self._path, f"{where}.day", str(day))
        return self._first_day + timedelta(days=day - 1)

    def _times(
        self, table: dict[str, Any], day: date | None, names: Iterable[str], where: str
    ) -> dict[str, str]:
        """Return local ISO times; one earlier than the start belongs to the following night."""
        found: dict[str, datetime] = {}
        for name in names:
            value = table.get(name)
            if value is None:
                continue
            if isinstance(value, datetime) and value.tzinfo is None:
                found[name] = value
            elif isinstance(value, time) and day is not None:
                found[name] = datetime.combine(day, value)
            elif isinstance(value, time):
                raise errors.ProgrammeKeyMissing(self._path, where, "day")
            else:
                raise errors.ProgrammeValue(self._path, f"{where}.{name}", str(value))
        for first, last in (("starts", "ends"), ("opens", "closes")):
            begin, end = found.get(first, found.get("starts")), found.get(last)
            if begin is not None and end is not None and end <= begin:
                if not isinstance(table[last], time):
                    if first not in found:
                        continue
                    raise errors.ProgrammeValue(self._path, f"{where}.{last}", str(table[last]))
                found[last] = end + timedelta(days=1)
        return {name: found[name].isoformat() if name in found else "" for name in names}
