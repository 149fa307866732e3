"""Tables that follow what happens and stay as they are: the row chosen and what is in sight do not move."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from checkin.ui.attendance.cells import Cell, CellPainter, Words, width_of
from checkin.ui.attendance.lines import Line, LineModel
from checkin.ui.look.fonts import font
from checkin.ui.look.tables import set_up
from checkin.ui.look.theme import Theme
from checkin.ui.look.tokens import Size

_AROUND: Final = 34
"""What a heading takes beside its words, with the arrow of the column that is sorted by."""
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LineTable(QTableView):
    """The view; Enter opens a line, letters are for whoever searches."""

    opened = Signal(object)
    """The key of a line that is wanted."""
    typed = Signal(str)
    """A letter or digit."""

    def __init__(self, theme: Theme, columns: int, height: int, parent: QWidget | None = None) -> None:
        """Rows are ``height`` pixels high."""
        super().__init__(parent)
        self.model_of_lines = LineModel(columns, self)
        self._anew = False
        self.setModel(self.model_of_lines)
        self.setItemDelegate(CellPainter(theme, height, self))
        set_up(self)
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(height)
        rows.setDefaultSectionSize(height)
        self.doubleClicked.connect(lambda _: self._open())
        theme.changed.connect(self.viewport().update)

    def current(self) -> Line | None:
        """Return the line chosen."""
        row = self.currentIndex().row()
        lines = self.model_of_lines.lines
        return lines[row] if 0 <= row < len(lines) else None

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these; what was chosen stays chosen, and what is in sight stays where it is."""
        current, row = self.current(), self.currentIndex().row()
        anew, self._anew = self._anew, False
        bar = self.verticalScrollBar()
        scrolled, height = bar.value(), max(self.verticalHeader().defaultSectionSize(), 1)
        before = self.model_of_lines.lines
        seen = [one.key for one in before[scrolled // height :]]
        if not self.model_of_lines.show_lines(lines) and not anew:
            return
        if anew:
            current, row, scrolled = None, 0, 0
        rows = {one.key: number for number, one in enumerate(self.model_of_lines.lines)}
        self._fit()
        if not rows:
            return
        at = rows.get(current.key) if current is not None else None
        row = at if at is not None else min(max(row, 0), len(rows) - 1)
        self.setCurrentIndex(self.model_of_lines.index(row, 0))
        kept = next((number for number, key in enumerate(seen) if key in rows), None)
        if scrolled and kept is not None and rows.keys() != {one.key for one in before}:
            # Whoever came or went above takes nothing out of sight; sorted anew, the top stays the top.
            scrolled += (rows[seen[kept]] - kept - scrolled // height) * height
        bar.setValue(scrolled)

    def begin(self) -> None:
        """Begin at the top with whatever is shown next."""
        self._anew = True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter; hand letters on to who searches."""
        if event.key() in _ENTER:
            self._open()
        elif event.text().isalnum() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def natural(self, column: int) -> int:
        """Return the width that a column asks for, by its longest cell and its heading."""
        cells = [one.cells[column] for one in self.model_of_lines.lines]
        longest = max(cells, key=_length, default=None)
        heading = QFontMetrics(font(Size.CAPTION)).horizontalAdvance(self.model_of_lines.headings[column])
        return max(heading + _AROUND, width_of(longest) if longest is not None else 0)

    def widths(self, room: int) -> list[int]:
        """Return the widths of the columns in ``room`` pixels."""
        columns = self.model_of_lines.columnCount()
        return [room // columns] * columns

    def _open(self) -> None:
        line = self.current()
        if line is not None:
            self.opened.emit(line.key)

    def _fit(self) -> None:
        for column, width in enumerate(self.widths(self.viewport().width())):
            self.setColumnWidth(column, width)


def _length(cell: Cell) -> int:
    """Return how long a cell is, near enough to find the longest without measuring each."""
    return len(cell.title) if isinstance(cell, Words) else len(cell.text)
