"""Hub and desks as processes, by the command line, over a real network on this machine."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from checkin.store.replica import FileReplica
from tests.hub.kit import LOOPBACK
from tests.hub.programs import Program, command, program
from tests.kit import Clock, enrol, make, open_file

CODE = "0123456789"


@pytest.fixture
def hub_file(tmp_path: Path) -> Path:
    return make(tmp_path, Clock(int(time.time() * 1000)), "hub")


def desk_file(hub_file: Path, name: str) -> Path:
    """A desk of the event, with all that the hub holds now."""
    with open_file(hub_file) as hub:
        made = enrol(hub, hub_file.parent, name, Clock(int(time.time() * 1000)))
        made.close()
    return hub_file.with_name(f"{name}.checkin")


def address(hub: Program) -> str:
    said = hub.until(lambda line: "addresses" in line)
    return str(said["addresses"][0])


def received(line: dict[str, object], count: int) -> bool:
    return isinstance(line["received"], int) and line["received"] >= count


def test_a_scan_at_one_desk_is_seen_at_another(tmp_path: Path, hub_file: Path) -> None:
    with program("hub", "hub", hub_file, "--listen", f"{LOOPBACK}:0", "--json", folder=tmp_path) as hub:
        where = address(hub)
        a, b = desk_file(hub_file, "a"), desk_file(hub_file, "b")
        with (
            program("a", "sync", a, "--follow", "--json", folder=tmp_path) as one,
            program("b", "sync", b, "--follow", "--json", folder=tmp_path) as other,
        ):
            met = one.until(lambda line: line["reached"] is not None)
            assert (met["hub"], met["address"], met["problem"]) == ("hub", where, None)
            # Nothing is told of a hub that is known before it was met.
            assert one.seen[0] == met
            other.until(lambda line: line["reached"] is not None)
            command("a", "scan", a, CODE, "--session", "main", "--json", folder=tmp_path)
            other.until(lambda line: received(line, 1))
            kept = one.until(lambda line: line["safe"] == 1)
            assert (kept["waiting"], kept["own"], kept["stored"]) == (0, 1, 1)
        assert hub.end() == 0
    assert logs(a) == logs(b) == logs(hub_file)


def logs(path: Path) -> object:
    with open_file(path) as file:
        return FileReplica(file).heads()


def test_one_meeting_by_hand(tmp_path: Path, hub_file: Path) -> None:
    with program("hub", "hub", hub_file, "--listen", f"{LOOPBACK}:0", "--json", folder=tmp_path) as hub:
        where = address(hub)
        a = desk_file(hub_file, "a")
        command("a", "scan", a, CODE, "--session", "main", folder=tmp_path)
        said = json.loads(command("a", "sync", a, "--json", folder=tmp_path))
        assert (said["given"], said["waiting"], said["stored"], said["own"]) == (1, 0, 1, 1)
        assert abs(said["offset_ms"]) < 1_000
        assert 0 <= said["err_ms"] < 1_000
        text = command("a", "sync", a, folder=tmp_path)
        assert where in text
    told = command("a", "sync", a, folder=tmp_path, code=1)
    assert where in told
    assert "does not answer" in told


def test_an_event_without_a_hub(tmp_path: Path, hub_file: Path) -> None:
    assert "No other computer is known" in command("hub", "sync", hub_file, folder=tmp_path, code=1)


def test_a_hub_that_moved_is_found_by_the_address_given(tmp_path: Path, hub_file: Path) -> None:
    with program("hub", "hub", hub_file, "--listen", f"{LOOPBACK}:0", "--json", folder=tmp_path) as hub:
        address(hub)
        a = desk_file(hub_file, "a")
    with program("hub", "hub", hub_file, "--listen", f"{LOOPBACK}:0", "--json", folder=tmp_path) as hub:
        where = address(hub)
        command("a", "sync", a, "--json", folder=tmp_path, code=1)
        said = json.loads(command("a", "sync", a, "--hub", where, "--json", folder=tmp_path))
        assert said["address"] == where
        # The log has told it where the hub is now.
        assert json.loads(command("a", "sync", a, "--json", folder=tmp_path))["hubs"] == 1


def test_what_is_no_address_is_refused(tmp_path: Path, hub_file: Path) -> None:
    told = command("hub", "sync", hub_file, "--hub", "https://x/y", folder=tmp_path, code=1)
    assert "no address" in told


def test_following_ends_with_ctrl_c_also_while_the_hub_is_away(tmp_path: Path, hub_file: Path) -> None:
    with program("hub", "hub", hub_file, "--listen", f"{LOOPBACK}:0", "--json", folder=tmp_path) as hub:
        address(hub)
        a = desk_file(hub_file, "a")
        with program("a", "sync", a, "--follow", "--json", folder=tmp_path) as one:
            one.until(lambda line: line["reached"] is not None)
            hub.end(signal.SIGKILL)
            one.until(lambda line: line["problem"] == "PartnerUnreachable")
            assert one.end(signal.SIGINT) == 0
            assert not one.complaints


# A cut link, between two network namespaces.

IP = shutil.which("ip")
HUB_NET, DESK_NET = "10.199.77.1", "10.199.77.2"


def ip(*arguments: str) -> None:
    assert IP is not None
    done = subprocess.run([IP, *arguments], capture_output=True, text=True, timeout=20)
    if done.returncode:
        raise OSError(done.stderr.strip() or done.stdout.strip())


class Cable:
    """Two namespaces with one cable between them."""

    def __init__(self) -> None:
        self.hub, self.desk = (f"checkin-{os.getpid()}-{end}" for end in ("hub", "desk"))
        self._plug, other = f"ck{os.getpid() % 100000}a", f"ck{os.getpid() % 100000}b"
        self._made: list[str] = []
        for name in (self.hub, self.desk):
            ip("netns", "add", name)
            self._made.append(name)
        ip(
            "-n",
            self.hub,
            "link",
            "add",
            self._plug,
            "type",
            "veth",
            "peer",
            "name",
            other,
            "netns",
            self.desk,
        )
        for name, link, own in ((self.hub, self._plug, HUB_NET), (self.desk, other, DESK_NET)):
            ip("-n", name, "addr", "add", f"{own}/24", "dev", link)
            ip("-n", name, "link", "set", link, "up")
            ip("-n", name, "link", "set", "lo", "up")

    def cut(self) -> None:
        ip("-n", self.hub, "link", "set", self._plug, "down")

    def mend(self) -> None:
        ip("-n", self.hub, "link", "set", self._plug, "up")

    def inside(self, name: str) -> list[str]:
        return [str(IP), "netns", "exec", name]

    def remove(self) -> None:
        for name in self._made:
            ip("netns", "del", name)


@pytest.fixture
def cable() -> Iterator[Cable]:
    if IP is None:
        pytest.skip("there is no ip command: network namespaces cannot be made")
    try:
        made = Cable()
    except OSError as error:
        pytest.skip(f"network namespaces cannot be made here: {error}")
    yield made
    made.remove()


def test_a_cut_cable_costs_waiting_and_nothing_else(tmp_path: Path, hub_file: Path, cable: Cable) -> None:
    at_hub, at_desk = cable.inside(cable.hub), cable.inside(cable.desk)
    listen = ("--listen", f"{HUB_NET}:0")
    with program("hub", "hub", hub_file, *listen, "--json", folder=tmp_path, prefix=at_hub) as hub:
        where = address(hub)
        assert where.startswith(HUB_NET)
        a = desk_file(hub_file, "a")
        with program("a", "sync", a, "--follow", "--json", folder=tmp_path, prefix=at_desk) as one:
            one.until(lambda line: line["reached"] is not None)
            cable.cut()
            command("a", "scan", a, CODE, "--session", "main", folder=tmp_path)
            command("hub", "scan", hub_file, CODE, "--session", "main", folder=tmp_path)
            one.until(lambda line: line["waiting"] == 1)
            one.until(lambda line: line["problem"] == "PartnerUnreachable")
            begun = time.monotonic()
            told = command("a", "sync", a, folder=tmp_path, prefix=at_desk, code=1)
            assert "does not answer" in told
            assert time.monotonic() - begun < 15
            cable.mend()
            one.until(lambda line: line["problem"] is None and line["waiting"] == 0 and received(line, 1))
    assert logs(a) == logs(hub_file)


def test_the_port_is_free_again_after_the_end(tmp_path: Path, hub_file: Path) -> None:
    with program("hub", "hub", hub_file, "--listen", f"{LOOPBACK}:0", "--json", folder=tmp_path) as hub:
        where = address(hub)
        assert hub.end() == 0
    with socket.create_server((LOOPBACK, int(where.rpartition(":")[2]))):
        pass
