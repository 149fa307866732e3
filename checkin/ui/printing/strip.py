"""The strip that asks about paper: what waits, what was refused, what only the person there can see."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from checkin.ui.look.tokens import GAP, MARGIN
from checkin.ui.page import Page
from checkin.ui.people.flow import Flow
from checkin.ui.people.labels import label
from checkin.ui.printing.jobs import FOLLOWED, PaperJob, Stage
from checkin.ui.printing.room import PrintRoom
from checkin.ui.station import Station

_SLOW_MS: Final = 8_000
"""So long a job may be under way without a word."""
_URGENT: Final = (Stage.LOST, Stage.DOUBTFUL, Stage.REFUSED, Stage.HELD, Stage.UNDER_WAY, Stage.SENDING)
_BUTTONS: Final[dict[Stage, tuple[str, ...]]] = {
    Stage.LOST: ("again", "later"),
    Stage.DOUBTFUL: ("yes", "no", "pdf"),
    Stage.REFUSED: ("retry", "printer", "pdf", "give_up"),
    Stage.HELD: ("cancel", "pdf"),
    Stage.UNDER_WAY: ("cancel", "pdf"),
    Stage.SENDING: ("pdf",),
}
"""What can be done, the likeliest first."""


class PrintStrip(Page):
    """One paper at a time, the one that needs somebody first; nothing waits for an answer."""

    printer_wanted = Signal()
    """Another printer is to be chosen."""

    def __init__(self, station: Station, room: PrintRoom, parent: QWidget | None = None) -> None:
        """Hidden while there is nothing to say."""
        super().__init__(parent)
        self.setObjectName("strip")
        self._station, self._room = station, room
        self.locked = False
        """Whether only scanning goes on: then nothing can be answered."""
        self.job: PaperJob | None = None
        """What is spoken of."""
        self._said = ""
        self.ask_target: Callable[[str, str], str] = self._ask_target
        """Returns the file to write, empty for none: title, proposal."""
        self._text = label(self, "warning")
        self.buttons: dict[str, QPushButton] = {}
        flow = Flow()
        for name, act in (
            ("yes", lambda job: room.came_out(job, yes=True)),
            ("no", lambda job: room.came_out(job, yes=False)),
            ("again", room.print_again),
            ("later", room.leave),
            ("retry", room.try_again),
            ("printer", lambda _: self.printer_wanted.emit()),
            ("cancel", room.cancel),
            ("pdf", None),
            ("give_up", lambda job: room.came_out(job, yes=False, then=lambda: room.leave(job))),
        ):
            button = self.buttons[name] = QPushButton(self)
            if act is not None:
                button.clicked.connect(lambda _=False, act=act: self._act(act))
            flow.addWidget(button)
        menu = QMenu(self)
        self.open, self.save = QAction(self), QAction(self)
        menu.addActions([self.open, self.save])
        self.open.triggered.connect(lambda _=False: self._act(room.open_pdf))
        self.save.triggered.connect(lambda _=False: self._act(self._save))
        self.buttons["pdf"].setMenu(menu)
        down = QVBoxLayout(self)
        down.setContentsMargins(MARGIN, GAP, MARGIN, 0)
        down.setSpacing(GAP)
        down.addWidget(self._text)
        down.addLayout(flow)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._patience = QTimer(self)
        self._patience.setInterval(1_000)
        self._patience.timeout.connect(self.retranslate)
        room.changed.connect(self.retranslate)
        room.failed.connect(self._complain)
        self.hide()
        self.retranslate()

    def lock(self, locked: bool) -> None:
        """Take the buttons away, or give them back."""
        self.locked = locked
        self.retranslate()

    def retranslate(self) -> None:
        """Say what is to be said now."""
        for name, text in (
            ("yes", self.tr("&Yes, it came out")),
            ("no", self.tr("&No, nothing usable")),
            ("again", self.tr("Print &again")),
            ("later", self.tr("&Later")),
            ("retry", self.tr("Try &again")),
            ("printer", self.tr("&Printer…")),
            ("cancel", self.tr("&Cancel printing")),
            ("pdf", self.tr("PD&F")),
            ("give_up", self.tr("Do no&t print")),
        ):
            self.buttons[name].setText(text)
        self.open.setText(self.tr("&Open PDF"))
        self.save.setText(self.tr("&Save PDF…"))
        job = self._first()
        if job is not self.job:
            self.job, self._said = job, ""
        waits = any(one.stage in FOLLOWED or one.stage is Stage.SENDING for one in self._room.jobs)
        if waits and not self._patience.isActive():
            self._patience.start()
        elif not waits:
            self._patience.stop()
        offered = () if job is None or self.locked else _BUTTONS[job.stage]
        for name, button in self.buttons.items():
            button.setVisible(name in offered)
        self._speak(job)

    def _speak(self, job: PaperJob | None) -> None:
        if job is None:
            self.hide()
            return
        text = self._room.telling.state(job)
        others = sum(one is not job and self._needs(one) for one in self._room.jobs)
        if others:
            text = " ".join((text, self.tr("%n more wait(s).", "", others)))
        text = " ".join(part for part in (text, self._said) if part)
        self._text.setText(text)
        # Undressed it has no padding yet, and would be shown too low for its text.
        self._text.ensurePolished()
        self.setAccessibleName(text)
        self.show()

    def _first(self) -> PaperJob | None:
        waiting = [one for one in self._room.jobs if self._needs(one)]
        return min(waiting, key=lambda one: _URGENT.index(one.stage), default=None)

    def _needs(self, job: PaperJob) -> bool:
        if job.stage in (Stage.SENDING, Stage.UNDER_WAY):
            return self._station.now() - job.since_ms >= _SLOW_MS
        return job.stage is not Stage.DONE

    def _act(self, act: Callable[[PaperJob], object]) -> None:
        self._said = ""
        if self.job is not None:
            act(self.job)

    def _complain(self, text: str) -> None:
        self._said = text
        self._speak(self.job)

    def _save(self, job: PaperJob) -> None:
        target = self.ask_target(self.tr("Save PDF"), job.pdf.name)
        if target:
            self._room.save_pdf(job, Path(target))

    def _ask_target(self, title: str, proposed: str) -> str:
        found, _ = QFileDialog.getSaveFileName(self, title, str(Path.home() / proposed), "PDF (*.pdf)")
        return found
