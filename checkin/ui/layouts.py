"""The badge layouts there are, read when somebody first wants to know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from checkin.domain.layouts import LayoutInfo
from checkin.domain.programme import named

if TYPE_CHECKING:
    from checkin.ui.station import Station


class Layouts(QObject):
    """Layouts of the program and of the event."""

    known = Signal()
    """``infos`` was read."""

    def __init__(self, station: Station) -> None:
        """Nothing is read before ``look``."""
        super().__init__(station)
        self._station = station
        self._looked = False
        self.infos: list[LayoutInfo] = []

    def look(self, *, again: bool = False) -> None:
        """Read them once, or ``again``; told by ``known``."""
        if self._looked and not again:
            return
        self._looked = True
        station, layouts = self._station, self._station.tools.layouts

        def read(own: dict[str, str]) -> None:
            # Scans need not wait for files to be read.
            station.jobs.submit(lambda: layouts(own), self._take, owner=self)

        station.ask(lambda desk: desk.layouts, read, owner=self)

    def info(self, layout: str) -> LayoutInfo | None:
        """Return a layout by its id, if it is known yet."""
        return next((one for one in self.infos if one.id == layout), None)

    def name(self, layout: str) -> str:
        """Return a layout's name in the window's language; its id until that is known."""
        found = self.info(layout)
        return (named(found.name, self._station.language.code) if found else "") or layout

    def text(self, layout: str) -> str:
        """Return a layout's name and the size of its pages."""
        found = self.info(layout)
        if found is None:
            return layout
        locale = self._station.language.locale
        size = " × ".join(locale.toString(float(side), "g", 4) for side in (found.width, found.height))
        return f"{self.name(layout)}, {size} mm"

    def _take(self, infos: list[LayoutInfo]) -> None:
        self.infos = infos
        self.known.emit()
