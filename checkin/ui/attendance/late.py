"""A tab that is made when it is first seen, so that the page opens at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from checkin.ui.live import LivePage


class LateTab(QWidget):
    """The place of a page."""

    def __init__(self, make: Callable[[], LivePage], parent: QWidget | None = None) -> None:
        """``make`` loads, makes and connects the page."""
        super().__init__(parent)
        self._make = make
        self.page: LivePage | None = None
        self._down = QVBoxLayout(self)
        self._down.setContentsMargins(0, 0, 0, 0)

    def showEvent(self, event: QShowEvent) -> None:
        """Make it now at the latest."""
        super().showEvent(event)
        self.made()

    def made(self) -> LivePage:
        """Return the page, made if it is not there."""
        if self.page is None:
            self.page = self._make()
            self._down.addWidget(self.page)
        return self.page
