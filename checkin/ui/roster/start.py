"""Before a file is chosen: what the page is for, and what else is done around a roster."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QVBoxLayout, QWidget

from checkin.ui.look.scrolling import scrolling
from checkin.ui.look.tokens import GAP, MARGIN
from checkin.ui.numbers import grouped
from checkin.ui.page import Page
from checkin.ui.people.flow import Flow
from checkin.ui.people.labels import label, say


class Start(Page):
    """Buttons with what they do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """No file was read here before."""
        super().__init__(parent)
        self.setObjectName("")
        self._last: Path | None = None
        self._unbadged = 0
        self._heading, self._caption = label(self, "heading", scrolls=True), label(self, scrolls=True)
        self._more = label(self, "heading", scrolls=True)
        self.choose, self.again = QPushButton(self), QPushButton(self)
        self.badges, self.photos, self.export = (QPushButton(self) for _ in range(3))
        self._captions = {
            button: label(self, "caption", scrolls=True) for button in (self.badges, self.photos, self.export)
        }
        self.choose.setObjectName("primary")
        first, second = Flow(), QGridLayout()
        for button in (self.choose, self.again):
            first.addWidget(button)
        second.setHorizontalSpacing(MARGIN)
        second.setVerticalSpacing(GAP)
        second.setColumnStretch(1, 1)
        for row, (button, caption) in enumerate(self._captions.items()):
            second.addWidget(button, row, 0)
            second.addWidget(caption, row, 1, Qt.AlignmentFlag.AlignVCenter)
        for button in (self.choose, self.again, *self._captions):
            button.setAutoDefault(True)
        whole = QWidget(self)
        down = QVBoxLayout(whole)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(MARGIN)
        for lines in (
            (self._heading, self._caption, first),
            (self._more, second),
        ):
            card = QFrame(self)
            card.setObjectName("card")
            inside = QVBoxLayout(card)
            inside.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
            inside.setSpacing(GAP)
            for one in lines:
                if isinstance(one, QWidget):
                    inside.addWidget(one)
                else:
                    inside.addLayout(one)
            down.addWidget(card)
        down.addStretch(1)
        area = scrolling(whole, self)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(area)

    def retranslate(self) -> None:
        """Set every text."""
        self._heading.setText(self.tr("Take over a roster"))
        self._caption.setText(
            self.tr(
                "Choose the list of people as it came, XLSX, XLS, ODS or CSV, or drop it on this window. You "
                "see what it would change before anything is written; what the desks corrected stays."
            )
        )
        self.choose.setText(self.tr("Choose the file…"))
        self.again.setText(
            self.tr("Read “{name}” again").format(name=self._last.name).replace("&", "&&")
            if self._last
            else ""
        )
        self.again.setVisible(self._last is not None)
        self._more.setText(self.tr("Around the roster"))
        text = self.tr("Badges for %n person(s) without one…", "", self._unbadged)
        self.badges.setText(grouped(text, self._unbadged))
        self.badges.setEnabled(self._unbadged > 0)
        self.photos.setText(self.tr("Photos…"))
        self.export.setText(self.tr("Export the roster…"))
        say(self._captions[self.badges], self.tr("One PDF to print; nobody gets a second badge."))
        say(
            self._captions[self.photos],
            self.tr("From a folder or a ZIP file: their names tell whose they are, by reference or name."),
        )
        say(
            self._captions[self.export],
            self.tr("Everyone as the desks know them now; the file imports back without a change."),
        )

    def show_last(self, path: Path | None) -> None:
        """Offer the file read last, if it is still there."""
        self._last = path
        self.retranslate()

    def show_unbadged(self, count: int) -> None:
        """Say how many people have no badge yet."""
        self._unbadged = count
        self.retranslate()

    def entered(self) -> None:
        """Begin with the file."""
        (self.again if self._last is not None else self.choose).setFocus()
