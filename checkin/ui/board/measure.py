"""How large things are on the board: one size of type, readable from ten metres.

At ten metres a capital letter has to be 25 mm high. A screen of 55 inches in 1920×1080 has 0.63 mm a
pixel: capitals of 40 pixels, and because those of the typeface have seven tenths of its size, type of
57 pixels. Everything on the board is set in that size or larger, nothing in a smaller one; on other
screens it is the same part of the picture. What does not fit goes to another page.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from checkin.ui.look.fonts import LEADING, font

TYPE: Final = 57.0
"""Pixels of type on a screen of ``SCREEN``."""
SCREEN: Final = QSizeF(1920, 1080)
NARROW: Final = 1440.0
"""A screen that is narrower than this for its height takes its unit from its width."""
COLUMN: Final = 700.0
"""Least width of a column."""
LARGEST: Final = 1.5
"""A few cards grow up to this to fill the screen."""
LINE: Final = TYPE * LEADING


def unit_of(width: float, height: float) -> float:
    """Return the length of one pixel of ``SCREEN`` on a screen of another size."""
    return max(min(height / SCREEN.height(), width / NARROW), 0.1)


class Lettering:
    """The type of the board at one size; texts are set once and painted often."""

    def __init__(self, unit: float) -> None:
        """Type for a screen of which ``unit`` is one pixel of ``SCREEN``."""
        self.unit = unit
        self.line = LINE * unit
        self.bold = font(TYPE * unit, QFont.Weight.DemiBold)
        self.plain = font(TYPE * unit)
        self._widths = {False: QFontMetricsF(self.plain), True: QFontMetricsF(self.bold)}

    def width(self, text: str, *, bold: bool) -> float:
        """Return how wide a text is on one line."""
        return self._widths[bold].horizontalAdvance(text)

    def first_that_fits(self, texts: tuple[str, ...], width: float, *, bold: bool) -> str:
        """Return the first text that fits into ``width``, else the last with an ellipsis."""
        for text in texts:
            if text and self.width(text, bold=bold) <= width:
                return text
        return self._widths[bold].elidedText(texts[-1], Qt.TextElideMode.ElideRight, width)

    def lines(self, text: str, width: float, *, bold: bool, most: int, beside: float = 0.0) -> QTextLayout:
        """Set a text in up to ``most`` lines; the last one ends in an ellipsis where it is longer.

        The first line leaves room for what stands ``beside`` it.
        """
        face = self.bold if bold else self.plain
        made = _laid(text, face, width, beside, self.line)
        if made.lineCount() > most:
            begin = made.lineAt(most - 1).textStart()
            room = width - (beside if most == 1 else 0)
            rest = self._widths[bold].elidedText(text[begin:], Qt.TextElideMode.ElideRight, room)
            made = _laid(text[:begin] + rest.replace(" ", "\u00a0"), face, width, beside, self.line)
        return made


def _laid(text: str, face: QFont, width: float, beside: float, line_height: float) -> QTextLayout:
    layout = QTextLayout(text, face)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width - (0.0 if y else beside), 1.0))
        line.setPosition(QPointF(0, y + (line_height - line.height()) / 2))
        y += line_height
    layout.endLayout()
    return layout
