"""Pages that follow what happens at every door while somebody looks, and cost nothing while nobody does."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from checkin.ui.door import Door
from checkin.ui.look.theme import Theme
from checkin.ui.page import Page
from checkin.ui.station import Station

EVERY_MS: Final = 400
"""Between two looks at the file, however fast scans come: doors come first."""


class WhenSeen(QObject):
    """Does something when a widget is in sight: at once, or just before it is shown the next time."""

    def __init__(self, widget: QWidget, act: Callable[[], object]) -> None:
        """``act`` is what ``widget`` lets be done."""
        super().__init__(widget)
        self._widget, self._act = widget, act
        self._due = False
        widget.installEventFilter(self)

    def due(self) -> None:
        """It is to be done; however often that is said while nobody looks, it is done once."""
        if self._widget.isVisible():
            self._act()
        else:
            self._due = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Do what is due."""
        if self._due and watched is self._widget and event.type() is QEvent.Type.Show:
            self._due = False
            self._act()
        return False


class LivePage(Page):
    """Reads anew soon after something has changed; ``look`` is what it reads."""

    said = Signal(str, str)
    """A sentence for the page, and its tone: ``good`` or ``warning``."""
    person_wanted = Signal(bytes)
    """The record of a delegate is to be shown."""

    def __init__(self, station: Station, door: Door, theme: Theme, parent: QWidget | None = None) -> None:
        """Nothing is read before it is seen."""
        super().__init__(parent)
        self.station, self.door, self.theme = station, door, theme
        self._speaks = WhenSeen(self, self.retranslate)
        self._since = QElapsedTimer()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._look)
        door.figures_changed.connect(self.stale)
        station.overview_changed.connect(self.stale)

    def look(self) -> None:
        """Read what is shown; never on the GUI thread."""

    def stale(self) -> None:
        """Something has changed: look soon, if anybody is looking."""
        if self.isVisible() and not self._soon.isActive():
            waited = self._since.elapsed() if self._since.isValid() else EVERY_MS
            self._soon.start(int(max(EVERY_MS - waited, 0)))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language as soon as somebody looks."""
        if event.type() is QEvent.Type.LanguageChange:
            self._speaks.due()
        else:
            super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with what is true now."""
        super().showEvent(event)
        self._look()

    def _look(self) -> None:
        self._soon.stop()
        self._since.restart()
        if self.isVisible():
            self.look()
