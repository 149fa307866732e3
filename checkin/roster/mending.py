"""A whole table with its texts repaired, and what was done to it, for the review."""

from __future__ import annotations

import dataclasses
import itertools
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final, NamedTuple

import msgspec

from checkin.roster.choosing import letter
from checkin.roster.columns import ColumnMap
from checkin.roster.lines import FEW, Lines
from checkin.roster.own import untouched
from checkin.roster.repair import repair
from checkin.roster.repaired import Doubt, Repair
from checkin.roster.sheet import Record
from checkin.roster.table import Table

_NOTHING: Final[Mapping[str, str]] = MappingProxyType({})


class Mended(NamedTuple):
    """A table whose cells are repaired, what was repaired and what is doubtful."""

    table: Table
    """The very table that came where nothing was to be done and all of it was in memory."""
    changes: tuple[Repair, ...]
    doubts: tuple[Doubt, ...]


def mended(table: Table, columns: ColumnMap, known: Mapping[str, str] = _NOTHING) -> Mended:
    """Repair the cells of a recognised table, whole columns at once.

    All columns are looked at, fields or not, because sections and signatures stand anywhere;
    ``known`` tells sections apart as ``people`` does, for their capitals are no person's. Rows
    that were exported and not touched since stay to the letter. A large file is read once, here:
    the table returned holds its rows, as the import would. Raises what reading the file raises.
    """
    records = list(table.rows)
    kept = untouched(records, table, columns)
    places = [at for at, (row, _) in enumerate(records) if row not in kept] if kept else range(len(records))
    whole = [records[at][1] for at in places] if kept else [cells for _, cells in records]
    texts = list(zip(*whole, strict=False))[: len(table.headings)]
    fields = _fields(columns)

    def nobody(fresh: Mapping[str, Sequence[str]]) -> set[int]:
        """Return the places of lines that are no people."""
        lines = Lines(table.source, table.headings, columns, known)
        cells, names = [fresh[str(at)] for at in range(len(texts))], fresh[str(lines.first_name)]
        found: set[int] = set()
        for at, place in enumerate(places):
            row, raw = records[place]
            if lines.foot or len(raw) - raw.count("") <= FEW or names[at].startswith(lines.suspect):
                own = tuple(column[at] for column in cells)
                if lines.line(row, own).kind != "person":
                    found.add(at)
        return found

    found = repair(
        {str(index): column for index, column in enumerate(texts)},
        [records[at][0] for at in places],
        {str(index): fields.get(index, "") for index in range(len(texts))},
        nobody,
    )
    changed = False
    for index, column in enumerate(texts):
        if (fresh := found.columns[str(index)]) is not column:
            changed = True
            _replace(records, places, index, column, fresh)
    if changed or table.source.stream is not None:
        table = _holding(table, records)
    about = _About(table, fields)
    return Mended(
        table,
        tuple(msgspec.structs.replace(one, **about.column(one.field)) for one in found.changes),
        tuple(msgspec.structs.replace(one, **about.column(one.field)) for one in found.doubts),
    )


class _About:
    """Says which column of which table a repair is about."""

    def __init__(self, table: Table, fields: Mapping[int, str]) -> None:
        self._table, self._fields = table, fields

    def column(self, key: str) -> dict[str, str]:
        index = int(key)
        return {
            "field": self._fields.get(index, ""),
            "heading": self._table.headings[index] or letter(index),
            "sheet": self._table.sheet or "",
        }


def _fields(columns: ColumnMap) -> dict[int, str]:
    """Return the field by column, those in other languages too."""
    fields = {index: field for field, by in columns.languages.items() for index in by.values()}
    return fields | {index: field for field, index in columns.fields.items()}


def _replace(
    records: list[Record], places: Sequence[int], index: int, before: Sequence[str], after: Sequence[str]
) -> None:
    for at, (old, new) in enumerate(zip(before, after, strict=True)):
        if old is not new:
            row, cells = records[places[at]]
            records[places[at]] = row, (*cells[:index], new, *cells[index + 1 :])


def _holding(table: Table, records: list[Record]) -> Table:
    """Return the table with these rows, which are then judged as well."""
    source = table.source
    top = [record for record in source.head if record[0] <= table.heading_row]
    head = list(itertools.islice(itertools.chain(top, records), len(source.head)))
    whole = len(head) == len(top) + len(records)
    held = dataclasses.replace(
        source, head=head, stream=None if whole else lambda: itertools.chain(top, records)
    )
    return dataclasses.replace(table, rows=records, source=held)
