"""Who gets a session of a real hub, and who keeps it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from checkin.desk.desk import Desk
from checkin.desk.hosting import host
from checkin.desk.retire import retire
from checkin.desk.revoke import revoke
from checkin.domain.hosting import Hosting
from checkin.domain.kinds import Role
from checkin.domain.log import public_of, signer
from checkin.domain.trust import certify
from checkin.hub import wire
from checkin.hub.sessions import CHALLENGE_SECONDS, SECONDS, Denial, Sessions
from checkin.store.creating import creating_replica
from checkin.store.eventfile import EventFile
from tests.hub.calling import Caller, fault, standing
from tests.hub.conftest import Lines
from tests.kit import Clock, enrol, make, open_file, seeded

Call = Callable[[EventFile], Caller]
EVENT, TLS = b"e" * 32, b"t" * 32
STRANGER = b"s" * 32


def test_a_certified_desk_gets_a_session(call: Call, other: EventFile) -> None:
    caller = call(other)
    caller.enter()
    assert caller.exchange().status_code == 200


def test_another_key_signed(call: Call, other: EventFile, log: Lines) -> None:
    caller = call(other)
    for signature in (signer(STRANGER)(b"x"), b"", b"\0" * 64, b"x" * 1000):
        response = caller.login(signature=signature)
        assert (response.status_code, standing(response)) == (403, "uncertified")
    assert len(log.lines(reason="signature", status=403)) == 4


def test_a_challenge_is_good_once(call: Call, other: EventFile, log: Lines) -> None:
    caller = call(other)
    challenge = caller.challenge()
    caller.enter(challenge=challenge)
    assert caller.login(challenge=challenge).status_code == 403
    assert log.lines(reason="challenge")


@pytest.mark.parametrize("challenge", [b"", b"x" * 32, b"\0" * 32, b"\xff" * 32, b"y" * 500])
def test_a_challenge_that_was_never_given(call: Call, other: EventFile, challenge: bytes) -> None:
    assert call(other).login(challenge=challenge).status_code == 403


def test_a_signature_for_another_hub_is_worth_nothing_here(call: Call, other: EventFile) -> None:
    assert call(other).login(tls=b"another hub's certificate digest").status_code == 403


def test_nobody_certified_it(call: Call, other: EventFile, tmp_path: Path, log: Lines) -> None:
    stranger = tmp_path / "stranger.checkin"
    with creating_replica(stranger, other.event, STRANGER, None, state=tmp_path, random=seeded(3)):
        pass
    with open_file(stranger) as file:
        response = call(file).login()
    assert (response.status_code, standing(response)) == (403, "uncertified")
    assert log.lines(reason="certificates", key=public_of(STRANGER).hex()[:8])


def test_a_desk_of_another_event(call: Call, other: EventFile, tmp_path: Path, clock: Clock) -> None:
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    with open_file(make(folder, clock, seed=9)) as file:
        certificates = file.trust.certificates_of(file.key)
        assert standing(call(file).login(certificates=certificates)) == "uncertified"


def test_revoked_meanwhile(call: Call, hub: Hosting, organiser: Desk, other: EventFile, log: Lines) -> None:
    caller = call(other)
    caller.enter()
    assert caller.exchange().status_code == 200
    assert [one.key for one in hub.partners()] == [other.key]
    revoke(organiser, organiser.desk_name(other.key))
    response = caller.exchange()
    assert (response.status_code, standing(response)) == (403, "quarantined")
    assert hub.partners() == []
    assert caller.exchange().status_code == 401
    assert standing(caller.login()) == "quarantined"
    assert standing(caller.login(certificates=other.trust.certificates_of(other.key))) == "quarantined"
    assert log.lines(reason="revoked", key=other.key.hex()[:8])


def test_retired_meanwhile(call: Call, hub: Hosting, organiser: Desk, other: EventFile) -> None:
    """It is still let in, for what it writes counts; but what it holds is nobody's second copy any more."""
    caller = call(other)
    caller.enter()
    assert caller.exchange().status_code == 200
    retire(organiser, other.key.hex())
    assert hub.partners() == []
    assert hub.holdings(organiser.file.key) == []
    assert caller.exchange().status_code == 200
    assert hub.partners() == []


def test_no_session_or_an_invented_one(call: Call, other: EventFile) -> None:
    caller = call(other)
    for token in ("", "x", "x" * 5000, "' OR 1=1 --"):
        response = caller.post(wire.EXCHANGE, caller.ask(), token=token)
        assert (response.status_code, fault(response)) == (401, "NotAdmitted")


# A hub that was wiped, or has not heard of the newest desks


@pytest.fixture
def wiped(path: Path, organiser: Desk, clock: Clock, tmp_path: Path) -> Iterator[Hosting]:
    """A hub that has only what certifies itself: it joined before the other desk did."""
    early = enrol(organiser.file, tmp_path, "wiped", clock, Role.HUB)
    hosted = host(Desk(early, clock), "127.0.0.1", 0)
    yield hosted
    hosted.stop()


