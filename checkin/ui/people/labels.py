"""Labels for what comes out of a record: never taken for markup, wrapped instead of cut."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from checkin.ui.look.tokens import Size


def label(parent: QWidget, name: str = "", *, wrap: bool = True, scrolls: bool = False) -> QLabel:
    """Return an empty label; ``name`` chooses its look in the style sheet.

    What ``scrolls`` asks for no more height than its text takes at the width it is given; in a
    dialog a label keeps the height of its text whatever happens around it.
    """
    made = QLabel(parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if name:
        made.setObjectName(name)
    if wrap:
        upright = QSizePolicy.Policy.Preferred if scrolls else QSizePolicy.Policy.Minimum
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, upright)
        policy.setHeightForWidth(True)
        made.setSizePolicy(policy)
    return made


def say(shown: QLabel, text: str) -> None:
    """Show a text; an empty one hides its label."""
    shown.setText(text)
    shown.setVisible(bool(text))


class Chip(QLabel):
    """A word on a ground of a colour of its own."""

    def __init__(self, parent: QWidget) -> None:
        """An empty, hidden chip."""
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.hide()

    def paint(self, text: str, colour: str) -> None:
        """Show ``text`` on ``colour`` (``#RRGGBB``); an empty text hides the chip."""
        self.setStyleSheet(
            f"background: {colour}; color: {ink_on(colour)}; border-radius: 8px; padding: 6px 12px;"
            f" font-size: {Size.CAPTION}px; font-weight: 600;"
        )
        say(self, text)


def ink_on(colour: str) -> str:
    """Return black or white, whichever is read better on a colour."""
    ground = QColor(colour)
    parts = (ground.redF(), ground.greenF(), ground.blueF())
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    light = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    # Contrast with white is 1.05 / (light + 0.05), with black (light + 0.05) / 0.05 (WCAG 2.2).
    return "#FFFFFF" if (light + 0.05) ** 2 < 1.05 * 0.05 else "#000000"
