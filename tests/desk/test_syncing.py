"""Keeping in step with hubs: whom to meet when, what is shown, what the clock goes by."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from types import SimpleNamespace

import pytest

from checkin.desk.desk import Desk
from checkin.desk.hub_address import keep_address, kept_address
from checkin.desk.naming_desk import rename_desk
from checkin.desk.people import walk_in
from checkin.desk.syncing import Syncing
from checkin.domain import errors
from checkin.domain.kinds import Role
from checkin.domain.pacing import IDLE_MS, SETTLED_MS
from checkin.domain.partners import Holding, Partner
from checkin.store.replica import FileReplica
from tests.desk.hubs import Venue, announce, machine
from tests.kit import Clock, dump, enrol, make, open_desk

HOUR = 3_600_000


class Scene:
    """An organiser's desk that is a hub, another hub, and two desks; and a clock for waiting."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self.clock, self.now = Clock(), Clock(0)
        self.venue = Venue()
        self._folder, self._stack = folder, stack
        self.first = stack.enter_context(open_desk(make(folder, self.clock, "first"), self.clock).file)
        self.first_desk = Desk(self.first, self.clock)
        self.hub = self.venue.add(self.first_desk, "first:1")
        self.a = self.desk("a")
        self.b = self.desk("b")

    def desk(self, name: str, role: Role = Role.DESK, clock: Clock | None = None) -> Desk:
        file = self._stack.enter_context(enrol(self.first, self._folder, name, self.clock, role))
        return Desk(file, clock or self.clock)

    def second_hub(self) -> Desk:
        """Another hub, of which everyone knows."""
        desk = self.desk("second", Role.HUB)
        self.venue.add(desk, "second:1")
        return desk

    def syncing(self, desk: Desk, where: str = "") -> Syncing:
        one = Syncing(desk, self.venue.connect, now=self.now, chance=lambda: 0.5)
        me = one._me._replace(machine=machine(where or desk.own_name or desk.file.key.hex()))
        one._me = one._keeping._me = me
        return one


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    with ExitStack() as stack:
        yield Scene(tmp_path, stack)


def guest(desk: Desk, name: str = "Lê Minh An") -> None:
    walk_in(desk, {"name": name})


def same(*desks: Desk) -> bool:
    """Whether all hold the same log and show the same."""
    dumps = [dump(desk.file.connection) for desk in desks]
    heads = [FileReplica(desk.file).heads() for desk in desks]
    return all(one == dumps[0] for one in dumps) and all(one == heads[0] for one in heads)


def test_what_one_desk_writes_the_other_gets(scene: Scene) -> None:
    a, b = scene.syncing(scene.a), scene.syncing(scene.b)
    assert a.meet_all()
    guest(scene.a)
    assert a.meet_all()
    assert b.meet_all()
    assert same(scene.a, scene.b, scene.first_desk)
    assert (a.status.given, b.status.received >= 1) == (1, True)
    assert (a.status.hub, a.status.address, a.status.reached_ms) == ("first", "first:1", scene.clock.now)


def test_without_a_hub_there_is_nobody_to_meet(scene: Scene) -> None:
    announce(scene.first_desk, "first:1", off=True)
    alone = scene.syncing(scene.desk("late"))
    assert not alone.meet_all()
    assert alone.wait_ms() is None
    assert (alone.status.hubs, alone.status.problem) == (0, None)


def test_a_hub_that_begins_and_one_that_ends_are_noticed(scene: Scene) -> None:
    a = scene.syncing(scene.a)
    a.meet_all()
    second = scene.second_hub()
    scene.syncing(second).meet_all()
    scene.now.pass_(IDLE_MS)
    a.meet_due()
    a.look()
    assert a.status.hubs == 2
    announce(second, "second:1", off=True)
    scene.syncing(second).meet_all()
    scene.now.pass_(IDLE_MS)
    a.look()
    a.meet_due()
    a.look()
    assert a.status.hubs == 1


def test_a_write_is_met_at_once_and_idleness_seldom(scene: Scene) -> None:
    a = scene.syncing(scene.a)
    a.look()
    assert a.wait_ms() == 0
    a.meet_all()
    a.look()
    wait = a.wait_ms()
    assert wait is not None
    assert IDLE_MS * 0.9 <= wait <= IDLE_MS
    scene.now.pass_(1_000)
    guest(scene.a)
    a.look()
    assert a.wait_ms() == 0
    a.meet_due()
    a.look()
    assert a.wait_ms() == SETTLED_MS


def test_what_another_program_wrote_to_the_file_is_noticed(scene: Scene, tmp_path: Path) -> None:
    a = scene.syncing(scene.a)
    a.meet_all()
    a.look()
    with open_desk(tmp_path / "a.checkin", scene.clock, seed=77).file as file:
        guest(Desk(file, scene.clock))
    scene.now.pass_(500)
    a.look()
    assert a.wait_ms() == 0
    assert a.status.waiting == 1


