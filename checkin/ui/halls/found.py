"""Who was found in an evacuation, as this desk ticked it: kept while the program runs, told to nobody."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from checkin.desk.evacuation import Seen
from checkin.ui.station import Station


class Found(QObject):
    """Ticks by delegate; whoever was let in somewhere after the tick has to be found again."""

    changed = Signal()

    def __init__(self, station: Station) -> None:
        """Nobody was found yet."""
        super().__init__(station)
        self._station = station
        self.lane = station.new_lane("evacuation")
        """No list of people to be looked for waits for a batch of badges."""
        self._ticked: dict[bytes, int] = {}

    def __contains__(self, one: Seen) -> bool:
        """Whether somebody was found since they were seen last."""
        return self._ticked.get(one.person.id, -1) >= one.at_ms

    @property
    def since_ms(self) -> int | None:
        """When the first of them was ticked."""
        return min(self._ticked.values(), default=None)

    def count(self, people: Iterable[Seen]) -> int:
        """Return how many of these were found."""
        return sum(one in self for one in people)

    def toggle(self, one: Seen) -> None:
        """Tick somebody, or take the tick off."""
        if one in self:
            del self._ticked[one.person.id]
        else:
            self._ticked[one.person.id] = max(self._station.now(), one.at_ms)
        self.changed.emit()

    def begin_anew(self) -> None:
        """Take every tick off."""
        self._ticked.clear()
        self.changed.emit()


def found_at(station: Station) -> Found:
    """Return the ticks of the event that is open."""
    known = station.findChild(Found)
    return known if isinstance(known, Found) else Found(station)
