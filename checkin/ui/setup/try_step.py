"""The third step: scanner, camera, sounds, printer, practice. Nothing here has to be done."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from checkin.desk.desk import Desk
from checkin.desk.practice import trial_badge
from checkin.domain.errors import CheckinError
from checkin.ui.camera.preview import CameraPreview
from checkin.ui.look.scrolling import scrolling
from checkin.ui.look.theme import Theme
from checkin.ui.look.tokens import GAP, MARGIN
from checkin.ui.scanner import Scanner
from checkin.ui.setup.camera_choice import CameraChoice
from checkin.ui.setup.frame import Step
from checkin.ui.setup.parts import Plain, Saying
from checkin.ui.setup.scanner_test import ScannerTestView
from checkin.ui.setup.sound_test import SoundTest
from checkin.ui.station import Station

_RIGHT: Final = 460
"""Width that the tests need, in pixels."""


class TryStep(Step):
    """Everything that can be tried before the doors open."""

    practice_wanted = Signal()

    def __init__(self, station: Station, theme: Theme, scanner: Scanner) -> None:
        """The camera is only listed and opened once the step is entered."""
        super().__init__()
        self._station, self._scanner = station, scanner
        sounds = station.tools.sounds()
        self._heading = Plain(self, "heading")
        self.preview = CameraPreview(theme, self)
        scanner.camera.picture.connect(self.preview.show_picture)
        scanner.camera.state.connect(self.preview.show_state)
        self.camera = CameraChoice(station, self)
        self.camera.changed.connect(self.use_camera)
        self.scanner_test = ScannerTestView(scanner.wedge, self)
        self.sounds = SoundTest(station.settings, theme, available=sounds.available, narrow=True, parent=self)
        self.sounds.wanted.connect(sounds.play)
        self.print, self.practise = QPushButton(self), QPushButton(self)
        self.print.clicked.connect(self._print)
        self.practise.clicked.connect(self.practice_wanted)
        self._printed = Saying(self)
        self._about_practice = Plain(self, "caption")
        self._lay_out()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._heading.setText(self.tr("Try it"))
        self.print.setText(self.tr("Print a &test badge"))
        self.practise.setText(self.tr("&Practise first"))
        self._about_practice.setText(
            self.tr(
                "Practice has invented people of its own: nothing in it counts. It can be begun any time."
            )
        )
        for part in (self.camera, self.scanner_test, self.sounds, self.preview):
            part.retranslate()

    def entered(self) -> None:
        """Look for cameras, and show the picture of the one chosen."""
        self.camera.look(choose_first=True)
        self.use_camera()

    def problem(self) -> str:
        """Nothing is ever missing here."""
        return ""

    def use_camera(self) -> None:
        """Read the camera that is chosen."""
        settings, camera = self._station.settings, self._scanner.camera
        camera.set_mirror(settings.flag("camera/mirror"))
        camera.choose(settings.text("camera"))

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(GAP)
        left.addWidget(self.preview, 1)
        left.addWidget(self.camera)
        inside = QWidget(self)
        right = QVBoxLayout(inside)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(MARGIN)
        area = scrolling(inside, self, framed=True)
        area.setMinimumWidth(_RIGHT)
        last = QVBoxLayout()
        last.setSpacing(GAP)
        for widget in (self.print, self._printed, self.practise, self._about_practice):
            last.addWidget(widget)
        right.addWidget(_card(self.scanner_test, self))
        right.addWidget(_card(self.sounds, self))
        right.addLayout(last)
        right.addStretch(1)
        across = QHBoxLayout()
        across.setSpacing(MARGIN)
        across.addLayout(left, 1)
        across.addWidget(area, 1)
        down = QVBoxLayout(self)
        down.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        down.setSpacing(GAP)
        down.addWidget(self._heading)
        down.addLayout(across, 1)

    def _print(self) -> None:
        station, name = self._station, self.tr("Test badge")

        def work(desk: Desk) -> Path:
            out = station.badge_folder() / "test-badge.pdf"
            trial_badge(desk, station.tools.press(), out, name)
            return out

        self.print.setEnabled(False)
        station.job(work, self._show_badge, self._failed, owner=self)

    def _show_badge(self, path: Path) -> None:
        self.print.setEnabled(True)
        self._printed.say(
            self.tr("Print it from the window that has opened, then scan it. It opens no door."), "good"
        )
        self._station.show_file(path)

    def _failed(self, error: CheckinError) -> None:
        self.print.setEnabled(True)
        self._printed.say(self._station.language.words.error(error))


def _card(inside: QWidget, parent: QWidget) -> QFrame:
    card = QFrame(parent)
    card.setObjectName("card")
    down = QVBoxLayout(card)
    down.setContentsMargins(MARGIN, GAP, MARGIN, GAP + 4)
    down.addWidget(inside)
    return card
