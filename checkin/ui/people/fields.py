"""Fields of a delegate as people fill them in, with what is wrong beside the field."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from PySide6.QtCore import QDate, Qt, QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from checkin.domain import errors
from checkin.domain.errors import CheckinError
from checkin.domain.people import FLAG_FIELDS, LIST_FIELDS, MAX_TEXT
from checkin.domain.programme import LANGUAGES
from checkin.domain.sorting import text_key
from checkin.domain.text import fold
from checkin.ui.language import NATIVE_NAMES
from checkin.ui.look.tokens import GAP, MARGIN
from checkin.ui.page import Page
from checkin.ui.people.choice import Choice
from checkin.ui.people.editors import Checks, Editor, Notes, text_of
from checkin.ui.people.labels import label, say
from checkin.ui.station import Station

_CHOICES: Final = ("delegation", "category", "language")


class Fields(Page):
    """A form of two columns over the named fields of a delegate."""

    def __init__(
        self,
        station: Station,
        names: tuple[str, ...],
        wide: frozenset[str],
        parent: QWidget,
        below: Mapping[str, QWidget] | None = None,
    ) -> None:
        """``names`` in their order; those in ``wide`` take both columns.

        ``below`` are widgets that stand under a field.
        """
        super().__init__(parent)
        self.setObjectName("")
        self._station = station
        self._labels = {name: label(self, "caption") for name in names}
        self._faults = {name: label(self, "danger") for name in names}
        self.editors: dict[str, Editor] = {name: self._editor(name) for name in names}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(MARGIN)
        grid.setVerticalSpacing(GAP)
        self._below = below or {}
        row = column = 0
        for name in names:
            if column and name in wide:
                row, column = row + 1, 0
            grid.addLayout(self._cell(name), row, column, 1, 2 if name in wide else 1)
            column = 0 if name in wide else 1 - column
            row += column == 0
        for each in (0, 1):
            grid.setColumnStretch(each, 1)
            grid.setColumnMinimumWidth(each, 120)

    def retranslate(self) -> None:
        """Set every text."""
        words, station = self._station.language.words, self._station
        for name, caption in self._labels.items():
            text = self._called(name) or words(f"field.{name}")
            text = text[:1].upper() + text[1:]
            editor = self.editors[name]
            if isinstance(editor, QCheckBox):
                editor.setText(text)
            else:
                caption.setText(text)
                editor.setAccessibleName(text)
            names = self._offered(name, station)
            if names is not None and isinstance(editor, Choice | Checks):
                editor.offer(names)

    def show_values(self, fields: dict[str, Any]) -> None:
        """Show the values of a delegate."""
        for name, editor in self.editors.items():
            value = fields.get(name)
            if isinstance(editor, QCheckBox):
                editor.setChecked(value is True)
            elif isinstance(editor, Checks):
                editor.choose([str(one) for one in value] if isinstance(value, list) else [])
            elif isinstance(editor, Choice):
                editor.choose(str(value or ""))
            elif isinstance(editor, QPlainTextEdit):
                editor.setPlainText(str(value or ""))
            else:
                editor.setText(str(value or ""))
                editor.setCursorPosition(0)

    def values(self) -> dict[str, str]:
        """Return every field as the use cases take it: text, yes or nothing, lists with commas."""
        return {name: text_of(editor) for name, editor in self.editors.items()}

    def clear_faults(self) -> None:
        """Nothing is wrong any more."""
        for fault in self._faults.values():
            say(fault, "")

    def show_fault(self, error: CheckinError) -> bool:
        """Say what is wrong beside the field it is about; whether there is such a field."""
        name = _field_of(error)
        if name not in self._faults:
            return False
        if name == "name" and not fold(self.values()["name"]):
            text = self.tr("A name is needed.")
        else:
            text = self._station.language.words.error(error)
        say(self._faults[name], text)
        self.editors[name].setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, lambda: self._reveal(name))
        return True

    def _reveal(self, name: str) -> None:
        """Scroll to a field, once the sentence below it has its place."""
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None:
            above.ensureWidgetVisible(self._faults[name])
            above.ensureWidgetVisible(self.editors[name])

    def _called(self, name: str) -> str:
        """Name a field for people where the word of the record would not do."""
        return {
            "notes": self.tr("Attention at the door"),
            "protocol": self.tr("Call protocol on arrival"),
            "sessions": self.tr("Further sessions this person may enter"),
            "days": self.tr("Only on these days"),
        }.get(name, "")

    def _editor(self, name: str) -> Editor:
        if name in FLAG_FIELDS:
            return QCheckBox(self)
        if name in LIST_FIELDS:
            return Checks(self)
        if name in _CHOICES:
            return Choice(self)
        if name == "notes":
            return Notes(self)
        line = QLineEdit(self)
        line.setMaxLength(MAX_TEXT)
        return line

    def _offered(self, name: str, station: Station) -> dict[str, str] | None:
        overview = station.overview
        if name == "language":
            return {"": "", **{code: NATIVE_NAMES[code] for code in LANGUAGES}}
        if name == "sessions":
            return {one.id: station.session_name(one) for one in overview.sessions}
        if name == "days":
            days = sorted({one.day for one in overview.sessions} - {""})
            return {day: _day(day, station) for day in days}
        named: dict[str, Callable[[str], str]] = {
            "delegation": station.delegation_name,
            "category": station.category_name,
        }
        if name not in named:
            return None
        keys = overview.delegations if name == "delegation" else overview.categories
        known = {key: named[name](key) for key in keys}
        return {"": "", **dict(sorted(known.items(), key=lambda one: text_key(one[1])))}

    def _cell(self, name: str) -> QVBoxLayout:
        cell = QVBoxLayout()
        cell.setSpacing(4)
        caption, editor, fault = self._labels[name], self.editors[name], self._faults[name]
        if isinstance(editor, QCheckBox):
            caption.hide()
        else:
            caption.setBuddy(editor)
            cell.addWidget(caption)
        cell.addWidget(editor)
        cell.addWidget(fault)
        if name in self._below:
            cell.addWidget(self._below[name])
        cell.addStretch(1)
        fault.hide()
        return cell


def _field_of(error: CheckinError) -> str:
    if isinstance(error, errors.ValueInvalid | errors.FieldUnknown):
        return error.field
    about: dict[type[CheckinError], str] = {
        errors.DelegationUnknown: "delegation",
        errors.CategoryUnknown: "category",
        errors.SessionUnknown: "sessions",
    }
    return about.get(type(error), "")


def _day(day: str, station: Station) -> str:
    date = QDate.fromString(day, "yyyy-MM-dd")
    pattern = "dddd d MMMM" if station.language.code == "en" else "dddd dd/MM"
    return station.language.locale.toString(date, pattern) if date.isValid() else day
