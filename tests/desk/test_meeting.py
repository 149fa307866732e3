"""Meeting a hub: what is exchanged, measured, and known of where one's own commits are kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from checkin.desk.desk import Desk
from checkin.desk.meeting import Hub, Keeping, Met, meet
from checkin.desk.people import walk_in
from checkin.domain import errors
from checkin.domain.exchange import Clocks, Me, answer
from checkin.domain.partners import Kept, Partners
from checkin.store.replica import FileReplica
from tests.kit import Clock, dump, empty_replica, enrol, make, open_desk

AHEAD = 5_000
"""How much the hub's clock is ahead, in milliseconds."""


class Machine:
    """A desk with its clocks and what it knows of the hub."""

    def __init__(self, desk: Desk, name: bytes, clock: Clock) -> None:
        self.desk, self.clock = desk, clock
        self.replica = FileReplica(desk.file)
        self.me = Me(desk.file.key, name * 8, "1")
        self.hub = Hub()
        self.keeping = Keeping(self.replica, self.me)

    def meet(self, send: Callable[[bytes], bytes], stop: Callable[[], bool] = lambda: False) -> Met:
        clocks = lambda: Clocks(self.clock())  # noqa: E731
        return meet(self.replica, self.me, clocks, self.clock, send, self.hub, self.keeping, stop=stop)


class Venue:
    """Two desks and a hub on a third machine."""

    def __init__(self, folder: Path) -> None:
        self.clock = Clock()
        first = open_desk(make(folder, self.clock), self.clock)
        self.a = Machine(first, b"a", self.clock)
        self.b = Machine(Desk(enrol(first.file, folder, "b", self.clock), self.clock), b"b", self.clock)
        self.store = FileReplica(empty_replica(first.file, folder, "hub"))
        self.partners = Partners()
        self.travel = 0
        self.machine = b"h" * 8
        self.key = b"h" * 32

    def send(self, raw: bytes) -> bytes:
        self.clock.pass_(self.travel)
        me = Me(self.key, self.machine, "1")
        said = answer(self.store, me, Clocks(self.clock() + AHEAD), raw, self.partners)
        self.clock.pass_(self.travel)
        return said


@pytest.fixture
def venue(tmp_path: Path) -> Iterator[Venue]:
    venue = Venue(tmp_path)
    yield venue
    for file in (venue.a.desk.file, venue.b.desk.file, venue.store.file):
        file.close()


def test_two_desks_come_to_show_the_same(venue: Venue) -> None:
    walk_in(venue.a.desk, {"name": "Nguyễn Văn Một"})
    walk_in(venue.b.desk, {"name": "Trần Thị Hai"})
    venue.a.meet(venue.send)
    assert venue.b.meet(venue.send).new > 0
    assert venue.a.meet(venue.send).new == 1
    assert dump(venue.a.desk.file.connection) == dump(venue.b.desk.file.connection)


def test_in_the_ordinary_course_one_question_gives_and_gets(venue: Venue) -> None:
    for one in (venue.a, venue.b, venue.a):
        one.meet(venue.send)
    questions = 0

    def counting(raw: bytes) -> bytes:
        nonlocal questions
        questions += 1
        return venue.send(raw)

    walk_in(venue.a.desk, {"name": "Nguyễn Văn Một"})
    assert venue.a.meet(counting).given == 1
    assert venue.b.meet(counting).new == 1
    assert questions == 2


def test_stored_when_the_hub_has_it_safe_when_another_desk_has_it_too(venue: Venue) -> None:
    a = venue.a
    walk_in(a.desk, {"name": "Nguyễn Văn Một"})
    own = a.keeping.kept().own
    assert a.keeping.kept() == Kept(own, 0, 0)
    a.meet(venue.send)
    assert a.keeping.kept() == Kept(own, own, 0)
    venue.b.meet(venue.send)
    a.meet(venue.send)
    assert a.keeping.kept().safe == own - 1, "the other desk said what it held before it took this"
    venue.b.meet(venue.send)
    a.meet(venue.send)
    assert a.keeping.kept() == Kept(own, own, own)
    assert a.keeping.waiting() == 0
    walk_in(a.desk, {"name": "Trần Thị Hai"})
    assert a.keeping.kept() == Kept(own + 1, own, own)
    assert a.keeping.waiting() == 1


def test_a_hub_on_this_very_machine_stores_nothing(venue: Venue) -> None:
    venue.machine = venue.a.me.machine
    venue.a.meet(venue.send)
    assert venue.a.keeping.kept().stored == 0


def test_a_hub_that_was_wiped_no_longer_counts(venue: Venue, tmp_path: Path) -> None:
    venue.a.meet(venue.send)
    kept = venue.a.keeping.kept()
    assert kept.stored == kept.own > 0
    venue.store.close()
    venue.store = FileReplica(empty_replica(venue.a.desk.file, tmp_path, "new-hub"))
    venue.key, venue.partners = b"n" * 32, Partners()
    silent = Machine(venue.a.desk, b"a", venue.clock)
    silent.keeping = venue.a.keeping
    questions: list[bytes] = []

    def once(raw: bytes) -> bytes:
        if questions:
            raise errors.PartnerUnreachable
        questions.append(raw)
        return venue.send(raw)

    with pytest.raises(errors.PartnerUnreachable):
        silent.meet(once)
    assert venue.a.keeping.kept().stored == 0
    venue.a.meet(venue.send)
    assert venue.a.keeping.kept().stored == kept.own


def test_the_clock_is_measured_by_the_quickest_question(venue: Venue) -> None:
    venue.travel = 400
    walk_in(venue.a.desk, {"name": "Nguyễn Văn Một"})

    def quicker(raw: bytes) -> bytes:
        said = venue.send(raw)
        venue.travel //= 4
        return said

    measured = venue.a.meet(quicker).measured
    assert measured is not None
    assert abs(measured.offset_ms - AHEAD) <= measured.err_ms <= 101


def test_what_arrived_before_a_fault_stays(venue: Venue) -> None:
    for i in range(3):
        walk_in(venue.a.desk, {"name": f"Khách {i}"})
    questions = 0

    def breaking(raw: bytes) -> bytes:
        nonlocal questions
        questions += 1
        said = venue.send(raw)
        if questions == 2:
            raise errors.PartnerUnreachable
        return said

    with pytest.raises(errors.PartnerUnreachable):
        venue.a.meet(breaking)
    assert venue.store.heads() == venue.a.replica.heads()
    assert venue.a.keeping.kept().stored == 0, "nobody has said so yet"
    before = venue.store.heads()
    assert venue.a.meet(venue.send).new == 0
    assert venue.store.heads() == before
    assert venue.a.keeping.kept().stored > 0


def test_it_can_be_stopped_between_two_questions(venue: Venue) -> None:
    with pytest.raises(errors.Cancelled):
        venue.a.meet(venue.send, stop=lambda: True)


@pytest.mark.parametrize("raw", [b"", b"<html>Sign in</html>", b"\x00" * 50])
def test_a_captive_portal_removes_nothing(venue: Venue, raw: bytes) -> None:
    walk_in(venue.a.desk, {"name": "Nguyễn Văn Một"})
    before = venue.a.replica.heads()
    with pytest.raises(errors.PartnerStrange):
        venue.a.meet(lambda _: raw)
    assert venue.a.replica.heads() == before
    assert venue.a.meet(venue.send).given > 0
