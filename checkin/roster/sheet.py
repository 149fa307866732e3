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
    upright: Mapping[int, tuple[Merge, ...]] = field(init=False)
    """Merges over more than one row, by each row that they cover."""

    def __post_init__(self) -> None:
        """Index the merges by row."""
        upright: dict[int, tuple[Merge, ...]] = {}
        for merge in self.merges:
            if merge.bottom > merge.top:
                for row in range(merge.top, min(merge.bottom, merge.top + LARGE) + 1):
                    upright[row] = (*upright.get(row, ()), merge)
        object.__setattr__(self, "upright", upright)

    def records(self) -> Iterable[Record]:
        """Return all rows from the top."""
        return self.head if self.stream is None else self.stream()

    def across(self, row: int, column: int) -> int:
        """Return how many columns the cell that begins here spans."""
        for merge in self.merges:
            if merge.top <= row <= merge.bottom and merge.left == column:
                return merge.right - merge.left + 1
        return 1


def first_rows(records: Iterator[Record], most: int = LARGE) -> tuple[list[Record], bool]:
    """Return the first ``most`` rows and whether these are all."""
    head = list(itertools.islice(records, most))
    return head, len(head) < most or next(records, None) is None
