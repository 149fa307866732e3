"""Which column of a roster holds which field."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

import msgspec

from checkin.domain.errors import ColumnUnknown, FieldUnknown, NoNameColumn
from checkin.domain.people import COMPANIONS, FIELDS
from checkin.domain.programme import Session
from checkin.domain.text import fold
from checkin.roster.assigning import PARTS, assign, columns_by_language, settle_names
from checkin.roster.choosing import NONE, chosen_column
from checkin.roster.companioncolumns import companion_columns
from checkin.roster.companions import listing_of
from checkin.roster.headings import Match, is_line_number, is_vietnamese, match
from checkin.roster.markcolumns import mark_columns
from checkin.roster.table import Table

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
    languages: dict[str, dict[str, int]] = {}
    """Fields with a column for each of several languages: column by language."""
    access: dict[int, str] = {}
    """Session by column of marks."""
    numbers: int | None = None
    """The column that counts the lines."""
    unmatched: tuple[str, ...] = ()
    """Headings of columns of marks that name no session."""
    companions: dict[int, str] = {}
    """Headings, by column, under which rows name or count who comes with their delegate."""

    @property
    def provided(self) -> tuple[str, ...]:
        """The fields that this table speaks of."""
        counted = any(listing_of(heading) == "count" for heading in self.companions.values())
        more = ("sessions",) * bool(self.access) + ("notes",) * counted
        return tuple(dict.fromkeys((*self.fields, *more)))


def recognise(
    table: Table,
    chosen: Mapping[str, str] = _NOTHING,
    sessions: Sequence[Session] = (),
    remembered: Mapping[str, str] = _NOTHING,
) -> ColumnMap:
    """Match the table's headings to fields; ``chosen`` overrules by field.

    Columns of marks are matched to ``sessions``. A choice is a heading, a spreadsheet's letter, or
    "-" for a field that stays empty. ``remembered`` gives the field by folded heading, or
    "companions", or "-" for a column left out; it overrules what is recognised and yields to
    ``chosen``.
    Raises ``FieldUnknown``, ``ColumnUnknown``, ``ColumnAmbiguous`` and ``NoNameColumn``.
    """
    fields = _chosen(table, chosen)
    left_out, listed = _remembered(table, remembered, fields, chosen)
    # Nothing recognised goes beside or before what a person said.
    settled = {*fields, *chosen}
    matches = {
        index: found
        for index, heading in enumerate(table.headings)
        if index not in fields.values()
        and index not in left_out
        and index not in listed
        and (found := match(heading))
        and not (len(found.fields) == 1 and found.fields[0] in settled)
    }
    settle_names(matches, fields)
    listed |= set(companion_columns(table, matches, fields, {*fields.values(), *left_out, *listed}))
    matches = {index: found for index, found in matches.items() if index not in listed}
    certain = {index: found for index, found in matches.items() if len(found.fields) == 1}
    assign(table, certain, fields, settled)
    open_ = {
        index: Match((free,), found.rank)
        for index, found in matches.items()
        if len(found.fields) > 1
        and (free := next((f for f in found.fields if f not in fields and f not in settled), None))
    }
    assign(table, open_, fields, settled)
    if "name" not in fields and not all(part in fields for part in PARTS):
        raise NoNameColumn(table.path, [heading for heading in table.headings if heading])
    languages = columns_by_language(table, matches, fields, settled)
    used = set(fields.values()) | {column for columns in languages.values() for column in columns.values()}
    used |= listed
    access, unmatched = mark_columns(table, fields, used | left_out, sessions)
    used |= set(access)
    headings: dict[str, str] = {field: table.headings[fields[field]] for field in FIELDS if field in fields}
    return ColumnMap(
        fields={field: fields[field] for field in headings},
        headings=headings,
        unused=tuple(h for index, h in enumerate(table.headings) if h and index not in used),
        family_first=any(is_vietnamese(headings.get(part, "")) for part in PARTS),
        languages=languages,
        access=access,
        numbers=next(
            (i for i, h in enumerate(table.headings) if h and i not in used and is_line_number(h)), None
        ),
        unmatched=unmatched,
        companions={index: table.headings[index] for index in sorted(listed)},
    )


def recognise_all(
    tables: Sequence[Table],
    chosen: Mapping[str, str] = _NOTHING,
    sessions: Sequence[Session] = (),
    remembered: Mapping[str, str] = _NOTHING,
) -> list[ColumnMap]:
    """Match the headings of several lists, which need not have the same columns.

    A choice holds where its column is; raises ``ColumnUnknown`` for one that no list has.
    """
    if len(tables) == 1:
        return [recognise(tables[0], chosen, sessions, remembered)]
    found: list[ColumnMap] = []
    missing: dict[str, list[ColumnUnknown]] = defaultdict(list)
    for table in tables:
        own: dict[str, str] = {}
        for field, column in chosen.items():
            try:
                if field in FIELDS and column.strip() != NONE:
                    chosen_column(table, field, column)
                own[field] = column
            except ColumnUnknown as fault:
                missing[field].append(fault)
        found.append(recognise(table, own, sessions, remembered))
    for faults in missing.values():
        if len(faults) == len(tables):
            raise faults[0]
    return found


def _chosen(table: Table, chosen: Mapping[str, str]) -> dict[str, int]:
    fields: dict[str, int] = {}
    for field, column in chosen.items():
        if field not in FIELDS:
            raise FieldUnknown(field, list(FIELDS))
        if column.strip() != NONE:
            fields[field] = chosen_column(table, field, column)
    return fields


def _remembered(
    table: Table, remembered: Mapping[str, str], fields: dict[str, int], chosen: Mapping[str, str]
) -> tuple[set[int], set[int]]:
    """Add to ``fields`` what was remembered; return the columns left out and those of companions."""
    left_out: set[int] = set()
    listed: set[int] = set()
    taken = set(fields.values())
    for index, heading in enumerate(table.headings):
        field = remembered.get(fold(heading)) if remembered and heading else None
        if field is None or index in taken:
            continue
        if field == NONE:
            left_out.add(index)
        elif field == COMPANIONS:
            listed.add(index)
        elif field in FIELDS and field not in chosen:
            fields.setdefault(field, index)
    return left_out, listed
