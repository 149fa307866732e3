"""Which column of a roster holds which field."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

import msgspec

from checkin.domain.errors import ColumnAmbiguous, ColumnUnknown, FieldUnknown, NoNameColumn
from checkin.domain.people import FIELDS
from checkin.domain.text import fold, tidy
from checkin.roster.headings import Match, is_vietnamese, match
from checkin.roster.table import Table

_LETTERS: Final = re.compile(r"[A-Za-z]{1,3}")
_PARTS: Final = ("family_name", "given_name")
_NOTHING: Final[Mapping[str, str]] = MappingProxyType({})


class ColumnMap(msgspec.Struct, frozen=True):
    """Where the fields are; without a name, family and given name make it up."""

    fields: dict[str, int]
    """Column by field, counted from 0, in the order of ``people.FIELDS``."""
    headings: dict[str, str]
    """The heading of each field's column, as written in the file."""
    unused: tuple[str, ...]
    """Headings of the columns left out."""
    family_first: bool = False
    """A name made up of its parts begins with the family name, as in Vietnamese."""


def recognise(table: Table, chosen: Mapping[str, str] = _NOTHING) -> ColumnMap:
    """Match the table's headings to fields; ``chosen`` overrules by field.

    A choice is a heading, a spreadsheet's letter, or "-" for a field that stays empty.
    Raises ``FieldUnknown``, ``ColumnUnknown``, ``ColumnAmbiguous`` and ``NoNameColumn``.
    """
    fields: dict[str, int] = {}
    for field, column in chosen.items():
        if field not in FIELDS:
            raise FieldUnknown(field, list(FIELDS))
        if column.strip() != "-":
            fields[field] = _chosen(table, field, column)
    matches = {
        index: found
        for index, heading in enumerate(table.headings)
        if index not in fields.values()
        and (found := match(heading))
        and not (len(found.fields) == 1 and found.fields[0] in chosen)
    }
    _settle_names(matches, fields)
    certain = {index: found for index, found in matches.items() if len(found.fields) == 1}
    _assign(table, certain, fields, chosen)
    open_ = {
        index: Match((free,), found.rank)
        for index, found in matches.items()
        if len(found.fields) > 1
        and (free := next((f for f in found.fields if f not in fields and f not in chosen), None))
    }
    _assign(table, open_, fields, chosen)
    if "name" not in fields and not all(part in fields for part in _PARTS):
        raise NoNameColumn(table.path, [heading for heading in table.headings if heading])
    used = set(fields.values())
    headings: dict[str, str] = {field: table.headings[fields[field]] for field in FIELDS if field in fields}
    return ColumnMap(
        fields={field: fields[field] for field in headings},
        headings=headings,
        unused=tuple(h for index, h in enumerate(table.headings) if h and index not in used),
        family_first=any(is_vietnamese(headings.get(part, "")) for part in _PARTS),
    )


def letter(index: int) -> str:
    """Return a spreadsheet's letter for a column counted from 0: 27 gives ``"AB"``."""
    text = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        text = chr(ord("A") + rest) + text
    return text


def _chosen(table: Table, field: str, column: str) -> int:
    wanted = tidy(column)
    same = [index for index, heading in enumerate(table.headings) if heading == wanted]
    if not same and fold(wanted):
        key = fold(wanted)
        same = [index for index, heading in enumerate(table.headings) if fold(heading) == key]
    if not same and _LETTERS.fullmatch(wanted):
        same = [i for i in range(len(table.headings)) if letter(i) == wanted.upper()]
    if not same or not wanted:
        raise ColumnUnknown(table.path, column, [heading for heading in table.headings if heading])
    if len(same) > 1:
        raise ColumnAmbiguous(table.path, field, [table.headings[index] for index in same])
    return same[0]


def _settle_names(matches: dict[int, Match], fields: Iterable[str]) -> None:
    """Decide for "Nom", "Name" and "Tên" whether they are the full name or a part of it.

    They are the part that another column leaves over: "Nom" beside "Prénom" is the family name.
    """
    others = {found.fields[0] for found in matches.values() if len(found.fields) == 1}
    others.update(fields)
    either = {i: found for i, found in matches.items() if {"name"} < set(found.fields)}
    offered = {found.fields[1] for found in either.values()}
    for index, found in either.items():
        part = found.fields[1]
        other = _PARTS[1 - _PARTS.index(part)]
        is_part = part not in others and (
            "name" in others or other in others or (other in offered and "name" not in others)
        )
        matches[index] = Match((part if is_part else "name",), found.rank)


def _assign(
    table: Table, matches: Mapping[int, Match], fields: dict[str, int], chosen: Mapping[str, str]
) -> None:
    """Give each field its best column; two as good as each other are ``ColumnAmbiguous``."""
    columns: dict[str, list[int]] = defaultdict(list)
    for index, found in matches.items():
        columns[found.fields[0]].append(index)
    for field, indices in columns.items():
        if field in fields or field in chosen:
            continue
        best = min(matches[index].rank for index in indices)
        first, *more = [index for index in indices if matches[index].rank == best]
        if more:
            headings = [table.headings[index] for index in (first, *more)]
            raise ColumnAmbiguous(table.path, field, headings)
        fields[field] = first
