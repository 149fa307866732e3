"""Shift hand-over: who works at this desk from now on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from checkin.desk.desk import Desk
from checkin.desk.shift import Operator, end_shift, take_over
from checkin.domain.errors import CheckinError
from checkin.ui.begun import begin
from checkin.ui.look.tokens import GAP, MARGIN, TARGET
from checkin.ui.page import Dialog
from checkin.ui.station import Station

_REMEMBERED: Final = 9
_MOVES: Final = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class ShiftDialog(Dialog):
    """A name typed or chosen by its number, then Enter."""

    def __init__(self, station: Station, parent: QWidget | None = None) -> None:
        """Those who were here last come first."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._station = station
        self._now, self._name_label, self._known_label, self._fault = (QLabel(self) for _ in range(4))
        self._now.setWordWrap(True)
        self._now.setTextFormat(Qt.TextFormat.PlainText)
        self._fault.setObjectName("warning")
        self._fault.setWordWrap(True)
        self._fault.hide()
        self.name = QLineEdit(self)
        self.name.setMaxLength(200)
        self.name.installEventFilter(self)
        self._name_label.setBuddy(self.name)
        self.known = QListWidget(self)
        self.known.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._operators = _newest_first(station)
        for number, operator in enumerate(self._operators, start=1):
            shown = f"{number}   {operator.name}" if number <= _REMEMBERED else f"     {operator.name}"
            item = QListWidgetItem(shown, self.known)
            item.setSizeHint(QSize(100, TARGET))
        self.known.setVisible(bool(self._operators))
        self._known_label.setVisible(bool(self._operators))
        self.take, self.nobody, self._cancel = (QPushButton(self) for _ in range(3))
        self.take.setDefault(True)
        self.take.clicked.connect(self._take)
        self.nobody.clicked.connect(self._nobody)
        self._cancel.clicked.connect(self.reject)
        self.known.itemActivated.connect(lambda _: self._take())
        self.known.itemClicked.connect(lambda _: self.name.clear())
        self.name.textEdited.connect(self._typed)
        self._lay_out()
        self.resize(520, 600 if self._operators else 300)
        self.retranslate()
        self.name.setFocus()

    def retranslate(self) -> None:
        """Set every text."""
        operator = self._station.operator
        self.setWindowTitle(self.tr("Shift hand-over"))
        if operator is not None:
            self._now.setText(self.tr("On shift now: {name}").format(name=operator.name))
        else:
            self._now.setText(self.tr("Nobody is on shift. What is done here names only the desk."))
        self._name_label.setText(self.tr("&Who takes over?"))
        self.name.setPlaceholderText(self.tr("Name, or a number from the list"))
        self._known_label.setText(self.tr("Known at this event"))
        self.known.setAccessibleName(self.tr("Known at this event"))
        self.take.setText(self.tr("Take over"))
        self.nobody.setText(self.tr("N&obody"))
        self.nobody.setEnabled(operator is not None)
        self._cancel.setText(self.tr("Cancel"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let digits choose while no name is typed, and cursor keys move in the list."""
        if watched is self.name and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in _MOVES and self._operators:
                self.known.event(event)
                self.name.clear()
                return True
            text = event.text()
            if len(text) == 1 and text in "123456789" and not self.name.text():
                self._choose(int(text) - 1)
                return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        across = QHBoxLayout()
        across.setSpacing(GAP)
        across.addWidget(self.nobody)
        across.addStretch(1)
        across.addWidget(self._cancel)
        across.addWidget(self.take)
        down = QVBoxLayout(self)
        down.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        down.setSpacing(GAP)
        for widget in (self._now, self._name_label, self.name, self._fault, self._known_label, self.known):
            down.addWidget(widget, 1 if widget is self.known else 0)
        if not self._operators:
            down.addStretch(1)
        down.addLayout(across)

    def _choose(self, row: int) -> None:
        if row < self.known.count():
            self.known.setCurrentRow(row)

    def _typed(self) -> None:
        self.known.setCurrentRow(-1)
        self._fault.hide()

    def _take(self) -> None:
        if not self.take.isEnabled():
            return
        typed, row = self.name.text().strip(), self.known.currentRow()
        if not typed and row < 0:
            self._say(self.tr("Type a name, or choose one by its number."))
            return
        name = typed or self._operators[row].name
        self._ask(name)

    def _ask(self, name: str) -> None:
        """Make ``name`` the one on shift."""

        def work(desk: Desk) -> Operator:
            return take_over(desk, name)

        self._change(work)

    def _set_busy(self, busy: bool) -> None:
        """Let nothing be asked twice."""
        self.take.setEnabled(not busy)
        self.nobody.setEnabled(not busy and self._station.operator is not None)

    def _nobody(self) -> None:
        self._change(end_shift)

    def _change(self, work: Callable[[Desk], Operator | None]) -> None:
        """Let the window follow the desk, which writes the new name, even if nobody waits for that."""
        station = self._station

        def applied(operator: Operator | None) -> None:
            remember_operator(station, operator)
            station.set_operator(operator)
            station.refresh()

        self._set_busy(True)
        begin(station, self, work, applied, lambda _: self.accept(), self._failed)

    def _failed(self, error: CheckinError) -> None:
        self._set_busy(False)
        self._say(self._station.language.words.error(error))
        self.name.setFocus()

    def _say(self, text: str) -> None:
        self._fault.setText(text)
        self._fault.show()


def remember_operator(station: Station, operator: Operator | None) -> None:
    """Remember who is on shift at this desk, by id alone, for after a power cut."""
    key = operator.id.hex() if operator is not None else ""
    station.settings.put(f"operator-{station.overview.event_id}", key)
    if key:
        before = [one for one in station.settings.text(_recent_key(station)).split() if one != key]
        station.settings.put(_recent_key(station), " ".join([key, *before[: _REMEMBERED - 1]]))


def _newest_first(station: Station) -> list[Operator]:
    recent = station.settings.text(_recent_key(station)).split()
    places = {key: place for place, key in enumerate(recent)}
    return sorted(station.overview.operators, key=lambda one: places.get(one.id.hex(), len(places)))


def _recent_key(station: Station) -> str:
    return f"operators-{station.overview.event_id}"
