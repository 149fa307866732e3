"""The loop beside a window: real hubs, real threads."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from checkin.app import connect
from checkin.desk.desk import Desk
from checkin.desk.hub_address import keep_address
from checkin.desk.hubs import known_hubs
from checkin.desk.people import walk_in
from checkin.desk.revoke import revoke
from checkin.desk.sync_loop import SyncLoop
from checkin.domain import errors
from checkin.domain.syncing import SyncStatus
from checkin.store.replica import FileReplica
from tests.hub.kit import LOOPBACK, desk_of, serving, until
from tests.kit import Clock, make, open_desk

AT_ONCE_S = 1.0
"""Within which news arrive where wake-ups do."""


class Running:
    """A loop in its thread, and what it told."""

    def __init__(self, path: Path, clock: Clock) -> None:
        self.told: list[SyncStatus] = []
        self.loop = SyncLoop(lambda: open_desk(path, clock), connect, self.told.append)
        self.raised: list[BaseException] = []
        self.thread = threading.Thread(target=self._run)
        self.thread.start()

    @property
    def status(self) -> SyncStatus:
        return self.told[-1] if self.told else SyncStatus()

    def stop(self) -> float:
        """Stop it; return how long that took."""
        begun = time.monotonic()
        self.loop.stop()
        self.thread.join(20)
        assert not self.thread.is_alive()
        return time.monotonic() - begun

    def _run(self) -> None:
        try:
            self.loop.run()
        except BaseException as error:
            self.raised.append(error)


Run = Callable[[Desk], Running]


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def path(tmp_path: Path, clock: Clock) -> Path:
    return make(tmp_path, clock, "hub")


@pytest.fixture
def desks(path: Path, tmp_path: Path, clock: Clock) -> Iterator[list[Desk]]:
    """The hub's desk and two others, which know of the hub once ``path`` was served."""
    with ExitStack() as stack:
        hub = open_desk(path, clock)
        stack.enter_context(hub.file)
        with serving(path, clock):
            pass
        others = [desk_of(hub, tmp_path, name, clock) for name in "ab"]
        for one in others:
            stack.enter_context(one.file)
        yield [hub, *others]


@pytest.fixture
def run(clock: Clock) -> Iterator[Run]:
    with ExitStack() as stack:

        def start(desk: Desk) -> Running:
            running = Running(desk.file.path, clock)
            stack.callback(running.stop)
            return running

        yield start


def port_of(desk: Desk) -> int:
    return int(known_hubs(desk)[0].addresses[0].rpartition(":")[2])


def heads(desk: Desk) -> object:
    return FileReplica(desk.file).heads()


def test_a_write_reaches_the_other_desk_within_a_second(
    path: Path, clock: Clock, desks: list[Desk], run: Run
) -> None:
    _, a, b = desks
    with serving(path, clock, port_of(a)):
        one, other = run(a), run(b)
        until(lambda: one.status.woken and other.status.woken)
        for i in range(5):
            walk_in(a, {"name": f"Lê Minh {i}"})
            one.loop.nudge()
            begun = time.monotonic()
            until(lambda: heads(b) == heads(a))
            assert time.monotonic() - begun < AT_ONCE_S
        until(lambda: one.status.waiting == 0 and not one.status.meeting)
        assert not [status.problem for status in other.told if status.problem]


def test_what_another_program_writes_goes_out_too(
    path: Path, clock: Clock, desks: list[Desk], run: Run
) -> None:
    hub, a, _ = desks
    with serving(path, clock, port_of(a)):
        one = run(a)
        until(lambda: one.status.reached_ms is not None)
        walk_in(a, {"name": "Lê Minh An"})
        begun = time.monotonic()
        until(lambda: heads(hub) == heads(a))
        assert time.monotonic() - begun < 4


def test_a_hub_that_goes_and_comes_again_is_found(
    path: Path, clock: Clock, desks: list[Desk], run: Run
) -> None:
    hub, a, _ = desks
    port = port_of(a)
    with serving(path, clock, port):
        one = run(a)
        until(lambda: one.status.reached_ms is not None)
    walk_in(a, {"name": "Lê Minh An"})
    one.loop.nudge()
    until(lambda: isinstance(one.status.problem, errors.PartnerUnreachable))
    assert one.status.waiting == 1
    with serving(path, clock, port):
        until(lambda: one.status.waiting == 0 and one.status.problem is None)
        assert heads(hub) == heads(a)


def test_a_desk_that_knows_no_hub_waits_quietly_and_notices_the_first(
    tmp_path: Path, clock: Clock, run: Run
) -> None:
    path = make(tmp_path, clock, "lone")
    with open_desk(path, clock).file as file:
        lone = Desk(file, clock)
        one = run(lone)
        until(lambda: one.told)
        assert (one.status.hubs, one.status.problem) == (0, None)
        keep_address(lone, f"{LOOPBACK}:1")
        until(lambda: one.status.problem is not None)
        assert one.status.hubs == 1


@pytest.mark.parametrize("accepting", [True, False])
def test_it_stops_within_a_request(desks: list[Desk], run: Run, *, accepting: bool) -> None:
    _, a, _ = desks
    with socket.create_server((LOOPBACK, 0), backlog=1) as silent:
        port = silent.getsockname()[1]
        keep_address(a, f"{LOOPBACK}:{port}")
        one = run(a)
        if accepting:
            connection, _ = silent.accept()
        else:
            until(lambda: one.status.meeting)
        assert one.stop() < AT_ONCE_S
        if accepting:
            connection.close()
    assert not one.raised


def test_stopping_twice_or_before_the_start_is_nothing(desks: list[Desk], clock: Clock) -> None:
    loop = SyncLoop(lambda: open_desk(desks[1].file.path, clock), connect, lambda status: None)
    loop.stop()
    loop.run()
    loop.stop()
    loop.nudge()


def test_a_file_that_cannot_be_opened_is_the_owners_to_tell(tmp_path: Path, clock: Clock) -> None:
    loop = SyncLoop(lambda: open_desk(tmp_path / "none.checkin", clock), connect, lambda status: None)
    with pytest.raises(errors.FileMissing):
        loop.run()


def test_a_revoked_desk_learns_that_it_is_no_longer_admitted(
    path: Path, clock: Clock, desks: list[Desk], run: Run
) -> None:
    hub, a, _ = desks
    with serving(path, clock, port_of(a)):
        one = run(a)
        until(lambda: one.status.reached_ms is not None)
        revoke(hub, a.desk_name(a.file.key), "lost")
        walk_in(a, {"name": "Lê Minh An"})
        one.loop.nudge()
        until(lambda: isinstance(one.status.problem, errors.NotAdmitted))
