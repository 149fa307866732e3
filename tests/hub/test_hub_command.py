"""``checkin hub`` as a process: its end by signal, by force, and beside another."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import httpx
import pytest

from checkin.desk.desk import Desk
from checkin.desk.naming_desk import rename_desk
from checkin.domain.kinds import Role
from checkin.domain.log import open_envelope
from checkin.store.eventfile import EventFile
from tests.hub.calling import Caller, Served
from tests.hub.programs import MACHINE, Program, command, environment, program
from tests.kit import Clock, commits_of, enrol, open_file

LOOPBACK = "127.0.0.1:0"
ROUNDS = 3


def began(hub: Program) -> Served:
    return SimpleNamespace(port=hub.until(lambda line: "port" in line)["port"])


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_it_gracefully(tmp_path: Path, path: Path, other: EventFile, number: int) -> None:
    with program("hub", "hub", path, "--listen", LOOPBACK, "--json", folder=tmp_path) as hub:
        caller = Caller(began(hub), other)
        with caller.http:
            caller.enter()
            with caller.listening() as lines:
                next(lines)
                assert hub.end(number) == 0
                assert [line for line in lines if line.startswith("event")] == []
        assert not [line for line in hub.complaints if "Traceback" in line]


def test_a_second_hub_on_the_port(tmp_path: Path, path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        said = command("hub", "hub", path, "--listen", f"127.0.0.1:{port}", folder=tmp_path, code=1)
    assert str(port) in said
    assert len(said.splitlines()) == 1


def test_a_second_hub_of_the_file(tmp_path: Path, path: Path) -> None:
    with program("hub", "hub", path, "--listen", LOOPBACK, "--json", folder=tmp_path) as hub:
        began(hub)
        said = command("hub", "hub", path, "--listen", LOOPBACK, folder=tmp_path, code=1)
        assert "is served already" in said
        assert len(said.splitlines()) == 1
        # Nothing of one that was killed holds the file.
        hub.end(signal.SIGKILL)
    with program("hub", "hub", path, "--listen", LOOPBACK, "--json", folder=tmp_path) as again:
        began(again)


def test_a_hub_that_may_not_invite_says_who_can(
    tmp_path: Path, organiser: Desk, path: Path, clock: Clock
) -> None:
    enrol(organiser.file, tmp_path, "standby", clock, Role.HUB).close()
    for one, wanted in (
        (path, f"checkin invite {path}"),
        (tmp_path / "standby.checkin", "an organiser's desk"),
    ):
        hub = subprocess.Popen(
            [sys.executable, str(MACHINE), one.stem, "hub", str(one), "--listen", LOOPBACK],
            env=environment(tmp_path),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
        )
        assert hub.stdout is not None
        with hub.stdout as said:
            assert any(wanted in line for line in said)
            hub.send_signal(signal.SIGTERM)
            assert "stopped" in said.read()
        assert hub.wait(30) == 0


def test_where_nobody_can_listen(tmp_path: Path, path: Path) -> None:
    said = command("hub", "hub", path, "--listen", "nonsense", folder=tmp_path, code=1)
    assert "“nonsense”" in said
    assert len(said.splitlines()) == 1
    said = command("hub", "hub", path, "--listen", "8" * 5000, folder=tmp_path, code=1)
    assert "888” is no place" in said
    assert len(said.splitlines()) == 1


def test_what_was_acknowledged_survives_a_kill(
    tmp_path: Path, path: Path, other: EventFile, clock: Clock
) -> None:
    """Killed while a desk pushes one commit after the other: no 200 was a lie."""
    acknowledged = 0
    for i in range(ROUNDS):
        with program("hub", "hub", path, "--listen", LOOPBACK, "--json", folder=tmp_path) as hub:
            caller = Caller(began(hub), other)
            caller.enter()
            killing = threading.Timer(0.1 + 0.15 * i, lambda: hub.end(signal.SIGKILL))
            killing.start()
            acknowledged = _push(caller, clock, acknowledged)
            killing.join()
            caller.http.close()
        with open_file(path) as file:
            held = {
                open_envelope(one.envelope).n for one in commits_of(file) if _of(one.envelope) == other.key
            }
        assert set(range(1, acknowledged + 1)) <= held
    assert acknowledged > ROUNDS


def _push(caller: Caller, clock: Callable[[], int], begin: int) -> int:
    """Push until the hub is gone; return the number of the last commit it said to hold."""
    acknowledged, deadline = begin, time.monotonic() + 30
    while time.monotonic() < deadline:
        rename_desk(Desk(caller.file, clock), f"Cửa {begin} {acknowledged + 1}")
        own = [one for one in commits_of(caller.file) if _of(one.envelope) == caller.file.key]
        try:
            if caller.exchange(commits=own[acknowledged:]).status_code != 200:
                return acknowledged
        except httpx.HTTPError:
            return acknowledged
        acknowledged = len(own)
    raise AssertionError("it was never killed")


def _of(envelope: bytes) -> bytes:
    return open_envelope(envelope).key
