"""An installation: its file on a laptop's disk and, while it runs, the program that has it open."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import apsw

from checkin.desk.desk import Desk
from checkin.desk.meeting import Hub, Keeping
from checkin.domain.exchange import Answer, Clocks, Me
from checkin.domain.partners import Holding, Partners
from checkin.store.connecting import open_with
from checkin.store.eventfile import EventFile
from checkin.store.keys import KeySources
from checkin.store.marker import Mark, Marker, machine_id
from checkin.store.replica import FileReplica
from tests.simulation.clocks import LaptopClock
from tests.simulation.disk import Image

VERSION = "simulated"


class Killed(BaseException):
    """The process of ``node`` ends here and now."""

    def __init__(self, node: Node) -> None:
        super().__init__(node.name)
        self.node = node


class Machine:
    """A laptop."""

    def __init__(self, name: str, id: bytes, clock: LaptopClock) -> None:
        self.name, self.id, self.clock = name, id, clock
        self.awake_at = 0
        """True time until which it sleeps."""
        self.portal_until = 0
        """True time until which it is caught by a captive portal."""
        self.losses: list[int] = []
        """True times at which something it held was lost for good."""


class _Watched(Marker):
    """A marker whose process may be killed after the commit, before it is written."""

    node: Node

    def write(self, mark: Mark) -> None:
        if self.node.dies_before_mark:
            self.node.unmarked = True
            raise Killed(self.node)
        super().write(mark)


Since = dict[Machine, int]
"""When machines said, in true time, what is known of them."""


class Told(Keeping):
    """What an installation was told of where its commits are, with when that was still so."""

    def __init__(self, replica: FileReplica, me: Me, on_word: Callable[[], None]) -> None:
        super().__init__(replica, me)
        self._on_word = on_word
        self.hub_wrong = 0
        """How far, in truth, the clock of the answer on its way is wrong."""
        self.saying: tuple[Since, Since] = ({}, {})
        """Of the answer on its way: the hub's own, and that of those it tells of."""
        self._since: dict[tuple[bytes, bool], Since] = {}
        self._last: list[Holding] | None = None

    def report(self, answer: Answer, holdings: list[Holding] | None) -> None:
        super().report(answer, holdings)
        own, others = self.saying
        self._since[answer.key, True] = own
        if holdings is not None and holdings is not self._last:
            self._since[answer.key, False], self._last = others, holdings
        self._on_word()

    def heard(self, holdings: list[Holding], since: Since) -> None:
        """Overhear what partners said to the hub that serves this very file."""
        self.overhear(holdings)
        self._since[b"", False] = since

    def since(self, machine: Machine) -> list[int]:
        """True times of all that is known of a machine."""
        return [one[machine] for one in self._since.values() if machine in one]

    def claims(self) -> Iterator[tuple[Holding, Since]]:
        """Yield every word of a holding, with when the machines were heard of whom that word tells."""
        for told, own in ((self._hubs, True), (self._others, False)):
            for key, holdings in told.items():
                since = self._since.get((key, own)) or self._since.get((b"", own), {})
                for one in holdings:
                    yield one, since


