"""Where a file lies, however long that is: to read, to scroll in and to copy."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget


class PathLine(QLineEdit):
    """A path in a line of its own: no label wraps inside a word, and a path may be one long word."""

    def __init__(self, path: str, parent: QWidget | None = None) -> None:
        """Show ``path`` from its beginning; pointing tells the whole."""
        super().__init__(path, parent)
        self.setReadOnly(True)
        self.setCursorPosition(0)
        self.setToolTip(path)
