"""The memory of open invitations, by a clock set by hand."""

from __future__ import annotations

import threading

import pytest

from checkin.domain import errors
from checkin.domain.ids import event_id
from checkin.domain.kinds import CERTIFICATE, Role
from checkin.domain.log import Chain, Head, public_of, signer
from checkin.domain.trust import Trust, TrustFact, certify
from checkin.hub.invitations import MOST, SECONDS, Invitations
from checkin.hub.wire import Invited, Joining, Knock, knock_message

ROOT = b"r" * 32
EVENT = event_id(public_of(ROOT))
TLS = b"t" * 32
PROOF = b"p" * 32


class Steady:
    """Seconds that pass when told to."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def nothing(chain: Chain, head: Head) -> frozenset[bytes]:
    return frozenset()


def trusting(*keys: bytes) -> Trust:
    made = [certify(EVENT, key, Role.ORGANISER, public_of(ROOT), signer(ROOT)) for key in keys]
    return Trust(EVENT, [TrustFact((0, b"", 1, b""), b"", b"", CERTIFICATE, one) for one in made], nothing)


NOBODY = trusting()


def knock(invited: Invited, own: int = 1, name: str = "Bàn 2", *, version: str = "1") -> Knock:
    private = bytes([own]) * 32
    key = public_of(private)
    signature = signer(private)(knock_message(TLS, invited.secret, key, name))
    return Knock(invited.secret, key, name, signature, PROOF, version)


@pytest.fixture
def steady() -> Steady:
    return Steady()


@pytest.fixture
def hub(steady: Steady) -> Invitations:
    return Invitations(EVENT, TLS, steady)


def test_the_first_who_comes_binds_it(hub: Invitations) -> None:
    invited = hub.open("desk")
    assert hub.knocking(invited.secret).key == b""
    for _ in range(3):
        assert hub.knock(knock(invited), NOBODY) == Joining(EVENT, False)
    with pytest.raises(errors.InvitationUsed):
        hub.knock(knock(invited, 2), NOBODY)
    found = hub.knocking(invited.secret)
    key = knock(invited).key
    assert (found.key, found.name, found.seconds) == (key, "Bàn 2", SECONDS)
    assert found.proof == PROOF


def test_it_is_open_for_ten_minutes(hub: Invitations, steady: Steady) -> None:
    invited, other = hub.open("desk"), hub.open("desk")
    hub.knock(knock(invited), NOBODY)
    steady.now += SECONDS - 0.5
    hub.knock(knock(invited), NOBODY)
    assert hub.knocking(invited.secret).seconds == 1
    steady.now += 0.5
    for one in (invited, other):
        with pytest.raises(errors.InvitationExpired):
            hub.knock(knock(one), NOBODY)
        assert hub.knocking(one.secret).seconds == 0
    with pytest.raises(errors.InvitationUsed):
        hub.knock(knock(invited, 2), NOBODY)


def test_who_was_admitted_gets_in_whatever_became_of_the_invitation(hub: Invitations, steady: Steady) -> None:
    invited = hub.open("desk")
    mine = knock(invited)
    hub.knock(mine, NOBODY)
    steady.now += 2 * SECONDS
    admitted = hub.knock(mine, trusting(mine.key))
    assert admitted.admitted
    assert [one.key for one in admitted.certificates] == [mine.key]


def test_who_was_turned_away_stays_away(hub: Invitations) -> None:
    invited = hub.open("desk")
    hub.knock(knock(invited), NOBODY)
    for _ in range(2):
        hub.turn_away(invited.secret)
    with pytest.raises(errors.InvitationDeclined):
        hub.knock(knock(invited), NOBODY)
    assert hub.knocking(invited.secret).seconds == 0


def test_what_was_never_opened(hub: Invitations) -> None:
    stranger = Invited(b"x" * 10, 0)
    for ask in (hub.knocking, hub.turn_away):
        with pytest.raises(errors.InvitationUnknown):
            ask(stranger.secret)
    with pytest.raises(errors.InvitationUnknown):
        hub.knock(knock(stranger), NOBODY)


@pytest.mark.parametrize("role", ["", "root", "Desk", "desk; drop table"])
def test_roles_that_are_none(hub: Invitations, role: str) -> None:
    with pytest.raises(errors.PartnerStrange):
        hub.open(role)


def test_a_knock_that_is_not_signed_by_its_key_binds_nothing(hub: Invitations) -> None:
    invited = hub.open("desk")
    good = knock(invited)
    forged = [
        Knock(good.secret, knock(invited, 2).key, good.name, good.signature, PROOF, "1"),
        Knock(good.secret, good.key, "another", good.signature, PROOF, "1"),
        Knock(good.secret, good.key, good.name, b"", PROOF, "1"),
        Knock(good.secret, b"short", good.name, good.signature, PROOF, "1"),
        Knock(good.secret, good.key, good.name, good.signature, b"short", "1"),
        knock(invited, name=""),
        knock(invited, name="x" * 501),
        knock(invited, name="\x1b\x07\u202e"),
        knock(invited, version="v" * 65),
    ]
    for one in forged:
        with pytest.raises(errors.PartnerStrange):
            hub.knock(one, NOBODY)
    assert hub.knocking(invited.secret).key == b""


def test_beyond_a_few_the_oldest_with_nobody_is_closed(hub: Invitations) -> None:
    first = hub.open("desk")
    hub.knock(knock(first), NOBODY)
    second = hub.open("desk")
    for _ in range(MOST - 1):
        hub.open("desk")
    assert hub.knocking(first.secret).seconds > 0
    assert hub.knocking(second.secret).seconds == 0


def test_memory_is_bounded(hub: Invitations) -> None:
    first = hub.open("desk")
    for _ in range(2000):
        hub.open("desk")
    with pytest.raises(errors.InvitationUnknown):
        hub.knocking(first.secret)


def test_threads_that_knock_at_once_find_one_winner(hub: Invitations) -> None:
    for _ in range(20):
        invited = hub.open("desk")
        knocks = [knock(invited, own) for own in range(1, 9)]
        won: list[bytes] = []
        begin = threading.Barrier(len(knocks))

        def come(one: Knock, won: list[bytes] = won, begin: threading.Barrier = begin) -> None:
            begin.wait()
            try:
                hub.knock(one, NOBODY)
            except errors.InvitationUsed:
                return
            won.append(one.key)

        threads = [threading.Thread(target=come, args=(one,)) for one in knocks]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert won == [hub.knocking(invited.secret).key]


def test_a_name_is_passed_on_as_it_was_said(hub: Invitations) -> None:
    """Or the proof, which is made over it, would not hold at the organiser's."""
    invited = hub.open("desk")
    hub.knock(knock(invited, name="Bàn\t2\x1b"), NOBODY)
    assert hub.knocking(invited.secret).name == "Bàn\t2\x1b"
