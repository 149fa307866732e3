"""A hub, which may certify nobody, tries to have its own key certified in a newcomer's place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from checkin.desk.desk import Desk
from checkin.desk.hubs import KnownHub
from checkin.desk.inviting import Inviting
from checkin.domain import errors
from checkin.domain.invitation import SEAL_BYTES, SECRET_BYTES, parse, proof, short_code
from checkin.domain.kinds import Role
from checkin.domain.log import public_of
from checkin.hub import wire
from checkin.hub.tls import make_identity
from tests.kit import Clock, commits_of, make, open_desk

SECRET = b"s" * SECRET_BYTES
NEWCOMER, ATTACKER = public_of(b"n" * 32), public_of(b"a" * 32)
CERTIFICATE = make_identity().certificate
TLS = wire.digest(CERTIFICATE)


class EvilHub:
    """Answers an organiser's look with whatever ``said`` is."""

    address = "10.0.0.9:8443"

    def __init__(self, said: wire.Knocking) -> None:
        self.said, self.asked = said, list[bytes]()

    def ask(self, path: str, body: bytes) -> bytes:
        self.asked.append(body)
        return msgspec.msgpack.encode(self.said)

    def send(self, raw: bytes) -> bytes:
        raise errors.PartnerUnreachable(self.address)

    def close(self) -> None:
        pass


@pytest.fixture
def organiser(tmp_path: Path) -> Iterator[Desk]:
    clock = Clock()
    desk = open_desk(make(tmp_path, clock), clock)
    with desk.file:
        yield desk


def inviting_at(hub: Any, secret: bytes = SECRET, seal: bytes = b"e" * SEAL_BYTES) -> Inviting:
    known = KnownHub(b"h" * 32, "Hub", CERTIFICATE, [hub.address])
    return Inviting(hub, known, wire.Invited(secret, 600), Role.DESK, seal)


def test_a_hub_cannot_put_a_key_of_its_own_in_the_place_of_a_newcomer(organiser: Desk) -> None:
    """It has seen everything but the seal: the secret, the newcomer's key, name and proof."""
    seal = b"e" * SEAL_BYTES
    genuine = proof(seal, TLS, SECRET, NEWCOMER, "Bàn 2")
    guessed = proof(bytes(SEAL_BYTES), TLS, SECRET, ATTACKER, "Bàn 2")
    forged = [(ATTACKER, "Bàn 2", one) for one in (genuine, guessed, b"", SECRET)]
    forged += [(NEWCOMER, "Bàn 3", genuine), (NEWCOMER[:16], "Bàn 2", genuine)]
    before = len(commits_of(organiser.file))
    for key, name, given in forged:
        hub = EvilHub(wire.Knocking(key, name, given, 500))
        with pytest.raises(errors.InvitationForged) as caught:
            inviting_at(hub).look()
        assert caught.value.address == hub.address
    hub = EvilHub(wire.Knocking(NEWCOMER, "Bàn 2", genuine, 500))
    inviting = inviting_at(hub)
    comer = inviting.look()
    assert comer is not None
    assert comer.code == short_code(seal, TLS, SECRET, NEWCOMER)
    # It changes its mind once the organiser has compared.
    hub.said = wire.Knocking(ATTACKER, "Bàn 2", genuine, 500)
    with pytest.raises(errors.InvitationForged):
        inviting.admit(organiser, comer)
    assert len(commits_of(organiser.file)) == before
    assert ATTACKER not in organiser.file.trust.roles


def test_the_hub_is_never_told_the_seal(organiser: Desk) -> None:
    seal = b"\x07seal!\x08\x09"
    hub = EvilHub(wire.Knocking(b"", "", b"", 500))
    inviting = inviting_at(hub, seal=seal)
    assert parse(inviting.digits).seal == seal
    inviting.look()
    inviting.turn_away()
    assert hub.asked
    assert not any(seal in body for body in hub.asked)


def test_what_the_newcomer_says_of_itself_reaches_no_terminal(organiser: Desk) -> None:
    name = "\x1b[2J\x1b]0;x\x07Bàn\n\u202e2"
    given = proof(b"e" * SEAL_BYTES, TLS, SECRET, NEWCOMER, name)
    comer = inviting_at(EvilHub(wire.Knocking(NEWCOMER, name, given, 500))).look()
    assert comer is not None
    assert comer.name == "[2J]0;xBàn 2"


@pytest.mark.parametrize("secret", [b"", b"short", b"s" * 400])
def test_a_hub_that_opens_no_proper_invitation(secret: bytes) -> None:
    with pytest.raises(errors.PartnerStrange):
        inviting_at(EvilHub(wire.Knocking(b"", "", b"", 500)), secret=secret)


def test_an_installation_that_has_another_role_already_is_named(organiser: Desk) -> None:
    given = proof(b"e" * SEAL_BYTES, TLS, SECRET, NEWCOMER, "Bàn 2")
    inviting = inviting_at(EvilHub(wire.Knocking(NEWCOMER, "Bàn 2", given, 500)))
    comer = inviting.look()
    assert comer is not None
    assert inviting.admit(organiser, comer).role == "desk"
    inviting.role = Role.HUB
    before = len(commits_of(organiser.file))
    with pytest.raises(errors.AlreadyAdmitted) as caught:
        inviting.admit(organiser, comer)
    assert caught.value.role == "desk"
    assert len(commits_of(organiser.file)) == before


def test_a_hub_that_is_away_while_digits_are_compared_is_waited_for(organiser: Desk) -> None:
    given = proof(b"e" * SEAL_BYTES, TLS, SECRET, NEWCOMER, "Bàn 2")

    class Restarting(EvilHub):
        away = 0

        def ask(self, path: str, body: bytes) -> bytes:
            if self.away:
                self.away -= 1
                raise errors.PartnerUnreachable(self.address)
            return super().ask(path, body)

    hub = Restarting(wire.Knocking(NEWCOMER, "Bàn 2", given, 500))
    inviting = inviting_at(hub)
    comer = inviting.look()
    assert comer is not None
    hub.away = 3
    waited: list[float] = []

    def pause(seconds: float) -> bool:
        waited.append(seconds)
        return False

    admitted = inviting.admit(organiser, comer, pause=pause)
    assert admitted.role == "desk"
    assert len(waited) == 3
    hub.away = 1
    with pytest.raises(errors.Cancelled):
        inviting.admit(organiser, comer, pause=lambda _: True)
