"""The protocol card beneath a verdict: how to say the name, how to greet, whom to call."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from checkin.ui.look.tokens import Size
from checkin.ui.scan.lettering import Piece, fit, lay

_SMALL: Final = 22
"""Size of a caption."""
_PAD_X: Final = 24
_PAD_Y: Final = 11
_BETWEEN: Final = 16
_ROW: Final = 5


def card_piece(
    head: str,
    rows: Sequence[tuple[str, str]],
    scale: float,
    width: float,
    colours: tuple[QColor, QColor],
) -> Piece:
    """Set a card no wider than ``width``: a line of its own, then captions beside what they are of.

    ``colours`` are ground and ink.
    """
    ground, ink = colours
    room = width - 2 * _PAD_X * scale
    title = fit(head, Size.NOTE * scale, QFont.Weight.DemiBold, room, lines=2, least=18 * scale)
    captions = [lay(text, _SMALL * scale, QFont.Weight.Normal, room * 0.4, left=True) for text, _ in rows]
    column = max((one.width for one in captions), default=0.0) + _BETWEEN * scale
    values = [
        fit(
            text,
            Size.NOTE * scale,
            QFont.Weight.DemiBold,
            room - column,
            lines=2,
            least=18 * scale,
            left=True,
        )
        for _, text in rows
    ]
    lines = [max(one.height, other.height) for one, other in zip(captions, values, strict=True)]
    height = title.height + sum(line + _ROW * scale for line in lines) + 2 * _PAD_Y * scale
    inside = max([title.width, *(column + one.width for one in values)])

    def draw(painter: QPainter, x: float, y: float) -> None:
        left = x + (width - inside) / 2
        box = QRectF(left - _PAD_X * scale, y, inside + 2 * _PAD_X * scale, height)
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(box, 12 * scale, 12 * scale)
        painter.setPen(ink)
        # The title is centred in the room it was set for.
        title.draw(painter, x + (width - room) / 2, y + _PAD_Y * scale)
        below = y + _PAD_Y * scale + title.height
        for caption, value, line in zip(captions, values, lines, strict=True):
            below += _ROW * scale
            # On the first line of what it is of.
            first = value.height / value.lines
            caption.draw(painter, left, below + max(0.0, (first - caption.height / caption.lines) / 2))
            value.draw(painter, left + column, below)
            below += line
        painter.restore()

    return Piece(height, draw, 8 * scale)
