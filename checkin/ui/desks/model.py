"""The desks as rows: in the order chosen, steady while their figures move."""

# ruff: noqa: N802 (Qt gives the names)

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from checkin.desk.desks import DeskInfo
from checkin.desk.likeness import Alike
from checkin.domain.sorting import text_key
from checkin.ui.desks.telling import DeskWords
from checkin.ui.look.rows import Index

_NONE: Final = QModelIndex()


class DeskModel(QAbstractTableModel):
    """The desks, in the order chosen."""

    def __init__(self, words: DeskWords, parent: QObject | None = None) -> None:
        """No desk yet."""
        super().__init__(parent)
        self._words = words
        self.infos: list[DeskInfo] = []
        self.later_ms = 0
        """How long ago the figures were heard."""
        self.column, self.order = -1, Qt.SortOrder.AscendingOrder
        """By which column they are sorted; -1: as they came."""
        self._given: list[DeskInfo] = []

    def show_infos(self, infos: Sequence[DeskInfo]) -> bool:
        """Show these desks; whether there are others now, or in another order."""
        self._given = list(infos)
        ordered = self._sorted()
        same = [one.key for one in ordered] == [one.key for one in self.infos]
        if same:
            self.infos = ordered
            self.tell()
        else:
            self.beginResetModel()
            self.infos = ordered
            self.endResetModel()
        return not same

    def sort_by(self, column: int) -> None:
        """Sort by a column, the other way round the second time."""
        descending = column == self.column and self.order is Qt.SortOrder.AscendingOrder
        self.column = column
        self.order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.show_infos(self._given)

    def tell(self) -> None:
        """Say everything anew, of the same desks."""
        if self.infos:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.infos) - 1, self.columnCount() - 1))

    def rowCount(self, parent: Index = _NONE) -> int:
        """One a desk."""
        return 0 if parent.isValid() else len(self.infos)

    def columnCount(self, parent: Index = _NONE) -> int:
        """One a heading."""
        return 0 if parent.isValid() else 5

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the cell itself to our delegate, its words to everybody else."""
        if not index.isValid() or index.row() >= len(self.infos):
            return None
        info = self.infos[index.row()]
        cell = self._words.cells(info, self.later_ms)[index.column()]
        if role == Qt.ItemDataRole.UserRole:
            return cell, self._words.look(info, self.later_ms) if index.column() == 0 else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join(part for part in (cell.title, cell.caption) if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._words.whole(info)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the heading of a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._words.headings()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def _sorted(self) -> list[DeskInfo]:
        if self.column < 0:
            return list(self._given)
        descending = self.order is Qt.SortOrder.DescendingOrder
        return sorted(self._given, key=self._key, reverse=descending)

    def _key(self, info: DeskInfo) -> Any:
        last = float("inf")
        return {
            0: text_key(info.name),
            1: -1 if info.own else last if info.contact_ms is None else info.contact_ms,
            2: last if info.waiting is None else info.waiting,
            3: last if info.offset_ms is None else abs(info.offset_ms),
            4: ((Alike.DIFFERENT, Alike.UNKNOWN, Alike.EQUAL).index(info.alike), info.version),
        }[self.column]
