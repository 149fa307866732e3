"""The programme on the back of a badge. Lengths are points, where nothing else is said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from checkin.paper.drawing.columns import LEAST, fit_column
from checkin.paper.drawing.palette import INK
from checkin.paper.drawing.setting import Look, PicturePiece, RulePiece, Setting, TextPiece
from checkin.paper.sheet import MM
from checkin.paper.wrap import Block

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checkin.domain.faces import BackDay
    from checkin.paper.drawing.kit import Kit
    from checkin.paper.layout.model import Programme
    from checkin.paper.sheet import Sheet

_ROOMY: Final = 7.5
"""The size from which each language has lines of its own; below, they follow each other."""


def draw_programme(sheet: Sheet, kit: Kit, box: Programme, days: Sequence[BackDay]) -> None:
    """Set days and sessions as large as the box allows, cutting nothing in the middle.

    Each session has its time and hall on the left and its name, in every language it has, on the
    right: on lines of their own, or, where that would be small, one after the other. Should even that
    not fit at ``LEAST``, halls go, then the last language, then the second; then sessions from the
    end, whole, and the foot says how many and of which days.
    """
    sessions = [(day.date, session) for day in days for session in day.sessions]
    if not sessions:
        return
    setting = Setting(kit.fonts, sessions, box.width * MM)
    look, size = _fitted(setting, box, len(sessions))
    pieces, _ = setting.composed(look, size)
    tint = "#{:02x}{:02x}{:02x}".format(*(round(255 * part) for part in INK))
    x, y = box.x * MM, box.y * MM
    sheet.ink(INK)
    for piece in pieces:
        match piece:
            case TextPiece():
                sheet.block(Block(piece.size, piece.lines), x + piece.x, y + piece.y)
            case RulePiece():
                sheet.box(x, y + piece.y, box.width * MM, piece.thickness)
            case PicturePiece():
                drawing = kit.pictogram(piece.name, tint)
                if drawing is not None:
                    sheet.drawing(drawing, x + piece.x, y + piece.y, piece.size, piece.size)


def _fitted(setting: Setting, box: Programme, count: int) -> tuple[Look, float]:
    every, height = box.languages, box.height * MM

    def largest(look: Look, least: float) -> float:
        return fit_column(lambda size: setting.composed(look, size)[1], height, least, box.size)

    best = Look(every, halls=True, apart=True, sessions=count)
    if size := largest(best, _ROOMY):
        return best, size
    best = best._replace(apart=False)
    if size := largest(best, LEAST):
        return best, size
    best = best._replace(halls=False)
    for spoken in range(len(every), 0, -1):
        best = best._replace(languages=every[:spoken])
        if size := largest(best, LEAST):
            return best, size
    low, high = 0, count - 1
    while low < high:
        middle = (low + high + 1) // 2
        if setting.composed(best._replace(sessions=middle), LEAST)[1] <= height:
            low = middle
        else:
            high = middle - 1
    return best._replace(sessions=low), LEAST
