"""What a hub answers about invitations over the wire, whoever asks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec
import pytest

from checkin.desk.desk import Desk
from checkin.desk.hosting import host, host_identity
from checkin.domain import errors
from checkin.domain.invitation import DIGEST_BYTES, SEAL_BYTES, Invitation, proof_holds, short_code
from checkin.domain.kinds import Role
from checkin.domain.log import public_of, signer
from checkin.hub import wire
from checkin.hub.calls import Calls, LoggedOut
from checkin.hub.client import HubClient
from checkin.hub.inviting import open_invitation, turn_away, who_knocks
from checkin.hub.joining import Doorstep, Found, shown_at
from checkin.hub.pinning import pinned
from tests.kit import Clock, enrol, make, open_desk

OWN = bytes(range(32))
SEAL = bytes(range(SEAL_BYTES))


class Scene(NamedTuple):
    """A hub, and a line to it for an organiser and for a desk."""

    address: str
    certificate: bytes
    organiser: HubClient
    desk: HubClient

    def stranger(self) -> Calls:
        return Calls(self.address, pinned([self.certificate]))

    def door(self, secret: bytes, own: bytes = OWN) -> Doorstep:
        invitation = Invitation(secret, SEAL, bytes(DIGEST_BYTES), (self.address,))
        return Doorstep(Found(self.address, self.certificate), invitation, public_of(own), signer(own), "A")


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    clock = Clock()
    path = make(tmp_path, clock, "organiser")
    organiser = open_desk(path, clock)
    other = Desk(enrol(organiser.file, tmp_path, "other", clock, Role.DESK), clock)
    hub = host(open_desk(path, clock, seed=4), "127.0.0.1", 0)
    certificate = host_identity(organiser).certificate
    lines = [
        HubClient(
            hub.addresses[0],
            [certificate],
            one.file.event,
            one.file.key,
            one.file.sign,
            one.file.trust.certificates_of(one.file.key),
        )
        for one in (organiser, other)
    ]
    yield Scene(hub.addresses[0], certificate, *lines)
    for line in lines:
        line.close()
    for one in (organiser, other):
        one.file.close()
    hub.stop()


def test_the_certificate_shown_is_the_hub_s(scene: Scene) -> None:
    assert shown_at(scene.address) == scene.certificate


def test_an_organiser_sees_who_knocks(scene: Scene) -> None:
    invited = open_invitation(scene.organiser, "desk")
    assert who_knocks(scene.organiser, invited).key == b""
    door = scene.door(invited.secret)
    assert not door.knock().admitted
    found = who_knocks(scene.organiser, invited)
    assert (found.key, found.name) == (public_of(OWN), "A")
    tls = wire.digest(scene.certificate)
    assert proof_holds(found.proof, SEAL, tls, invited.secret, found.key, found.name)
    assert door.code == short_code(SEAL, tls, invited.secret, found.key)
    turn_away(scene.organiser, invited)
    with pytest.raises(errors.InvitationDeclined):
        door.knock()
    door.close()


def test_a_desk_may_neither_invite_nor_look_nor_turn_away(scene: Scene) -> None:
    invited = open_invitation(scene.organiser, "desk")
    for ask in (
        lambda: open_invitation(scene.desk, "desk"),
        lambda: who_knocks(scene.desk, invited),
        lambda: turn_away(scene.desk, invited),
    ):
        with pytest.raises(errors.NotAdmitted) as caught:
            ask()
        assert caught.value.standing == "beyond_role"
    assert who_knocks(scene.organiser, invited).seconds > 0


@pytest.mark.parametrize("path", [wire.INVITATIONS, wire.KNOCKING, wire.TURN_AWAY])
def test_nobody_without_a_session_asks_about_invitations(scene: Scene, path: str) -> None:
    line = scene.stranger()
    for token in ("", "x" * 43):
        with pytest.raises(LoggedOut):
            line.post(path, msgspec.msgpack.encode(wire.Invite("desk")), token=token)
    line.close()


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"\xff" * 100,
        b"<html>",
        msgspec.msgpack.encode(wire.Invite("desk")),
        msgspec.msgpack.encode([b"s" * 10, b"k", "n", b"", b"p" * 32, "v"]),
        msgspec.msgpack.encode([b"s" * 10, "k" * 32, 5, None, [], []]),
        b"\x91" * 5000,
        b"x" * 20_000,
    ],
)
def test_garbage_at_the_door_is_refused(scene: Scene, body: bytes) -> None:
    line = scene.stranger()
    with pytest.raises((errors.PartnerStrange, errors.InvitationUnknown)):
        line.post(wire.JOIN, body)
    line.close()


def test_a_role_that_is_none_is_refused(scene: Scene) -> None:
    for role in ("root", "", "desk\0", "x" * 1000):
        with pytest.raises(errors.PartnerStrange):
            open_invitation(scene.organiser, role)


def test_what_the_hub_never_opened_is_unknown(scene: Scene) -> None:
    with pytest.raises(errors.InvitationUnknown):
        who_knocks(scene.organiser, wire.Invited(b"s" * 10, 600))
    door = scene.door(b"s" * 10)
    with pytest.raises(errors.InvitationUnknown):
        door.knock()
    door.close()
