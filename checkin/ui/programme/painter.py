"""Painting the programme: times, sign, name over hall, and at the right how it stands."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from checkin.desk.halls import Level
from checkin.ui.look.fonts import LEADING, font
from checkin.ui.look.painting import LEFT, RIGHT, begin_row
from checkin.ui.look.rows import Index
from checkin.ui.look.shapes import draw_shape
from checkin.ui.look.theme import Theme
from checkin.ui.look.tokens import Look, Palette, Size
from checkin.ui.programme.lines import Line
from checkin.ui.programme.marks import draw_state, ink

_ICON: Final = 30
_PAD: Final = 12
_SMALL: Final = 16
_WIDE: Final = 760
"""From this width on all figures have room."""
LEVELS: Final = {Level.NEAR: Look.DUPLICATE, Level.FULL: Look.DENIED}


class LinePainter(QStyledItemDelegate):
    """Paints headings and sessions."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        """Colours come from ``theme``."""
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines of type and some air; a heading one."""
        line = index.data(Qt.ItemDataRole.UserRole)
        heading = isinstance(line, Line) and not line.id
        two = round((Size.ROW + Size.CAPTION) * LEADING) + _PAD + 6
        return QSize(120, 48 if heading else max(two, 64))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one line."""
        line = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(line, Line):
            return
        box = begin_row(painter, option, self._theme.palette)
        if line.id:
            self._session(painter, box, line)
        else:
            self._heading(painter, box, line)
        painter.restore()

    def _heading(self, painter: QPainter, box: QRect, line: Line) -> None:
        palette = self._theme.palette
        face = font(Size.CAPTION, QFont.Weight.Bold)
        painter.setFont(face)
        painter.setPen(QColor(palette.muted))
        inner = box.adjusted(_PAD, 8, -_PAD, 0)
        text = QFontMetrics(face).elidedText(line.title, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, LEFT, text)
        painter.setPen(QColor(palette.line))
        painter.drawLine(inner.left(), box.bottom(), inner.right(), box.bottom())

    def _session(self, painter: QPainter, box: QRect, line: Line) -> None:
        palette = self._theme.palette
        if line.here:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.accent))
            painter.drawRoundedRect(QRectF(box.left() + 3, box.top() + 8, 5, box.height() - 16), 2.5, 2.5)
        inner = box.adjusted(_PAD + 4, 0, -_PAD, 0)
        upper, lower = _halves(inner)
        width = self._times(painter, upper, lower, line)
        left = inner.left() + width + _PAD
        icon = QRectF(left, inner.center().y() - _ICON / 2 + 0.5, _ICON, _ICON)
        draw_state(painter, line.state, icon, palette, faint=line.over)
        left += _ICON + _PAD
        right = self._standing(painter, upper, lower, line, inner.width())
        for half in (upper, lower):
            half.setLeft(left)
            half.setRight(inner.right() - right - _PAD)
        self._names(painter, upper, lower, line)

    def _times(self, painter: QPainter, upper: QRect, lower: QRect, line: Line) -> int:
        palette = self._theme.palette
        first = font(Size.ROW, QFont.Weight.DemiBold)
        _say(painter, upper, line.begins, first, palette.muted if line.over else palette.text)
        _say(painter, lower, line.ends, font(Size.CAPTION), palette.muted)
        return QFontMetrics(first).horizontalAdvance("00:00")

    def _standing(self, painter: QPainter, upper: QRect, lower: QRect, line: Line, width: int) -> int:
        """Paint what stands at the right; return how much room it takes."""
        palette = self._theme.palette
        bold, plain = font(Size.CAPTION, QFont.Weight.DemiBold), font(Size.CAPTION)
        room = int(width * 0.42)
        told = QFontMetrics(bold).elidedText(line.told, Qt.TextElideMode.ElideRight, room)
        wide = width >= _WIDE and line.more
        figures = f"{line.figures} · {line.more}" if wide else line.figures
        face = plain if line.level is Level.FREE else bold
        figures = QFontMetrics(face).elidedText(figures, Qt.TextElideMode.ElideRight, room)
        colour = QColor(palette.muted) if line.over else ink(line.state, palette)
        _say(painter, upper, told, bold, colour.name(), RIGHT)
        taken = QFontMetrics(face).horizontalAdvance(figures)
        _say(painter, lower, figures, face, _ink_of(line.level, palette), RIGHT)
        look = LEVELS.get(line.level)
        if look is not None:
            sign = QRectF(
                lower.right() - taken - _SMALL - 6, lower.center().y() - _SMALL / 2 + 0.5, _SMALL, _SMALL
            )
            draw_shape(painter, look, sign, QColor(palette.states[look].icon), QColor(palette.surface))
            taken += _SMALL + 6
        return max(QFontMetrics(bold).horizontalAdvance(told), taken)

    def _names(self, painter: QPainter, upper: QRect, lower: QRect, line: Line) -> None:
        palette = self._theme.palette
        title, small = font(Size.ROW, QFont.Weight.DemiBold), font(Size.CAPTION, QFont.Weight.DemiBold)
        chip = QFontMetrics(small).horizontalAdvance(line.here) + 16 if line.here else 0
        room = upper.width() - (chip + _PAD if chip else 0)
        name = QFontMetrics(title).elidedText(line.title, Qt.TextElideMode.ElideRight, room)
        _say(painter, upper, name, title, palette.muted if line.over else palette.text)
        if chip:
            ground = QRectF(
                upper.left() + QFontMetrics(title).horizontalAdvance(name) + _PAD, upper.top() + 1, chip, 22
            )
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.accent))
            painter.drawRoundedRect(ground, 7, 7)
            painter.setFont(small)
            painter.setPen(QColor(palette.on_accent))
            painter.drawText(ground, int(Qt.AlignmentFlag.AlignCenter), line.here)
        caption = font(Size.CAPTION)
        text = QFontMetrics(caption).elidedText(line.caption, Qt.TextElideMode.ElideRight, lower.width())
        _say(painter, lower, text, caption, palette.muted)


def _halves(box: QRect) -> tuple[QRect, QRect]:
    first, second = round(Size.ROW * LEADING), round(Size.CAPTION * LEADING)
    top = box.center().y() - (first + second + 2) // 2 + 1
    return (
        QRect(box.left(), top, box.width(), first),
        QRect(box.left(), top + first + 2, box.width(), second),
    )


def _say(painter: QPainter, box: QRect, text: str, face: QFont, colour: str, flags: int = LEFT) -> None:
    painter.setFont(face)
    painter.setPen(QColor(colour))
    painter.drawText(box, flags, text)


def _ink_of(level: Level, palette: Palette) -> str:
    look = LEVELS.get(level)
    return palette.states[look].icon if look is not None else palette.muted
