"""What a run would print, page by page, before anything is written."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from checkin.desk.desk import Desk
from checkin.desk.preview import preview
from checkin.desk.selecting import Selection
from checkin.domain.errors import CheckinError, NobodySelected
from checkin.domain.layouts import LayoutInfo
from checkin.ui.page import Page
from checkin.ui.people.labels import label, say
from checkin.ui.printing.preview import PagePreview
from checkin.ui.station import Station

_PAGES: Final = 12
"""So many are drawn to leaf through; what all look like is seen in the PDF."""


class Showing(Page):
    """The page, and two buttons to leaf through the first of them."""

    def __init__(self, station: Station, parent: QWidget | None = None) -> None:
        """Nothing to show yet."""
        super().__init__(parent)
        self.setObjectName("")
        self._station = station
        self._pdf = b""
        self._info: LayoutInfo | None = None
        self.page, self._pages = 0, 0
        self.view = PagePreview(station, self)
        self._why = label(self, "warning")
        self._why.hide()
        self.before, self.after = QToolButton(self), QToolButton(self)
        self.before.setArrowType(Qt.ArrowType.LeftArrow)
        self.after.setArrowType(Qt.ArrowType.RightArrow)
        self._place = QLabel(self)
        self._place.setObjectName("caption")
        across = QHBoxLayout()
        across.addStretch(1)
        for widget in (self.before, self._place, self.after):
            across.addWidget(widget)
        across.addStretch(1)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.addWidget(self._why)
        down.addWidget(self.view, 1)
        down.addLayout(across)
        self.before.clicked.connect(lambda: self.leaf(-1))
        self.after.clicked.connect(lambda: self.leaf(1))
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.before.setAccessibleName(self.tr("Page before"))
        self.after.setAccessibleName(self.tr("Next page"))
        number = self._station.number
        text = self.tr("Page {page} of the first {pages}") if self._pages > 1 else ""
        self._place.setText(text.format(page=number(self.page + 1), pages=number(self._pages)))
        for button, step in ((self.before, -1), (self.after, 1)):
            button.setVisible(self._pages > 1)
            button.setEnabled(0 <= self.page + step < self._pages)

    def leaf(self, step: int) -> None:
        """Go to another page."""
        if 0 <= self.page + step < self._pages and self._info is not None:
            self.page += step
            self.view.show_pdf(self._pdf, self._info.width, self._info.height, self.page)
            self.retranslate()

    def look(self, selection: Selection) -> None:
        """Draw what ``selection`` would print."""
        station, choice = self._station, self._station.paper.choice

        def work(desk: Desk) -> tuple[bytes, LayoutInfo, int]:
            press = station.tools.press(choice, desk.layouts)
            sides = 2 if choice.back and press.info.back else 1
            pdf = preview(
                desk, press, selection, limit=_PAGES // sides * press.info.badges, back=bool(choice.back)
            )
            return pdf, press.info, sides

        def shown(found: tuple[bytes, LayoutInfo, int]) -> None:
            self._pdf, self._info, _ = found
            self.page = 0
            say(self._why, "")
            self._count(found[0])
            self.view.show_pdf(self._pdf, self._info.width, self._info.height)

        def failed(error: CheckinError) -> None:
            self._pages = 0
            self.view.show_nothing()
            nobody = isinstance(error, NobodySelected)
            text = self.tr("Nothing to print here.") if nobody else station.language.words.error(error)
            say(self._why, text)
            self.retranslate()

        # In the lane for long work: a scan must not wait for a page to be drawn.
        station.job(work, shown, failed, owner=self, latest="badges-preview")

    def _count(self, pdf: bytes) -> None:
        self._pages = 1

        def counted(pages: int) -> None:
            if pdf is self._pdf:
                self._pages = pages
                self.retranslate()

        picture_of = self._station.tools.page_picture
        self._station.sums.submit(lambda: picture_of(pdf, 0, 1).pages, counted, owner=self, latest="pages")
