"""Cells of two lines, readable from a step away."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from checkin.ui.desks.telling import Cell
from checkin.ui.look.fonts import LEADING, font
from checkin.ui.look.painting import LEFT, begin_cell
from checkin.ui.look.rows import Index
from checkin.ui.look.shapes import draw_shape
from checkin.ui.look.theme import Theme
from checkin.ui.look.tokens import Look, Size

_ICON: Final = 32
_PAD: Final = 10


class CellPainter(QStyledItemDelegate):
    """Paints a cell: a shape in front of the first, title over caption."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        """Colours come from ``theme``."""
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As wide as the longer line, two lines high."""
        cell, _ = index.data(Qt.ItemDataRole.UserRole)
        lines = ((_title(index.column()), cell.title), (font(Size.CAPTION), cell.caption))
        width = max(QFontMetrics(face).horizontalAdvance(text) for face, text in lines) + 2 * _PAD
        height = round((Size.ROW + Size.CAPTION) * LEADING) + 14
        return QSize(width + (_ICON + _PAD if index.column() == 0 else 0) + 2, max(height, 60))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        cell, look = index.data(Qt.ItemDataRole.UserRole)
        palette = self._theme.palette
        box = begin_cell(painter, option, palette)
        inner = box.adjusted(_PAD, 0, -_PAD, 0)
        if index.column() == 0:
            if look is not None:
                self._shape(painter, look, inner)
            inner.setLeft(inner.left() + _ICON + _PAD)
        self._lines(painter, inner, cell, index.column())
        painter.restore()

    def _shape(self, painter: QPainter, look: Look, box: QRect) -> None:
        palette = self._theme.palette
        icon = QRectF(box.left(), box.center().y() - _ICON / 2 + 0.5, _ICON, _ICON)
        draw_shape(painter, look, icon, QColor(palette.states[look].icon), QColor(palette.surface))

    def _lines(self, painter: QPainter, box: QRect, cell: Cell, column: int) -> None:
        palette = self._theme.palette
        ink = palette.states[Look.DENIED].icon if cell.attention else palette.text
        heights = [round(Size.ROW * LEADING), round(Size.CAPTION * LEADING) if cell.caption else 0]
        y = box.center().y() - sum(heights) // 2 + 1
        title = _title(column)
        if cell.attention:
            title.setWeight(QFont.Weight.Bold)
        for face, text, colour, height in (
            (title, cell.title, ink, heights[0]),
            (font(Size.CAPTION), cell.caption, palette.muted, heights[1]),
        ):
            painter.setFont(face)
            painter.setPen(QColor(colour))
            elided = QFontMetrics(face).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
            line = QRect(box.left(), y, box.width(), height)
            painter.drawText(line, LEFT, elided)
            y += height


def _title(column: int) -> QFont:
    return font(Size.ROW, QFont.Weight.DemiBold if column == 0 else QFont.Weight.Normal)
