"""What is written on the board, in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QObject

from checkin.desk.board import Board, BoardPerson, BoardRow
from checkin.ui.board.cards import Texts
from checkin.ui.board.lines import Line
from checkin.ui.board.marks import Mark, marks_of
from checkin.ui.board.scope import Scope, Which
from checkin.ui.numbers import grouped
from checkin.ui.station import Station


class BoardTexts(QObject):
    """Writes cards, signs and figures for one station."""

    def __init__(self, station: Station, parent: QObject | None = None) -> None:
        """Numbers and times are written as ``station`` writes them."""
        super().__init__(parent)
        self._station = station

    def card(self, row: BoardRow) -> Texts:
        """Return what is written on the card of a delegation."""
        arrived = ((one.id, one.arrived_ms) for one in row.people)
        return Texts(
            name=self.name(row),
            figures=self.figures(row.present, row.expected),
            times={key: self.time(ms) for key, ms in arrived if ms is not None},
            more=self._more,
        )

    def name(self, row: BoardRow) -> str:
        """Return the name of a delegation."""
        return row.name or self.tr("Without delegation")

    def figures(self, present: int, expected: int) -> str:
        """Return arrived of expected."""
        return f"{self._station.number(present)}/{self._station.number(expected)}"

    def time(self, ms: int) -> str:
        """Return when somebody arrived: the time, or the day if that was not today."""
        now = self._station.now()
        same = self._station.day_text(ms) == self._station.day_text(now)
        return self._station.time_text(ms) if same else self._station.day_text(ms)

    def mark(self, mark: Mark) -> str:
        """Return what a mark means."""
        return {
            Mark.HEAD: self.tr("Head of delegation"),
            Mark.SIGNATORY: self.tr("Signatory"),
            Mark.PROTOCOL: self.tr("Protocol"),
        }[mark]

    def line(self, line: Line) -> str:
        """Return a line of the list for a screen reader."""
        said = [line.title, line.caption]
        if line.row is not None:
            said.append(self.figures(line.row.present, line.row.expected))
        if line.person is not None:
            said += [self.mark(mark) for mark in marks_of(line.person)]
            said.append(self.arrival(line.person) or self.tr("not yet arrived"))
        return ", ".join(part for part in said if part)

    def arrival(self, person: BoardPerson) -> str:
        """Return when and where somebody arrived; empty while they have not."""
        if person.arrived_ms is None:
            return ""
        return " · ".join(part for part in (self._station.time_text(person.arrived_ms), person.door) if part)

    def button(self) -> str:
        """Return what a tap on somebody who has not come does."""
        return self.tr("Mark arrival")

    def page(self, page: int, pages: int) -> str:
        """Return which page this is."""
        return f"{self._station.number(page + 1)} / {self._station.number(pages)}"

    def nothing(self, scope: Scope, anybody: bool) -> str:
        """Return why no delegation is shown."""
        if self._station.overview.closed_ms is not None and not anybody:
            return self.tr("The event is closed.")
        if scope.which is Which.MARKED:
            return self.tr("No head of delegation, signatory or protocol person here.")
        if scope.which is Which.INCOMPLETE and anybody:
            return self.tr("All delegations are complete.")
        return self.tr("Nobody is expected here.")

    def spoken(self, board: Board) -> str:
        """Return the board in one sentence for a screen reader."""
        complete = sum(row.complete for row in board.rows)
        return self.tr("{present} of {expected} arrived, {complete} of {rows} delegations complete").format(
            present=self._station.number(board.arrived),
            expected=self._station.number(board.expected),
            complete=self._station.number(complete),
            rows=self._station.number(len(board.rows)),
        )

    def _more(self, count: int, arrived: int) -> str:
        text = grouped(self.tr("+ %n more", "", count), count)
        return self.tr("{more}, {arrived} here").format(more=text, arrived=self._station.number(arrived))
