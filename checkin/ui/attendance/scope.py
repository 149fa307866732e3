"""Of what figures and lists speak: the whole event, or one of its sessions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from checkin.domain.programme import Session, local_time
from checkin.ui.attendance.listed import ListedChoice
from checkin.ui.door import Door
from checkin.ui.live import WhenSeen
from checkin.ui.station import Station


def in_order(sessions: Sequence[Session], today: str) -> list[Session]:
    """Return the sessions of today, then those to come, then those that are over; each in order of time."""

    def place(session: Session) -> tuple[int, str, str, str]:
        day = session.day or today
        return (0 if day == today else 1 if day > today else 2), day, session.starts, session.id

    return sorted(sessions, key=place)


class ScopeChoice(ListedChoice):
    """The door's session to begin with; after a choice it follows the door no longer."""

    picked = Signal(str)
    """Another session was chosen, by its id; empty for the whole event."""

    def __init__(self, station: Station, door: Door, parent: QWidget | None = None) -> None:
        """Begin where the desk stands."""
        super().__init__(parent)
        self._station, self._door = station, door
        self.by_hand = False
        """Somebody has chosen: it follows the door no longer."""
        self.kept = door.session.id
        self.taken.connect(self._take)
        door.moved.connect(self._moved)
        station.overview_changed.connect(WhenSeen(self, self.retranslate).due)

    @property
    def session_id(self) -> str:
        """Id of the session chosen; empty for the whole event."""
        return self.kept

    def session(self) -> Session | None:
        """Return the session chosen; None for the whole event."""
        return self._station.session(self.kept)

    def name(self) -> str:
        """Return what the scope is called."""
        session = self.session()
        return self._station.session_name(session) if session is not None else self.tr("The whole event")

    def show_scope(self, session: str) -> None:
        """Show a session chosen elsewhere, as chosen by hand."""
        self.by_hand = True
        self.kept = session
        self.retranslate()

    def retranslate(self) -> None:
        """Offer what there is, in the language in use."""
        station = self._station
        today = local_time(station.now(), station.overview.event.zone).date().isoformat()
        sessions = in_order(station.overview.sessions, today)
        offered = {"": self.tr("The whole event"), **{one.id: self._offered(one) for one in sessions}}
        self.setAccessibleName(self.tr("Session"))
        self.blockSignals(True)
        self.offer(offered)
        self.blockSignals(False)
        self.show_kept(self.kept if self.kept in offered else "")

    def _offered(self, session: Session) -> str:
        begins = self._station.local_text(session.starts) if session.starts else ""
        return "  ".join(part for part in (begins, self._station.session_name(session)) if part)

    def _moved(self) -> None:
        if not self.by_hand and self._door.session.id != self.kept:
            self.show_kept(self._door.session.id)
            self.picked.emit(self.kept)

    def _take(self, key: str) -> None:
        self.by_hand = True
        self.picked.emit(key)
