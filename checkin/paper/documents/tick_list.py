"""The list for ticks at a door while the computers are off."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, BinaryIO, Final, NamedTuple

from checkin.paper.documents.grid import Column, Grid, Row, paged
from checkin.paper.documents.lines import LEADING, broken, shown
from checkin.paper.documents.marks import Box, TimeBox
from checkin.paper.documents.pages import FOOT, INK, INNER, MM, QUIET, TOP, Pages
from checkin.paper.fonts import load

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from checkin.domain.documents import TickList, TickTexts
    from checkin.paper.fonts import Font, Fonts

_NUMBER: Final = 20.0
_NUMBER_HEIGHT: Final = 36 + _NUMBER
"""Height of the sheet's number with what stands above and below it."""
_ROOM: Final = INNER - 52 * MM
"""Width of what stands beside the sheet's number."""
_BELOW: Final = 2.5 * MM


def write_tick_list(
    out: BinaryIO,
    sheet: TickList,
    texts: TickTexts,
    *,
    fonts: Path,
    progress: Callable[[int], None] | None = None,
) -> int:
    """Write a PDF with one sheet and return its pages; ``fonts`` is the folder of the fonts.

    Every page says all that is needed at a door, because pages are shared out. ``progress`` hears how
    many pages are drawn.
    """
    pages = Pages(out, load(fonts), f"{texts.title} · {sheet.session}")
    grid = _grid(pages.fonts, sheet, texts)
    head = _head(pages.fonts, sheet, texts)
    room = TOP - head.height - FOOT - grid.head
    parts = paged(_rows(grid, sheet), room, room)
    for number, part in enumerate(parts, 1):
        _draw_head(pages, head, sheet, texts, _range(part))
        pages.table(grid.table(part))
        pages.end_page(texts.page, sheet.as_of, number, len(parts))
        if progress is not None:
            progress(number)
    return pages.save()


def _grid(fonts: Fonts, sheet: TickList, texts: TickTexts) -> Grid:
    regular = fonts.regular
    code = Column(texts.row, 19 * MM, fonts.semibold, 11, align="CENTER")
    name = Column(texts.name, 56 * MM, fonts.semibold, 10)
    # A code that went on below would be mistyped; names can.
    more = max(code.fitting(one.code for one in sheet.rows) - code.width, 0)
    columns = (
        Column(texts.here, 14 * MM, regular, align="CENTER"),
        Column(texts.time, 26 * MM, regular, align="CENTER"),
        code._replace(width=code.width + more),
        name._replace(width=name.width - more),
        Column(texts.delegation, 45 * MM, regular, 8),
        Column(texts.category, 26 * MM, regular, 8),
    )
    return Grid(fonts, columns, 7.6 * MM)


def _rows(grid: Grid, sheet: TickList) -> list[Row]:
    rows: list[Row] = []
    letter = None
    for one in sheet.rows:
        if one.letter != letter:
            letter = one.letter
            rows.append(grid.band(letter))
        cells = (Box(), TimeBox(), one.code, one.name, one.delegation, one.category)
        rows.append(grid.row(cells, letter))
    return rows


def _range(rows: list[Row]) -> str:
    """Return under which letters the people of a page stand: A – C."""
    found = [row.letter for row in rows if row.letter]
    return " – ".join(dict.fromkeys((found[0], found[-1]))) if found else ""


class _Head(NamedTuple):
    """The top of every page: lines beside the sheet's number, and those below both."""

    beside: list[_Line]
    below: list[_Line]

    @property
    def height(self) -> float:
        return max(_height(self.beside), _NUMBER_HEIGHT) + _height(self.below) + _BELOW


class _Line(NamedTuple):
    text: str
    font: Font
    size: float
    colour: Any


def _head(fonts: Fonts, sheet: TickList, texts: TickTexts) -> _Head:
    door = texts.door.format(door=sheet.door) if sheet.door else ""
    where = " · ".join(part for part in (sheet.day, door, texts.people.format(n=len(sheet.rows))) if part)

    def lines(text: str, font: Font, size: float, room: float, colour: Any = INK) -> list[_Line]:
        return [_Line(line, font, size, colour) for line in broken(shown(fonts, text), font, size, room)]

    return _Head(
        [
            *lines(sheet.conference, fonts.semibold, 9, _ROOM, QUIET),
            *lines(sheet.session, fonts.bold, 16, _ROOM),
            *lines(where, fonts.regular, 10, _ROOM),
        ],
        lines(texts.how, fonts.regular, 8, INNER, QUIET),
    )


def _height(lines: list[_Line]) -> float:
    return sum(line.size * LEADING for line in lines)


def _draw_head(pages: Pages, head: _Head, sheet: TickList, texts: TickTexts, letters: str) -> None:
    fonts, top = pages.fonts, pages.y
    pages.right(texts.sheet, fonts.regular, 8, top - 9, colour=QUIET)
    pages.right(sheet.sheet, fonts.bold, _NUMBER, top - 12 - _NUMBER)
    pages.right(letters, fonts.semibold, 12, top - 31 - _NUMBER, colour=QUIET)
    for line in head.beside:
        pages.text(line.text, line.font, line.size, colour=line.colour)
    pages.y = top - max(_height(head.beside), _NUMBER_HEIGHT)
    for line in head.below:
        pages.text(line.text, line.font, line.size, colour=line.colour)
    pages.y = top - head.height