@pytest.fixture
def late(wiped: Hosting, organiser: Desk, tmp_path: Path, clock: Clock) -> Iterator[EventFile]:
    """A desk certified after that."""
    with enrol(organiser.file, tmp_path, "late", clock) as file:
        yield file


def test_presented_certificates_open_a_session(wiped: Hosting, late: EventFile) -> None:
    caller = Caller(wiped, late)
    with caller.http:
        assert standing(caller.login()) == "uncertified"
        caller.enter(certificates=late.trust.certificates_of(late.key))
        assert caller.exchange().status_code == 200
        assert caller.exchange().status_code == 200


def test_forged_certificates_open_none(wiped: Hosting, late: EventFile) -> None:
    sign = signer(STRANGER)
    chain = late.trust.certificates_of(late.key)
    root, own = chain[0], chain[-1]
    by_stranger = certify(late.event, late.key, Role.DESK, public_of(STRANGER), sign)
    stranger_root = certify(late.event, public_of(STRANGER), Role.ORGANISER, public_of(STRANGER), sign)
    by_itself = certify(late.event, late.key, Role.ORGANISER, late.key, late.sign)
    organiser_by_organiser = certify(late.event, late.key, Role.ORGANISER, public_of(STRANGER), sign)
    other_event = certify(b"x" * 32, late.key, Role.DESK, public_of(STRANGER), sign)
    caller = Caller(wiped, late)
    with caller.http:
        for forged in (
            [],
            [own],
            [root],
            [by_stranger],
            [stranger_root, by_stranger],
            [root, by_stranger],
            [root, by_itself],
            [root, organiser_by_organiser],
            [root, other_event],
            [root, own] * 20,
        ):
            response = caller.login(certificates=forged)
            assert response.status_code == 403, forged


def test_what_a_revoked_issuer_certified_opens_none(
    path: Path, organiser: Desk, other: EventFile, hub: Hosting
) -> None:
    """A stolen desk cannot let in another machine."""
    friend = signer(STRANGER)
    forged = certify(other.event, public_of(STRANGER), Role.DESK, other.key, other.sign)
    revoke(organiser, organiser.desk_name(other.key))
    caller = Caller(hub, other)
    with caller.http:
        challenge, tls = caller.challenge(), wire.digest(caller.shown())
        message = wire.login_message(other.event, tls, challenge, public_of(STRANGER))
        response = caller.login(
            key=public_of(STRANGER),
            challenge=challenge,
            signature=friend(message),
            certificates=[*other.trust.certificates_of(other.key), forged],
        )
        assert standing(response) == "uncertified"


# Time, which a real hub would take too long to tell


class Steady:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def opened(sessions: Sessions, file: EventFile) -> str:
    challenge = sessions.challenge()
    signature = file.sign(wire.login_message(file.event, TLS, challenge, file.key))
    return sessions.open(wire.Login(file.key, challenge, signature, [], "1"), file.trust).token


def test_challenges_and_sessions_end(organiser: Desk) -> None:
    file, steady = organiser.file, Steady()
    sessions = Sessions(file.event, TLS, steady)
    token = opened(sessions, file)
    steady.now += SECONDS - 1
    assert sessions.holder(token) is not None
    steady.now += 2
    assert sessions.holder(token) is None
    assert len(sessions) == 0
    challenge = sessions.challenge()
    steady.now += CHALLENGE_SECONDS + 1
    signature = file.sign(wire.login_message(file.event, TLS, challenge, file.key))
    with pytest.raises(Denial, match="challenge"):
        sessions.open(wire.Login(file.key, challenge, signature, [], "1"), file.trust)


def test_one_installation_holds_so_many_sessions(organiser: Desk) -> None:
    sessions = Sessions(organiser.file.event, TLS, Steady())
    tokens = [opened(sessions, organiser.file) for _ in range(40)]
    assert len(sessions) == 16
    assert sessions.holder(tokens[0]) is None
    assert sessions.holder(tokens[-1]) is not None


def test_a_challenge_of_another_hub(organiser: Desk) -> None:
    file = organiser.file
    one, two = (Sessions(file.event, TLS, Steady()) for _ in range(2))
    challenge = one.challenge()
    signature = file.sign(wire.login_message(file.event, TLS, challenge, file.key))
    with pytest.raises(Denial, match="challenge"):
        two.open(wire.Login(file.key, challenge, signature, [], "1"), file.trust)


def test_keys_of_any_length(organiser: Desk) -> None:
    sessions = Sessions(organiser.file.event, TLS, Steady())
    for key in (b"", b"k", hashlib.sha512(b"k").digest()):
        with pytest.raises(Denial, match="signature"):
            sessions.open(wire.Login(key, sessions.challenge(), b"s" * 64, [], ""), organiser.file.trust)
