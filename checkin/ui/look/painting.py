"""What the painters of rows and cells share: sides, and the ground that tells what is chosen."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from checkin.ui.look.tokens import Palette

LEFT: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
RIGHT: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


def begin_row(painter: QPainter, option: QStyleOptionViewItem, palette: Palette) -> QRect:
    """Save the painter, paint the ground of a list's row, and return where the row is."""
    box: QRect = option.rect
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    if is_chosen(option):
        painter.setBrush(QColor(palette.selected))
        painter.drawRoundedRect(QRectF(box).adjusted(2, 1, -2, -1), 8, 8)
    return box


def begin_cell(painter: QPainter, option: QStyleOptionViewItem, palette: Palette) -> QRect:
    """Save the painter, paint the ground of a table's cell with the line under it; return where it is."""
    box: QRect = option.rect
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if is_chosen(option):
        painter.fillRect(box, QColor(palette.selected))
    painter.setPen(QColor(palette.line))
    painter.drawLine(box.bottomLeft(), box.bottomRight())
    return box


def is_chosen(option: QStyleOptionViewItem) -> bool:
    """Tell whether a row or cell is the one chosen."""
    state: QStyle.StateFlag = option.state
    return bool(state & QStyle.StateFlag.State_Selected)
