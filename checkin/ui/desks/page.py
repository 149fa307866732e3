"""The desks page: every machine of the event, and what two of them say differently."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from checkin.ui.desks.inbox import Inbox
from checkin.ui.desks.tab import DesksTab
from checkin.ui.look.theme import Theme
from checkin.ui.look.tokens import GAP, MARGIN
from checkin.ui.numbers import grouped
from checkin.ui.page import Page
from checkin.ui.people.task import Context
from checkin.ui.setup.parts import Saying
from checkin.ui.setup.tabs import Tabs
from checkin.ui.station import Station

_TICK_MS: Final = 1_000
_LOOK_TICKS: Final = 5
"""Ticks between two looks at the log while the page is seen."""
DESKS, CONFLICTS = 0, 1


class DesksPage(Page):
    """Two tabs; the same key that leads here goes from one to the other."""

    person_wanted = Signal(bytes)
    """The record of a delegate is to be shown."""

    def __init__(self, station: Station, theme: Theme, parent: QWidget | None = None) -> None:
        """Nothing is read before the page comes to the front."""
        super().__init__(parent)
        self._station = station
        self.context = Context(station, self)
        self.tabs, self.told = Tabs(self), Saying(self)
        self.desks = DesksTab(station, theme, self.context, self)
        self.inbox = Inbox(station, theme, self.context, self)
        self._ticks, self._stale = 0, False
        self._ticking = QTimer(self)
        self._ticking.setInterval(_TICK_MS)
        self._ticking.timeout.connect(self._tick)
        self.tabs.add(self.desks, fills=True)
        self.tabs.add(self.inbox, fills=True)
        down = QVBoxLayout(self)
        down.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        down.setSpacing(GAP)
        down.addWidget(self.told)
        down.addWidget(self.tabs, 1)
        self._connect()
        self.retranslate()

    @property
    def tab(self) -> int:
        """``DESKS`` or ``CONFLICTS``, whichever is in front."""
        return CONFLICTS if self.tabs.buttons[CONFLICTS].isChecked() else DESKS

    def entered(self) -> None:
        """Read everything anew, and go on where one was."""
        self._look()
        self._focus()

    def turn(self) -> None:
        """Go to the other tab."""
        self.show_tab(DESKS if self.tab == CONFLICTS else CONFLICTS)

    def show_tab(self, tab: int) -> None:
        """Bring a tab to the front."""
        self.told.say("")
        self.tabs.choose(tab)
        self._focus()

    def show_conflicts(self) -> None:
        """Read everything anew, and begin with the conflicts."""
        self._look()
        self.show_tab(CONFLICTS)

    def retranslate(self) -> None:
        """Set every text."""
        self.tabs.buttons[DESKS].setText(self.tr("Desks"))
        self._count(self.inbox.count)

    def showEvent(self, event: QShowEvent) -> None:
        """Let the ages go on while somebody looks."""
        super().showEvent(event)
        self._ticking.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks."""
        super().hideEvent(event)
        self._ticking.stop()

    def _look(self) -> None:
        self._ticks, self._stale = 0, False
        self.desks.look()
        self.inbox.look()

    def _look_if_seen(self) -> None:
        if self.isVisible():
            self._look()

    def _arrived(self) -> None:
        # In a rush something arrives all the time: the next tick is soon enough, and doors come first.
        self._stale = True

    def _met(self) -> None:
        if self.isVisible():
            self.desks.look()

    def _tick(self) -> None:
        self._ticks += 1
        if self._stale:
            self._look()
        elif self._ticks % _LOOK_TICKS == 0:
            self.desks.look()
        self.desks.tick()

    def _count(self, count: int) -> None:
        text = self.tr("Conflicts (%n)", "", count) if count else self.tr("Conflicts")
        self.tabs.buttons[CONFLICTS].setText(grouped(text, count))

    def _focus(self) -> None:
        if self.tab == CONFLICTS:
            self.inbox.entered()
        else:
            self.desks.table.setFocus()

    def _connect(self) -> None:
        station = self._station
        self.desks.said.connect(self.told.say)
        self.context.told.connect(lambda text: self.told.say(text, "good"))
        self.context.complained.connect(self.told.say)
        self.inbox.counted.connect(self._count)
        self.inbox.person_wanted.connect(self.person_wanted)
        station.people_changed.connect(self._look_if_seen)
        station.others_wrote.connect(self._arrived)
        station.overview_changed.connect(self.desks.retranslate)
        station.sync.status_changed.connect(self._met)
        station.sync.hub.changed.connect(self._met)
