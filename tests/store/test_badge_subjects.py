"""Scans of badges by desks that did not know whose they are, joined with whoever it proves to be."""

from __future__ import annotations

import shutil
from functools import cache
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checkin.desk.by_hand import check_in, override
from checkin.desk.desk import Desk
from checkin.desk.issuing import issue
from checkin.desk.people import edit, erase, walk_in, withdraw
from checkin.desk.revoke import revoke
from checkin.desk.scan import scan
from checkin.desk.undo import undo
from checkin.desk.writing import entry
from checkin.domain import badge as codes
from checkin.domain.ids import badge_subject
from checkin.domain.kinds import BADGE, SCAN, BadgeIssued, Scan
from checkin.domain.log import Commit, open_envelope
from checkin.domain.verdict import Verdict
from checkin.store import attendance as came
from checkin.store import queries
from checkin.store.eventfile import EventFile
from checkin.store.queries import Person
from checkin.store.sql import rows
from checkin.store.verifying import verify
from tests.kit import MINUTE, Clock, commits_of, dump, empty_replica, enrol, give, make, open_desk, open_file
from tests.store.replicas import Afternoon

STAYS, ERASED, DOUBLE, LOST = "Đỗ Đến Sau", "Vũ Bị Xóa", "Hồ Trùng Thẻ", "Lý Ở Bàn Mất"
REASON = "known to the protocol"
ERASED_REASON = "greeted by the minister"


