"""Painting the lines of the list: a delegation with its bar, a person with marks and arrival."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from checkin.ui.board.fresh import part_of
from checkin.ui.board.lines import Line
from checkin.ui.board.marks import draw_mark, draw_state, marks_of
from checkin.ui.board.writing import BoardTexts
from checkin.ui.look.fonts import LEADING, font
from checkin.ui.look.painting import LEFT, RIGHT, begin_row
from checkin.ui.look.shapes import draw_shape
from checkin.ui.look.theme import Theme
from checkin.ui.look.tokens import TARGET, Look, Palette, Size

_PAD: Final = 12
_INDENT: Final = 40
_ICON: Final = 28
_MARK: Final = 22
_BAR: Final = 150
_FIGURES: Final = 92


class LinePainter(QStyledItemDelegate):
    """Paints a ``Line``."""

    def __init__(self, texts: BoardTexts, theme: Theme, parent: QObject | None = None) -> None:
        """Words come from ``texts``, colours from ``theme``."""
        super().__init__(parent)
        self._texts, self._theme = texts, theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As high as what a finger needs."""
        return QSize(120, max(round((Size.ROW + Size.CAPTION) * LEADING) + _PAD + 2, TARGET))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one line."""
        line = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(line, Line):
            return
        palette = self._theme.palette
        box = begin_row(painter, option, palette)
        inner = box.adjusted(_PAD, 0, -_PAD, 0)
        if line.person is not None:
            self._person(painter, inner, line, palette)
        elif line.row is not None:
            painter.setPen(QPen(QColor(palette.line), 1))
            painter.drawLine(box.topLeft(), box.topRight())
            self._delegation(painter, inner, line, palette)
        else:
            painter.setFont(font(Size.CAPTION, QFont.Weight.DemiBold))
            painter.setPen(QColor(palette.muted))
            painter.drawText(inner, LEFT, line.title)
        painter.restore()

    def _delegation(self, painter: QPainter, box: QRect, line: Line, palette: Palette) -> None:
        row = line.row
        assert row is not None
        middle = box.center().y() + 1
        part = part_of(row)
        icon = QRectF(box.x(), middle - _ICON / 2, _ICON, _ICON)
        draw_state(painter, part, icon, palette, complete=row.complete)
        painter.setFont(font(Size.HEADING, QFont.Weight.Bold))
        painter.setPen(QColor(palette.text))
        painter.drawText(box, RIGHT, self._texts.figures(row.present, row.expected))
        bar = QRectF(box.right() - _FIGURES - _BAR, middle - 5, _BAR, 10)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.line))
        painter.drawRoundedRect(bar, 5, 5)
        if part > 0:
            green = palette.states[Look.ACCEPT].icon
            painter.setBrush(QColor(green if row.complete else palette.accent))
            painter.drawRoundedRect(QRectF(bar.x(), bar.y(), max(bar.width() * part, 10), 10), 5, 5)
        left = box.x() + _ICON + _PAD
        room = QRect(left, box.y(), int(bar.x()) - _PAD - left, box.height())
        self._two_lines(painter, room, line, palette, strong=True)

    def _person(self, painter: QPainter, box: QRect, line: Line, palette: Palette) -> None:
        person = line.person
        assert person is not None
        x, middle = box.x() + _INDENT, box.center().y() + 1
        ink = QColor(palette.text if person.arrived_ms is not None else palette.muted)
        for mark in marks_of(person):
            draw_mark(painter, mark, QRectF(x, middle - _MARK / 2, _MARK, _MARK), ink)
            x += _MARK + 6
        right = self._arrival(painter, box, line, palette)
        room = QRect(x + 4, box.y(), right - _PAD - x, box.height())
        self._two_lines(painter, room, line, palette, strong=person.arrived_ms is not None)

    def _arrival(self, painter: QPainter, box: QRect, line: Line, palette: Palette) -> int:
        """Paint when somebody came, or what a tap does; return where it begins."""
        assert line.person is not None
        arrived = self._texts.arrival(line.person)
        face = font(Size.CAPTION, QFont.Weight.DemiBold)
        painter.setFont(face)
        width = QFontMetrics(face).horizontalAdvance(arrived or self._texts.button())
        middle = box.center().y() + 1
        if arrived:
            state = palette.states[Look.ACCEPT]
            icon = QRectF(box.right() - _MARK, middle - _MARK / 2, _MARK, _MARK)
            draw_shape(painter, Look.ACCEPT, icon, QColor(state.icon), QColor(palette.surface))
            painter.setPen(QColor(palette.text))
            painter.drawText(box.adjusted(0, 0, -_MARK - 8, 0), RIGHT, arrived)
            return box.right() - _MARK - 8 - width
        pill = QRectF(box.right() - width - 28, middle - 18, width + 28, 36)
        painter.setPen(QPen(QColor(palette.border), 1.2))
        painter.setBrush(QColor(palette.surface))
        painter.drawRoundedRect(pill, 10, 10)
        painter.setPen(QColor(palette.text))
        painter.drawText(pill, int(Qt.AlignmentFlag.AlignCenter), self._texts.button())
        return int(pill.x())

    def _two_lines(
        self, painter: QPainter, box: QRect, line: Line, palette: Palette, *, strong: bool
    ) -> None:
        title = font(Size.ROW, QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        heights = [round(Size.ROW * LEADING), round(Size.CAPTION * LEADING) if line.caption else 0]
        y = box.center().y() - sum(heights) // 2 + 1
        for face, text, colour, height in (
            (title, line.title, palette.text, heights[0]),
            (font(Size.CAPTION), line.caption, palette.muted, heights[1]),
        ):
            painter.setFont(face)
            painter.setPen(QColor(colour))
            elided = QFontMetrics(face).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(QRect(box.x(), y, box.width(), height), LEFT, elided)
            y += height
