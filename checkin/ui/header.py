"""The strip at the top: where this desk stands, what time it is, how many have come."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSizePolicy, QWidget

from checkin.ui.door import Door
from checkin.ui.elided import ElidedLabel
from checkin.ui.station import Station


class Header(QFrame):
    """Door, session, clock, counts, who works here."""

    def __init__(self, station: Station, door: Door, parent: QWidget | None = None) -> None:
        """Follow ``door``."""
        super().__init__(parent)
        self.setObjectName("header")
        self._station, self._door = station, door
        self._title = ElidedLabel(self)
        self._title.setObjectName("door")
        self._place = ElidedLabel(self)
        self._place.setObjectName("caption")
        self._count = QLabel(self)
        self._count.setObjectName("count")
        self._rate = QLabel(self)
        self._rate.setObjectName("caption")
        self._who = QLabel(self)
        self._who.setObjectName("pill")
        self._clock = QLabel(self)
        self._clock.setObjectName("clock")
        self._direction = QLabel(self)
        self._direction.setObjectName("chip")
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for label in (self._count, self._rate):
            label.setAlignment(right)
        grid = QGridLayout(self)
        grid.setContentsMargins(20, 8, 20, 8)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(0)
        grid.addWidget(self._title, 0, 0)
        grid.addWidget(self._place, 1, 0)
        grid.addWidget(self._direction, 0, 1, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self._who, 0, 2, 2, 1, Qt.AlignmentFlag.AlignVCenter)
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
        self._place.setText(" · ".join(part for part in parts if part))

    def count(self) -> None:
        """Set the figures."""
        station, figures = self._station, self._door.figures
        present, expected = station.number(figures.present), station.number(figures.expected)
        self._count.setText(f"{present} / {expected}")
        self._count.setAccessibleName(
            self.tr("{present} of {expected} present").format(present=present, expected=expected)
        )
        self._rate.setText(self.tr("present · {rate}/min").format(rate=station.number(round(figures.rate))))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
