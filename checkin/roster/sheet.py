"""A sheet as a plain grid of texts, whatever file it came from."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

Record = tuple[int, tuple[str, ...]]
"""Row number as a person sees it in the file, counted from 1, and the row's cells."""

LARGE: Final = 25_000
"""Rows kept in memory and judged together; what comes after is read as a stream."""

_CELLS: Final = 2_000_000
"""Cells kept in memory: wide sheets become streams earlier."""
_BATCH: Final = 250
_COVERED: Final = 500_000
"""Rows under merged cells, all merges counted, that are looked up."""
_BESIDE: Final = 64
"""Merges over several rows that may stand in one row."""


class Merge(NamedTuple):
    """Cells shown as one: rows counted from 1, columns from 0, both ends included."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """The cells of one sheet, and what a person sees of it beside them."""

    title: str | None
    head: Sequence[Record]
    """The first ``LARGE`` rows, or all."""
    stream: Callable[[], Iterable[Record]] | None = None
    """Reads every row again; None where ``head`` holds all."""
    merges: tuple[Merge, ...] = ()
    hidden: frozenset[int] = frozenset()
    """Rows that the file does not show, by hand or by a filter."""
    uncalculated: frozenset[tuple[int, int]] = frozenset()
    """Formulas whose result the file lacks: (row, column)."""
    visible: bool = True
    hidden_columns: frozenset[int] = frozenset()
    unseen: bool = False
    """The sheet has merged or hidden cells or formulas, and is too large to be looked through for them."""
    upright: Mapping[int, tuple[Merge, ...]] = field(init=False)
    """Merges over more than one row, by each row that they cover."""
    _spans: Mapping[tuple[int, int], int] = field(init=False, repr=False)
    """Columns that merges of one row span, by row and first column."""

    def __post_init__(self) -> None:
        """Index the merges by row."""
        upright: dict[int, tuple[Merge, ...]] = {}
        spans: dict[tuple[int, int], int] = {}
        covered = 0
        for merge in self.merges:
            if merge.bottom <= merge.top:
                spans[merge.top, merge.left] = merge.right - merge.left + 1
                continue
            for row in range(merge.top, merge.bottom + 1):
                covered += 1
                if covered > _COVERED:
                    break
                others = upright.get(row, ())
                if len(others) < _BESIDE:
                    upright[row] = (*others, merge)
        object.__setattr__(self, "upright", upright)
        object.__setattr__(self, "_spans", spans)

    def records(self) -> Iterable[Record]:
        """Return all rows from the top."""
        return self.head if self.stream is None else self.stream()

    def across(self, row: int, column: int) -> int:
        """Return how many columns the cell that begins here spans."""
        for merge in self.upright.get(row, ()):
            if merge.left == column:
                return merge.right - merge.left + 1
        return self._spans.get((row, column), 1)


def first_rows(records: Iterator[Record], most: int = LARGE) -> tuple[list[Record], bool]:
    """Take the first ``most`` rows, fewer where they are wide, and tell whether these are all.

    What is left comes from ``records`` as if only ``head`` had been taken from it.
    """
    head: list[Record] = []
    cells = 0
    while len(head) < most and cells <= _CELLS:
        batch = list(itertools.islice(records, min(_BATCH, most - len(head))))
        if not batch:
            return head, True
        head += batch
        cells += sum(len(row) for _, row in batch)
    return head, False
