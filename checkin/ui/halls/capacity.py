"""A calm word at the door when its session is nearly full, or full; it goes by itself."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from checkin.desk.halls import Level, level
from checkin.ui.door import Door
from checkin.ui.look.shapes import pixmap
from checkin.ui.look.theme import Theme
from checkin.ui.look.tokens import GAP, MARGIN, Look
from checkin.ui.numbers import grouped
from checkin.ui.station import Station
from checkin.ui.wrapping import WrappingLabel

_SIGN: Final = 28


class CapacityStrip(QFrame):
    """Follows the figures of the door; every desk at the session says the same."""

    def __init__(self, station: Station, door: Door, theme: Theme, parent: QWidget | None = None) -> None:
        """Hidden as long as there is room."""
        super().__init__(parent)
        self.setObjectName("strip")
        self._station, self._door, self._theme = station, door, theme
        self.level = Level.FREE
        self._about = ""
        """The session spoken of last."""
        self._sign, self._text = QLabel(self), WrappingLabel(self, "warning")
        across = QHBoxLayout(self)
        across.setContentsMargins(MARGIN, GAP, MARGIN, 0)
        across.setSpacing(GAP)
        across.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        across.addWidget(self._text, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()
        door.figures_changed.connect(self.follow)
        door.moved.connect(self._moved)
        theme.changed.connect(self._paint)

    @property
    def said(self) -> str:
        """What it says now; empty while there is room."""
        return self._text.text() if not self.isHidden() else ""

    def follow(self) -> None:
        """Say how full it is; aloud once for each level."""
        figures, session = self._door.figures, self._door.session.id
        before, about = self.level, self._about
        # At a way out nobody is kept waiting.
        capacity = None if self._door.out else figures.capacity
        self.level, self._about = level(figures.inside, capacity), session
        if capacity is None or self.level is Level.FREE:
            self.hide()
            return
        self._text.setText(self._words(figures.inside, capacity))
        self.setAccessibleName(self._text.text())
        self._paint()
        self.show()
        if (before, about) != (self.level, session):
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._text.text()))

    def _moved(self) -> None:
        """Wait for the figures of the other session."""
        if self._door.session.id != self._about or self._door.out:
            self.level, self._about = Level.FREE, ""
            self.hide()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.follow()
        super().changeEvent(event)

    def _words(self, inside: int, capacity: int) -> str:
        if self.level is Level.FULL:
            text = self.tr("Full: {inside} of {capacity} places taken.")
            text = text.format(inside=self._station.number(inside), capacity=self._station.number(capacity))
        else:
            left = capacity - inside
            text = grouped(self.tr("Nearly full: %n place(s) left.", "", left), left)
        as_of = self._station.as_of()
        if as_of is None:
            return text
        others = self.tr("Figures of the other desks as of {time}.")
        return f"{text} {others.format(time=self._station.time_text(as_of))}"

    def _paint(self) -> None:
        look = Look.DENIED if self.level is Level.FULL else Look.DUPLICATE
        palette = self._theme.palette
        ink, ground = QColor(palette.states[look].icon), QColor(palette.surface)
        self._sign.setPixmap(pixmap(look, _SIGN, ink, ground, self.devicePixelRatioF()))
