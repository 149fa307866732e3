"""The companions whom the rows of a roster name or count beside their delegates."""

from __future__ import annotations

from typing import Final

from checkin.domain.people import MAX_TEXT, Fields
from checkin.domain.text import fold, tidy
from checkin.roster.casing import proper
from checkin.roster.columns import ColumnMap
from checkin.roster.companions import companion_fields, companions_in, count_in
from checkin.roster.results import SHOWN, Rejected
from checkin.roster.values import ERRORS, problem_of

_BETWEEN: Final = "; "
"""Between what a note said and the number of companions."""


class Companions:
    """Reads the columns of companions of one table."""

    def __init__(self, columns: ColumnMap, sheet: str, left_out: list[Rejected]) -> None:
        """Cells that cannot be read go to ``left_out``."""
        self._columns, self._sheet, self._left_out = columns.companions, sheet, left_out

    def take(self, row: int, cells: tuple[str, ...], main: Fields) -> list[Fields]:
        """Return the companions named in a row; those it only counts are noted in ``main``.

        ``cells`` are the row's own: what is merged over several rows is named once.
        """
        names: list[str] = []
        counts: dict[str, int] = {}
        for index, heading in self._columns.items():
            cell = cells[index]
            if not cell:
                continue
            text = tidy(cell)
            found = companions_in(cell)
            problem = "error_cell" if text in ERRORS else problem_of(cell) if not found else None
            if problem is None and any(problem_of(name) for name in found):
                problem, found = next(filter(None, map(problem_of, found))), []
            if problem:
                self._left_out.append(Rejected(row, heading, text[:SHOWN], problem, sheet=self._sheet))
            elif count := count_in(cell):
                counts[heading] = count
            names += found
        self._note(main, {heading: count for heading, count in counts.items() if count > len(names)})
        return _people(names, main)

    def named(self, cells: tuple[str, ...]) -> tuple[str, ...]:
        """Return whom a row names that is not taken over."""
        width = len(cells)
        found = [one for index in self._columns if index < width for one in companions_in(cells[index])]
        return tuple(tidy(one)[:MAX_TEXT] for one in found)

    @staticmethod
    def _note(main: Fields, counts: dict[str, int]) -> None:
        said = [str(main["notes"])] if main.get("notes") else []
        text = _BETWEEN.join([*said, *(f"{heading}: {count}" for heading, count in counts.items())])
        if counts and len(text) <= MAX_TEXT:
            main["notes"] = text


def _people(names: list[str], main: Fields) -> list[Fields]:
    """Return the fields of each person named, once; somebody is not their own companion."""
    seen = {fold(str(main["name"]))}
    people: list[Fields] = []
    for name in names:
        fields = companion_fields(name, main)
        fields["name"] = proper(str(fields["name"]), "person")[0]
        key = fold(str(fields["name"]))
        if key and key not in seen:
            seen.add(key)
            people.append(fields)
    return people
