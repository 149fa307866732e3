"""Shortcuts of a single letter or digit, for keys that were held back.

Qt looks for shortcuts before a key reaches its window, and a replayed key comes after that. So the
shortcuts of the active window are looked through here. Those with Ctrl, Alt or Meta, and keys that
type nothing, are never held and never come here.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

_Context = Qt.ShortcutContext


def trigger(event: QKeyEvent) -> bool:
    """Do what a shortcut of the active window says for this key; False where there is none."""
    window = QApplication.activeWindow()
    if window is None:
        return False
    keys = list(_sequences(event))
    for shortcut in window.findChildren(QShortcut):
        asked = shortcut.isEnabled() and any(key in keys for key in QShortcut.keys(shortcut))
        if asked and _within_reach(shortcut.parent(), shortcut.context(), window):
            shortcut.activated.emit()
            return True
    return any(_trigger_on(widget, keys, window) for widget in (window, *window.findChildren(QWidget)))


def _trigger_on(widget: QWidget, keys: list[QKeySequence], window: QWidget) -> bool:
    if isinstance(widget, QAbstractButton) and widget.shortcut() in keys and widget.isEnabled():
        if _within_reach(widget, _Context.WindowShortcut, window):
            widget.click()
            return True
        return False
    for action in widget.actions():
        if _answers(action, keys) and _within_reach(widget, action.shortcutContext(), window):
            action.trigger()
            return True
    return False


def _sequences(event: QKeyEvent) -> Iterator[QKeySequence]:
    """Yield the key with its Shift, and without: '?' may be written either way."""
    key = Qt.Key(event.key())
    shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
    yield QKeySequence(QKeyCombination(shift, key))
    if shift and not event.text().isalpha():
        yield QKeySequence(QKeyCombination(key))


def _answers(action: QAction, keys: list[QKeySequence]) -> bool:
    return action.isEnabled() and any(key in keys for key in action.shortcuts())


def _within_reach(owner: object, context: Qt.ShortcutContext, window: QWidget) -> bool:
    if not isinstance(owner, QWidget) or owner.window() is not window or not owner.isVisible():
        return False
    focus = QApplication.focusWidget()
    if context is _Context.WidgetShortcut:
        return owner is focus
    if context is _Context.WidgetWithChildrenShortcut:
        return focus is not None and (owner is focus or owner.isAncestorOf(focus))
    return True
