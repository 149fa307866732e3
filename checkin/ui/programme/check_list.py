"""Many things to tick, found by typing."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from checkin.domain.sorting import text_key
from checkin.domain.text import fold
from checkin.ui.look.tokens import TARGET

_KEY: Final = Qt.ItemDataRole.UserRole
_ITEM: Final = 48
_LIST: Final = 5 * TARGET


class CheckList(QWidget):
    """Any number of many things, found by typing a part of their names without tones."""

    def __init__(self, parent: QWidget) -> None:
        """Nothing to tick yet."""
        super().__init__(parent)
        self.caption, self.search, self.list = QLabel(self), QLineEdit(self), QListWidget(self)
        self.caption.setObjectName("caption")
        self.caption.setBuddy(self.search)
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.search.installEventFilter(self)
        self.list.setMinimumHeight(_LIST)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.itemChanged.connect(lambda _: self._count())
        self._none, self._text = "", "{n}"
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(4)
        for widget in (self.caption, self.search, self.list):
            down.addWidget(widget)

    def name(self, text: str, count: str, search: str) -> None:
        """Say what is ticked: ``count`` with {n} where anything is, ``text`` where nothing is."""
        self._none, self._text = text, count
        self.search.setPlaceholderText(search)
        self.list.setAccessibleName(text)
        self._count()

    def offer(self, names: dict[str, str], ticked: list[str]) -> None:
        """Offer keys with their names, those ``ticked`` first; ticked ones nobody knows are offered too."""
        self.list.clear()
        every = {key: key for key in ticked if key not in names} | names
        for key in sorted(every, key=lambda one: (one not in ticked, text_key(every[one]))):
            item = QListWidgetItem(every[key], self.list)
            item.setData(_KEY, key)
            item.setToolTip(every[key])
            item.setSizeHint(QSize(0, _ITEM))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if key in ticked else Qt.CheckState.Unchecked)
        self._count()

    def retitle(self, names: dict[str, str]) -> None:
        """Call what is offered by other names; ticks stay."""
        self.offer(names, self.chosen)

    @property
    def chosen(self) -> list[str]:
        """Keys of what is ticked."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return [str(one.data(_KEY)) for one in items if one.checkState() is Qt.CheckState.Checked]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go from the search into the list by the cursor keys."""
        if (
            watched is self.search
            and isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Down
        ):
            shown = (row for row in range(self.list.count()) if not self.list.isRowHidden(row))
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self.list.setCurrentRow(next(shown, -1))
            return True
        return super().eventFilter(watched, event)

    def _filter(self, text: str) -> None:
        wanted = fold(text)
        for row in range(self.list.count()):
            self.list.setRowHidden(row, wanted not in fold(self.list.item(row).text()))

    def _count(self) -> None:
        count = len(self.chosen)
        self.caption.setText(self._text.format(n=count) if count else self._none)
