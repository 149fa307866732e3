"""Lists of two-line rows with a shape, as the last scans and the people found are shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import msgspec
from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from checkin.ui.look.fonts import LEADING, font
from checkin.ui.look.painting import LEFT, RIGHT, begin_row
from checkin.ui.look.shapes import draw_shape
from checkin.ui.look.theme import Theme
from checkin.ui.look.tokens import Look, Size

Index = QModelIndex | QPersistentModelIndex

_ICON: Final = 32
_PAD: Final = 12
_NONE: Final = QModelIndex()


class Row(msgspec.Struct, frozen=True):
    """What one row shows."""

    title: str
    caption: str = ""
    right: str = ""
    look: Look | None = None
    struck: bool = False
    """Taken back: drawn through."""
    indent: bool = False
    """Without a shape: begins where the others do behind theirs."""
    key: Any = None
    """What the row stands for."""

    @property
    def spoken(self) -> str:
        """The row for a screen reader."""
        return ", ".join(part for part in (self.title, self.caption, self.right) if part)


class Rows(QAbstractListModel):
    """A list of rows."""

    def __init__(self, parent: QObject | None = None) -> None:
        """An empty list."""
        super().__init__(parent)
        self.rows: list[Row] = []

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Replace all rows; nothing happens if they are the same."""
        listed = list(rows)
        if listed != self.rows:
            self.beginResetModel()
            self.rows = listed
            self.endResetModel()

    def rowCount(self, parent: Index = _NONE) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the row itself to our delegate, its words to everybody else."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.spoken
        return None


class RowPainter(QStyledItemDelegate):
    """Paints a row: shape, title over caption, and what stands at the right."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        """Colours come from ``theme``."""
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines of type and some air; never under what a finger needs."""
        height = round((Size.ROW + Size.CAPTION) * LEADING) + _PAD + 2
        return QSize(120, max(height, 56))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(row, Row):
            return
        palette = self._theme.palette
        box = begin_row(painter, option, palette)
        inner = box.adjusted(_PAD, 0, -_PAD, 0)
        if row.look is not None:
            icon = QRectF(inner.left(), inner.center().y() - _ICON / 2 + 0.5, _ICON, _ICON)
            ink = QColor(palette.states[row.look].icon)
            draw_shape(painter, row.look, icon, ink, QColor(palette.surface))
        if row.look is not None or row.indent:
            inner.setLeft(inner.left() + _ICON + _PAD)
        right = font(Size.CAPTION)
        width = QFontMetrics(right).horizontalAdvance(row.right) + _PAD if row.right else 0
        painter.setFont(right)
        painter.setPen(QColor(palette.muted))
        painter.drawText(inner, RIGHT, row.right)
        inner.setRight(inner.right() - width)
        self._lines(painter, inner, row)
        painter.restore()

    def _lines(self, painter: QPainter, box: QRect, row: Row) -> None:
        palette = self._theme.palette
        title = font(Size.ROW, QFont.Weight.DemiBold)
        title.setStrikeOut(row.struck)
        caption = font(Size.CAPTION)
        heights = [round(Size.ROW * LEADING), round(Size.CAPTION * LEADING) if row.caption else 0]
        y = box.center().y() - sum(heights) // 2 + 1
        for face, text, colour, height in (
            (title, row.title, palette.text, heights[0]),
            (caption, row.caption, palette.muted, heights[1]),
        ):
            painter.setFont(face)
            painter.setPen(QColor(colour))
            elided = QFontMetrics(face).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
            line = QRect(box.left(), y, box.width(), height)
            painter.drawText(line, LEFT, elided)
            y += height


class RowList(QListView):
    """A list view of rows."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """An empty list."""
        super().__init__(parent)
        self.rows = Rows(self)
        self.setModel(self.rows)
        self.setItemDelegate(RowPainter(theme, self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.changed.connect(self.viewport().update)

    def chosen(self) -> Row | None:
        """Return the current row."""
        row = self.currentIndex().data(Qt.ItemDataRole.UserRole)
        return row if isinstance(row, Row) else None
