"""The list of the board: tapped, or worked with the keyboard; it stays where it is while figures change."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from checkin.ui.board.lines import Line
from checkin.ui.board.painting import LinePainter
from checkin.ui.board.writing import BoardTexts
from checkin.ui.look.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_NONE: Final = QModelIndex()


class Lines(QAbstractListModel):
    """The lines shown."""

    def __init__(self, texts: BoardTexts, parent: QObject | None = None) -> None:
        """No lines; ``texts`` says them to screen readers."""
        super().__init__(parent)
        self._texts = texts
        self.lines: list[Line] = []

    def show_lines(self, lines: list[Line]) -> bool:
        """Show other lines; return whether they stand for others than before."""
        before = self.lines
        if [one.key for one in before] == [one.key for one in lines]:
            self.lines = lines
            for number, (old, new) in enumerate(zip(before, lines, strict=True)):
                if old != new:
                    at = self.index(number)
                    self.dataChanged.emit(at, at)
            return False
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()
        return True

    def rowCount(self, parent: Index = _NONE) -> int:
        """How many lines there are."""
        return 0 if parent.isValid() else len(self.lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading is not chosen."""
        line = self.lines[index.row()]
        return super().flags(index) if line.row or line.person else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the line itself to our painter, its words to everybody else."""
        if not index.isValid() or index.row() >= len(self.lines):
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._texts.line(line)
        return None


class BoardList(QListView):
    """Delegations and their people."""

    tapped = Signal(object)
    """A ``Line`` of somebody: they have arrived."""
    opened = Signal(object)
    """A ``Line`` of somebody: their record is wanted."""

    def __init__(self, texts: BoardTexts, theme: Theme, parent: QWidget | None = None) -> None:
        """An empty list."""
        super().__init__(parent)
        self.lines = Lines(texts, self)
        self.setModel(self.lines)
        self._painter = LinePainter(texts, theme, self)
        self.setItemDelegate(self._painter)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self._pressed: Line | None = None
        theme.changed.connect(self.viewport().update)

    def show_lines(self, lines: list[Line]) -> None:
        """Show other lines; the current one stays current, and where it is on the screen."""
        current = self.chosen()
        scrolled = self.verticalScrollBar().value()
        if not self.lines.show_lines(lines):
            return
        keys = [one.key for one in lines]
        if current is not None and current.key in keys:
            self.setCurrentIndex(self.lines.index(keys.index(current.key)))
            self.verticalScrollBar().setValue(scrolled)
        else:
            self.choose_first()

    def choose_first(self) -> None:
        """Make the first person the current one."""
        for number, line in enumerate(self.lines.lines):
            if line.person is not None:
                self.setCurrentIndex(self.lines.index(number))
                self.scrollToTop()
                return

    def chosen(self) -> Line | None:
        """Return the current line."""
        found = self.currentIndex().data(Qt.ItemDataRole.UserRole)
        return found if isinstance(found, Line) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space marks an arrival, Enter opens a record."""
        line, key = self.chosen(), event.key()
        if key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if line is not None and line.person is not None and not event.isAutoRepeat():
                (self.tapped if key == Qt.Key.Key_Space else self.opened).emit(line)
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember which line a finger was put on: figures may move the lines before it is lifted."""
        super().mousePressEvent(event)
        line = self.indexAt(event.position().toPoint()).data(Qt.ItemDataRole.UserRole)
        left = event.button() is Qt.MouseButton.LeftButton
        self._pressed = line if left and isinstance(line, Line) else None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A tap marks an arrival where the finger was put down and lifted on the same person."""
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        line = self.indexAt(event.position().toPoint()).data(Qt.ItemDataRole.UserRole)
        if pressed is None or not isinstance(line, Line) or line.person is None:
            return
        if line.key == pressed.key:
            self.tapped.emit(line)
