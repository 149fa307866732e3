"""Beside the programme: the session chosen, and what can be done to it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from checkin.desk.halls import Level
from checkin.desk.session_figures import SessionFigures
from checkin.domain.hours import SessionState
from checkin.ui.look.scrolling import scrolling
from checkin.ui.look.theme import Theme
from checkin.ui.look.tokens import GAP, MARGIN
from checkin.ui.page import Page
from checkin.ui.people.flow import Flow
from checkin.ui.people.labels import label, say
from checkin.ui.programme.marks import pixmap
from checkin.ui.programme.words import ProgrammeWords

_SIGN = 40
_BAR = 24
"""What the bar at the side takes."""


class SessionPanel(Page):
    """What is known of one session; the buttons below stay where they are while the rest scrolls."""

    def __init__(self, theme: Theme, words: ProgrammeWords, parent: QWidget | None = None) -> None:
        """No session yet."""
        super().__init__(parent)
        self.setObjectName("")
        self._theme, self._words = theme, words
        self._shown: SessionFigures | None = None
        self._seen: int | None = None
        self._name, self._state = label(self, "heading", scrolls=True), label(self, "strong", scrolls=True)
        self._sign, self._full = QLabel(self), label(self, "warning", scrolls=True)
        self._captions = [label(self, "caption") for _ in range(8)]
        self._values = [label(self, scrolls=True) for _ in range(8)]
        self.opens, self.extend, self.closes, self.go = (QPushButton(self) for _ in range(4))
        self._lay_out()
        theme.changed.connect(self._draw)
        self.retranslate()

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """All buttons, in the order of the keyboard."""
        return self.opens, self.extend, self.closes, self.go

    def show_session(
        self, one: SessionFigures | None, *, here: bool, seen: int | None = None, over: bool = False
    ) -> None:
        """Show a session; ``here``: this desk stands there; ``seen``: how many were seen last in it.

        ``over``: the event is closed, nothing can be done.
        """
        self._shown, self._seen = one, seen
        for button in self.buttons:
            button.setEnabled(one is not None)
        self._inside.setVisible(one is not None)
        if one is None:
            return
        session = one.session
        shut = one.state in (SessionState.CLOSED, SessionState.NOT_OPEN)
        self.opens.setEnabled(shut and not over)
        self.extend.setEnabled(bool(session.closes) and not over)
        self.closes.setEnabled(one.state is not SessionState.CLOSED and not over)
        self.go.setEnabled(not here and not over)
        self._tell(one)
        self._draw()
        self._fit()

    def retranslate(self) -> None:
        """Set every text."""
        for button, text in (
            (self.opens, self.tr("Open now  O")),
            (self.extend, self.tr("Extend…  E")),
            (self.closes, self.tr("Close now  C")),
            (self.go, self.tr("Stand here  Enter")),
        ):
            button.setText(text)
        captions = (
            self.tr("When"),
            self.tr("Hall"),
            self.tr("Doors"),
            self.tr("People"),
            self.tr("Seats"),
            self.tr("Now"),
            self.tr("Re-entry"),
            self.tr("Access"),
        )
        for caption, text in zip(self._captions, captions, strict=True):
            caption.setText(text)
        if self._shown is not None:
            self._tell(self._shown)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep room for the widest word."""
        super().resizeEvent(event)
        self._fit()

    def _tell(self, one: SessionFigures) -> None:
        words, session = self._words, one.session
        self._name.setText(words.name(session))
        self._state.setText(words.state(one))
        values = (
            words.when(session),
            session.hall,
            words.doors(session),
            words.present(one),
            words.seats(one),
            words.now(one, self._seen),
            words.reentry(session),
            words.access(session),
        )
        for caption, value, text in zip(self._captions, self._values, values, strict=True):
            say(value, text)
            caption.setVisible(bool(text))
        full = {
            Level.NEAR: self.tr("Nearly full"),
            Level.FULL: self.tr("Full: nobody more is let in"),
        }.get(one.level, "")
        tone = "danger" if one.level is Level.FULL else "warning"
        if self._full.objectName() != tone:
            self._full.setObjectName(tone)
            self._full.style().unpolish(self._full)
            self._full.style().polish(self._full)
        say(self._full, full)

    def _draw(self) -> None:
        if self._shown is not None:
            ratio = self.devicePixelRatioF()
            self._sign.setPixmap(pixmap(self._shown.state, _SIGN, self._theme.palette, ratio))

    def _fit(self) -> None:
        self._area.setMinimumWidth(self._inside.minimumSizeHint().width() + _BAR)

    def _lay_out(self) -> None:
        self._inside = QFrame(self)
        self._inside.setObjectName("card")
        down = QVBoxLayout(self._inside)
        down.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        down.setSpacing(GAP)
        self._sign.setFixedSize(_SIGN, _SIGN)
        standing = QHBoxLayout()
        standing.setSpacing(12)
        standing.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        standing.addWidget(self._state, 1, Qt.AlignmentFlag.AlignVCenter)
        facts = QGridLayout()
        facts.setHorizontalSpacing(12)
        facts.setVerticalSpacing(6)
        facts.setColumnStretch(1, 1)
        for row, (caption, value) in enumerate(zip(self._captions, self._values, strict=True)):
            facts.addWidget(caption, row, 0, Qt.AlignmentFlag.AlignTop)
            facts.addWidget(value, row, 1)
        for part in (self._name, self._full):
            down.addWidget(part)
        down.insertLayout(1, standing)
        down.addSpacing(4)
        down.addLayout(facts)
        down.addStretch(1)
        self._area = scrolling(self._inside, self)
        acts = Flow()
        for button in self.buttons:
            button.setAutoDefault(True)
            acts.addWidget(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GAP)
        whole.addWidget(self._area, 1)
        whole.addLayout(acts)
