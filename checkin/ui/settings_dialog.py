"""Settings of this machine, and the supervisors of the event."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from checkin.desk.naming_desk import rename_desk
from checkin.domain.errors import CheckinError
from checkin.domain.sounds import SoundPlayer
from checkin.ui.begun import begin
from checkin.ui.look.theme import Theme
from checkin.ui.look.tokens import GAP
from checkin.ui.page import ClosingDialog, Page
from checkin.ui.path_line import PathLine
from checkin.ui.setup.camera_choice import CameraChoice
from checkin.ui.setup.parts import Plain, Saying
from checkin.ui.setup.scanner_test import ScannerTestView
from checkin.ui.setup.sound_test import SoundTest
from checkin.ui.setup.supervisors import SupervisorsForm
from checkin.ui.setup.tabs import Tabs
from checkin.ui.station import Station
from checkin.ui.wedge import Wedge


class SettingsDialog(ClosingDialog):
    """What is changed is kept at once; there is nothing to confirm."""

    changed = Signal()
    """Camera or sound changed."""

    def __init__(
        self,
        station: Station,
        theme: Theme,
        wedge: Wedge,
        sounds: SoundPlayer,
        parent: QWidget | None = None,
    ) -> None:
        """``sounds`` plays the sounds that are tried; supervisors are for organisers only."""
        super().__init__(parent)
        self._station = station
        self.camera = CameraChoice(station, self)
        self.scanner_test = ScannerTestView(wedge, self)
        self.sounds = SoundTest(station.settings, theme, available=sounds.available, parent=self)
        self.sounds.wanted.connect(sounds.play)
        self.desk = DeskForm(station, self)
        self.supervisors = SupervisorsForm(station, self) if station.overview.organiser else None
        self.tabs = Tabs(self)
        self.tabs.add(self.camera)
        self.tabs.add(self.scanner_test)
        self.tabs.add(self.sounds)
        self.tabs.add(self.desk)
        if self.supervisors is not None:
            self.tabs.add(self.supervisors, fills=True)
        self.show_form(self.tabs)
        for part in (self.camera, self.sounds):
            part.changed.connect(self.changed)
        self.resize(760, 560)
        self.retranslate()
        self.camera.look()
        self.camera.box.setFocus()

    def retranslate(self) -> None:
        """Set every text."""
        super().retranslate()
        self.setWindowTitle(self.tr("Settings"))
        titles = (
            self.tr("Camera"),
            self.tr("Scanner"),
            self.tr("Sounds"),
            self.tr("Desk"),
            self.tr("Supervisors"),
        )
        for button, title in zip(self.tabs.buttons, titles, strict=False):
            button.setText(title)


class DeskForm(Page):
    """The name of this desk, and what this machine remembers."""

    def __init__(self, station: Station, parent: QWidget | None = None) -> None:
        """Begin with the name it has."""
        super().__init__(parent)
        self.setObjectName("")
        self._station = station
        self._label = QLabel(self)
        self.name = QLineEdit(station.overview.desk, self)
        self.name.setMaxLength(200)
        self._label.setBuddy(self.name)
        self.save = QPushButton(self)
        self.save.setAutoDefault(False)
        self._said = Saying(self)
        self.printer = QPushButton(self)
        self.printer.setAutoDefault(False)
        self._kept = Plain(self, "caption")
        self._file = PathLine(str(station.path), self)
        across = QHBoxLayout()
        across.setSpacing(GAP)
        across.addWidget(self.name, 1)
        across.addWidget(self.save)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(GAP)
        down.addWidget(self._label)
        down.addLayout(across)
        down.addWidget(self._said)
        down.addSpacing(GAP)
        down.addWidget(self.printer, 0, Qt.AlignmentFlag.AlignLeft)
        down.addSpacing(GAP)
        down.addWidget(self._kept)
        down.addWidget(self._file)
        self.save.clicked.connect(self._save)
        self.printer.clicked.connect(self._choose_printer)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._label.setText(self.tr("Name of this &desk"))
        self.save.setText(self.tr("Save"))
        self.printer.setText(self.tr("Printer and badge…"))
        self._kept.setText(self.tr("Event file"))
        self._file.setAccessibleName(self.tr("Event file"))

    def _choose_printer(self) -> None:
        from checkin.ui.printing.dialog import PrinterDialog

        PrinterDialog(self._station, self.window()).open()

    def _save(self) -> None:
        name, station = self.name.text(), self._station

        def shown(name: str) -> None:
            self.name.setText(name)
            self._said.say(self.tr("Saved."), "good")

        def failed(error: CheckinError) -> None:
            self._said.say(station.language.words.error(error))

        begin(station, self, lambda desk: rename_desk(desk, name), lambda _: station.refresh(), shown, failed)
