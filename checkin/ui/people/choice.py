"""A list to choose from by typing any part of a name, without tones."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from checkin.domain.text import fold
from checkin.ui.elided import ElidedEdit

_KEY = Qt.ItemDataRole.UserRole
_FOLDED = Qt.ItemDataRole.UserRole + 1


class _Completer(QCompleter):
    """Compares folded texts, completes with the real ones."""

    def splitPath(self, path: str) -> list[str]:  # noqa: N802
        return [fold(path)]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:  # noqa: N802
        return str(index.data(Qt.ItemDataRole.DisplayRole))


class Choice(QComboBox):
    """An editable combo box whose items have keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing to choose yet."""
        super().__init__(parent)
        self.setEditable(True)
        self.setLineEdit(ElidedEdit(self))
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.setMaxVisibleItems(12)
        self._items = QStandardItemModel(self)
        self.setModel(self._items)
        completer = _Completer(self._items, self)
        completer.setCompletionRole(_FOLDED)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(8)
        self.setCompleter(completer)

    def offer(self, names: dict[str, str]) -> None:
        """Offer keys with their names, in the order given; what is chosen stays chosen."""
        key = self.key() if self.count() else ""
        self._items.clear()
        for one, name in names.items():
            item = QStandardItem(name)
            item.setData(one, _KEY)
            item.setData(fold(name), _FOLDED)
            item.setToolTip(name)
            self._items.appendRow(item)
        self.choose(key)

    def choose(self, key: str) -> None:
        """Choose by key; a key that is not offered is shown as it is."""
        at = self.findData(key, _KEY)
        self.setCurrentIndex(at)
        if at < 0:
            self.setEditText(key)
        line = self.lineEdit()
        if line is not None:
            line.setCursorPosition(0)

    def key(self) -> str:
        """Return the key of what is chosen; for a text that no item has, the text itself."""
        typed = self.currentText().strip()
        if self.currentIndex() >= 0 and self.itemText(self.currentIndex()) == typed:
            return str(self.itemData(self.currentIndex(), _KEY))
        wanted = fold(typed)
        for row in range(self.count()):
            if self.itemData(row, _FOLDED) == wanted:
                return str(self.itemData(row, _KEY))
        return typed
