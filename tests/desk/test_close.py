"""Closing an event: the figures stay, nobody can be read any more, here and wherever it is heard of."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from checkin.desk.attendance import attendance
from checkin.desk.badges import print_badges
from checkin.desk.by_hand import check_in
from checkin.desk.check import check
from checkin.desk.close import before_closing, close_event
from checkin.desk.conflicts import conflict_count
from checkin.desk.desk import Desk
from checkin.desk.exports.report import make_report
from checkin.desk.find import find
from checkin.desk.import_roster import import_roster
from checkin.desk.kept import kept
from checkin.desk.new import new
from checkin.desk.people import edit, erase, walk_in
from checkin.desk.photos import set_photo
from checkin.desk.programme import set_programme
from checkin.desk.revoke import revoke
from checkin.desk.sample import sample
from checkin.desk.scan import scan
from checkin.desk.selecting import Selection
from checkin.desk.shift import operators, take_over
from checkin.desk.supervisors import add_supervisor, supervisors
from checkin.desk.writing import write
from checkin.domain.errors import EventClosed, FileLocked, RoleTooLow
from checkin.domain.ids import subject
from checkin.domain.kinds import CLOSED, Role
from checkin.domain.programme import local_time
from checkin.domain.text import fold
from checkin.store import queries
from checkin.store.creating import unseal_root
from checkin.store.verifying import verify
from tests.desk.scene import lines
from tests.kit import (
    MINUTE,
    RESOURCES,
    Clock,
    commits_of,
    craft,
    dump,
    empty_replica,
    enrol,
    give,
    open_desk,
    seeded,
)
from tests.presses import typed

WALKED_IN = "Quách Ngọc Xuyến"
OPERATOR = "Mạc Thị Trực"
SUPERVISOR = "Khổng Minh Trách"
REASON = "nhầm với em họ Thạch Sơ"
CONTACT = "Lộc Thị Hỏi"
BADGE_FOLDER = "event-badges"
LISTED = "Đặng Thanh Hiền"

with (RESOURCES / "sample" / "roster.csv").open(encoding="utf-8-sig", newline="") as _file:
    ROWS = list(csv.reader(_file))
PEOPLE = {row[i] for i in range(len(ROWS[0])) for row in ROWS[1:] if ROWS[0][i] in ("Họ và tên", "Email")}


def marks() -> list[str]:
    """Names as they are written, and as the search holds them."""
    names = [one for one in PEOPLE if len(one) > 7]
    assert len(names) > 700
    return [*names, WALKED_IN, OPERATOR, SUPERVISOR, REASON, CONTACT, "xuyen", "quach"]


def traces(folder: Path) -> list[tuple[str, str]]:
    """Every (file, name) still to be read in the folder, markers included."""
    found = []
    for path in folder.rglob("*"):
        if path.is_file() and BADGE_FOLDER not in path.parts:
            raw = path.read_bytes()
            found += [(path.name, mark) for mark in marks() if mark.encode() in raw]
    return found


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "event"
    made.mkdir()
    return made


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(folder: Path, tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    """The sample event after a morning."""
    path = folder / "event.checkin"
    sample(
        path,
        None,
        state=folder / "state",
        clock=clock,
        random=seeded(7),
        resources=RESOURCES,
        desk="Bàn 1",
    )
    desk = open_desk(path, clock)
    add_supervisor(desk, SUPERVISOR, "314159")
    take_over(desk, OPERATOR)
    programme = tmp_path / "contact.toml"
    programme.write_text(f'[event]\ncontact = {{ vi = "{CONTACT}" }}\n', "utf-8")
    set_programme(desk, programme, local_time(clock(), desk.event.zone).date())
    print_badges(desk, typed, tmp_path / "codes.txt", Selection())
    codes = [line[0] for line in lines(tmp_path / "codes.txt")]
    for code in codes[:60]:
        clock.pass_(1000)
        scan(desk, code, desk.sessions[0])
    scan(desk, "0123456789", desk.sessions[0])
    walk_in(desk, {"name": WALKED_IN, "notes": "xe lăn"})
    edit(desk, LISTED, {"post": "Phó Vụ trưởng"}, REASON)
    check_in(desk, desk.find_delegate(WALKED_IN).id, desk.sessions[0])
    set_photo(desk, desk.find_delegate(LISTED).id, b"\xff\xd8picture of someone")
    with desk.file:
        yield desk


def test_the_figures_stay_and_nobody_can_be_read(desk: Desk, folder: Path) -> None:
    before, exported = attendance(desk), make_report(desk)
    assert before.whole.present > 5
    assert {name for name, _ in traces(folder)} >= {"event.checkin"}
    steps: list[tuple[int, int]] = []

    closed = close_event(desk, lambda done, of: steps.append((done, of)))

    assert traces(folder) == []
    assert b"picture of someone" not in b"".join(
        path.read_bytes() for path in folder.rglob("*") if path.is_file()
    )
    assert (closed.people, closed.present, closed.already) == (before.people, before.whole.present, False)
    assert steps == sorted(steps)
    assert steps[-1][0] == steps[-1][1] > 1000
    after = attendance(desk)
    assert after.closed
    assert (after.whole, after.sessions, after.people, after.desks) == (
        before.whole,
        before.sessions,
        before.people,
        before.desks,
    )
    one = before.sessions[0]
    assert attendance(desk, desk.find_session(one.session)).sessions == [one]
    assert msgspec.structs.replace(make_report(desk), closed=False) == exported
    figures = kept(desk)
    assert figures is not None
    assert figures.days[0].present == before.whole.present
    assert find(desk, LISTED) == []
    assert (operators(desk), supervisors(desk), conflict_count(desk)) == ([], [], 0)
    assert queries.people_salt(desk.file.connection, desk.file.event) == b""
    assert desk.event.contact == {}
    assert check(desk).ok
    desk.file.close()
    assert traces(folder) == []


def test_the_names_of_groups_are_in_the_language_of_who_asks(desk: Desk) -> None:
    close_event(desk)
    french = attendance(desk.speaking("fr"))
    assert french.event != attendance(desk).event
    assert french.sessions[0].name != attendance(desk).sessions[0].name


def test_whatever_records_is_refused(desk: Desk, tmp_path: Path) -> None:
    session = desk.sessions[0]
    close_event(desk)
    commits = len(commits_of(desk.file))
    roster = tmp_path / "roster.csv"
    roster.write_text("Name\nSomebody New\n", "utf-8")
    for record in (
        lambda: scan(desk, "0123456789", session),
        lambda: walk_in(desk, {"name": "Somebody New"}),
        lambda: import_roster(desk, roster, {}),
        lambda: take_over(desk, "Lan"),
        lambda: add_supervisor(desk, "Lan", "314159"),
    ):
        with pytest.raises(EventClosed):
            record()
    assert len(commits_of(desk.file)) == commits
    assert check(desk).ok


def test_a_second_closing_says_that_it_is_closed(desk: Desk, clock: Clock) -> None:
    first = close_event(desk)
    clock.pass_(MINUTE)
    again = close_event(desk)
    assert again.already
    assert (again.at_ms, again.present, again.people) == (first.at_ms, first.present, 0)
    assert before_closing(desk).closed_ms == first.at_ms


def test_what_will_happen_is_said_before(desk: Desk, folder: Path, clock: Clock) -> None:
    enrol(desk.file, folder, "Cửa B", clock).close()
    plan = before_closing(desk)
    assert plan.people == attendance(desk).people
    assert (plan.photos, plan.staff, plan.closed_ms) == (1, 2, None)
    assert [one.written_ms for one in plan.away] == [None]
    (folder / BADGE_FOLDER).mkdir()
    (folder / "event.checkin.recovery").write_text("sealed", "utf-8")
    assert [Path(one).name for one in close_event(desk).outside] == [BADGE_FOLDER, "event.checkin.recovery"]


def test_only_an_organiser_closes(desk: Desk, folder: Path, clock: Clock) -> None:
    other = Desk(enrol(desk.file, folder, "other", clock), clock)
    with other.file, pytest.raises(RoleTooLow):
        close_event(other)


def test_a_desk_that_was_away_erases_too_and_brings_nobody_back(
    desk: Desk, folder: Path, clock: Clock
) -> None:
    away = Desk(enrol(desk.file, folder, "away", clock), clock)
    take_over(away, "Hứa Trực Đêm")
    late = walk_in(away, {"name": "Thạch Đến Muộn"}).person
    check_in(away, late.id, away.sessions[0])
    edit(away, LISTED, {"post": "Thạch sửa"}, REASON)
    close_event(desk)
    figures = attendance(desk)

    # The late commits reach a replica that has heard of the end, and one that has not.
    give(commits_of(away.file), desk.file)
    assert find(desk, "Thạch") == []
    assert attendance(desk) == figures
    assert check(desk).ok
    give(commits_of(desk.file), away.file)
    assert find(away, LISTED) == []
    assert find(away, "Thạch") == []
    assert attendance(away).whole == figures.whole
    assert check(away, desk).ok
    assert dump(away.file.connection) == dump(desk.file.connection)
    away.file.close()
    assert traces(folder) == []
    assert not [path for path in folder.rglob("*.checkin*") if "Thạch".encode() in path.read_bytes()]
    reopened = open_desk(folder / "away.checkin", clock)
    with reopened.file, pytest.raises(EventClosed):
        walk_in(reopened, {"name": "Thạch Đến Muộn"})


def test_a_new_replica_takes_what_is_left(desk: Desk, folder: Path) -> None:
    erase(desk, LISTED)
    close_event(desk)
    with empty_replica(desk.file, folder, "new") as fresh:
        for commit in commits_of(desk.file):
            give([commit], fresh)
        assert dump(fresh.connection) == dump(desk.file.connection)
        assert verify(fresh).problems == []


def test_a_closing_that_a_desk_forged_counts_for_nothing(desk: Desk, folder: Path, clock: Clock) -> None:
    other = enrol(desk.file, folder, "other", clock)
    with other:
        forged = craft(other, [write(CLOSED, subject(other.event, CLOSED), {"figures": "{}", "at_ms": 1})])
    give([forged], desk.file)
    assert kept(desk) is None
    assert len(find(desk, LISTED)) == 1


def test_a_closing_that_ceases_to_count_leaves_a_file_that_says_what_is_gone(
    desk: Desk, folder: Path, clock: Clock, tmp_path: Path
) -> None:
    made = tmp_path / "second.checkin"
    recovery = new(
        made,
        None,
        state=tmp_path / "state",
        clock=clock,
        random=seeded(5),
        name="Second",
        timezone="Asia/Ho_Chi_Minh",
        desk="first",
    ).recovery_code
    first = open_desk(made, clock)
    with first.file:
        walk_in(first, {"name": WALKED_IN})
        root = unseal_root(first.file.connection, first.file.event, recovery)
        assert root is not None
        second = Desk(enrol(first.file, tmp_path, "second-organiser", clock, Role.ORGANISER, root), clock)
        with second.file:
            revoke(first, second.file.key.hex(), recovery_code=recovery)
            close_event(second)
            give(commits_of(second.file), first.file)
            assert kept(first) is None
            assert len(find(first, WALKED_IN)) == 1
            assert check(first).ok
            give(commits_of(first.file), second.file)
            assert kept(second) is None
            assert not check(second).ok


def test_while_somebody_reads_the_names_may_stay_and_the_next_time_they_go(
    desk: Desk, folder: Path, clock: Clock
) -> None:
    reader = open_desk(desk.file.path, clock)
    reader.file.connection.execute("BEGIN")
    reader.file.connection.execute("SELECT count(*) FROM commits").fetchall()
    with pytest.raises(FileLocked):
        close_event(desk)
    reader.file.connection.execute("ROLLBACK")
    assert close_event(desk).already
    reader.file.close()
    desk.file.close()
    assert traces(folder) == []


def test_nothing_folded_is_left_of_those_names(desk: Desk, folder: Path) -> None:
    close_event(desk)
    kept_words = fold(" ".join(map(str, dump(desk.file.connection)["things"]))).split()
    path = desk.file.path
    desk.file.close()
    raw = path.read_bytes()
    words = {word for name in PEOPLE for word in fold(name).split() if len(word) > 5} - set(kept_words)
    assert [word for word in words if word.encode() in raw] == []
