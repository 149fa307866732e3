"""The list of a section: rows made when they are painted, and keys that decide."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyleOptionViewItem, QWidget

from checkin.ui.look.fonts import font
from checkin.ui.look.rows import Index, Row, RowPainter
from checkin.ui.look.theme import Theme
from checkin.ui.look.tokens import Size
from checkin.ui.roster.content import Heading
from checkin.ui.roster.keys import digit_of
from checkin.ui.roster.telling import HEADING

_NONE: Final = QModelIndex()
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class Entries(QAbstractListModel):
    """The entries of a section; a row costs something only while it is in sight."""

    def __init__(self, row_of: Callable[[Any], Row], parent: QObject | None = None) -> None:
        """``row_of`` makes the row of an entry."""
        super().__init__(parent)
        self._row_of = row_of
        self.entries: Sequence[Any] = ()

    def show_entries(self, entries: Sequence[Any]) -> None:
        """Replace all entries."""
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(self, parent: Index = _NONE) -> int:
        """How many entries there are, headings included."""
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the row itself to our delegate, its words to everybody else."""
        if not index.isValid() or index.row() >= len(self.entries):
            return None
        if role == Qt.ItemDataRole.UserRole:
            return self._row_of(self.entries[index.row()])
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._row_of(self.entries[index.row()]).spoken
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading cannot be chosen."""
        row = index.row()
        if 0 <= row < len(self.entries) and isinstance(self.entries[row], Heading):
            return Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


class EntryPainter(RowPainter):
    """Paints headings too."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row, or a heading with a line under it."""
        row = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(row, Row) or row.key is not HEADING:
            super().paint(painter, option, index)
            return
        palette = self._theme.palette
        box: QRect = option.rect.adjusted(12, 0, -12, -6)
        painter.save()
        face = font(Size.CAPTION, QFont.Weight.DemiBold)
        painter.setFont(face)
        painter.setPen(QColor(palette.muted))
        text = QFontMetrics(face).elidedText(row.title, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(
            box.adjusted(0, 0, 0, -4), int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom), text
        )
        painter.setPen(QColor(palette.line))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        painter.restore()


class EntryList(QListView):
    """A list view of entries; the current one is decided by digits."""

    digit = Signal(int, bool)
    """A number from 1, and whether for all of the same kind."""
    accepted = Signal()
    """As proposed."""
    taken_back = Signal(bool)
    """Whether for all of the same kind."""
    left = Signal()
    """To the sections."""

    def __init__(self, theme: Theme, row_of: Callable[[Any], Row], parent: QWidget | None = None) -> None:
        """An empty list."""
        super().__init__(parent)
        self.model_of_entries = Entries(row_of, self)
        self.setModel(self.model_of_entries)
        self.setItemDelegate(EntryPainter(theme, self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.changed.connect(self.viewport().update)

    @property
    def current(self) -> Any:
        """The entry chosen, None for none."""
        row = self.currentIndex().row()
        entries = self.model_of_entries.entries
        return entries[row] if 0 <= row < len(entries) else None

    def choose(self, row: int) -> None:
        """Make an entry the current one, with the heading above it in sight."""
        if row and isinstance(self.model_of_entries.entries[row - 1], Heading):
            self.scrollTo(self.model_of_entries.index(row - 1))
        self.setCurrentIndex(self.model_of_entries.index(row))

    def refresh(self) -> None:
        """Rows say something else now, of the same entries."""
        # To say so to the model's listeners would lay all of them out again.
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits decide, Enter takes what is proposed, Backspace takes back."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        digit = digit_of(event)
        decides = digit is not None or event.key() in (*_ENTER, Qt.Key.Key_Backspace)
        if decides and event.isAutoRepeat():
            # A key held down, or a thing that lies on it, decides once.
            event.accept()
        elif digit is not None and digit.value:
            self.digit.emit(digit.value, digit.shift)
        elif digit is not None or event.key() == Qt.Key.Key_Backspace:
            self.taken_back.emit(shift)
        elif event.key() in _ENTER and not control:
            self.accepted.emit()
        elif event.key() == Qt.Key.Key_Left:
            self.left.emit()
        elif control and event.key() in _ENTER:
            event.ignore()
        else:
            super().keyPressEvent(event)
