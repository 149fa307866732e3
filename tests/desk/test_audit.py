"""The history: newest first, in pages: of everything, a desk, a session, a person, or only problems."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from checkin.desk.audit import audit, newer
from checkin.desk.audit_lines import CONFLICTS, OVERRIDDEN, PROBLEMS, REFUSED, UNDONE, Wanted
from checkin.desk.badges import print_badges
from checkin.desk.by_hand import check_in, override
from checkin.desk.close import close_event
from checkin.desk.desk import Desk
from checkin.desk.hours import close_session
from checkin.desk.import_roster import import_roster
from checkin.desk.naming_desk import rename_desk
from checkin.desk.people import edit, erase, walk_in
from checkin.desk.revoke import revoke
from checkin.desk.scan import scan
from checkin.desk.selecting import Selection
from checkin.desk.shift import take_over
from checkin.desk.supervisors import add_supervisor
from checkin.desk.undo import undo
from checkin.domain.happenings import Audited
from checkin.domain.kinds import SCAN
from checkin.domain.verdict import Verdict
from tests.desk.scene import lines
from tests.kit import MINUTE, Clock, commits_of, enrol, give, make, open_desk
from tests.presses import typed

PEOPLE = 12


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    desk = open_desk(make(tmp_path, clock), clock)
    roster = tmp_path / "roster.csv"
    rows = "".join(f"Người Số {i},P{i},Đoàn {i % 3}\n" for i in range(PEOPLE))
    roster.write_text(f"Họ và tên,Reference,Đoàn\n{rows}", "utf-8")
    import_roster(desk, roster, {})
    with desk.file:
        yield desk


def codes_of(desk: Desk, folder: Path) -> dict[str, str]:
    print_badges(desk, typed, folder / "codes.txt", Selection())
    return {name: code for code, name, *_ in lines(folder / "codes.txt")}


def second(desk: Desk, folder: Path, clock: Clock) -> Desk:
    """Another desk of the event, whose name the first one knows."""
    other = Desk(enrol(desk.file, folder, "Cửa B", clock), clock)
    rename_desk(other, "Cửa B")
    give(commits_of(other.file), desk.file)
    return other


def told(found: list[Audited]) -> list[tuple[str, str]]:
    return [(one.event.kind, one.name) for one in found]


def everything(desk: Desk, wanted: Wanted, limit: int) -> list[Audited]:
    """All pages, one after the other."""
    page = audit(desk, wanted, limit=limit)
    found = list(page.happenings)
    while page.next is not None:
        page = audit(desk, wanted, limit=limit, before=page.next)
        found += page.happenings
    return found


def test_an_import_is_one_line_and_so_is_the_making_of_the_event(desk: Desk) -> None:
    found = audit(desk).happenings
    assert [(one.event.kind, one.count) for one in found if one.event.kind in ("roster", "root")] == [
        ("roster", PEOPLE),
        ("root", 1),
    ]
    assert audit(desk).next is None


def test_each_line_says_who_what_where_and_by_whom(desk: Desk, tmp_path: Path, clock: Clock) -> None:
    codes = codes_of(desk, tmp_path)
    supervisor = add_supervisor(desk, "Khổng Minh", "314159")
    take_over(desk, "Lan")
    clock.pass_(MINUTE)
    scan(desk, codes["Người Số 1"], desk.sessions[0], door="Cửa A")
    undo(desk)
    scan(desk, "0123456789", desk.sessions[0])
    edit(desk, "Người Số 2", {"days": "2020-01-01"}, "mất")
    out = scan(desk, codes["Người Số 2"], desk.sessions[0])
    override(desk, out, desk.sessions[0], reason="khách quen", supervisor=supervisor.id)
    found = audit(desk, limit=6).happenings
    assert told(found) == [
        ("scan", "Người Số 2"),
        ("scan", "Người Số 2"),
        ("edit", "Người Số 2"),
        ("scan", ""),
        ("undo", "Người Số 1"),
        ("scan", "Người Số 1"),
    ]
    assert {one.event.operator for one in found} == {"Lan"}
    assert (found[0].event.supervisor, found[0].event.reason) == ("Khổng Minh", "khách quen")
    assert found[0].event.override == Verdict.NOT_HERE
    assert found[5].event.undone
    assert (found[5].event.door, found[5].delegation, found[5].logged_ms) == ("Cửa A", "Đoàn 1", clock.now)
    assert not found[1].event.undone


@pytest.mark.parametrize("limit", [1, 3, 200])
def test_pages_join_without_a_gap_or_a_double(desk: Desk, tmp_path: Path, clock: Clock, limit: int) -> None:
    codes = codes_of(desk, tmp_path)
    other = second(desk, tmp_path, clock)
    for i, code in enumerate(codes.values()):
        clock.pass_(1000)
        scan(desk if i % 3 else other, code, desk.sessions[0])
    give(commits_of(other.file), desk.file)
    other.file.close()
    every = audit(desk, limit=10_000).happenings
    assert everything(desk, Wanted(), limit) == every
    times = [one.logged_ms for one in every]
    assert times == sorted(times, reverse=True)
    scans = everything(desk, Wanted(kinds=frozenset({SCAN})), limit)
    assert len(scans) == PEOPLE
    assert [one.event.desk for one in scans[:3]] == ["desk", "desk", "Cửa B"]


def test_a_clock_set_back_does_not_tear_a_chain_apart(desk: Desk, clock: Clock) -> None:
    names = ["Trước", "Trong", "Sau"]
    for name, jump in zip(names, (60 * MINUTE, -30 * MINUTE, MINUTE), strict=True):
        clock.pass_(jump)
        walk_in(desk, {"name": name})
    found = everything(desk, Wanted(), 1)
    assert [one.name for one in found[:3]] == names[::-1]


def test_what_comes_later_is_told_by_itself(desk: Desk, clock: Clock) -> None:
    page = audit(desk)
    assert newer(desk, page.newest).happenings == []
    walk_in(desk, {"name": "Người Mới"})
    later = newer(desk, page.newest)
    assert told(later.happenings) == [("walkin", "Người Mới")]
    assert newer(desk, later.newest).happenings == []


def test_late_entries_of_a_desk_that_was_away_are_news(desk: Desk, tmp_path: Path, clock: Clock) -> None:
    other = second(desk, tmp_path, clock)
    walk_in(other, {"name": "Ở Cửa B"})
    clock.pass_(MINUTE)
    walk_in(desk, {"name": "Ở Đây"})
    page = audit(desk)
    give(commits_of(other.file), desk.file)
    other.file.close()
    assert told(newer(desk, page.newest).happenings) == [("walkin", "Ở Cửa B")]
    assert [one.name for one in audit(desk).happenings[:2]] == ["Ở Đây", "Ở Cửa B"]


def test_of_a_desk_a_session_a_person(desk: Desk, tmp_path: Path, clock: Clock) -> None:
    codes = codes_of(desk, tmp_path)
    other = second(desk, tmp_path, clock)
    scan(other, codes["Người Số 3"], other.sessions[0])
    scan(desk, codes["Người Số 4"], desk.sessions[0])
    close_session(desk, desk.sessions[0].id, reason="muộn")
    give(commits_of(other.file), desk.file)
    of_desk = everything(desk, Wanted(desk=other.file.key), 200)
    other.file.close()
    assert [one.name for one in of_desk if one.event.kind == SCAN] == ["Người Số 3"]
    assert {one.event.desk for one in of_desk} == {"Cửa B"}
    session = everything(desk, Wanted(session=desk.sessions[0].subject), 200)
    assert [kind for kind, _ in told(session)][:3] == ["hours", "scan", "scan"]
    assert session[0].name == desk.session_name(desk.sessions[0].subject)
    assert session[0].event.reason == "muộn"
    person = desk.find_delegate("Người Số 3").id
    kinds = [kind for kind, _ in told(everything(desk, Wanted(person=person), 2))]
    assert kinds == [kind for kind, _ in told(everything(desk, Wanted(person=person), 200))]
    assert sorted(kinds) == ["badge", "print", "roster", "scan"]


def test_only_what_was_a_problem(desk: Desk, tmp_path: Path) -> None:
    codes = codes_of(desk, tmp_path)
    scan(desk, codes["Người Số 1"], desk.sessions[0])
    check_in(desk, desk.find_delegate("Người Số 2").id, desk.sessions[0])
    undo(desk)
    scan(desk, "0123456789", desk.sessions[0])

    def kinds(*only: str) -> list[str]:
        return [one.event.kind for one in everything(desk, Wanted(only=frozenset(only)), 200)]

    assert kinds(*PROBLEMS) == ["scan", "undo", "scan"]
    assert kinds(REFUSED) == ["scan"]
    assert kinds(UNDONE) == ["undo", "scan"]
    assert kinds(OVERRIDDEN) == kinds(CONFLICTS) == []


def test_times_operator_and_words(desk: Desk, clock: Clock) -> None:
    lan = take_over(desk, "Lan")
    clock.pass_(MINUTE)
    walk_in(desk, {"name": "Đặng Một"})
    since = clock.now
    clock.pass_(MINUTE)
    take_over(desk, "Minh")
    walk_in(desk, {"name": "Đặng Hai"})
    edit(desk, "Đặng Hai", {"post": "x"}, "sai chức vụ")

    def names(wanted: Wanted) -> list[str]:
        return [one.name for one in everything(desk, wanted, 200) if one.event.kind == "walkin"]

    assert names(Wanted(since_ms=since)) == ["Đặng Hai", "Đặng Một"]
    assert names(Wanted(since_ms=since + 1)) == ["Đặng Hai"]
    assert names(Wanted(until_ms=since)) == ["Đặng Một"]
    assert names(Wanted(operator=lan.id)) == ["Đặng Một"]
    assert names(Wanted(text="dang hai")) == ["Đặng Hai"]
    assert told(everything(desk, Wanted(text="chuc vu"), 200)) == [("edit", "Đặng Hai")]


def test_an_erased_person_has_no_name_any_more(desk: Desk, tmp_path: Path) -> None:
    codes = codes_of(desk, tmp_path)
    scan(desk, codes["Người Số 5"], desk.sessions[0])
    erase(desk, "Người Số 5", "Người Số 5 đã yêu cầu")
    first, second = audit(desk, limit=2).happenings
    assert (first.event.kind, first.name, first.event.reason, first.count) == ("erase", "", "", 1)
    assert (second.event.kind, second.name, second.erased) == ("scan", "", True)


def test_what_does_not_count_is_listed_and_marked(desk: Desk, tmp_path: Path, clock: Clock) -> None:
    other = second(desk, tmp_path, clock)
    revoke(desk, other.file.key.hex(), "mất máy")
    walk_in(other, {"name": "Kẻ Gian"})
    give(commits_of(other.file), desk.file)
    other.file.close()
    found = audit(desk, Wanted(only=PROBLEMS)).happenings
    assert [(one.event.kind, one.void) for one in found] == [("walkin", "quarantined")]
    revoked = audit(desk, Wanted(kinds=frozenset({"key-revoked"}))).happenings[0]
    assert (revoked.name, revoked.event.reason) == ("Cửa B", "mất máy")


def test_a_closed_event_still_tells_what_happened_to_nobody(desk: Desk, tmp_path: Path) -> None:
    codes = codes_of(desk, tmp_path)
    scan(desk, codes["Người Số 5"], desk.sessions[0])
    close_event(desk)
    found = audit(desk).happenings
    assert found[0].event.kind == "closed"
    assert (found[1].event.kind, found[1].erased, found[1].name) == ("scan", True, "")


def test_stopping_ends_the_page_and_it_can_go_on(desk: Desk) -> None:
    page = audit(desk, Wanted(text="nobody of this name"), stop=lambda: True)
    assert page.happenings == []
    assert page.next is not None
