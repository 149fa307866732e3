"""Halls as rows: a large number, what it means, and how full each session is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    Qt,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QWidget,
)

from checkin.desk.halls import Hall
from checkin.ui.halls.hall_painter import HallPainter
from checkin.ui.halls.words import HallWords
from checkin.ui.look.rows import Index
from checkin.ui.look.theme import Theme

_NONE: Final = QModelIndex()


class HallModel(QAbstractListModel):
    """Halls in the order they came."""

    def __init__(self, words: HallWords, parent: QObject | None = None) -> None:
        """No hall yet."""
        super().__init__(parent)
        self._words = words
        self.halls: list[Hall] = []

    def show_halls(self, halls: Sequence[Hall]) -> None:
        """Show these; where only figures have changed, nothing else does."""
        shown = list(halls)
        if [_shape(one) for one in shown] == [_shape(one) for one in self.halls]:
            changed = [n for n, one in enumerate(shown) if one != self.halls[n]]
            self.halls = shown
            for row in changed:
                self.dataChanged.emit(self.index(row), self.index(row))
        else:
            self.beginResetModel()
            self.halls = shown
            self.endResetModel()

    def rowCount(self, parent: Index = _NONE) -> int:
        """One a hall."""
        return 0 if parent.isValid() else len(self.halls)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the hall itself to our painter, its words to everybody else."""
        if not index.isValid() or index.row() >= len(self.halls):
            return None
        hall = self.halls[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return hall
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words.whole(hall)
        return None


class HallList(QListView):
    """The list of halls."""

    def __init__(self, theme: Theme, words: HallWords, parent: QWidget | None = None) -> None:
        """No hall yet."""
        super().__init__(parent)
        self.halls = HallModel(words, self)
        self.setModel(self.halls)
        self.setItemDelegate(HallPainter(theme, words, self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.changed.connect(self.viewport().update)

    def chosen(self) -> Hall | None:
        """Return the hall chosen."""
        hall = self.currentIndex().data(Qt.ItemDataRole.UserRole)
        return hall if isinstance(hall, Hall) else None

    def show_halls(self, halls: Sequence[Hall]) -> None:
        """Show these; the hall chosen stays chosen."""
        current = self.chosen()
        self.halls.show_halls(halls)
        names = [one.name for one in self.halls.halls]
        if names:
            row = names.index(current.name) if current is not None and current.name in names else 0
            if row != self.currentIndex().row():
                self.setCurrentIndex(self.halls.index(row))


def _shape(hall: Hall) -> tuple[str, tuple[str, ...]]:
    return hall.name, tuple(one.id for one in hall.sessions)
