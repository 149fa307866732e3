"""The lines of a table as they were given, each with a key by which it is known again."""

# ruff: noqa: N802 (Qt gives the names)

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from checkin.ui.attendance.cells import Cell
from checkin.ui.look.rows import Index

_NONE: Final = QModelIndex()


class Line(NamedTuple):
    """A row."""

    key: Hashable
    cells: tuple[Cell, ...]
    spoken: tuple[str, ...]
    """Its cells in words."""
    told: str = ""
    """What no column has room for."""


class LineModel(QAbstractTableModel):
    """Lines as they were given."""

    def __init__(self, columns: int, parent: QObject | None = None) -> None:
        """No line yet."""
        super().__init__(parent)
        self.lines: list[Line] = []
        self.headings = [""] * columns

    def show_lines(self, lines: Sequence[Line]) -> bool:
        """Show these; whether there are others now, or in another order."""
        if [one.key for one in lines] != [one.key for one in self.lines]:
            self.beginResetModel()
            self.lines = list(lines)
            self.endResetModel()
            return True
        before, self.lines = self.lines, list(lines)
        for row, (old, new) in enumerate(zip(before, self.lines, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(row, 0), self.index(row, self.columnCount() - 1))
        return False

    def say(self, headings: Sequence[str]) -> None:
        """Name the columns."""
        self.headings = list(headings)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(headings) - 1)

    def rowCount(self, parent: Index = _NONE) -> int:
        """One a line."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = _NONE) -> int:
        """One a heading."""
        return 0 if parent.isValid() else len(self.headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the cell itself to our delegate, its words to everybody else."""
        if not index.isValid() or index.row() >= len(self.lines):
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return line.cells[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return line.spoken[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return line.told or None
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the heading of a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.headings[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None
