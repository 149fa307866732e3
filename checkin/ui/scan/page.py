"""The scan page: camera or hand scanner, search, the last scans; the verdict over all of it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from checkin.desk.photos import photo_of
from checkin.desk.recent import Recent
from checkin.desk.scan import Outcome
from checkin.domain.errors import CheckinError
from checkin.domain.verdict import Verdict
from checkin.ui.door import Door
from checkin.ui.look.rows import Row, RowList
from checkin.ui.look.theme import Theme
from checkin.ui.look.tokens import GAP, MARGIN, Look
from checkin.ui.page import Page
from checkin.ui.scan.sheet import Sheet, Sheets, look_of
from checkin.ui.scan.verdict import VerdictView
from checkin.ui.station import Station

_READY: Final = 0
_VERDICT: Final = 1


class ScanPage(Page):
    """Where a volunteer spends the day."""

    wanted = Signal(str)
    """Someone types a name."""
    person_wanted = Signal(bytes)
    """The record of a delegate is asked for."""
    override_wanted = Signal(object)
    """An ``Outcome`` a supervisor may overrule."""
    sounded = Signal(object)
    """A ``Look`` whose sound is due."""

    def __init__(self, station: Station, door: Door, theme: Theme, view: QWidget) -> None:
        """``view`` is the camera's picture, or what stands in its place."""
        super().__init__()
        self._station, self._door = station, door
        self._sheets = Sheets(station)
        self.outcome: Outcome | None = None
        self.search = QLineEdit(self)
        self.search.setClearButtonEnabled(True)
        self._heading = QLabel(self)
        self._heading.setObjectName("strong")
        self.recent = RowList(theme, self)
        self.recent.setObjectName("bare")
        self.verdict = VerdictView(theme, self)
        self._buttons = _Buttons(self)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._ready(view))
        self._stack.addWidget(self._answer())
        self.search.textEdited.connect(self._typed)
        self.recent.activated.connect(self._open_recent)
        self.verdict.returned.connect(self.ready)
        self._buttons.back.clicked.connect(self.ready)
        self._buttons.details.clicked.connect(self._details)
        self._buttons.override.clicked.connect(self.ask_override)
        door.answered.connect(self.show_outcome)
        door.shown_again.connect(self.show_outcome)
        door.failed.connect(self.show_fault)
        door.recent_changed.connect(self._show_recent)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.search.setPlaceholderText(self.tr("Name, delegation or number (F3)"))
        self.search.setAccessibleName(self.tr("Find a delegate"))
        self._heading.setText(self.tr("Last scans"))
        self.recent.setAccessibleName(self.tr("Last scans"))
        self._show_recent()
        if self.outcome is not None and self.answering:
            self.verdict.say_again(self._sheets.of(self.outcome))

    @property
    def answering(self) -> bool:
        """Whether a verdict is shown."""
        return self._stack.currentIndex() == _VERDICT

    @property
    def seen(self) -> Outcome | None:
        """The outcome someone sees now; None where another page or no verdict is in front."""
        return self.outcome if self.answering and self.isVisible() else None

    def show_outcome(self, outcome: Outcome) -> None:
        """Show a verdict, whatever was shown before."""
        self.outcome = outcome
        sheet = self._sheets.of(outcome)
        self._show(sheet)
        if outcome.person is not None and sheet.look is not Look.ACCEPT:
            person = outcome.person.id

            def add(photo: bytes) -> None:
                if photo and self.outcome is outcome and self.answering:
                    self.verdict.set_photo(photo)

            self._station.ask(lambda desk: photo_of(desk, person), add, owner=self)

    def show_fault(self, error: CheckinError) -> None:
        """Say that a scan could not be recorded."""
        self.outcome = None
        self._show(self._sheets.fault(self._station.language.words.error(error)))

    def ready(self) -> None:
        """Wait for the next badge."""
        self.verdict.stop()
        self._stack.setCurrentIndex(_READY)

    def set_locked(self, locked: bool) -> None:
        """Hide what only an unlocked desk may show: names found, names seen."""
        self._card.setVisible(not locked)
        self.search.setVisible(not locked)
        self._buttons.setEnabled(not locked)

    def ask_override(self) -> None:
        """Ask a supervisor to overrule the verdict shown."""
        sheet = self.verdict.sheet
        if self.seen is not None and sheet is not None and sheet.override:
            self.override_wanted.emit(self.outcome)

    def showEvent(self, event: QShowEvent) -> None:
        """Keep the keyboard where a scanner without our help would type."""
        super().showEvent(event)
        QTimer.singleShot(0, self.setFocus)

    def _show(self, sheet: Sheet) -> None:
        self._buttons.override.setVisible(sheet.override)
        self._buttons.details.setVisible(bool(sheet.person))
        self._buttons.setVisible(not sheet.returns)
        self.verdict.show_sheet(sheet)
        self._stack.setCurrentIndex(_VERDICT)
        self.sounded.emit(sheet.look)

    def _details(self) -> None:
        if self.outcome is not None and self.outcome.person is not None:
            self.person_wanted.emit(self.outcome.person.id)

    def _typed(self, text: str) -> None:
        if len(text.strip()) >= 2:
            self.search.clear()
            self.wanted.emit(text)

    def _open_recent(self) -> None:
        row = self.recent.chosen()
        if row is not None and row.key:
            self.person_wanted.emit(row.key)

    def _show_recent(self) -> None:
        self.recent.rows.show_rows([self._row(one) for one in self._door.recent])

    def _row(self, one: Recent) -> Row:
        words, verdict = self._station.language.words, Verdict(one.verdict)
        spoken = (
            words("verdict.out")
            if one.out and verdict is Verdict.ADMITTED
            else words.verdict(verdict, again=one.again)
        )
        caption = " · ".join(part for part in (spoken, one.delegation) if part)
        if one.undone:
            caption = self.tr("Taken back · {what}").format(what=caption)
        return Row(
            title=one.name or self.tr("Not on the list"),
            caption=caption,
            right=self._station.time_text(one.at_ms),
            look=look_of(verdict, protocol=False),
            struck=one.undone,
            key=one.person,
        )

    def _ready(self, view: QWidget) -> QWidget:
        body = QWidget(self)
        left = QVBoxLayout()
        left.setSpacing(GAP * 2)
        left.addWidget(view, 1)
        left.addWidget(self.search)
        card = self._card = QFrame(body)
        card.setObjectName("card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(4, 14, 4, 8)
        self._heading.setContentsMargins(12, 0, 12, 0)
        inside.addWidget(self._heading)
        inside.addWidget(self.recent, 1)
        across = QHBoxLayout(body)
        across.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        across.setSpacing(MARGIN)
        across.addLayout(left, 3)
        across.addWidget(card, 2)
        return body

    def _answer(self) -> QWidget:
        body = QWidget(self)
        down = QVBoxLayout(body)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addWidget(self.verdict, 1)
        down.addWidget(self._buttons)
        return body


class _Buttons(Page):
    """What can be done about a refusal."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.override = QPushButton(self)
        self.details = QPushButton(self)
        self.back = QPushButton(self)
        across = QHBoxLayout(self)
        across.setContentsMargins(MARGIN, GAP, MARGIN, GAP)
        across.setSpacing(GAP)
        across.addWidget(self.details)
        across.addWidget(self.override)
        across.addStretch(1)
        across.addWidget(self.back)
        for button in (self.override, self.details, self.back):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.override.setText(self.tr("Supervisor lets in  F8"))
        self.details.setText(self.tr("Open record  F4"))
        self.back.setText(self.tr("Next scan  Esc"))
