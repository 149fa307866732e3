"""Setting text so that it fits: the largest size at which every word is whole."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QPainter, QTextLayout, QTextOption

from checkin.ui.look.fonts import LEADING, font

_STEP: Final = 0.94


class Block(NamedTuple):
    """Lines of one text, centred, ready to paint."""

    layout: QTextLayout
    width: float
    """Of the widest line, in logical pixels."""
    height: float
    lines: int
    broken: bool
    """A word did not fit its line."""

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Paint with the pen's colour; ``x`` and ``y`` are the top left of the column."""
        self.layout.draw(painter, QPointF(x, y))


class Piece(NamedTuple):
    """Something set beneath the piece before it."""

    height: float
    draw: Callable[[QPainter, float, float], None]
    """Paints at the left and top of the column."""
    after: float
    """Space below."""


def lay(text: str, size: float, weight: QFont.Weight, width: float, *, left: bool = False) -> Block:
    """Set ``text`` at ``size`` pixels in lines no wider than ``width``."""
    layout = QTextLayout(text, font(size, weight))
    option = QTextOption(Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignHCenter)
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    leading = size * LEADING
    y = widest = 0.0
    count, broken = 0, False
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y + (leading - line.height()) / 2))
        y += leading
        widest = max(widest, line.naturalTextWidth())
        broken = broken or line.naturalTextWidth() > width + 0.5
        count += 1
    layout.endLayout()
    return Block(layout, widest, y, count, broken)


def fit(
    text: str,
    size: float,
    weight: QFont.Weight,
    width: float,
    *,
    lines: int,
    least: float,
    left: bool = False,
) -> Block:
    """Set ``text`` as large as goes into ``lines`` lines, from ``size`` down to ``least`` pixels.

    Below ``least`` it takes as many lines as it needs instead of growing smaller.
    """
    while True:
        block = lay(text, size, weight, width, left=left)
        if size <= least or (block.lines <= lines and not block.broken):
            return block
        size = max(size * _STEP, least)
