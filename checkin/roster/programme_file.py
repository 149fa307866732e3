"""Reading a programme: sessions, categories, delegations and access rules from a TOML file."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, Final

import msgspec

from checkin.domain import errors
from checkin.domain.faces import SHAPES
from checkin.roster.checked import Checked
from checkin.roster.session_table import is_id, session_fields

_COLOUR: Final = re.compile(r"#[0-9A-Fa-f]{6}")


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
        return session_fields(table, where, path=self._path, first_day=self._first_day)

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
            if not is_id(key):
                raise errors.ProgrammeValue(self._path, f"{name} {number}.id", key)
            if key in found:
                raise errors.ProgrammeTwice(self._path, name, key)
            found[key] = {"id": key, **read(table, f"{name} {key}")}
        return found
