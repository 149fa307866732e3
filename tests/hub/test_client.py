"""The client and whatever may be at the other end: everything that goes wrong is a fault with a name."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator

import msgspec
import pytest

from checkin.domain import errors
from checkin.domain.kinds import Certificate
from checkin.domain.log import public_of, signer
from checkin.hub import calls, wire
from checkin.hub.client import HubClient
from checkin.hub.tls import TlsIdentity, make_identity
from tests.hub.hostile import Behave, Hostile, hostile, reply

PRIVATE = bytes(range(32))
EVENT = b"e" * 32
HTML = b"<html><body>Please sign in</body></html>"
OURS = wire.MEDIA_TYPE


@pytest.fixture(scope="module")
def identity() -> TlsIdentity:
    return make_identity()


def client(address: str, *trusted: TlsIdentity) -> HubClient:
    certificates: list[Certificate] = []
    keys = [one.certificate for one in trusted]
    return HubClient(address, keys, EVENT, public_of(PRIVATE), signer(PRIVATE), certificates)


def said(value: object, status: str = "200 OK") -> bytes:
    return reply(status, OURS, msgspec.msgpack.encode(value))


def opening(then: Behave) -> Behave:
    """Open sessions as a hub would, then behave otherwise."""

    def behave(connection: socket.socket, head: bytes) -> None:
        path = head.split(b" ")[1].decode()
        if path == wire.CHALLENGE:
            connection.sendall(said(wire.Challenge(b"c" * 32)))
        elif path == wire.SESSION:
            connection.sendall(said(wire.Session("token", 900, "desk")))
        else:
            then(connection, head)

    return behave


def saying(raw: bytes) -> Behave:
    return lambda connection, head: connection.sendall(raw)


@pytest.fixture
def serve(identity: TlsIdentity) -> Iterator[Callable[..., tuple[Hostile, HubClient]]]:
    """Serve a behaviour and return a client that trusts it."""
    opened = []

    def start(behave: Behave, *, tls: bool = True) -> tuple[Hostile, HubClient]:
        manager = hostile(behave, identity if tls else None)
        server = manager.__enter__()
        one = client(server.address, identity)
        opened.append((manager, one))
        return server, one

    yield start
    for manager, one in opened:
        one.close()
        manager.__exit__(None, None, None)


Serve = Callable[..., tuple[Hostile, HubClient]]


def test_what_a_hub_says_comes_back(serve: Serve) -> None:
    server, one = serve(opening(saying(reply("200 OK", OURS, b"answer"))))
    assert [one.send(b"a"), one.send(b"b")] == [b"answer"] * 2
    assert server.connections == 1


@pytest.mark.parametrize("status", ["200 OK", "404 Not Found", "302 Found", "500 Oops", "403 Forbidden"])
@pytest.mark.parametrize("logged_in", [False, True])
def test_a_captive_portal_is_no_hub(serve: Serve, status: str, *, logged_in: bool) -> None:
    portal = saying(reply(status, "text/html; charset=utf-8", HTML, "location: https://127.0.0.1:1/"))
    _, one = serve(opening(portal) if logged_in else portal)
    with pytest.raises(errors.PartnerStrange) as told:
        one.send(b"a")
    assert told.value.address == one.address


@pytest.mark.parametrize("status", ["429 Slow", "503 Busy", "507 Full"])
def test_a_busy_hub_is_told_from_a_strange_one(serve: Serve, status: str) -> None:
    _, one = serve(opening(saying(said(wire.Fault("PartnerBusy"), status))))
    with pytest.raises(errors.PartnerBusy):
        one.send(b"a")


@pytest.mark.parametrize(
    "kind", [errors.PartnerNewer, errors.PartnerOlder, errors.PartnerOfOtherEvent, errors.PartnerStrange]
)
def test_what_the_hub_names_is_told(serve: Serve, kind: type[errors.PartnerFault]) -> None:
    _, one = serve(opening(saying(said(wire.Fault(kind.__name__), "400 Bad"))))
    with pytest.raises(kind):
        one.send(b"a")


@pytest.mark.parametrize("name", ["Cancelled", "InvitationUsed", "x" * 1000, ""])
@pytest.mark.parametrize("logged_in", [False, True])
def test_a_fault_that_no_hub_would_name_here_is_strange(serve: Serve, name: str, *, logged_in: bool) -> None:
    refuse = saying(said(wire.Fault(name), "400 Bad"))
    _, one = serve(opening(refuse) if logged_in else refuse)
    with pytest.raises(errors.PartnerStrange):
        one.send(b"a")
    with pytest.raises(errors.PartnerStrange):
        next(one.wakeups())


def test_who_is_not_admitted_learns_why(serve: Serve) -> None:
    _, one = serve(saying(said(wire.Denied("quarantined"), "403 Forbidden")))
    with pytest.raises(errors.NotAdmitted) as told:
        one.send(b"a")
    assert told.value.standing == "quarantined"


def test_a_session_that_has_run_out_is_renewed_once(serve: Serve) -> None:
    refusals = iter([said(wire.Fault("NotAdmitted"), "401 Gone"), reply("200 OK", OURS, b"answer")])
    _, one = serve(opening(lambda connection, head: connection.sendall(next(refusals))))
    assert one.send(b"a") == b"answer"


def test_a_hub_that_refuses_its_own_sessions_is_strange(serve: Serve) -> None:
    asked = []

    def refuse(connection: socket.socket, head: bytes) -> None:
        asked.append(head)
        connection.sendall(said(wire.Fault("NotAdmitted"), "401 Gone"))

    _, one = serve(opening(refuse))
    with pytest.raises(errors.PartnerStrange):
        one.send(b"a")
    assert len(asked) == 2


def closing(raw: bytes) -> Behave:
    def behave(connection: socket.socket, head: bytes) -> None:
        connection.sendall(raw)
        connection.shutdown(socket.SHUT_RDWR)

    return behave


@pytest.mark.parametrize("cut", [0, 9, 40, 200])
def test_a_reply_cut_off_is_a_link_that_broke(serve: Serve, cut: int) -> None:
    _, one = serve(opening(closing(reply("200 OK", OURS, b"x" * 1000)[:cut])))
    with pytest.raises(errors.PartnerUnreachable):
        one.send(b"a")


@pytest.mark.parametrize("raw", [b"\x00" * 100, b"220 mail.example ESMTP\r\n\r\n", b"HTTP/9 what\r\n\r\n"])
def test_what_speaks_no_http_is_strange(serve: Serve, raw: bytes) -> None:
    _, one = serve(saying(raw))
    with pytest.raises(errors.PartnerStrange):
        one.send(b"a")


def test_what_speaks_no_tls_is_strange(serve: Serve) -> None:
    _, one = serve(saying(b"220 mail.example ESMTP\r\n"), tls=False)
    with pytest.raises((errors.PartnerStrange, errors.PartnerUnreachable)):
        one.send(b"a")


def test_an_endless_reply_fills_no_memory(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checkin.hub.client.LARGEST", 1 << 20)
    sent = []

    def flood(connection: socket.socket, head: bytes) -> None:
        connection.settimeout(5)
        connection.sendall(b"HTTP/1.1 200 OK\r\ncontent-type: %s\r\n\r\n" % OURS.encode())
        while True:
            connection.sendall(b"x" * 65536)
            sent.append(65536)

    _, one = serve(opening(flood))
    with pytest.raises(errors.PartnerStrange):
        one.send(b"a")
    assert sum(sent) < 16 << 20


def test_a_reply_that_says_it_is_endless_is_not_read(serve: Serve) -> None:
    head = f"HTTP/1.1 200 OK\r\ncontent-type: {OURS}\r\ncontent-length: {1 << 40}\r\n\r\n".encode()
    _, one = serve(opening(saying(head)))
    with pytest.raises(errors.PartnerStrange):
        one.send(b"a")


def test_a_reply_that_would_unpack_to_more_is_refused(serve: Serve) -> None:
    _, one = serve(opening(saying(reply("200 OK", OURS, b"x" * 20, "content-encoding: gzip"))))
    with pytest.raises(errors.PartnerStrange):
        one.send(b"a")


def test_a_challenge_of_nonsense_is_strange(serve: Serve) -> None:
    _, one = serve(saying(reply("200 OK", OURS, b"\xff\xff")))
    with pytest.raises(errors.PartnerStrange):
        one.send(b"a")


def test_another_key_is_distrusted_and_gets_no_request(identity: TlsIdentity) -> None:
    asked = []
    with hostile(lambda connection, head: asked.append(head), make_identity()) as server:
        one = client(server.address, identity)
        with pytest.raises(errors.PartnerDistrusted):
            one.send(b"a")
        one.close()
    assert not asked


def test_nobody_is_trusted_where_no_hub_is_certified(identity: TlsIdentity) -> None:
    with hostile(saying(b""), identity) as server:
        one = client(server.address)
        with pytest.raises(errors.PartnerDistrusted):
            one.send(b"a")
        one.close()


def test_each_certified_hub_is_trusted_though_all_have_the_same_name(identity: TlsIdentity) -> None:
    others = [make_identity() for _ in range(3)]
    nonsense = TlsIdentity(b"no certificate", b"")
    with hostile(opening(saying(reply("200 OK", OURS, b"answer"))), identity) as server:
        one = client(server.address, nonsense, *others[:2], identity, others[2])
        assert one.send(b"a") == b"answer"
        one.close()


def test_a_certificate_that_a_hub_signed_is_not_a_hub(identity: TlsIdentity) -> None:
    """Being certified as a hub gives no right to certify others."""
    with hostile(saying(b""), signed_by(identity)) as server:
        one = client(server.address, identity)
        with pytest.raises(errors.PartnerDistrusted):
            one.send(b"a")
        one.close()


def signed_by(issuer: TlsIdentity) -> TlsIdentity:
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    own = make_identity()
    certificate = x509.load_der_x509_certificate(own.certificate)
    key = serialization.load_der_private_key(issuer.private, None)
    assert isinstance(key, ec.EllipticCurvePrivateKey)
    made = (
        x509.CertificateBuilder()
        .subject_name(x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "another")]))
        .issuer_name(certificate.issuer)
        .public_key(certificate.public_key())
        .serial_number(1)
        .not_valid_before(certificate.not_valid_before_utc)
        .not_valid_after(certificate.not_valid_after_utc)
        .sign(key, hashes.SHA256())
    )
    return TlsIdentity(made.public_bytes(serialization.Encoding.DER), own.private)


def test_a_port_where_nobody_listens_costs_no_time() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        address = f"127.0.0.1:{taken.getsockname()[1]}"
    one = client(address)
    begun = time.monotonic()
    with pytest.raises(errors.PartnerUnreachable):
        one.send(b"a")
    assert time.monotonic() - begun < 2
    one.close()


@pytest.mark.parametrize(
    "address", ["", "x:99999", "host:1/path", "user@host:1", "host:1?q", "host:1#f", "http://x", "a b:1", "["]
)
def test_what_is_no_address_is_nowhere(address: str) -> None:
    with pytest.raises(errors.PartnerUnreachable):
        client(address)


def test_a_silent_hub_is_given_up(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(calls, "READ_S", 0.3)
    _, one = serve(lambda connection, head: None)
    begun = time.monotonic()
    with pytest.raises(errors.PartnerUnreachable):
        one.send(b"a")
    assert time.monotonic() - begun < 5


def test_a_hub_that_trickles_is_given_up(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(calls, "READ_S", 0.5)

    def trickle(connection: socket.socket, head: bytes) -> None:
        connection.sendall(reply("200 OK", OURS, b"x" * 100_000)[:-100_000])
        while True:
            connection.sendall(b"x")
            threading.Event().wait(0.05)

    _, one = serve(opening(trickle))
    begun = time.monotonic()
    with pytest.raises(errors.PartnerUnreachable):
        one.send(b"a")
    assert time.monotonic() - begun < 10


@pytest.mark.parametrize("streaming", [False, True])
def test_closing_ends_what_another_thread_waits_for(serve: Serve, *, streaming: bool) -> None:
    asked = threading.Event()

    def silent(connection: socket.socket, head: bytes) -> None:
        if streaming:
            connection.sendall(b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\r\n: here\n\n")
        asked.set()

    _, one = serve(opening(silent))
    ended: list[BaseException] = []

    def wait() -> None:
        try:
            next(one.wakeups()) if streaming else one.send(b"a")
        except BaseException as error:
            ended.append(error)

    thread = threading.Thread(target=wait)
    thread.start()
    assert asked.wait(5)
    begun = time.monotonic()
    one.close()
    thread.join(5)
    assert not thread.is_alive()
    assert time.monotonic() - begun < 2
    assert [type(error) for error in ended] == [errors.PartnerUnreachable]


def test_a_closed_client_says_so(serve: Serve) -> None:
    _, one = serve(opening(saying(reply("200 OK", OURS, b"answer"))))
    one.send(b"a")
    one.close()
    with pytest.raises(errors.PartnerUnreachable):
        one.send(b"a")


def test_an_idle_connection_that_the_hub_has_closed_is_no_fault(serve: Serve) -> None:
    answered: list[bytes] = []

    def behave(connection: socket.socket, head: bytes) -> None:
        # The second question of a connection is met by closing it without a word.
        answered.append(head)
        if len(answered) == 2:
            connection.shutdown(socket.SHUT_RDWR)
        else:
            connection.sendall(reply("200 OK", OURS, b"answer"))

    server, one = serve(opening(behave))
    assert [one.send(b"a"), one.send(b"b")] == [b"answer"] * 2
    assert server.connections == 2


def test_a_stream_that_breaks_off_on_a_connection_used_before_is_a_fault(serve: Serve) -> None:
    answers = iter([reply("200 OK", OURS, b"answer"), STREAM + b"event: wake\ndata: \n\n"])

    def behave(connection: socket.socket, head: bytes) -> None:
        raw = next(answers)
        connection.sendall(raw)
        if raw.startswith(STREAM):
            connection.shutdown(socket.SHUT_RDWR)

    server, one = serve(opening(behave))
    one.send(b"a")
    heard: list[None] = []
    with pytest.raises(errors.PartnerUnreachable):
        heard.extend(one.wakeups())
    assert (len(heard), server.connections) == (1, 1)


STREAM = b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\r\n"


def test_wake_ups_arrive_and_pings_do_not_count(serve: Serve) -> None:
    wakes = b": ping\r\n\r\nevent: wake\r\ndata: \r\n\r\n: ping\r\n\r\n"
    wakes += b"event: other\ndata: x\n\nevent: wake\ndata:\n\n"
    _, one = serve(opening(closing(STREAM + wakes)))
    heard: list[None] = []
    with pytest.raises(errors.PartnerUnreachable):
        heard.extend(one.wakeups())
    assert len(heard) == 2


@pytest.mark.parametrize("raw", [b"event: wake\n" * 200_000, b"x" * 3_000_000])
def test_a_stream_without_end_fills_no_memory(serve: Serve, raw: bytes) -> None:
    def flood(connection: socket.socket, head: bytes) -> None:
        connection.settimeout(5)
        connection.sendall(STREAM + raw)

    _, one = serve(opening(flood))
    with pytest.raises(errors.PartnerStrange):
        list(one.wakeups())


def test_a_page_instead_of_wake_ups_is_strange(serve: Serve) -> None:
    _, one = serve(opening(saying(reply("200 OK", "text/html", HTML))))
    with pytest.raises(errors.PartnerStrange):
        list(one.wakeups())


def test_no_proxy_of_the_surroundings_is_used(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTPS_PROXY", "https_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    _, one = serve(opening(saying(reply("200 OK", OURS, b"answer"))))
    assert one.send(b"a") == b"answer"
