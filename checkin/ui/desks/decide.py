"""One conflict: whom it is about, both sides by each other, and a key for each decision."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from checkin.desk.conflicts import Conflict
from checkin.domain.conflicts import ADMISSIONS
from checkin.ui.desks.conflict_words import ConflictWords, Decision
from checkin.ui.desks.sides import Sides
from checkin.ui.look.scrolling import scrolling
from checkin.ui.look.tokens import GAP, MARGIN
from checkin.ui.page import Page
from checkin.ui.people.flow import Flow
from checkin.ui.people.labels import label, say
from checkin.ui.people.portrait import Portrait
from checkin.ui.station import Station

_KEYS = 9


class Decide(Page):
    """Shows a conflict; who decides it is told by ``decided``."""

    decided = Signal(object)
    """A ``Decision``."""
    all_wanted = Signal()
    """All light ones of this session are the same people."""
    record_wanted = Signal()
    """The record of the person."""

    def __init__(self, station: Station, parent: QWidget | None = None) -> None:
        """No conflict yet; the button ``all`` is for whoever shows the list."""
        super().__init__(parent)
        self.setObjectName("")
        self._station = station
        self.words = ConflictWords(station, self)
        self.conflict: Conflict | None = None
        self._face: tuple[bytes, str] = (b"", "#31393F")
        self._busy = False
        self.portrait = Portrait(self, 64, 80)
        self._who, self._from = label(self, "heading", scrolls=True), label(self, "caption", scrolls=True)
        self._what, self._about = label(self, "strong", scrolls=True), label(self, "caption", scrolls=True)
        self._organiser = label(self, "warning", scrolls=True)
        self.sides = Sides(self.words, self)
        self.decisions: list[Decision] = []
        self.buttons = [QPushButton(self) for _ in range(_KEYS)]
        self.all, self.record = QPushButton(self), QPushButton(self)
        self._lay_out()
        self._connect()
        self.show_conflict(None)

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.show_conflict(self.conflict)

    def show_conflict(self, conflict: Conflict | None) -> None:
        """Show a conflict, nothing for none."""
        if _person_of(conflict) != _person_of(self.conflict):
            # The photo of the one before must not stand under this name.
            self._face = b"", ""
        self.conflict = conflict
        self.setVisible(conflict is not None)
        self.sides.show_conflict(conflict)
        self.decisions = self.words.decisions(conflict)[:_KEYS] if conflict is not None else []
        self.all.setText(self.tr("All light ones here: same person  A"))
        self.record.setText(self.tr("Record  Enter"))
        light = conflict is not None and conflict.what == ADMISSIONS and not conflict.grave
        self.all.setVisible(light and bool(self.decisions))
        self.record.setVisible(conflict is not None and conflict.person is not None)
        self._name_buttons()
        if conflict is None:
            return
        person = conflict.person
        self.portrait.setVisible(person is not None)
        self._show_face()
        self._who.setText(self.words.whom(conflict))
        key = str(person.fields.get("delegation", "")) if person is not None else ""
        say(self._from, self._station.delegation_name(key) if key else "")
        session = self.words.session(conflict)
        self._what.setText(" · ".join(part for part in (self.words.what(conflict), session) if part))
        self._about.setText(self.words.about(conflict))
        organiser = self.tr("This is decided at an organiser's desk, or at the desk it is about.")
        say(self._organiser, "" if self.decisions else organiser)

    def show_face(self, photo: bytes, colour: str) -> None:
        """Show the photo (JPEG; empty for none) on the colour of the category."""
        self._face = photo, colour
        self._show_face()

    def decide(self, number: int) -> None:
        """Take the decision of a key, from 1."""
        if not self._busy and 0 < number <= len(self.decisions):
            self.decided.emit(self.decisions[number - 1])

    def set_busy(self, busy: bool) -> None:
        """While something is written nothing else can be decided."""
        self._busy = busy
        for button in (*self.buttons, self.all):
            button.setEnabled(not busy)

    def _show_face(self) -> None:
        if self.conflict is not None and self.conflict.person is not None:
            photo, colour = self._face
            self.portrait.show_person(self.conflict.person.name, colour, photo)

    def _name_buttons(self) -> None:
        for number, button in enumerate(self.buttons):
            known = number < len(self.decisions)
            button.setVisible(known)
            if known:
                text = self.decisions[number].text
                button.setText(f"{number + 1}  {text}")
                button.setAccessibleName(self.tr("{action} (key {key})").format(action=text, key=number + 1))

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(4)
        for widget in (self._who, self._from, self._what):
            words.addWidget(widget)
        words.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(MARGIN)
        head.addWidget(self.portrait, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        inside = QWidget(self)
        inner = QVBoxLayout(inside)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(GAP)
        inner.addLayout(head)
        inner.addWidget(self._about)
        inner.addWidget(self.sides)
        inner.addWidget(self._organiser)
        inner.addStretch(1)
        acts = Flow()
        self.all.setAutoDefault(True)
        for button in (*self.buttons, self.record):
            button.setAutoDefault(True)
            acts.addWidget(button)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(GAP)
        down.addWidget(scrolling(inside, self), 1)
        down.addLayout(acts)

    def _connect(self) -> None:
        for number, button in enumerate(self.buttons, 1):
            button.clicked.connect(partial(self._pressed, number))
        self.all.clicked.connect(self.all_wanted)
        self.record.clicked.connect(self.record_wanted)

    def _pressed(self, number: int, *_: object) -> None:
        self.decide(number)


def _person_of(conflict: Conflict | None) -> bytes:
    """Return the id of whom a conflict is about; empty where it is about nobody."""
    return conflict.person.id if conflict is not None and conflict.person is not None else b""
