"""One invitation after the other, in a lane of its own: opening, looking who has come, letting in."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any, Final, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from checkin.desk.desk import Desk
from checkin.desk.inviting import Admitted, Comer, Inviting, invite
from checkin.domain.errors import Cancelled, CheckinError, PartnerBusy, PartnerUnreachable
from checkin.domain.kinds import Role
from checkin.ui.lane import Lane
from checkin.ui.station import Station

T = TypeVar("T")
_LOOK_MS: Final = 1_000
_PATIENCE: Final = 20
"""Looks in a row that may come to nothing: a hub may be started anew meanwhile."""


class Welcoming(QObject):
    """What an open ``InviteDialog`` waits for; nobody waits for the network but the lane."""

    opened = Signal(object)
    """An ``Inviting`` is open."""
    came = Signal(object)
    """A ``Comer``."""
    admitted = Signal(object)
    """``Admitted``."""
    failed = Signal(object)
    """A ``CheckinError``: this invitation is over."""

    def __init__(self, station: Station, parent: QObject) -> None:
        """Nothing is open yet: see ``open``."""
        super().__init__(parent)
        self._station = station
        # Its end is not waited for by whoever closes the dialog.
        self._lane = Lane("inviting", station)
        self._lane.fault.connect(station.fault)
        self._lane.ended.connect(self._lane.deleteLater)
        self._inviting: Inviting | None = None
        self._comer: Comer | None = None
        self._number = self._missed = 0
        self._dropped = threading.Event()
        self._looking = QTimer(self)
        self._looking.setInterval(_LOOK_MS)
        self._looking.timeout.connect(self._look)
        station.closing.connect(self.leave)

    def open(self, role: Role) -> None:
        """Open an invitation; the one before is taken back."""
        self._drop()
        number, dropped = self._number, self._dropped

        def opened(inviting: Inviting) -> None:
            if number != self._number:
                inviting.close()
                return
            self._inviting = inviting
            self._looking.start()
            self.opened.emit(inviting)

        def work() -> Inviting:
            inviting = self._on_desk(lambda desk: invite(desk, role))
            if dropped.is_set():
                inviting.turn_away()
                inviting.close()
                raise Cancelled
            return inviting

        self._lane.submit(work, opened, lambda error: self._over(number, error))

    def admit(self) -> None:
        """Let in who has come."""
        inviting, comer, number, dropped = self._inviting, self._comer, self._number, self._dropped
        if inviting is None or comer is None:
            return
        self._looking.stop()

        def work() -> Admitted:
            admitted = self._on_desk(lambda desk: inviting.admit(desk, comer, pause=dropped.wait))
            inviting.close()
            return admitted

        def done(admitted: Admitted) -> None:
            self._inviting = None
            self.admitted.emit(admitted)

        self._lane.submit(work, done, lambda error: self._over(number, error), owner=self)

    def leave(self) -> None:
        """Take back what is open, and end."""
        self._drop()
        self._lane.close()

    def _drop(self) -> None:
        self._dropped.set()
        self._dropped = threading.Event()
        self._number += 1
        self._missed = 0
        self._looking.stop()
        inviting, self._inviting, self._comer = self._inviting, None, None
        if inviting is not None:
            self._end(inviting)

    def _end(self, inviting: Inviting) -> None:
        def work() -> None:
            inviting.turn_away()
            inviting.close()

        self._lane.submit(work)

    def _look(self) -> None:
        inviting, number = self._inviting, self._number
        if inviting is not None:
            self._lane.submit(
                inviting.look,
                lambda comer: self._seen(number, comer),
                lambda error: self._unseen(number, error),
                owner=self,
                latest="look",
            )

    def _seen(self, number: int, comer: Comer | None) -> None:
        if number != self._number:
            return
        self._missed = 0
        if comer is not None and self._comer is None:
            self._comer = comer
            self.came.emit(comer)

    def _unseen(self, number: int, error: CheckinError) -> None:
        self._missed += 1
        passing = isinstance(error, PartnerUnreachable | PartnerBusy)
        if not passing or self._missed >= _PATIENCE:
            self._over(number, error)

    def _over(self, number: int, error: CheckinError) -> None:
        if number == self._number:
            self._drop()
            self.failed.emit(error)

    def _on_desk(self, work: Callable[[Desk], T]) -> T:
        """Return what ``work`` does on a connection of its own; called in the lane."""
        desk: Any = self._station.tools.open(self._station.path, self._station.language.code)
        operator = self._station.operator
        desk.operator = operator.id if operator else b""
        with desk.file:
            return work(desk)
