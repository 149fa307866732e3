"""How a person stands in the list of a hall."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from checkin.desk.evacuation import Seen
from checkin.ui.halls.words import HallWords
from checkin.ui.look.fonts import LEADING, font
from checkin.ui.look.painting import LEFT, RIGHT, begin_row
from checkin.ui.look.shapes import draw_shape
from checkin.ui.look.theme import Theme
from checkin.ui.look.tokens import Look, Size

if TYPE_CHECKING:
    from checkin.ui.halls.people import PeopleModel

_PAD: Final = 12
_BOX: Final = 30
_LETTER: Final = 30
_SIGN: Final = 20
TICK_WIDTH: Final = _PAD + _BOX + _PAD
"""So far from the left edge a click means the box."""


class PersonPainter(QStyledItemDelegate):
    """Box, letter, name over delegation, phone and note, when and where at the right."""

    def __init__(self, theme: Theme, words: HallWords, parent: QObject) -> None:
        """Colours come from ``theme``."""
        super().__init__(parent)
        self._theme, self._words = theme, words

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Two lines and some air."""
        return QSize(240, round((Size.HEADING + Size.ROW) * LEADING) + _PAD)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one person."""
        one = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(one, Seen):
            return
        model: PeopleModel = index.model()  # type: ignore[assignment]
        palette = self._theme.palette
        found = model.found is not None and one in model.found
        box = begin_row(painter, option, palette)
        inner = box.adjusted(_PAD, 0, -_PAD, 0)
        if model.found is not None:
            self._tick(painter, inner, found=found)
            inner.setLeft(inner.left() + _BOX + _PAD)
        self._letter(painter, inner, one, model.letter(index.row()))
        inner.setLeft(inner.left() + _LETTER)
        lines = _lines(inner)
        self._where(painter, lines, one, model.place(one))
        share = round(inner.width() * 0.66)
        for line in lines:
            line.setWidth(share - _PAD)
        painter.setPen(QColor(palette.muted if found else palette.text))
        _write(painter, lines[0], one.person.name, font(Size.HEADING, QFont.Weight.DemiBold))
        self._details(painter, lines[1], one)
        painter.restore()

    def _tick(self, painter: QPainter, inner: QRect, *, found: bool) -> None:
        palette = self._theme.palette
        box = QRectF(inner.left() + 1, inner.center().y() - _BOX / 2 + 0.5, _BOX, _BOX)
        painter.setPen(QPen(QColor(palette.accent if found else palette.border), 2))
        painter.setBrush(QColor(palette.accent if found else palette.sunken))
        painter.drawRoundedRect(box, 6, 6)
        if found:
            pen = QPen(QColor(palette.on_accent), 4)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            points = [(0.25, 0.52), (0.43, 0.70), (0.76, 0.32)]
            painter.drawPolyline([_at(box, x, y) for x, y in points])

    def _letter(self, painter: QPainter, inner: QRect, one: Seen, letter: str) -> None:
        palette = self._theme.palette
        if one.needs_help:
            sign = QRectF(inner.left(), inner.center().y() - _SIGN / 2, _SIGN, _SIGN)
            ink = palette.states[Look.DUPLICATE].icon
            draw_shape(painter, Look.DUPLICATE, sign, QColor(ink), QColor(palette.surface))
        elif letter:
            painter.setFont(font(Size.ROW, QFont.Weight.Bold))
            painter.setPen(QColor(palette.accent))
            painter.drawText(inner, LEFT, letter)

    def _where(self, painter: QPainter, lines: list[QRect], one: Seen, place: str) -> None:
        palette = self._theme.palette
        width = round(lines[0].width() * 0.34)
        face = font(Size.ROW)
        for line, text, colour in (
            (lines[0], self._words.seen(one), palette.text),
            (lines[1], place, palette.muted),
        ):
            painter.setPen(QColor(colour))
            _write(painter, line.adjusted(line.width() - width, 0, 0, 0), text, face, RIGHT)

    def _details(self, painter: QPainter, line: QRect, one: Seen) -> None:
        palette = self._theme.palette
        face = font(Size.ROW)
        if one.notes:
            bold = font(Size.CAPTION, QFont.Weight.DemiBold) if one.needs_help else font(Size.CAPTION)
            room = line.width() if one.needs_help else line.width() // 2
            wide = min(QFontMetrics(bold).horizontalAdvance(one.notes) + 17, room)
            pill = QRect(line.left(), line.top(), wide, line.height() - 1)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.warning))
            painter.drawRoundedRect(pill, 7, 7)
            painter.setPen(QColor(palette.on_warning))
            _write(painter, pill.adjusted(8, 0, -8, 0), one.notes, bold)
            line = line.adjusted(wide + _PAD, 0, 0, 0)
        if line.width() > 40:
            painter.setPen(QColor(palette.text))
            _write(painter, line, " · ".join(part for part in (one.phone, one.delegation) if part), face)


def _lines(inner: QRect) -> list[QRect]:
    first, second = round(Size.HEADING * LEADING), round(Size.ROW * LEADING)
    top = inner.center().y() - (first + second) // 2 + 1
    return [
        QRect(inner.left(), top, inner.width(), first),
        QRect(inner.left(), top + first, inner.width(), second),
    ]


def _at(box: QRectF, x: float, y: float) -> QPointF:
    return QPointF(box.left() + x * box.width(), box.top() + y * box.height())


def _write(painter: QPainter, box: QRect, text: str, face: QFont, align: int = LEFT) -> None:
    painter.setFont(face)
    elided = QFontMetrics(face).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, align, elided)
