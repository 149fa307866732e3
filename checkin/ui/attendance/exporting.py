"""Exporting the attendance: what of it, as which file, in which language, and whether people are named."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from checkin.desk.desk import Desk
from checkin.desk.exports.export import Targets, export, file_stem
from checkin.domain.programme import LANGUAGES, local_time
from checkin.ui.attendance.scope import ScopeChoice
from checkin.ui.door import Door
from checkin.ui.long_job import LongJob, Step
from checkin.ui.look.tokens import GAP, MARGIN
from checkin.ui.page import Dialog
from checkin.ui.people.labels import label, say
from checkin.ui.station import Station
from checkin.ui.suffixes import completed
from checkin.ui.wrapping import WrappingLabel
from checkin.words import Words
from checkin.words.reports import report_texts

_WIDTH: Final = 620
_FORMS: Final = ("xlsx", "pdf", "csv", "json")
_NAMING: Final = frozenset({"xlsx", "csv"})
"""Forms that can list people."""
_OWN_NAMES: Final = {"vi": "Tiếng Việt", "fr": "Français", "en": "English"}


class ExportDialog(Dialog):
    """Enter asks where to and writes; the file can be opened from here then."""

    def __init__(self, station: Station, door: Door, parent: QWidget | None = None) -> None:
        """The whole event to begin with, as a workbook, in the window's language."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._station = station
        self.job = LongJob(station, self)
        self._written: Path | None = None
        self.scope = ScopeChoice(station, door, self)
        self.form, self.speech = QComboBox(self), QComboBox(self)
        self.people = QCheckBox(self)
        self._captions = [QLabel(self) for _ in range(3)]
        self._figures, self._warning = label(self, "caption"), label(self, "warning")
        self._good, self._fault = WrappingLabel(self, "good"), WrappingLabel(self, "danger")
        say(self._good, "")
        say(self._fault, "")
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self._stage = label(self, "caption")
        self.cancel, self.stop, self.open_file, self.primary = (QPushButton(self) for _ in range(4))
        self._lay_out()
        self._connect()
        self.form.addItems(_FORMS)
        self.speech.addItems([_OWN_NAMES[code] for code in LANGUAGES])
        self.speech.setCurrentIndex(LANGUAGES.index(station.language.code))
        self.scope.show_scope("")
        self.retranslate()
        self._show_running(running=False)
        self.form.setFocus()

    @property
    def chosen_form(self) -> str:
        """What kind of file: xlsx, pdf, csv or json."""
        return _FORMS[max(self.form.currentIndex(), 0)]

    @property
    def naming(self) -> bool:
        """Whether people are listed by name."""
        return self.people.isChecked() and self.people.isVisibleTo(self)

    def retranslate(self) -> None:
        """Set every text."""
        self.setWindowTitle(self.tr("Export the attendance"))
        texts = (self.tr("&What"), self.tr("&As"), self.tr("&Language of the file"))
        for caption, text, field in zip(
            self._captions, texts, (self.scope, self.form, self.speech), strict=True
        ):
            caption.setText(text)
            field.setAccessibleName(text.replace("&", ""))
        for place, text in enumerate(
            (
                self.tr("Workbook with totals and filters (XLSX)"),
                self.tr("Report to print and pass on (PDF)"),
                self.tr("Table (CSV)"),
                self.tr("Data for other programs (JSON)"),
            )
        ):
            self.form.setItemText(place, text)
        self.people.setText(self.tr("&List everybody by name"))
        self._warning.setText(
            self.tr(
                "The file will hold personal data: names, and when and where each person came in. Give it "
                "only to those who need it, and have it deleted afterwards."
            )
        )
        self.bar.setAccessibleName(self.tr("Progress"))
        self.stop.setText(self.tr("Stop"))
        self.open_file.setText(self.tr("&Open"))
        self.primary.setText(self.tr("Export…"))
        self.cancel.setText(self.tr("Close"))
        self._follow()

    def reject(self) -> None:
        """Esc and Close end what is under way, too."""
        self.job.stop()
        super().reject()

    def export(self) -> None:
        """Ask where to, and write."""
        if self.job.under_way or self.scope.refuses():
            return
        station, form = self._station, self.chosen_form
        translations = station.tools.resources / "translations"
        texts = report_texts(Words(translations, LANGUAGES[max(self.speech.currentIndex(), 0)]))
        session, people = self.scope.session(), self.naming
        today = local_time(station.now(), station.overview.event.zone).date()
        stem = file_stem(station.path.stem, texts.file, session.id if session else "", today)
        proposed = self._folder() / f"{stem}.{form}"
        filters = f"{form.upper()} (*.{form})"
        target = self.job.ask_target(self.tr("Export the attendance"), str(proposed), filters)
        if not target:
            return
        out = completed(target, [f".{form}"])
        fonts = station.tools.resources / "fonts"

        def work(desk: Desk, step: Step) -> dict[str, Any]:
            targets = Targets(**{form: out})
            return export(desk, targets, texts, fonts, session, people=people, progress=step)

        def done(_: dict[str, Any]) -> None:
            station.settings.put("export/folder", str(out.parent))
            self._written = out
            self._show_running(running=False)
            say(self._good, self.tr("Written: {name}").format(name=out.name))
            self.open_file.show()
            self.open_file.setFocus()

        self._written = None
        self.job.begin(self.tr("Writing the file…"), work, done)

    def _connect(self) -> None:
        self.scope.complained.connect(partial(say, self._fault))
        self.scope.taken.connect(lambda _: say(self._fault, ""))
        self.form.currentIndexChanged.connect(self._follow)
        self.people.toggled.connect(self._follow)
        self.primary.clicked.connect(self.export)
        self.cancel.clicked.connect(self.reject)
        self.stop.clicked.connect(self.job.stop)
        self.open_file.clicked.connect(self._open)
        self.job.began.connect(self._began)
        self.job.progressed.connect(self._progressed)
        self.job.complained.connect(self._complained)
        self._station.fault.connect(self._broken)

    def _follow(self) -> None:
        """Offer what the form and this desk allow."""
        able = self.chosen_form in _NAMING
        organiser = self._station.overview.organiser
        self.people.setVisible(able and organiser)
        self._warning.setVisible(self.naming)
        text = ""
        if not organiser:
            text = self.tr("Figures only: lists of names are exported at an organiser's desk.")
        elif not able:
            text = self.tr("Figures only: nobody is named.")
        say(self._figures, text)

    def _began(self, text: str) -> None:
        for shown in (self._good, self._fault):
            say(shown, "")
        self._stage.setText(text)
        self.bar.setRange(0, 0)
        self._show_running(running=True)

    def _progressed(self, done: int, _: int) -> None:
        if done and self.job.under_way:
            self._stage.setText(self.tr("%n row(s)", "", done).replace(str(done), self._station.number(done)))

    def _complained(self, text: str) -> None:
        self._show_running(running=False)
        say(self._fault, text)

    def _broken(self, _: object) -> None:
        """A bug of ours ends work without a word to whoever waits for it."""
        if self.job.under_way:
            self.job.leave()
            self._show_running(running=False)

    def _show_running(self, *, running: bool) -> None:
        for widget in (self.bar, self._stage, self.stop):
            widget.setVisible(running)
        for field in (self.scope, self.form, self.speech, self.people, self.primary):
            field.setEnabled(not running)
        self.open_file.setVisible(self._written is not None and not running)

    def _open(self) -> None:
        if self._written is not None:
            self._station.show_file(self._written)

    def _folder(self) -> Path:
        """Return where a file was exported last, else where the event is."""
        last = self._station.settings.text("export/folder")
        return Path(last) if last and Path(last).is_dir() else self._station.path.parent

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(GAP)
        for caption, field in zip(self._captions, (self.scope, self.form, self.speech), strict=True):
            caption.setObjectName("caption")
            caption.setBuddy(field)
            grid.addWidget(caption)
            grid.addWidget(field)
        self.primary.setDefault(True)
        for button in (self.cancel, self.stop, self.open_file):
            button.setAutoDefault(False)
        across = QHBoxLayout()
        across.setSpacing(GAP)
        across.addWidget(self.cancel)
        across.addStretch(1)
        for button in (self.stop, self.open_file, self.primary):
            across.addWidget(button)
        down = QVBoxLayout(self)
        down.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        down.setSpacing(GAP)
        down.addLayout(grid)
        for widget in (self.people, self._figures, self._warning, self._good, self._fault):
            down.addWidget(widget)
        down.addWidget(self.bar)
        down.addWidget(self._stage)
        down.addStretch(1)
        down.addLayout(across)
        down.addStrut(_WIDTH)