class Node:
    """An installation of the event."""

    def __init__(self, name: str, machine: Machine, path: Path, state: Path, seed: str) -> None:
        self.name, self.machine, self.path, self.state = name, machine, path, state
        self.key = b""
        """Its public key, once it has run."""
        self.serves = False
        """Whether it is a hub for others."""
        self.alive = True
        """False once it is gone for good, or in a thief's hands."""
        self.stolen = self.revoked = self.damaged = False
        self.held = 0
        """What its file holds, as bits of the ledger."""
        self.image: Image | None = None
        """A backup."""
        self.on_word: Callable[[Node], None] = lambda node: None
        """Called whenever it has been told where its commits are."""
        self._seed, self._starts = seed, 0
        self.file: EventFile | None = None
        self.desk: Desk
        self.replica: FileReplica
        self.me: Me
        self.partners: Partners
        self.keeping: Told
        self.hubs: dict[str, Hub]
        self.noted: dict[Machine, int]
        """As a hub: when each machine asked that its memory still knows."""
        self.told_wrong = 0
        """How far, in truth, the time was wrong that it told last as a hub."""
        self.goes_by: int | None = None
        """How far, in truth, the clock is wrong that its own was last measured by."""
        self.meeting = False
        """Whether it waits for a hub's answer."""
        self.trouble = ""
        """What is happening to its process right now."""
        self.dies_before_mark = self.unmarked = False
        self._steps_left: int | None = None

    @property
    def role_at_doors(self) -> bool:
        """Whether people come to it; a hub of its own only serves."""
        return not self.name.startswith("H")

    @property
    def running(self) -> bool:
        return self.file is not None

    def start(self) -> None:
        """Begin a process on the file.

        Raises:
            FileFault: the file is damaged.
        """
        self._starts += 1
        source = random.Random(f"{self._seed}/{self.name}/{self._starts}").randbytes
        self.state.mkdir(parents=True, exist_ok=True)
        connection = open_with(self.path, KeySources())
        connection.set_busy_timeout(0)
        file = EventFile(self.path, connection, state=self.state, random=source)
        watched = _Watched(self.state, file.event, file.key, self.path, machine_id())
        watched.node = self
        file._marker = file.chain._marker = watched
        self.file, self.key = file, file.key
        self.desk = Desk(file, self.machine.clock.wall, steady=self.machine.clock.steady)
        self.replica = FileReplica(file)
        self.me = Me(file.key, self.machine.id, VERSION)
        self.partners, self.hubs = Partners(), {}
        self.keeping = Told(self.replica, self.me, lambda: self.on_word(self))
        self.noted = {}

    def stop(self) -> None:
        """End the process in good order."""
        if self.file is not None:
            self.file.close()
            self.file = None

    def crash(self) -> None:
        """End the process as ``kill -9`` does: what is in the WAL stays there."""
        if self.file is not None:
            self.file.connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
            self.stop()

    def clocks(self) -> Clocks:
        """What it says of its clock to a hub."""
        return self.desk.time.uncorrected()

    def hub_clocks(self) -> Clocks:
        """What it says as a hub."""
        moment = self.desk.time.moment()
        return Clocks(moment.at_ms, None, moment.err_ms)

    @contextmanager
    def in_trouble(self, what: str) -> Iterator[None]:
        """Remember what is happening to the process."""
        self.trouble = what
        try:
            yield
        finally:
            self.trouble = ""

    @contextmanager
    def mortal(self, steps: int | None, *, before_mark: bool = False) -> Iterator[None]:
        """Kill the process before its next so many statements, or between commit and marker."""
        assert self.file is not None
        connection = self.file.connection
        self._steps_left, self.dies_before_mark = steps, before_mark
        if steps is not None:
            connection.exec_trace = self._step
        try:
            yield
        finally:
            self._steps_left, self.dies_before_mark = None, False
            if steps is not None and self.file is not None:
                connection.exec_trace = None

    def _step(self, *statement: object) -> bool:
        if self._steps_left is not None:
            self._steps_left -= 1
            if self._steps_left < 0:
                self._steps_left = None
                raise Killed(self)
        return True


@contextmanager
def full_disk(node: Node) -> Iterator[None]:
    """Let the node's disk be as full as its file is large."""
    assert node.file is not None
    connection = node.file.connection
    pages = connection.pragma("page_count")
    connection.pragma("max_page_count", pages)
    try:
        yield
    finally:
        if node.file is not None:
            connection.pragma("max_page_count", 1 << 30)


@contextmanager
def busy_database(node: Node, reads: bool) -> Iterator[None]:
    """Let another program hold the file's write lock, or only read an old state of it."""
    other = apsw.Connection(str(node.path))
    try:
        other.execute("BEGIN" if reads else "BEGIN IMMEDIATE")
        if reads:
            other.execute("SELECT count(*) FROM commits").fetchall()
        yield
    finally:
        other.close()
