"""The pages of the window: those a door needs at once, and those made when they are first asked for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QStackedWidget, QWidget

from checkin.ui.page import Page


class Pages(QStackedWidget):
    """Shows one page; one made late comes back after a scan has covered it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """No page yet."""
        super().__init__(parent)
        self._late: dict[str, Callable[[], Page]] = {}
        self._made: dict[str, Page] = {}
        self._covered: Page | None = None

    def add_late(self, name: str, make: Callable[[], Page]) -> None:
        """Offer a page that most desks never need: ``make`` loads and connects it."""
        self._late[name] = make

    def made(self, name: str) -> Page | None:
        """Return a late page if it was asked for before."""
        return self._made.get(name)

    def late(self, name: str) -> Page:
        """Return a late page, made if it is not there."""
        page = self._made.get(name)
        if page is None:
            page = self._made[name] = self._late[name]()
            self.addWidget(page)
        return page

    def show_page(self, page: QWidget) -> None:
        """Go to a page; one that a scan had covered is left for good."""
        self._covered = None
        self.setCurrentWidget(page)

    def cover(self, page: QWidget) -> None:
        """Go to a page for the moment: a late one that it covers is remembered."""
        current = self.currentWidget()
        covered = next((one for one in self._made.values() if one is current), self._covered)
        self.show_page(page)
        self._covered = covered

    def uncover(self) -> None:
        """Go back to the page that was covered, if any, as it stood."""
        page = self._covered
        if page is None:
            return
        self.show_page(page)
        inside = page.focusWidget()
        if inside is not None and inside.isVisible() and inside.isEnabled():
            inside.setFocus()
        else:
            page.entered()
