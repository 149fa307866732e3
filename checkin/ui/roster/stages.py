"""What the roster page shows one after the other: before a file, waiting, the review, what came of it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from checkin.ui.language import Language
from checkin.ui.look.theme import Theme
from checkin.ui.look.tokens import GAP, MARGIN
from checkin.ui.page import Page
from checkin.ui.roster.files import dropped_roster
from checkin.ui.roster.head import Head
from checkin.ui.roster.more import More
from checkin.ui.roster.outcome import Outcome
from checkin.ui.roster.review import Review
from checkin.ui.roster.start import Start
from checkin.ui.roster.waiting import Waiting
from checkin.ui.setup.parts import Saying


class Stages(Page):
    """The parts of the page, of which one is in front; it knows nothing of files and people."""

    back = Signal()
    """To the scan page; what is under review waits here."""
    stop_wanted = Signal()
    """Esc or the button: what is under way is to end."""
    dropped = Signal(object)
    """The path of a file that was dropped here."""

    def __init__(self, language: Language, theme: Theme) -> None:
        """Before a file."""
        super().__init__()
        self.start, self.waiting = Start(self), Waiting(self)
        self.head, self.review = Head(theme, self), Review(language, theme, self)
        self.outcome, self.more = Outcome(language, theme, self), More(self)
        self.review.aside.addWidget(self.more)
        self.addActions(self.more.everywhere)
        self.said = Saying(self)
        self.before: Page = self.start
        """What was in front before the waiting began."""
        self._pages = QStackedWidget(self)
        for page in (self.start, self.waiting, self.review, self.outcome):
            self._pages.addWidget(page)
        down = QVBoxLayout(self)
        down.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        down.setSpacing(GAP)
        down.addWidget(self.said)
        down.addWidget(self.head)
        down.addWidget(self._pages, 1)
        self.waiting.stop.clicked.connect(self.stop_wanted)
        self.setAcceptDrops(True)
        self.retranslate()
        self.go(self.start)

    @property
    def shown(self) -> Page:
        """What the page shows: start, waiting, review or outcome."""
        page = self._pages.currentWidget()
        assert isinstance(page, Page)
        return page

    def retranslate(self) -> None:
        """Set every text."""
        for page in (self.start, self.waiting, self.head, self.review, self.more, self.outcome):
            page.retranslate()

    def go(self, page: Page) -> None:
        """Bring one of the pages to the front."""
        self._pages.setCurrentWidget(page)
        self.head.setVisible(page is self.review)

    def wait(self, text: str) -> None:
        """Say what is under way, and nothing else."""
        self.before = self.shown
        self.said.say("")
        self.waiting.begin(text)
        self.go(self.waiting)
        if self.isVisible():
            self.waiting.entered()

    def event(self, event: QEvent) -> bool:
        """Keep Esc for this page while it is shown."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc stops what is under way, else leaves; nothing is written by it."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.shown is self.waiting:
            self.stop_wanted.emit()
        else:
            self.back.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome a file that may be a roster."""
        if dropped_roster(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand the file on."""
        path = dropped_roster(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.dropped.emit(path)
