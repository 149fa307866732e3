"""Whom somebody has to know about when they arrive: chips of a shape and a word."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from checkin.ui.board.marks import Mark as Mark
from checkin.ui.board.marks import draw_mark
from checkin.ui.look.fonts import font
from checkin.ui.look.painting import LEFT
from checkin.ui.look.tokens import Look, Palette

_TYPE: Final = 13
_SHAPE: Final = 13
_SIDE: Final = 8
_BETWEEN: Final = 6


def chips_width(marks: Sequence[tuple[Mark, str]]) -> int:
    """Return how many pixels the chips take, with the gap after them."""
    return sum(_width(word) + _BETWEEN for _, word in marks)


def draw_chips(painter: QPainter, box: QRect, marks: Sequence[tuple[Mark, str]], palette: Palette) -> int:
    """Draw chips from the left as far as there is room; return the pixels they took."""
    x = 0
    for mark, word in marks:
        width = min(_width(word), box.width() - x)
        if width < 3 * _SIDE + _SHAPE:
            break
        _chip(painter, QRectF(box.left() + x, box.top() + 1, width, box.height() - 2), mark, word, palette)
        x += width + _BETWEEN
    return x


def _width(word: str) -> int:
    return QFontMetrics(_face()).horizontalAdvance(word) + 3 * _SIDE + _SHAPE


def _face() -> QFont:
    return font(_TYPE, QFont.Weight.DemiBold)


def _chip(painter: QPainter, box: QRectF, mark: Mark, word: str, palette: Palette) -> None:
    state = palette.states[Look.UNKNOWN]
    ground, ink = (palette.chip, palette.on_chip) if mark is Mark.PROTOCOL else (state.fill, state.text)
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(box, 6, 6)
    shape = QRectF(box.left() + _SIDE, box.center().y() - _SHAPE / 2, _SHAPE, _SHAPE)
    draw_mark(painter, mark, shape, QColor(ink))
    face = _face()
    painter.setFont(face)
    painter.setPen(QColor(ink))
    inner = box.adjusted(2 * _SIDE + _SHAPE, 0, -_SIDE, 0)
    text = QFontMetrics(face).elidedText(word, Qt.TextElideMode.ElideRight, round(inner.width()) + 1)
    painter.drawText(inner, LEFT, text)
    painter.restore()
