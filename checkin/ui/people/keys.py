"""Keys that act at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def shortcut(key: str, parent: QWidget, act: Callable[[], Any]) -> None:
    """Let a key act while ``parent``, or something in it, has the keyboard; held down it acts once."""
    # Not as the language writes keys: in Vietnamese both Enter keys have one name.
    made = QShortcut(QKeySequence(key, QKeySequence.SequenceFormat.PortableText), parent)
    made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    made.setAutoRepeat(False)
    made.activated.connect(act)


def key_text(key: str) -> str:
    """Return a key as the system writes it: ``Ctrl+S``, on a Mac ``⌘S``."""
    written = QKeySequence(key, QKeySequence.SequenceFormat.PortableText)
    return written.toString(QKeySequence.SequenceFormat.NativeText)
