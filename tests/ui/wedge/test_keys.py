"""The key counts, not the letter a layout makes of it; on every platform by its own numbers."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from checkin.ui.wedge.keys import Keyboard
from checkin.ui.wedge.strokes import Kind, Stroke

from .scanner import keycodes

EVERYTHING = (
    "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ`~!@#$%^&*()-_=+[]{}\\|;:'\",.<>/? "
)
APPLE = dict(
    zip(
        "ASDFGHJKLQWERTYUIOPZXCVBNM0123456789=-][';\\,/.` ",
        (
            *(0, 1, 2, 3, 5, 4, 38, 40, 37),
            *(12, 13, 14, 15, 17, 16, 32, 34, 31, 35),
            *(6, 7, 8, 9, 11, 45, 46),
            *(29, 18, 19, 20, 21, 23, 22, 26, 28, 25),
            *(24, 27, 30, 33, 39, 41, 42, 43, 44, 47, 50, 49),
        ),
        strict=True,
    )
)
Mod = Qt.KeyboardModifier
NO = Mod.NoModifier


def read(
    platform: str,
    text: str = "ắ",
    scan: int = 0,
    virtual: int = 0,
    modifiers: Qt.KeyboardModifier = NO,
    key: int = Qt.Key.Key_unknown,
) -> Stroke:
    event = QKeyEvent(QEvent.Type.KeyPress, key, modifiers, scan, virtual, 0, text)
    return Keyboard(platform).stroke(event, 7)


@pytest.mark.parametrize(("platform", "offset"), [("xcb", 8), ("wayland", 8), ("windows", 0)])
def test_every_key_of_an_american_keyboard(platform: str, offset: int) -> None:
    for letter, struck in zip(EVERYTHING, keycodes(EVERYTHING), strict=True):
        code = int(str(struck).split("+")[-1]) - 8 + offset
        shift = Mod.ShiftModifier if "+" in str(struck) else NO
        stroke = read(platform, scan=code, modifiers=shift)
        assert (stroke.kind, stroke.text, stroke.received) == (Kind.TEXT, letter, "ắ")


def test_every_key_of_an_apple_keyboard() -> None:
    """Numbers from HIToolbox's Events.h; the scan code is always 0 or 1 there."""
    for letter, code in APPLE.items():
        assert read("cocoa", virtual=code).text == letter.lower()
        if letter.isalpha():
            assert read("cocoa", virtual=code, modifiers=Mod.ShiftModifier).text == letter
    assert read("cocoa", virtual=18, modifiers=Mod.ShiftModifier).text == "!"
    assert [read("cocoa", virtual=code).text for code in (82, 89, 91, 92)] == list("0789")


@pytest.mark.parametrize(("platform", "offset"), [("xcb", 8), ("windows", 0)])
def test_the_keypad_types_only_with_num_lock(platform: str, offset: int) -> None:
    for digit, code in zip("7894561230", (71, 72, 73, 75, 76, 77, 79, 80, 81, 82), strict=True):
        stroke = read(platform, digit, code + offset, modifiers=Mod.KeypadModifier)
        assert (stroke.kind, stroke.text) == (Kind.TEXT, digit)
        assert read(platform, "", code + offset, modifiers=Mod.KeypadModifier).kind is Kind.OTHER


def test_cursor_keys_of_windows_share_numbers_with_the_keypad_but_for_one_bit() -> None:
    assert read("windows", "", 0x148, key=Qt.Key.Key_Up).kind is Kind.OTHER


@pytest.mark.parametrize("platform", ["offscreen", "xcb", "windows"])
def test_without_any_number_the_text_counts(platform: str) -> None:
    stroke = read(platform, "é", key=Qt.Key.Key_Eacute)
    assert (stroke.kind, stroke.text) == (Kind.TEXT, "é")


@pytest.mark.parametrize(
    ("key", "modifiers", "kind", "text"),
    [
        (Qt.Key.Key_Return, NO, Kind.END, "\r"),
        (Qt.Key.Key_Enter, Mod.KeypadModifier, Kind.END, "\r"),
        (Qt.Key.Key_Tab, NO, Kind.END, "\t"),
        (Qt.Key.Key_Return, Mod.ControlModifier, Kind.OTHER, ""),
        (Qt.Key.Key_Shift, Mod.ShiftModifier, Kind.MODIFIER, ""),
        (Qt.Key.Key_CapsLock, NO, Kind.MODIFIER, ""),
        (Qt.Key.Key_Escape, NO, Kind.OTHER, ""),
        (Qt.Key.Key_F3, NO, Kind.OTHER, ""),
        (Qt.Key.Key_Backspace, NO, Kind.OTHER, ""),
        (Qt.Key.Key_Control, Mod.ControlModifier, Kind.OTHER, ""),
        (Qt.Key.Key_Z, Mod.ControlModifier, Kind.OTHER, "\x1a"),
        (Qt.Key.Key_F, Mod.AltModifier, Kind.OTHER, "\x06"),
    ],
)
def test_what_types_nothing(key: Qt.Key, modifiers: Qt.KeyboardModifier, kind: Kind, text: str) -> None:
    raw = {Qt.Key.Key_Backspace: "\b", Qt.Key.Key_Escape: "\x1b"}.get(key, "")
    stroke = read("xcb", raw, 200, modifiers=modifiers, key=key)
    assert (stroke.kind, stroke.text) == (kind, text)
