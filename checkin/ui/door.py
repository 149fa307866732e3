"""The door this window stands at: which session, which direction, and every code that is shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QObject, Signal

from checkin.desk.by_hand import check_in, override
from checkin.desk.desk import Desk
from checkin.desk.figures import Figures, figures
from checkin.desk.recent import Recent, recent
from checkin.desk.scan import Outcome, scan
from checkin.desk.undo import Undone, undo
from checkin.domain.errors import CheckinError
from checkin.domain.programme import Session
from checkin.domain.proposal import propose
from checkin.ui.station import Station

QUIET_MS: Final = 60_000
"""No session is proposed within this long after a scan."""
RECENT: Final = 40
_KEPT: Final = 16


class Door(QObject):
    """Takes codes from scanner, camera and hand, and tells what came of them."""

    answered = Signal(object)
    """An ``Outcome``."""
    failed = Signal(object)
    """A ``CheckinError``: nothing was recorded, nobody admitted."""
    shown_again = Signal(object)
    """An ``Outcome`` given a moment ago, for a badge shown again."""
    undone = Signal(object)
    not_undone = Signal(object)
    """A ``CheckinError``: nothing was taken back."""
    moved = Signal()
    """Another session, door or direction."""
    figures_changed = Signal()
    recent_changed = Signal()
    proposed = Signal(object)
    """A session the programme says it is time for, or None when there is none any more."""

    def __init__(self, station: Station) -> None:
        """Return to the door and session this desk was at last."""
        super().__init__(station)
        self.station = station
        self.figures = Figures(0, 0, 0, None, 0.0)
        self.recent: list[Recent] = []
        self.proposal: Session | None = None
        self._last_ms = 0
        self._undoing = False
        self._answers: dict[str, Outcome] = {}
        """The last answers by code."""
        self._refused: set[str] = set()
        key = station.overview.event_id
        self._settings = f"door-{key}"
        remembered = station.settings.text(f"{self._settings}/session")
        self.session: Session = station.session(remembered) or self._by_time() or _any(station)
        self.name = station.settings.text(f"{self._settings}/name")
        self.out = station.settings.flag(f"{self._settings}/out")
        station.fault.connect(self._failed_otherwise)
        station.overview_changed.connect(self._programme_changed)
        station.people_changed.connect(self.refresh)
        station.others_wrote.connect(self.refresh)
        station.language.changed.connect(self.refresh)

    @property
    def title(self) -> str:
        """The door's name, else the desk's."""
        return self.name or self.station.overview.desk

    def move(self, session: Session, name: str, *, out: bool) -> None:
        """Stand at another door or session from now on; remembered at once."""
        self.session, self.name, self.out = session, name, out
        put = self.station.settings.put
        put(f"{self._settings}/session", session.id)
        put(f"{self._settings}/name", name)
        put(f"{self._settings}/out", out)
        self._propose(None)
        self.moved.emit()
        self.refresh()

    def offer(self, text: str) -> None:
        """Answer a code."""
        session, door, out = self.session, self.name, self.out
        self._ask(lambda desk: scan(desk, text, session, door=door, out=out), text)

    def repeat(self, text: str) -> None:
        """Show the answer to a code again that was given moments ago; nothing is recorded."""
        outcome = self._answers.get(text)
        if outcome is not None:
            self.shown_again.emit(outcome)

    def check_in(self, delegate: bytes) -> None:
        """Check a delegate in by hand, identity seen."""
        session, door, out = self.session, self.name, self.out
        self._ask(lambda desk: check_in(desk, delegate, session, door=door, out=out))

    def override(self, outcome: Outcome, reason: str, supervisor: bytes) -> None:
        """Let someone in whom the rules refused."""
        session, door = self.station.session(outcome.session) or self.session, self.name
        self._ask(
            lambda desk: override(desk, outcome, session, door=door, reason=reason, supervisor=supervisor)
        )

    def undo(self) -> None:
        """Take back this desk's last admission; asked again before the answer, it is still one."""
        if self._undoing:
            return
        self._undoing = True

        def done(undone_now: Undone) -> None:
            self._undoing = False
            self.undone.emit(undone_now)
            self.refresh()

        def failed(error: CheckinError) -> None:
            self._undoing = False
            self.not_undone.emit(error)

        self.station.ask(undo, done, failed, owner=self)

    def refresh(self) -> None:
        """Read figures and last scans again."""
        session = self.session

        def read(desk: Desk) -> tuple[Figures, list[Recent]]:
            return figures(desk, session), recent(desk, RECENT)

        def show(both: tuple[Figures, list[Recent]]) -> None:
            self.figures, self.recent = both
            self.figures_changed.emit()
            self.recent_changed.emit()

        self.station.ask(read, show, owner=self, latest="door")

    def tick(self) -> None:
        """Look at the programme: called every few seconds."""
        now = self.station.now()
        if 0 <= now - self._last_ms < QUIET_MS:
            return
        found = propose(self.station.overview.sessions, now, self.station.overview.event.zone, self.session)
        if found is not None and found.id in self._refused:
            found = None
        self._propose(found)

    def accept_proposal(self) -> None:
        """Move to the session proposed."""
        if self.proposal is not None:
            self.move(self.proposal, self.name, out=self.out)

    def refuse_proposal(self) -> None:
        """Stay; the same session is not proposed again."""
        if self.proposal is not None:
            self._refused.add(self.proposal.id)
            self._propose(None)

    def _propose(self, session: Session | None) -> None:
        if session is not self.proposal:
            self.proposal = session
            self.proposed.emit(session)

    def _ask(self, work: Callable[[Desk], Outcome], text: str = "") -> None:
        self._last_ms = self.station.now()
        self._propose(None)

        def done(outcome: Outcome) -> None:
            if text:
                self._answers.pop(text, None)
                self._answers[text] = outcome
                if len(self._answers) > _KEPT:
                    del self._answers[next(iter(self._answers))]
            self.answered.emit(outcome)
            self.refresh()

        self.station.ask(work, done, self.failed.emit, owner=self)

    def _failed_otherwise(self, _: object) -> None:
        self._undoing = False

    def _by_time(self) -> Session | None:
        overview = self.station.overview
        return propose(overview.sessions, self.station.now(), overview.event.zone, None)

    def _programme_changed(self) -> None:
        self.session = self.station.session(self.session.id) or self._by_time() or _any(self.station)
        self.moved.emit()
        self.refresh()


def _any(station: Station) -> Session:
    sessions: list[Any] = station.overview.sessions
    return sessions[0] if sessions else Session("")
