"""After an erasure the person is in no byte: not in the file, its WAL, nor a migration's backup."""

from __future__ import annotations

from pathlib import Path

import apsw
import pytest

from checkin.desk.badges import print_badges
from checkin.desk.by_hand import override
from checkin.desk.companions import companion_of
from checkin.desk.desk import Desk
from checkin.desk.find import find, history
from checkin.desk.import_roster import import_roster
from checkin.desk.people import edit, erase, walk_in
from checkin.desk.scan import scan
from checkin.desk.selecting import Selection
from checkin.desk.shift import operators, take_over
from checkin.desk.supervisors import add_supervisor, supervisors
from checkin.domain.errors import DelegateAmbiguous, DelegateUnknown, FileLocked, RoleTooLow
from checkin.domain.verdict import Verdict
from checkin.store import connecting, queries
from checkin.store.connecting import open_with
from checkin.store.eventfile import EventFile
from checkin.store.keys import KeySources
from checkin.store.migrations import MIGRATIONS, Migration
from checkin.store.verifying import verify
from tests.kit import Clock, commits_of, empty_replica, enrol, give, make, open_desk
from tests.presses import no_pages
from tests.store.replicas import code

NAME = "Quách Ngọc Xuyến"
OLD_NAME = "Quạch Ngọc Xuyên"
MARKS = [NAME, OLD_NAME, "Vụ trưởng Vụ Không Còn Ai", "xuyen.q@example.org"]
FOLDED = ["quach", "xuyen"]


def traces(folder: Path) -> list[tuple[str, str]]:
    """Every (file, word) in which the person is still to be read."""
    found = []
    for path in folder.rglob("*"):
        raw = path.read_bytes() if path.is_file() else b""
        plain = raw.lower()
        found += [(path.name, mark) for mark in MARKS if mark.encode() in raw]
        found += [(path.name, word) for word in FOLDED if word.encode() in plain]
    return found


def test_no_byte_is_left(tmp_path: Path) -> None:
    clock = Clock()
    folder = tmp_path / "event"
    folder.mkdir()
    desk = open_desk(make(folder, clock), clock)
    roster = tmp_path / "roster.csv"
    others = "".join(f"Người Khác {i},Chuyên viên,a{i}@example.org\n" for i in range(300))
    roster.write_text(
        f"Họ và tên,Chức vụ,Email\n{OLD_NAME},{MARKS[2]},{MARKS[3]}\n{others}", encoding="utf-8"
    )
    import_roster(desk, roster, {})
    edit(desk, OLD_NAME, {"name": NAME})
    print_badges(desk, no_pages, tmp_path / "none.pdf", Selection(delegate=NAME))
    person = desk.find_delegate(NAME)
    scan(desk, code(desk, person.id), desk.sessions[0])
    path = desk.file.path
    desk.file.close()
    # A migration leaves a backup, in which the person is written too.
    more = (*MIGRATIONS, Migration("later", lambda connection: connection.execute("CREATE TABLE later(x)")))
    file = EventFile(path, open_with(path, KeySources()), state=folder / "state", migrate=more)
    desk = Desk(file, clock)
    assert {name for name, _ in traces(folder)} >= {path.name, f"{path.name}.before-later"}

    erase(desk, NAME)

    assert traces(folder) == []
    assert find(desk, NAME) == []
    assert queries.person(file.connection, person.id) is None
    assert queries.badges_of(file.connection, person.id) == []
    file.close()
    assert traces(folder) == []


def test_erased_everywhere_whatever_came_first(tmp_path: Path) -> None:
    """A replica that hears of the erasure first never writes what comes later."""
    clock = Clock()
    desk = open_desk(make(tmp_path, clock), clock)
    walk_in(desk, {"name": NAME, "post": MARKS[2]})
    second = Desk(enrol(desk.file, tmp_path, "second", clock), clock)
    give(commits_of(desk.file), second.file)
    edit(second, NAME, {"email": MARKS[3]})
    erase(desk, NAME)
    folder = tmp_path / "apart"
    folder.mkdir()
    with empty_replica(desk.file, folder, "third") as third:
        give(commits_of(desk.file), third)
        give(commits_of(second.file), third)
        assert traces(folder) == []
        give(commits_of(third), second.file)
        assert find(second, NAME) == []
    before = commits_of(desk.file)
    give(commits_of(second.file), desk.file)
    assert len(commits_of(desk.file)) == len(before) + 1


