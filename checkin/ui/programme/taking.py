"""Taking over a programme file, and what came of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QVBoxLayout, QWidget

from checkin.desk.programme import ProgrammeReport, set_programme
from checkin.domain.errors import CheckinError
from checkin.ui.begun import there
from checkin.ui.look.scrolling import scrolling
from checkin.ui.look.tokens import GAP, MARGIN
from checkin.ui.numbers import grouped
from checkin.ui.page import Dialog
from checkin.ui.people.labels import label, say
from checkin.ui.people.task import Context
from checkin.ui.station import Station

_MANY = 20
"""How many names are listed."""


class Taking(QObject):
    """Asks for a file, takes it over beside the doors' work, shows the report."""

    def __init__(self, context: Context, window: QWidget) -> None:
        """Dialogs open over ``window``."""
        super().__init__(window)
        self._context, self._station, self._window = context, context.station, window
        self._running = False

    def ask(self) -> None:
        """Ask which file."""
        title = self.tr("Take over a programme file")
        filters = f"{self.tr('Programme file')} (*.toml);;* (*)"
        found, _ = QFileDialog.getOpenFileName(self._window, title, "", filters)
        if found:
            self.take(Path(found))

    def take(self, path: Path) -> None:
        """Take a file over; all of it or nothing."""
        if self._running:
            return
        self._running = True
        self._station.job(
            lambda desk: set_programme(desk, path), self._taken, self._failed, owner=self._context
        )

    def _taken(self, report: ProgrammeReport) -> None:
        self._running = False

        def show() -> None:
            if there(self._window):
                ReportDialog(self._station, report, self._window).open()

        self._station.refresh(show)
        self._station.changed()

    def _failed(self, error: CheckinError) -> None:
        self._running = False
        self._context.failed(error)


class ReportDialog(Dialog):
    """What a programme file changed."""

    def __init__(self, station: Station, report: ProgrammeReport, parent: QWidget | None) -> None:
        """Show a report."""
        super().__init__(parent)
        self._station, self._report = station, report
        self._head = label(self, "heading")
        inside = QWidget(self)
        down = QVBoxLayout(inside)
        down.setContentsMargins(0, 0, GAP, 0)
        self._captions = [label(inside, "strong") for _ in range(4)]
        self._lists = [label(inside, scrolls=True) for _ in range(4)]
        down.setSpacing(4)
        for caption, listed in zip(self._captions, self._lists, strict=True):
            listed.setContentsMargins(0, 0, 0, MARGIN)
            down.addWidget(caption)
            down.addWidget(listed)
        down.addStretch(1)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok, self)
        self._buttons.accepted.connect(self.accept)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        whole.setSpacing(MARGIN)
        whole.addWidget(self._head)
        whole.addWidget(scrolling(inside, self), 1)
        whole.addWidget(self._buttons)
        self.resize(620, 480)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        report = self._report
        self.setWindowTitle(self.tr("Programme taken over"))
        count = len(report.changed) + len(report.removed)
        text = self.tr("%n change(s) taken over", "", count) if count else self.tr("Nothing has changed")
        self._head.setText(grouped(text, count))
        texts = (
            self.tr("New or changed:"),
            self.tr("No longer in the programme:"),
            self.tr("Hours set by a supervisor stay, the file says nothing new about them:"),
            self.tr("Access rules name what nobody has (yet):"),
        )
        lists = (report.changed, report.removed, report.kept, report.unknown)
        for caption, listed, heading, names in zip(self._captions, self._lists, texts, lists, strict=True):
            say(caption, heading if names else "")
            say(listed, self._listed(names))

    def _listed(self, names: list[str]) -> str:
        told = ", ".join(self._called(one) for one in names[:_MANY])
        more = len(names) - _MANY
        if more > 0:
            told += " " + grouped(self.tr("and %n more", "", more), more)
        return told

    def _called(self, key: str) -> str:
        station = self._station
        session = station.session(key)
        if session is not None:
            return station.session_name(session)
        if key in station.overview.categories:
            return station.category_name(key)
        return station.delegation_name(key)
