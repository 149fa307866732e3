"""A hub's beginning, its end, and what it says of itself meanwhile."""

from __future__ import annotations

import socket
import ssl
import threading
import time
from base64 import b64encode
from collections.abc import Callable
from pathlib import Path

import apsw
import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec

from checkin.desk.desk import Desk
from checkin.desk.hosting import host, host_identity, stop_hosting
from checkin.desk.hubs import known_hubs
from checkin.desk.naming_desk import rename_desk
from checkin.desk.revoke import revoke
from checkin.domain import errors
from checkin.domain.exchange import PROTOCOL, Ask
from checkin.domain.hosting import DEFAULT_PORT, EVERYWHERE, Hosting, listen_at
from checkin.domain.ids import subject
from checkin.domain.kinds import HUB, Role, Write, encode
from checkin.domain.log import NewEntry
from checkin.hub import wire
from checkin.hub.addresses import reachable
from checkin.hub.tls import make_identity, server_context
from checkin.store.eventfile import EventFile
from checkin.store.replica import FileReplica
from tests.hub.calling import Caller, fault
from tests.hub.conftest import Lines
from tests.kit import Clock, commits_of, enrol, give, make, open_desk, open_file

Call = Callable[[EventFile], Caller]
LOOPBACK = "127.0.0.1"


# The certificate


def test_the_certificate_names_nobody_and_never_ends() -> None:
    identity = make_identity()
    certificate = x509.load_der_x509_certificate(identity.certificate)
    assert certificate.subject.rfc4514_string() == certificate.issuer.rfc4514_string() == "CN=checkin"
    assert certificate.not_valid_before_utc.year <= 1970
    assert certificate.not_valid_after_utc.year == 9999
    key = certificate.public_key()
    assert isinstance(key, ec.EllipticCurvePublicKey)
    assert key.curve.name == "secp256r1"


def test_strict_clients_accept_it_where_it_is_pinned(hub: Hosting, organiser: Desk) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_flags |= ssl.VERIFY_X509_STRICT
    context.load_verify_locations(cadata=host_identity(organiser).certificate)
    with socket.create_connection((LOOPBACK, hub.port)) as plain, context.wrap_socket(plain) as stream:
        assert stream.getpeercert(True) == host_identity(organiser).certificate
    other = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    other.check_hostname = False
    other.load_verify_locations(cadata=make_identity().certificate)
    with socket.create_connection((LOOPBACK, hub.port)) as plain, pytest.raises(ssl.SSLCertVerificationError):
        other.wrap_socket(plain)


def test_the_key_is_in_no_file_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    server_context(make_identity())
    assert list(folder.iterdir()) == []


# Where it is announced


def test_it_is_made_once_and_announced_once(path: Path, organiser: Desk, clock: Clock) -> None:
    def commits() -> int:
        return len(commits_of(organiser.file))

    before = commits()
    port = 0
    identities = set()
    for _ in range(3):
        hosted = host(open_desk(path, clock), LOOPBACK, port)
        port = hosted.port
        assert hosted.addresses == [f"{LOOPBACK}:{port}"]
        assert hosted.alive()
        hosted.stop()
        assert not hosted.alive()
        identities.add(host_identity(organiser))
    assert len(identities) == 1
    assert commits() == before + 1
    moved = host(open_desk(path, clock), LOOPBACK, 0)
    moved.stop()
    assert commits() == before + 1 + (moved.port != port)


def test_the_others_know_it(
    hub: Hosting, organiser: Desk, other: EventFile, tmp_path: Path, clock: Clock
) -> None:
    desk = Desk(other, clock)
    give(commits_of(organiser.file), other)
    (known,) = known_hubs(desk)
    assert known.key == organiser.file.key
    assert known.name == "hub"
    assert known.certificate == host_identity(organiser).certificate
    assert known.addresses == hub.addresses
    assert known_hubs(organiser) == []
    stop_hosting(organiser)
    give(commits_of(organiser.file), other)
    assert known_hubs(desk) == []


