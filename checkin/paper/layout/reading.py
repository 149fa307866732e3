"""Layout files: TOML text in, a checked layout out."""

from __future__ import annotations

from functools import lru_cache

from checkin.domain import errors
from checkin.paper.layout.checking import checked
from checkin.paper.layout.model import Imposition, Layout, SheetLayout
from checkin.paper.layout.places import Path
from checkin.paper.layout.rules import TOLERANCE, check
from checkin.paper.layout.source import Source, nearest

_SECTIONS = ("layout", "box", "back", "sheet")


@lru_cache(maxsize=32)
def read_layout(text: str, path: str) -> Layout | SheetLayout:
    """Return the layout in ``text``; mistakes name ``path``, the file it is from.

    Raises:
        FileEmpty: there is nothing in it.
        LayoutFault: its first mistake, with line and field.
    """
    source = Source(text, path)
    if _is_sheet(source):
        return checked(source, SheetLayout)
    layout = checked(source, Layout)
    check(source, layout)
    return layout


def check_sheet(text: str, path: str, sheet: Imposition, badge: Layout) -> None:
    """Check that the badges of a sheet fit on it.

    Raises:
        LayoutSheetFull: they do not.
    """
    page = badge.layout
    for side, gap, count, room, key in (
        (page.width, sheet.gap_x, sheet.columns, sheet.width, "columns"),
        (page.height, sheet.gap_y, sheet.rows, sheet.height, "rows"),
    ):
        needed = count * side + (count - 1) * gap
        if needed > room + TOLERANCE:
            raise mistake(errors.LayoutSheetFull, text, path, ("sheet", key), needed, room)


def mistake(
    kind: type[errors.LayoutFault], text: str, path: str, where: Path, *facts: object
) -> errors.LayoutFault:
    """Return a mistake that shows only beside other files; ``text`` is sound in itself."""
    return Source(text, path).fault(kind, where, *facts)


def _is_sheet(source: Source) -> bool:
    """Which of both a file is meant to be, even where the word is written wrongly."""
    if source.data.keys() & {"layout", "box", "back"}:
        return False
    return any(nearest(key, _SECTIONS) == "sheet" for key in source.data)
