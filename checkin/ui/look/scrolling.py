"""What may be higher than its room: scrolled down, sideways only where a text is longer than all of ours."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

_NO_FOCUS = Qt.FocusPolicy.NoFocus


def scrolling(
    inside: QWidget, parent: QWidget, *, framed: bool = False, focus: Qt.FocusPolicy = _NO_FOCUS
) -> QScrollArea:
    """Return a scroll area around ``inside``; without ``focus`` the keyboard goes from field to field."""
    area = QScrollArea(parent)
    area.setWidgetResizable(True)
    if not framed:
        area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(focus)
    area.setWidget(inside)
    return area
