"""A dialog that ends in one piece of work, and says in words when that could not be done."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from checkin.desk.desk import Desk
from checkin.domain.errors import CheckinError
from checkin.ui.begun import there
from checkin.ui.look.scrolling import scrolling
from checkin.ui.look.tokens import GAP, MARGIN
from checkin.ui.page import Dialog
from checkin.ui.paper import Paper
from checkin.ui.people.flow import Flow
from checkin.ui.people.labels import label, say
from checkin.ui.station import Station
from checkin.ui.supervisor import authorise

T = TypeVar("T")


class Context(QObject):
    """What the dialogs of a page share: the station, and whom to tell what came of their work.

    It outlives them: work that was begun is carried out and told also when its dialog was closed.
    """

    told = Signal(str)
    """What was done."""
    complained = Signal(str)
    """What went wrong."""

    def __init__(self, station: Station, parent: QObject) -> None:
        """For dialogs over ``station``."""
        super().__init__(parent)
        self.station = station

    def done(self, text: str, paper: Paper | None = None) -> None:
        """Say that people were changed, and print what was made of it."""
        self.station.changed()
        self.told.emit(text)
        if paper is not None:
            self.station.room.submit(paper)

    def failed(self, error: CheckinError) -> None:
        """Say what went wrong."""
        self.complained.emit(self.station.language.words.error(error))


class TaskDialog(Dialog):
    """A body, a line for what went wrong, and buttons; Enter does the work, Esc closes."""

    def __init__(self, context: Context, parent: QWidget | None, *, scrolls: bool = False) -> None:
        """``scrolls``: the body may be higher than the screen."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.context, self.station = context, context.station
        self.body = QVBoxLayout()
        self.body.setSpacing(GAP)
        self.fault = label(self, "danger")
        self.fault.hide()
        self.primary, self.cancel = QPushButton(self), QPushButton(self)
        self.primary.setDefault(True)
        self.cancel.setAutoDefault(False)
        self.cancel.clicked.connect(self.reject)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(GAP)
        self.buttons.addWidget(self.cancel)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.primary)
        down = QVBoxLayout(self)
        down.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        down.setSpacing(MARGIN)
        if scrolls:
            down.addWidget(self._scrolling(), 1)
        else:
            down.addLayout(self.body, 1)
        self.options = Flow(gap=MARGIN)
        """What else is to be done, above the buttons."""
        down.addLayout(self.options)
        down.addWidget(self.fault)
        down.addLayout(self.buttons)
        self._busy = False

    def retranslate(self) -> None:
        """Set the texts of the buttons all such dialogs have."""
        self.cancel.setText(self.tr("Cancel"))

    @property
    def busy(self) -> bool:
        """Whether the work is under way."""
        return self._busy

    def run(
        self,
        work: Callable[[Desk], T | None],
        done: Callable[[T], Any],
        failed: Callable[[CheckinError], bool] | None = None,
        *,
        unless: Callable[[], Any] | None = None,
        long: bool = False,
    ) -> None:
        """Do ``work`` once; then close and call ``done``.

        ``failed`` may place an error itself and return True. Work that returns None has found
        that something else is to be asked first: ``unless`` asks it. ``long`` work does not hold
        up scans.
        """
        if self._busy:
            return
        self._set_busy(True)

        def landed(result: T | None) -> None:
            shown = there(self)
            if shown:
                self._set_busy(False)
            if result is not None:
                if shown:
                    self.accept()
                done(result)
            elif shown and unless is not None:
                unless()

        def refused(error: CheckinError) -> None:
            if not there(self):
                self.context.failed(error)
                return
            self._set_busy(False)
            if failed is None or not failed(error):
                self.complain(self.station.language.words.error(error))

        lane = self.station.job if long else self.station.ask
        lane(work, landed, refused, owner=self.context)

    def run_agreed(
        self,
        question: str,
        needs: Callable[[Desk], bool],
        work: Callable[[Desk, bytes], T],
        done: Callable[[T], Any],
        failed: Callable[[CheckinError], bool] | None = None,
    ) -> None:
        """Do ``work`` (see ``run``), after a supervisor agreed to ``question`` where ``needs`` says so.

        ``work`` is told who agreed. The desk is asked each time: that nobody had to be asked a moment
        ago is no leave to go on.
        """

        def attempt(supervisor: bytes) -> None:
            def unless_needed(desk: Desk) -> T | None:
                return work(desk, supervisor) if supervisor or not needs(desk) else None

            self.run(unless_needed, done, failed, unless=ask)

        def ask() -> None:
            authorise(self.station, self, question, lambda supervisor, _: attempt(supervisor))

        attempt(b"")

    def complain(self, text: str) -> None:
        """Say what went wrong; an empty text takes it back."""
        say(self.fault, text)

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        if busy:
            self.complain("")
        self.primary.setEnabled(not busy)

    def _scrolling(self) -> QScrollArea:
        inside = QWidget(self)
        inside.setLayout(self.body)
        self.body.setContentsMargins(0, 0, GAP, 0)
        return scrolling(inside, self)
