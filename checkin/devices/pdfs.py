"""PDF files to grey pages, one page in memory at a time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from typing import BinaryIO

import numpy as np
import pypdfium2

from checkin.devices.pdfium import LOCK, opened, page_total, turned_to
from checkin.devices.rescues import Grey
from checkin.domain.errors import SourceUnreadable

_DPI = (200, 300, 400)
"""Printed codes are read at the first; the others are for small ones and faint scans."""
_LARGEST_SIDE = 5_000
_POINTS_PER_INCH = 72


def pages(path: str, file: BinaryIO) -> Iterator[tuple[int, Iterator[Grey]]]:
    """Yield each page's number, from 1, and its renderings to try, uint8 H×W, coarse to fine.

    Renderings are made as they are asked for and belong to the page: use them before the next.
    Pages that cannot be rendered are left out, and reported by SourceUnreadable, naming ``path``,
    after the last page; it is raised at once if the file is damaged or asks for a password.
    """
    damaged = False
    with ExitStack() as stack:
        try:
            document = stack.enter_context(opened(file))
        except pypdfium2.PdfiumError as error:
            raise SourceUnreadable(path) from error
        for index in range(page_total(document)):
            with ExitStack() as shown:
                try:
                    page = shown.enter_context(turned_to(document, index))
                except pypdfium2.PdfiumError:
                    damaged = True
                    continue
                yield index + 1, _renderings(page)
    if damaged:
        raise SourceUnreadable(path)


def _renderings(page: pypdfium2.PdfPage) -> Iterator[Grey]:
    """Yield ``page`` in rising resolution, no side above the limit and none drawn twice."""
    last = 0.0
    with LOCK:
        longest = max(page.get_size())
    for dpi in _DPI:
        scale = min(dpi / _POINTS_PER_INCH, _LARGEST_SIDE / longest)
        if scale > last:
            last = scale
            yield _drawn(page, scale)


def _drawn(page: pypdfium2.PdfPage, scale: float) -> Grey:
    """Return ``page`` at ``scale`` dots a point."""
    with LOCK:
        bitmap = page.render(scale=scale, grayscale=True)
        try:
            # A copy, because the bitmap's memory goes with the bitmap.
            return np.array(bitmap.to_numpy(), dtype=np.uint8)
        finally:
            bitmap.close()
