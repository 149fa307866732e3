"""What was repaired in a roster, and what was found and left: for the review."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Generic, Literal, TypeVar

import msgspec

ChangeKind = Literal["tcvn3", "vni", "composed", "invisible", "spaces", "vietnamese_d", "hyphens", "capitals"]
"""What was repaired: a legacy font; accents apart from their letters; characters nobody sees;
spaces; Ð for Đ; hyphens and apostrophes that are others; capitals or small letters throughout."""
DoubtKind = Literal["font_unsure", "look_alike", "control_characters", "letters_lost"]
"""What a person must look at: perhaps a legacy font; Cyrillic or Greek letters within a Latin word;
control characters; "?" where a letter was."""

EXAMPLES: Final = 3
"""As many different examples are given of each change."""


class Example(msgspec.Struct, frozen=True):
    """One text repaired, or as it is where it is only doubtful."""

    row: int
    before: str
    after: str


class Repair(msgspec.Struct, frozen=True, omit_defaults=True):
    """One kind of repair in one column; ``count`` is of cells."""

    field: str
    """Empty for a column that is no field."""
    kind: ChangeKind
    count: int
    examples: tuple[Example, ...]
    heading: str = ""
    """The column's, its letter if it has none."""
    sheet: str = ""


class Doubt(msgspec.Struct, frozen=True, omit_defaults=True):
    """What was found in one column and left as it is."""

    field: str
    kind: DoubtKind
    count: int
    examples: tuple[Example, ...]
    heading: str = ""
    sheet: str = ""


_Kind = TypeVar("_Kind", ChangeKind, DoubtKind)


class Tally(Generic[_Kind]):
    """Counts what was met in one column, and keeps the first different examples of each kind."""

    def __init__(self, rows: Sequence[int]) -> None:
        self._rows = rows
        self._cells: dict[_Kind, set[int]] = {}
        self._examples: dict[_Kind, dict[str, Example]] = {}

    def add(self, kind: _Kind, index: int, before: str, after: str) -> None:
        """Count a cell, once; ``index`` is its place in the column."""
        self._cells.setdefault(kind, set()).add(index)
        known = self._examples.setdefault(kind, {})
        if len(known) < EXAMPLES and before not in known:
            known[before] = Example(self._rows[index], before, after)

    @property
    def results(self) -> list[tuple[_Kind, int, tuple[Example, ...]]]:
        """Kind, count and examples, in the order first met."""
        return [(kind, len(at), tuple(self._examples[kind].values())) for kind, at in self._cells.items()]
