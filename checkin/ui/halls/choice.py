"""Which hall is meant: a button each with its number of people, reached by a digit."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from checkin.domain.sorting import text_key
from checkin.ui.halls.words import HallWords
from checkin.ui.people.flow import Flow
from checkin.ui.station import Station


class HallChoice(QWidget):
    """The hall of the door is the first; 0 is everywhere."""

    changed = Signal()

    def __init__(self, station: Station, words: HallWords, own: str, parent: QWidget) -> None:
        """``own`` is the hall of this door."""
        super().__init__(parent)
        self._station, self._words, self._own = station, words, own
        self.hall: str | None = own
        """The one chosen; None: everywhere."""
        self._halls: list[str | None] = [own, None]
        self._counts: dict[str | None, int] = {}
        self.buttons: list[QPushButton] = []
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(lambda place: self._choose(self._halls[place]))
        self._flow = Flow(self)
        self.retranslate()

    def show_halls(self, counts: Mapping[str | None, int]) -> None:
        """Show in which halls how many are; the own one stays first, so that digits stay."""
        known = [one for one in self._halls if one is not None]
        more = sorted({one for one in counts if one is not None} - {*known}, key=text_key)
        self._halls, self._counts = [*known, *more, None], dict(counts)
        self.retranslate()

    def choose_number(self, digit: int) -> None:
        """Choose by the digit on the button."""
        if digit == 0:
            self._choose(None)
        elif digit < len(self._halls):
            self._choose(self._halls[digit - 1])

    def step(self, step: int) -> None:
        """Go to the next, or to the one before."""
        place = (self._halls.index(self.hall) + step) % len(self._halls)
        self._choose(self._halls[place])

    def retranslate(self) -> None:
        """Set every text."""
        while len(self.buttons) < len(self._halls):
            button = QPushButton(self)
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._group.addButton(button, len(self.buttons))
            self._flow.addWidget(button)
            self.buttons.append(button)
            button.show()
        for place, (hall, button) in enumerate(zip(self._halls, self.buttons, strict=True), 1):
            name = self.tr("Everywhere") if hall is None else self._words.hall(hall)
            digit = "0" if hall is None else str(place) if place < 10 else ""
            count = self._station.number(self._counts.get(hall, 0))
            button.setText("  ".join(part for part in (digit, f"{name} · {count}") if part))
            button.setChecked(hall == self.hall)

    def _choose(self, hall: str | None) -> None:
        self.hall = hall
        self.retranslate()
        self.changed.emit()
