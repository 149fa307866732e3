"""The event that is open in the window: its lane, what of it the pages show, and who works here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QDate, QObject, QTime, QUrl, Signal

from checkin.desk.desk import Desk
from checkin.desk.noticing import written_here
from checkin.desk.shift import Operator
from checkin.desk.tools import Tools
from checkin.domain.errors import CheckinError, FileProblem
from checkin.domain.programme import Names, Session, local_time, named
from checkin.ui.lane import Lane
from checkin.ui.language import Language
from checkin.ui.layouts import Layouts
from checkin.ui.overview import Overview, overview_of, people_of
from checkin.ui.paper import PaperSettings
from checkin.ui.settings import Settings

if TYPE_CHECKING:
    from checkin.ui.printing.room import PrintRoom
    from checkin.ui.sync.room import SyncRoom

T = TypeVar("T")


class Station(QObject):
    """One open event; everything that touches its file goes through its lane."""

    overview_changed = Signal()
    people_changed = Signal()
    """Someone was edited, registered or given a badge: lists and figures are to be read again."""
    others_wrote = Signal()
    """What another desk wrote has arrived: figures, last scans and who is where are to be read again."""
    operator_changed = Signal()
    closing = Signal()
    """It is about to be closed: what can be stopped should stop."""
    ended = Signal()
    """It was closed and nothing is under way any more."""
    room_opened = Signal(object)
    """The ``PrintRoom`` is there."""
    sync_opened = Signal(object)
    """The ``SyncRoom`` is there."""
    fault = Signal(object)
    """A ``CheckinError`` nobody else showed, or a bug of ours."""

    def __init__(
        self, tools: Tools, path: Path, language: Language, settings: Settings, *, practice: bool = False
    ) -> None:
        """Nothing is opened yet: see ``open``."""
        super().__init__()
        self.tools = tools
        self.path = path
        self.language = language
        self.settings = settings
        self.practice = practice
        self.overview: Overview
        self.operator: Operator | None = None
        self.show_file: Callable[[Path], Any] = show_file
        """Hands a PDF to whatever prints or shows PDFs here."""
        self.paper = PaperSettings(settings)
        """How this desk puts badges on paper."""
        self._room: PrintRoom | None = None
        self._sync: SyncRoom | None = None
        self._people: object = None
        """Another one whenever people or programme have changed."""
        self.lanes: list[Lane] = []
        self._closed, self._running = False, 0
        self.lane = self.new_lane("database")
        self.jobs = self.new_lane("jobs")
        """Long work (a whole roster, every badge), with a connection of its own."""
        self.sums = self.new_lane("sums")
        """What takes long and touches no file: a PIN compared."""
        self._desk: Desk | None = None
        self.layouts = Layouts(self)
        language.changed.connect(self._speak)

    def open(self, done: Callable[[], Any], failed: Callable[[CheckinError], Any]) -> None:
        """Open the file in the lane; ``done`` once the overview is there."""
        code = self.language.code

        def work() -> Overview:
            self._desk = self.tools.open(self.path, code)
            self._people = people_of(self._desk)
            return overview_of(self._desk)

        def opened(overview: Overview) -> None:
            self.overview = overview
            done()

        self.lane.submit(work, opened, failed)

    def close(self) -> None:
        """Close the file after what is under way; ``ended`` tells when that is done."""
        if self._closed:
            return
        self._closed = True
        self.closing.emit()
        self.language.changed.disconnect(self._speak)

        def work() -> None:
            if self._desk is not None:
                self._desk.file.close()

        self.lane.submit(work)
        for lane in self.lanes:
            lane.close()

    def join(self, wait: float = 5.0) -> bool:
        """Wait for the end of a closed station, as the process ends; whether it came in time."""
        ended = all(lane.join(wait) for lane in self.lanes)
        return ended and (self._sync is None or self._sync.join(wait))

    @property
    def room(self) -> PrintRoom:
        """The print room, opened when it is first asked for: a door prints nothing."""
        if self._room is None:
            from checkin.ui.printing.room import PrintRoom

            self._room = PrintRoom(self)
            self.room_opened.emit(self._room)
        return self._room

    @property
    def room_if_open(self) -> PrintRoom | None:
        """The print room, if anything was printed or waits for an answer."""
        left = self.paper.unfinished(self.overview.event_id) and not self.practice
        return self.room if left else self._room

    def synchronise(self) -> None:
        """Meet the hubs from now on, if there are any or this laptop is one; practice never does."""
        hosted = self.settings.flag(f"hub-{self.overview.event_id}/on")
        if self._sync is None and not self.practice and (self.overview.hubs or hosted):
            _ = self.sync

    @property
    def sync(self) -> SyncRoom:
        """What meets the hubs, opened when it is first asked for."""
        if self._sync is None:
            from checkin.ui.sync.room import SyncRoom

            self._sync = SyncRoom(self)
            self.sync_opened.emit(self._sync)
        return self._sync

    @property
    def sync_if_open(self) -> SyncRoom | None:
        """What meets the hubs, if there is any to meet."""
        return self._sync

    def new_lane(self, name: str) -> Lane:
        """Return a lane that ends with this station."""
        lane = Lane(name, self)
        lane.fault.connect(self.fault)
        lane.ended.connect(self._lane_ended)
        self.lanes.append(lane)
        self._running += 1
        return lane

    def ask(
        self,
        work: Callable[[Desk], T],
        done: Callable[[T], Any] | None = None,
        failed: Callable[[CheckinError], Any] | None = None,
        *,
        owner: QObject | None = None,
        latest: str = "",
    ) -> None:
        """Run a use case on the desk in its lane and hand the result back here (see ``Lane.submit``)."""

        def run() -> T:
            assert self._desk is not None
            with self._sending(self._desk):
                return work(self._desk)

        self.lane.submit(run, done, failed, owner=owner, latest=latest)

    def job(
        self,
        work: Callable[[Desk], T],
        done: Callable[[T], Any] | None = None,
        failed: Callable[[CheckinError], Any] | None = None,
        *,
        owner: QObject | None = None,
        latest: str = "",
        lane: Lane | None = None,
    ) -> None:
        """Run a long use case on a connection of its own, so that scans need not wait for it.

        In a ``lane`` of its own it need not wait for other long work either.
        """
        code = self.language.code
        operator = self.operator.id if self.operator else b""

        def run() -> T:
            desk = self.tools.open(self.path, code)
            desk.operator = operator
            with desk.file, self._sending(desk):
                return work(desk)

        (lane or self.jobs).submit(run, done, failed, owner=owner, latest=latest)

    def refresh(self, done: Callable[[], Any] | None = None) -> None:
        """Read the overview again."""

        def read(overview: Overview) -> None:
            self.overview = overview
            self.overview_changed.emit()
            if done is not None:
                done()

        self.ask(overview_of, read, latest="overview")

    def changed(self) -> None:
        """Say that people changed."""
        self.people_changed.emit()

    def others_have_written(self) -> None:
        """Follow what has arrived: programme and people only where they have changed."""

        def work(desk: Desk) -> tuple[object, Overview | None]:
            people = people_of(desk)
            return people, None if people is self._people else overview_of(desk)

        def follow(found: tuple[object, Overview | None]) -> None:
            known, (self._people, overview) = self._people, found
            if overview is not None and overview != self.overview:
                self.overview = overview
                self.overview_changed.emit()
            if known is not self._people:
                self.changed()
            self.others_wrote.emit()

        self.ask(work, follow, latest="arrived")

    def set_operator(self, operator: Operator | None) -> None:
        """Say who works here now; the desk knows already."""
        self.operator = operator
        self.operator_changed.emit()

    def badge_folder(self) -> Path:
        """Return the folder for PDFs of single badges, beside the event file; made if needed.

        Raises:
            FileProblem: it cannot be made.
        """
        folder = self.path.with_name(f"{self.path.stem}-badges")
        try:
            folder.mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            raise FileProblem(str(folder), error.strerror or str(error)) from error
        return folder

    def now(self) -> int:
        """Return the desk's time in Unix milliseconds, corrected as far as the hub's is known."""
        desk = self._desk
        return self.tools.clock() if desk is None else desk.time.glance().at_ms

    def as_of(self) -> int | None:
        """Return when figures of the other desks were true, None where that is as good as now."""
        return self._sync.standing.as_of_ms(self.now()) if self._sync is not None else None

    def named(self, names: Names) -> str:
        """Return a name in the window's language."""
        return named(names, self.language.code)

    def session_name(self, session: Session) -> str:
        """Return a session's name."""
        return self.named(session.name) or session.id

    def session(self, key: str) -> Session | None:
        """Return a session of the programme by its id."""
        return next((one for one in self.overview.sessions if one.id == key), None)

    def delegation_name(self, key: str) -> str:
        """Return a delegation's name."""
        known = self.overview.delegations.get(key)
        return (self.named(known.name) if known else "") or key

    def category_name(self, key: str) -> str:
        """Return a category's name."""
        known = self.overview.categories.get(key)
        return (self.named(known.name) if known else "") or key

    def time_text(self, ms: int, *, seconds: bool = False) -> str:
        """Return a moment in the event's time zone: the time, and the day unless it is today."""
        zone = self.overview.event.zone
        local = local_time(ms, zone)
        form = "HH:mm:ss" if seconds else "HH:mm"
        text = self.language.locale.toString(QTime(local.hour, local.minute, local.second), form)
        if local.date() == local_time(self.now(), zone).date():
            return text
        return f"{self.day_text(ms)} {text}"

    def day_text(self, ms: int) -> str:
        """Return the day of a moment, day and month in the order of the language."""
        return self._day(local_time(ms, self.overview.event.zone))

    def weekday_text(self, ms: int) -> str:
        """Return the weekday of a moment, shortened as the language does."""
        local = local_time(ms, self.overview.event.zone)
        return self.language.locale.toString(QDate(local.year, local.month, local.day), "ddd")

    def local_text(self, iso: str) -> str:
        """Return a local ISO time of the programme: the time, and the day unless it is today."""
        try:
            local = datetime.fromisoformat(iso[:16])
        except ValueError:
            return iso
        text = self.language.locale.toString(QTime(local.hour, local.minute), "HH:mm")
        if local.date() == local_time(self.now(), self.overview.event.zone).date():
            return text
        return f"{self._day(local)} {text}"

    def number(self, value: int) -> str:
        """Return a whole number as the language writes it."""
        return self.language.locale.toString(value)

    def _day(self, local: date) -> str:
        form = "d MMM" if self.language.code == "en" else "dd/MM"
        return self.language.locale.toString(QDate(local.year, local.month, local.day), form)

    @contextmanager
    def _sending(self, desk: Desk) -> Iterator[None]:
        """What is written meanwhile goes to the hub at once."""
        sync = self._sync
        before = written_here(desk) if sync is not None else 0
        try:
            yield
        finally:
            if sync is not None and written_here(desk) != before:
                sync.nudge()

    def _lane_ended(self) -> None:
        self._running -= 1
        if not self._running:
            self.ended.emit()

    def _speak(self) -> None:
        code = self.language.code

        def work(desk: Desk) -> None:
            desk.language = code

        self.ask(work)


def show_file(path: Path) -> None:
    """Open a file in the program that the system has for it."""
    from PySide6.QtGui import QDesktopServices

    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