class Scene:
    """An organiser's desk, another, and one that will be lost; they have not met since they were made."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.clock = Clock()
        self.first = open_desk(make(self.folder, self.clock), self.clock)
        # Everybody knows this one, but not the badges that desks will give out.
        self.known = walk_in(self.first, {"name": "Trần Quen Mặt"}).person
        second, lost = (enrol(self.first.file, self.folder, name, self.clock) for name in ("second", "lost"))
        self.second, self.lost = Desk(second, self.clock), Desk(lost, self.clock)
        give(commits_of(self.first.file), second)
        self.hall = self.first.sessions[0]

    def badge(self, desk: Desk, person: Person, old: bytes | None = None) -> str:
        """Give out a badge, in place of an ``old`` one."""
        with desk.file.writing() as work:
            replaced = next((one for one in queries.badges_of(work.connection, person.id) if old), None)
            work.append([issue(desk, person, replaced, "lost" if replaced else "", b"")], desk.stamp())
            newest = max(queries.badges_of(work.connection, person.id), key=lambda one: one.number)
        return codes.digits(newest.code)

    def let_in(self, desk: Desk, text: str, reason: str = REASON, *, out: bool = False) -> None:
        """Show a badge at a desk, where a supervisor lets in whom it does not know yet."""
        self.clock.pass_(MINUTE)
        outcome = scan(desk, text, self.hall, out=out)
        if outcome.verdict is Verdict.GENUINE_UNLISTED:
            override(desk, outcome, self.hall, reason=reason)


@cache
def afternoon() -> Afternoon:
    """Badges given out and replaced at one desk and shown at the others, before any news arrive."""
    here = Scene(Path(mkdtemp()))
    first, second, lost = here.first, here.second, here.lost
    stays = walk_in(second, {"name": STAYS}).person
    gone = walk_in(second, {"name": ERASED}).person
    at_lost = walk_in(lost, {"name": LOST}).person
    text, gone_text = here.badge(second, stays), here.badge(second, gone)
    texts = [text, gone_text, here.badge(lost, at_lost), here.badge(lost, here.known)]
    for shown in texts:
        for desk in (second, first, lost):
            here.let_in(desk, shown, ERASED_REASON if shown == gone_text else REASON)
    replaced = here.badge(second, stays, old=b"old")
    for _ in range(20):
        # Whatever is written here next stands behind the replacement, in the order of the fold too.
        scan(first, "not ours", here.hall)
    here.let_in(first, text)
    here.let_in(first, text)
    here.let_in(first, replaced)
    here.let_in(lost, replaced, out=True)
    here.let_in(lost, replaced)
    undo(first)
    strange_scans(here, text)
    twice(here, text)
    give(commits_of(second.file), first.file)
    # Known by now: what was written before is taken back all the same.
    undo(first)
    edit(first, STAYS, {"category": ""})
    edit(lost, LOST, {"post": "Chuyên viên"})
    give(commits_of(lost.file), first.file)
    late = here.badge(lost, walk_in(lost, {"name": "Ngô Muộn"}).person)
    here.let_in(first, late)
    revoke(first, lost.own_name)
    erase(first, ERASED)
    give(commits_of(second.file), lost.file)
    here.let_in(lost, gone_text, ERASED_REASON)
    check_in(first, first.find_delegate(STAYS).id, here.hall)
    withdraw(second, STAYS)
    for desk in (second, lost):
        give(commits_of(desk.file), first.file)
    here.let_in(first, gone_text, ERASED_REASON)
    day = Afternoon(commits_of(first.file), first.file.path, dump(first.file.connection))
    for desk in (first, second, lost):
        desk.file.close()
    return day


def strange_scans(here: Scene, text: str) -> None:
    """What no program writes: scans under the subject of a badge that name another badge, or none."""
    desk, event = here.second, here.second.file.event
    code = codes.parse(text)
    assert code is not None
    under = badge_subject(event, code.badge)
    for badge in (b"another!", b""):
        one = Scan("admitted", here.hall.subject, badge=badge)
        with desk.file.writing() as work:
            work.append([entry(SCAN, under, one)], desk.stamp())


def twice(here: Scene, text: str) -> None:
    """A second delegate is given the very badge that somebody else has."""
    code = codes.parse(text)
    assert code is not None
    desk = here.second
    other = walk_in(desk, {"name": DOUBLE}).person
    with desk.file.writing() as work:
        work.append([entry(BADGE, other.id, BadgeIssued(code.raw))], desk.stamp())


def replica(day: Afternoon, folder: Path, name: str) -> EventFile:
    with open_file(day.organiser) as organiser:
        return empty_replica(organiser, folder, name)


def test_the_afternoon_holds_what_it_should() -> None:
    """Guards the other tests."""
    shown = afternoon().shown
    names = {str(row[1]): row[0] for row in shown["delegates"]}
    present = {row[0] for row in shown["presence"]}
    assert {STAYS, DOUBLE, "Trần Quen Mặt"} <= set(names)
    assert ERASED not in names
    assert {names[STAYS], names[DOUBLE], names["Trần Quen Mặt"]} <= present
    assert {str(row[1]) for row in shown["conflicts"]} >= {"admissions", "ended_badge"}
    assert len({row[0] for row in shown["badges"]}) < len(shown["badges"]), "two claim one badge"


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_whatever_arrives_first(data: st.DataObject) -> None:
    """Single commits in any order."""
    day = afternoon()
    queue = [day.commits[i] for i in data.draw(st.permutations(range(len(day.commits))))]
    portion = data.draw(st.integers(1, len(queue)))
    with TemporaryDirectory() as folder, replica(day, Path(folder), "other") as file:
        for _ in day.commits:
            for begin in range(0, len(queue), portion):
                give(queue[begin : begin + portion], file)
            if len(commits_of(file)) == len(day.commits):
                break
        holds(file, day)


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_chains_interleaved(data: st.DataObject) -> None:
    """As meetings give them: each chain from its beginning, any number of commits at a time."""
    day = afternoon()
    left: dict[tuple[bytes, bytes], list[Commit]] = {}
    for one in day.commits:
        head = open_envelope(one.envelope)
        left.setdefault((head.key, head.nonce), []).append(one)
    for commits in left.values():
        commits.sort(key=lambda one: open_envelope(one.envelope).n)
    with TemporaryDirectory() as folder, replica(day, Path(folder), "other") as file:
        while left:
            name = data.draw(st.sampled_from(sorted(left)))
            count = data.draw(st.integers(1, 12))
            give(left[name][:count], file)
            left[name] = left[name][count:]
            if not left[name]:
                del left[name]
        holds(file, day)


def holds(file: EventFile, day: Afternoon) -> None:
    assert dump(file.connection) == day.shown
    assert verify(file).problems == []
    payloads = chain.from_iterable(one.payloads for one in commits_of(file))
    assert not any(ERASED_REASON.encode() in (sealed or b"") for sealed in payloads)


def test_a_rebuilt_file_shows_the_same(tmp_path: Path) -> None:
    day = afternoon()
    shutil.copy(day.organiser, tmp_path / "copy.checkin")
    with open_file(tmp_path / "copy.checkin") as file:
        file.rebuild()
        assert dump(file.connection) == day.shown


@pytest.mark.parametrize("together", [True, False])
def test_into_an_empty_file(tmp_path: Path, together: bool) -> None:
    """The fast path for people of whom nothing was known, and the same commits one by one."""
    day = afternoon()
    with replica(day, tmp_path, "other") as file:
        for portion in [day.commits] if together else [[one] for one in day.commits]:
            assert give(portion, file).refused == []
        holds(file, day)


def test_counts_count_people(tmp_path: Path) -> None:
    """Whoever was let in at three desks, by two badges, with the record and before it, is one person."""
    here = Scene(tmp_path)
    person = walk_in(here.second, {"name": STAYS}).person
    text = here.badge(here.second, person)
    for desk in (here.first, here.second, here.lost):
        here.let_in(desk, text)
    replaced = here.badge(here.second, person, old=b"old")
    here.let_in(here.first, replaced)
    everything = [commits_of(desk.file) for desk in (here.first, here.second, here.lost)]
    for desk in (here.first, here.second, here.lost):
        for commits in everything:
            give(commits, desk.file)
        counted = came.counts(desk.file.connection, here.hall.subject)
        assert (counted.present, counted.inside) == (1, 1)
        (state,) = queries.presence_of(desk.file.connection, person.id).values()
        assert state.entries == 4
        assert rows(desk.file.connection, "SELECT count(*) FROM presence") == [(1,)]
        assert verify(desk.file).problems == []
        desk.file.close()


def test_erased_with_a_badge_that_never_counted(tmp_path: Path) -> None:
    """The desk that gave it out was lost before it could say so; what others wrote of it goes too."""
    here = Scene(tmp_path)
    text = here.badge(here.lost, here.known)
    here.let_in(here.second, text, ERASED_REASON)
    revoke(here.first, here.lost.own_name)
    for desk in (here.second, here.lost):
        give(commits_of(desk.file), here.first.file)
    assert rows(here.first.file.connection, "SELECT count(*) FROM badges") == [(0,)]
    erase(here.first, "Trần Quen Mặt")
    give(commits_of(here.first.file), here.second.file)
    for desk in (here.first, here.second):
        payloads = chain.from_iterable(one.payloads for one in commits_of(desk.file))
        assert not any(ERASED_REASON.encode() in (sealed or b"") for sealed in payloads)
        assert verify(desk.file).problems == []
        desk.file.close()
    here.lost.file.close()


def test_a_scan_that_opens_a_conflict_by_itself(tmp_path: Path) -> None:
    """The admission both desks went by was taken back: which of the others came first, nobody can tell."""
    here = Scene(tmp_path)
    text = here.badge(here.second, here.known)
    here.let_in(here.first, text)
    for one, other in ((here.second, here.first), (here.first, here.second)):
        give(commits_of(one.file), other.file)
    here.clock.pass_(6 * MINUTE)
    here.let_in(here.second, text)
    undo(here.first)
    give(commits_of(here.second.file), here.first.file)
    assert dump(here.first.file.connection)["conflicts"] == []
    here.clock.pass_(6 * MINUTE)
    here.let_in(here.first, text)
    assert [row[1] for row in dump(here.first.file.connection)["conflicts"]] == ["admissions"]
    assert verify(here.first.file).problems == []
    for desk in (here.first, here.second, here.lost):
        desk.file.close()
