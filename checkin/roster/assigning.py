"""Giving each field its column where several headings may mean it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import Final

from checkin.domain.errors import ColumnAmbiguous
from checkin.domain.people import TEXT_FIELDS
from checkin.roster.headings import PARTIAL, Match
from checkin.roster.languages import heading_language
from checkin.roster.table import Table

PARTS: Final = ("family_name", "given_name")
"""The fields that make up a name."""

_WITHOUT_LANGUAGE: Final = frozenset({"language", "email", "phone", "reference", "companion_of"})


def settle_names(matches: dict[int, Match], fields: Iterable[str]) -> None:
    """Decide for "Nom", "Name" and "Tên" whether they are the full name or a part of it.

    They are the part that another column leaves over: "Nom" beside "Prénom" is the family name.
    """
    others = {found.fields[0] for found in matches.values() if len(found.fields) == 1}
    others.update(fields)
    either = {i: found for i, found in matches.items() if {"name"} < set(found.fields)}
    offered = {found.fields[1] for found in either.values()}
    for index, found in either.items():
        part = found.fields[1]
        other = PARTS[1 - PARTS.index(part)]
        is_part = part not in others and (
            "name" in others or other in others or (other in offered and "name" not in others)
        )
        matches[index] = Match((part if is_part else "name",), found.rank)


def assign(
    table: Table, matches: Mapping[int, Match], fields: dict[str, int], settled: Collection[str]
) -> None:
    """Give each field its best column; two as good as each other are ``ColumnAmbiguous``."""
    columns: dict[str, list[int]] = defaultdict(list)
    for index, found in matches.items():
        columns[found.fields[0]].append(index)
    for field, indices in columns.items():
        if field in fields or field in settled:
            continue
        best = min(matches[index].rank for index in indices)
        first, *more = [index for index in indices if matches[index].rank == best]
        spoken = [heading_language(table.headings[index]) for index in (first, *more)]
        if more and ("" in spoken or len(set(spoken)) < len(spoken)):
            headings = [table.headings[index] for index in (first, *more)]
            raise ColumnAmbiguous(table.path, field, headings)
        fields[field] = first


def columns_by_language(
    table: Table, matches: Mapping[int, Match], fields: Mapping[str, int], settled: Collection[str]
) -> dict[str, dict[str, int]]:
    """Return the fields that stand side by side in several languages, by language.

    A column that says its field less well ("Chức vụ (tiếng Anh)") is the same in another language
    where it names one that the others do not.
    """
    found: dict[str, dict[str, int]] = {}
    for field, first in fields.items():
        if field in settled or field not in TEXT_FIELDS or field in _WITHOUT_LANGUAGE:
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