def test_hubs_that_nobody_should_trust(organiser: Desk, tmp_path: Path, clock: Clock) -> None:
    """One revoked, one written by a desk, some that say nonsense."""
    with enrol(organiser.file, tmp_path, "second", clock, Role.HUB) as second:
        hosted = host(Desk(second, clock), LOOPBACK, 0)
        hosted.stop()
        with open_file(tmp_path / "second.checkin") as again:
            give(commits_of(again), organiser.file)
            assert [one.name for one in known_hubs(organiser)] == [again.key.hex()[:8]]
            revoke(organiser, again.key.hex()[:8])
            assert known_hubs(organiser) == []
    for i, fields in enumerate(
        (
            {},
            {"certificate": 5, "addresses": ["a:1"]},
            {"certificate": "***", "addresses": ["a:1"]},
            {"certificate": b64encode(b"der").decode(), "addresses": "a:1"},
            {"certificate": "é", "addresses": ["a:1"]},
        )
    ):
        with enrol(organiser.file, tmp_path, f"strange{i}", clock, Role.HUB) as strange:
            thing = subject(strange.event, HUB, strange.key)
            payload = Write(fields)  # type: ignore[arg-type]
            with strange.writing() as work:
                work.append([NewEntry(HUB, thing, encode(payload), payload)], Desk(strange, clock).stamp())
            give(commits_of(strange), organiser.file)
    assert known_hubs(organiser) == []


def test_a_desk_may_not_be_the_hub(other: EventFile, clock: Clock, tmp_path: Path) -> None:
    with pytest.raises(errors.HubRoleNeeded) as refused:
        host(Desk(open_file(tmp_path / "other.checkin"), clock), LOOPBACK, 0)
    assert refused.value.role == "desk"


def test_addresses_of_this_machine() -> None:
    everywhere = reachable(EVERYWHERE, 8443)
    assert everywhere[-1] == "127.0.0.1:8443"
    assert all(one.endswith(":8443") for one in everywhere)
    assert not any(one.startswith(("[fe80", "[::", "127.")) for one in everywhere[:-1])
    assert reachable("192.168.1.5", 1) == ["192.168.1.5:1"]
    assert reachable("::1", 1) == ["[::1]:1"]
    assert reachable("hub.example", 1) == ["hub.example:1"]
    assert not any("[" in one for one in reachable("0.0.0.0", 1))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("", (EVERYWHERE, DEFAULT_PORT)),
        ("9000", (EVERYWHERE, 9000)),
        (":0", (EVERYWHERE, 0)),
        ("192.168.1.5:65535", ("192.168.1.5", 65535)),
        ("[::1]:80", ("::1", 80)),
    ],
)
def test_where_to_listen(text: str, meant: tuple[str, int]) -> None:
    assert listen_at(text) == meant


@pytest.mark.parametrize(
    "text", ["x", "1.2.3.4:", "::1:80", "[::1]", "host:-1", "host:65536", "host:٣", "[a]:1", ":"]
)
def test_where_nobody_can_listen(text: str) -> None:
    with pytest.raises(errors.ListenUnclear):
        listen_at(text)


# Beginning


def test_the_port_is_taken(hub: Hosting, tmp_path: Path, clock: Clock) -> None:
    with pytest.raises(errors.PortTaken) as taken:
        host(open_desk(make(tmp_path, clock, "second"), clock), LOOPBACK, hub.port)
    assert taken.value.address == f"{LOOPBACK}:{hub.port}"


def test_everywhere_is_taken_too(hub: Hosting, tmp_path: Path, clock: Clock) -> None:
    with pytest.raises(errors.PortTaken):
        host(open_desk(make(tmp_path, clock, "second"), clock), EVERYWHERE, hub.port)


@pytest.mark.parametrize("address", ["192.0.2.77", "2001:db8::77", "no.such.host.invalid", "x" * 300, "a\0b"])
def test_an_address_that_is_not_ours(path: Path, clock: Clock, address: str) -> None:
    with pytest.raises((errors.AddressNotHere, errors.ListenUnclear)):
        host(open_desk(path, clock), address, 0)


