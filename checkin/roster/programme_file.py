"""Reading a programme: sessions, categories, delegations and access rules from a TOML file."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any, Final, TypeVar

import msgspec

from checkin.domain import errors
from checkin.domain.ids import key_of
from checkin.domain.programme import LANGUAGES
from checkin.domain.text import tidy
from checkin.roster.files import system_faults

_T = TypeVar("_T")
_COLOUR: Final = re.compile(r"#[0-9A-Fa-f]{6}")
_ID: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_REENTRY: Final = ("free", "once", "in-out")
_MAX_BYTES: Final = 4 << 20


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
        ProgrammeSyntax, ProgrammeKeyMissing, ProgrammeKeyUnknown, ProgrammeValue, ProgrammeTwice.
    """
    return _Reader(path, first_day).read()


def _load(path: Path) -> dict[str, Any]:
    with system_faults(path):
        if path.is_dir():
            raise errors.FileIsDirectory(str(path))
        with path.open("rb") as file:
            raw = file.read(_MAX_BYTES + 1)
    if not raw.strip():
        raise errors.FileEmpty(str(path))
    try:
        return tomllib.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        # Not only TOMLDecodeError: also for bytes that are no UTF-8 and numbers without end.
        raise errors.ProgrammeSyntax(str(path), "", str(error)) from None


class _Reader:
    """Checks every table and key of one file."""

    def __init__(self, path: Path, first_day: date | None) -> None:
        self._path = str(path)
        self._data = _load(path)
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
        self._only(table, ("name", "timezone", "first_day"), "event")
        fields: dict[str, Any] = {}
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
        self._only(table, ("id", "name", "colour", "protocol"), where)
        fields: dict[str, Any] = {"name": self._names(self._need(table, "name", where), f"{where}.name")}
        colour = self._text(table.get("colour", ""), f"{where}.colour")
        if colour and not _COLOUR.fullmatch(colour):
            raise errors.ProgrammeValue(self._path, f"{where}.colour", colour)
        fields["colour"] = colour.upper()
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
        single = ("id", "name", "day", "date", "hall", "capacity", "reentry", "parallel")
        self._only(table, (*single, *times, *lists), where)
        day = self._day(table, where)
        fields: dict[str, Any] = {
            "name": self._names(self._need(table, "name", where), f"{where}.name"),
            "date": day.isoformat() if day else "",
            "hall": self._text(table.get("hall", ""), f"{where}.hall"),
            "parallel": self._text(table.get("parallel", ""), f"{where}.parallel"),
            "capacity": None,
            "reentry": self._text(table.get("reentry", "free"), f"{where}.reentry"),
            "removed": False,
        }
        if fields["reentry"] not in _REENTRY:
            raise errors.ProgrammeValue(self._path, f"{where}.reentry", fields["reentry"])
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

    def _names(self, value: Any, where: str) -> dict[str, str]:
        if isinstance(value, str) and tidy(value):
            return {"und": tidy(value)}
        names = {
            key: tidy(self._text(text, f"{where}.{key}")) for key, text in self._table(value, where).items()
        }
        self._only(names, LANGUAGES, where)
        if not names or not all(names.values()):
            raise errors.ProgrammeValue(self._path, where, "")
        return names

    def _only(self, table: dict[str, Any], known: Iterable[str], where: str) -> None:
        for key in table:
            if key not in known:
                raise errors.ProgrammeKeyUnknown(self._path, where, key)

    def _need(self, table: dict[str, Any], key: str, where: str) -> Any:
        if key not in table:
            raise errors.ProgrammeKeyMissing(self._path, where, key)
        return table[key]

    def _table(self, value: Any, where: str) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise errors.ProgrammeValue(self._path, where, str(value))
        return value

    def _text(self, value: Any, where: str) -> str:
        if not isinstance(value, str) or len(value) > 500:
            raise errors.ProgrammeValue(self._path, where, str(value)[:80])
        return value

    def _kind(self, value: Any, kind: type[_T], where: str) -> _T:
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            raise errors.ProgrammeValue(self._path, where, str(value)[:80])
        return value

    def _date(self, value: Any, where: str) -> date:
        if isinstance(value, date) and not isinstance(value, datetime):
            return value
        raise errors.ProgrammeValue(self._path, where, str(value))
