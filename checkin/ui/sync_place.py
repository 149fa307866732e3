"""Where the header speaks of the other desks; nothing of it is loaded until there is a hub or a conflict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from checkin.desk.desk import Desk
from checkin.ui.look.theme import Theme
from checkin.ui.look.tokens import GAP
from checkin.ui.page import Page
from checkin.ui.station import Station

if TYPE_CHECKING:
    from checkin.ui.sync.pill import ConflictBadge, SyncPill
    from checkin.ui.sync.room import SyncRoom


class SyncPlace(Page):
    """Holds the badge of conflicts and the pill of synchronising."""

    desks_wanted = Signal()
    """The pill was pressed."""
    conflicts_wanted = Signal()
    """The badge was pressed."""

    def __init__(self, station: Station, theme: Theme, parent: QWidget | None = None) -> None:
        """Empty until there is something to say."""
        super().__init__(parent)
        self.setObjectName("")
        self._station, self._theme = station, theme
        self.pill: SyncPill | None = None
        self.badge: ConflictBadge | None = None
        self.conflicts = 0
        self._across = QHBoxLayout(self)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(GAP)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.hide()
        station.sync_opened.connect(self._opened)
        for signal in (station.people_changed, station.overview_changed, station.others_wrote):
            signal.connect(self.count)
        if station.sync_if_open is not None:
            self._opened(station.sync_if_open)
        self.count()

    def retranslate(self) -> None:
        """Set every text."""
        self.tick()
        if self.badge is not None:
            self.badge.show_count(self.conflicts, self._station.number(self.conflicts))

    def tick(self) -> None:
        """Say how old things are by now."""
        sync = self._station.sync_if_open
        if self.pill is not None and sync is not None:
            self.pill.show_standing(sync.standing, self._station.now())
            self.pill.setVisible(sync.known)
        self.setVisible(self.conflicts > 0 or (sync is not None and sync.known))

    def count(self) -> None:
        """Count the conflicts anew."""
        if not self._station.practice:
            self._station.ask(_conflicts, self._counted, owner=self, latest="conflicts")

    def _counted(self, count: int) -> None:
        self.conflicts = count
        if count and self.badge is None:
            from checkin.ui.sync.pill import ConflictBadge

            self.badge = ConflictBadge(self._theme, self)
            self.badge.clicked.connect(self.conflicts_wanted)
            self._across.insertWidget(0, self.badge, 0, Qt.AlignmentFlag.AlignVCenter)
        if self.badge is not None:
            self.badge.show_count(count, self._station.number(count))
        self.tick()

    def _opened(self, room: SyncRoom) -> None:
        from checkin.ui.sync.pill import SyncPill

        if self.pill is None:
            self.pill = SyncPill(self._theme, room.words, self)
            self.pill.clicked.connect(self.desks_wanted)
            self._across.addWidget(self.pill, 0, Qt.AlignmentFlag.AlignVCenter)
            room.status_changed.connect(self.tick)
        self.tick()


def _conflicts(desk: Desk) -> int:
    from checkin.desk.conflicts import conflict_count

    return conflict_count(desk)
