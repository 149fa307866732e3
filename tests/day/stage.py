"""Four desks of the day: files of their own, one of them at a real window, one a hub over HTTPS."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from checkin.app import connect
from checkin.desk.desk import Desk
from checkin.desk.hosting import host
from checkin.desk.naming_desk import rename_desk
from checkin.desk.scan import Outcome, scan
from checkin.desk.syncing import Syncing
from checkin.domain.hosting import Hosting
from checkin.store.replica import FileReplica
from checkin.ui.camera.preview import CameraPreview
from checkin.ui.look.theme import Theme
from checkin.ui.station import Station
from checkin.ui.window import MainWindow
from tests.day.volunteer import Volunteer
from tests.kit import Clock, enrol, make, open_desk
from tests.ui.kit import make_tools, open_station, settle, wait_for

T = TypeVar("T")
LOOPBACK = "127.0.0.1"
WINDOW = "Bàn 2"
"""The desk at which the volunteer sits."""
DOORS = {"Bàn 1": "Cửa chính", "Bàn 2": "Cửa Đông", "Bàn 3": "Cửa Tây", "Bàn 4": "Cửa Bắc"}


@dataclass
class Post:
    """A desk and where it stands."""

    name: str
    door: str
    desk: Desk
    """For what is done from a command line, and for meeting the hub."""
    meetings: Syncing
    away: bool = False
    """Without network, or not ours any more."""


@dataclass
class Stage:
    """All desks; the second one is where the volunteer sits."""

    folder: Path
    clock: Clock
    posts: dict[str, Post]
    stack: ExitStack
    window: MainWindow | None = None
    _hub: Hosting | None = None
    _port: int = 0
    _closing: list[Callable[[], object]] = field(default_factory=list)

    @property
    def organiser(self) -> Desk:
        return self.posts["Bàn 1"].desk

    @property
    def volunteer(self) -> Volunteer:
        assert self.window is not None
        return Volunteer(self.window, self.clock)

    def desks(self) -> list[Post]:
        """Those that are in step with each other."""
        return [one for one in self.posts.values() if not one.away]

    def host(self) -> None:
        """Let the first desk's laptop serve as the hub, at the port it had before."""
        desk = open_desk(self.organiser.file.path, self.clock, seed=77)
        self._hub = host(desk, LOOPBACK, self._port, where=lambda at, port: [f"{at}:{port}"])
        self._port = self._hub.port

    def stop_hub(self) -> None:
        """The network is away."""
        if self._hub is not None:
            self._hub.stop()
            self._hub = None

    def meet(self) -> None:
        """Let every desk meet the hub until all know the same."""
        for _ in range(2):
            for one in self.desks():
                if one.desk is not self.organiser:
                    assert one.meetings.meet_all(), one.meetings.status.problem
        self.look()

    def look(self) -> None:
        """Let the window see what was written beside it."""
        if self.window is not None:
            self.window.station.others_have_written()
            settled(self.window.station)

    def fingerprints(self) -> dict[str, bytes]:
        """Return a digest of everything each desk shows."""
        return {one.name: FileReplica(one.desk.file).fingerprint() for one in self.desks()}

    def shows(self, post: Post, code: str, session: str, *, out: bool = False) -> Outcome:
        """Let somebody show a code at a desk's door."""
        if post.name == WINDOW and self.window is not None:
            return self._at_window(self.window, post, code, session, out=out)
        return scan(post.desk, code, post.desk.find_session(session), door=post.door, out=out)

    def reopen(self, post: Post) -> None:
        """Open a desk's file again after its laptop was off."""
        post.desk = open_desk(post.desk.file.path, self.clock, seed=len(post.name) + 40)
        self.stack.enter_context(post.desk.file)
        post.meetings = Syncing(post.desk, connect)
        self.stack.callback(post.meetings.close)

    def _at_window(self, window: MainWindow, post: Post, code: str, session: str, *, out: bool) -> Outcome:
        stand(window, post.door, session, out=out)
        return heard(window.door, "answered", lambda: window.offer(code))


def heard(source: QObject, name: str, act: Callable[[], object]) -> Outcome:
    """Return what a signal brings after an act."""
    found: list[Outcome] = []
    signal = getattr(source, name)
    signal.connect(found.append)
    try:
        act()
        wait_for(lambda: bool(found))
    finally:
        signal.disconnect(found.append)
    return found[0]


@contextmanager
def staged(folder: Path, clock: Clock, prepare: Callable[[Desk], object]) -> Iterator[Stage]:
    """Make the event at the first desk, let ``prepare`` fill it, and bring three others into it."""
    with ExitStack() as stack:
        first, *others = DOORS
        path = make(folder, clock, first)
        organiser = open_desk(path, clock)
        stack.enter_context(organiser.file)
        prepare(organiser)
        stage = Stage(folder, clock, {}, stack)
        stack.callback(stage.stop_hub)
        stage.posts[first] = _post(stack, organiser, first)
        stage.host()
        for name in others:
            file = stack.enter_context(enrol(organiser.file, folder, name, clock))
            desk = Desk(file, clock)
            rename_desk(desk, name)
            stage.posts[name] = _post(stack, desk, name)
        yield stage


def _post(stack: ExitStack, desk: Desk, name: str) -> Post:
    post = Post(name, DOORS[name], desk, Syncing(desk, connect))
    stack.callback(post.meetings.close)
    return post


@contextmanager
def at_window(stage: Stage, theme: Theme) -> Iterator[MainWindow]:
    """Open the window of the second desk; only ``Stage.meet`` exchanges anything for it."""
    post = stage.posts[WINDOW]
    with opened(post.desk.file.path, stage.clock, theme) as window:
        stand(window, post.door, "plenary")
        stage.window = window
        yield window
        stage.window = None


@contextmanager
def opened(path: Path, clock: Clock, theme: Theme) -> Iterator[MainWindow]:
    """Open a window over an event file, and close it."""
    station = open_station(path, make_tools(path.parent, clock), settings=path.with_suffix(".ini"))
    faults: list[object] = []
    station.fault.connect(faults.append)
    station.show_file = lambda path: None
    window = MainWindow(station, theme, CameraPreview(theme))
    room = station.sync
    # The clock of the day leaps: a thread that measures it meanwhile would find it wrong.
    assert room._loop is not None
    room._loop.stop()
    wait_for(lambda: room.join(0))
    window.show()
    window.activateWindow()
    settle(station)
    yield window
    window.close()
    station.close()
    assert station.join()
    assert not faults, faults


def settled(station: Station) -> None:
    """Wait as ``settle`` does, for all lanes at once: the day looks at thousands of figures."""
    for _ in range(2):
        done: list[object] = []
        for lane in station.lanes:
            lane.submit(lambda: None, done.append)
        lanes = len(station.lanes)
        wait_for(lambda done=done, lanes=lanes: len(done) >= lanes)  # type: ignore[misc]
    QApplication.processEvents()


def stand(window: MainWindow, name: str, session: str, *, out: bool = False) -> None:
    """Let a window stand at a door."""
    door = window.door
    if (door.session.id, door.name, door.out) != (session, name, out):
        known = window.station.session(session)
        assert known is not None, session
        door.move(known, name, out=out)
        settled(window.station)
