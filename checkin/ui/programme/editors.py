"""What a session is edited with: days and times that may be left out, one of a few."""

from __future__ import annotations

from datetime import date, time
from typing import Final

from PySide6.QtCore import QDate, QEvent, QObject, QTime, Signal
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

_EDGE: Final = 12


class Unwheeled(QObject):
    """Lets the wheel scroll the form: over a field it must not change what is in it."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Pass the wheel on."""
        if event.type() is QEvent.Type.Wheel:
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def typed(editor: QAbstractSpinBox) -> None:
    """Make a field for typing of it: no wheel, its text as far from the edge as in other fields."""
    editor.installEventFilter(Unwheeled(editor))
    editor.lineEdit().setTextMargins(_EDGE, 0, _EDGE, 0)


class _Optional(QWidget):
    """A box that says whether there is a value, and an editor for it."""

    changed = Signal()

    def __init__(self, editor: QDateEdit | QTimeEdit, parent: QWidget) -> None:
        super().__init__(parent)
        self.box = QCheckBox(self)
        self.editor = editor
        self.editor.setParent(self)
        self.editor.setEnabled(False)
        typed(self.editor)
        self.box.toggled.connect(self.editor.setEnabled)
        self.box.toggled.connect(lambda _: self.changed.emit())
        self.editor.dateTimeChanged.connect(lambda _: self.changed.emit())
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addStretch(1)
        down.addWidget(self.box)
        down.addWidget(self.editor)

    def name(self, text: str) -> None:
        """Say what it is."""
        self.box.setText(text)
        self.editor.setAccessibleName(text)


class OptionalTime(_Optional):
    """A time of day, or none."""

    def __init__(self, parent: QWidget) -> None:
        """No time."""
        self._time = QTimeEdit()
        super().__init__(self._time, parent)
        self._time.setDisplayFormat("HH:mm")

    @property
    def value(self) -> time | None:
        """The time."""
        at = self._time.time()
        return time(at.hour(), at.minute()) if self.box.isChecked() else None

    def show_time(self, text: str) -> None:
        """Show the time of a local ISO time, none where it is empty."""
        self.box.setChecked(bool(text))
        if text:
            self._time.setTime(QTime(int(text[11:13]), int(text[14:16])))


class OptionalDate(_Optional):
    """A day, or none."""

    def __init__(self, parent: QWidget) -> None:
        """No day."""
        self._date = QDateEdit()
        super().__init__(self._date, parent)
        self._date.setDisplayFormat("ddd dd/MM/yyyy")
        self._date.setMinimumWidth(180)

    @property
    def value(self) -> date | None:
        """The day."""
        day = self._date.date()
        return date(day.year(), day.month(), day.day()) if self.box.isChecked() else None

    def show_date(self, text: str, otherwise: str) -> None:
        """Show an ISO date, none where it is empty; then ``otherwise`` is what is offered."""
        self.box.setChecked(bool(text))
        day = QDate.fromString(text or otherwise, "yyyy-MM-dd")
        if day.isValid():
            self._date.setDate(day)


class Picked(QComboBox):
    """One of a few, by key."""

    def __init__(self, parent: QWidget) -> None:
        """Nothing to choose from yet."""
        super().__init__(parent)
        self.installEventFilter(Unwheeled(self))

    def offer(self, names: dict[str, str]) -> None:
        """Offer keys with their names; what is chosen stays chosen."""
        key = self.key
        self.clear()
        for one, name in names.items():
            self.addItem(name, one)
        self.choose(key)

    def choose(self, key: str) -> None:
        """Choose by key."""
        self.setCurrentIndex(max(self.findData(key), 0))

    @property
    def key(self) -> str:
        """What is chosen."""
        return str(self.currentData() or "")
