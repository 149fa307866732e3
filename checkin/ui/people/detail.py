"""One delegate: who it is, what to know, what happened, what can be done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from checkin.desk.detail import Detail
from checkin.ui.look.scrolling import scrolling
from checkin.ui.look.theme import Theme
from checkin.ui.look.tokens import GAP, MARGIN, Look
from checkin.ui.page import Page
from checkin.ui.people.buttons import Buttons
from checkin.ui.people.facts import Facts
from checkin.ui.people.flow import Flow
from checkin.ui.people.happenings import Happenings
from checkin.ui.people.labels import Chip, label, say
from checkin.ui.people.portrait import Portrait
from checkin.ui.station import Station


class DetailPane(Page):
    """The record of a delegate and the buttons under it."""

    person_wanted = Signal(bytes)

    def __init__(self, station: Station, theme: Theme, parent: QWidget) -> None:
        """Nobody is shown."""
        super().__init__(parent)
        self.setObjectName("card")
        self._station = station
        self.detail: Detail | None = None
        self.ready = False
        """Whether the one seen is the one wanted, and can be acted on."""
        self.person = _Person(theme, self)
        self.facts = Facts(station, self)
        self.facts.person_wanted.connect(self.person_wanted)
        self._heading = label(self, "strong", scrolls=True)
        self.happenings = Happenings(station, theme, self)
        self.buttons = Buttons(self)
        self._nobody = label(self, "caption")
        self._nobody.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._nobody)
        self._stack.addWidget(self._record())

    def show_detail(self, detail: Detail | None) -> None:
        """Show a delegate, or nobody."""
        changed = detail is None or self.detail is None or detail.person.id != self.detail.person.id
        self.detail = detail
        self.ready = detail is not None
        self.buttons.show_detail(detail)
        self._stack.setCurrentIndex(0 if detail is None else 1)
        if detail is None:
            return
        self.person.show_detail(detail, self._line(detail))
        self.facts.show_detail(detail)
        self.happenings.show_events(detail.history)
        if changed:
            self.area.verticalScrollBar().setValue(0)

    def wait(self) -> None:
        """Somebody else is about to be shown: nothing can be done to the one still seen."""
        self.ready = False
        self.buttons.show_detail(None)

    def retranslate(self) -> None:
        """Set every text."""
        self._nobody.setText(self.tr("The record of the person found appears here."))
        self._heading.setText(self.tr("What happened"))
        self.area.setAccessibleName(self.tr("Record"))
        for part in (self.person, self.facts, self.happenings, self.buttons):
            part.retranslate()
        if self.detail is not None:
            self.person.show_detail(self.detail, self._line(self.detail))

    def _line(self, detail: Detail) -> str:
        fields = detail.person.fields
        title = " ".join(str(fields.get(name, "")) for name in ("honorific",) if fields.get(name))
        parts = (title, str(fields.get("post", "")), detail.delegation)
        return " · ".join(part for part in parts if part)

    def _record(self) -> QWidget:
        inside = QWidget(self)
        down = QVBoxLayout(inside)
        down.setContentsMargins(GAP, GAP, GAP, GAP)
        down.setSpacing(MARGIN)
        down.addWidget(self.person)
        down.addWidget(self.facts)
        down.addWidget(self._heading)
        down.addWidget(self.happenings)
        down.addStretch(1)
        self.area = scrolling(inside, self, focus=Qt.FocusPolicy.StrongFocus)
        body = QWidget(self)
        whole = QVBoxLayout(body)
        whole.setContentsMargins(GAP, GAP, GAP, MARGIN)
        whole.setSpacing(GAP)
        whole.addWidget(self.area, 1)
        # In line with the record, which keeps clear of the ring around it.
        below = QHBoxLayout()
        below.setContentsMargins(GAP, 0, GAP, 0)
        below.addWidget(self.buttons)
        whole.addLayout(below)
        return body


class _Person(Page):
    """Face, name, chips, what must not be overlooked."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("")
        self._theme = theme
        self._detail: Detail | None = None
        self.portrait = Portrait(self)
        self.name, self.line = label(self, "door", scrolls=True), label(self, scrolls=True)
        self.category, self.head, self.signatory = Chip(self), Chip(self), Chip(self)
        self.protocol, self.withdrawn = Chip(self), Chip(self)
        self.notes = label(self, "warning", scrolls=True)
        self.newer = label(self, "warning", scrolls=True)
        chips = Flow()
        for chip in (self.category, self.protocol, self.head, self.signatory, self.withdrawn):
            chips.addWidget(chip)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self.name)
        words.addWidget(self.line)
        words.addSpacing(4)
        words.addLayout(chips)
        words.addStretch(1)
        across = QHBoxLayout()
        across.setSpacing(MARGIN)
        across.addWidget(self.portrait, 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(words, 1)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(MARGIN)
        down.addLayout(across)
        down.addWidget(self.notes)
        down.addWidget(self.newer)

    def show_detail(self, detail: Detail, line: str) -> None:
        """Show a delegate."""
        self._detail = detail
        fields = detail.person.fields
        self.portrait.show_person(detail.person.name, detail.colour, detail.photo)
        self.name.setText(detail.person.name)
        say(self.line, line)
        palette = self._theme.palette
        self.category.paint(detail.category, detail.colour)
        for chip, shown, text, colour in (
            (self.protocol, detail.protocol, "★  " + self.tr("Protocol"), palette.chip),
            (
                self.head,
                fields.get("head") is True,
                self.tr("Head of delegation"),
                palette.states[Look.UNKNOWN].fill,
            ),
            (
                self.signatory,
                fields.get("signatory") is True,
                self.tr("Signatory"),
                palette.states[Look.UNKNOWN].fill,
            ),
            (self.withdrawn, fields.get("withdrawn") is True, self.tr("Withdrawn"), palette.danger),
        ):
            chip.paint(text if shown else "", colour)
        say(self.notes, str(fields.get("notes", "")))
        self.newer.setVisible(detail.person.update_needed)

    def retranslate(self) -> None:
        """Set every text."""
        self.newer.setText(
            self.tr(
                "A newer version of this program wrote about this person; update this desk to see it all."
            )
        )
