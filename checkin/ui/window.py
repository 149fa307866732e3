"""The main window: it puts the pages together and leads from one to the other, nothing else."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from checkin.desk.scan import Outcome
from checkin.desk.undo import Undone
from checkin.domain.errors import CheckinError
from checkin.domain.programme import Session
from checkin.ui.door import Door
from checkin.ui.door_dialog import DoorDialog
from checkin.ui.footer import Footer
from checkin.ui.header import Header
from checkin.ui.look.theme import MODES, Theme
from checkin.ui.people.page import PeoplePage
from checkin.ui.roster.files import dropped_roster
from checkin.ui.scan.page import ScanPage
from checkin.ui.shift import ShiftDialog
from checkin.ui.station import Station
from checkin.ui.strips import PracticeBanner, Strip
from checkin.ui.supervisor import authorise

if TYPE_CHECKING:
    from checkin.ui.roster.page import RosterPage

_TICK_MS: Final = 1_000
_SAID_MS: Final = 6_000
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
        self._said: str = ""
        self._waiting: str = ""
        self._scans_wait = 0
        self._left: RosterPage | None = None
        """The page that a scan has covered."""
        self.scan_page = ScanPage(station, self.door, theme, view)
        self.people_page = PeoplePage(station, self.door, theme)
        self._roster_page: RosterPage | None = None
        self.pages = QStackedWidget(self)
        self.pages.addWidget(self.scan_page)
        self.pages.addWidget(self.people_page)
        self.header = Header(station, self.door, self)
        self.proposal, self.notice = Strip(self), Strip(self)
        self._make_actions()
        self.footer = Footer(self._footer_actions, self._menu, self)
        body = QWidget(self)
        body.setObjectName("page")
        down = QVBoxLayout(body)
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
        for widget in (self.proposal, self.notice):
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
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setInterval(_SAID_MS)
        self._silence.timeout.connect(lambda: self.say(""))
        self._lock_key = f"locked-{station.overview.event_id}"
        self.retranslate()
        self.door.refresh()
        self.tick()
        if station.settings.flag(self._lock_key):
            self._set_locked(True)

    def offer(self, text: str) -> None:
        """Answer a code from scanner or camera, wherever in the window someone is."""
        if self._roster_page is not None and self._roster_page.importing.holds:
            self._waiting = self.tr("The scan is answered as soon as the roster is written.")
            self.say(self._waiting)
        self.door.offer(text)

    def say(self, text: str, yes: str = "", no: str = "") -> None:
        """Say something for a while; with a button, until it is pressed."""
        self._said = text
        self.notice.say(text, yes, no)
        self._silence.stop()
        if text and not yes:
            self._silence.start()

    def waiting(self, count: int) -> None:
        """Say that scans wait for a dialog to close."""
        self._scans_wait = count
        if count and QApplication.activeModalWidget() is None:
            self._waiting = self.tr("%n more scan(s) wait: Esc shows the next.", "", count)
        elif count:
            self._waiting = self.tr("%n scan(s) wait until this dialog is closed.", "", count)
        elif self._said == self._waiting:
            self._said = ""
        if count or not self._said:
            self.say(self._waiting if count else "")

    def show_scan(self) -> None:
        """Go to the scan page, ready for the next badge."""
        self.scan_page.ready()
        self._to(self.scan_page)

    def search(self, text: str = "") -> None:
        """Go to the people page with a search."""
        if not self.locked:
            self._to(self.people_page)
            self.people_page.find(text)

    def open_person(self, delegate: bytes) -> None:
        """Go to a delegate's record."""
        if not self.locked:
            self._to(self.people_page)
            self.people_page.open_person(delegate)

    @property
    def roster_page(self) -> RosterPage:
        """The roster page, made when it is first asked for: most desks never need it."""
        if self._roster_page is None:
            from checkin.ui.roster.page import RosterPage

            page = self._roster_page = RosterPage(self.station, self.theme)
            page.back.connect(self.show_scan)
            self.pages.addWidget(page)
        return self._roster_page

    def show_roster(self) -> None:
        """Go to the roster page."""
        if self.roster_action.isEnabled():
            self._to(self.roster_page)
            self.roster_page.entered()

    def open_roster(self, path: Path) -> None:
        """Review a file on the roster page."""
        self.show_roster()
        self.roster_page.open_file(path)

    def choose_door(self) -> None:
        """Ask for door, session and direction."""
        DoorDialog(self.station, self.door, self.theme, self).open()

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
        for action, text in (
            (self.undo_action, self.tr("Undo")),
            (self.find_action, self.tr("Find")),
            (self.print_action, self.tr("Print badge")),
            (self.roster_action, self.tr("Roster")),
            (self.walkin_action, self.tr("Walk-in")),
            (self.door_action, self.tr("Door")),
            (self.scan_action, self.tr("Scan page")),
            (self.override_action, self.tr("Supervisor lets in")),
            (self.details_action, self.tr("Open record")),
            (self.accept_action, self.tr("Go to the session proposed")),
            (self.shift_action, self.tr("Shift hand-over…")),
            (self.lock_action, self.tr("Unlock") if self.locked else self.tr("Lock")),
            (self.settings_action, self.tr("Settings…")),
            (
                self.practice_action,
                self.tr("End practice") if self.station.practice else self.tr("Practice"),
            ),
            (self.event_action, self.tr("Another event…")),
        ):
            action.setText(text)
        self._theme_menu.setTitle(self.tr("Colours"))
        names = {"system": self.tr("As the system"), "light": self.tr("Light"), "dark": self.tr("Dark")}
        for mode, action in self._theme_actions.items():
            action.setText(names[mode])
        self.footer.show_language(self.language.code)
        self._propose(self.door.proposal)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome a file that may be a roster, where one may be taken over."""
        if self.roster_action.isEnabled() and dropped_roster(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Review the file."""
        path = dropped_roster(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.open_roster(path)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say that it is over."""
        self._clock.stop()
        super().closeEvent(event)
        self.closed.emit()

    def _make_actions(self) -> None:
        def action(key: str = "") -> QAction:
            made = QAction(self)
            made.setAutoRepeat(False)
            if key:
                made.setShortcut(QKeySequence(key, QKeySequence.SequenceFormat.PortableText))
            self.addAction(made)
            return made

        self.undo_action, self.find_action = action("Ctrl+Z"), action("F3")
        self.print_action, self.walkin_action = action("F5"), action("F6")
        self.door_action, self.scan_action = action("F9"), action("Esc")
        self.override_action, self.details_action = action("F8"), action("F4")
        self.accept_action, self.shift_action = action("F7"), action("Ctrl+H")
        self.lock_action, self.settings_action = action("Ctrl+L"), action("Ctrl+,")
        self.practice_action, self.event_action, self.roster_action = action(), action(), action("F10")
        self._footer_actions = [
            self.undo_action,
            self.find_action,
            self.door_action,
            self.walkin_action,
            self.print_action,
            self.roster_action,
        ]
        menu = self._menu = QMenu(self)
        menu.addActions([*self._footer_actions, self.scan_action])
        menu.addSeparator()
        menu.addActions([self.shift_action, self.lock_action])
        self._theme_menu = menu.addMenu("")
        group = QActionGroup(self)
        self._theme_actions: dict[str, QAction] = {}
        for mode in MODES:
            one = QAction(self)
            one.setCheckable(True)
            one.setChecked(self.theme.mode == mode)
            one.triggered.connect(lambda _=False, mode=mode: self._dress(mode))
            group.addAction(one)
            self._theme_menu.addAction(one)
            self._theme_actions[mode] = one
        menu.addAction(self.settings_action)
        menu.addSeparator()
        menu.addActions([self.practice_action, self.event_action])
        self._only_unlocked = [
            self.undo_action,
            self.find_action,
            self.print_action,
            self.walkin_action,
            self.door_action,
            self.override_action,
            self.details_action,
            self.shift_action,
            self.settings_action,
            self.practice_action,
            self.event_action,
            self.accept_action,
        ]
        self._allow_roster()
        # Practice has no supervisors, and what is set there would be set for the real door.
        self.settings_action.setVisible(not self.station.practice)

    def _connect(self) -> None:
        for action, slot in (
            (self.undo_action, self.door.undo),
            (self.find_action, self.search),
            (self.print_action, self._print),
            (self.roster_action, self.show_roster),
            (self.walkin_action, self._walk_in),
            (self.door_action, self.choose_door),
            (self.scan_action, self.show_scan),
            (self.override_action, self.scan_page.ask_override),
            (self.details_action, self._details),
            (self.accept_action, self.door.accept_proposal),
            (self.shift_action, self.hand_over),
            (self.lock_action, lambda: self.lock(not self.locked)),
            (self.settings_action, self._settings),
            (self.practice_action, self.practice_wanted.emit),
            (self.event_action, self._other_event),
        ):
            action.triggered.connect(partial(_plainly, slot))
        self.scan_page.wanted.connect(self.search)
        self.scan_page.person_wanted.connect(self.open_person)
        self.scan_page.override_wanted.connect(self._override)
        self.scan_page.sounded.connect(self.sounded)
        self.scan_page.verdict.returned.connect(self._verdict_seen)
        self.people_page.back.connect(self.show_scan)
        for signal in (self.door.answered, self.door.shown_again, self.door.failed):
            signal.connect(self._to_scan_page)
        self.door.not_undone.connect(self._not_undone)
        self.door.undone.connect(self._undone)
        self.door.proposed.connect(self._propose)
        self.door.moved.connect(self.retranslate)
        self.station.overview_changed.connect(self._allow_roster)
        self.proposal.accepted.connect(self.door.accept_proposal)
        self.proposal.refused.connect(self.door.refuse_proposal)
        self.notice.accepted.connect(lambda: self.say(""))
        self.footer.language_chosen.connect(self._speak)

    def _allow_roster(self) -> None:
        """Only an organiser's desk takes rosters over, and nobody practises on real people."""
        allowed = self.station.overview.organiser and not self.station.practice
        self.roster_action.setVisible(allowed)
        self.roster_action.setEnabled(allowed and not self.locked)

    def _to(self, page: QWidget) -> None:
        self._left = None
        self.pages.setCurrentWidget(page)

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
        self._to(self.people_page)
        self.people_page.walk_in()

    def _details(self) -> None:
        outcome = self.scan_page.seen
        if outcome is not None and outcome.person is not None:
            self.open_person(outcome.person.id)

    def _settings(self) -> None:
        authorise(self.station, self, self.tr("Change the settings"), lambda *_: self.settings_wanted.emit())

    def _override(self, outcome: Outcome) -> None:
        name = outcome.person.name if outcome.person else self.tr("someone not on the list yet")
        question = self.tr("Let in: {name}").format(name=name)

        def then(supervisor: bytes, reason: str) -> None:
            self.door.override(outcome, reason, supervisor)

        authorise(self.station, self, question, then, reason=True)

    def _to_scan_page(self, _: object) -> None:
        covered = self.pages.currentWidget()
        left = self._roster_page if covered is self._roster_page else self._left
        self._to(self.scan_page)
        self._left = left
        if self._said and self._said == self._waiting and not self._scans_wait:
            self.say("")

    def _verdict_seen(self) -> None:
        """Go back to a roster page that an accepted scan has covered, as it stood."""
        page = self._left
        if page is None or self.pages.currentWidget() is not self.scan_page:
            return
        self._to(page)
        inside = page.focusWidget()
        if inside is not None and inside.isVisible() and inside.isEnabled():
            inside.setFocus()
        else:
            page.shown.entered()

    def _not_undone(self, error: CheckinError) -> None:
        self.say(self.language.words.error(error))

    def _other_event(self) -> None:
        authorise(self.station, self, self.tr("Leave this event"), lambda *_: self.other_event_wanted.emit())

    def _undone(self, undone: Undone) -> None:
        self.scan_page.ready()
        at = self.station.time_text(undone.at_ms)
        self.say(self.language.words("scan.undone", name=undone.name, session=undone.session, at=at))

    def _propose(self, session: Session | None) -> None:
        if session is None:
            self.proposal.say("")
            return
        name = self.station.session_name(session)
        at = self.station.local_text(session.opens or session.starts)
        if session.hall:
            text = self.tr("It is time for “{session}” ({hall}, {time}).").format(
                session=name, hall=session.hall, time=at
            )
        else:
            text = self.tr("It is time for “{session}” ({time}).").format(session=name, time=at)
        if self.locked:
            self.proposal.say(text)
        else:
            self.proposal.say(text, self.tr("Go there  F7"), self.tr("Stay"))

    def _set_locked(self, locked: bool) -> None:
        self.locked = locked
        self.station.settings.put(self._lock_key, locked)
        if locked:
            self.show_scan()
        self.scan_page.set_locked(locked)
        for action in self._only_unlocked:
            action.setEnabled(not locked)
        self._allow_roster()
        self.retranslate()
        self.say(self.tr("Locked: only scanning goes on.") if locked else "")

    def _dress(self, mode: str) -> None:
        self.station.settings.put("theme", mode)
        self.theme.choose(mode)

    def _speak(self, code: str) -> None:
        self.station.settings.put("language", code)
        self.language.choose(code)


def _plainly(slot: Callable[[], object], *_: object) -> None:
    """Call ``slot`` without what the signal says."""
    slot()
