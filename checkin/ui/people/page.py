"""The people page: search on the left, the record of the one chosen on the right."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from checkin.desk.detail import Detail, detail
from checkin.domain.errors import CheckinError
from checkin.ui.door import Door
from checkin.ui.look.theme import Theme
from checkin.ui.look.tokens import GAP, MARGIN
from checkin.ui.page import Page
from checkin.ui.people.acts import Acts
from checkin.ui.people.detail import DetailPane
from checkin.ui.people.flow import Flow
from checkin.ui.people.keys import shortcut
from checkin.ui.people.labels import label, say
from checkin.ui.people.search import LEAST, Search
from checkin.ui.station import Station

_SAID_MS: Final = 10_000


class PeoplePage(Page):
    """Finding a delegate, and everything that is done to one."""

    back = Signal()
    """To the scan page."""

    def __init__(self, station: Station, door: Door, theme: Theme) -> None:
        """Nobody is searched yet."""
        super().__init__()
        self._station, self._door = station, door
        self._wanted = b""
        """Who is shown, or about to be."""
        self._leads_on = False
        """The keyboard goes to what can be done as soon as the record is there."""
        self.search = Search(station, door, theme, self)
        self.pane = DetailPane(station, theme, self)
        self.acts = Acts(station, door, theme, self.pane, self)
        self.notice = label(self, "pill")
        self.walk_in_button, self.pool_button = QPushButton(self), QPushButton(self)
        self._lay_out()
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setInterval(_SAID_MS)
        self._silence.timeout.connect(lambda: say(self.notice, ""))
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.walk_in_button.setText(self.tr("Walk-in  F6"))
        self.pool_button.setText(self.tr("Nameless badges…"))
        self.search.retranslate()
        self.pane.retranslate()

    def entered(self) -> None:
        """The page has come to the front: begin with the search."""
        self.search.field.setFocus()
        self.search.field.selectAll()

    def find(self, text: str) -> None:  # type: ignore[override]
        """Search ``text`` at once, the cursor at its end."""
        self.search.begin(text)

    def open_person(self, delegate: bytes) -> None:
        """Show a delegate's record, ready for the letters that act on it."""
        if not self.search.select(delegate):
            self.search.field.clear()
        self._load(delegate)
        self.pane.area.setFocus(Qt.FocusReason.OtherFocusReason)

    def current(self) -> bytes:
        """Return who is shown, or about to be; empty for nobody."""
        return self._wanted

    def walk_in(self) -> None:
        """Register someone who is on no list."""
        nobody = self.search.settled and not self.search.list.rows.rows
        self.acts.register(self.search.text if nobody and len(self.search.text) >= LEAST else "")

    def replace_badge(self) -> None:
        """Give the one shown a new badge."""
        self.acts.replace_badge()

    def print_badge(self) -> None:
        """Print the badge of the one shown, with its code; someone without gets one."""
        self.acts.print_badge(self._wanted)

    def tell_more(self, text: str) -> None:
        """Say something beside what is said already: neither takes the other away."""
        said = self.notice.text() if self.notice.isVisible() else ""
        bad = bool(said) and self.notice.objectName() == "danger"
        self._tell(" · ".join(part for part in (said, text) if part), bad=bad)

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
        """Esc leads to the search, then empties it, then back to scanning."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif not self.search.text:
            self.back.emit()
        elif self.search.field.hasFocus():
            self.search.field.clear()
        else:
            self.entered()

    def _load(self, delegate: bytes) -> None:
        """Show a delegate once the record is read; until then nothing can be done to the last one."""
        if delegate != self._wanted:
            self.pane.wait()
            self._leads_on = False
        self._wanted = delegate
        if not delegate:
            self.pane.show_detail(None)
            return

        def show(read: Detail) -> None:
            if read.person.id != self._wanted:
                return
            self.pane.show_detail(read)
            if self._leads_on:
                self._opened()

        def gone(error: CheckinError) -> None:
            self._wanted = b""
            self.pane.show_detail(None)
            self.acts.context.failed(error)

        self._station.ask(lambda desk: detail(desk, delegate), show, gone, owner=self, latest="detail")

    def _reload(self) -> None:
        self.search.refresh()
        if self._wanted:
            self._load(self._wanted)

    def _chosen(self, delegate: bytes) -> None:
        """Follow the list; an emptied search leaves the record where it is."""
        if delegate:
            if delegate != self._wanted:
                self._load(delegate)
        elif len(self.search.text) >= LEAST and self.search.settled:
            self._load(b"")

    def _opened(self) -> None:
        """Lead on to what can be done to the one chosen."""
        self._leads_on = not self.pane.ready
        if self.pane.ready:
            self.pane.buttons.check_in.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self, text: str, *, bad: bool) -> None:
        self.notice.setObjectName("danger" if bad else "pill")
        self.notice.style().polish(self.notice)
        say(self.notice, text)
        self._silence.start()
        if text:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.notice, text))

    def _connect(self) -> None:
        station, search, acts, buttons = self._station, self.search, self.acts, self.pane.buttons
        search.chosen.connect(self._chosen)
        search.opened.connect(self._opened)
        search.walk_in_wanted.connect(acts.register)
        self.pane.person_wanted.connect(self.open_person)
        acts.person_wanted.connect(self.open_person)
        acts.context.told.connect(lambda text: self._tell(text, bad=False))
        acts.context.complained.connect(lambda text: self._tell(text, bad=True))
        self.walk_in_button.clicked.connect(self.walk_in)
        self.pool_button.clicked.connect(acts.make_pool)
        buttons.companion.triggered.connect(acts.add_companion)
        buttons.photo.triggered.connect(acts.choose_photo)
        buttons.no_photo.triggered.connect(acts.remove_photo)
        buttons.withdraw.triggered.connect(acts.withdraw)
        self.pane.facts.spoiled.connect(acts.print_spoiled)
        for button, act, keys in (
            (buttons.check_in, acts.check_in, ("C",)),
            (buttons.replace, acts.replace_badge, ("R", "Ctrl+R")),
            (buttons.print, self.print_badge, ("P",)),
            (buttons.edit, acts.edit, ("E",)),
        ):
            button.clicked.connect(act)
            for key in keys:
                shortcut(key, self, act)
        shortcut("W", self, acts.withdraw)
        shortcut("S", self, acts.print_spoiled)
        shortcut("M", self, buttons.show_menu)
        for signal in (self._door.answered, self._door.undone):
            signal.connect(self._reload)
        self._door.moved.connect(search.refresh)
        station.people_changed.connect(self._reload)
        station.others_wrote.connect(self._reload)
        station.overview_changed.connect(self._reload)
        station.language.changed.connect(self._reload)

    def _lay_out(self) -> None:
        self.notice.hide()
        self.notice.setMinimumHeight(44)
        card = QFrame(self)
        card.setObjectName("card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(12, 12, 12, 12)
        inside.setSpacing(GAP)
        inside.addWidget(self.search, 1)
        below = Flow()
        for button in (self.walk_in_button, self.pool_button):
            button.setAutoDefault(True)
            below.addWidget(button)
        inside.addLayout(below)
        right = QVBoxLayout()
        right.setSpacing(GAP)
        right.addWidget(self.notice)
        right.addWidget(self.pane, 1)
        across = QHBoxLayout(self)
        across.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        across.setSpacing(MARGIN)
        across.addWidget(card, 2)
        across.addLayout(right, 3)
