"""The lines of the history as rows: older ones are added below, newer ones above, and nothing else moves."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QObject

from checkin.domain.happenings import Audited
from checkin.ui.look.rows import Row, Rows

_NONE = QModelIndex()


class HistoryRows(Rows):
    """Newest first, by the time of writing."""

    def __init__(self, row: Callable[[Audited], Row], parent: QObject | None = None) -> None:
        """``row`` says how a line is shown."""
        super().__init__(parent)
        self._row = row
        self.lines: list[Audited] = []

    def show_lines(self, lines: Sequence[Audited]) -> None:
        """Show other lines."""
        self.lines = list(lines)
        self.beginResetModel()
        self.rows = [self._row(one) for one in self.lines]
        self.endResetModel()

    def add_older(self, lines: Sequence[Audited]) -> None:
        """Add what lies before the last line."""
        if lines:
            self.beginInsertRows(_NONE, len(self.rows), len(self.rows) + len(lines) - 1)
            self.lines += lines
            self.rows += [self._row(one) for one in lines]
            self.endInsertRows()

    def add_newer(self, lines: Sequence[Audited]) -> list[int]:
        """Put each where its time belongs; return the places, as they are one after the other."""
        places = []
        for line in reversed(lines):
            place = bisect_left(self.lines, -line.logged_ms, key=lambda one: -one.logged_ms)
            self.beginInsertRows(_NONE, place, place)
            self.lines.insert(place, line)
            self.rows.insert(place, self._row(line))
            self.endInsertRows()
            places.append(place)
            if line.takes_back:
                self._strike(line.takes_back)
        return places

    def say_again(self) -> None:
        """Tell every line anew, in another language."""
        self.rows = [self._row(one) for one in self.lines]
        if self.rows:
            self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1))

    def _strike(self, commit: bytes) -> None:
        for place, line in enumerate(self.lines):
            if line.commit == commit:
                line.event.undone = True
                self.rows[place] = self._row(line)
                self.dataChanged.emit(self.index(place), self.index(place))
