"""The small things on a badge: code, photo, shape, pictograms, the mark of a replacement."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from checkin.paper import qr
from checkin.paper.colour import BLACK, WHITE
from checkin.paper.drawing.boxes import ALIGN, PLACE, set_text
from checkin.paper.shapes import OUTLINES
from checkin.paper.sheet import MM

if TYPE_CHECKING:
    from checkin.paper.drawing.kit import Kit
    from checkin.paper.drawing.palette import Palette
    from checkin.paper.layout.model import Code, Photo, Pictograms, Replacement, Shape
    from checkin.paper.sheet import Sheet

_BETWEEN = 0.22
"""Between pictograms, over their size."""


def draw_code(sheet: Sheet, kit: Kit, box: Code, code: str) -> None:
    """Draw a badge code in the largest whole dots a module that fit; in parts of dots where none do."""
    room = min(box.width, box.height) * MM
    dot = 72 / kit.dpi
    dots = int(room / (qr.SIDE * dot) + 1e-6)
    side = qr.SIDE * dots * dot if dots else room
    x = box.x * MM + ALIGN[box.align] * (box.width * MM - side)
    y = box.y * MM + PLACE[box.place] * (box.height * MM - side)
    sheet.ink(BLACK)
    sheet.code(qr.modules(code), x, y, side, dot)


def draw_photo(sheet: Sheet, kit: Kit, box: Photo, photo: bytes) -> None:
    """Draw a photo, cut to its box; nothing where it cannot be read."""
    data = kit.photo(photo, box.width, box.height)
    if data is not None:
        radius = box.corner * MM
        sheet.picture(data, box.x * MM, box.y * MM, box.width * MM, box.height * MM, radius)


def draw_shape(sheet: Sheet, box: Shape, shape: str, palette: Palette) -> None:
    """Draw the shape of a category in the middle of its box."""
    outline = OUTLINES.get(shape)
    if outline is None:
        return
    size = min(box.width, box.height) * MM
    sheet.ink(palette.of(box.colour))
    x, y = box.x * MM + (box.width * MM - size) / 2, box.y * MM + (box.height * MM - size) / 2
    sheet.outline(outline, x, y, size)


def draw_pictograms(
    sheet: Sheet, kit: Kit, box: Pictograms, names: tuple[str, ...], palette: Palette
) -> None:
    """Draw pictograms in rows, smaller where there are many; one that does not exist is left out."""
    colour = palette.of(box.colour)
    tint = "#{:02x}{:02x}{:02x}".format(*(round(255 * part) for part in colour))
    found = [(name, one) for name in names if (one := kit.pictogram(name, tint)) is not None]
    if not found:
        return
    size, columns = _grid(len(found), box.width * MM, box.height * MM, box.size * MM)
    pitch = size * (1 + _BETWEEN)
    for at, (name, drawing) in enumerate(found):
        row, column = divmod(at, columns)
        in_row = min(columns, len(found) - row * columns)
        indent = ALIGN[box.align] * (box.width * MM - in_row * pitch + size * _BETWEEN)
        with sheet.cell(box.x * MM + indent + column * pitch, box.y * MM + row * pitch, size):
            sheet.stamp(("pictogram", name, tint), partial(sheet.drawing, drawing, 0, 0, size, size))


def _grid(count: int, width: float, height: float, most: float) -> tuple[float, int]:
    """Return the size of ``count`` squares and how many stand in a row, as large as they can be."""
    best, columns = 0.0, 1
    for across in range(1, count + 1):
        down = -(-count // across)
        size = min(
            width / (across * (1 + _BETWEEN) - _BETWEEN), height / (down * (1 + _BETWEEN) - _BETWEEN), most
        )
        # Equal sizes: the fewest rows.
        if size >= best:
            best, columns = size, across
    return best, columns


def draw_replacement(sheet: Sheet, kit: Kit, box: Replacement, replacement: int) -> None:
    """Mark the n-th replacement: white on black, in no language."""
    width, height = box.width * MM, box.height * MM
    sheet.ink(BLACK)
    sheet.box(box.x * MM, box.y * MM, width, height, radius=0.2 * height)
    block = set_text(f"R{replacement}", kit.fonts.bold, 0.8 * width, height, 0.68 * height, 1)
    sheet.ink(WHITE)
    sheet.block(block, box.x * MM, box.y * MM + (height - block.height) / 2, width=width, align=0.5)
