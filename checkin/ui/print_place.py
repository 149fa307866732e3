"""Where the window speaks of paper; empty, and nothing of it loaded, until something is printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from checkin.ui.station import Station

if TYPE_CHECKING:
    from checkin.ui.printing.room import PrintRoom
    from checkin.ui.printing.strip import PrintStrip


class PrintPlace(QWidget):
    """Holds the strip of the print room."""

    told = Signal(str)
    """What came out."""
    printer_wanted = Signal()

    def __init__(self, station: Station, parent: QWidget) -> None:
        """Opens the print room if something in it waits for an answer since the last start."""
        super().__init__(parent)
        self._station, self._locked = station, False
        self.strip: PrintStrip | None = None
        self._down = QVBoxLayout(self)
        self._down.setContentsMargins(0, 0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        room = station.room_if_open
        if room is not None:
            self._opened(room)
        else:
            station.room_opened.connect(self._opened)

    def lock(self, locked: bool) -> None:
        """Take the buttons away, or give them back."""
        self._locked = locked
        if self.strip is not None:
            self.strip.lock(locked)

    def _opened(self, room: PrintRoom) -> None:
        from checkin.ui.printing.strip import PrintStrip

        self.strip = PrintStrip(self._station, room, self)
        self.strip.lock(self._locked)
        self.strip.printer_wanted.connect(self.printer_wanted)
        self._down.addWidget(self.strip)
        room.told.connect(self.told)
