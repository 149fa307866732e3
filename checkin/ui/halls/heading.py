"""What stands above an evacuation list: where, how many, how many found, and as of when."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QWidget

from checkin.desk.evacuation import Evacuation, Seen
from checkin.ui.halls.found import Found
from checkin.ui.halls.words import HallWords
from checkin.ui.look.tokens import GAP
from checkin.ui.people.labels import label
from checkin.ui.station import Station


class ListHeading(QWidget):
    """Sets its words when it is told to."""

    def __init__(self, station: Station, words: HallWords, found: Found, parent: QWidget) -> None:
        """Nothing to say yet."""
        super().__init__(parent)
        self._station, self._words, self._found = station, words, found
        self.where, self.counts = label(self, "heading"), label(self, "heading", wrap=False)
        self.as_of = label(self, "caption")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(0)
        grid.addWidget(self.where, 0, 0)
        grid.addWidget(self.counts, 0, 1)
        grid.addWidget(self.as_of, 1, 0, 1, 2)
        grid.setColumnStretch(0, 1)

    @property
    def spoken(self) -> str:
        """What a screen reader is told of another hall."""
        return ", ".join(part for part in (self.where.text(), self.counts.text()) if part)

    def tell(self, told: Evacuation | None, hall: str | None, people: list[Seen]) -> None:
        """Say of whom the list is; ``told`` is None before anything was read."""
        name = self.tr("Everywhere") if hall is None else self._words.hall(hall)
        if told is None:
            self.where.setText(name)
            return
        if self._station.overview.closed_ms is not None:
            self.where.setText(name)
            self.counts.setText("")
            self.as_of.setText(self.tr("The event is closed: who was where has been erased."))
            return
        number = self._station.number
        inside = sum(one.exits for one in people)
        self.where.setText(f"{name} – {self._words.counted(len(people), inside)}")
        found = self.tr("{n} of {of} found")
        count = self._found.count(people)
        self.counts.setText(found.format(n=number(count), of=number(len(people))))
        at = self._station.time_text(told.as_of_ms)
        parts = [self.tr("As of {time}").format(time=at), self._words.as_of()]
        unlisted = sum(told.unlisted.values()) if hall is None else told.unlisted.get(hall, 0)
        if unlisted:
            parts.append(self.tr("besides, %n person(s) with a badge on no list", "", unlisted))
        self.as_of.setText(" · ".join(part for part in parts if part))
