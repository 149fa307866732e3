"""What a sheet's XML says beside the values: merged and hidden cells, formulas without a result.

Read once from the part itself (ECMA-376, part 1, 18.3.1), because openpyxl tells it only in the
mode that keeps the whole sheet in memory, and keeps either a formula or its result, never both.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import IO, Final
from xml.parsers import expat

from checkin.roster.limits import COLUMNS
from checkin.roster.parts import chunks
from checkin.roster.sheet import LARGE, Merge

_RANGE: Final = re.compile(r"([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?")


class Marks:
    """Collects marks while expat reads; ``uncalculated`` are (row, column)."""

    def __init__(self) -> None:
        """Begin before the first row."""
        self.merges: list[Merge] = []
        self.hidden: set[int] = set()
        self.hidden_columns: set[int] = set()
        self.uncalculated: set[tuple[int, int]] = set()
        self._row = 0
        self._column = -1
        self._text = False
        self._waiting: tuple[int, int] | None = None
        self._value = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Take note of an element's beginning."""
        name = tag.rpartition(":")[2]
        if name == "c":
            reference = _RANGE.fullmatch(attributes.get("r", ""))
            self._column = index_of(reference[1]) if reference else self._column + 1
            self._text = attributes.get("t") == "str"
        elif name == "f":
            # A text of no characters is a result; Excel writes it with its type and nothing else.
            self._waiting = None if self._text else (self._row, self._column)
        elif name == "v":
            self._value = True
        elif name == "row":
            number = attributes.get("r", "")
            self._row = int(number) if number.isdecimal() else self._row + 1
            self._column = -1
            if attributes.get("hidden") in ("1", "true"):
                self.hidden.add(self._row)
        elif name == "col" and attributes.get("hidden") in ("1", "true"):
            first, last = (attributes.get(end, "") for end in ("min", "max"))
            if first.isdecimal() and last.isdecimal():
                self.hidden_columns.update(range(int(first[:6]) - 1, min(int(last[:6]), COLUMNS)))
        elif name == "mergeCell" and len(self.merges) < LARGE:
            found = _RANGE.fullmatch(attributes.get("ref", ""))
            if found and found[3]:
                self.merges.append(
                    Merge(int(found[2]), index_of(found[1]), int(found[4]), index_of(found[3]))
                )

    def end(self, tag: str) -> None:
        """Take note of an element's end."""
        name = tag.rpartition(":")[2]
        if name == "v":
            self._value = False
        elif name == "c" and self._waiting:
            self.uncalculated.add(self._waiting)
            self._waiting = None

    def text(self, text: str) -> None:
        """Take note that a formula has its result."""
        if self._waiting and self._value and text.strip():
            self._waiting = None


def marks_of(path: Path, part: IO[bytes]) -> Marks:
    """Read the marks of a sheet's XML; ``path`` is for its faults.

    Raises ``expat.ExpatError`` where it is damaged, and ``RosterSuspicious``.
    """
    marks = Marks()
    parser = expat.ParserCreate()
    parser.StartElementHandler = marks.start
    parser.EndElementHandler = marks.end
    parser.CharacterDataHandler = marks.text
    for chunk in chunks(path, part):
        parser.Parse(chunk)
    parser.Parse(b"", True)
    return marks


def index_of(letters: str) -> int:
    """Return the column, counted from 0, of a spreadsheet's letters."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return min(number, COLUMNS) - 1
