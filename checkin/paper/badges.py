"""Badges as PDF, one a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from checkin.domain.errors import NobodySelected
from checkin.paper import a6
from checkin.paper.fonts import load
from checkin.paper.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from checkin.domain.faces import BadgeFace


def write_badges(
    out: BinaryIO,
    faces: Iterable[BadgeFace],
    *,
    fonts: Path,
    progress: Callable[[int], None] | None = None,
) -> int:
    """Write one A6 page per face to ``out`` and return how many there are.

    ``fonts`` is the folder of Be Vietnam Pro; ``progress`` hears how many pages are drawn.
    Equal faces give equal bytes. Nothing reaches ``out`` before the last face is drawn.
    Raises NobodySelected if there is no face, ValueError for a code that is not 200 digits or
    a colour that is not ``#RRGGBB``, OSError if a font or ``out`` fails.
    """
    loaded = load(fonts)
    sheet: Sheet | None = None
    count = 0
    for count, face in enumerate(faces, start=1):
        if sheet is None:
            sheet = Sheet(out, a6.WIDTH, a6.HEIGHT, loaded.bold, loaded.shown(face.conference))
        a6.draw(sheet, loaded, face)
        sheet.end_page()
        if progress is not None:
            progress(count)
    if sheet is None:
        raise NobodySelected
    sheet.save()
    return count
