"""Joining an event: the invitation by camera, hand scanner or fingers, then digits to be compared."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from checkin.desk.tools import Tools
from checkin.domain.errors import CheckinError, InvitationFault
from checkin.domain.invitation import parse
from checkin.ui.language import Language
from checkin.ui.look.theme import Theme
from checkin.ui.look.tokens import GAP, MARGIN
from checkin.ui.scanner import Scanner
from checkin.ui.settings import Settings
from checkin.ui.setup.camera_choice import CameraChoice, CameraHost
from checkin.ui.setup.frame import Step
from checkin.ui.setup.join_form import JoinOrder
from checkin.ui.setup.join_preview import InvitationPreview
from checkin.ui.setup.join_wait import JoinWait
from checkin.ui.setup.join_work import JoinWork
from checkin.ui.setup.parts import Plain, Saying

_DIGITS: Final = 96
"""Least height of what digits are typed into, in pixels: three lines."""


class Digits(QPlainTextEdit):
    """Several lines of digits, in which Enter goes on."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to the window."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)


class JoinStep(Step):
    """``order`` is to be set before it is shown; ``joined`` ends it."""

    joined = Signal(object)
    """Path of the event file, complete."""
    waiting = Signal(bool)
    """Whether somebody is asked to be patient now."""

    def __init__(
        self, tools: Tools, language: Language, settings: Settings, theme: Theme, scanner: Scanner
    ) -> None:
        """The camera is only opened once the step is entered."""
        super().__init__()
        self._language, self._settings, self._scanner = language, settings, scanner
        self.order: JoinOrder | None = None
        self.work = JoinWork(tools, self)
        self.host = CameraHost(tools, settings, self)
        self._heading, self._how = Plain(self, "heading"), Plain(self)
        self.preview = InvitationPreview(theme, self)
        self.camera = CameraChoice(self.host, self)
        self._label = QLabel(self)
        self._label.setWordWrap(True)
        self.digits = Digits(self)
        self.digits.setTabChangesFocus(True)
        self.digits.setMinimumHeight(_DIGITS)
        self._label.setBuddy(self.digits)
        self.said = Saying(self)
        self._asking = QWidget(self)
        self.wait = JoinWait(self)
        self._stack = QStackedWidget(self)
        self._lay_out()
        scanner.camera.picture.connect(self.preview.show_picture)
        scanner.camera.state.connect(self.preview.show_state)
        scanner.code.connect(self.offer)
        self.camera.changed.connect(self.use_camera)
        self.digits.textChanged.connect(lambda: self._say(""))
        self.wait.cancel.clicked.connect(self.cancel)
        self.work.code.connect(self._show_code)
        self.work.copied.connect(self.wait.show_copied)
        self.work.joined.connect(self._joined)
        self.work.failed.connect(self._failed)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._heading.setText(self.tr("Show the invitation"))
        self._how.setText(
            self.tr(
                "An organiser opens it on the Desks page: “Invite a desk”. Show that code to this "
                "computer's camera or to a hand scanner."
            )
        )
        self._label.setText(self.tr("Or type or paste its &digits"))
        self.digits.setPlaceholderText("9xxxxx xxxxxx xxxxxx xxxxxx …")

    def entered(self) -> None:
        """Look for cameras, and show the picture of the one chosen."""
        self.show_asking()
        self.camera.look(choose_first=True)
        self.use_camera()

    def problem(self) -> str:
        """Return what is wrong with the digits, empty where nothing is."""
        try:
            parse(self.digits.toPlainText())
        except InvitationFault as error:
            self.digits.setFocus()
            return self._language.words.error(error)
        return ""

    def use_camera(self) -> None:
        """Read the camera that is chosen."""
        camera = self._scanner.camera
        camera.set_mirror(self._settings.flag("camera/mirror"))
        camera.choose(self._settings.text("camera"))

    def offer(self, text: str) -> None:
        """Take what camera or scanner have read."""
        if not self.isVisible() or self.work.under_way or self.order is None:
            return
        try:
            parse(text)
        except InvitationFault as error:
            self._say(self._language.words.error(error))
            return
        self.digits.setPlainText(text)
        self.begin()

    def begin(self) -> None:
        """Knock with the digits, which have no ``problem``."""
        assert self.order is not None
        if self.work.under_way:
            return
        self._say("")
        self.wait.show_knocking()
        self._stack.setCurrentWidget(self.wait)
        self.waiting.emit(True)
        self.work.begin(self.order, parse(self.digits.toPlainText()))

    def cancel(self) -> None:
        """Give up what is under way and ask again."""
        self.work.stop()
        self.show_asking()

    def leave(self) -> None:
        """Give up what is under way and let the camera go."""
        self.cancel()
        self._scanner.camera.choose("")

    def show_asking(self) -> None:
        """Ask for an invitation."""
        self._stack.setCurrentWidget(self._asking)
        self.waiting.emit(False)
        self.digits.setFocus()

    def _say(self, text: str) -> None:
        """Say what went wrong, in the place of what to do, which is known by then."""
        self.said.say(text)
        self._how.setVisible(not text)

    def _show_code(self, code: str) -> None:
        assert self.order is not None
        self.wait.show_code(code, self.order.desk)

    def _joined(self, path: object) -> None:
        self.digits.clear()
        self._scanner.camera.choose("")
        self.joined.emit(path)

    def _failed(self, error: CheckinError) -> None:
        self.show_asking()
        self._say(self._language.words.error(error))

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(GAP)
        left.addWidget(self.preview, 1)
        left.addWidget(self.camera)
        right = QVBoxLayout()
        right.setSpacing(GAP)
        for widget in (self._heading, self._how, self.said):
            right.addWidget(widget)
        right.addSpacing(GAP)
        right.addWidget(self._label)
        right.addWidget(self.digits, 2)
        right.addStretch(1)
        across = QHBoxLayout(self._asking)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(MARGIN)
        across.addLayout(left, 1)
        across.addLayout(right, 1)
        for page in (self._asking, self.wait):
            self._stack.addWidget(page)
        down = QVBoxLayout(self)
        down.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        down.addWidget(self._stack)
