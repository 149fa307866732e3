"""The strip at the top: where this desk stands, what time it is, how many have come."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QWidget

from checkin.ui.door import Door
from checkin.ui.elided import ElidedLabel
from checkin.ui.look.theme import Theme
from checkin.ui.station import Station
from checkin.ui.sync_place import SyncPlace

_PILL: Final = 28
"""Lower than twice its radius, a pill would lose its round ends."""


class Header(QFrame):
    """Door, session, clock, counts, who works here, how the other desks stand."""

    def __init__(self, station: Station, door: Door, theme: Theme, parent: QWidget | None = None) -> None:
        """Follow ``door``."""
        super().__init__(parent)
        self.setObjectName("header")
        self._station, self._door = station, door
        self._as_of: int | None = None
        self._title = ElidedLabel(self)
        self._title.setObjectName("door")
        self._place = ElidedLabel(self)
        self._place.setObjectName("caption")
        self._count = QLabel(self)
        self._count.setObjectName("count")
        self._rate = ElidedLabel(self)
        self._rate.setObjectName("caption")
        self._who = ElidedLabel(self)
        self._who.setObjectName("pill")
        self._who.setMinimumHeight(_PILL)
        self._clock = QLabel(self)
        self._clock.setObjectName("clock")
        self._direction = QLabel(self)
        self._direction.setObjectName("chip")
        self.sync = SyncPlace(station, theme, self)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for label in (self._count, self._rate):
            label.setAlignment(right)
        grid = QGridLayout(self)
        grid.setContentsMargins(20, 8, 20, 8)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(0)
        grid.addWidget(self._title, 0, 0)
        below = QHBoxLayout()
        below.setSpacing(12)
        below.addWidget(self._who)
        below.addWidget(self._place, 1)
        grid.addLayout(below, 1, 0)
        grid.addWidget(self._direction, 0, 1, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self.sync, 0, 2, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self._clock, 0, 3, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self._count, 0, 4)
        grid.addWidget(self._rate, 1, 4)
        grid.setColumnStretch(0, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        door.moved.connect(self.retranslate)
        door.figures_changed.connect(self.count)
        station.operator_changed.connect(self.retranslate)
        station.overview_changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        station, door = self._station, self._door
        self._title.setText(f"{door.title} — {station.session_name(door.session)}")
        self._direction.setText(self.tr("Exit"))
        self._direction.setVisible(door.out)
        self._who.setVisible(station.operator is not None)
        if station.operator is not None:
            self._who.setText(station.operator.name)
            self._who.setAccessibleName(self.tr("On shift: {name}").format(name=station.operator.name))
        self.tick()
        self.count()

    def tick(self) -> None:
        """Set the time."""
        station = self._station
        now = station.now()
        parts = [
            station.named(station.overview.event.name),
            self._door.session.hall,
            f"{station.weekday_text(now)} {station.day_text(now)}",
        ]
        self._clock.setText(station.time_text(now))
        self.sync.tick()
        if station.as_of() != self._as_of:
            self.count()
        self._place.setText(" · ".join(part for part in parts if part))

    def count(self) -> None:
        """Set the figures."""
        station, figures = self._station, self._door.figures
        if station.overview.closed_ms is not None:
            # Nobody is counted any more: no zeros, which would be read as figures.
            self._count.setText("–")
            self._count.setAccessibleName(self.tr("The event is closed"))
            self._rate.setText(self.tr("The event is closed"))
            return
        self._as_of = others = station.as_of()
        present, expected = station.number(figures.present), station.number(figures.expected)
        self._count.setText(f"{present} / {expected}")
        said = self.tr("{present} of {expected} present").format(present=present, expected=expected)
        what = self.tr("present")
        if figures.capacity is not None:
            inside, places = station.number(figures.inside), station.number(figures.capacity)
            taken = self.tr("{inside} of {places} places taken").format(inside=inside, places=places)
            said = f"{said}, {taken}"
            what = self.tr("{inside} / {places} places").format(inside=inside, places=places)
        if others is None:
            rate = self.tr("{what} · {rate}/min").format(what=what, rate=station.number(round(figures.rate)))
        else:
            time = station.time_text(others)
            said = self.tr("{counted}; figures of the other desks as of {time}").format(
                counted=said, time=time
            )
            rate = self.tr("{what} · as of {time}").format(what=what, time=time)
        self._count.setAccessibleName(said)
        self._rate.setText(rate)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
