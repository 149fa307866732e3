"""How the people of a table look: how much of a row they fill, and where the last of them stands."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from statistics import median_high
from typing import Final, NamedTuple

from checkin.domain.text import tidy
from checkin.roster.feet import is_foot, is_total
from checkin.roster.sheet import Sheet
from checkin.roster.table import below

_FEW: Final = 2


class _Look(NamedTuple):
    usual: int
    """Cells that a person's row fills as a rule."""
    numbered: bool
    last: float
    """The last row that looks like a person's; infinite where not all rows are at hand."""


class Crowd:
    """Tells rows that look like the people of one table from those that may stand under them."""

    def __init__(
        self, source: Sheet, heading_row: int, width: int, names: Sequence[int], numbers: int | None
    ) -> None:
        """``names`` and ``numbers`` are the columns of the name and of the lines' numbers."""
        self._source, self._heading_row, self._width = source, heading_row, width
        self._names, self._numbers = names, numbers

    def counted(self, cells: Sequence[str]) -> bool:
        """Tell whether a row has a number of its own."""
        at = self._numbers
        return at is not None and at < len(cells) and cells[at].strip(" .()").isdecimal()

    def filled_like_people(self, cells: Sequence[str]) -> bool:
        """Tell whether a row is numbered, or fills as many cells as people do as a rule."""
        return self.counted(cells) or (
            _filled(cells) >= self._look.usual
            and any(index < len(cells) and cells[index].strip() for index in self._names)
        )

    def goes_on(self, row: int, *, unnumbered: bool = True) -> bool:
        """Tell whether people come below a row; unnumbered rows of a list with numbers are none."""
        return row < self._look.last and (unnumbered or not self._look.numbered)

    @cached_property
    def _look(self) -> _Look:
        rows = [
            (row, cells)
            for row, cells in below(self._source.head, self._heading_row, self._width)
            if any(cells[index].strip() for index in self._names) and not _is_odd(cells)
        ]
        usual = median_high([_filled(cells) for _, cells in rows]) if rows else _FEW
        counted = sum(self.counted(cells) for _, cells in rows)
        last = max((row for row, cells in rows if self.counted(cells) or _filled(cells) >= usual), default=0)
        whole = self._source.stream is None
        return _Look(usual, counted * 2 > len(rows), last if whole else float("inf"))


def _filled(cells: Sequence[str]) -> int:
    return sum(not cell.isspace() for cell in cells if cell)


def _is_odd(cells: Sequence[str]) -> bool:
    """Tell whether a row with few cells says something that people's rows do not."""
    if _filled(cells) > _FEW:
        return False
    texts = [tidy(cell) for cell in cells if cell.strip()]
    return is_foot(texts) or any(map(is_total, texts))