def test_what_is_kept_beside_the_log_is_no_reason_to_meet(scene: Scene) -> None:
    a = scene.syncing(scene.a)
    a.meet_all()
    scene.a.file.keep_own("anything", b"x")
    a.look()
    wait = a.wait_ms()
    assert wait is not None
    assert wait > 5_000


def test_what_was_received_is_no_reason_to_meet(scene: Scene) -> None:
    a = scene.syncing(scene.a)
    a.meet_all()
    guest(scene.first_desk)
    a.meet_all()
    a.look()
    wait = a.wait_ms()
    assert wait is not None
    assert wait > 5_000


def test_a_wake_up_is_met_at_once(scene: Scene) -> None:
    a = scene.syncing(scene.a)
    a.meet_all()
    scene.now.pass_(1_000)
    guest(scene.first_desk)
    a.woken(scene.first.key)
    a.woken(b"nobody's")
    assert a.wait_ms() == 0
    a.meet_due()
    assert same(scene.a, scene.first_desk)


def test_counts_of_what_waits_is_stored_and_safe(scene: Scene) -> None:
    a, b = scene.syncing(scene.a), scene.syncing(scene.b)
    guest(scene.a)
    a.look()
    assert (a.status.own, a.status.waiting, a.status.stored, a.status.safe) == (1, 1, 0, 0)
    a.meet_all()
    assert (a.status.own, a.status.waiting, a.status.stored, a.status.safe) == (1, 0, 1, 0)
    b.meet_all()
    b.meet_all()
    scene.now.pass_(SETTLED_MS)
    a.meet_all()
    assert (a.status.stored, a.status.safe) == (1, 1)
    assert {one.key for one in a.status.partners} >= {scene.b.file.key}


def test_a_desk_on_the_hubs_own_machine_is_not_a_second_copy(scene: Scene) -> None:
    a, b = scene.syncing(scene.a), scene.syncing(scene.b, where="first")
    guest(scene.a)
    a.meet_all()
    b.meet_all()
    b.meet_all()
    scene.now.pass_(SETTLED_MS)
    a.meet_all()
    assert (a.status.stored, a.status.safe) == (1, 0)


def test_a_hub_away_is_told_and_what_waits_counted(scene: Scene) -> None:
    a = scene.syncing(scene.a)
    a.meet_all()
    scene.now.pass_(1_000)
    scene.hub.fault = errors.PartnerUnreachable("first:1")
    guest(scene.a)
    a.look()
    a.meet_due()
    assert isinstance(a.status.problem, errors.PartnerUnreachable)
    assert (a.status.waiting, a.status.own) == (1, 1)
    assert a.status.reached_ms == scene.clock.now
    scene.hub.fault = None
    scene.now.pass_(2_000)
    a.meet_due()
    assert a.status.problem is None
    assert a.status.waiting == 0


@pytest.mark.parametrize(
    "fault",
    [
        errors.NotAdmitted("first:1", "quarantined"),
        errors.PartnerNewer("first:1"),
        errors.PartnerBusy("first:1"),
    ],
)
def test_no_fault_removes_anything(scene: Scene, fault: errors.PartnerFault) -> None:
    a = scene.syncing(scene.a)
    guest(scene.a)
    before = dump(scene.a.file.connection)
    scene.hub.fault = fault
    assert not a.meet_all()
    assert a.status.problem is fault
    assert dump(scene.a.file.connection) == before


def test_an_answer_that_was_lost_is_made_up_for(scene: Scene) -> None:
    a = scene.syncing(scene.a)
    a.meet_all()
    guest(scene.a)
    guest(scene.first_desk, "Trần Bảo")
    scene.hub.cut = 1
    assert not a.meet_all()
    assert a.meet_all()
    assert same(scene.a, scene.first_desk)


def test_a_hub_is_met_at_whichever_address_answers(scene: Scene) -> None:
    announce(scene.first_desk, "old:1", "gone:1", "first:1")
    late = scene.desk("late")
    one = scene.syncing(late)
    assert one.meet_all()
    assert scene.venue.asked == ["old:1", "gone:1", "first:1"]
    scene.venue.asked.clear()
    one.meet_all()
    assert scene.venue.asked == ["first:1"]


def test_what_is_shown_to_a_hub_leads_from_root_to_this_desk(scene: Scene) -> None:
    scene.syncing(scene.a).meet_all()
    _, trusted, certificates = scene.venue.connected[-1]
    assert trusted == (b"certificate of " + scene.first.key,)
    assert [(one.key, one.role) for one in certificates] == [
        (scene.first.key, "organiser"),
        (scene.a.file.key, "desk"),
    ]


def test_two_hubs_that_cannot_meet_each_other_converge_through_a_desk(scene: Scene) -> None:
    second = scene.second_hub()
    scene.syncing(second).meet_all()
    late = scene.desk("late")
    one = scene.syncing(late)
    one.meet_all()
    one.meet_all()
    assert one.status.hubs == 2
    guest(scene.first_desk, "Lê Minh An")
    rename_desk(second, "Hall B")
    guest(late, "Vũ Chi")
    one.meet_all()
    assert same(late, second, scene.first_desk)


