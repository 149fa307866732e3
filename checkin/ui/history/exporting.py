"""Exporting the history that is shown, for security."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from checkin.desk.audit_lines import EVERYTHING, Wanted
from checkin.desk.desk import Desk
from checkin.domain.programme import local_time
from checkin.ui.long_job import LongJob, Step
from checkin.ui.look.tokens import GAP
from checkin.ui.numbers import grouped
from checkin.ui.page import Page
from checkin.ui.people.wording import wording
from checkin.ui.station import Station
from checkin.ui.suffixes import completed, suffixes_of
from checkin.words.audit import audit_texts

_FILTERS: Final = "XLSX (*.xlsx);;CSV (*.csv)"


class HistoryExport(Page):
    """A button that asks where to, and one to stop; at an organiser's desk only."""

    said = Signal(str, str)
    """What came of it: text and tone."""

    def __init__(self, station: Station, parent: QWidget) -> None:
        """Nothing is under way."""
        super().__init__(parent)
        self.setObjectName("")
        self._station = station
        self.wanted: Callable[[], Wanted] = lambda: EVERYTHING
        """What of the history is shown."""
        self.job = LongJob(station, self)
        self.export, self.stop = QPushButton(self), QPushButton(self)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(GAP)
        for button in (self.export, self.stop):
            button.setAutoDefault(True)
            across.addWidget(button)
        self.stop.hide()
        self.setVisible(station.overview.organiser)
        self.export.clicked.connect(self._export)
        self.stop.clicked.connect(self.job.stop)
        self.job.progressed.connect(self._progressed)
        self.job.complained.connect(self._complained)
        station.overview_changed.connect(lambda: self.setVisible(station.overview.organiser))
        station.fault.connect(self._broken)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        if not self.job.under_way:
            self.export.setText(self.tr("Export…"))
        self.export.setToolTip(
            self.tr("What is shown, as a file with names and times: for security, to be deleted afterwards")
        )
        self.stop.setText(self.tr("Stop"))

    def _export(self) -> None:
        # Writing spreadsheets takes longer to load than the page.
        from checkin.desk.audit_export import export_audit
        from checkin.desk.exports.export import file_stem

        station, wanted = self._station, self.wanted()
        words = station.language.words
        texts = audit_texts(words, wording(station))
        today = local_time(station.now(), station.overview.event.zone).date()
        stem = file_stem(station.path.stem, words("audit.file"), "", today)
        proposed = station.path.parent / f"{stem}.xlsx"
        target = self.job.ask_target(self.tr("Export the history"), str(proposed), _FILTERS)
        if not target:
            return
        out = completed(target, suffixes_of(_FILTERS))

        def work(desk: Desk, step: Step) -> int:
            as_csv = out.suffix.lower() == ".csv"
            targets = {"csv" if as_csv else "xlsx": out}
            return export_audit(desk, texts, wanted, **targets, progress=step)

        def done(count: int) -> None:
            self._running(running=False)
            text = self.tr("%n line(s) written: {name}", "", count).format(name=out.name)
            self.said.emit(grouped(text, count), "good")

        self._running(running=True)
        self.job.begin(self.tr("Writing the file…"), work, done)

    def _running(self, *, running: bool) -> None:
        self.export.setEnabled(not running)
        self.stop.setVisible(running)
        self.export.setText(self.tr("Writing…") if running else self.tr("Export…"))

    def _progressed(self, done: int, _: int) -> None:
        if done and self.job.under_way:
            self.export.setText(self.tr("Writing… {count}").format(count=self._station.number(done)))

    def _complained(self, text: str) -> None:
        self._running(running=False)
        self.said.emit(text, "warning")

    def _broken(self, _: object) -> None:
        """A bug of ours ends work without a word to whoever waits for it."""
        if self.job.under_way:
            self.job.leave()
            self._running(running=False)
