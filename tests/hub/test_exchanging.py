"""The exchange with a real hub, and everything that is none."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from checkin.desk.desk import Desk
from checkin.desk.naming_desk import rename_desk
from checkin.domain.exchange import PROTOCOL, Answer, Tips
from checkin.domain.hosting import Hosting
from checkin.domain.log import Commit
from checkin.hub import wire
from checkin.store.eventfile import EventFile
from checkin.store.replica import FileReplica
from tests.hub.calling import Caller, encode, fault, standing
from tests.hub.conftest import Lines
from tests.kit import Clock, commits_of, enrol

Call = Callable[[EventFile], Caller]


def entered(call: Call, file: EventFile) -> Caller:
    caller = call(file)
    caller.enter()
    return caller


def answer(caller: Caller, **changes: object) -> Answer:
    response = caller.exchange(**changes)
    assert response.status_code == 200
    return msgspec.msgpack.decode(response.content, type=Answer)


def heads(desk: Desk) -> object:
    return FileReplica(desk.file).heads()


def test_what_one_desk_gives_another_gets(
    call: Call, other: EventFile, organiser: Desk, tmp_path: Path, clock: Clock
) -> None:
    rename_desk(Desk(other, clock), "Cửa Bắc")
    news = commits_of(other)
    with enrol(organiser.file, tmp_path, "third", clock) as third:
        one, two = entered(call, other), entered(call, third)
        answer(one, commits=news)
        given = answer(two).commits
    assert news[-1] in given


def test_speaking_for_another_desk(call: Call, other: EventFile, organiser: Desk, log: Lines) -> None:
    caller = entered(call, other)
    before = heads(organiser)
    response = caller.exchange(key=organiser.file.key, commits=commits_of(other))
    assert (response.status_code, standing(response)) == (403, "uncertified")
    assert heads(organiser) == before
    assert log.lines(reason="key", key=other.key.hex()[:8])


@pytest.mark.parametrize(
    ("changes", "name"),
    [
        ({"event": b"x" * 32}, "PartnerOfOtherEvent"),
        ({"event": b""}, "PartnerStrange"),
        ({"protocol": PROTOCOL + 1}, "PartnerNewer"),
        ({"protocol": PROTOCOL - 1}, "PartnerOlder"),
        ({"protocol": 2**63}, "PartnerNewer"),
        ({"version": "v" * 5000}, "PartnerStrange"),
        ({"machine": b"../../etc/passwd"}, "PartnerStrange"),
        ({"at_ms": -1}, "PartnerStrange"),
        ({"heads": [Tips(b"k", b"n", [(1, b"h" * 32)])]}, "PartnerStrange"),
        ({"heads": [Tips(b"k" * 32, b"n" * 8, [(2**40, b"h" * 32)])]}, "PartnerStrange"),
    ],
)
def test_questions_that_are_not_for_this_hub(
    call: Call, other: EventFile, organiser: Desk, log: Lines, changes: dict[str, object], name: str
) -> None:
    caller = entered(call, other)
    before = heads(organiser)
    response = caller.exchange(**changes)
    assert (response.status_code, fault(response)) == (400, name)
    assert response.headers["content-type"] == wire.MEDIA_TYPE
    assert log.lines(reason=name, status=400)
    assert heads(organiser) == before
    assert caller.exchange().status_code == 200


GARBAGE = [
    b"",
    b"\xc1",
    b"garbage",
    b"<html><form action=login></html>",
    b'{"protocol": 1}',
    b"\x91" * 50_000,
    b"\xdd\xff\xff\xff\xff",
    b"\xc6\xff\xff\xff\xff",
    b"\x81\xa1a\xa1b",
]


def test_garbage(call: Call, organiser: Desk) -> None:
    caller = entered(call, organiser.file)
    for route in (wire.EXCHANGE, wire.SESSION, wire.JOIN, wire.INVITATIONS, wire.KNOCKING):
        for body in GARBAGE:
            response = caller.post(route, body)
            assert response.status_code in (400, 413), (route, body)
            assert fault(response) == "PartnerStrange", (route, body)


NASTY = ["'; DROP TABLE commits; --", '" OR 1=1', "../../../../etc/passwd", "\0", "%00", "\u202e", "💥" * 100]


def test_tricks_in_every_field(call: Call, other: EventFile, organiser: Desk) -> None:
    caller = entered(call, other)
    before = heads(organiser)
    for nasty in NASTY:
        raw = nasty.encode()
        tips = [Tips(raw[:32].ljust(32, b"'"), raw[:8].ljust(8, b"'"), [(1, raw[:32].ljust(32, b"'"))])]
        for changes in (
            {"event": raw},
            {"machine": raw},
            {"machine": raw[:8].ljust(8, b"'")},
            {"version": nasty},
            {"fingerprint": raw},
            {"heads": [Tips(raw, raw, [(1, raw)])]},
            {"heads": tips},
            {"commits": [Commit(raw, raw, [raw])]},
        ):
            assert caller.exchange(**changes).status_code in (200, 400), (nasty, changes)
        for login in ({"key": raw}, {"challenge": raw}, {"signature": raw}):
            assert caller.login(**login).status_code == 403, (nasty, login)  # type: ignore[arg-type]
        for secret in (raw, raw[:10].ljust(10, b"'")):
            knock = wire.Knock(secret, raw, nasty, raw, raw, nasty)
            assert caller.post(wire.JOIN, encode(knock)).status_code in (400, 403, 404)
    assert heads(organiser) == before


def test_paths_that_are_none(call: Call, organiser: Desk, log: Lines) -> None:
    caller = entered(call, organiser.file)
    for route in (
        "/",
        "/v1",
        "/v1/../../etc/passwd",
        "/v1/%2e%2e/%2e%2e/etc/passwd",
        "//v1/exchange",
        "/v1/exchange/",
        "/v1/exchange'%20OR%201=1",
        "/%00",
        "/v1/" + "x" * 4000,
        "/favicon.ico",
    ):
        for method in ("GET", "POST"):
            assert caller.http.request(method, route).status_code in (307, 404), route
    assert log.lines(route="?")
    assert "passwd" not in log.getvalue()


def test_other_methods(call: Call, organiser: Desk) -> None:
    caller = entered(call, organiser.file)
    for method in ("GET", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW"):
        assert caller.http.request(method, wire.EXCHANGE).status_code == 405


def spoken(hub: Hosting, raw: bytes, context: ssl.SSLContext | None = None) -> bytes:
    """What the hub says first to raw bytes on its port; nothing where it hangs up."""
    plain = socket.create_connection(("127.0.0.1", hub.port), timeout=15)
    with plain if context is None else context.wrap_socket(plain) as stream:
        heard = b""
        try:
            stream.sendall(raw)
            heard = stream.recv(65536)
        except (ConnectionError, ssl.SSLError):
            pass
    return heard


@pytest.mark.parametrize(
    "raw",
    [
        b"GET / HTTP/1.1\r\nHost: x\r\n\r\n",
        b"\0" * 5000,
        b"SSH-2.0-OpenSSH_9.6\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"z" * 600,
    ],
)
def test_what_is_no_tls(call: Call, hub: Hosting, organiser: Desk, log: Lines, raw: bytes) -> None:
    assert b"HTTP" not in spoken(hub, raw)
    caller = entered(call, organiser.file)
    assert caller.exchange().status_code == 200
    assert log.lines(event="refused", reason="tls", address="127.0.0.1")


@pytest.mark.parametrize(
    "raw", [b"\0\1\2\3\r\n\r\n", b"x" * 100_000, b"GET / HTTP/9.9\r\n\r\n", b"PRI * HTTP/2.0\r\n\r\nSM"]
)
def test_what_is_no_http(call: Call, hub: Hosting, organiser: Desk, log: Lines, raw: bytes) -> None:
    caller = entered(call, organiser.file)
    heard = spoken(hub, raw, caller.context)
    assert heard == b"" or heard.startswith((b"HTTP/1.1 400", b"HTTP/1.1 404"))
    assert caller.exchange().status_code == 200


def test_old_tls_is_refused(hub: Hosting) -> None:
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    for version in (ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3):
        context.minimum_version = context.maximum_version = version
        with (
            socket.create_connection(("127.0.0.1", hub.port)) as plain,
            context.wrap_socket(plain) as stream,
        ):
            assert stream.version() in ("TLSv1.2", "TLSv1.3")
