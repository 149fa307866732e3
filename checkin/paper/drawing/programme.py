"""The programme on the back of a badge. Lengths are points, where nothing else is said."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from checkin.paper.colour import Colour
from checkin.paper.drawing.columns import LEAST, fit_column
from checkin.paper.drawing.looks import PicturePiece, RulePiece, TextPiece, tries
from checkin.paper.drawing.palette import INK
from checkin.paper.drawing.setting import Setting
from checkin.paper.sheet import MM
from checkin.paper.wrap import Block, line_width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checkin.domain.faces import BackDay
    from checkin.paper.drawing.kit import Kit
    from checkin.paper.drawing.looks import Look
    from checkin.paper.fonts import Font
    from checkin.paper.layout.model import Programme
    from checkin.paper.sheet import Sheet

_MUTED: Final = Colour(0.235, 0.29, 0.34)
"""For the languages after the first; lighter, and grey printers would make dots of small letters."""
_AIR: Final = 1.0
"""How much may be added between sessions where there is room, over the type size."""


def draw_programme(sheet: Sheet, kit: Kit, box: Programme, days: Sequence[BackDay]) -> None:
    """Set days and sessions as large as the box allows, cutting nothing in the middle.

    Each session has its time and hall on the left and its name, in every language it has, on the
    right. How they give way to each other where that does not fit, ``tries`` tells; at last sessions go
    from the end, whole, and the foot says how many and of which days. Height that is left is shared out.
    """
    sessions = [(day.date, session) for day in days for session in day.sessions]
    if not sessions:
        return
    setting = Setting(kit.fonts, sessions, box.width * MM)
    look, size = _fitted(setting, box, len(sessions))
    pieces, _ = setting.composed(look, size, _air(setting, look, size, box.height * MM))
    tint = "#{:02x}{:02x}{:02x}".format(*(round(255 * part) for part in INK))
    x, y = box.x * MM, box.y * MM
    for piece in pieces:
        match piece:
            case TextPiece():
                _write(sheet, piece, kit.fonts.semibold, x, y)
            case RulePiece():
                sheet.ink(INK)
                sheet.box(x + piece.x, y + piece.y, box.width * MM - piece.x, piece.thickness)
            case PicturePiece():
                drawing = kit.pictogram(piece.name, tint)
                if drawing is not None:
                    sheet.drawing(drawing, x + piece.x, y + piece.y, piece.size, piece.size)


def _write(sheet: Sheet, piece: TextPiece, strong: Font, x: float, y: float) -> None:
    """Write a piece in the order it is read: other programs take texts from the page in that order."""
    size, lines, spread = piece.block
    y += piece.y
    for line in lines:
        at = x + piece.x
        for font, group in groupby(line, key=lambda word: word.font):
            run = tuple(group)
            at += run[0].space * size if at > x + piece.x else 0
            sheet.ink(_MUTED if piece.muted and font is not strong else INK)
            sheet.block(Block(size, (run,), spread), at, y)
            at += line_width(run) * size
        y += spread.leading * size


def _fitted(setting: Setting, box: Programme, count: int) -> tuple[Look, float]:
    """Return the first look that fits and its size; without the last sessions if none does."""
    height = box.height * MM
    for one in tries(box.languages, count, LEAST):
        sizes = [
            fit_column(lambda size: setting.composed(look, size)[1], height, one.least, box.size)  # noqa: B023
            for look in one.looks
        ]
        if any(sizes):
            size = max(sizes)
            return one.looks[sizes.index(size)], size
    return max((_cut(setting, look, height) for look in one.looks), key=lambda look: look.sessions), LEAST


def _cut(setting: Setting, look: Look, height: float) -> Look:
    """Return a look with as many sessions as fit."""
    low, high = 0, look.sessions - 1
    while low < high:
        middle = (low + high + 1) // 2
        if setting.composed(look._replace(sessions=middle), LEAST)[1] <= height:
            low = middle
        else:
            high = middle - 1
    return look._replace(sessions=low)


def _air(setting: Setting, look: Look, size: float, height: float) -> float:
    """Return how much to add between sessions so that the column is as high as its box, or nearly."""
    used = setting.composed(look, size)[1]
    for_each = setting.composed(look, size, 1.0)[1] - used
    return max(min((height - used) / for_each, _AIR * size), 0.0) if for_each else 0.0
