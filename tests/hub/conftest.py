"""A hub and a desk, each with an event file of its own."""

from __future__ import annotations

import io
import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from checkin.desk.desk import Desk
from checkin.desk.hosting import host
from checkin.domain.hosting import Hosting
from checkin.store.eventfile import EventFile
from tests.hub.calling import Caller
from tests.kit import Clock, enrol, make, open_desk, open_file


class Lines(io.StringIO):
    """What a hub has logged."""

    def lines(self, **facts: object) -> list[dict[str, Any]]:
        """The lines that say all of this; waits a little for the first, as lines follow answers."""
        deadline = time.monotonic() + 5
        while True:
            every = [json.loads(line) for line in self.getvalue().splitlines()]
            found = [one for one in every if facts.items() <= one.items()]
            if found or time.monotonic() > deadline:
                return found
            time.sleep(0.002)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def path(tmp_path: Path, clock: Clock) -> Path:
    """The organiser's event file, which the hub serves."""
    return make(tmp_path, clock, "hub")


@pytest.fixture
def organiser(path: Path, clock: Clock) -> Iterator[Desk]:
    """The organiser's desk, in another program than the hub."""
    desk = open_desk(path, clock)
    with desk.file:
        yield desk


@pytest.fixture
def other(organiser: Desk, tmp_path: Path, clock: Clock) -> Iterator[EventFile]:
    """Another desk."""
    with enrol(organiser.file, tmp_path, "other", clock) as file:
        yield file


@pytest.fixture
def log() -> Lines:
    return Lines()


@pytest.fixture
def hub(path: Path, clock: Clock, log: Lines) -> Iterator[Hosting]:
    hosted = host(Desk(open_file(path, seed=7), clock), "127.0.0.1", 0, log)
    yield hosted
    hosted.stop()


@pytest.fixture
def call(hub: Hosting) -> Iterator[Callable[[EventFile], Caller]]:
    """Makes callers of the hub."""
    made: list[Caller] = []

    def one(file: EventFile, host: str = "127.0.0.1") -> Caller:
        made.append(Caller(hub, file, host))
        return made[-1]

    yield one
    for caller in made:
        caller.http.close()
