"""Opening, extending and closing: what will happen is said before it does, and a supervisor agrees."""

from __future__ import annotations

from enum import StrEnum
from functools import partial
from typing import Final

from PySide6.QtWidgets import QButtonGroup, QLineEdit, QPushButton, QWidget

from checkin.desk.desk import Desk
from checkin.desk.hours import HoursSet, close_session, extend_session, open_session
from checkin.desk.supervisors import supervisors
from checkin.domain.hours import SessionState, longer, state
from checkin.domain.people import MAX_TEXT
from checkin.domain.programme import Session, local_ms
from checkin.ui.people.flow import Flow
from checkin.ui.people.labels import label
from checkin.ui.people.task import Context, TaskDialog

MINUTES: Final = (15, 30, 60)
_WIDTH: Final = 520


class Act(StrEnum):
    """What is done to the doors of a session."""

    OPEN = "open"
    EXTEND = "extend"
    CLOSE = "close"


class HoursDialog(TaskDialog):
    """Says what will happen at every desk; Enter does it."""

    def __init__(self, context: Context, session: Session, act: Act, parent: QWidget | None) -> None:
        """Ask whether to do ``act`` to ``session``."""
        super().__init__(context, parent)
        self._session, self._act = session, act
        self._name, self._what = label(self, "heading"), label(self)
        self._why_label, self.why = label(self, "caption"), QLineEdit(self)
        self.why.setMaxLength(MAX_TEXT)
        self._why_label.setBuddy(self.why)
        self.minutes = QButtonGroup(self)
        self.body.addWidget(self._name)
        if act is Act.EXTEND:
            row = Flow()
            for minutes in MINUTES:
                button = QPushButton(self)
                button.setCheckable(True)
                button.setAutoDefault(False)
                self.minutes.addButton(button, minutes)
                row.addWidget(button)
            self.minutes.button(MINUTES[0]).setChecked(True)
            self.minutes.idToggled.connect(lambda *_: self._say())
            self.body.addLayout(row)
        self.body.addWidget(self._what)
        self.body.addWidget(self._why_label)
        self.body.addWidget(self.why)
        self.body.addStrut(_WIDTH)
        self.body.addStretch(1)
        self.primary.clicked.connect(self._do)
        self.retranslate()
        (self.minutes.button(MINUTES[0]) if act is Act.EXTEND else self.primary).setFocus()

    def retranslate(self) -> None:
        """Set every text."""
        super().retranslate()
        titles = {
            Act.OPEN: self.tr("Open session"),
            Act.EXTEND: self.tr("Extend session"),
            Act.CLOSE: self.tr("Close session"),
        }
        buttons = {
            Act.OPEN: self.tr("Open now"),
            Act.EXTEND: self.tr("Extend"),
            Act.CLOSE: self.tr("Close now"),
        }
        self.setWindowTitle(titles[self._act])
        self.primary.setText(buttons[self._act])
        self._name.setText(self.station.session_name(self._session))
        self._why_label.setText(self.tr("&Reason, kept in the record (may be left empty)"))
        self.why.setAccessibleName(self.tr("Reason"))
        for button in self.minutes.buttons():
            minutes = self.station.number(self.minutes.id(button))
            button.setText(self.tr("+{n} min").format(n=minutes))
        self._say()

    @property
    def closing(self) -> str:
        """The local time at which the doors will close, as far as is known now; empty for never."""
        station, session = self.station, self._session
        zone = station.overview.event.zone
        closes = local_ms(session.closes, zone)
        if self._act is Act.EXTEND and closes is not None:
            return longer([closes], self.minutes.checkedId(), station.now(), zone)
        if self._act is Act.OPEN and state(session, station.now(), zone) is not SessionState.CLOSED:
            return session.closes
        return ""

    def _say(self) -> None:
        closing = self.closing
        time = self.station.local_text(closing) if closing else ""
        if self._act is Act.CLOSE:
            text = self.tr(
                "The doors close now, at every desk: nobody more is let in. Whoever is inside stays counted."
            )
        elif self._act is Act.EXTEND:
            text = self.tr("The doors close at {time}, at every desk.").format(time=time)
        elif closing:
            text = self.tr("The doors open now and close at {time}, at every desk.").format(time=time)
        else:
            text = self.tr("The doors open now, at every desk.")
        self._what.setText(text)

    def _do(self) -> None:
        session, act, minutes, why = self._session.id, self._act, self.minutes.checkedId(), self.why.text()
        context = self.context
        name = self.station.session_name(self._session)
        station = self.station
        question = {
            Act.OPEN: self.tr("Open “{name}” now, at every desk"),
            Act.EXTEND: self.tr("Keep the doors of “{name}” open until {time}, at every desk"),
            Act.CLOSE: self.tr("Close “{name}” now, at every desk"),
        }[act]
        told = {
            Act.OPEN: self.tr("Open: {name}"),
            Act.EXTEND: self.tr("Open until {time}: {name}"),
            Act.CLOSE: self.tr("Closed: {name}"),
        }[act]
        until = station.local_text(self.closing) if self.closing else ""

        def work(desk: Desk, supervisor: bytes) -> HoursSet:
            if act is Act.EXTEND:
                return extend_session(desk, session, minutes, supervisor, why)
            return (open_session if act is Act.OPEN else close_session)(desk, session, supervisor, why)

        def done(result: HoursSet) -> None:
            time = station.local_text(result.closes) if result.closes else ""
            text = told.format(name=name, time=time)
            # Said once the page shows it.
            station.refresh(partial(context.told.emit, text))

        def needs(desk: Desk) -> bool:
            return bool(supervisors(desk))

        self.run_agreed(question.format(name=name, time=until), needs, work, done)
