"""What the hub bears: bodies of any size, slow ones, too many requests."""

from __future__ import annotations

import errno
import io
import json
import socket
import ssl
import threading
import time
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest

from checkin.desk.desk import Desk
from checkin.desk.hosting import host_identity
from checkin.desk.me import me
from checkin.domain.exchange import Clocks
from checkin.domain.hosting import Hosting
from checkin.hub import bodies, wire
from checkin.hub.askers import asker
from checkin.hub.gate import DEADLINE, Gate
from checkin.hub.log import Log
from checkin.hub.rates import MOST, Rates
from checkin.hub.server import HubServer
from checkin.store.eventfile import EventFile
from checkin.store.replica import FileReplica
from tests.hub.calling import Caller, fault
from tests.hub.conftest import Lines
from tests.kit import START_MS, open_file

Call = Callable[[EventFile], Caller]
HUGE = 2 << 30
PIECE = b"\x91" * (1 << 20)


def huge(sent: list[int]) -> Iterator[bytes]:
    """A body of 2 GB; ``sent`` counts."""
    for _ in range(HUGE // len(PIECE)):
        sent[0] += len(PIECE)
        yield PIECE


@pytest.mark.parametrize(("route", "most"), [(wire.EXCHANGE, bodies.LARGE), (wire.SESSION, bodies.SMALL)])
@pytest.mark.parametrize("declared", [True, False])
def test_a_body_of_2_gb_costs_no_memory(
    call: Call, organiser: Desk, log: Lines, route: str, most: int, declared: bool
) -> None:
    """Told beforehand or not: refused, and the desks served as before."""
    caller = call(organiser.file)
    caller.enter()
    sent = [0]
    headers = {"authorization": f"Bearer {caller.token}"}
    if declared:
        headers["content-length"] = str(HUGE)
    tracemalloc.start()
    try:
        response = caller.http.post(route, content=huge(sent), headers=headers)
        assert response.status_code == 413
    except (httpx.WriteError, httpx.ReadError, httpx.RemoteProtocolError):
        pass  # The hub hung up before all was said; the log tells why.
    finally:
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert log.lines(reason="size", status=413)
    room = bodies.SWALLOW if declared else most + bodies.SWALLOW
    assert sent[0] <= room + (16 << 20)
    assert peak <= (0 if declared else 2 * most) + (16 << 20)
    assert caller.exchange().status_code == 200


def test_a_length_that_is_none(call: Call, organiser: Desk) -> None:
    caller = call(organiser.file)
    for length in ("-1", "9" * 30, "1e3", "x"):
        raw = f"POST {wire.SESSION} HTTP/1.1\r\nHost: x\r\nContent-Length: {length}\r\n\r\n".encode()
        with (
            socket.create_connection(("127.0.0.1", caller.http.base_url.port or 0), timeout=10) as plain,
            caller.context.wrap_socket(plain) as stream,
        ):
            stream.sendall(raw)
            assert stream.recv(100).startswith((b"HTTP/1.1 400", b"HTTP/1.1 413")), length


def test_a_body_that_never_ends_is_given_up(
    call: Call, organiser: Desk, monkeypatch: pytest.MonkeyPatch, log: Lines
) -> None:
    monkeypatch.setattr(bodies, "PAUSE_SECONDS", 0.2)
    monkeypatch.setattr(bodies, "SWALLOW_SECONDS", 0.2)
    caller = call(organiser.file)
    caller.enter()
    over = threading.Event()

    def slowly() -> Iterator[bytes]:
        yield b"\x91"
        over.wait(10)
        yield b"\x91"

    with caller.http.stream("POST", wire.SESSION, content=b"") as response:
        assert response.status_code == 400
    headers = f"POST {wire.EXCHANGE} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {caller.token}\r\n"
    with (
        socket.create_connection(("127.0.0.1", caller.http.base_url.port or 0), timeout=10) as plain,
        caller.context.wrap_socket(plain) as stream,
    ):
        stream.sendall(headers.encode() + b"Content-Length: 100\r\n\r\n\x91")
        assert stream.recv(100).startswith(b"HTTP/1.1 408")
    assert log.lines(reason="slow", status=408)


def test_too_many_requests_of_one_desk(organiser: Desk, path: Path, other: EventFile) -> None:
    """Told to come again later; another desk notices nothing, nor does the one after a rest."""
    now = [1000.0]
    server = HubServer(
        lambda: FileReplica(open_file(path, seed=7)),
        me(organiser),
        host_identity(organiser),
        lambda: Clocks(START_MS),
        "127.0.0.1",
        0,
        steady=lambda: now[0],
        key_rate=(1.0, 5.0),
        address_rate=(1.0, 8.0),
    )
    server.start()
    one, two = Caller(server, other), Caller(server, organiser.file)
    try:
        one.enter()
        two.enter()
        said = [one.exchange().status_code for _ in range(8)]
        assert said == [200] * 5 + [429] * 3
        assert fault(one.exchange()) == "PartnerBusy"
        assert two.exchange().status_code == 200
        # Each asked for health, a challenge and a session: two requests of strangers are left.
        assert [one.post(wire.CHALLENGE).status_code for _ in range(3)] == [200, 200, 429]
        now[0] += 2
        assert one.exchange().status_code == 200
        assert one.post(wire.CHALLENGE).status_code == 200
    finally:
        one.http.close()
        two.http.close()
        server.stop()


def test_rates_forget_who_was_long_away() -> None:
    rates = Rates(1.0, 1.0, lambda: 0.0)
    assert all(rates.take(i) for i in range(MOST))
    assert not rates.take(5)
    assert rates.take("one more")
    assert rates.take(0)
    assert not rates.take(5)


# The gate


class Door:
    """Connections that can be closed."""

    def __init__(self, **limits: float) -> None:
        self.now = 0.0
        self.closed: list[tuple[str, int]] = []
        self.gate = Gate(lambda: self.now, **limits)  # type: ignore[arg-type]

    def come(self, host: str, port: int) -> tuple[str, int]:
        who = (host, port)
        self.gate.came(who, lambda: self.closed.append(who))
        return who


def test_the_addresses_of_one_line_are_one_asker() -> None:
    """Whoever has an IPv6 line has 2^64 addresses of it."""
    door = Door(of_one_address=4)
    crowd = [door.come(f"2001:db8:1:2::{i:x}", 1) for i in range(1, 11)]
    other = door.come("2001:db8:1:3::1", 1)
    assert door.closed == crowd[:6]
    assert other not in door.closed
    for one in crowd[6:]:
        door.gate.left(one)
    assert door.gate.count == 1


@pytest.mark.parametrize(
    ("host", "counted"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("fe80::1%eth0", "fe80::/64"),
        ("", ""),
        ("testclient", "testclient"),
    ],
)
def test_who_asks(host: str, counted: str) -> None:
    assert asker(host) == counted


def test_a_log_goes_on_when_there_is_room_on_the_disk_again() -> None:
    class Disk(io.StringIO):
        full = True

        def write(self, text: str) -> int:
            if self.full:
                raise OSError(errno.ENOSPC, "full")
            return super().write(text)

    disk = Disk()
    log = Log(disk)
    log("one")
    log("two")
    disk.full = False
    log("three")
    assert [(one["event"], one["left_out"]) for one in map(json.loads, disk.getvalue().splitlines())] == [
        ("three", 2)
    ]
    disk.close()
    log("four")


def test_the_oldest_stranger_of_the_largest_crowd_makes_room() -> None:
    door = Door(strangers=10, of_one_address=8)
    few = [door.come("few", i) for i in range(2)]
    crowd = [door.come("crowd", i) for i in range(20)]
    assert door.closed == crowd[:12]
    assert door.gate.count == 10
    door.come("third", 1)
    assert door.closed == crowd[:13]
    assert not set(few) & set(door.closed)
    assert door.gate.sent_away == 13


def test_admitted_connections_stay() -> None:
    door = Door(strangers=10, of_one_address=8)
    own = [door.come("crowd", 1000 + i) for i in range(3)]
    for who in own:
        door.gate.admitted(who, b"key")
    for i in range(100):
        door.come("crowd", i)
    door.now += 2 * DEADLINE
    door.gate.sweep()
    assert not set(own) & set(door.closed)
    assert len(door.gate) == 3
    for who in own:
        door.gate.left(who)
    assert len(door.gate) == 0


def test_one_key_vouches_for_so_many_connections() -> None:
    door = Door(of_one_key=2)
    for i in range(5):
        door.gate.admitted(door.come("host", i), b"key")
    assert door.gate.count == 3
    door.gate.left(("host", 0))
    door.gate.admitted(("host", 4), b"key")
    assert door.gate.count == 2


def test_strangers_have_time_from_answer_to_answer() -> None:
    door = Door(deadline=10)
    slow, asking = door.come("a", 1), door.come("a", 2)
    door.now = 6
    door.gate.answered(asking)
    door.now = 12
    door.gate.sweep()
    assert door.closed == [slow]
    door.now = 17
    door.gate.sweep()
    assert door.closed == [slow, asking]
    door.gate.left(slow)
    door.gate.admitted(slow, b"key")
    assert len(door.gate) == 0


# A crowd


def test_thousands_of_connections_leave_room_for_desks(
    hub: Hosting, call: Call, other: EventFile, organiser: Desk, log: Lines
) -> None:
    """5,000 that say nothing, from the very address of the desks, whose requests go on and new ones come."""
    inside = call(other)
    inside.enter()
    crowd: list[socket.socket] = []
    waits: list[float] = []
    try:
        for i in range(5000):
            stranger = socket.socket()
            stranger.setblocking(False)
            stranger.connect_ex(("127.0.0.1", hub.port))
            crowd.append(stranger)
            if len(crowd) > 300:
                crowd.pop(0).close()
            if i % 250 == 0:
                begun = time.monotonic()
                assert inside.exchange().status_code == 200
                waits.append(time.monotonic() - begun)
        newcomer = call(organiser.file)
        newcomer.enter()
        assert newcomer.exchange().status_code == 200
    finally:
        for stranger in crowd:
            stranger.close()
    assert max(waits) < 5
    assert inside.exchange().status_code == 200
    assert len(log.getvalue()) < 1 << 20


def test_connections_that_begin_tls_and_stop(hub: Hosting, call: Call, other: EventFile) -> None:
    """Handshakes begun and never ended take no place from anyone."""
    crowd: list[socket.socket] = []
    try:
        for _ in range(400):
            stranger = socket.create_connection(("127.0.0.1", hub.port))
            stranger.sendall(b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03")
            crowd.append(stranger)
        inside = call(other)
        inside.enter()
        assert inside.exchange().status_code == 200
    finally:
        for stranger in crowd:
            stranger.close()


def test_clients_that_finish_tls_and_wait(hub: Hosting, call: Call, other: EventFile) -> None:
    inside = call(other)
    inside.enter()
    crowd: list[ssl.SSLSocket] = []
    try:
        for _ in range(100):
            plain = socket.create_connection(("127.0.0.1", hub.port))
            crowd.append(inside.context.wrap_socket(plain))
            crowd[-1].sendall(b"POST /v1/session HTTP/1.1\r\nHost: ")
        assert inside.exchange().status_code == 200
    finally:
        for stranger in crowd:
            stranger.close()
