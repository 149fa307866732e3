"""Ending the event: what stays and what goes, the name typed, everybody erased."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QProgressBar, QPushButton, QVBoxLayout, QWidget

from checkin.desk.close import Closed, Ending, before_closing, close_event
from checkin.desk.desk import Desk
from checkin.domain.errors import CheckinError
from checkin.domain.text import fold
from checkin.ui.long_job import LongJob, Step
from checkin.ui.look.tokens import GAP, MARGIN
from checkin.ui.page import Dialog
from checkin.ui.path_line import PathLine
from checkin.ui.people.labels import label, say
from checkin.ui.setup.parts import Saying
from checkin.ui.station import Station

_WIDTH: Final = 640


class CloseDialog(Dialog):
    """Nothing happens before the event's name was typed; afterwards it cannot be taken back."""

    def __init__(self, station: Station, parent: QWidget | None = None) -> None:
        """Ask first what there is to erase."""
        super().__init__(parent)
        self._station = station
        self.plan: Ending | None = None
        """What there is to erase, once that is known."""
        self.closed: Closed | None = None
        """What came of it."""
        self.job = LongJob(station, self)
        self._stays, self._goes = label(self), label(self)
        self._away, self._ask = Saying(self), label(self, "strong")
        self.name = QLineEdit(self)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.hide()
        self.told = Saying(self)
        self._outside = label(self)
        self.paths = QVBoxLayout()
        self.paths.setSpacing(GAP)
        self.cancel, self.primary = QPushButton(self), QPushButton(self)
        self._lay_out()
        self.name.textChanged.connect(self._follow)
        self.cancel.clicked.connect(self.reject)
        self.primary.clicked.connect(self._close)
        self.job.progressed.connect(self._progressed)
        self.job.complained.connect(self._failed)
        station.fault.connect(self._broken)
        self.retranslate()
        station.ask(before_closing, self._learn, self._not_read, owner=self)

    def retranslate(self) -> None:
        """Set every text."""
        self.setWindowTitle(self.tr("Close the event"))
        self._stays.setText(
            self.tr(
                "What stays: the figures of attendance by session, day, delegation, category and country; "
                "the programme, the desks, and the log without names."
            )
        )
        self.name.setAccessibleName(self.tr("Name of the event"))
        self.bar.setAccessibleName(self.tr("Progress"))
        self.primary.setText(self.tr("Close the event and erase everybody"))
        self.cancel.setText(self.tr("Close") if self.closed is not None else self.tr("Cancel"))
        self._outside.setText(
            self.tr(
                "What lies outside the event file was not erased; delete it yourself where it is no longer"
                " needed: lists and PDFs that were saved, bundles, copies of the file, and what is named"
                " below. Reasons given for revoking desks stay in the log."
            )
        )
        self._tell_plan()
        self._tell_result()

    def reject(self) -> None:
        """Esc closes, but not while people are being erased."""
        if not self.job.under_way:
            super().reject()

    def _learn(self, plan: Ending) -> None:
        self.plan = plan
        if plan.closed_ms is not None:
            self._end(Closed(plan.event, plan.closed_ms, 0, 0, 0, plan.outside, already=True))
        self._tell_plan()
        self._follow()

    def _tell_plan(self) -> None:
        plan = self.plan
        if plan is None:
            self._goes.setText(self.tr("Counting…"))
            self._ask.setText("")
            return
        number = self._station.number
        self._goes.setText(
            self.tr(
                "What goes, here and on every desk that synchronises: everybody on the list ({people}), "
                "photos ({photos}), volunteers and supervisors ({staff}), every scan, note and reason. "
                "It cannot be taken back."
            ).format(people=number(plan.people), photos=number(plan.photos), staff=number(plan.staff))
        )
        self._ask.setText(self.tr("To go on, type the name of the event: {name}").format(name=plan.event))
        if plan.away and self.closed is None:
            told = ", ".join(self._when(one.name, one.written_ms) for one in plan.away)
            self._away.say(
                self.tr(
                    "What other desks have not sent yet will not be counted. Last entries here: {desks}."
                ).format(desks=told)
            )
        self._fit()

    def _when(self, name: str, ms: int | None) -> str:
        at = self._station.time_text(ms) if ms is not None else self.tr("none yet")
        return self.tr("{desk} ({time})").format(desk=name, time=at)

    def _follow(self) -> None:
        typed = self.plan is not None and bool(fold(self.name.text()))
        same = self.plan is not None and fold(self.name.text()) == fold(self.plan.event)
        idle = not self.job.under_way and self.closed is None
        self.primary.setEnabled(typed and same and idle)
        self.primary.setDefault(self.primary.isEnabled())
        self.name.setEnabled(idle)

    def _close(self) -> None:
        def work(desk: Desk, step: Step) -> Closed:
            return close_event(desk, step)

        self.told.say("")
        self.bar.setRange(0, 0)
        self.bar.show()
        self.job.begin(self.tr("Erasing…"), work, self._done)
        self._follow()
        self.cancel.setEnabled(False)

    def _done(self, closed: Closed) -> None:
        self._end(closed)
        station = self._station
        station.set_operator(None)
        station.refresh()
        station.changed()
        station.others_have_written()

    def _end(self, closed: Closed) -> None:
        self.closed = closed
        self.bar.hide()
        for widget in (self._stays, self._goes, self._away, self._ask, self.name, self.primary):
            widget.hide()
        for path in closed.outside:
            line = PathLine(path, self)
            line.setAccessibleName(self.tr("File"))
            self.paths.addWidget(line)
        self.cancel.setEnabled(True)
        self.cancel.setDefault(True)
        self.cancel.setFocus()
        self.retranslate()
        self._fit()

    def _tell_result(self) -> None:
        closed = self.closed
        self._outside.setVisible(closed is not None)
        if closed is None:
            return
        at, number = self._station.time_text(closed.at_ms), self._station.number
        if closed.already:
            text = self.tr("“{event}” has been closed since {time}. Nobody is left to erase.")
        else:
            text = self.tr(
                "“{event}” is closed. People erased: {people}. The figures stay on the page Attendance."
            )
        self.told.say(text.format(event=closed.event, time=at, people=number(closed.people)), "good")

    def _fit(self) -> None:
        """Take the height that the texts need at this width, once they are where they belong."""

        def fit() -> None:
            self._down.activate()
            self.resize(self.width(), self._down.heightForWidth(self.width()))

        QTimer.singleShot(0, self, fit)

    def _progressed(self, done: int, of: int) -> None:
        self.bar.setRange(0, of)
        self.bar.setValue(done)

    def _failed(self, text: str) -> None:
        self.bar.hide()
        self.cancel.setEnabled(True)
        self.told.say(text)
        self._follow()
        self._fit()

    def _not_read(self, error: CheckinError) -> None:
        say(self._goes, "")
        self._failed(self._station.language.words.error(error))

    def _broken(self, _: object) -> None:
        """A bug of ours ends work without a word to whoever waits for it."""
        if self.job.under_way:
            self.job.leave()
            self._failed("")

    def _lay_out(self) -> None:
        for button in (self.primary, self.cancel):
            button.setAutoDefault(False)
        self.primary.setEnabled(False)
        across = QHBoxLayout()
        across.setSpacing(GAP)
        across.addWidget(self.cancel)
        across.addStretch(1)
        across.addWidget(self.primary)
        down = self._down = QVBoxLayout(self)
        down.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        down.setSpacing(GAP + 4)
        for widget in (
            self._stays,
            self._goes,
            self._away,
            self._ask,
            self.name,
            self.bar,
            self.told,
            self._outside,
        ):
            down.addWidget(widget)
        down.addLayout(self.paths)
        down.addStretch(1)
        down.addLayout(across)
        down.addStrut(_WIDTH)
