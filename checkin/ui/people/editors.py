"""What the fields of a delegate are edited with, beside what Qt has."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from checkin.ui.people.choice import Choice

_NOTES_HEIGHT: Final = 96


class Notes(QPlainTextEdit):
    """Several lines; Tab leads on to the next field."""

    def __init__(self, parent: QWidget) -> None:
        """An empty field."""
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setFixedHeight(_NOTES_HEIGHT)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the end."""
        super().focusInEvent(event)
        if event.reason() is Qt.FocusReason.TabFocusReason:
            self.moveCursor(self.textCursor().MoveOperation.End)


class Checks(QWidget):
    """Any number of several things, each with a box."""

    def __init__(self, parent: QWidget) -> None:
        """Nothing to tick yet."""
        super().__init__(parent)
        self._boxes: dict[str, QCheckBox] = {}
        self._down = QVBoxLayout(self)
        self._down.setContentsMargins(0, 0, 0, 0)
        self._down.setSpacing(0)

    def offer(self, names: dict[str, str]) -> None:
        """Offer keys with their names; what was ticked stays ticked."""
        for key, name in names.items():
            if key not in self._boxes:
                self._boxes[key] = QCheckBox(self)
                self._down.addWidget(self._boxes[key])
            self._boxes[key].setText(name.replace("&", "&&"))

    def choose(self, keys: list[str]) -> None:
        """Tick these and no others; unknown ones get a box of their own."""
        self.offer({key: key for key in keys if key not in self._boxes})
        for key, box in self._boxes.items():
            box.setChecked(key in keys)

    def chosen(self) -> list[str]:
        """Return what is ticked."""
        return [key for key, box in self._boxes.items() if box.isChecked()]


Editor = QLineEdit | QPlainTextEdit | Choice | QCheckBox | Checks


def text_of(editor: Editor) -> str:
    """Return what was filled in as the use cases take it."""
    if isinstance(editor, QCheckBox):
        return "yes" if editor.isChecked() else ""
    if isinstance(editor, Checks):
        return ", ".join(editor.chosen())
    if isinstance(editor, Choice):
        return editor.key()
    return editor.toPlainText() if isinstance(editor, QPlainTextEdit) else editor.text()


def begin_at_end(editor: QWidget) -> None:
    """Put the keyboard into a field, nothing selected: dialogs select all, and a key would clear it."""
    editor.setFocus(Qt.FocusReason.OtherFocusReason)
    if isinstance(editor, QLineEdit):
        QTimer.singleShot(0, editor, lambda: editor.setCursorPosition(len(editor.text())))
