"""The boxes that fronts and backs share: fill, text, logo."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from checkin.paper.bleed import NO_BLEED, Bleed
from checkin.paper.sheet import MM
from checkin.paper.wrap import LEGIBLE, Block, Fit, fit, words

if TYPE_CHECKING:
    from checkin.domain.faces import LogoPicture
    from checkin.paper.drawing.kit import Kit
    from checkin.paper.drawing.palette import Palette
    from checkin.paper.fonts import Font
    from checkin.paper.layout.model import Align, Fill, Logo, Page, Place, TextBox
    from checkin.paper.sheet import Sheet

ALIGN: Final[dict[Align, float]] = {"left": 0.0, "centre": 0.5, "right": 1.0}
PLACE: Final[dict[Place, float]] = {"top": 0.0, "middle": 0.5, "bottom": 1.0}

_TOUCHES = 0.05
"""A box this near an edge touches it, mm."""
_SECOND, _SMALLER = 0.4, 0.85
"""What the second of two texts gets of the height at most, and of the first's size."""
_STEPS = (1, 0.87, 0.75, 0.65, 0.5)
_HYPHENS = 0.9
"""Below this, over the size of one line, a line rather ends behind a hyphen."""


def draw_fill(sheet: Sheet, box: Fill, palette: Palette, page: Page, bleed: Bleed = NO_BLEED) -> None:
    """Fill a rectangle, beyond the edges of the page that it touches where there is ``bleed``."""
    left = bleed.left if box.x <= _TOUCHES else 0.0
    top = bleed.top if box.y <= _TOUCHES else 0.0
    right = bleed.right if box.x + box.width >= page.width - _TOUCHES else 0.0
    bottom = bleed.bottom if box.y + box.height >= page.height - _TOUCHES else 0.0
    sheet.ink(palette.of(box.colour))
    sheet.box(
        (box.x - left) * MM,
        (box.y - top) * MM,
        (box.width + left + right) * MM,
        (box.height + top + bottom) * MM,
        box.corner * MM,
    )


def draw_text(sheet: Sheet, kit: Kit, box: TextBox, text: str, palette: Palette, second: str = "") -> None:
    """Set a text that is filled in already, as large as the box allows, and ``second`` below it."""
    first, under = kit.fonts.shown(text), kit.fonts.shown(second)
    width, height = box.width * MM, box.height * MM
    low = set_text(under, kit.fonts.regular, width, height, box.second_size, 0.9 * box.second_size)
    # The first is what is read from afar: the second leaves it most of the box.
    if first and low.height > _SECOND * height:
        low = set_text(under, kit.fonts.regular, width, _SECOND * height, box.second_size, LEGIBLE)
    font: Font = getattr(kit.fonts, box.weight)
    high = set_text(first, font, width, height - low.height, box.size, box.one_line)
    if high.lines and low.size > _SMALLER * high.size:
        size = max(_SMALLER * high.size, LEGIBLE)
        low = set_text(under, kit.fonts.regular, width, low.height, size, size)
    x, align = box.x * MM, ALIGN[box.align]
    y = box.y * MM + PLACE[box.place] * (height - high.height - low.height)
    if high.lines:
        sheet.ink(palette.of(box.colour))
        sheet.block(high, x, y, width=width, align=align)
    if low.lines:
        sheet.ink(palette.of(box.second_colour or box.colour))
        sheet.block(low, x, y + high.height, width=width, align=align)


@lru_cache(maxsize=4096)
def set_text(text: str, font: Font, width: float, height: float, cap: float, one_line: float) -> Block:
    """Fit a text; what stands on many badges is fitted once.

    ``cap`` is the largest size, ``one_line`` the one below which a second line is tried.
    """
    floors = tuple(min(cap, max(one_line * step, LEGIBLE)) for step in _STEPS)
    return fit(words(text, font), width, height, Fit(cap, floors, hyphens=max(_HYPHENS * one_line, LEGIBLE)))


def draw_logo(sheet: Sheet, kit: Kit, box: Logo, logo: LogoPicture) -> None:
    """Put the logo into its box, whole; nothing where it cannot be read."""
    width, height = box.width * MM, box.height * MM
    found = kit.logo(logo, width, height)
    if found is None:
        return
    scale = min(width / found.width, height / found.height)
    wide, high = found.width * scale, found.height * scale
    x = box.x * MM + ALIGN[box.align] * (width - wide)
    y = box.y * MM + PLACE[box.place] * (height - high)

    def put() -> None:
        if found.drawing is not None:
            sheet.drawing(found.drawing, 0, 0, wide, high)
        else:
            sheet.picture(found.data, 0, 0, wide, high)

    with sheet.cell(x, y, high):
        sheet.stamp(("logo", logo, wide), put)
