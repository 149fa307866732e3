"""Marking arrivals from the board: one tap, one answer, nothing twice."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Signal

from checkin.desk.board import BoardPerson, mark_arrived
from checkin.desk.scan import Outcome
from checkin.domain.errors import CheckinError
from checkin.domain.programme import Session
from checkin.domain.verdict import Verdict
from checkin.ui.door import Door
from checkin.ui.scan.sheet import Sheets
from checkin.ui.station import Station

AGAIN_MS: Final = 5_000
"""A tap on the same person within this long is the same tap."""


class Arrivals(QObject):
    """Stands between a tap and the door."""

    said = Signal(str, str)
    """What came of a tap, and its tone."""
    recorded = Signal()
    """The log has another entry."""

    def __init__(
        self,
        station: Station,
        door: Door,
        parent: QObject | None = None,
        *,
        now: Callable[[], int] = lambda: time.monotonic_ns() // 1_000_000,
    ) -> None:
        """Admissions are this desk's, at the name of its door."""
        super().__init__(parent)
        self._station, self._door, self._now = station, door, now
        self._sheets = Sheets(station)
        self._tapped: dict[bytes, int] = {}

    def mark(self, person: BoardPerson, session: Session) -> None:
        """Admit somebody to a session, and say what the door answers."""
        if person.arrived_ms is not None:
            self._say_already(person)
            return
        now = self._now()
        self._tapped = {key: at for key, at in self._tapped.items() if now - at < AGAIN_MS}
        if person.id in self._tapped:
            return
        self._tapped[person.id] = now
        door = self._door.name

        def done(outcome: Outcome | None) -> None:
            self._answered(person, session, outcome)

        def failed(error: CheckinError) -> None:
            self._tapped.pop(person.id, None)
            self.said.emit(self._station.language.words.error(error), "warning")

        self._station.ask(
            lambda desk: mark_arrived(desk, person.id, session, door=door), done, failed, owner=self
        )

    def forget(self) -> None:
        """Take the next tap on anybody: an admission was taken back."""
        self._tapped.clear()

    def _answered(self, person: BoardPerson, session: Session, outcome: Outcome | None) -> None:
        if outcome is None:
            self._say_already(person)
        elif outcome.verdict is Verdict.ADMITTED:
            told = self.tr("{name} has arrived: {session}. Ctrl+Z takes it back.")
            name = self._station.session_name(session)
            self.said.emit(told.format(name=person.name, session=name), "good")
        else:
            sheet = self._sheets.of(outcome)
            parts = [person.name, sheet.title, *sheet.facts]
            self.said.emit(" · ".join(dict.fromkeys(parts)), "warning")
        if outcome is not None:
            self._door.refresh()
        self.recorded.emit()

    def _say_already(self, person: BoardPerson) -> None:
        if person.arrived_ms is None:
            told = self.tr("{name} had arrived already.").format(name=person.name)
        else:
            at = self._station.time_text(person.arrived_ms)
            told = self.tr("{name} arrived already: {time}, {door}.").format(
                name=person.name, time=at, door=person.door
            )
        self.said.emit(told, "good")
