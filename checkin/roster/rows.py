"""The people of a roster, row by row, and the rows that cannot be taken over."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

import msgspec

from checkin.domain.people import FLAG_FIELDS, LIST_FIELDS, MAX_TEXT, TEXT_FIELDS, Fields, Value
from checkin.domain.text import fold, tidy
from checkin.roster.columns import ColumnMap, letter
from checkin.roster.honorifics import split_honorific
from checkin.roster.table import Table
from checkin.roster.values import EMPTY, days_of, flag_of, list_of, problem_of

SHOWN: Final = 120
"""Longest value repeated in a ``Rejected``, in characters."""

_BLANK: Final = EMPTY | {""}
_PARTS: Final = ("family_name", "given_name")


class RosterRow(msgspec.Struct):
    """One person: the fields that are not empty; ``row`` as seen in the file."""

    row: int
    fields: Fields


class Rejected(msgspec.Struct, omit_defaults=True):
    """A row not taken over, and its first problem.

    ``problem`` is ``name_missing``, ``extra_cells``, ``too_long``, ``control_characters``,
    ``reference_twice``, ``flag_unclear`` or ``date_unclear``. ``column`` is the heading, the
    spreadsheet's letter for ``extra_cells``. ``value`` is the cell, shortened; for
    ``name_missing`` the first that is filled in its row.
    """

    row: int
    column: str
    value: str
    problem: str
    name: str = ""
    """Who the row is about, as far as it says, so that nobody is called missing for a bad cell."""
    reference: str = ""


class _Problem(Exception):
    """Leaves the reading of one row."""

    def __init__(self, problem: str, column: str, value: str) -> None:
        self.problem, self.column, self.value = problem, column, value


def people(table: Table, columns: ColumnMap) -> Iterator[RosterRow | Rejected]:
    """Yield every person of ``table``, or what is wrong with the row, one for each filled row.

    Rows that hold nothing but a number are lines kept free and left out. Raises what reading
    the file raises (``read_table``).
    """
    reader = _Reader(table, columns)
    for row, cells in table.rows:
        try:
            fields = reader.fields(cells)
        except _Problem as found:
            value = found.value if len(found.value) <= SHOWN else f"{found.value[:SHOWN]}…"
            yield Rejected(row, found.column, value, found.problem, *reader.who(cells))
        else:
            if fields is not None:
                yield RosterRow(row, fields)


class _Reader:
    """Reads the rows of one table; remembers its references."""

    def __init__(self, table: Table, columns: ColumnMap) -> None:
        self._width = len(table.headings)
        self._columns = columns
        self._texts = [(f, i) for f, i in columns.fields.items() if f in TEXT_FIELDS]
        self._others = [(f, i) for f, i in columns.fields.items() if f in FLAG_FIELDS or f in LIST_FIELDS]
        # Posts and delegations repeat; tidying them is what a list in NFD takes its time for.
        self._tidy = lru_cache(maxsize=4096)(tidy)
        self._references: set[str] = set()
        first = "name" if "name" in columns.fields else columns_order(columns)[0]
        self._name_heading = columns.headings[first]

    def fields(self, raw: tuple[str, ...]) -> Fields | None:
        """Return a row's fields, None for a line kept free; raises ``_Problem``."""
        if len(raw) > self._width:
            extra = next(i for i in range(self._width, len(raw)) if raw[i].strip())
            raise _Problem("extra_cells", letter(extra), tidy(raw[extra]))
        cells = raw if _is_clean(raw) else self._cleaned(raw)
        fields: Fields = {}
        for field, index in self._texts:
            cell = cells[index]
            if cell and (cell not in EMPTY):
                fields[field] = cell
        if not self._name(fields):
            if not fields and all(cell.strip(" .()").isdecimal() for cell in cells if cell not in _BLANK):
                return None
            raise _Problem("name_missing", self._name_heading, next(filter(None, cells), ""))
        for field, index in self._others:
            if (cell := raw[index]) and (value := self._value(field, cell)):
                fields[field] = value
        reference = fields.get("reference")
        if isinstance(reference, str):
            if reference in self._references:
                raise _Problem("reference_twice", self._columns.headings["reference"], reference)
            self._references.add(reference)
        return fields

    def who(self, raw: tuple[str, ...]) -> tuple[str, str]:
        """Return name and reference of a row that is rejected for something else."""
        columns = self._columns.fields
        order = ("name",) if "name" in columns else columns_order(self._columns)
        at = [columns[field] for field in order]
        name = " ".join(raw[i] for i in at if i < len(raw))
        reference = columns.get("reference")
        known = raw[reference] if reference is not None and reference < len(raw) else ""
        return tidy(name)[:MAX_TEXT], tidy(known)[:MAX_TEXT]

    def _cleaned(self, raw: tuple[str, ...]) -> list[str]:
        for field, index in self._columns.fields.items():
            if problem := problem_of(raw[index]):
                raise _Problem(problem, self._columns.headings[field], tidy(raw[index]))
        return list(map(self._tidy, raw))

    def _name(self, fields: Fields) -> bool:
        """Make up the name, its honorific split off; False if the row has none."""
        name = fields.get("name")
        if name is None:
            parts = [fields[part] for part in columns_order(self._columns) if part in fields]
            name = " ".join(part for part in parts if isinstance(part, str))
            if len(name) > MAX_TEXT:
                raise _Problem("too_long", self._name_heading, name)
        if not isinstance(name, str) or not (name[:1].isalpha() or any(map(str.isalpha, name))):
            return False
        honorific, rest = split_honorific(name)
        fields["name"] = rest
        if honorific:
            self._add_honorific(fields, honorific)
        return True

    def _add_honorific(self, fields: Fields, honorific: str) -> None:
        given = fields.get("honorific")
        if not isinstance(given, str):
            fields["honorific"] = honorific
        elif f" {fold(honorific)} " not in f" {fold(given)} ":
            fields["honorific"] = f"{given} {honorific}"
        for part in _PARTS:
            text = fields.get(part)
            if isinstance(text, str) and text.startswith(f"{honorific} "):
                fields[part] = text[len(honorific) + 1 :]

    def _value(self, field: str, cell: str) -> Value | None:
        heading = self._columns.headings[field]
        if field in FLAG_FIELDS:
            flag = flag_of(cell, heading)
            if flag is None:
                raise _Problem("flag_unclear", heading, tidy(cell))
            return flag
        items = days_of(cell) if field == "days" else list_of(cell)
        if items is None:
            raise _Problem("date_unclear", heading, tidy(cell))
        return items


def columns_order(columns: ColumnMap) -> tuple[str, ...]:
    """Return the parts of a name in the order they are written in."""
    return _PARTS if columns.family_first else _PARTS[::-1]


def _is_clean(cells: tuple[str, ...]) -> bool:
    """Tell, in one look at the whole row, that ``tidy`` would change none of its cells."""
    whole = "|".join(cells)
    return (
        (len(whole) <= MAX_TEXT or max(map(len, cells)) <= MAX_TEXT)
        and whole.isprintable()
        and "  " not in whole
        and "| " not in whole
        and " |" not in whole
        and whole[:1] != " "
        and whole[-1:] != " "
        and unicodedata.is_normalized("NFC", whole)
    )
