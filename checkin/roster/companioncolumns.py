"""Which columns of a roster hold the companions of the delegates of its rows."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Final

from checkin.domain.text import fold
from checkin.roster.assigning import PARTS
from checkin.roster.companions import companions_in, count_in, listing_of, lists_companions
from checkin.roster.headings import PARTIAL, Match
from checkin.roster.honorifics import split_honorific
from checkin.roster.table import Table

_CALLED: Final = ("name", "reference")


def companion_columns(
    table: Table, matches: Mapping[int, Match], fields: Mapping[str, int], settled: Collection[int]
) -> list[int]:
    """Return the columns whose cells name people without a row of their own, or count them.

    ``matches`` tell what the headings mean, ``fields`` what a person said; columns that are
    ``settled`` are none of these.
    """
    free = [
        index
        for index, heading in enumerate(table.headings)
        if heading and index not in settled and listing_of(heading) and _may_list(matches.get(index))
    ]
    if not free:
        return []
    rows = [cells for _, cells in table.judged]
    known = _called(rows, {at: found for at, found in matches.items() if at not in free}, fields)
    return [index for index in free if _lists([cells[index] for cells in rows if cells[index]], known)]


def _may_list(found: Match | None) -> bool:
    return found is None or found.fields[0] == "companion_of" or found.rank >= PARTIAL


def _lists(cells: Collection[str], known: Collection[str]) -> bool:
    if any(map(companions_in, cells)):
        return lists_companions(cells, known)
    return any(map(count_in, cells))


def _called(
    rows: Iterable[tuple[str, ...]], matches: Mapping[int, Match], fields: Mapping[str, int]
) -> set[str]:
    """Return the folded names and references of the people of a table."""
    columns: dict[str, list[int]] = {}
    for field, index in [*fields.items(), *((found.fields[0], index) for index, found in matches.items())]:
        columns.setdefault(field, []).append(index)
    whole = [index for field in _CALLED for index in columns.get(field, ())]
    parts = [columns[part][0] for part in PARTS if part in columns]
    called: set[str] = set()
    for cells in rows:
        texts = [cells[index] for index in whole]
        if len(parts) == len(PARTS):
            texts += [" ".join(cells[index] for index in order) for order in (parts, parts[::-1])]
        for text in texts:
            called.add(fold(text))
            called.add(fold(split_honorific(text)[1]))
    return called - {""}
