"""Badges as PDF: one a page, or imposed on sheets, with or without their backs."""

from __future__ import annotations

from contextlib import nullcontext
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, BinaryIO

from checkin.domain.errors import NobodySelected
from checkin.paper.colour import BLACK
from checkin.paper.drawing.back import draw_back
from checkin.paper.drawing.front import draw_front
from checkin.paper.drawing.kit import Kit
from checkin.paper.imposing import alone, behind, impose
from checkin.paper.layout.model import LoadedSheet
from checkin.paper.sheet import MM, Sheet

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from contextlib import AbstractContextManager
    from pathlib import Path

    from checkin.domain.faces import BadgeBack, BadgeFace
    from checkin.domain.layouts import Flip
    from checkin.paper.imposing import Imposed, Mark, Place
    from checkin.paper.layout.model import Layout

_HAIRLINE = 0.25
"""Of crop marks, points."""


def write_badges(
    out: BinaryIO,
    faces: Iterable[BadgeFace],
    *,
    resources: Path,
    layout: Layout | LoadedSheet,
    dpi: int = 300,
    flip: Flip = "",
    back: BadgeBack | None = None,
    progress: Callable[[int], None] | None = None,
) -> int:
    """Write the badges of ``faces`` to ``out`` and return how many there are.

    ``resources`` holds ``fonts`` and ``badges``, ``dpi`` is the printer's resolution. Where the layout
    has a back, ``back`` is given and the printer flips sheets on its ``flip`` edge, each page is
    followed by what goes behind it. ``progress`` hears how many badges are drawn.

    Equal faces give equal bytes. Faces are taken one by one, memory does not grow with their number,
    and nothing reaches ``out`` before the last is drawn.
    Raises NobodySelected if there is no face, ValueError for a code that is not 200 digits or
    a colour that is not ``#RRGGBB``, OSError if a font or ``out`` fails.
    """
    kit = _kit(resources, dpi)
    badge, page = _placed(layout, dpi)
    backs = behind(page, flip) if flip and badge.back else ()
    run = iter(faces)
    first = next(run, None)
    if first is None:
        raise NobodySelected
    count = 0
    with Sheet(out, page.width, page.height, kit.fonts.bold, kit.fonts.shown(first.conference)) as sheet:
        run = chain((first,), run)
        while True:
            before = count
            for place, face in zip(page.places, run, strict=False):
                with _cell(sheet, page, place):
                    draw_front(sheet, kit, badge, face, place.bleed)
                count += 1
                if progress is not None:
                    progress(count)
            if count == before:
                break
            _draw_marks(sheet, page.marks)
            sheet.end_page()
            if back is not None and backs:
                for place in backs[: count - before]:
                    with _cell(sheet, page, place):
                        draw_back(sheet, kit, badge, back, first.logo, place.bleed)
                sheet.end_page()
        sheet.save()
    return count


@lru_cache(maxsize=2)
def _kit(resources: Path, dpi: int) -> Kit:
    """Keep what the last badges were drawn with: a replacement does not wait for the logo to be read."""
    return Kit(resources, dpi)


def _placed(layout: Layout | LoadedSheet, dpi: int) -> tuple[Layout, Imposed]:
    if isinstance(layout, LoadedSheet):
        return layout.layout, impose(layout, dpi)
    return layout, alone(layout.layout.width, layout.layout.height)


def _cell(sheet: Sheet, page: Imposed, place: Place) -> AbstractContextManager[None]:
    """Count from the top left of a badge; one that has the page to itself needs nothing for that."""
    if not place.turned and (page.width, page.height) == (page.badge_width, page.badge_height):
        return nullcontext()
    turned = page.badge_width * MM if place.turned else 0.0
    return sheet.cell(place.x * MM, place.y * MM, page.badge_height * MM, turned_width=turned)


def _draw_marks(sheet: Sheet, marks: Sequence[Mark]) -> None:
    def draw() -> None:
        for mark in marks:
            sheet.line(mark.x * MM, mark.y * MM, mark.to_x * MM, mark.to_y * MM, _HAIRLINE, BLACK)

    if marks:
        sheet.stamp("marks", draw)
