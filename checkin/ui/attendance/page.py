"""The attendance page: who is here, who is not, who is inside; and what happened."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from checkin.desk.desk import Desk
from checkin.ui.attendance.figures_tab import FiguresTab
from checkin.ui.attendance.late import LateTab
from checkin.ui.door import Door
from checkin.ui.elided import ElidedLabel
from checkin.ui.live import LivePage
from checkin.ui.look.theme import Theme
from checkin.ui.look.tokens import GAP, MARGIN
from checkin.ui.page import Page
from checkin.ui.people.keys import shortcut
from checkin.ui.people.labels import label, say
from checkin.ui.setup.parts import Saying
from checkin.ui.setup.tabs import Tabs
from checkin.ui.station import Station

if TYPE_CHECKING:
    from checkin.ui.attendance.awaited_tab import AwaitedTab
    from checkin.ui.board.tab import BoardTab

FIGURES, AWAITED, INSIDE, BOARD, HISTORY = range(5)
_BEAT_MS: Final = 5_000
"""Between two looks while nothing is heard of: hours pass, and with them what is true."""


class AttendancePage(Page):
    """Five tabs; the same key that leads here goes from one to the next."""

    person_wanted = Signal(bytes)
    """The record of a delegate is to be shown."""

    def __init__(self, station: Station, door: Door, theme: Theme, parent: QWidget | None = None) -> None:
        """Nothing is read before it is seen."""
        super().__init__(parent)
        self._station, self._door, self._theme = station, door, theme
        self.tabs, self.told = Tabs(self), Saying(self)
        self.over = label(self, "strong", scrolls=True)
        self.figures = FiguresTab(station, door, theme, self)
        makers = (self._awaited, self._halls, self._board, self._history)
        self.late = [LateTab(make, self) for make in makers]
        self.as_of, self.others = ElidedLabel(self), ElidedLabel(self)
        self._as_of_ms: int | None = None
        self.board: BoardTab | None = None
        """The board, once it was seen."""
        self._beat = QTimer(self)
        self._beat.setInterval(_BEAT_MS)
        self._beat.timeout.connect(self._look_again)
        for tab in (self.figures, *self.late):
            self.tabs.add(tab, fills=True)
        times = QVBoxLayout()
        times.setSpacing(0)
        for one in (self.as_of, self.others):
            one.setObjectName("caption")
            times.addWidget(one)
        self.tabs.beside(times)
        down = QVBoxLayout(self)
        down.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        down.setSpacing(GAP)
        down.addWidget(self.over)
        down.addWidget(self.told)
        down.addWidget(self.tabs, 1)
        self._connect()
        self.retranslate()

    @property
    def tab(self) -> int:
        """The number of the tab in front, from ``FIGURES`` on."""
        return next(number for number, button in enumerate(self.tabs.buttons) if button.isChecked())

    @property
    def awaited(self) -> AwaitedTab:
        """The tab of those not yet arrived, made if nobody has seen it."""
        return cast("AwaitedTab", self.late[0].made())

    def entered(self) -> None:
        """Go on where one was."""
        self._focus()

    def turn(self, step: int = 1) -> None:
        """Go to the next tab."""
        self.show_tab((self.tab + step) % len(self.tabs.buttons))

    def show_tab(self, tab: int) -> None:
        """Bring a tab to the front."""
        self.tabs.choose(tab)
        self._focus()

    def retranslate(self) -> None:
        """Set every text."""
        texts = (
            self.tr("Figures"),
            self.tr("Not yet arrived"),
            self.tr("Inside"),
            self.tr("Board"),
            self.tr("History"),
        )
        for button, text in zip(self.tabs.buttons, texts, strict=True):
            button.setText(text)
        self._show_over()

    def showEvent(self, event: QShowEvent) -> None:
        """Let time go on while somebody looks."""
        super().showEvent(event)
        self._beat.start()
        self._ask_time()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks; what was said is old when somebody does again."""
        super().hideEvent(event)
        self._beat.stop()
        self.told.say("")

    def leave(self) -> None:
        """Close what it has opened beside the window, which is closing."""
        if self.board is not None:
            self.board.leave()

    def current(self) -> LivePage:
        """Return the tab in front."""
        tab = self.tab
        return self.figures if tab == FIGURES else self.late[tab - AWAITED].made()

    def _connect(self) -> None:
        self._follow(self.figures)
        self.figures.group_wanted.connect(self._show_group)
        for button in self.tabs.buttons:
            button.clicked.connect(lambda _: self.told.say(""))
        for signal in (self._door.figures_changed, self._station.others_wrote):
            signal.connect(self._ask_time)
        self._station.overview_changed.connect(self._show_over)
        shortcut("Ctrl+Tab", self, self.turn)
        shortcut("Ctrl+Shift+Tab", self, lambda: self.turn(-1))

    def _follow(self, tab: LivePage) -> LivePage:
        tab.said.connect(self.told.say)
        tab.person_wanted.connect(self.person_wanted)
        return tab

    def _show_group(self, kind: str, group: str) -> None:
        self.awaited.show_group(kind, group)
        self.show_tab(AWAITED)

    def _focus(self) -> None:
        tab = self.current()
        tab.entered()
        focus = self.window().focusWidget()
        if focus is None or not tab.isAncestorOf(focus):
            tab.setFocus()

    def _look_again(self) -> None:
        self.current().stale()
        self._ask_time()

    def _ask_time(self) -> None:
        """Ask what time it is where the figures come from: while the file is busy, they are not of now."""
        if not self.isVisible():
            return

        def heard(now: int) -> None:
            self._as_of_ms = now
            self._show_time()

        self._station.ask(Desk.clock, heard, owner=self, latest="attendance-time")

    def _show_over(self) -> None:
        """Say that the event was closed, if it was: nothing here is of now."""
        closed, text = self._station.overview.closed_ms, ""
        if closed is not None:
            text = self.tr(
                "The event has been closed since {time}: these are the figures it has kept, without names."
            ).format(time=self._station.time_text(closed))
        say(self.over, text)
        self._show_time()

    def _show_time(self) -> None:
        station, others = self._station, self._station.as_of()
        closed = station.overview.closed_ms
        if closed is not None:
            others = None
        text, at = "", self._as_of_ms if closed is None else closed
        if at is not None:
            text = self.tr("As of {time}").format(time=station.time_text(at))
        self.as_of.setText(text)
        old = self.tr("Other desks as of {time}").format(time=station.time_text(others)) if others else ""
        self.others.setText(old)
        self.others.setVisible(bool(old))

    def _awaited(self) -> LivePage:
        from checkin.ui.attendance.awaited_tab import AwaitedTab

        made = AwaitedTab(self._station, self._door, self._theme, self)
        figures = self.figures
        if figures.scope.by_hand:
            made.scope.show_scope(figures.scope.session_id)
        figures.scope.picked.connect(made.scope.show_scope)
        made.scope.picked.connect(figures.scope.show_scope)
        return self._follow(made)

    def _halls(self) -> LivePage:
        from checkin.ui.halls.tab import HallsTab

        return self._made(HallsTab)

    def _board(self) -> LivePage:
        from checkin.ui.board.tab import BoardTab

        self.board = BoardTab(self._station, self._door, self._theme, self)
        return self._follow(self.board)

    def _history(self) -> LivePage:
        from checkin.ui.history.tab import HistoryTab

        return self._made(HistoryTab)

    def _made(self, kind: Callable[[Station, Door, Theme, QWidget], LivePage]) -> LivePage:
        return self._follow(kind(self._station, self._door, self._theme, self))
