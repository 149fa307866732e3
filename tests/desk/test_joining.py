"""Inviting and joining over a real hub on loopback: who gets in, who does not, and what is left behind."""

from __future__ import annotations

import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest

from checkin.desk.desk import Desk
from checkin.desk.hosting import host
from checkin.desk.inviting import Comer, Inviting, invite
from checkin.desk.joining import Joined, Progress, join
from checkin.domain import errors, recovery
from checkin.domain.hosting import Hosting
from checkin.domain.invitation import DIGEST_BYTES, SEAL_BYTES, Invitation, digits, parse
from checkin.domain.kinds import Role
from checkin.domain.log import open_envelope, public_of, signer
from checkin.hub.calls import Calls
from checkin.hub.joining import Doorstep, Found, find_hub
from checkin.hub.pinning import pinned
from checkin.hub.tls import make_identity
from checkin.hub.wire import JOIN, Knock
from checkin.store.keys import KeySources
from tests.hub.hostile import hostile
from tests.kit import START_MS, Clock, commits_of, dump, enrol, make, open_desk, open_file, seeded

DAY = 86_400_000
WITHIN_S = 30.0


class Scene:
    """An organiser's desk whose event a hub on the same machine serves."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.clock = folder, Clock()
        self.path = make(folder, self.clock, "organiser")
        self.hub: Hosting = host(open_desk(self.path, self.clock, seed=4), "127.0.0.1", 0)
        self.organiser = open_desk(self.path, self.clock)

    def close(self) -> None:
        self.organiser.file.close()
        self.hub.stop()


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    made = Scene(tmp_path)
    yield made
    made.close()


class Joiner(Progress):
    """Somebody who joins in a thread of their own."""

    def __init__(
        self,
        scene: Scene,
        invitation: Invitation,
        name: str = "Bàn 2",
        *,
        file: str = "joined.checkin",
        wrong_ms: int = 0,
        sources: KeySources | None = None,
    ) -> None:
        self.path = scene.folder / file
        self.shown = ""
        self.sizes: list[int] = []
        self.joined: Joined | None = None
        self.error: BaseException | None = None
        self.stop = threading.Event()
        self._told = threading.Condition()

        def work() -> None:
            try:
                self.joined = join(
                    self.path,
                    invitation,
                    name,
                    sources,
                    state=scene.folder / "state",
                    clock=Clock(START_MS + wrong_ms),
                    steady=Clock(),
                    random=seeded(len(file)),
                    pause=lambda seconds: self.stop.wait(min(seconds, 0.02)),
                    progress=self,
                )
            except BaseException as error:
                self.error = error

        self._thread = threading.Thread(target=work)
        self._thread.start()

    def code(self, code: str) -> None:
        self.shown = code

    def copied(self, size: int) -> None:
        self.sizes.append(size)

    def end(self) -> Joined:
        self._thread.join(WITHIN_S)
        assert not self._thread.is_alive()
        if self.error is not None:
            raise self.error
        assert self.joined is not None
        return self.joined


def until(found: Callable[[], Comer | None]) -> Comer:
    deadline = time.monotonic() + WITHIN_S
    while time.monotonic() < deadline:
        comer = found()
        if comer is not None:
            return comer
    raise AssertionError("nobody came")


def nothing_left(joiner: Joiner) -> None:
    assert not [one for one in joiner.path.parent.iterdir() if joiner.path.name in one.name]


def opened(scene: Scene, role: Role = Role.DESK) -> tuple[Inviting, Invitation]:
    inviting = invite(scene.organiser, role)
    return inviting, parse(inviting.digits)


def test_a_desk_is_let_in_after_the_short_code_was_compared(scene: Scene) -> None:
    inviting, invitation = opened(scene)
    assert inviting.look() is None
    joiner = Joiner(scene, invitation, "Bàn 2", wrong_ms=-3 * DAY)
    comer = until(inviting.look)
    assert comer.name == "Bàn 2"
    assert joiner.joined is None
    admitted = inviting.admit(scene.organiser, comer)
    joined = joiner.end()
    inviting.close()
    assert joiner.shown == comer.code
    assert admitted.told
    assert (joined.event, joined.desk, joined.role) == ("Test conference", "Bàn 2", "desk")
    assert joiner.sizes
    with open_file(joiner.path) as theirs:
        assert theirs.role is Role.DESK
        assert theirs.key == comer.key
        assert len(commits_of(theirs)) == joined.commits == len(commits_of(scene.organiser.file))
        assert dump(theirs.connection) == dump(scene.organiser.file.connection)
        assert scene.organiser.desk_name(theirs.key) == "Bàn 2"
        # Three days wrong, and the others see the right time all the same.
        last = max(open_envelope(one.envelope).at_ms for one in commits_of(theirs))
        assert abs(last - START_MS) < 60_000


def test_a_hub_is_let_in_with_its_role(scene: Scene) -> None:
    inviting, invitation = opened(scene, Role.HUB)
    joiner = Joiner(scene, invitation)
    inviting.admit(scene.organiser, until(inviting.look))
    inviting.close()
    assert joiner.end().role == "hub"


def root_code() -> str:
    random = seeded(1)
    random(64)
    return recovery.to_digits(random(recovery.SECRET_BYTES))


def test_an_organiser_is_certified_by_root_alone(scene: Scene) -> None:
    for code in (None, "123456", recovery.to_digits(bytes(16))):
        # Before anybody comes, and in vain.
        with pytest.raises(errors.RootNeeded):
            invite(scene.organiser, Role.ORGANISER, code)
    inviting = invite(scene.organiser, Role.ORGANISER, root_code())
    joiner = Joiner(scene, parse(inviting.digits))
    comer = until(inviting.look)
    with pytest.raises(errors.RootNeeded):
        inviting.admit(scene.organiser, comer)
    assert scene.organiser.file.trust.roles.get(comer.key) is None
    inviting.admit(scene.organiser, comer, root_code())
    inviting.close()
    assert joiner.end().role == "organiser"


def test_whoever_is_turned_away_leaves_nothing(scene: Scene) -> None:
    inviting, invitation = opened(scene)
    joiner = Joiner(scene, invitation)
    until(inviting.look)
    before = len(commits_of(scene.organiser.file))
    inviting.turn_away()
    with pytest.raises(errors.InvitationDeclined):
        joiner.end()
    inviting.close()
    nothing_left(joiner)
    assert len(commits_of(scene.organiser.file)) == before


def test_whoever_thinks_better_of_it_leaves_nothing(scene: Scene) -> None:
    inviting, invitation = opened(scene)
    joiner = Joiner(scene, invitation)
    until(inviting.look)
    joiner.stop.set()
    with pytest.raises(errors.Cancelled):
        joiner.end()
    inviting.close()
    nothing_left(joiner)


def test_of_two_who_come_with_one_invitation_the_first_gets_in(scene: Scene) -> None:
    inviting, invitation = opened(scene)
    first = Joiner(scene, invitation, "first", file="a.checkin")
    comer = until(inviting.look)
    second = Joiner(scene, invitation, "second", file="bb.checkin")
    with pytest.raises(errors.InvitationUsed):
        second.end()
    assert inviting.look() == comer
    inviting.admit(scene.organiser, comer)
    inviting.close()
    assert first.end().desk == "first"
    nothing_left(second)


def test_two_who_race_end_as_one(scene: Scene) -> None:
    inviting, invitation = opened(scene)
    both = [Joiner(scene, invitation, name, file=f"{name}.checkin") for name in ("a", "bb")]
    inviting.admit(scene.organiser, until(inviting.look))
    inviting.close()
    ends: list[str] = []
    for joiner in both:
        try:
            ends.append(joiner.end().desk)
        except errors.InvitationUsed:
            nothing_left(joiner)
    assert len(ends) == 1


def test_an_invitation_lets_in_nobody_after_somebody_was_admitted(scene: Scene) -> None:
    inviting, invitation = opened(scene)
    joiner = Joiner(scene, invitation)
    inviting.admit(scene.organiser, until(inviting.look))
    joiner.end()
    late = Joiner(scene, invitation, file="late.checkin")
    with pytest.raises(errors.InvitationUsed):
        late.end()
    inviting.close()
    nothing_left(late)


def test_knocking_again_with_the_same_key_changes_nothing(scene: Scene) -> None:
    inviting, invitation = opened(scene)
    found = find_hub(invitation)
    own = bytes(range(32))
    doors = [Doorstep(found, invitation, public_of(own), signer(own), name) for name in ("A", "B")]
    for door in (*doors, *doors):
        assert not door.knock().admitted
    comer = until(inviting.look)
    assert comer.name == "A"
    assert doors[0].code == doors[1].code == comer.code
    for door in doors:
        door.close()
    inviting.turn_away()
    inviting.close()


def test_a_certified_desk_that_knocks_with_another_invitation_is_let_in_as_it_is(scene: Scene) -> None:
    inviting, invitation = opened(scene)
    with enrol(scene.organiser.file, scene.folder, "known", scene.clock) as known:
        door = Doorstep(find_hub(invitation), invitation, known.key, known.sign, "known")
        assert door.knock().admitted
        door.close()
    assert inviting.look() is None
    inviting.turn_away()
    inviting.close()


def test_the_code_of_a_go_between_is_another(scene: Scene) -> None:
    """Whoever has photographed the invitation and comes first shows other digits than the true joiner."""
    inviting, invitation = opened(scene)
    found = find_hub(invitation)
    codes = []
    for own in (bytes(range(32)), bytes(range(1, 33))):
        door = Doorstep(found, invitation, public_of(own), signer(own), "Bàn 2")
        codes.append(door.code)
        door.close()
    inviting.close()
    assert codes[0] != codes[1]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Bàn\n2", "Bàn 2"),
        ("\x1b[2J\x1b]0;x\x07Bàn", "[2J]0;xBàn"),
        ("\u202eevil\u2066", "evil"),
        ("x" * 400, "x" * 80),
    ],
)
def test_names_are_shown_as_names(scene: Scene, name: str, shown: str) -> None:
    inviting, invitation = opened(scene)
    own = bytes(range(32))
    door = Doorstep(find_hub(invitation), invitation, public_of(own), signer(own), name)
    door.knock()
    door.close()
    assert until(inviting.look).name == shown
    inviting.turn_away()
    inviting.close()


@pytest.mark.parametrize("name", ["", "  ", "\u200b", "…", "x" * 501])
def test_a_desk_without_a_name_does_not_knock(scene: Scene, name: str) -> None:
    inviting, invitation = opened(scene)
    joiner = Joiner(scene, invitation, name)
    with pytest.raises(errors.ValueInvalid):
        joiner.end()
    assert inviting.look() is None
    inviting.close()
    nothing_left(joiner)


def test_only_organisers_invite(scene: Scene) -> None:
    desk = Desk(enrol(scene.organiser.file, scene.folder, "desk", scene.clock), scene.clock)
    with desk.file, pytest.raises(errors.RoleTooLow):
        invite(desk)


def test_another_organiser_invites_from_its_own_laptop(scene: Scene) -> None:
    random = seeded(1)
    root = random(32)
    file = enrol(scene.organiser.file, scene.folder, "second", scene.clock, Role.ORGANISER, root)
    with file:
        second = Desk(file, scene.clock)
        inviting = invite(second)
        joiner = Joiner(scene, parse(inviting.digits))
        inviting.admit(second, until(inviting.look))
        inviting.close()
        assert joiner.end().role == "desk"
        assert len(commits_of(file)) < len(commits_of(scene.organiser.file))


def test_without_a_hub_there_is_nothing_to_invite_to(tmp_path: Path) -> None:
    clock = Clock()
    with open_desk(make(tmp_path, clock), clock).file as file, pytest.raises(errors.HubAbsent) as caught:
        invite(Desk(file, clock))
    assert caught.value.tried == []


def test_a_hub_that_has_stopped_is_named(scene: Scene) -> None:
    scene.hub.stop()
    with pytest.raises(errors.HubAbsent) as caught:
        invite(scene.organiser)
    assert caught.value.tried == scene.hub.addresses


def test_a_hub_started_anew_does_not_know_the_invitation(scene: Scene) -> None:
    inviting, invitation = opened(scene)
    joiner = Joiner(scene, invitation)
    until(inviting.look)
    port = scene.hub.port
    scene.hub.stop()
    scene.hub = host(open_desk(scene.path, scene.clock, seed=4), "127.0.0.1", port)
    with pytest.raises(errors.InvitationUnknown):
        joiner.end()
    with pytest.raises(errors.InvitationUnknown):
        inviting.look()
    inviting.close()
    nothing_left(joiner)


def test_a_joiner_who_was_admitted_gets_in_though_the_hub_was_started_anew(scene: Scene) -> None:
    inviting, invitation = opened(scene)
    own = bytes(range(32))
    door = Doorstep(find_hub(invitation), invitation, public_of(own), signer(own), "Bàn 2")
    door.knock()
    inviting.admit(scene.organiser, until(inviting.look))
    inviting.close()
    port = scene.hub.port
    scene.hub.stop()
    scene.hub = host(open_desk(scene.path, scene.clock, seed=4), "127.0.0.1", port)
    joining = door.knock()
    door.close()
    assert joining.admitted
    assert joining.certificates


def test_somebody_else_s_server_is_told_nothing(scene: Scene) -> None:
    """A real TLS server with another certificate, at the address of the invitation."""
    inviting, invitation = opened(scene)
    inviting.close()
    heads: list[bytes] = []
    with hostile(lambda _, head: heads.append(head), make_identity()) as server:
        moved = invitation._replace(addresses=(server.address,))
        joiner = Joiner(scene, moved)
        with pytest.raises(errors.PartnerDistrusted) as caught:
            joiner.end()
    assert caught.value.address == server.address
    assert heads == []
    nothing_left(joiner)


def test_the_true_hub_is_found_behind_a_false_address(scene: Scene) -> None:
    inviting, invitation = opened(scene)
    inviting.close()
    with hostile(lambda _, head: None, make_identity()) as server:
        several = invitation._replace(addresses=(server.address, "127.0.0.1:1", *invitation.addresses))
        found = find_hub(several)
    assert found.address == invitation.addresses[0]


def test_whoever_takes_the_hub_s_place_after_the_first_look_is_told_nothing(scene: Scene) -> None:
    inviting, invitation = opened(scene)
    found = find_hub(invitation)
    heads: list[bytes] = []
    own = bytes(range(32))
    with hostile(lambda _, head: heads.append(head), make_identity()) as server:
        door = Doorstep(
            Found(server.address, found.certificate), invitation, public_of(own), signer(own), "A"
        )
        with pytest.raises(errors.PartnerDistrusted):
            door.knock()
        door.close()
    inviting.close()
    assert heads == []


def test_something_without_tls_is_no_hub(scene: Scene) -> None:
    inviting, invitation = opened(scene)
    inviting.close()
    with hostile(lambda connection, _: connection.sendall(b"220 mail ready\r\n"), None) as server:
        joiner = Joiner(scene, invitation._replace(addresses=(server.address,)))
        with pytest.raises((errors.PartnerStrange, errors.PartnerUnreachable)):
            joiner.end()
    nothing_left(joiner)


def test_nobody_there(scene: Scene) -> None:
    gone = Invitation(bytes(10), bytes(SEAL_BYTES), bytes(DIGEST_BYTES), ("127.0.0.1:1",))
    joiner = Joiner(scene, parse(digits(gone)))
    with pytest.raises(errors.PartnerUnreachable) as caught:
        joiner.end()
    assert caught.value.address == "127.0.0.1:1"
    nothing_left(joiner)


def test_guesses_let_nobody_in_and_become_slow(scene: Scene) -> None:
    inviting, invitation = opened(scene)
    found = find_hub(invitation)
    own = bytes(range(32))
    line = Calls(found.address, pinned([found.certificate]))
    said = Counter[str]()
    for i in range(1000):
        secret = i.to_bytes(10, "big")
        knock = Knock(secret, public_of(own), "A", bytes(64), bytes(32), "1")
        try:
            line.post(JOIN, msgspec.msgpack.encode(knock))
        except (errors.InvitationUnknown, errors.PartnerBusy) as error:
            said[type(error).__name__] += 1
    line.close()
    assert said.total() == 1000
    assert said["InvitationUnknown"] < 200
    assert inviting.look() is None
    inviting.close()


def test_a_file_that_exists_is_not_touched_and_nobody_is_bothered(scene: Scene) -> None:
    inviting, invitation = opened(scene)
    (scene.folder / "joined.checkin").write_bytes(b"mine")
    joiner = Joiner(scene, invitation)
    with pytest.raises(errors.FileExists):
        joiner.end()
    assert joiner.path.read_bytes() == b"mine"
    assert inviting.look() is None
    inviting.close()


def test_without_a_way_to_a_key_nobody_is_bothered(scene: Scene) -> None:
    inviting, invitation = opened(scene)
    joiner = Joiner(scene, invitation, sources=KeySources())
    with pytest.raises(errors.KeyMissing):
        joiner.end()
    assert inviting.look() is None
    inviting.close()
    nothing_left(joiner)


def test_the_new_file_is_encrypted(scene: Scene) -> None:
    inviting, invitation = opened(scene)
    joiner = Joiner(scene, invitation, sources=KeySources(passphrase="ngàn năm"))
    inviting.admit(scene.organiser, until(inviting.look))
    inviting.close()
    joiner.end()
    assert not joiner.path.read_bytes().startswith(b"SQLite")
