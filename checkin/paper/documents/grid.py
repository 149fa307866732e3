"""Tables that go on over pages: measured first, so that no row is parted and every page is known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from reportlab.platypus import Table

from checkin.paper.documents.lines import LEADING, broken, shown
from checkin.paper.documents.pages import GROUND, INK, QUIET, RULE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reportlab.platypus import Flowable

    from checkin.paper.fonts import Font, Fonts

TOGETHER: Final = 3
"""So many rows at least stand on a last page, where there are twice as many."""
_SIDE: Final = 3.5
_SLACK: Final = 0.5
_AIR: Final = 4.0
"""Above and below the lines of a cell, together."""
_HEADING: Final = 8.0


class Column(NamedTuple):
    """A column of ``width`` points, its texts in a font and size."""

    heading: str
    width: float
    font: Font
    size: float = 9.0
    align: str = "LEFT"

    def fitting(self, texts: Iterable[str]) -> float:
        """Return the width at which each of these has room on one line."""
        return max((self.font.width(one) * self.size for one in texts), default=0.0) + 2 * _SIDE + _SLACK


class Row(NamedTuple):
    """A measured row: texts broken into lines, or drawings; a band goes over all columns."""

    cells: tuple[str | Flowable, ...]
    height: float
    band: bool = False
    letter: str = ""
    """Under which a row is looked for."""


class Grid:
    """A table of these columns with headings on every page."""

    def __init__(self, fonts: Fonts, columns: Sequence[Column], least: float) -> None:
        """``least`` is the height of a row of one line."""
        self._fonts = fonts
        self._columns = columns
        self._least = least
        headings = [
            broken(shown(fonts, one.heading), fonts.semibold, _HEADING, one.width - 2 * _SIDE)
            for one in columns
        ]
        self._headings = ["\n".join(lines) for lines in headings]
        self.head = max(map(len, headings)) * _HEADING * LEADING + _AIR

    def row(self, cells: Sequence[str | Flowable], letter: str = "") -> Row:
        """Measure a row; a cell may have several lines."""
        measured: list[str | Flowable] = []
        height = self._least
        for column, cell in zip(self._columns, cells, strict=True):
            if isinstance(cell, str):
                room = column.width - 2 * _SIDE
                lines = [
                    line
                    for part in cell.split("\n")
                    for line in broken(shown(self._fonts, part), column.font, column.size, room)
                ]
                height = max(height, len(lines) * column.size * LEADING + _AIR)
                cell = "\n".join(lines)
            measured.append(cell)
        return Row(tuple(measured), height, letter=letter)

    def band(self, text: str) -> Row:
        """Return a row that names what follows."""
        rest = [""] * (len(self._columns) - 1)
        return Row((shown(self._fonts, text), *rest), 9.0 * LEADING + _AIR, band=True)

    def table(self, rows: Sequence[Row]) -> Table:
        """Return the part of the table that stands on one page."""
        style: list[tuple[Any, ...]] = [
            ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
            ("LEFTPADDING", (0, 0), (-1, -1), _SIDE),
            ("RIGHTPADDING", (0, 0), (-1, -1), _SIDE),
            ("TOPPADDING", (0, 0), (-1, -1), _AIR / 2),
            ("BOTTOMPADDING", (0, 0), (-1, -1), _AIR / 2),
            ("LINEBELOW", (0, 0), (-1, 0), 0.8, INK),
            ("LINEBELOW", (0, 1), (-1, -1), 0.4, RULE),
            ("TEXTCOLOR", (0, 1), (-1, -1), INK),
            ("TEXTCOLOR", (0, 0), (-1, 0), QUIET),
        ]
        for place, column in enumerate(self._columns):
            style += [
                ("FONT", (place, 1), (place, -1), column.font.name, column.size, column.size * LEADING),
                ("ALIGN", (place, 0), (place, -1), column.align),
            ]
        semibold, bold = self._fonts.semibold.name, self._fonts.bold.name
        style.append(("FONT", (0, 0), (-1, 0), semibold, _HEADING, _HEADING * LEADING))
        for place, row in enumerate(rows, 1):
            if row.band:
                style += [
                    ("SPAN", (0, place), (-1, place)),
                    ("BACKGROUND", (0, place), (-1, place), GROUND),
                    ("FONT", (0, place), (0, place), bold, 9, 9 * LEADING),
                    ("ALIGN", (0, place), (0, place), "LEFT"),
                ]
        return Table(
            [self._headings, *(row.cells for row in rows)],
            colWidths=[column.width for column in self._columns],
            rowHeights=[self.head, *(row.height for row in rows)],
            style=style,
        )


def paged(rows: Sequence[Row], first: float, further: float, foot: float = 0.0) -> list[list[Row]]:
    """Divide rows over pages: ``first`` points high on the first, ``further`` on the others.

    The last page leaves ``foot`` points free. A band stands above two rows of its own at least, and no
    last page holds less than ``TOGETHER`` rows that the one before can spare.
    """
    pages: list[list[Row]] = [[]]
    room = first
    for place, row in enumerate(rows):
        needed = row.height + (sum(one.height for one in rows[place + 1 : place + 3]) if row.band else 0.0)
        if needed > room and pages[-1]:
            pages.append([])
            room = further
        pages[-1].append(row)
        room -= row.height
    if foot > room and pages[-1]:
        pages.append([])
    if len(pages) > 1:
        _spare(pages)
    return pages


def _spare(pages: list[list[Row]]) -> None:
    before, last = pages[-2], pages[-1]
    while len(last) < TOGETHER and len(before) > TOGETHER:
        last.insert(0, before.pop())
    while len(before) > 1 and before[-1].band:
        last.insert(0, before.pop())
