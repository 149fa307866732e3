"""The sheet that goes with a delegation's badges: a list to tick, and who received them."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO, Final

from checkin.paper.documents.grid import Column, Grid, Row, paged
from checkin.paper.documents.lines import LEADING, broken, shown
from checkin.paper.documents.marks import Box
from checkin.paper.documents.pages import FOOT, INNER, LEFT, MM, QUIET, RIGHT, RULE, TOP, Pages
from checkin.paper.fonts import load

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from checkin.domain.documents import Cover, CoverRow, CoverTexts
    from checkin.paper.fonts import Fonts

_LABEL: Final = 42 * MM
_LINE: Final = 8.5 * MM
_AGAIN: Final = 12
"""Size of the delegation's name on further pages."""
_BELOW: Final = 3 * MM


def write_covers(
    out: BinaryIO,
    covers: Iterable[Cover],
    texts: Mapping[str, CoverTexts],
    *,
    fonts: Path,
    title: str,
    progress: Callable[[int], None] | None = None,
) -> int:
    """Write a PDF with the sheets of delegations, each from a page of its own; return its pages.

    ``texts`` are the words by language; ``fonts`` is the folder of the fonts; ``progress`` hears how
    many sheets are drawn.
    """
    pages = Pages(out, load(fonts), title)
    for done, cover in enumerate(covers, 1):
        _cover(pages, cover, texts[cover.language])
        if progress is not None:
            progress(done)
    return pages.save()


def _cover(pages: Pages, cover: Cover, texts: CoverTexts) -> None:
    _head(pages, cover, texts)
    grid = _grid(pages.fonts, texts)
    rows = [_row(grid, place, row, texts) for place, row in enumerate(cover.rows, 1)]
    first = pages.y - FOOT - grid.head
    further = TOP - _continued_height(pages.fonts, cover, texts) - FOOT - grid.head
    parts = paged(rows, first, further, _after(pages.fonts, cover, texts))
    for number, part in enumerate(parts, 1):
        if number > 1:
            _continued(pages, cover, texts)
        if part:
            pages.table(grid.table(part))
        if number == len(parts):
            _receipt(pages, cover, texts)
        pages.end_page(texts.page, cover.as_of, number, len(parts))


def _head(pages: Pages, cover: Cover, texts: CoverTexts) -> None:
    fonts = pages.fonts
    pages.text(cover.conference, fonts.semibold, 10, colour=QUIET)
    pages.y -= 3 * MM
    pages.text(texts.title, fonts.regular, 9, colour=QUIET)
    pages.text(_name(cover, texts), fonts.bold, 20)
    if cover.second:
        pages.text(cover.second, fonts.regular, 12, colour=QUIET)
    pages.y -= 2 * MM
    missing = sum(not row.number for row in cover.rows)
    counted = texts.badges.format(n=len(cover.rows) - missing)
    if missing:
        counted = f"{counted} · {texts.without.format(n=missing)}"
    if cover.head:
        pages.text(texts.head.format(name=cover.head), fonts.regular, 10)
    pages.text(counted, fonts.semibold, 10)
    pages.y -= 4 * MM


def _continued(pages: Pages, cover: Cover, texts: CoverTexts) -> None:
    pages.text(_name(cover, texts), pages.fonts.bold, _AGAIN)
    pages.y -= _BELOW


def _continued_height(fonts: Fonts, cover: Cover, texts: CoverTexts) -> float:
    lines = broken(shown(fonts, _name(cover, texts)), fonts.bold, _AGAIN, INNER)
    return len(lines) * _AGAIN * LEADING + _BELOW


def _name(cover: Cover, texts: CoverTexts) -> str:
    return cover.delegation or texts.no_delegation


def _grid(fonts: Fonts, texts: CoverTexts) -> Grid:
    regular, semibold = fonts.regular, fonts.semibold
    columns = (
        Column(texts.row, 9 * MM, regular, align="RIGHT"),
        Column(texts.name, 56 * MM, semibold, 9.5),
        Column(texts.post, 53 * MM, regular, 8.5),
        Column(texts.category, 30 * MM, regular, 8.5),
        Column(texts.number, 23 * MM, regular),
        Column(texts.handed, 15 * MM, regular, align="CENTER"),
    )
    return Grid(fonts, columns, 7.5 * MM)


def _row(grid: Grid, place: int, row: CoverRow, texts: CoverTexts) -> Row:
    post = row.post
    if row.collected:
        collected = texts.collected.format(to=row.collected, at=row.collected_at)
        post = f"{post}\n{collected}" if post else collected
    box = "" if row.collected or not row.number else Box()
    return grid.row((str(place), row.name, post, row.category, row.number or texts.no_badge, box))


def _after(fonts: Fonts, cover: Cover, texts: CoverTexts) -> float:
    """Return the height of what ``_receipt`` writes."""
    height = 4 * MM + 4 * _LINE
    if cover.contact:
        said = shown(fonts, texts.contact.format(contact=cover.contact))
        height += 3 * MM + len(broken(said, fonts.semibold, 9, INNER)) * 9 * LEADING
    return height


def _receipt(pages: Pages, cover: Cover, texts: CoverTexts) -> None:
    regular = pages.fonts.regular
    pages.y -= 4 * MM
    for label in (texts.focal, texts.received_by, texts.time, texts.signature):
        pages.y -= _LINE
        lines = broken(shown(pages.fonts, label), regular, 9, _LABEL)
        pages.canvas.setFillColor(QUIET)
        pages.canvas.setFont(regular.name, 9)
        for above, line in enumerate(reversed(lines)):
            pages.canvas.drawString(LEFT, pages.y + 1 + above * 9 * LEADING, line)
        pages.canvas.setStrokeColor(RULE)
        pages.canvas.setLineWidth(0.6)
        pages.canvas.line(LEFT + _LABEL, pages.y, RIGHT, pages.y)
    if cover.contact:
        pages.y -= 3 * MM
        pages.text(texts.contact.format(contact=cover.contact), pages.fonts.semibold, 9)