def test_the_second_hub_takes_over_at_once_where_the_first_is_away(scene: Scene) -> None:
    second = scene.second_hub()
    scene.syncing(second).meet_all()
    one = scene.syncing(scene.desk("late"))
    one.meet_all()
    one.meet_all()
    scene.now.pass_(1_000)
    preferred = scene.venue.hubs[one.status.address]
    preferred.fault = errors.PartnerUnreachable(one.status.address)
    guest(one.desk)
    one.look()
    one.meet_due()
    one.meet_due()
    assert one.status.problem is None
    assert one.status.address != preferred.fault.address
    assert one.status.waiting == 0


def test_a_desk_never_meets_itself(scene: Scene) -> None:
    own = scene.syncing(scene.first_desk)
    assert not own.meet_all()
    assert own.status.hubs == 0


def test_a_desk_that_hosts_counts_what_its_partners_hold(scene: Scene) -> None:
    guest(scene.first_desk)
    nonce, tips = next(
        (chain.nonce, tips)
        for chain, tips in FileReplica(scene.first).heads().items()
        if chain.key == scene.first.key
    )
    tip = next(iter(tips))
    held = [Holding(machine(name), nonce, tip.n, tip.hash) for name in ("a", "b")]
    partner = Partner(scene.a.file.key, machine("a"), "1", 0, None, 0, 0)
    hosted = SimpleNamespace(holdings=lambda key: held, partners=lambda: [partner])
    hosting: list[object] = [hosted]
    own = Syncing(scene.first_desk, scene.venue.connect, hosting=lambda: hosting[0], now=scene.now)  # type: ignore[arg-type, return-value]
    own.look()
    assert (own.status.safe, own.status.waiting, own.status.partners) == (tip.n, 0, [partner])
    hosting[0] = None
    scene.first.keep_own("anything", b"x")
    own.look()
    assert (own.status.safe, own.status.stored) == (0, 0)


def test_an_address_given_by_hand_is_met_too(scene: Scene) -> None:
    announce(scene.first_desk, "moved-away:1")
    late = scene.desk("late")
    one = scene.syncing(late)
    assert not one.meet_all()
    assert keep_address(late, " first:1 ") == "first:1"
    assert one.meet_all()
    assert one.status.hub == "first"
    keep_address(late, "")
    assert kept_address(late) == ""


@pytest.mark.parametrize(
    ("text", "address"),
    [("10.0.0.5", "10.0.0.5:8443"), ("hub.local:9000", "hub.local:9000"), ("[::1]", "[::1]:8443")],
)
def test_addresses_as_people_type_them(scene: Scene, text: str, address: str) -> None:
    assert keep_address(scene.a, text) == address
    assert kept_address(scene.a) == address


@pytest.mark.parametrize("text", ["https://hub", "hub:0", "hub:99999", "a b", "hub/x", "'; DROP TABLE meta"])
def test_what_is_no_address_is_refused(scene: Scene, text: str) -> None:
    with pytest.raises(errors.AddressUnclear):
        keep_address(scene.a, text)
    assert kept_address(scene.a) == ""


def test_the_clock_goes_by_the_hub(scene: Scene) -> None:
    slow = scene.desk("slow", clock=Clock(scene.clock.now - HOUR))
    one = scene.syncing(slow)
    one.meet_all()
    assert slow.clock() == scene.clock.now
    assert slow.stamp().err_ms == 1
    assert one.status.measure is not None
    assert one.status.measure.offset_ms == HOUR
    assert one.status.reached_ms == scene.clock.now
    one.meet_all()
    known = scene.hub.partners.known({}, scene.clock.now)
    assert [one.offset_ms for one in known if one.key == slow.file.key] == [HOUR]


def test_clocks_of_two_hubs_come_to_rest(scene: Scene) -> None:
    """Each meets the other: only one of them follows, or both would chase each other for ever."""
    second = scene.second_hub()
    second.time.wall = Clock(scene.clock.now - HOUR)
    hosted = SimpleNamespace(holdings=lambda key: [], partners=list)
    both = []
    for desk in (scene.first_desk, second):
        one = Syncing(desk, scene.venue.connect, hosting=lambda: hosted, now=scene.now)
        both.append(one)
    for _ in range(5):
        for one in both:
            one.meet_all()
    assert abs(scene.first_desk.clock() - second.clock()) <= 1
    leader = min((scene.first_desk, second), key=lambda desk: desk.file.key)
    assert leader.time.measure is None


def test_a_file_that_cannot_be_written_is_told_and_tried_again(scene: Scene) -> None:
    a = scene.syncing(scene.a)
    a.meet_all()
    guest(scene.first_desk)
    scene.a.file.connection.set_busy_timeout(10)
    with open_desk(scene.a.file.path, scene.clock, seed=5).file as other:
        other.connection.execute("BEGIN IMMEDIATE")
        with pytest.raises(errors.FileLocked):
            a.meet_all()
        other.connection.execute("ROLLBACK")
    assert isinstance(a.status.problem, errors.FileLocked)
    assert a.meet_all()
    assert same(scene.a, scene.first_desk)