def test_a_reader_in_the_way_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While another program still reads, the WAL cannot be emptied: that is an error, not a silence."""
    clock = Clock()
    path = make(tmp_path, clock)
    desk = open_desk(path, clock)
    walk_in(desk, {"name": NAME})
    monkeypatch.setattr(connecting, "BUSY_MS", 50)
    reader = apsw.Connection(str(path))
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM delegates").fetchall()
    with pytest.raises(FileLocked):
        erase(desk, NAME)
    reader.execute("ROLLBACK")
    desk.file.close()
    open_desk(path, clock).file.close()
    assert [trace for trace in traces(tmp_path) if trace[0].startswith("desk")] == []


def test_nobody_else_s_record_names_the_erased(tmp_path: Path) -> None:
    """A roster says by name whose companion somebody is."""
    clock = Clock()
    folder = tmp_path / "event"
    folder.mkdir()
    desk = open_desk(make(folder, clock), clock)
    roster = tmp_path / "roster.csv"
    roster.write_text(f"Họ và tên,Tháp tùng\n{NAME},\nNgười Phiên Dịch,Bà {NAME.upper()}\n", encoding="utf-8")
    import_roster(desk, roster, {"companion_of": "Tháp tùng"})
    main = companion_of(desk, desk.find_delegate("Người Phiên Dịch"))
    assert main is not None
    assert main.name == NAME
    erase(desk, NAME)
    assert traces(folder) == []
    assert verify(desk.file).problems == []
    # The roster that still names the one erased changes nothing.
    report = import_roster(desk, roster, {"companion_of": "Tháp tùng"})
    assert (report.changed, report.unchanged) == (0, 1)
    assert traces(folder) == []
    desk.file.close()


@pytest.mark.parametrize("late", [False, True])
def test_what_a_desk_wrote_of_a_badge_not_listed_yet_goes_with_its_wearer(tmp_path: Path, late: bool) -> None:
    clock = Clock()
    desk = open_desk(make(tmp_path, clock), clock)
    person = walk_in(desk, {"name": NAME}).person
    second = Desk(enrol(desk.file, tmp_path, "second", clock), clock)
    hall = second.sessions[0]
    print_badges(desk, no_pages, tmp_path / "none.pdf", Selection(delegate=NAME))
    shown = code(desk, person.id)
    refused = scan(second, shown, hall)
    assert refused.verdict is Verdict.GENUINE_UNLISTED
    if late:
        erase(desk, NAME)
        give(commits_of(desk.file), second.file)
    override(second, refused, hall, reason=MARKS[2])
    if not late:
        give(commits_of(second.file), desk.file)
        # It is in the history of whom it turned out to be.
        assert [one.override for one in history(desk, NAME).events if one.override] == ["genuine_unlisted"]
        erase(desk, NAME)
        give(commits_of(desk.file), second.file)
    give(commits_of(second.file), desk.file)
    for one in (desk, second):
        held = [sealed or b"" for commit in commits_of(one.file) for sealed in commit.payloads]
        assert not any(MARKS[2].encode() in sealed for sealed in held)
        assert verify(one.file).problems == []
        one.file.close()
    assert traces(tmp_path) == []


@pytest.mark.parametrize("by_id", [False, True])
def test_operators_and_supervisors_are_erased_too(tmp_path: Path, by_id: bool) -> None:
    clock = Clock()
    desk = open_desk(make(tmp_path, clock), clock)
    second = Desk(enrol(desk.file, tmp_path, "second", clock), clock)
    ids = [take_over(desk, NAME).id, take_over(second, NAME).id, add_supervisor(desk, NAME, "208417").id]
    with pytest.raises(RoleTooLow):
        erase(second, NAME)
    give(commits_of(second.file), desk.file)
    walk_in(desk, {"name": "Phạm Ở Lại"})
    for wanted in [one.hex() for one in ids] if by_id else ["quach ngoc xuyen"]:
        erase(desk, wanted)
    assert (operators(desk), supervisors(desk), desk.operator) == ([], [], b"")
    assert history(desk, "Phạm Ở Lại").events[0].operator == ""
    give(commits_of(desk.file), second.file)
    for one in (desk, second):
        assert verify(one.file).problems == []
        one.file.close()
    assert traces(tmp_path) == []


def test_whether_delegate_or_staff_is_meant_must_be_said(tmp_path: Path) -> None:
    clock = Clock()
    desk = open_desk(make(tmp_path, clock), clock)
    person = walk_in(desk, {"name": NAME}).person
    lan = take_over(desk, NAME)
    with pytest.raises(DelegateAmbiguous):
        erase(desk, NAME)
    assert erase(desk, lan.id.hex()) == lan.id.hex()
    assert erase(desk, NAME) == person.id.hex()
    with pytest.raises(DelegateUnknown):
        erase(desk, NAME)
    desk.file.close()
