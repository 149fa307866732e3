"""Codes on the screen: a QR code for another machine's camera, and digits for people to compare."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from checkin.ui.look.fonts import font
from checkin.ui.look.tokens import RADIUS

_QUIET: Final = 4
"""Modules that stay light around a code (ISO/IEC 18004)."""
_SMALLEST: Final = 328
"""Pixels: a code of 33 modules at 8 each, which a laptop's camera reads from an arm's length."""
_DIGITS: Final = 92
"""Height of the digits that are compared, in pixels."""


class CodeView(QWidget):
    """A QR code, dark on white in every theme, in whole pixels of the screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """There is no code yet."""
        super().__init__(parent)
        self._modules: list[list[bool]] = []
        self.setMinimumSize(_SMALLEST, _SMALLEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_code(self, modules: list[list[bool]]) -> None:
        """Show the modules of a code, True for dark; an empty list shows nothing."""
        self._modules = modules
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size at which a code is read easily."""
        return QSize(_SMALLEST + 40, _SMALLEST + 40)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground and code."""
        if not self._modules:
            return
        painter = QPainter(self)
        side = min(self.width(), self.height())
        ground = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#FFFFFF"))
        painter.drawRoundedRect(ground, RADIUS, RADIUS)
        self._paint_modules(painter, ground)
        painter.end()

    def _paint_modules(self, painter: QPainter, ground: QRectF) -> None:
        count = len(self._modules)
        ratio = self.devicePixelRatioF()
        step = max(int(ground.width() * ratio) // (count + 2 * _QUIET), 1) / ratio
        left = round((ground.center().x() - count * step / 2) * ratio) / ratio
        top = round((ground.center().y() - count * step / 2) * ratio) / ratio
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setBrush(QColor("#000000"))
        for row, modules in enumerate(self._modules):
            for column, dark in enumerate(modules):
                if dark:
                    painter.drawRect(QRectF(left + column * step, top + row * step, step, step))


class BigDigits(QLabel):
    """Six digits in two groups, as large as they can be read from across a table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """No digits yet."""
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        type_ = font(_DIGITS, QFont.Weight.Bold)
        self.setFont(type_)
        self.setStyleSheet(f"font-size: {_DIGITS}px; font-weight: 700;")

    def show_code(self, code: str) -> None:
        """Show ``code``; screen readers say each digit by itself."""
        self.setText(f"{code[:3]} {code[3:]}".strip())
        self.setAccessibleName(" ".join(code))
