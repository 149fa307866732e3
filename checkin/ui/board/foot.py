"""The line below the cards: what the signs mean, and which page this is."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from checkin.ui.board.marks import Mark, draw_mark
from checkin.ui.board.measure import Lettering
from checkin.ui.look.tokens import Palette

_SIGN: Final = 44.0
_SPACE: Final = 14.0
_BETWEEN: Final = 56.0
_BAR: Final = 10.0
HEIGHT: Final = 86.0


class Foot(NamedTuple):
    """What it says."""

    legend: tuple[tuple[Mark, str], ...]
    page: str
    """Of how many; empty where there is one only."""
    progress: float
    """How much of its time the page has been shown, from 0 to 1."""

    def draw(self, painter: QPainter, box: QRectF, type_: Lettering, palette: Palette) -> None:
        """Paint it; signs that find no room are left out."""
        unit = type_.unit
        painter.setFont(type_.plain)
        ink = QColor(palette.muted)
        page = type_.width(self.page, bold=False)
        right = box.right() - (page + _BETWEEN * unit if self.page else 0)
        x, middle = box.x(), box.y() + type_.line / 2
        for mark, text in self.legend:
            width = type_.width(text, bold=False)
            if x + (_SIGN + _SPACE) * unit + width > right:
                break
            sign = QRectF(x, middle - _SIGN / 2 * unit, _SIGN * unit, _SIGN * unit)
            draw_mark(painter, mark, sign, ink)
            x += (_SIGN + _SPACE) * unit
            painter.setPen(ink)
            painter.drawText(
                QRectF(x, box.y(), width + 2, type_.line), int(Qt.AlignmentFlag.AlignVCenter), text
            )
            x += width + _BETWEEN * unit
        if self.page:
            painter.setPen(QColor(palette.text))
            painter.drawText(
                QRectF(box.right() - page - 2, box.y(), page + 2, type_.line),
                int(Qt.AlignmentFlag.AlignVCenter),
                self.page,
            )
            self._draw_progress(painter, self.bar(box, type_), palette)

    def bar(self, box: QRectF, type_: Lettering) -> QRectF:
        """Return where the time of the page is shown."""
        width = type_.width(self.page, bold=False)
        top = box.y() + type_.line
        return QRectF(box.right() - width, top, width, _BAR * type_.unit)

    def _draw_progress(self, painter: QPainter, bar: QRectF, palette: Palette) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        for part, colour in ((1.0, palette.line), (self.progress, palette.muted)):
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(
                QRectF(bar.x(), bar.y(), bar.width() * part, bar.height()), bar.height() / 2, bar.height() / 2
            )
