"""Rosters that this program exported: rows that nobody touched since are read to the letter.

A hidden last column tells of each row whose it is, what the event knew then, and what its cells
said. A row whose cells still say so is no stranger's: its "-" is a dash and not an empty cell, its
name is the name and no honorific comes off it. A row that was edited or added is read like any other.
"""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final

import msgspec

from checkin.domain.csv_cells import text_of_csv
from checkin.domain.people import FIELDS, FLAG_FIELDS, LIST_FIELDS, Fields
from checkin.roster import rows
from checkin.roster.columns import ColumnMap
from checkin.roster.own_mark import DIGEST, MARK, OWN_HEADING
from checkin.roster.results import Rejected, RosterRow, Told
from checkin.roster.sheet import Record
from checkin.roster.table import Table
from checkin.roster.values import days_of, list_of

YES: Final = "x"
BETWEEN: Final = ", "
"""Between the items of a list."""

_NOTHING: Final[Mapping[str, str]] = MappingProxyType({})
_encode: Final = msgspec.msgpack.Encoder(order="sorted").encode


class OwnRow(RosterRow):
    """A row as it was exported."""

    delegate: bytes = b""
    """Who it was written for, in the event that wrote it."""
    said: bytes = b""
    """What that event knew of them, as ``said_of`` gives it."""


def said_of(delegate: bytes, fields: Mapping[str, Any]) -> bytes:
    """Return a digest (8 bytes) of all that is known of a delegate."""
    known = {field: fields[field] for field in FIELDS if fields.get(field) is not None}
    return _digest([delegate, known])


def mark_of(delegate: bytes, fields: Mapping[str, Any], cells: Mapping[str, str]) -> str:
    """Return the text of the hidden column for a delegate (id, 16 bytes) whose row has these cells."""
    return f"{delegate.hex()}@{said_of(delegate, fields).hex()}{_shown(cells).hex()}"


def people(
    table: Table,
    columns: ColumnMap,
    told: Told | None = None,
    known: Mapping[str, str] = _NOTHING,
) -> Iterator[RosterRow | Rejected]:
    """Yield every person of ``table`` as ``rows.people`` does, untouched rows of ours as ``OwnRow``.

    Rows that were edited or added come after them, with the same notices and problems as anybody's.
    """
    marks = next((i for i, heading in enumerate(table.headings) if heading == OWN_HEADING), None)
    if marks is None:
        yield from rows.people(table, columns, told, known)
        return
    others: list[Record] = []
    seen: set[bytes] = set()
    references: set[str] = set()
    for row, cells in table.rows:
        own = _own(row, cells, marks, columns)
        if own is None or own.delegate in seen:
            rest = (*cells[:marks], "", *cells[marks + 1 :])
            if any(cell.strip() for cell in rest):
                others.append((row, rest))
            continue
        seen.add(own.delegate)
        references.add(str(own.fields.get("reference", "")))
        yield own
    for one in rows.people(dataclasses.replace(table, rows=others), columns, told, known):
        reference = str(one.fields.get("reference", "")) if isinstance(one, RosterRow) else ""
        if reference and reference in references:
            heading = columns.headings["reference"]
            yield Rejected(one.row, heading, reference, "reference_twice", sheet=table.sheet or "")
        else:
            yield one


def untouched(records: Iterable[Record], table: Table, columns: ColumnMap) -> frozenset[int]:
    """Return the numbers of the rows that are as they were exported."""
    marks = next((i for i, heading in enumerate(table.headings) if heading == OWN_HEADING), None)
    if marks is None:
        return frozenset()
    return frozenset(row for row, cells in records if _own(row, cells, marks, columns) is not None)


def _own(row: int, cells: Sequence[str], marks: int, columns: ColumnMap) -> OwnRow | None:
    """Return what a row says if it is as it was exported."""
    found = MARK.fullmatch(cells[marks])
    if found is None:
        return None
    shown = {field: cells[index] for field, index in columns.fields.items() if cells[index]}
    if _shown(shown).hex() != found[3]:
        # A CSV file has apostrophes before what a spreadsheet would take for a formula.
        shown = {field: text_of_csv(cell) for field, cell in shown.items()}
        if _shown(shown).hex() != found[3]:
            return None
    fields = _fields(shown)
    if fields is None:
        return None
    return OwnRow(row, fields, delegate=bytes.fromhex(found[1]), said=bytes.fromhex(found[2]))


def _fields(shown: Mapping[str, str]) -> Fields | None:
    if not shown.get("name"):
        return None
    fields: Fields = {}
    for field, cell in shown.items():
        if field in FLAG_FIELDS:
            fields[field] = True
        elif field in LIST_FIELDS:
            items = days_of(cell) if field == "days" else list_of(cell)
            if items is None:
                return None
            fields[field] = items
        else:
            fields[field] = cell
    return fields


def _shown(cells: Mapping[str, str]) -> bytes:
    return _digest({field: cell for field, cell in cells.items() if cell})


def _digest(value: Any) -> bytes:
    return hashlib.blake2b(_encode(value), digest_size=DIGEST).digest()
