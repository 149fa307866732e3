"""The list of sessions: the one chosen stays chosen whatever arrives."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from checkin.ui.look.theme import Theme
from checkin.ui.programme.lines import Line, Lines
from checkin.ui.programme.painter import LinePainter


class ProgrammeList(QListView):
    """Cursor keys go from session to session, past the headings; letters act on the page."""

    chosen = Signal()
    """Another session is the current one."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Nothing yet."""
        super().__init__(parent)
        self.lines = Lines(self)
        self.setModel(self.lines)
        self.setItemDelegate(LinePainter(theme, self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.selectionModel().currentRowChanged.connect(lambda *_: self.chosen.emit())
        theme.changed.connect(self.viewport().update)

    @property
    def id(self) -> str:
        """The id of the session chosen; empty where there is none."""
        line = self.currentIndex().data(Qt.ItemDataRole.UserRole)
        return line.id if isinstance(line, Line) else ""

    def show_lines(self, lines: Sequence[Line], otherwise: str) -> None:
        """Show these; where the session chosen is gone, choose ``otherwise``."""
        before = self.id
        scrolled = self.verticalScrollBar().value()
        first = not self.lines.lines
        self.lines.show_lines(lines)
        row = self.lines.row_of(before)
        if row < 0:
            row = self.lines.row_of(otherwise)
        if row < 0:
            row = next((at for at, one in enumerate(lines) if one.id), -1)
        if row >= 0 and self.currentIndex().row() != row:
            self.setCurrentIndex(self.lines.index(row))
        if first and row > 0:
            self.scrollTo(self.lines.index(row), QAbstractItemView.ScrollHint.PositionAtCenter)
        elif not first:
            self.verticalScrollBar().setValue(scrolled)

    def choose(self, id: str) -> None:
        """Choose a session."""
        row = self.lines.row_of(id)
        if row >= 0:
            self.setCurrentIndex(self.lines.index(row))
            self.scrollTo(self.lines.index(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave letters to the page."""
        if event.text().isalnum():
            event.ignore()
        else:
            super().keyPressEvent(event)
