"""The main window: it puts the pages together and leads from one to the other, nothing else."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QMainWindow, QVBoxLayout, QWidget

from checkin.desk.scan import Outcome
from checkin.desk.undo import Undone
from checkin.domain.errors import CheckinError
from checkin.ui.actions import Actions
from checkin.ui.door import Door
from checkin.ui.door_dialog import DoorDialog
from checkin.ui.footer import Footer
from checkin.ui.halls.capacity import CapacityStrip
from checkin.ui.header import Header
from checkin.ui.late_pages import add_late_pages
from checkin.ui.look.theme import Theme
from checkin.ui.notice import Notice, Proposal
from checkin.ui.pages import Pages
from checkin.ui.people.page import PeoplePage
from checkin.ui.print_place import PrintPlace
from checkin.ui.roster.files import dropped_roster
from checkin.ui.scan.page import ScanPage
from checkin.ui.shift import ShiftDialog
from checkin.ui.station import Station
from checkin.ui.strips import PracticeBanner
from checkin.ui.supervisor import authorise

if TYPE_CHECKING:
    from checkin.ui.desks.page import DesksPage
    from checkin.ui.roster.page import RosterPage
    from checkin.ui.sync.room import SyncRoom
    from checkin.ui.sync.strip import SyncStrip

_TICK_MS: Final = 1_000
_SMALLEST: Final = (1024, 700)


class MainWindow(QMainWindow):
    """One event, one door."""

    sounded = Signal(object)
    """A ``Look`` whose sound is due."""
    settings_wanted = Signal()
    practice_wanted = Signal()
    other_event_wanted = Signal()
    closed = Signal()

    def __init__(self, station: Station, theme: Theme, view: QWidget) -> None:
        """``view`` is the camera's picture, or what stands in its place."""
        super().__init__()
        self.station, self.theme, self.language = station, theme, station.language
        self.door = Door(station)
        self.locked = False
        self.scan_page = ScanPage(station, self.door, theme, view)
        self.people_page = PeoplePage(station, self.door, theme)
        self.pages = Pages(self)
        self.pages.addWidget(self.scan_page)
        self.pages.addWidget(self.people_page)
        add_late_pages(self)
        self.header = Header(station, self.door, theme, self)
        self.proposal, self.notice = Proposal(station, self.door, self), Notice(self)
        self.capacity = CapacityStrip(station, self.door, theme, self)
        self.paper = PrintPlace(station, self)
        self.sync_strip: SyncStrip | None = None
        self.commands = Actions(self, theme, station.settings)
        self.footer = Footer(self.commands.footer, self.commands.menu, self)
        body = QWidget(self)
        body.setObjectName("page")
        down = self._down = QVBoxLayout(body)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addWidget(self.header)
        if station.practice:
            # With it comes all that makes a sample event, which a door never needs.
            from checkin.ui.setup.practice_panel import PracticePanel

            down.addWidget(PracticeBanner(body))
            practice = PracticePanel(station, self.door, theme, body)
            practice.offered.connect(self.offer)
            practice.said.connect(self.say)
            down.addWidget(practice)
        for widget in (self.proposal, self.capacity, self.notice, self.paper):
            down.addWidget(widget)
        down.addWidget(self.pages, 1)
        down.addWidget(self.footer)
        self.setCentralWidget(body)
        self.setAcceptDrops(True)
        self.setMinimumSize(*_SMALLEST)
        self.resize(1366, 768)
        self._connect()
        self._clock = QTimer(self)
        self._clock.setInterval(_TICK_MS)
        self._clock.timeout.connect(self.tick)
        self._clock.start()
        self._lock_key = f"locked-{station.overview.event_id}"
        self._allow()
        self.retranslate()
        self.door.refresh()
        station.synchronise()
        self.tick()
        if station.settings.flag(self._lock_key):
            self._set_locked(True)

    def offer(self, text: str) -> None:
        """Answer a code from scanner or camera, wherever in the window someone is."""
        if self.pages.made("roster") is not None and self.roster_page.importing.holds:
            self.notice.tell_of_roster()
        self.door.offer(text)

    def say(self, text: str, yes: str = "", no: str = "") -> None:
        """Say something for a while; with a button, until it is pressed."""
        self.notice.tell(text, yes, no)

    def waiting(self, count: int) -> None:
        """Say that scans wait for a dialog to close."""
        self.notice.scans_wait(count)

    def show_scan(self) -> None:
        """Go to the scan page, ready for the next badge."""
        self.scan_page.ready()
        self.pages.show_page(self.scan_page)

    def search(self, text: str = "") -> None:
        """Go to the people page with a search."""
        if not self.locked:
            self.pages.show_page(self.people_page)
            self.people_page.find(text)

    def open_person(self, delegate: bytes) -> None:
        """Go to a delegate's record."""
        if not self.locked:
            self.pages.show_page(self.people_page)
            self.people_page.open_person(delegate)

    @property
    def roster_page(self) -> RosterPage:
        """The roster page."""
        return cast("RosterPage", self.pages.late("roster"))

    def show_roster(self) -> None:
        """Go to the roster page."""
        self._lead_to(self.commands.roster, "roster")

    def open_roster(self, path: Path) -> None:
        """Review a file on the roster page."""
        self.show_roster()
        self.roster_page.open_file(path)

    def show_badges(self) -> None:
        """Go to the badges page."""
        self._lead_to(self.commands.badges, "badges")

    def show_desks(self) -> None:
        """Go to the desks page; there, from the desks to the conflicts and back."""
        self._lead_to(self.commands.desks, "desks")

    def show_conflicts(self) -> None:
        """Go to what two desks say differently."""
        if self.commands.desks.isEnabled():
            page = cast("DesksPage", self.pages.late("desks"))
            self.pages.show_page(page)
            page.show_conflicts()

    def show_attendance(self) -> None:
        """Go to the attendance page; there, from one tab to the next."""
        self._lead_to(self.commands.attendance, "attendance")

    def show_programme(self) -> None:
        """Go to the programme page."""
        self._lead_to(self.commands.programme, "programme")

    def show_evacuation(self) -> None:
        """Say who has to be looked for, on a locked desk too."""
        from checkin.ui.halls.evacuation import show_evacuation

        show_evacuation(self.station, self.door, self.theme, self)

    def choose_door(self) -> None:
        """Ask for door, session and direction."""
        DoorDialog(self.station, self.door, self.theme, self).open()

    def choose_printer(self) -> None:
        """Ask for printer and layout."""
        from checkin.ui.printing.dialog import PrinterDialog

        PrinterDialog(self.station, self).open()

    def show_hub(self) -> None:
        """Make this laptop the hub, or look at where it answers."""
        from checkin.ui.sync.hub_dialog import HubDialog

        HubDialog(self.station, self).open()

    def hand_over(self) -> None:
        """Ask who works here from now on."""
        ShiftDialog(self.station, self).open()

    def lock(self, locked: bool) -> None:
        """Leave nothing but scanning, or give everything back."""
        if locked:
            self._set_locked(True)
        else:
            authorise(self.station, self, self.tr("Unlock this desk"), lambda *_: self._set_locked(False))

    def tick(self) -> None:
        """Look at clock and programme."""
        self.header.tick()
        self.door.tick()

    def retranslate(self) -> None:
        """Set every text."""
        event = self.station.named(self.station.overview.event.name)
        self.setWindowTitle(self.tr("{event} – check-in").format(event=event))
        self.commands.retranslate(locked=self.locked, practice=self.station.practice)
        self.footer.show_language(self.language.code)
        self.proposal.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome a file that may be a roster, where one may be taken over."""
        if self.commands.roster.isEnabled() and dropped_roster(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Review the file."""
        path = dropped_roster(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.open_roster(path)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say that it is over; nothing that shows names stays open without it."""
        self._clock.stop()
        super().closeEvent(event)
        for dialog in self.findChildren(QDialog):
            dialog.close()
        self.closed.emit()

    def _connect(self) -> None:
        for action, slot in (
            (self.commands.undo, self.door.undo),
            (self.commands.find, self.search),
            (self.commands.print, self._print),
            (self.commands.badges, self.show_badges),
            (self.commands.roster, self.show_roster),
            (self.commands.desks, self.show_desks),
            (self.commands.attendance, self.show_attendance),
            (self.commands.programme, self.show_programme),
            (self.commands.evacuation, self.show_evacuation),
            (self.commands.walk_in, self._walk_in),
            (self.commands.door, self.choose_door),
            (self.commands.scan, self.show_scan),
            (self.commands.override, self.scan_page.ask_override),
            (self.commands.details, self._details),
            (self.commands.accept, self.door.accept_proposal),
            (self.commands.shift, self.hand_over),
            (self.commands.lock, lambda: self.lock(not self.locked)),
            (self.commands.settings, self._settings),
            (self.commands.printer, self.choose_printer),
            (self.commands.hub, self._hub),
            (self.commands.practice, self.practice_wanted.emit),
            (self.commands.other_event, self._other_event),
            (self.commands.close_event, self._close_event),
        ):
            action.triggered.connect(partial(_plainly, slot))
        self.scan_page.wanted.connect(self.search)
        self.scan_page.person_wanted.connect(self.open_person)
        self.scan_page.override_wanted.connect(self._override)
        self.scan_page.sounded.connect(self.sounded)
        self.scan_page.verdict.returned.connect(self.pages.uncover)
        self.people_page.back.connect(self.show_scan)
        for signal in (self.door.answered, self.door.shown_again, self.door.failed):
            signal.connect(self._to_scan_page)
        self.door.not_undone.connect(self._not_undone)
        self.door.undone.connect(self._undone)
        self.door.moved.connect(self.retranslate)
        self.station.overview_changed.connect(self._allow)
        self.station.overview_changed.connect(self.station.synchronise)
        self.station.sync_opened.connect(self._sync_opened)
        self.paper.told.connect(self._printed)
        self.paper.printer_wanted.connect(self.choose_printer)
        self.header.sync.desks_wanted.connect(self.show_desks)
        self.header.sync.conflicts_wanted.connect(self.show_conflicts)
        self.footer.language_chosen.connect(self._speak)

    def _lead_to(self, action: QAction, name: str) -> None:
        if not action.isEnabled():
            return
        page = self.pages.late(name)
        if self.pages.currentWidget() is page:
            page.turn()
        else:
            self.pages.show_page(page)
            page.entered()

    def _allow(self) -> None:
        station = self.station
        self.commands.allow(
            organiser=station.overview.organiser, practice=station.practice, locked=self.locked
        )

    def _printed(self, text: str) -> None:
        if self.pages.currentWidget() is self.people_page:
            self.people_page.tell_more(text)
        else:
            self.say(text)

    def _print(self) -> None:
        """Print for the person on the people page, else for the one just scanned."""
        if self.pages.currentWidget() is not self.people_page:
            outcome = self.scan_page.seen
            if outcome is None or outcome.person is None:
                self.search()
                return
            self.open_person(outcome.person.id)
        self.people_page.print_badge()

    def _walk_in(self) -> None:
        self.pages.show_page(self.people_page)
        self.people_page.walk_in()

    def _details(self) -> None:
        outcome = self.scan_page.seen
        if outcome is not None and outcome.person is not None:
            self.open_person(outcome.person.id)

    def _settings(self) -> None:
        authorise(self.station, self, self.tr("Change the settings"), lambda *_: self.settings_wanted.emit())

    def _hub(self) -> None:
        authorise(self.station, self, self.tr("Change the settings"), lambda *_: self.show_hub())

    def _sync_opened(self, room: SyncRoom) -> None:
        from checkin.ui.sync.strip import SyncStrip

        self.sync_strip = SyncStrip(self.station, room, self)
        self.sync_strip.lock(self.locked)
        self._down.insertWidget(self._down.indexOf(self.proposal), self.sync_strip)

    def _override(self, outcome: Outcome) -> None:
        name = outcome.person.name if outcome.person else self.tr("someone not on the list yet")
        question = self.tr("Let in: {name}").format(name=name)

        def then(supervisor: bytes, reason: str) -> None:
            self.door.override(outcome, reason, supervisor)

        authorise(self.station, self, question, then, reason=True)

    def _to_scan_page(self, _: object) -> None:
        self.pages.cover(self.scan_page)
        self.notice.answered()

    def _not_undone(self, error: CheckinError) -> None:
        self.say(self.language.words.error(error))

    def _other_event(self) -> None:
        authorise(self.station, self, self.tr("Leave this event"), lambda *_: self.other_event_wanted.emit())

    def _close_event(self) -> None:
        from checkin.ui.history.closing import CloseDialog

        question = self.tr("Close the event")
        authorise(self.station, self, question, lambda *_: CloseDialog(self.station, self).open())

    def _undone(self, undone: Undone) -> None:
        self.scan_page.ready()
        at = self.station.time_text(undone.at_ms)
        self.say(self.language.words("scan.undone", name=undone.name, session=undone.session, at=at))

    def _set_locked(self, locked: bool) -> None:
        self.locked = locked
        self.station.settings.put(self._lock_key, locked)
        if locked:
            self.show_scan()
        self.scan_page.set_locked(locked)
        self.proposal.locked = locked
        self.paper.lock(locked)
        if self.sync_strip is not None:
            self.sync_strip.lock(locked)
        self._allow()
        self.retranslate()
        self.say(self.tr("Locked: only scanning goes on.") if locked else "")

    def _speak(self, code: str) -> None:
        self.station.settings.put("language", code)
        self.language.choose(code)


def _plainly(slot: Callable[[], object], *_: object) -> None:
    """Call ``slot`` without what the signal says."""
    slot()
