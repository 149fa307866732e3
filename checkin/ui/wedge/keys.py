"""Which key was struck, whatever the layout makes of it.

A scanner types as if the keyboard were American; French and Vietnamese layouts and input methods
then rewrite what it types. The key itself stays: its evdev code (Linux ``input-event-codes.h``),
which X11 and Wayland number 8 higher, which Windows' scan codes (set 1) equal in the main block, and
for which macOS has numbers of its own (``kVK_ANSI_*`` in ``HIToolbox/Events.h``).
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from checkin.ui.wedge.strokes import Kind, Stroke

_ROWS: Final = (
    (2, "1234567890-=", "!@#$%^&*()_+"),
    (16, "qwertyuiop[]", "QWERTYUIOP{}"),
    (30, "asdfghjkl;'`", 'ASDFGHJKL:"~'),
    (43, "\\zxcvbnm,./", "|ZXCVBNM<>?"),
    (57, " ", " "),
    (86, "<", ">"),
)
_KEYPAD: Final = {55: "*", 98: "/"} | {71 + n: letter for n, letter in enumerate("789-456+1230.")}
_US: Final = {
    first + n: pair
    for first, plain, shifted in _ROWS
    for n, pair in enumerate(zip(plain, shifted, strict=True))
}
_WINDOWS_EXTENDED: Final = {0x135: 98}
_APPLE: Final = {
    # kVK_ANSI_A = 0 and on; "\0" where the number is no key that types.
    code: letter
    for code, letter in enumerate("asdfhgzxcv\0bqweryt123465=97-80]ou[ip\0lj'k;\\,/nm.\0 `")
    if letter != "\0"
}
_APPLE_KEYPAD: Final = {65: ".", 67: "*", 69: "+", 75: "/", 78: "-"} | dict(
    zip((*range(82, 90), 91, 92), "0123456789", strict=True)
)
_SHIFTED: Final = dict(_US.values())

_Mod = Qt.KeyboardModifier
_Key = Qt.Key
_COMMANDS: Final = _Mod.ControlModifier | _Mod.AltModifier | _Mod.MetaModifier
_MODIFIERS: Final = frozenset(
    (_Key.Key_Shift, _Key.Key_CapsLock, _Key.Key_NumLock, _Key.Key_AltGr, _Key.Key_Mode_switch)
)
_ENDS: Final = {_Key.Key_Return: "\r", _Key.Key_Enter: "\r", _Key.Key_Tab: "\t"}


class Keyboard:
    """Reads key events of one Qt platform."""

    def __init__(self, platform: str) -> None:
        """Read events as ``platform`` numbers its keys: a ``QGuiApplication.platformName()``."""
        self._platform = platform

    def stroke(self, event: QKeyEvent, at: int) -> Stroke:
        """Return what ``event`` says of the key, struck at ``at`` (ms)."""
        key, text = event.key(), event.text()
        kind, typed = Kind.OTHER, ""
        if key in _MODIFIERS:
            kind = Kind.MODIFIER
        elif event.modifiers() & _COMMANDS:
            typed = chr(key & 0x1F) if 0x40 <= key < 0x60 else ""
        elif key in _ENDS:
            kind, typed = Kind.END, _ENDS[_Key(key)]
        else:
            typed = self._american(event) or (text if text.isprintable() else "")
            kind = Kind.TEXT if typed else Kind.OTHER
        return Stroke(kind, self._name(event), at, typed, text, event.isAutoRepeat())

    def _name(self, event: QKeyEvent) -> int:
        if self._platform == "cocoa":
            return event.nativeVirtualKey()
        return event.nativeScanCode() or -event.key()

    def _american(self, event: QKeyEvent) -> str:
        """Return what the key types on an American keyboard, empty where the key is not known."""
        shift = bool(event.modifiers() & _Mod.ShiftModifier)
        if self._platform == "cocoa":
            native = event.nativeVirtualKey()
            plain = _APPLE.get(native, "")
            return (_SHIFTED[plain] if shift and plain else plain) or _APPLE_KEYPAD.get(native, "")
        code = event.nativeScanCode()
        if self._platform == "windows":
            code = _WINDOWS_EXTENDED.get(code, code)
        else:
            code -= 8
        if code in _US:
            return _US[code][shift]
        # Without Num Lock the keypad moves the cursor and types nothing.
        return _KEYPAD.get(code, "") if event.text() else ""
