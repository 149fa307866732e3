"""A label that wraps whatever it is given: a path or a code may be one word longer than any line."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

_LONG: Final = re.compile(r"\S{40,}")
"""No word of the three languages is as long."""
_STEP: Final = re.compile(r"[/\\]+|[^/\\]{1,16}")
BREAK: Final = "\u200b"
"""Where a line may end, unseen."""


def breakable(text: str) -> str:
    """Return ``text`` with places in its overlong words at which a line may end."""
    return _LONG.sub(lambda found: BREAK.join(_STEP.findall(found[0])), text)


class WrappingLabel(QLabel):
    """Plain text in as many lines as it needs; ``text`` is what it was given."""

    def __init__(self, parent: QWidget | None = None, name: str = "") -> None:
        """``name`` is the style's."""
        super().__init__(parent)
        self._given = ""
        self.setObjectName(name)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def setText(self, text: str) -> None:
        """Show ``text``."""
        self._given = text
        super().setText(breakable(text))

    def text(self) -> str:
        """Return what was given, without the breaks."""
        return self._given
