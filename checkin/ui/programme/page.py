"""The programme page: days, sessions, how their doors stand; opening, extending and closing them."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from checkin.desk.desk import Desk
from checkin.desk.editing_programme import Seen, look_at
from checkin.desk.halls import halls
from checkin.desk.session_figures import SessionFigures, session_figures
from checkin.domain.programme import local_time
from checkin.ui.door import Door
from checkin.ui.live import LivePage
from checkin.ui.look.theme import Theme
from checkin.ui.look.tokens import GAP, MARGIN
from checkin.ui.people.flow import Flow
from checkin.ui.people.keys import shortcut
from checkin.ui.people.labels import label, say
from checkin.ui.people.task import Context
from checkin.ui.programme.acting import Act, HoursDialog
from checkin.ui.programme.edit import SessionDialog
from checkin.ui.programme.lines import lines_of
from checkin.ui.programme.list import ProgrammeList
from checkin.ui.programme.panel import SessionPanel
from checkin.ui.programme.taking import Taking
from checkin.ui.programme.words import ProgrammeWords
from checkin.ui.setup.parts import Saying
from checkin.ui.station import Station

_BEAT_MS: Final = 5_000
"""Between two looks while nothing is heard of: doors open and close by the clock."""


class ProgrammePage(LivePage):
    """Sessions by day at the left, the one chosen at the right."""

    def __init__(self, station: Station, door: Door, theme: Theme, parent: QWidget | None = None) -> None:
        """Nothing is read before it is seen."""
        super().__init__(station, door, theme, parent)
        self.context = Context(station, self)
        self.words = ProgrammeWords(station, self)
        self.told, self.over = Saying(self), label(self, "strong", scrolls=True)
        self.list = ProgrammeList(theme, self)
        self.panel = SessionPanel(theme, self.words, self)
        self.change, self.add, self.take = (QPushButton(self) for _ in range(3))
        self.taking = Taking(self.context, self)
        self._found: list[SessionFigures] = []
        self._seen: dict[str, int] = {}
        """By session how many were seen last in it today."""
        self._beat = QTimer(self)
        self._beat.setInterval(_BEAT_MS)
        self._beat.timeout.connect(self.stale)
        self._lay_out()
        self._connect()
        self.retranslate()

    def entered(self) -> None:
        """Go on where one was."""
        self.list.setFocus()

    def look(self) -> None:
        """Read how the sessions stand."""
        self.station.ask(_read, self._heard, self.context.failed, owner=self, latest="programme")

    def retranslate(self) -> None:
        """Set every text."""
        self.list.setAccessibleName(self.tr("Programme"))
        self.change.setText(self.tr("Edit…  D"))
        self.add.setText(self.tr("New session…  N"))
        self.take.setText(self.tr("Programme file…  T"))
        self.panel.retranslate()
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Let time go on while somebody looks."""
        super().showEvent(event)
        self._beat.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks; what was said is old when somebody does again."""
        super().hideEvent(event)
        self._beat.stop()
        self.told.say("")

    def current(self) -> SessionFigures | None:
        """Return the session chosen."""
        return next((one for one in self._found if one.session.id == self.list.id), None)

    def act(self, act: Act) -> None:
        """Ask whether to open, extend or close the session chosen."""
        one = self.current()
        button = {Act.OPEN: self.panel.opens, Act.EXTEND: self.panel.extend, Act.CLOSE: self.panel.closes}
        if one is not None and button[act].isEnabled():
            HoursDialog(self.context, one.session, act, self.window()).open()

    def go(self) -> None:
        """Let this desk stand at the session chosen."""
        one = self.current()
        if one is None or not self.panel.go.isEnabled():
            return
        door = self.door
        session = self.station.session(one.session.id) or one.session
        door.move(session, door.name, out=door.out)
        text = self.tr("This desk now stands at: {name}").format(name=self.words.name(session))
        self.told.say(text, "good")
        self._show()

    def edit(self) -> None:
        """Change the session chosen."""
        one = self.current()
        if one is not None and self._may_edit:
            self.station.ask(
                partial(look_at, session=one.session.id), self._edit, self.context.failed, owner=self
            )

    def new(self) -> None:
        """Add a session to the day of the one chosen."""
        if self._may_edit:
            SessionDialog(self.context, None, self._day(), self.window()).open()

    def _take(self) -> None:
        if self._may_edit:
            self.taking.ask()

    def _edit(self, seen: Seen) -> None:
        SessionDialog(self.context, seen, self._day(), self.window()).open()

    def _day(self) -> str:
        one = self.current()
        return (one.session.day if one is not None else "") or self._today()

    def _today(self) -> str:
        zone = self.station.overview.event.zone
        return local_time(self.station.now(), zone).date().isoformat()

    def _heard(self, found: tuple[list[SessionFigures], dict[str, int]]) -> None:
        self._found, self._seen = found
        self._show()

    def _show(self) -> None:
        here, organiser = self.door.session.id, self.station.overview.organiser
        closed = self.station.overview.closed_ms
        say(self.over, "" if closed is None else self._closed_text(closed))
        self.list.show_lines(lines_of(self._found, self.words, here, self._today()), here)
        for button in (self.change, self.add, self.take):
            button.setVisible(organiser)
        one = self.current()
        self.panel.show_session(
            one,
            here=one is not None and one.session.id == here,
            seen=self._seen.get(one.session.id) if one is not None and closed is None else None,
            over=closed is not None,
        )
        self.change.setEnabled(one is not None and closed is None)
        for button in (self.add, self.take):
            button.setEnabled(closed is None)

    def _closed_text(self, closed: int) -> str:
        text = self.tr("The event has been closed since {time}: the programme can only be read.")
        return text.format(time=self.station.time_text(closed))

    @property
    def _may_edit(self) -> bool:
        return self.station.overview.organiser and self.station.overview.closed_ms is None

    def _lay_out(self) -> None:
        acts = Flow()
        for button in (self.change, self.add, self.take):
            button.setAutoDefault(True)
            acts.addWidget(button)
        left = QVBoxLayout()
        left.setSpacing(GAP)
        left.addWidget(self.list, 1)
        left.addLayout(acts)
        across = QHBoxLayout()
        across.setSpacing(MARGIN)
        across.addLayout(left, 5)
        across.addWidget(self.panel, 3)
        down = QVBoxLayout(self)
        down.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        down.setSpacing(GAP)
        down.addWidget(self.over)
        down.addWidget(self.told)
        down.addLayout(across, 1)

    def _connect(self) -> None:
        panel = self.panel
        self.said.connect(self.told.say)
        self.context.told.connect(lambda text: self.told.say(text, "good"))
        self.context.complained.connect(lambda text: self.told.say(text, "warning"))
        self.door.moved.connect(self._show)
        self.list.chosen.connect(self._show)
        self.list.activated.connect(lambda _: self.go())
        for button, act in (
            (panel.opens, partial(self.act, Act.OPEN)),
            (panel.extend, partial(self.act, Act.EXTEND)),
            (panel.closes, partial(self.act, Act.CLOSE)),
            (panel.go, self.go),
            (self.change, self.edit),
            (self.add, self.new),
            (self.take, self._take),
        ):
            button.clicked.connect(lambda _=False, act=act: act())
        for key, pressed in (
            ("O", panel.opens),
            ("E", panel.extend),
            ("C", panel.closes),
            ("D", self.change),
            ("N", self.add),
            ("T", self.take),
        ):
            shortcut(key, self, pressed.click)


def _read(desk: Desk) -> tuple[list[SessionFigures], dict[str, int]]:
    seen = {one.id: one.here for hall in halls(desk) for one in hall.sessions}
    return session_figures(desk), seen
