"""A minute of an event gone wild: a hub and twenty desks as processes, killed at random, one for good.

The one long test of the suite: a little more than a minute. What happens when is drawn from a seed; what
the machine makes of it differs from run to run, so it is told at the end what was done.
"""

from __future__ import annotations

import os
import random
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from checkin.domain.log import Chain, Head
from checkin.store.replica import FileReplica
from checkin.store.verifying import verify
from tests.hub.kit import LOOPBACK, until
from tests.hub.programs import MACHINE, environment
from tests.kit import Clock, dump, enrol, make, open_file

SECONDS = 60.0
DESKS = 20
GAP_S = 4.0
"""Between two writes of a desk, on average."""
KILL_EVERY_S = 1.5
HUB_SHARE = 0.15
"""Of the kills."""
SETTLING_S = 60.0
"""More than the longest wait of a desk whose hub was away, and the time it takes to catch up."""
DESK = Path(__file__).with_name("soak_desk.py")


class Machine:
    """A process that can be killed and started again."""

    def __init__(self, name: str, folder: Path, *arguments: object) -> None:
        self.name = name
        self.kills = 0
        self._arguments = [sys.executable, *map(str, arguments)]
        self._folder = folder
        self._errors = (folder / f"{name}.stderr").open("ab")
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        self._process = subprocess.Popen(
            self._arguments,
            env=environment(self._folder),
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=self._errors,
        )

    @property
    def running(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def kill(self, number: int = signal.SIGKILL) -> None:
        if self._process is None:
            return
        self.kills += 1
        self._process.send_signal(number)
        self._process.wait(30)
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process = None

    def rest(self) -> None:
        """Have it write no more."""
        assert self._process is not None
        assert self._process.stdin is not None
        self._process.stdin.close()

    def end(self) -> None:
        self.kill()
        self._errors.close()

    def complaints(self) -> str:
        return (self._folder / f"{self.name}.stderr").read_text("utf-8")


class Journal:
    """What a desk had been told was done before it was killed."""

    def __init__(self, path: Path) -> None:
        lines = path.read_text("utf-8").splitlines() if path.exists() else []
        fields = [line.split() for line in lines]
        told = [one for one in fields if one[0] == "ack"]
        self.acknowledged = [(bytes.fromhex(one[1]), int(one[2]), bytes.fromhex(one[3])) for one in told]
        self.safe = [(bytes.fromhex(one[1]), int(one[2])) for one in fields if one[0] == "safe"]

    @property
    def promised(self) -> int:
        """How many commits were shown as safe."""
        return max((n for _, n in self.safe), default=0)


class Event:
    """The hub, its desks, and chance."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.folder, self.chance = folder, random.Random(seed)
        self.clock = Clock(time.time_ns() // 1_000_000)
        self.hub_path = make(folder, self.clock, "hub")
        with socket.create_server((LOOPBACK, 0)) as free:
            port = free.getsockname()[1]
        listen = ("--listen", f"{LOOPBACK}:{port}")
        self.hub = Machine("hub", folder, MACHINE, "hub", "hub", self.hub_path, *listen)
        self.hub.start()
        until(lambda: _answers(port))
        self.desks: dict[str, Machine] = {}
        with open_file(self.hub_path) as hub:
            for i in range(DESKS):
                name = f"desk{i:02d}"
                enrol(hub, folder, name, self.clock).close()
                arguments = (DESK, name, self.path(name), folder / "state", self.journal(name), i, GAP_S)
                self.desks[name] = Machine(name, folder, *arguments)

    def path(self, name: str) -> Path:
        return self.folder / f"{name}.checkin"

    def journal(self, name: str) -> Path:
        return self.folder / f"{name}.journal"

    def go_wild(self, until_s: float) -> str:
        """Kill and start again until it is time; return who was lost for good half-way."""
        begun = time.monotonic()
        half = begun + (until_s - begun) / 2
        lost = ""
        due: list[tuple[float, Machine]] = []
        while (now := time.monotonic()) < until_s:
            for when, machine in [one for one in due if one[0] <= now]:
                machine.start()
                due.remove((when, machine))
            if not lost and now >= half:
                # Whoever has been promised most; nobody had time for promises where the machine is slow.
                running = sorted(name for name, one in self.desks.items() if one.running)
                most = max(running, key=lambda name: Journal(self.journal(name)).promised)
                if Journal(self.journal(most)).promised:
                    lost = most
                    self.desks[lost].kill()
            alive = [one for name, one in self.desks.items() if one.running and name != lost]
            victim = self.hub if self.chance.random() < HUB_SHARE else self.chance.choice(alive)
            if victim.running:
                victim.kill()
                due.append((time.monotonic() + self.chance.uniform(0.1, 2.0), victim))
            time.sleep(self.chance.uniform(0.5, 1.5) * KILL_EVERY_S)
        for _, machine in due:
            machine.start()
        return lost

    def end(self) -> None:
        for machine in [*self.desks.values(), self.hub]:
            machine.end()


def _answers(port: int) -> bool:
    try:
        socket.create_connection((LOOPBACK, port), 1).close()
    except OSError:
        return False
    return True


@pytest.mark.skipif(os.name == "nt", reason="no kill -9 there")
def test_a_minute_of_killing_loses_nothing(tmp_path: Path) -> None:
    begun = time.monotonic()
    event = Event(tmp_path, seed=6)
    try:
        for machine in event.desks.values():
            machine.start()
        lost = event.go_wild(begun + SECONDS)
        left = [name for name in event.desks if name != lost]
        until(lambda: all(event.desks[name].running for name in left))
        for name in left:
            event.desks[name].rest()
        paths = [event.hub_path, *map(event.path, left)]
        settling = time.monotonic()
        until(lambda: alike(paths), SETTLING_S)
        settled = time.monotonic() - settling
    finally:
        event.end()
    _check(event, lost, left, paths)
    kills = sum(one.kills for one in event.desks.values())
    written = sum(len(Journal(event.journal(name)).acknowledged) for name in event.desks)
    print(f"\nkills: hub {event.hub.kills}, desks {kills}; {written} writes; alike {settled:.1f} s later")
    assert event.hub.kills > 1
    assert written > DESKS


def alike(paths: list[Path]) -> bool:
    """Whether all of these replicas hold the same."""
    first = None
    for path in paths:
        with open_file(path) as file:
            heads = FileReplica(file).heads()
        first = first or heads
        if heads != first:
            return False
    return True


def _check(event: Event, lost: str, left: list[str], paths: list[Path]) -> None:
    shown = None
    for path in paths:
        with open_file(path) as file:
            report = verify(file)
            assert report.problems == [], path.name
            now = dump(file.connection)
            shown = shown or now
            assert now == shown, path.name
    with open_file(event.hub_path) as file:
        replica = FileReplica(file)
        own = {name: _key(event.path(name)) for name in event.desks}
        for name in left:
            for nonce, n, digest in Journal(event.journal(name)).acknowledged:
                assert replica.holds(Chain(own[name], nonce), Head(n, digest)), (name, n)
        # Of the laptop that never came back, whatever it showed as safe.
        journal = Journal(event.journal(lost))
        reached = {nonce: n for nonce, n, _ in journal.acknowledged}
        assert len(reached) == 1, "its chain went on after each kill"
        ((nonce, _),) = reached.items()
        tips = replica.heads().get(Chain(own[lost], nonce), frozenset())
        assert max((tip.n for tip in tips), default=0) >= journal.promised > 0
    for machine in [event.hub, *event.desks.values()]:
        assert "Traceback" not in machine.complaints(), machine.complaints()[-2000:]


def _key(path: Path) -> bytes:
    with open_file(path) as file:
        return file.key
