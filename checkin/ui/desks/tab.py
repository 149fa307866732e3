"""The desks themselves: their table, what can be done to one, and the way to other machines."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from checkin.desk.desks import State
from checkin.ui.desks.bundles import Bundles
from checkin.ui.desks.ending import RetireDialog, RevokeDialog
from checkin.ui.desks.naming import AddressDialog, NameDialog
from checkin.ui.desks.panel import DesksPanel
from checkin.ui.desks.table import DeskTable
from checkin.ui.desks.telling import DeskWords
from checkin.ui.desks.watch import Watch
from checkin.ui.look.scrolling import scrolling
from checkin.ui.look.theme import Theme
from checkin.ui.look.tokens import GAP, MARGIN
from checkin.ui.page import Page
from checkin.ui.people.flow import Flow
from checkin.ui.people.keys import shortcut
from checkin.ui.people.labels import label, say
from checkin.ui.people.task import Context
from checkin.ui.station import Station
from checkin.ui.supervisor import authorise

_PANEL: Final = 330
_BAR: Final = 24
"""What the bar at the side of the panel takes."""


class DesksTab(Page):
    """Follows the figures while it is seen; whoever shows it calls ``look`` and ``tick``."""

    said = Signal(str, str)
    """What came of something: text and tone."""

    def __init__(
        self, station: Station, theme: Theme, context: Context, parent: QWidget | None = None
    ) -> None:
        """Nothing is read before ``look``."""
        super().__init__(parent)
        self.setObjectName("")
        self._station, self._theme, self._context = station, theme, context
        self.words = DeskWords(station, self)
        self.watch = Watch(station, self)
        self.bundles = Bundles(station, self)
        self.table = DeskTable(theme, self.words, self)
        self.panel = DesksPanel(station, self.words, self)
        self._whole = label(self, "caption", scrolls=True)
        self._organisers = label(self, "caption", scrolls=True)
        self.rename, self.retire, self.revoke = (QPushButton(self) for _ in range(3))
        self._lay_out()
        self._connect()
        self.retranslate()

    def look(self) -> None:
        """Read the list anew."""
        self.watch.look()

    def tick(self) -> None:
        """Let the ages go on."""
        later = self.watch.later_ms
        self.table.later(later)
        self.panel.show_state(self.watch.infos, later)

    def retranslate(self) -> None:
        """Set every text."""
        self.table.setAccessibleName(self.tr("Desks"))
        for button, text in (
            (self.rename, self.tr("Rename this desk…  N")),
            (self.retire, self.tr("Retire…  R")),
            (self.revoke, self.tr("Revoke lost laptop…  L")),
        ):
            button.setText(text)
        organiser = self._station.overview.organiser
        hint = self.tr("Desks are retired and revoked at an organiser's desk.")
        say(self._organisers, "" if organiser else hint)
        for button in (self.retire, self.revoke):
            button.setVisible(organiser)
        self.panel.retranslate()
        self.table.retranslate()
        self._chosen()
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Only what is shown knows how wide it is."""
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give the panel, which scrolls down and never sideways, the width of its widest word."""
        self._beside.setMinimumWidth(max(_PANEL, self.panel.minimumSizeHint().width() + _BAR))

    def _heard(self) -> None:
        self.table.desks.later_ms = self.watch.later_ms
        self.table.show_infos(self.watch.infos)
        self.panel.show_state(self.watch.infos, self.watch.later_ms)
        self._fit()

    def _chosen(self) -> None:
        info = self.table.current()
        say(self._whole, self.words.whole(info) if info is not None else "")
        other = info is not None and not info.own
        self.rename.setEnabled(info is not None and info.own)
        self.retire.setEnabled(other and info is not None and info.state is State.ACTIVE)
        self.revoke.setEnabled(other and info is not None and info.state is not State.REVOKED)

    def _retire(self) -> None:
        info = self.table.current()
        if info is not None:
            RetireDialog(self._context, info, self.window()).open()

    def _revoke(self) -> None:
        info = self.table.current()
        if info is not None:
            RevokeDialog(self._context, info, self.window()).open()

    def _begin_hub(self) -> None:
        self._agreed(self._station.sync.host)

    def _hub(self) -> None:
        from checkin.ui.sync.hub_dialog import HubDialog

        self._agreed(lambda: HubDialog(self._station, self.window()).open())

    def _host(self) -> None:
        for button in (self.panel.host, self.panel.hub):
            if button.isVisible():
                button.click()
                return

    def _invite(self) -> None:
        from checkin.ui.desks.invite import InviteDialog

        def invite() -> None:
            dialog = InviteDialog(self._station, self._theme, self.window())
            dialog.admitted.connect(self._admitted)
            dialog.open()

        self._agreed(invite)

    def _address(self) -> None:
        self._agreed(lambda: AddressDialog(self._context, self.window()).open())

    def _agreed(self, then: Callable[[], None]) -> None:
        """Do what changes who this desk is connected with once a supervisor agrees."""
        question = self.tr("Change how the desks are connected")
        authorise(self._station, self.window(), question, lambda *_: then())

    def _admitted(self, name: str) -> None:
        self.said.emit(self.tr("{desk} now belongs to the event.").format(desk=name), "good")
        self.look()

    def _begun(self, text: str) -> None:
        self.said.emit(text, "good")
        self.panel.progress(0, 0)
        self.panel.show_running(running=True)

    def _ended(self, text: str, tone: str) -> None:
        self.said.emit(text, tone)
        self.panel.show_running(running=False)

    def _lay_out(self) -> None:
        acts = Flow()
        for button in (self.rename, self.retire, self.revoke):
            button.setAutoDefault(True)
            acts.addWidget(button)
        right = QVBoxLayout()
        right.setSpacing(GAP)
        right.addWidget(self.table, 1)
        right.addWidget(self._whole)
        right.addWidget(self._organisers)
        right.addLayout(acts)
        self._beside = scrolling(self.panel, self)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(MARGIN)
        across.addWidget(self._beside, 2)
        across.addLayout(right, 5)

    def _connect(self) -> None:
        panel = self.panel
        self.watch.changed.connect(self._heard)
        self.watch.failed.connect(self._context.failed)
        self.table.chosen.connect(self._chosen)
        self.rename.clicked.connect(lambda: NameDialog(self._context, self.window()).open())
        self.retire.clicked.connect(self._retire)
        self.revoke.clicked.connect(self._revoke)
        panel.host.clicked.connect(self._begin_hub)
        panel.hub.clicked.connect(self._hub)
        panel.invite.clicked.connect(self._invite)
        panel.address.clicked.connect(self._address)
        panel.write.clicked.connect(self.bundles.write)
        panel.take.clicked.connect(self.bundles.take)
        panel.stop.clicked.connect(self.bundles.stop)
        self.bundles.began.connect(self._begun)
        self.bundles.progressed.connect(panel.progress)
        self.bundles.told.connect(lambda text: self._ended(text, "good"))
        self.bundles.complained.connect(lambda text: self._ended(text, "warning"))
        for key, act in (
            ("H", self._host),
            ("I", panel.invite.click),
            ("A", panel.address.click),
            ("W", panel.write.click),
            ("T", panel.take.click),
            ("N", self.rename.click),
            ("R", self.retire.click),
            ("L", self.revoke.click),
            ("S", self.table.sort_by_next),
        ):
            shortcut(key, self, act)
