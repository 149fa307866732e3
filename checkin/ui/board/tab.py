"""The board to work with: who is awaited, and one tap when they come."""

from __future__ import annotations

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QPushButton, QVBoxLayout, QWidget

from checkin.desk.board import Board, Hit, board, look_for
from checkin.desk.desk import Desk
from checkin.domain.programme import Session
from checkin.ui.board.arriving import Arrivals
from checkin.ui.board.chooser import Chooser
from checkin.ui.board.lines import Line, lines
from checkin.ui.board.listing import BoardList
from checkin.ui.board.window import BoardWindow
from checkin.ui.board.writing import BoardTexts
from checkin.ui.door import Door
from checkin.ui.live import LivePage
from checkin.ui.look.theme import Theme
from checkin.ui.look.tokens import GAP
from checkin.ui.people.keys import shortcut
from checkin.ui.people.labels import label
from checkin.ui.people.search import LEAST, SearchField
from checkin.ui.station import Station


class BoardTab(LivePage):
    """Delegations with their people as a list, a search, and the way to the full screen."""

    def __init__(self, station: Station, door: Door, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin with the session at this door."""
        super().__init__(station, door, theme, parent)
        self.setObjectName("")
        self.full: BoardWindow | None = None
        """The board over a whole screen, while it is open."""
        self._board: Board | None = None
        self._hits: list[Hit] = []
        self._texts = BoardTexts(station, self)
        self.arrivals = Arrivals(station, door, self)
        self.chooser = Chooser(station, door.session.id, self)
        self.search = SearchField(self)
        self.search.setClearButtonEnabled(True)
        self.list = BoardList(self._texts, theme, self)
        self.full_screen = QPushButton(self)
        self._where, self._nothing = label(self, "caption", scrolls=True), label(self, scrolls=True)
        self._nothing.hide()
        above = QGridLayout()
        above.setSpacing(GAP)
        above.addWidget(self.chooser, 0, 0, 1, 2)
        above.addWidget(self.search, 1, 0)
        above.addWidget(self.full_screen, 1, 1)
        above.setColumnStretch(0, 1)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(GAP)
        down.addLayout(above)
        down.addWidget(self._where)
        down.addWidget(self._nothing)
        down.addWidget(self.list, 1)
        self._connect()
        self.retranslate()

    @property
    def session(self) -> Session | None:
        """The session of the board; None for the whole event."""
        return self.station.session(self.chooser.scope.session)

    def entered(self) -> None:
        """The keyboard is on the list."""
        self.list.setFocus()

    def look(self) -> None:
        """Read the board anew, and who is searched."""
        session, text = self.session, self.search.text().strip()

        def work(desk: Desk) -> tuple[Board, list[Hit]]:
            return board(desk, session), look_for(desk, text, session) if len(text) >= LEAST else []

        def show(found: tuple[Board, list[Hit]]) -> None:
            self._board, self._hits = found
            self.chooser.offer_countries(row.country for row in found[0].rows)
            self._show()

        self.station.ask(work, show, owner=self, latest="board")

    def retranslate(self) -> None:
        """Set every text."""
        self.search.setPlaceholderText(self.tr("Delegation or person, without tones"))
        self.search.setAccessibleName(self.tr("Find on the board"))
        self.list.setAccessibleName(self.tr("Delegations and who is awaited"))
        self._say_where()
        self._say_full()
        self.stale()

    def toggle_full_screen(self) -> None:
        """Show the board over a whole screen, or close it."""
        if self.full is not None:
            self.full.close()
            return
        self.full = BoardWindow(self.station, self.door, self.theme)
        self.full.closed.connect(self._closed)
        self.full.show_scope(self.chooser.scope)
        self.full.open_beside(self.window())
        self._say_full()

    def leave(self) -> None:
        """Close the full screen: the window beside it is closing."""
        if self.full is not None:
            self.full.close()

    def _connect(self) -> None:
        self.chooser.changed.connect(self._scope_changed)
        self.search.textChanged.connect(self._typed)
        self.search.moved.connect(self._move)
        self.search.returnPressed.connect(self.list.setFocus)
        self.list.tapped.connect(self._tapped)
        self.list.opened.connect(lambda line: self.person_wanted.emit(line.person.id))
        self.full_screen.clicked.connect(self.toggle_full_screen)
        self.arrivals.said.connect(self.said)
        self.arrivals.recorded.connect(self.look)
        self.door.undone.connect(self.arrivals.forget)
        self.door.moved.connect(self._say_where)
        self.station.overview_changed.connect(self._say_where)
        shortcut("F", self, self.toggle_full_screen)

    def _show(self) -> None:
        if self._board is None:
            return
        rows = self.chooser.scope.rows(self._board.rows)
        nobody, others = self.tr("Without delegation"), self.tr("Also found")
        shown = lines(rows, self.search.text(), self._hits, nobody, others)
        self.list.show_lines(shown)
        self._nothing.setText(self._why_nothing())
        self._nothing.setVisible(not shown)

    def _why_nothing(self) -> str:
        if self.search.text().strip():
            return self.tr("Nobody found")
        expected = self._board is not None and any(row.expected for row in self._board.rows)
        return self._texts.nothing(self.chooser.scope, expected)

    def _typed(self) -> None:
        # What is shown of the board follows at once; who else there is has to be asked for.
        self._hits = []
        self._show()
        self.list.choose_first()
        self.look()

    def _tapped(self, line: Line) -> None:
        if line.person is not None:
            self.arrivals.mark(line.person, self.session or self.door.session)

    def _move(self, event: QKeyEvent) -> None:
        QApplication.sendEvent(self.list, event)

    def _scope_changed(self) -> None:
        self._say_where()
        self.look()
        if self.full is not None:
            self.full.show_scope(self.chooser.scope)

    def _say_where(self) -> None:
        closed = self.station.overview.closed_ms
        if closed is not None:
            told = self.tr("The event has been closed since {time}: nobody is awaited any more.")
            self._where.setText(told.format(time=self.station.time_text(closed)))
            return
        session = self.station.session_name(self.session or self.door.session)
        told = self.tr("One tap or Space marks an arrival: {session}, {door}. Enter opens the record.")
        self._where.setText(told.format(session=session, door=self.door.title))

    def _say_full(self) -> None:
        closes = self.full is not None
        self.full_screen.setText(self.tr("Close full screen  F") if closes else self.tr("Full screen  F"))

    def _closed(self) -> None:
        self.full = None
        self._say_full()
