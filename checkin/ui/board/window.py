"""The board over a whole screen: the second one if there is one, while this desk goes on scanning."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QGuiApplication, QKeySequence, QResizeEvent, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from checkin.desk.board import Board, board
from checkin.desk.desk import Desk
from checkin.ui.board.head import BoardHead
from checkin.ui.board.measure import unit_of
from checkin.ui.board.scope import Scope
from checkin.ui.board.view import BoardView
from checkin.ui.door import Door
from checkin.ui.live import LivePage
from checkin.ui.look.theme import Theme
from checkin.ui.people.keys import shortcut
from checkin.ui.station import Station

_TICK_MS: Final = 1_000
_OF_THE_DESK: Final = ("F1", "Ctrl+Z")
"""Keys that do here what they do in the window of the desk: nobody looks for that window first."""


class BoardWindow(LivePage):
    """A window of its own, for everybody to look at; it shows names and posts and nothing else.

    Codes of a hand scanner reach the door from here too: keys are read wherever the focus is. Arrow
    keys turn the pages; Esc or F closes it; F1 and Ctrl+Z act as they do at the desk.
    """

    closed = Signal()

    def __init__(self, station: Station, door: Door, theme: Theme) -> None:
        """See ``open_beside``."""
        super().__init__(station, door, theme)
        self.setWindowFlag(Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._scope = Scope()
        self.head = BoardHead(station, theme, self)
        self.view = BoardView(station, theme, self)
        self.view.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(self.view)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addWidget(self.head)
        down.addWidget(self.view, 1)
        self._clock = QTimer(self, interval=_TICK_MS)
        self._clock.timeout.connect(self.head.tick)
        self._clock.start()
        for key, act in (
            ("Esc", self.close),
            ("F", self.close),
            ("Right", self.view.turn),
            ("Left", lambda: self.view.turn(-1)),
        ):
            shortcut(key, self, act)
        station.closing.connect(self.close)
        self.retranslate()

    def open_beside(self, window: QWidget) -> None:
        """Fill the screen that ``window`` is not on; where there is one only, that one."""
        own = window.screen()
        self.addActions([one for one in window.actions() if _keys(one) in _OF_THE_DESK])
        other = next((one for one in QGuiApplication.screens() if one is not own), None)
        # What is typed goes on going to the window in which this desk works.
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, other is not None)
        self._fill(other or own)
        if other is None:
            self.activateWindow()
        self.view.setFocus()

    def show_scope(self, scope: Scope) -> None:
        """Show another session, or other delegations of it."""
        self._scope = scope
        self.look()

    def look(self) -> None:
        """Read the board anew."""
        scope = self._scope
        session = self.station.session(scope.session)

        def work(desk: Desk) -> Board:
            return board(desk, session)

        def show(found: Board) -> None:
            self.head.show_board(found)
            self.view.show_board(found, scope)

        self.station.ask(work, show, owner=self, latest="board-window")

    def retranslate(self) -> None:
        """Set every text."""
        self.setWindowTitle(self.tr("Arrival board"))
        self.view.retranslate()
        self.stale()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the size of type for this screen."""
        super().resizeEvent(event)
        unit = unit_of(self.width(), self.height())
        self.head.set_unit(unit)
        self.view.set_unit(unit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Look at nothing any more."""
        self._clock.stop()
        super().closeEvent(event)
        self.closed.emit()

    def _fill(self, screen: QScreen) -> None:
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()


def _keys(action: QAction) -> str:
    return action.shortcut().toString(QKeySequence.SequenceFormat.PortableText)
