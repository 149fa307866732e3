"""Reads who has not come yet, one look after the other; searching them all keeps no door waiting."""

from __future__ import annotations

from typing import Final

import msgspec
from PySide6.QtCore import QObject, Signal

from checkin.desk.absent import Absent, Awaited, absent
from checkin.desk.desk import Desk
from checkin.domain.programme import Session
from checkin.domain.text import fold
from checkin.ui.lane import Lane
from checkin.ui.station import Station

MOST: Final = 500
"""People that are listed; the others are found by narrowing the choice."""
_ALL: Final = 1_000_000


class Wanted(msgspec.Struct, frozen=True):
    """Of whom one wants to know."""

    session: Session | None
    delegation: str | None = None
    category: str | None = None
    marked: bool = False
    text: str = ""
    """Words that must be in name, delegation, post or phone."""


class Awaiting(QObject):
    """The list can be long, so a look begins only when the last one has ended."""

    heard = Signal(object, object)
    """``Wanted`` and the ``Awaited`` it found."""
    failed = Signal(object)
    """A ``CheckinError``."""

    def __init__(self, station: Station, parent: QObject) -> None:
        """Nothing is read before ``look``."""
        super().__init__(parent)
        self._station = station
        self._lane: Lane | None = None
        self._next: Wanted | None = None
        self._busy = False

    def look(self, wanted: Wanted) -> None:
        """Read soon; of several wishes meanwhile the last one counts."""
        if self._busy:
            self._next = wanted
            return
        self._busy = True

        def work(desk: Desk) -> Awaited:
            return find(desk, wanted)

        def done(found: Awaited) -> None:
            self._ended()
            self.heard.emit(wanted, found)

        def failed(error: object) -> None:
            self._ended()
            self.failed.emit(error)

        if not wanted.text.strip():
            self._station.ask(work, done, failed, owner=self)
            return
        if self._lane is None:
            self._lane = self._station.new_lane("awaited")
        self._station.job(work, done, failed, owner=self, lane=self._lane)

    def _ended(self) -> None:
        self._busy = False
        wanted, self._next = self._next, None
        if wanted is not None:
            self.look(wanted)


def find(desk: Desk, wanted: Wanted) -> Awaited:
    """Return who is wanted and has not come, at most ``MOST`` of them."""
    words = fold(wanted.text).split()
    found = absent(
        desk,
        wanted.session,
        delegation=wanted.delegation,
        category=wanted.category,
        marked=wanted.marked,
        limit=_ALL if words else MOST,
    )
    if not words:
        return found
    people = [one for one in found.people if _matches(one, words)]
    return Awaited(people[:MOST], max(0, len(people) - MOST))


def _matches(one: Absent, words: list[str]) -> bool:
    fields = one.person.fields
    said = (one.person.name, one.delegation, str(fields.get("post") or ""), one.notes)
    text = fold(" ".join(said))
    # A phone is written with spaces or without.
    digits = "".join(sign for sign in one.phone if sign.isdigit())
    return all(word in text or (word.isdigit() and word in digits) for word in words)
