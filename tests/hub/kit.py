"""Real hubs and desks on loopback, in this process."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from checkin.app import connect
from checkin.desk.desk import Desk
from checkin.desk.hosting import host
from checkin.desk.syncing import Syncing
from checkin.domain.hosting import Hosting
from tests.kit import Clock, enrol, open_file

LOOPBACK = "127.0.0.1"
PATIENCE_S = 20.0


def until(come: Callable[[], object], patience: float = PATIENCE_S) -> None:
    """Wait for something to become true."""
    deadline = time.monotonic() + patience
    while not come():
        assert time.monotonic() < deadline, "it did not come about in time"
        time.sleep(0.005)


@contextmanager
def serving(path: Path, clock: Callable[[], int], port: int = 0) -> Iterator[Hosting]:
    """Make the desk of an event file a hub."""
    hosted = host(Desk(open_file(path), clock), LOOPBACK, port)
    try:
        yield hosted
    finally:
        hosted.stop()


def desk_of(hub: Desk, folder: Path, name: str, clock: Clock) -> Desk:
    """Another desk of the event, with all that the hub holds now."""
    return Desk(enrol(hub.file, folder, name, clock), clock)


def syncing(desk: Desk, chance: Callable[[], float] = lambda: 0.5) -> Syncing:
    """The meetings of a desk."""
    return Syncing(desk, connect, chance=chance)
