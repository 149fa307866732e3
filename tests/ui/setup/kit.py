"""What the tests of set-up and dialogs share: pictures for people who look."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget


def picture(widget: QWidget, name: str) -> None:
    """Save a picture of a widget if ``CHECKIN_PICTURES`` names a folder."""
    folder = os.environ.get("CHECKIN_PICTURES")
    if folder:
        Path(folder).mkdir(parents=True, exist_ok=True)
        QApplication.processEvents()
        assert widget.grab().save(str(Path(folder) / f"{name}.png"))


def type_text(widget: QWidget, text: str) -> None:
    """Type letters of any language; pytest-qt's own typing knows ASCII only."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))
