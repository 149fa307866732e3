"""Repairing the texts of a roster column by column, and telling what was repaired and why."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence
from types import MappingProxyType
from typing import Final, NamedTuple

from checkin.domain.people import TEXT_FIELDS
from checkin.roster.repair_steps import Column, case, convert_fonts, mend_letters
from checkin.roster.repaired import Doubt, Repair

_PASSES: Final = 8
"""A bound that is never met: two are needed where one repair uncovers another, and one to see that."""

Spare = Callable[[Mapping[str, Sequence[str]]], Container[int]]
"""Tells from the columns, their letters repaired, in which places capitals stay."""

_NOTHING: Final[Mapping[str, str]] = MappingProxyType({})


class Repaired(NamedTuple):
    """All columns given, repaired; a column without repair is the very sequence that came."""

    columns: dict[str, Sequence[str]]
    changes: tuple[Repair, ...]
    """Each with the column's name as its field."""
    doubts: tuple[Doubt, ...]


def repair(
    columns: Mapping[str, Sequence[str]],
    rows: Sequence[int],
    fields: Mapping[str, str] = _NOTHING,
    spare: Spare = lambda columns: (),
) -> Repaired:
    """Repair the cells of a table: texts by column, all as long as ``rows``, the row numbers.

    The cells must be as the file has them: tidying first would lose the ư of TCVN3, a soft
    hyphen. ``fields`` gives the field of people (``people.FIELDS``) by column where that is not
    its name; of lists, ticks and any other column only a legacy font is converted. Repairing
    twice is the same as once.
    """
    work = {name: Column(fields.get(name, name), texts, rows) for name, texts in columns.items()}
    # What one repair uncovers another may need: a font known only without what hid in its words.
    for _ in range(_PASSES):
        before = [column.texts for column in work.values()]
        convert_fonts(list(work.values()))
        for column in work.values():
            if column.field in TEXT_FIELDS:
                mend_letters(column)
        case(list(work.values()), lambda: spare({name: column.texts for name, column in work.items()}))
        if all(column.texts is old for column, old in zip(work.values(), before, strict=True)):
            break
    return Repaired(
        {name: column.texts for name, column in work.items()},
        tuple(Repair(name, *one) for name, column in work.items() for one in column.changes.results),
        tuple(Doubt(name, *one) for name, column in work.items() for one in column.doubts.results),
    )
