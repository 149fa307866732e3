"""Where a badge will be printed, said before it is."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from checkin.ui.page import Page
from checkin.ui.people.labels import label
from checkin.ui.station import Station


class Where(Page):
    """Printer and layout that this desk remembers."""

    def __init__(self, station: Station, parent: QWidget) -> None:
        """The layout's size is asked for, and said when it is known."""
        super().__init__(parent)
        self.setObjectName("")
        self._station = station
        self._text = label(self, "caption")
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.addWidget(self._text)
        station.layouts.known.connect(self.retranslate)
        station.layouts.look()

    @property
    def prints(self) -> bool:
        """Whether a printer is chosen here."""
        return self._station.paper.prints(practice=self._station.practice)

    def retranslate(self) -> None:
        """Set the text."""
        if self.prints:
            text = self.tr("On printer “{printer}”: {layout}.")
        else:
            text = self.tr("No printer is chosen at this desk: the PDF is opened. {layout}.")
        paper = self._station.paper
        layout = self._station.layouts.text(paper.choice.layout)
        self._text.setText(text.format(printer=paper.printer_name, layout=layout))
