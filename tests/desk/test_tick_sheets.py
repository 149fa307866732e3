"""Lists for ticks, and what was ticked on them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest

from checkin.desk.attendance import attendance
from checkin.desk.by_hand import check_in
from checkin.desk.desk import Desk
from checkin.desk.figures import figures
from checkin.desk.find import happenings
from checkin.desk.people import erase, withdraw
from checkin.desk.recent import recent
from checkin.desk.tick_lines import lines_of
from checkin.desk.tick_report import Problem
from checkin.desk.tick_sheets import SheetMade, find_sheet, tick_sheet
from checkin.desk.ticks import enter_ticks, take_back_ticks
from checkin.desk.undo import undo
from checkin.domain import errors
from checkin.domain.ticks import row_code
from checkin.store import queries
from checkin.store.verifying import verify
from checkin.words import Words
from checkin.words.documents import tick_texts
from tests.kit import MINUTE, RESOURCES, Clock, commits_of, dump, enrol, give

from .scene import AN, HOA, MARCHAND, OEUVRARD, PROGRAMME, at, badge, commits, take_programme

TEXTS = tick_texts(Words(RESOURCES / "translations", "vi"))
FONTS = RESOURCES / "fonts"
BY_NAME = [AN, HOA, MARCHAND, OEUVRARD]
Make = Callable[..., SheetMade]
HOUR = 60 * MINUTE


@pytest.fixture
def sheet(desk: Desk, tmp_path: Path, clock: Clock) -> Make:
    """Return what prints a sheet for a session; an hour passes, in which it is ticked."""

    def make(session: str = "plenary", door: str = "") -> SheetMade:
        made = tick_sheet(desk, FONTS, tmp_path / "sheet.pdf", desk.find_session(session), TEXTS, door=door)
        clock.pass_(HOUR)
        return made

    return make


def row(made: SheetMade, reference: str) -> str:
    return row_code(made.sheet, BY_NAME.index(reference) + 1, made.rows)


def presence(desk: Desk, reference: str, session: str = "plenary") -> tuple[str, str, int, bool]:
    """Return first and last time, entries, and whether the delegate is inside."""
    found = queries.presence_of(desk.file.connection, desk.find_delegate(reference).id)
    here = found[desk.find_session(session).subject]
    return clock_of(desk, here.first_ms), clock_of(desk, here.last_ms), here.entries, here.inside


def local(desk: Desk, ms: int) -> str:
    return datetime.fromtimestamp(ms / 1000, desk.event.zone).strftime("%dT%H:%M")


def clock_of(desk: Desk, ms: int) -> str:
    return datetime.fromtimestamp(ms / 1000, desk.event.zone).strftime("%H:%M")


def present(desk: Desk, session: str = "plenary") -> int:
    return attendance(desk, desk.find_session(session)).sessions[0].present


# Sheets


def test_a_sheet_lists_by_name_whoever_may_enter(desk: Desk, sheet: Make) -> None:
    withdraw(desk, OEUVRARD)
    made = sheet()
    assert (made.rows, made.pages, made.door) == (3, 1, desk.own_name)
    with desk.file.reading() as connection:
        number, known = find_sheet(desk, f"{made.sheet[:4]} {made.sheet[4:]}")
        people = [queries.person(connection, one) for one in known.sheet.people]
    assert number == made.sheet
    assert [one and one.fields["reference"] for one in people] == [AN, HOA, MARCHAND]
    assert sheet("audience").rows == 1


def test_nobody_to_list(desk: Desk, sheet: Make, tmp_path: Path) -> None:
    withdraw(desk, MARCHAND)
    before = commits(desk)
    with pytest.raises(errors.NobodyMayEnter):
        sheet("audience")
    assert commits(desk) == before
    assert not (tmp_path / "sheet.pdf").exists()


def test_the_log_knows_a_sheet_before_it_is_there(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(errors.FileFault):
        tick_sheet(desk, FONTS, tmp_path / "none" / "s.pdf", desk.find_session("plenary"), TEXTS)
    with pytest.raises(errors.FileExists):
        tick_sheet(desk, FONTS, desk.file.path, desk.find_session("plenary"), TEXTS)


# Entering


def test_ticks_are_entries_at_the_time_written(desk: Desk, sheet: Make) -> None:
    made = sheet(door="Cửa B")
    before = commits(desk)
    report = enter_ticks(desk, made.sheet, [(row(made, AN), "15:10"), (row(made, HOA), "1512")])
    assert (report.written, report.problems, report.door) == (True, [], "Cửa B")
    assert [(tick.name, tick.known) for tick in report.ticks] == [
        ("Lê Văn An", False),
        ("Đặng Thị Hòa", False),
    ]
    assert commits(desk) == before + 1
    assert presence(desk, AN) == ("15:10", "15:10", 1, True)
    assert present(desk) == 2
    assert verify(desk.file).problems == []


def test_the_history_tells_the_written_time(desk: Desk, sheet: Make, clock: Clock) -> None:
    made = sheet()
    at(desk, "plenary", badge(desk, AN))
    clock.pass_(MINUTE)
    enter_ticks(desk, made.sheet, [(row(made, AN), "15:10")])
    told = [one for one in happenings(desk, desk.find_delegate(AN).id) if one.kind == "scan"]
    assert [(clock_of(desk, one.at_ms), one.sheet, one.by_hand) for one in told] == [
        ("15:10", made.sheet, True),
        ("16:00", "", False),
    ]
    assert told[0].entered_ms == clock.now


def test_who_was_scanned_meanwhile_counts_once(desk: Desk, sheet: Make, clock: Clock) -> None:
    made = sheet()
    at(desk, "plenary", badge(desk, AN))
    report = enter_ticks(desk, made.sheet, [(row(made, AN), "15:10")])
    assert [tick.known for tick in report.ticks] == [True]
    assert presence(desk, AN) == ("15:10", "16:00", 2, True)
    assert present(desk) == 1
    clock.pass_(5 * MINUTE)
    at(desk, "plenary", badge(desk, AN))
    assert presence(desk, AN)[:2] == ("15:10", "16:05")
    assert verify(desk.file).problems == []


def test_who_has_left_before_it_was_entered_stays_out(desk: Desk, sheet: Make) -> None:
    made = sheet("gala")
    at(desk, "gala", badge(desk, AN), out=True)
    enter_ticks(desk, made.sheet, [(row(made, AN), "15:10")])
    assert presence(desk, AN, "gala") == ("15:10", "15:10", 1, False)


def test_a_parallel_session_entered_since_ends_the_one_on_paper(desk: Desk, sheet: Make) -> None:
    made = sheet("north")
    at(desk, "south", badge(desk, AN))
    enter_ticks(desk, made.sheet, [(row(made, AN), "15:10")])
    assert not presence(desk, AN, "north")[3]
    assert presence(desk, AN, "south")[3]
    assert verify(desk.file).problems == []


def test_the_paper_ends_a_parallel_session_entered_before(desk: Desk, sheet: Make) -> None:
    at(desk, "south", badge(desk, AN))
    made = sheet("north")
    enter_ticks(desk, made.sheet, [(row(made, AN), "15:10")])
    assert presence(desk, AN, "north")[3]
    assert not presence(desk, AN, "south")[3]


def test_a_dinner_past_midnight(desk: Desk, sheet: Make, clock: Clock, tmp_path: Path) -> None:
    late = (
        '\n[[session]]\nid = "ball"\nname = "Ball"\nday = 1\nstarts = 19:00:00\nends = 2027-01-16T01:00:00\n'
    )
    take_programme(desk, tmp_path, PROGRAMME + late)
    made = sheet("ball")
    clock.pass_(9 * HOUR)
    report = enter_ticks(desk, made.sheet, [(row(made, AN), "20:15"), (row(made, HOA), "00:20")])
    assert report.problems == []
    assert report.ticks[1].at_ms - report.ticks[0].at_ms == 4 * HOUR + 5 * MINUTE


# Lines that cannot be entered


def test_every_bad_line_is_named_and_nothing_is_half_written(desk: Desk, sheet: Make, clock: Clock) -> None:
    made = sheet()
    other = sheet("lunch")
    enter_ticks(desk, made.sheet, [(row(made, OEUVRARD), "15:05")])
    withdraw(desk, HOA)
    erase(desk, MARCHAND)
    good = row(made, AN)
    wrong = good[:-1] + str((int(good[-1]) + 1) % 10)
    lines = [
        (good, "15:10"),
        (good, "15:11"),
        (wrong, "15:10"),
        ("", ""),
        ("999999", "15:10"),
        (row(made, HOA), "15:10"),
        (row(made, MARCHAND), "15:10"),
        (row(made, OEUVRARD), "15:10"),
    ]
    before = commits(desk)
    report = enter_ticks(desk, made.sheet, lines)
    assert [(one.line, one.problem) for one in report.problems] == [
        (2, Problem.TWICE),
        (3, Problem.ROW),
        (4, Problem.ROW),
        (5, Problem.ROW),
        (6, Problem.WITHDRAWN),
        (7, Problem.GONE),
        (8, Problem.ENTERED),
    ]
    assert not report.written
    assert commits(desk) == before
    assert enter_ticks(desk, made.sheet, lines, skip_bad=True).written
    assert present(desk) == 2
    assert other.sheet != made.sheet


@pytest.mark.parametrize(
    ("time", "problem"),
    [
        ("16:01", Problem.FUTURE),
        ("14:59", Problem.TOO_EARLY),
        ("25:00", Problem.TIME),
        ("quarter past", Problem.TIME),
        ("", Problem.TIME),
    ],
)
def test_times_that_cannot_be(desk: Desk, sheet: Make, time: str, problem: Problem) -> None:
    made = sheet()
    report = enter_ticks(desk, made.sheet, [(row(made, AN), time)])
    assert [(one.row, one.time, one.problem, one.name) for one in report.problems] == [
        (row(made, AN), time, problem, "Lê Văn An")
    ]


def test_another_day(desk: Desk, sheet: Make) -> None:
    made = sheet("tomorrow")
    assert enter_ticks(desk, made.sheet, [(row(made, AN), "15:10")]).problems[0].problem is Problem.FUTURE
    assert enter_ticks(desk, made.sheet, [(row(made, AN), "15:10")], day=date(2027, 1, 15)).written


def test_a_session_without_a_date_has_the_day_its_sheet_was_printed(
    desk: Desk, sheet: Make, clock: Clock, tmp_path: Path
) -> None:
    take_programme(desk, tmp_path, PROGRAMME + '[[session]]\nid = "tour"\nname = "Tour"\n')
    made = sheet("tour")
    clock.pass_(20 * HOUR)
    report = enter_ticks(desk, made.sheet, [(row(made, AN), "15:10")])
    assert local(desk, report.ticks[0].at_ms) == "15T15:10"
    early = [(row(made, HOA), "09:00")]
    assert enter_ticks(desk, made.sheet, early).problems[0].problem is Problem.TOO_EARLY
    assert enter_ticks(desk, made.sheet, early, day=date(2027, 1, 16)).written


@pytest.mark.parametrize("number", ["", "12345678", "1", "x" * 300])
def test_no_such_sheet(desk: Desk, number: str) -> None:
    with pytest.raises(errors.TickSheetUnknown):
        enter_ticks(desk, number, [("1002", "15:10")])


# Taking back


def test_a_tick_taken_back_can_be_entered_anew(desk: Desk, sheet: Make) -> None:
    made = sheet()
    enter_ticks(desk, made.sheet, [(row(made, AN), "15:10"), (row(made, HOA), "15:11")])
    assert take_back_ticks(desk, made.sheet, [row(made, AN)]).names == ["Lê Văn An"]
    assert present(desk) == 1
    with pytest.raises(errors.TickUnknown):
        take_back_ticks(desk, made.sheet, [row(made, HOA), row(made, AN)])
    assert present(desk) == 1
    assert enter_ticks(desk, made.sheet, [(row(made, AN), "15:20")]).written
    assert presence(desk, AN) == ("15:20", "15:20", 1, True)
    assert verify(desk.file).problems == []


def test_the_door_takes_back_what_the_door_answered(desk: Desk, sheet: Make) -> None:
    made = sheet()
    check_in(desk, desk.find_delegate(HOA).id, desk.find_session("plenary"))
    enter_ticks(desk, made.sheet, [(row(made, AN), "15:59")])
    assert [one.name for one in recent(desk)] == ["Đặng Thị Hòa"]
    assert figures(desk, desk.find_session("plenary")).rate == pytest.approx(0.2)
    assert undo(desk).name == "Đặng Thị Hòa"
    with pytest.raises(errors.NothingToUndo):
        undo(desk)
    assert present(desk) == 1


# Other desks


def test_any_desk_that_has_the_log_enters_and_the_same_tick_counts_once(
    desk: Desk, sheet: Make, tmp_path: Path, clock: Clock
) -> None:
    made = sheet()
    other = Desk(enrol(desk.file, tmp_path, "second", clock), clock)
    with other.file:
        lines = [(row(made, AN), "15:10")]
        enter_ticks(desk, made.sheet, lines)
        assert enter_ticks(other, made.sheet, lines).door == desk.own_name
        give(commits_of(other.file), desk.file)
        give(commits_of(desk.file), other.file)
        assert presence(desk, AN) == presence(other, AN) == ("15:10", "15:10", 1, True)
        assert dump(desk.file.connection) == dump(other.file.connection)
        take_back_ticks(other, made.sheet, [row(made, AN)])
        assert present(other) == 0


def test_a_clock_set_back_changes_nothing_of_it(desk: Desk, sheet: Make, clock: Clock) -> None:
    made = sheet()
    enter_ticks(desk, made.sheet, [(row(made, AN), "15:50")])
    clock.pass_(-30 * MINUTE)
    check_in(desk, desk.find_delegate(AN).id, desk.find_session("plenary"))
    assert verify(desk.file).problems == []


# Tables


def test_lines_of_a_table(tmp_path: Path) -> None:
    path = tmp_path / "ticks.csv"
    path.write_text("Mã dòng;Giờ;Ghi chú\n1002;09:15;x\n\n1013 ; 0916\n1020\n", encoding="utf-8-sig")
    assert lines_of(path) == [("1002", "09:15"), ("1013", "0916"), ("1020", "")]
    path.write_text("1002,09:15:00\n", encoding="utf-8")
    assert lines_of(path) == [("1002", "09:15:00")]
    path.write_bytes(b"%PDF-1.7\n")
    with pytest.raises(errors.RosterFault):
        lines_of(path)


def test_thousands_of_rows(desk: Desk, tmp_path: Path, clock: Clock) -> None:
    from .scene import take_roster

    people = "".join(f"P{n},Ông,Nguyễn Văn {n:04d},,Thành phố Huế,Khách mời\n" for n in range(1200))
    take_roster(desk, tmp_path, "Mã đại biểu,Danh xưng,Họ và tên,Chức vụ,Đoàn,Loại đại biểu\n" + people)
    made = tick_sheet(desk, FONTS, tmp_path / "s.pdf", desk.find_session("plenary"), TEXTS)
    clock.pass_(HOUR)
    codes = [row_code(made.sheet, place, made.rows) for place in range(1, made.rows + 1)]
    assert {len(code) for code in codes} == {5}
    report = enter_ticks(desk, made.sheet, [(code, "15:30") for code in codes])
    assert report.written
    assert present(desk) == made.rows == 1204
