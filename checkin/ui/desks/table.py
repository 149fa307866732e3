"""The table of desks: sorted by any column, and the desk chosen stays chosen whatever arrives."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStyleOptionViewItem, QTableView, QWidget

from checkin.desk.desks import DeskInfo
from checkin.ui.desks.cells import CellPainter
from checkin.ui.desks.model import DeskModel
from checkin.ui.desks.telling import DeskWords
from checkin.ui.look.tables import set_up
from checkin.ui.look.theme import Theme

_NAME: Final = 190
"""What the column of names keeps, whatever the others want."""


class DeskTable(QTableView):
    """The view; the desk chosen stays chosen whatever arrives."""

    chosen = Signal()
    """Another desk is the current one, or what is known of it has changed."""

    def __init__(self, theme: Theme, words: DeskWords, parent: QWidget | None = None) -> None:
        """No desk yet."""
        super().__init__(parent)
        self.desks = DeskModel(words, self)
        self.setModel(self.desks)
        self.setItemDelegate(CellPainter(theme, self))
        set_up(self)
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.sectionClicked.connect(self.sort_by)
        self.selectionModel().currentRowChanged.connect(lambda *_: self.chosen.emit())
        theme.changed.connect(self.viewport().update)

    def current(self) -> DeskInfo | None:
        """Return the desk chosen."""
        row = self.currentIndex().row()
        return self.desks.infos[row] if 0 <= row < len(self.desks.infos) else None

    def show_infos(self, infos: Sequence[DeskInfo]) -> None:
        """Show these desks."""
        self._keeping(lambda: self.desks.show_infos(infos))

    def later(self, ms: int) -> None:
        """Let the ages go on: the figures were heard so long ago."""
        self.desks.later_ms = ms
        self.desks.tell()

    def sort_by(self, column: int) -> None:
        """Sort by a column."""
        self._keeping(lambda: self.desks.sort_by(column))
        header = self.horizontalHeader()
        header.setSortIndicatorShown(True)
        header.setSortIndicator(column, self.desks.order)
        self._fit()

    def sort_by_next(self) -> None:
        """Sort by the column after the one that they are sorted by."""
        self.sort_by((self.desks.column + 1) % self.desks.columnCount())

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.desks.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.desks.columnCount() - 1)
        self.desks.tell()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters act on the page; this table is short enough to be read."""
        if event.text().isalnum():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _keeping(self, change: Callable[[], Any]) -> None:
        current = self.current()
        scrolled = self.verticalScrollBar().value()
        change()
        keys = [one.key for one in self.desks.infos]
        row = keys.index(current.key) if current is not None and current.key in keys else 0
        if keys and row != self.currentIndex().row():
            self.setCurrentIndex(self.desks.index(row, 0))
        self._fit()
        self.verticalScrollBar().setValue(scrolled)
        self.chosen.emit()

    def _fit(self) -> None:
        """Give each column what its words take, the rest to the names; where it is tight, a little less."""
        painter, option = self.itemDelegate(), QStyleOptionViewItem()
        header = self.horizontalHeader()
        rows = range(len(self.desks.infos))
        wanted = [
            max(
                [header.sectionSizeHint(column)]
                + [painter.sizeHint(option, self.desks.index(row, column)).width() for row in rows]
            )
            for column in range(1, self.desks.columnCount())
        ]
        room = self.viewport().width()
        share = min(1.0, max(room - _NAME, 0) / max(sum(wanted), 1))
        widths = [int(width * share) for width in wanted]
        for column, width in enumerate([max(room - sum(widths), _NAME), *widths]):
            self.setColumnWidth(column, width)
        for row in rows:
            self.setRowHeight(row, painter.sizeHint(option, self.desks.index(row, 0)).height())
