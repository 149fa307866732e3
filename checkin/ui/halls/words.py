"""What is said of halls and of people in them, the same on every page."""

from __future__ import annotations

from PySide6.QtCore import QObject

from checkin.desk.evacuation import Seen
from checkin.desk.halls import Hall, HallSession, Level
from checkin.ui.numbers import grouped
from checkin.ui.station import Station


class HallWords(QObject):
    """Speaks the window's language."""

    def __init__(self, station: Station, parent: QObject) -> None:
        """For halls of ``station``."""
        super().__init__(parent)
        self._station = station

    def hall(self, name: str) -> str:
        """Return what a hall is called; sessions may have none."""
        return name or self.tr("Without a hall")

    def number(self, value: int) -> str:
        """Return a number as the language writes it."""
        return self._station.number(value)

    def whole(self, hall: Hall) -> str:
        """Return a hall for a screen reader."""
        parts = [self.hall(hall.name), f"{self.number(hall.here)} {self.here(exits=hall.exits)}"]
        for one in hall.sessions:
            parts.append(self.session(one))
            if one.capacity is not None:
                parts.append(self.fullness(one.inside, one.capacity, one.level))
        return ", ".join(part for part in [*parts, self.rate(hall)] if part)

    def here(self, *, exits: bool) -> str:
        """Return what a number of people is: they are inside only where exits are scanned."""
        return self.tr("inside") if exits else self.tr("last seen here")

    def counted(self, people: int, inside: int) -> str:
        """Return how many there are, told apart by what is known."""
        number = self._station.number
        parts = []
        if inside:
            parts.append(self.tr("{n} inside").format(n=number(inside)))
        if people > inside or not inside:
            parts.append(self.tr("{n} last seen here").format(n=number(people - inside)))
        return " · ".join(parts)

    def fullness(self, inside: int, capacity: int, level: Level) -> str:
        """Return how full a session is, in words; empty while there is room enough."""
        if level is Level.FULL:
            return self.tr("full")
        if level is Level.NEAR:
            left = capacity - inside
            return grouped(self.tr("nearly full: %n place(s) left", "", left), left)
        return ""

    def session(self, one: HallSession) -> str:
        """Return a session's name with its people, of how many places."""
        if one.capacity is None:
            return one.name
        number = self._station.number
        return f"{one.name} · {number(one.inside)} / {number(one.capacity)}"

    def rate(self, hall: Hall) -> str:
        """Return how fast people come, and how many more are here whom no list names; empty for neither."""
        rate = hall.rate
        parts = [self.tr("%n with a badge on no list", "", hall.unlisted)] if hall.unlisted else []
        if not rate:
            return "".join(parts)
        text = self._station.language.locale.toString(rate, "f", 0 if rate >= 10 else 1)
        return " · ".join([*parts, self.tr("{rate}/min arriving").format(rate=text)])

    def seen(self, one: Seen) -> str:
        """Return when and where somebody was seen last."""
        return f"{self._station.time_text(one.at_ms)} · {one.door}"

    def spoken(self, one: Seen, place: str, *, found: bool) -> str:
        """Return a person of a list for a screen reader, ``place`` being where they were."""
        parts = (
            one.person.name,
            self.tr("found") if found else "",
            one.notes,
            one.delegation,
            one.phone,
            self.seen(one),
            place,
        )
        return ", ".join(part for part in parts if part)

    def as_of(self) -> str:
        """Return how old the figures of the other desks are; empty where they are as good as now."""
        at = self._station.as_of()
        if at is None:
            return ""
        return self.tr("Figures of the other desks as of {time}").format(time=self._station.time_text(at))
