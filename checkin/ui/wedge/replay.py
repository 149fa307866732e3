"""Events that were held back and are sent again, as they were."""

from __future__ import annotations

from dataclasses import dataclass

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent

from checkin.ui.wedge.shortcuts import trigger


@dataclass(frozen=True)
class Held:
    """An event with the object it was meant for."""

    target: QObject
    event: QKeyEvent | QInputMethodEvent


def copy_key(event: QKeyEvent, kind: QEvent.Type) -> QKeyEvent:
    """Return a copy that outlives the event; what ``clone`` makes would never be freed."""
    copy = QKeyEvent(
        kind,
        event.key(),
        event.modifiers(),
        event.nativeScanCode(),
        event.nativeVirtualKey(),
        event.nativeModifiers(),
        event.text(),
        event.isAutoRepeat(),
        event.count(),
        event.device(),
    )
    copy.setTimestamp(event.timestamp())
    return copy


def copy_text(event: QInputMethodEvent) -> QInputMethodEvent | None:
    """Return a copy of text an input method wrote; None while it is still composing."""
    if event.preeditString() or event.attributes():
        return None
    copy = QInputMethodEvent()
    copy.setCommitString(event.commitString(), event.replacementStart(), event.replacementLength())
    return copy


def send_again(held: Held) -> None:
    """Send a held event on: keys to the window that has the focus now, where Qt would send them."""
    target: QObject | None = held.target
    if isinstance(held.event, QKeyEvent):
        target = QGuiApplication.focusWindow() or target
    if target is None or not shiboken6.isValid(target):
        return
    if held.event.type() is QEvent.Type.KeyPress and isinstance(held.event, QKeyEvent):
        question = copy_key(held.event, QEvent.Type.ShortcutOverride)
        question.ignore()
        QCoreApplication.sendEvent(target, question)
        if not question.isAccepted() and trigger(held.event):
            return
    if shiboken6.isValid(target):
        QCoreApplication.sendEvent(target, held.event)