def test_it_answers_on_every_address(path: Path, clock: Clock, other: EventFile) -> None:
    hosted = host(open_desk(path, clock), EVERYWHERE, 0)
    try:
        for host_ in (LOOPBACK, *(["[::1]"] if socket.has_dualstack_ipv6() else [])):
            caller = Caller(hosted, other, host_)
            with caller.http:
                caller.enter()
    finally:
        hosted.stop()


# The end


def test_the_end_lets_requests_finish_and_takes_no_more(
    call: Call, hub: Hosting, path: Path, other: EventFile, clock: Clock
) -> None:
    caller = call(other)
    caller.enter()
    rename_desk(Desk(other, clock), "Cửa Tây")
    news = commits_of(other)
    lock = apsw.Connection(str(path))
    lock.execute("BEGIN IMMEDIATE")
    answers: list[int] = []
    asking = threading.Thread(target=lambda: answers.append(caller.exchange(commits=news).status_code))
    asking.start()
    time.sleep(0.1)  # The request waits for the lock; nothing outside the hub shows it.
    ending = threading.Thread(target=hub.stop)
    ending.start()
    lock.execute("ROLLBACK")
    lock.close()
    asking.join(20)
    ending.join(20)
    assert answers == [200]
    with open_file(path) as file:
        assert news[-1] in commits_of(file)
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection((LOOPBACK, hub.port), timeout=2).close()
    hub.stop()
    assert hub.partners() == []
    assert hub.holdings(other.key) == []


def test_the_end_comes_soon(call: Call, hub: Hosting, other: EventFile) -> None:
    """Also with streams open, and somebody who has begun to speak and does not go on."""
    caller, slow = call(other), call(other)
    caller.enter()
    with (
        caller.listening() as lines,
        socket.create_connection((LOOPBACK, hub.port)) as plain,
        slow.context.wrap_socket(plain) as stream,
    ):
        next(lines)
        stream.sendall(b"POST /v1/session HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n")
        begun = time.monotonic()
        hub.stop()
        assert time.monotonic() - begun < 4
        assert [line for line in lines if line.startswith("event")] == []


# What goes wrong beneath it


def test_a_busy_store(path: Path, other: EventFile, clock: Clock, log: Lines) -> None:
    served = open_desk(path, clock)
    served.file.connection.set_busy_timeout(50)
    hosted = host(served, LOOPBACK, 0, log)
    caller = Caller(hosted, other)
    try:
        caller.enter()
        rename_desk(Desk(other, clock), "Cửa Đông")
        news = commits_of(other)
        lock = apsw.Connection(str(path))
        lock.execute("BEGIN IMMEDIATE")
        response = caller.exchange(commits=news)
        lock.execute("ROLLBACK")
        lock.close()
        assert (response.status_code, fault(response)) == (503, "PartnerBusy")
        assert log.lines(reason="FileLocked", status=503)
        assert caller.exchange(commits=news).status_code == 200
    finally:
        caller.http.close()
        hosted.stop()


def test_a_full_disk(path: Path, clock: Clock, other: EventFile, log: Lines) -> None:
    """Nothing is half taken; what could be read before can be read; with room again all goes on."""
    served = open_desk(path, clock)
    connection = served.file.connection
    hosted = host(served, LOOPBACK, 0, log)
    caller = Caller(hosted, other)
    try:
        caller.enter()
        before = caller.exchange().content
        connection.pragma("max_page_count", connection.pragma("page_count"))
        for i in range(150):
            rename_desk(Desk(other, clock), f"Cửa số {i} {'x' * 100}")
        news = commits_of(other)
        response = caller.exchange(commits=news)
        assert (response.status_code, fault(response)) == (503, "PartnerBusy")
        assert log.lines(reason="DiskFull")
        assert len(caller.exchange().content) == len(before)
        connection.pragma("max_page_count", 1 << 30)
        assert caller.exchange(commits=news).status_code == 200
    finally:
        caller.http.close()
        hosted.stop()
    with open_file(path) as file:
        assert set(map(repr, news)) <= set(map(repr, commits_of(file)))


class Broken(FileReplica):
    """A store with a mistake of ours in it."""

    def heads(self) -> dict[object, object]:  # type: ignore[override]
        raise KeyError("Nguyễn Văn An")


