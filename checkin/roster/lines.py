"""Rows of a roster that are nobody: sections, totals, signatures, notes, numbered columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import zip_longest
from typing import Final, Literal, NamedTuple

from checkin.domain.text import fold, tidy
from checkin.roster.columns import ColumnMap
from checkin.roster.crowd import Crowd
from checkin.roster.feet import is_foot, is_sure_foot, is_total, unmarked
from checkin.roster.layout import HEADING_DEPTH, Layout, find_layout
from checkin.roster.sections import Section, section_of, unnumbered
from checkin.roster.sheet import Sheet

Kind = Literal["person", "section", "total", "foot", "number", "columns", "headings"]

_SUSPECT: Final = ("Tổng", "TỔNG", "tổng", "Cộng", "CỘNG", "Total", "TOTAL", "total", "Sous-total", "Grand")
_COUNTED: Final = 5
_SENTENCE: Final = 120
FEW: Final = 2
"""A row with more filled cells is looked at closer only where its name is odd or missing."""


class Line(NamedTuple):
    """What a row is; a section with what it says."""

    kind: Kind
    section: Section | None = None


class Lines:
    """Tells the rows of one table apart, from the top down."""

    def __init__(
        self, source: Sheet, headings: Sequence[str], columns: ColumnMap, known: Mapping[str, str]
    ) -> None:
        """``known`` gives the field (delegation, category) of folded names the event knows."""
        self._source, self._columns, self._known = source, columns, known
        self._headings = tuple(headings)
        fields = columns.fields
        names = [field for field in ("name", "family_name", "given_name") if field in fields]
        self._name_columns = tuple(fields[field] for field in names)
        self.first_name = min(self._name_columns)
        layout = find_layout(source)
        self._rows = _heading_rows(source, layout)
        self._crowd = Crowd(
            source, layout.row if layout else 0, len(headings), self._name_columns, columns.numbers
        )
        tops = (cells[self.first_name] for cells in self._rows if self.first_name < len(cells))
        self.suspect = (*_SUSPECT, headings[self.first_name], *filter(None, tops))
        """Beginnings of names that may be none."""
        self.foot = False
        """Signatures have begun."""
        self._narrow = len(set(fields.values())) <= FEW

    def line(self, row: int, cells: tuple[str, ...]) -> Line:
        """Tell what a row is."""
        filled = [index for index, cell in enumerate(cells) if cell.strip()]
        texts = [tidy(cells[index]) for index in filled]
        if self._is_headings(cells):
            return Line("headings")
        if self._is_columns(cells):
            return Line("columns")
        named = any(index in self._name_columns for index in filled)
        if any(map(is_total, texts)) and self._sums_up(texts):
            self.foot = self.foot or not self._narrow
            return Line("total")
        foot = is_foot(texts) or (not named and any(len(text) > _SENTENCE for text in texts))
        if len(filled) > FEW and (named or not foot):
            self.foot = self.foot and not named
            return Line("person")
        if self._crowd.counted(cells) and (named or len(filled) == 1):
            self.foot = self.foot and not named
            return Line("person" if named else "number")
        if foot and not (named and self._is_somebody(row, cells, texts)):
            self.foot = True
            return Line("foot")
        section = self._section(row, cells, filled, texts)
        if section is not None:
            self.foot = False
            return Line("section", section)
        if self.foot and named and not foot and self._crowd.filled_like_people(cells):
            self.foot = False
        if self.foot and not (named and self._crowd.goes_on(row, unnumbered=False)):
            return Line("foot")
        return Line("person")

    def lone_section(self, row: int, cells: tuple[str, ...], *, sure: bool) -> Section | None:
        """Return what a row with a single text says of those below; ``sure`` as for ``section_of``."""
        filled = [(index, cell) for index, cell in enumerate(cells) if cell]
        texts = [(index, tidy(cell)) for index, cell in filled if cell.strip()] if len(filled) <= FEW else []
        if len(texts) != 1 or is_foot([texts[0][1]]) or is_total(texts[0][1]):
            return None
        if sure:
            return section_of(texts[0][1], self._known, sure=True, uncounted=True)
        width = max(len(self._headings), len(cells))
        return self._section(row, cells + ("",) * (width - len(cells)), [texts[0][0]], [texts[0][1]])

    def _is_somebody(self, row: int, cells: tuple[str, ...], texts: Sequence[str]) -> bool:
        """Tell whether a row that begins like a note is a person: Signe Hansen, Note Smith.

        Whoever has something of their own beside the name is, and who stands among the people.
        """
        marked = any(unmarked(text) != text for text in texts)
        if any("@" in text for text in texts) or (marked and len(texts) > 1):
            return True
        if is_sure_foot(texts):
            return False
        if len(texts) > 1 or self._crowd.goes_on(row):
            return True
        return not self.foot and self._crowd.filled_like_people(cells)

    def _is_headings(self, cells: tuple[str, ...]) -> bool:
        same = [
            fold(cell) == fold(heading)
            for cell, heading in zip(cells, self._headings, strict=False)
            if heading
        ]
        at = self.first_name
        if fold(cells[at]) == fold(self._headings[at]) and sum(same) * 2 > len(same):
            return True
        folded = tuple(map(fold, cells)) if self._rows else ()
        return any(_is_same(folded, row) for row in self._rows)

    def _is_columns(self, cells: tuple[str, ...]) -> bool:
        """The columns' own numbers, (1) (2) (3), as forms have them under the headings."""
        if len(self._headings) < 3:
            return False
        numbers = [cell.strip(" .()[]") for cell in cells[: len(self._headings)] if cell.strip()]
        if len(numbers) < len([heading for heading in self._headings if heading]) or len(numbers) < 3:
            return False
        if not all(number.isdecimal() and len(number) < 4 for number in numbers):
            return False
        return [int(number) for number in numbers] == list(
            range(int(numbers[0]), int(numbers[0]) + len(numbers))
        )

    def _sums_up(self, texts: Sequence[str]) -> bool:
        """A total beside a post or an e-mail would be somebody called so."""
        others = [text for text in texts if not is_total(text)]
        return len(others) < len(texts) and all(
            ((plain := text.strip(" .:")).isdecimal() and len(plain) <= _COUNTED) or len(text) < 2
            for text in others
        )

    def _section(
        self, row: int, cells: tuple[str, ...], filled: Sequence[int], texts: Sequence[str]
    ) -> Section | None:
        words = [
            (index, text) for index, text in zip(filled, texts, strict=True) if any(map(str.isalpha, text))
        ]
        number = ""
        if (
            len(words) == 2
            and unnumbered(f"{words[0][1].rstrip('.')}. x") == "x"
            and filled[0] == words[0][0]
        ):
            number = words[0][1]
            words = words[1:]
        if len(words) != 1:
            return None
        index, text = words[0]
        if "@" in text or (self._source.across(row, index) == 1 and index > max(self._name_columns)):
            return None
        merged = self._source.across(row, index) > 1
        outside = index < self.first_name
        counted = self._columns.numbers is not None and not cells[self._columns.numbers].strip()
        return section_of(
            f"{number.rstrip('.')}. {text}" if number else text,
            self._known,
            sure=merged or outside or bool(number),
            uncounted=counted,
        )


def _heading_rows(source: Sheet, layout: Layout | None) -> list[tuple[str, ...]]:
    """Return the cells of headings that take several rows, row by row."""
    if layout is None or layout.first == layout.row:
        return []
    return [cells for row, cells in source.head[:HEADING_DEPTH] if layout.first <= row <= layout.row]


def _is_same(folded: Sequence[str], row: Sequence[str]) -> bool:
    """Tell whether a row says, and leaves blank, what one of the headings' rows does."""
    filled = [
        (cell, fold(heading)) for cell, heading in zip_longest(folded, row, fillvalue="") if cell or heading
    ]
    return len(filled) > 1 and all(cell == heading for cell, heading in filled)
