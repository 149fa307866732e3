"""Which column of a roster holds which field."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

import msgspec

from checkin.domain.errors import ColumnAmbiguous, ColumnUnknown, FieldUnknown, NoNameColumn
from checkin.domain.people import FIELDS, TEXT_FIELDS
from checkin.domain.programme import Session
from checkin.domain.text import fold, tidy
from checkin.roster.access import MOSTLY_MARKS, SOME_MARKS, marked_share, session_of
from checkin.roster.feet import is_total
from checkin.roster.headings import PARTIAL, Match, is_line_number, is_vietnamese, match
from checkin.roster.languages import heading_language
from checkin.roster.table import Table

_LETTERS: Final = re.compile(r"[A-Za-z]{1,3}")
_PARTS: Final = ("family_name", "given_name")
_WITHOUT_LANGUAGE: Final = frozenset({"language", "email", "phone", "reference", "companion_of"})
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

    @property
    def provided(self) -> tuple[str, ...]:
        """The fields that this table speaks of."""
        return tuple(dict.fromkeys((*self.fields, *(("sessions",) if self.access else ()))))


def recognise(
    table: Table, chosen: Mapping[str, str] = _NOTHING, sessions: Sequence[Session] = ()
) -> ColumnMap:
    """Match the table's headings to fields; ``chosen`` overrules by field.

    Columns of marks are matched to ``sessions``. A choice is a heading, a spreadsheet's letter, or
    "-" for a field that stays empty.
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
    languages = _languages(table, matches, fields, chosen)
    used = set(fields.values()) | {column for columns in languages.values() for column in columns.values()}
    access, unmatched = _access(table, fields, used, sessions)
    used |= set(access)
    headings: dict[str, str] = {field: table.headings[fields[field]] for field in FIELDS if field in fields}
    return ColumnMap(
        fields={field: fields[field] for field in headings},
        headings=headings,
        unused=tuple(h for index, h in enumerate(table.headings) if h and index not in used),
        family_first=any(is_vietnamese(headings.get(part, "")) for part in _PARTS),
        languages=languages,
        access=access,
        numbers=next(
            (i for i, h in enumerate(table.headings) if h and i not in used and is_line_number(h)), None
        ),
        unmatched=unmatched,
    )


def recognise_all(
    tables: Sequence[Table], chosen: Mapping[str, str] = _NOTHING, sessions: Sequence[Session] = ()
) -> list[ColumnMap]:
    """Match the headings of several lists, which need not have the same columns.

    A choice holds where its column is; raises ``ColumnUnknown`` for one that no list has.
    """
    if len(tables) == 1:
        return [recognise(tables[0], chosen, sessions)]
    found: list[ColumnMap] = []
    missing: dict[str, list[ColumnUnknown]] = defaultdict(list)
    for table in tables:
        own: dict[str, str] = {}
        for field, column in chosen.items():
            try:
                if field in FIELDS and column.strip() != "-":
                    _chosen(table, field, column)
                own[field] = column
            except ColumnUnknown as fault:
                missing[field].append(fault)
        found.append(recognise(table, own, sessions))
    for faults in missing.values():
        if len(faults) == len(tables):
            raise faults[0]
    return found


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
        spoken = [heading_language(table.headings[index]) for index in (first, *more)]
        if more and ("" in spoken or len(set(spoken)) < len(spoken)):
            headings = [table.headings[index] for index in (first, *more)]
            raise ColumnAmbiguous(table.path, field, headings)
        fields[field] = first


def _languages(
    table: Table, matches: Mapping[int, Match], fields: Mapping[str, int], chosen: Mapping[str, str]
) -> dict[str, dict[str, int]]:
    """Return the fields that stand side by side in several languages, by language.

    A column that says its field less well ("Chức vụ (tiếng Anh)") is the same in another language
    where it names one that the others do not.
    """
    found: dict[str, dict[str, int]] = {}
    for field, first in fields.items():
        if field in chosen or field not in TEXT_FIELDS or field in _WITHOUT_LANGUAGE:
            continue
        rank = matches[first].rank if first in matches else 0
        by_language = {heading_language(table.headings[first]): first}
        for index, other in matches.items():
            language = heading_language(table.headings[index])
            if (
                index != first
                and index not in fields.values()
                and other.fields[0] == field
                and other.rank % PARTIAL == rank % PARTIAL
                and language
            ):
                by_language.setdefault(language, index)
        if len(by_language) > 1 and "" not in by_language:
            found[field] = by_language
    return found


def _access(
    table: Table, fields: Mapping[str, int], used: Collection[int], sessions: Sequence[Session]
) -> tuple[dict[int, str], tuple[str, ...]]:
    """Return the columns of marks by the session they mean, and the headings that mean none."""
    free = [
        index
        for index, heading in enumerate(table.headings)
        if heading and index not in used and not is_line_number(heading)
    ]
    if not free:
        return {}, ()
    names = [fields[field] for field in ("name", *_PARTS) if field in fields]
    cells: dict[int, list[str]] = {index: [] for index in free}
    for _, row in table.judged:
        if any(row[index] and not is_total(row[index]) for index in names):
            for index in free:
                if row[index]:
                    cells[index].append(row[index])
    access: dict[int, str] = {}
    unmatched: list[str] = []
    for index in free:
        heading = table.headings[index]
        share = marked_share(cells[index], heading)
        if share < SOME_MARKS:
            continue
        session = session_of(heading.rpartition("›")[2], sessions)
        if session is not None:
            access[index] = session
        elif share >= MOSTLY_MARKS:
            unmatched.append(heading)
    return access, tuple(unmatched)