def test_a_bug_of_ours_tells_nobody_anything(
    call: Call, hub: Hosting, other: EventFile, log: Lines, monkeypatch: pytest.MonkeyPatch
) -> None:
    caller = call(other)
    caller.enter()
    monkeypatch.setattr(FileReplica, "heads", Broken.heads)
    response = caller.post(wire.EXCHANGE, caller_ask(caller))
    assert (response.status_code, response.text) == (500, "Internal Server Error")
    (line,) = log.lines(event="bug")
    assert line["type"] == "KeyError"
    assert "test_serving" in line["place"]
    assert "Nguyễn" not in log.getvalue()
    monkeypatch.undo()
    assert caller.exchange().status_code == 200


def caller_ask(caller: Caller) -> bytes:
    """A question as it was before the store broke."""
    return encode(Ask(PROTOCOL, caller.file.event, caller.file.key, b"m" * 8, "1", [], [], 1000, 1))


# Health, figures, log


def test_health_and_figures(call: Call, hub: Hosting, organiser: Desk, other: EventFile) -> None:
    caller = call(other)
    health = caller.http.get(wire.HEALTH)
    assert health.status_code == 200
    assert health.json()["ok"] is True
    caller.enter()
    rename_desk(Desk(other, Clock()), "Cửa Bắc")
    caller.exchange(commits=commits_of(other))
    caller.post(wire.EXCHANGE, b"", token="none")
    text = caller.http.get(wire.METRICS).text
    figures = dict(line.rsplit(" ", 1) for line in text.splitlines() if not line.startswith("#"))
    assert figures['checkin_requests_total{route="/v1/exchange",status="200"}'] == "1"
    assert figures['checkin_requests_total{route="/v1/exchange",status="401"}'] == "1"
    assert figures['checkin_refusals_total{reason="session"}'] == "1"
    assert figures["checkin_commits_taken_total"] == "1"
    assert figures["checkin_sessions"] == "1"
    assert int(figures["checkin_store_bytes"]) > 1000
    assert int(figures["checkin_request_seconds_count"]) >= 4
    buckets = [int(value) for name, value in figures.items() if "_bucket" in name]
    assert buckets == sorted(buckets)
    assert buckets[-1] == int(figures["checkin_request_seconds_count"])


def test_figures_are_not_for_everyone(path: Path, clock: Clock, organiser: Desk, other: EventFile) -> None:
    """From another machine only an organiser's session reads them."""
    hosted = host(open_desk(path, clock), EVERYWHERE, 0)
    outside = hosted.addresses[0].rpartition(":")[0]
    callers = [Caller(hosted, file, outside) for file in (other, organiser.file)]
    try:
        if outside == LOOPBACK:
            pytest.skip("this machine has no address but loopback")
        said = []
        for caller in callers:
            said.append(caller.http.get(wire.METRICS).status_code)
            headers = {"authorization": f"Bearer {caller.enter()}"}
            said.append(caller.http.get(wire.METRICS, headers=headers).status_code)
        assert said == [401, 403, 401, 200]
    finally:
        for caller in callers:
            caller.http.close()
        hosted.stop()


def test_the_log_holds_no_names(
    call: Call, hub: Hosting, organiser: Desk, other: EventFile, log: Lines, clock: Clock
) -> None:
    rename_desk(Desk(other, clock), "Bàn của Nguyễn Văn An")
    caller = call(other)
    caller.enter()
    caller.exchange(commits=commits_of(other))
    caller.http.get("/v1/delegates/Nguyễn Văn An?name=Trần")
    caller.http.get(wire.HEALTH, headers={"user-agent": "Le Thi Binh", "x-forwarded-for": "10.9.8.7"})
    assert log.lines(route="?", status=404)
    text = log.getvalue()
    for personal in ("Nguy", "Trần", "Binh", "Test conference", "10.9.8.7", caller.token, other.key.hex()):
        assert personal not in text
    (line,) = log.lines(route=wire.EXCHANGE)
    assert {"time", "event", "route", "method", "status", "ms", "taken", "given", "address", "key"} == set(
        line
    )
