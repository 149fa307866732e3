"""Wake-ups: at once, gathered, and never for one's own news."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from checkin.desk.desk import Desk
from checkin.desk.naming_desk import rename_desk
from checkin.domain.hosting import Hosting
from checkin.hub.wakeups import QUIET
from checkin.store.eventfile import EventFile
from tests.hub.calling import Caller
from tests.kit import Clock, commits_of, enrol

Call = Callable[[EventFile], Caller]
PATIENCE = 10.0


class Ear:
    """Hears wake-ups and says when each came."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller
        self._heard: queue.SimpleQueue[float] = queue.SimpleQueue()
        self.opened = threading.Event()
        self.ended = threading.Event()
        self._thread = threading.Thread(target=self._listen)
        self._thread.start()
        assert self.opened.wait(PATIENCE)

    def _listen(self) -> None:
        try:
            with self._caller.listening() as lines:
                for line in lines:
                    if line == "event: wake":
                        self._heard.put(time.monotonic())
                        self.opened.set()
        finally:
            self.ended.set()

    def next(self) -> float:
        """Wait for the next one."""
        return self._heard.get(timeout=PATIENCE)

    def quiet(self, seconds: float) -> bool:
        """Whether none comes."""
        try:
            self._heard.get(timeout=seconds)
        except queue.Empty:
            return True
        return False

    def count(self) -> int:
        return self._heard.qsize()

    def join(self) -> None:
        self._thread.join(PATIENCE)
        assert not self._thread.is_alive()


@contextmanager
def listening(call: Call, hub: Hosting, *files: EventFile) -> Iterator[list[Ear]]:
    """Ears of several desks; the hub ends them."""
    ears = []
    try:
        for file in files:
            caller = call(file)
            caller.enter()
            ears.append(Ear(caller))
        yield ears
    finally:
        hub.stop()
        for ear in ears:
            ear.join()


@pytest.fixture
def third(organiser: Desk, tmp_path: Path, clock: Clock) -> Iterator[EventFile]:
    with enrol(organiser.file, tmp_path, "third", clock) as file:
        yield file


def test_others_are_woken_and_not_who_brought_it(
    call: Call, hub: Hosting, other: EventFile, third: EventFile, clock: Clock
) -> None:
    pushing = call(other)
    pushing.enter()
    with listening(call, hub, other, third) as (own, ear):
        assert own.next()  # Whoever begins to listen may have missed something.
        assert ear.next()
        rename_desk(Desk(other, clock), "Cửa Nam")
        begun = time.monotonic()
        assert pushing.exchange(commits=commits_of(other)).status_code == 200
        assert ear.next() - begun < 1
        assert own.quiet(0.3)
        # What brings nothing new wakes nobody.
        assert pushing.exchange(commits=commits_of(other)).status_code == 200
        assert ear.quiet(0.2)
        assert own.quiet(0)


def test_what_another_program_writes_wakes_everyone(
    call: Call, hub: Hosting, organiser: Desk, other: EventFile
) -> None:
    with listening(call, hub, other) as (ear,):
        ear.next()
        rename_desk(organiser, "Ban tổ chức")
        ear.next()


def test_many_news_are_few_wakeups(
    call: Call, hub: Hosting, other: EventFile, third: EventFile, clock: Clock
) -> None:
    pushing, many = call(other), 60
    pushing.enter()
    with listening(call, hub, third) as (ear,):
        ear.next()
        begun = time.monotonic()
        for i in range(many):
            rename_desk(Desk(other, clock), f"Cửa {i}")
            pushing.exchange(commits=commits_of(other)[-1:])
        passed = time.monotonic() - begun
        last = ear.next()
        while not ear.quiet(4 * QUIET):
            pass
        assert last >= begun
    assert ear.count() <= passed / QUIET + 2


def test_a_revoked_desk_is_sent_away(call: Call, hub: Hosting, organiser: Desk, other: EventFile) -> None:
    from checkin.desk.revoke import revoke

    with listening(call, hub, other) as (ear,):
        revoke(organiser, organiser.desk_name(other.key))
        assert ear.ended.wait(PATIENCE)


def test_listening_needs_a_session(call: Call, other: EventFile) -> None:
    caller = call(other)
    assert caller.http.get("/v1/wakeups").status_code == 401
