"""What stands in the tables of attendance, and how it is painted: words, shares, figures, marks."""

from __future__ import annotations

from enum import Enum
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from checkin.ui.attendance.marks import Mark, chips_width, draw_chips
from checkin.ui.look.fonts import LEADING, font
from checkin.ui.look.painting import LEFT, RIGHT, begin_cell
from checkin.ui.look.rows import Index
from checkin.ui.look.shapes import draw_shape
from checkin.ui.look.theme import Theme
from checkin.ui.look.tokens import Look, Size

_PAD: Final = 10
_ICON: Final = 24
_BAR: Final = 10
_LEAST_BAR: Final = 36


class Tone(Enum):
    """How loudly a title is said."""

    PLAIN = "plain"
    STRONG = "strong"
    MUTED = "muted"


class Words(NamedTuple):
    """A title, with a caption or marks under it."""

    title: str
    caption: str = ""
    tone: Tone = Tone.PLAIN
    marks: tuple[tuple[Mark, str], ...] = ()
    """Each with its word."""
    complete: bool | None = None
    """Whether there is a tick in front; None keeps no room for one."""
    lines: int = 1
    """The title may wrap into so many."""
    small: bool = False
    """In small type, of which more is read whole."""


class Share(NamedTuple):
    """How many of how many, as a bar and in figures."""

    part: int
    whole: int
    text: str


class Figure(NamedTuple):
    """A number, at the right."""

    text: str
    strong: bool = False


Cell = Words | Share | Figure


class CellPainter(QStyledItemDelegate):
    """Paints the cells of a table whose rows are all of one height."""

    def __init__(self, theme: Theme, height: int, parent: QObject | None = None) -> None:
        """Colours come from ``theme``; rows are ``height`` pixels high."""
        super().__init__(parent)
        self._theme, self._height = theme, height

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As wide as what stands in it."""
        return QSize(width_of(index.data(Qt.ItemDataRole.UserRole)), self._height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        cell = index.data(Qt.ItemDataRole.UserRole)
        palette = self._theme.palette
        box = begin_cell(painter, option, palette)
        inner = box.adjusted(_PAD, 0, -_PAD, 0)
        if isinstance(cell, Share):
            self._share(painter, inner, cell)
        elif isinstance(cell, Figure):
            painter.setFont(_face(strong=cell.strong))
            painter.setPen(QColor(palette.text))
            painter.drawText(inner, RIGHT, cell.text)
        elif isinstance(cell, Words):
            self._words(painter, inner, cell)
        painter.restore()

    def _share(self, painter: QPainter, box: QRect, cell: Share) -> None:
        palette = self._theme.palette
        face = _face(strong=True)
        painter.setFont(face)
        painter.setPen(QColor(palette.text))
        painter.drawText(box, RIGHT, cell.text)
        room = box.width() - QFontMetrics(face).horizontalAdvance(cell.text) - _PAD
        if room < _LEAST_BAR:
            return
        track = QRectF(box.left(), box.center().y() - _BAR / 2 + 0.5, room, _BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.line))
        painter.drawRoundedRect(track, _BAR / 2, _BAR / 2)
        filled = min(cell.part / cell.whole, 1.0) if cell.whole else float(cell.part > 0)
        if filled:
            complete = cell.part >= cell.whole
            painter.setBrush(QColor(palette.states[Look.ACCEPT].icon if complete else palette.accent))
            track.setWidth(max(room * filled, _BAR))
            painter.drawRoundedRect(track, _BAR / 2, _BAR / 2)

    def _words(self, painter: QPainter, box: QRect, cell: Words) -> None:
        palette = self._theme.palette
        if cell.complete is not None:
            if cell.complete:
                icon = QRectF(box.left(), box.center().y() - _ICON / 2 + 0.5, _ICON, _ICON)
                ink = QColor(palette.states[Look.ACCEPT].icon)
                draw_shape(painter, Look.ACCEPT, icon, ink, QColor(palette.surface))
            box = box.adjusted(_ICON + _PAD, 0, 0, 0)
        face = font(Size.CAPTION) if cell.small else _face(strong=cell.tone is Tone.STRONG)
        below = round(Size.CAPTION * LEADING)
        line = below if cell.small else round(Size.ROW * LEADING)
        titles = _wrapped(cell.title, face, box.width(), cell.lines)
        under = below + 4 if cell.marks else below if cell.caption else 0
        y = box.center().y() - (line * len(titles) + under) // 2 + 1
        painter.setFont(face)
        painter.setPen(QColor(palette.muted if cell.tone is Tone.MUTED else palette.text))
        for title in titles:
            painter.drawText(QRect(box.left(), y, box.width(), line), LEFT, title)
            y += line
        rest = QRect(box.left(), y, box.width(), under)
        if cell.marks:
            rest.setLeft(rest.left() + draw_chips(painter, rest, cell.marks, palette))
        if cell.caption and rest.width() > 0:
            small = font(Size.CAPTION)
            painter.setFont(small)
            painter.setPen(QColor(palette.muted))
            painter.drawText(rest, LEFT, _elided(cell.caption, small, rest.width()))


def width_of(cell: Cell) -> int:
    """Return what a cell would take to say everything in a line, without a bar, in pixels."""
    strong = QFontMetrics(_face(strong=True))
    if isinstance(cell, Share):
        return strong.horizontalAdvance(cell.text) + 2 * _PAD + 2
    if isinstance(cell, Figure):
        return strong.horizontalAdvance(cell.text) + 2 * _PAD + 2
    small = QFontMetrics(font(Size.CAPTION))
    below = chips_width(cell.marks) + small.horizontalAdvance(cell.caption)
    wide = max(QFontMetrics(_face(strong=cell.tone is Tone.STRONG)).horizontalAdvance(cell.title), below)
    return wide + 2 * _PAD + 2 + (_ICON + _PAD if cell.complete is not None else 0)


def _face(*, strong: bool) -> QFont:
    return font(Size.ROW, QFont.Weight.DemiBold if strong else QFont.Weight.Normal)


def _elided(text: str, face: QFont, width: int) -> str:
    return QFontMetrics(face).elidedText(text, Qt.TextElideMode.ElideRight, width)


def _wrapped(text: str, face: QFont, width: int, lines: int) -> list[str]:
    """Return a text in at most so many lines, the last one cut where there is no room."""
    metrics = QFontMetrics(face)
    found: list[str] = []
    words = text.split()
    while words and len(found) < lines - 1:
        taken = 1
        while taken < len(words) and metrics.horizontalAdvance(" ".join(words[: taken + 1])) <= width:
            taken += 1
        found.append(_elided(" ".join(words[:taken]), face, width))
        words = words[taken:]
    if words or not found:
        found.append(_elided(" ".join(words), face, width))
    return found
