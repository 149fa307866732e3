"""Reading a programme: sessions, categories, delegations and access rules from a TOML file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any, Final

import msgspec

from checkin.domain import errors
from checkin.domain.faces import SHAPES
from checkin.domain.ids import key_of
from checkin.domain.pictograms import PICTOGRAMS
from checkin.roster.checked import Checked

_COLOUR: Final = re.compile(r"#[0-9A-Fa-f]{6}")
_ID: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_REENTRY: Final = ("free", "once", "in-out")


class Programme(msgspec.Struct):
    """A programme as fields ready to be written; each table maps an id to its fields."""

    event: dict[str, Any]
    categories: dict[str, dict[str, Any]]
    delegations: dict[str, dict[str, Any]]
    sessions: dict[str, dict[str, Any]]


def read_programme(path: Path, first_day: date | None = None) -> Programme:
    """Read a programme file; ``first_day`` takes the place of the one in the file.

    Raises:
        FileMissing, FileIsDirectory, FileEmpty, FileForbidden.
        ProgrammeSyntax, ProgrammeKeyMissing, ProgrammeKeyUnknown, ProgrammeValue, ProgrammeChoice,
            ProgrammeTwice.
    """
    return _Reader(path, first_day).read()


class _Reader(Checked):
    """Checks every table and key of one file."""

    def __init__(self, path: Path, first_day: date | None) -> None:
        super().__init__(path)
        self._first_day = first_day

    def read(self) -> Programme:
        known = ("event", "category", "delegation", "session")
        self._only(self._data, known, "")
        event = self._event(self._table(self._data.get("event", {}), "event"))
        return Programme(
            event,
            self._each("category", self._category),
            self._each("delegation", self._delegation),
            self._each("session", self._session),
        )

    def _event(self, table: dict[str, Any]) -> dict[str, Any]:
        notices = ("emergency", "contact")
        self._only(table, ("name", "timezone", "first_day", *notices), "event")
        fields: dict[str, Any] = {
            name: self._names(table[name], f"event.{name}") if name in table else None for name in notices
        }
        if "name" in table:
            fields["name"] = self._names(table["name"], "event.name")
        if "timezone" in table:
            fields["timezone"] = self._text(table["timezone"], "event.timezone")
        if self._first_day is None and "first_day" in table:
            self._first_day = self._date(table["first_day"], "event.first_day")
        if self._first_day is not None:
            fields["first_day"] = self._first_day.isoformat()
        return fields

    def _category(self, table: dict[str, Any], where: str) -> dict[str, Any]:
        self._only(table, ("id", "name", "colour", "shape", "protocol"), where)
        fields: dict[str, Any] = {"name": self._names(self._need(table, "name", where), f"{where}.name")}
        colour = self._text(table.get("colour", ""), f"{where}.colour")
        if colour and not _COLOUR.fullmatch(colour):
            raise errors.ProgrammeValue(self._path, f"{where}.colour", colour)
        fields["colour"] = colour.upper()
        fields["shape"] = self._choice(table, "shape", SHAPES, where)
        fields["protocol"] = self._kind(table.get("protocol", False), bool, f"{where}.protocol")
        return fields

    def _delegation(self, table: dict[str, Any], where: str) -> dict[str, Any]:
        self._only(table, ("id", "name", "country"), where)
        return {
            "name": self._names(self._need(table, "name", where), f"{where}.name"),
            "country": self._text(table.get("country", ""), f"{where}.country"),
        }

    def _session(self, table: dict[str, Any], where: str) -> dict[str, Any]:
        lists = ("categories", "delegations", "people")
        times = ("starts", "ends", "opens", "closes")
        single = ("id", "name", "day", "date", "hall", "capacity", "reentry", "parallel", "pictogram")
        self._only(table, (*single, *times, *lists), where)
        day = self._day(table, where)
        fields: dict[str, Any] = {
            "name": self._names(self._need(table, "name", where), f"{where}.name"),
            "date": day.isoformat() if day else "",
            "hall": self._text(table.get("hall", ""), f"{where}.hall"),
            "parallel": self._text(table.get("parallel", ""), f"{where}.parallel"),
            "capacity": None,
            "reentry": self._choice(table, "reentry", _REENTRY, where) or "free",
            "pictogram": self._choice(table, "pictogram", PICTOGRAMS, where),
            "removed": False,
        }
        if "capacity" in table:
            capacity = self._kind(table["capacity"], int, f"{where}.capacity")
            if not 0 < capacity < 10**9:
                raise errors.ProgrammeValue(self._path, f"{where}.capacity", str(capacity))
            fields["capacity"] = capacity
        fields.update(self._times(table, day, times, where))
        for name in lists:
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

    def _each(
        self, name: str, read: Callable[[dict[str, Any], str], dict[str, Any]]
    ) -> dict[str, dict[str, Any]]:
        tables = self._data.get(name, [])
        if not isinstance(tables, list):
            raise errors.ProgrammeValue(self._path, name, "[table]")
        found: dict[str, dict[str, Any]] = {}
        for number, item in enumerate(tables, start=1):
            table = self._table(item, f"{name} {number}")
            key = self._text(self._need(table, "id", f"{name} {number}"), f"{name} {number}.id")
            if not _ID.fullmatch(key):
                raise errors.ProgrammeValue(self._path, f"{name} {number}.id", key)
            if key in found:
                raise errors.ProgrammeTwice(self._path, name, key)
            found[key] = {"id": key, **read(table, f"{name} {key}")}
        return found
