"""Two desks of one event, the first of which can be the hub of the other, on this machine's loopback."""

from __future__ import annotations

import socket
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QTimer

from checkin.desk.desk import Desk
from checkin.desk.tools import Tools
from checkin.domain.kinds import Role
from checkin.ui.station import Station
from tests.kit import Clock, commits_of, enrol, give, open_file
from tests.ui.kit import open_station, wait_for

T = TypeVar("T")
LOOPBACK = "127.0.0.1"


def on_loopback(tools: Tools) -> Tools:
    """Return tools whose hubs listen on this machine alone."""
    return replace(tools, serve=lambda path, language, _, port: tools.serve(path, language, LOOPBACK, port))


def free_port() -> int:
    """Return a port nobody listens on."""
    with socket.socket() as one:
        one.bind((LOOPBACK, 0))
        return int(one.getsockname()[1])


def second_desk(event: Path, clock: Clock, role: Role = Role.DESK) -> Path:
    """Certify another desk of the event; return its file, which holds all that the first one's does."""
    with open_file(event) as organiser, enrol(organiser, event.parent, "ban-2", clock, role) as file:
        return file.path


def carry(giver: Path, taker: Path) -> None:
    """Carry all that one file holds to another."""
    with open_file(giver) as one, open_file(taker) as other:
        give(commits_of(one), other)


def open_desk_at(path: Path, tools: Tools) -> Station:
    """Open a station that synchronises as a window's would."""
    station = open_station(path, tools, settings=path.with_suffix(".ini"))
    station.synchronise()
    return station


def told(station: Station, work: Callable[[Desk], T]) -> T:
    """Return what a use case says."""
    found: list[T] = []
    station.ask(work, found.append)
    wait_for(lambda: bool(found))
    return found[0]


def host(station: Station, port: int = 0) -> int:
    """Make a station's laptop the hub; return its port."""
    station.sync.host(port or free_port())
    wait_for(lambda: station.sync.hosting)
    assert station.sync.hub.hosting is not None
    return station.sync.hub.hosting.port


def pass_time(ms: int) -> None:
    """Let the event loop go on for real milliseconds."""
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()
