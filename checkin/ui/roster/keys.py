"""The digit of a key, on whatever keyboard: a French one types digits only with Shift."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

from checkin.ui.wedge.keys import Keyboard

_SHIFTED = str.maketrans("!@#$%^&*()", "1234567890")
_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class Digit(NamedTuple):
    """A key of the row of digits, or of the keypad."""

    value: int
    shift: bool


def digit_of(event: QKeyEvent) -> Digit | None:
    """Return the digit printed on an American keyboard's key in this place, None for another key."""
    if event.modifiers() & _COMMANDS:
        return None
    typed = Keyboard(QGuiApplication.platformName()).stroke(event, 0).text.translate(_SHIFTED)
    if not (len(typed) == 1 and typed in "0123456789"):
        # An event without a native code, as an on-screen keyboard sends it.
        number = event.key() - Qt.Key.Key_0
        if not 0 <= number <= 9:
            return None
        typed = str(number)
    return Digit(int(typed), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
