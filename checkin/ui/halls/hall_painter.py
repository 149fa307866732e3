"""How a hall stands in the list: its number, its sessions, and how full each is."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from checkin.desk.halls import NEAR, Hall, HallSession, Level
from checkin.ui.halls.words import HallWords
from checkin.ui.look.fonts import LEADING, font
from checkin.ui.look.painting import LEFT, RIGHT, begin_row, is_chosen
from checkin.ui.look.shapes import draw_shape
from checkin.ui.look.theme import Theme
from checkin.ui.look.tokens import Look, Size

LOOKS: Final = {Level.NEAR: Look.DUPLICATE, Level.FULL: Look.DENIED}
"""The shape that goes with the word."""
_PAD: Final = 16
_NUMBER: Final = 150
_SESSION: Final = round(Size.ROW * LEADING) + 22
_BAR: Final = 10
_SIGN: Final = 20


class HallPainter(QStyledItemDelegate):
    """Paints a hall."""

    def __init__(self, theme: Theme, words: HallWords, parent: QObject) -> None:
        """Colours come from ``theme``."""
        super().__init__(parent)
        self._theme, self._words = theme, words

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As many lines as it has sessions."""
        hall = index.data(Qt.ItemDataRole.UserRole)
        sessions = len(hall.sessions) if isinstance(hall, Hall) else 1
        height = round(Size.HEADING * LEADING) + sessions * _SESSION + _PAD
        return QSize(400, max(height, round((Size.COUNT + Size.CAPTION) * LEADING) + _PAD))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one hall."""
        hall = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(hall, Hall):
            return
        palette = self._theme.palette
        box = begin_row(painter, option, palette)
        if not is_chosen(option):
            painter.fillRect(QRect(box.left() + _PAD, box.bottom(), box.width() - 2 * _PAD, 1), palette.line)
        inner = box.adjusted(_PAD, _PAD // 2, -_PAD, -_PAD // 2)
        self._number(painter, inner, hall)
        inner.setLeft(inner.left() + _NUMBER + _PAD)
        line = QRect(inner.left(), inner.top(), inner.width(), round(Size.HEADING * LEADING))
        beside, face = self._words.rate(hall), font(Size.ROW)
        painter.setPen(QColor(palette.muted))
        _write(painter, line, beside, face, RIGHT)
        taken = QFontMetrics(face).horizontalAdvance(beside) + _PAD
        painter.setPen(QColor(palette.text))
        _write(painter, line.adjusted(0, 0, -taken, 0), self._words.hall(hall.name), _bold(Size.HEADING))
        for place, one in enumerate(hall.sessions):
            self._session(
                painter,
                QRect(inner.left(), line.bottom() + 1 + place * _SESSION, inner.width(), _SESSION),
                one,
            )
        painter.restore()

    def _number(self, painter: QPainter, inner: QRect, hall: Hall) -> None:
        palette = self._theme.palette
        first, second = round(Size.COUNT * LEADING), round(Size.CAPTION * LEADING)
        painter.setPen(QColor(palette.text))
        _write(
            painter,
            QRect(inner.left(), inner.top(), _NUMBER, first),
            self._words.number(hall.here),
            _bold(Size.COUNT),
        )
        painter.setPen(QColor(palette.muted))
        below = QRect(inner.left(), inner.top() + first, _NUMBER, second)
        _write(painter, below, self._words.here(exits=hall.exits), font(Size.CAPTION))

    def _session(self, painter: QPainter, box: QRect, one: HallSession) -> None:
        palette = self._theme.palette
        line = QRect(box.left(), box.top(), box.width(), round(Size.ROW * LEADING))
        right = line.right()
        if one.capacity is not None and one.level in LOOKS:
            ink = QColor(palette.states[LOOKS[one.level]].icon)
            text = self._words.fullness(one.inside, one.capacity, one.level)
            face = _bold(Size.ROW)
            wide = QFontMetrics(face).horizontalAdvance(text)
            painter.setPen(ink)
            _write(painter, line, text, face, RIGHT)
            sign = QRectF(right - wide - _SIGN - 8, line.center().y() - _SIGN / 2 + 0.5, _SIGN, _SIGN)
            draw_shape(painter, LOOKS[one.level], sign, ink, QColor(palette.surface))
            right = int(sign.left()) - _PAD
        painter.setPen(QColor(palette.text))
        _write(
            painter,
            QRect(line.left(), line.top(), right - line.left(), line.height()),
            self._words.session(one),
            font(Size.ROW),
        )
        if one.capacity:
            self._bar(painter, QRect(line.left(), line.bottom() + 5, line.width(), _BAR), one, one.capacity)

    def _bar(self, painter: QPainter, box: QRect, one: HallSession, capacity: int) -> None:
        palette = self._theme.palette
        look = LOOKS.get(one.level)
        colour = palette.states[look].icon if look else palette.accent
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.line))
        painter.drawRoundedRect(box, _BAR / 2, _BAR / 2)
        share = min(one.inside / capacity, 1.0)
        if share:
            filled = QRectF(box.left(), box.top(), max(box.width() * share, float(_BAR)), box.height())
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(filled, _BAR / 2, _BAR / 2)
        # Where the warning begins.
        x = box.left() + round(box.width() * NEAR / 100)
        painter.fillRect(QRect(x, box.top() - 2, 2, box.height() + 4), QColor(palette.text))


def _bold(size: int) -> QFont:
    return font(size, QFont.Weight.Bold)


def _write(painter: QPainter, box: QRect, text: str, face: QFont, align: int = LEFT) -> None:
    painter.setFont(face)
    elided = QFontMetrics(face).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, align, elided)
