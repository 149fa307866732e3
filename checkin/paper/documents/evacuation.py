"""The list of whom to look for when a hall is cleared: to be ticked, each hall from a page of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO, Final

from checkin.paper.documents.grid import Column, Grid, Row, paged
from checkin.paper.documents.lines import LEADING, broken, shown
from checkin.paper.documents.marks import Box, Noted
from checkin.paper.documents.pages import FOOT, INNER, MM, QUIET, TOP, Pages
from checkin.paper.fonts import load

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from checkin.domain.documents import EvacuationHall, EvacuationRow, EvacuationSheet, EvacuationTexts
    from checkin.paper.fonts import Fonts

_HALL: Final = 20.0
_SMALL: Final = 8.0
_BELOW: Final = 2.5 * MM
_BESIDE: Final = 46 * MM
"""Width of what stands at the right of the hall's name."""
_NAME: Final = 64 * MM


def write_evacuation(
    out: BinaryIO,
    sheet: EvacuationSheet,
    texts: EvacuationTexts,
    *,
    fonts: Path,
    progress: Callable[[int], None] | None = None,
) -> int:
    """Write a PDF and return its pages; ``fonts`` is the folder of the fonts.

    Every page names its hall, the moment and whose scans are in it, because pages are shared out; they are
    numbered by hall. ``progress`` hears how many pages are drawn.
    """
    pages = Pages(out, load(fonts), texts.title)
    for hall in sheet.halls:
        _hall(pages, sheet, hall, texts, progress)
    return pages.save()


def _hall(
    pages: Pages,
    sheet: EvacuationSheet,
    hall: EvacuationHall,
    texts: EvacuationTexts,
    progress: Callable[[int], None] | None,
) -> None:
    lines = _Head(pages.fonts, sheet, hall, texts)
    grid = _grid(pages.fonts, texts)
    room = TOP - lines.height - FOOT - grid.head
    parts = paged(_rows(pages.fonts, grid, hall, texts), room, room)
    for number, part in enumerate(parts, 1):
        lines.draw(pages, _range(part))
        if part:
            pages.table(grid.table(part))
        else:
            pages.text(texts.nobody, pages.fonts.regular, 11)
        pages.end_page(texts.page, sheet.as_of, number, len(parts))
        if progress is not None:
            progress(pages.count)


def _grid(fonts: Fonts, texts: EvacuationTexts) -> Grid:
    regular = fonts.regular
    columns = (
        Column(texts.found, 18 * MM, regular, align="CENTER"),
        Column(texts.name, _NAME, fonts.semibold, 11),
        Column(texts.delegation, 39 * MM, regular, 8.5),
        Column(texts.phone, 32 * MM, regular, 9),
        Column(texts.seen, INNER - 153 * MM, regular, 8.5),
    )
    return Grid(fonts, columns, 7.6 * MM)


def _rows(fonts: Fonts, grid: Grid, hall: EvacuationHall, texts: EvacuationTexts) -> list[Row]:
    rows: list[Row] = []
    letter = None
    for one in hall.rows:
        under = "" if one.needs_help else one.letter
        if under != letter:
            letter = under
            rows.append(grid.band(letter or texts.need_help))
        rows.append(_row(fonts, grid, one))
    return rows


def _row(fonts: Fonts, grid: Grid, one: EvacuationRow) -> Row:
    name = Noted(fonts, one.name, one.notes, _NAME, stands_out=one.needs_help)
    seen = f"{one.seen}\n{one.session}" if one.session else one.seen
    row = grid.row((Box(), name, one.delegation, one.phone, seen), "" if one.needs_help else one.letter)
    return row._replace(height=max(row.height, name.height + 1.5 * MM))


def _range(rows: list[Row]) -> str:
    """Return under which letters the people of a page stand: A – C."""
    found = [row.letter for row in rows if row.letter]
    return " – ".join(dict.fromkeys((found[0], found[-1]))) if found else ""


class _Head:
    """The top of every page of a hall."""

    def __init__(
        self, fonts: Fonts, sheet: EvacuationSheet, hall: EvacuationHall, texts: EvacuationTexts
    ) -> None:
        last_seen = len(hall.rows) - hall.inside
        helped = sum(one.needs_help for one in hall.rows)
        counted = [
            (texts.inside, hall.inside),
            (texts.last_seen, last_seen),
            (texts.help, helped),
            (texts.unlisted, hall.unlisted),
        ]
        beside = INNER - _BESIDE
        self._texts = texts
        self._lines = [
            (sheet.conference, fonts.semibold, 9.0, beside, True),
            (hall.name or texts.no_hall, fonts.bold, _HALL, beside, False),
            (" · ".join(text.format(n=n) for text, n in counted if n), fonts.semibold, 11.0, INNER, False),
            (
                texts.session.format(session=hall.session) if hall.session else "",
                fonts.regular,
                9.0,
                INNER,
                False,
            ),
            (texts.how, fonts.regular, _SMALL, INNER, True),
            (texts.desks.format(desks=sheet.desks), fonts.regular, _SMALL, INNER, True),
        ]
        self.height = _BELOW + sum(
            len(broken(shown(fonts, text), font, size, width)) * size * LEADING
            for text, font, size, width, _ in self._lines
            if text
        )

    def draw(self, pages: Pages, letters: str) -> None:
        """Write it; ``letters`` are those of the page."""
        fonts, top = pages.fonts, pages.y
        pages.right(self._texts.title, fonts.semibold, 9, top - 9, colour=QUIET)
        pages.right(letters, fonts.bold, _HALL, top - 12 - _HALL)
        for text, font, size, width, quiet in self._lines:
            if text:
                more = {"colour": QUIET} if quiet else {}
                pages.text(text, font, size, width=width, **more)
        pages.y = top - self.height
