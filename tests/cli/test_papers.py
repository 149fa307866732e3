"""``covers``, ``handover``, ``ticksheet`` and ``ticks``."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from checkin.desk.badges import print_badges
from checkin.desk.selecting import Selection
from checkin.domain.ticks import row_code
from tests.kit import Clock, open_desk
from tests.presses import no_pages

from .conftest import Run

HUE = "Thành phố Huế"


@pytest.fixture
def badges(event: str, folder: Path) -> None:
    """Give everybody a badge."""
    desk = open_desk(folder / event, Clock())
    with desk.file:
        print_badges(desk, no_pages, folder / "b.txt", Selection())


@pytest.fixture
def sheet(run: Run, event: str) -> str:
    return str(
        run("ticksheet", event, "t.pdf", "--session", "plenary", "--door", "B", "--json").json["sheet"]
    )


def row(sheet: str, place: int) -> str:
    return row_code(sheet, place, 5)


def present(run: Run, event: str) -> int:
    counted = run("attendance", event, "--session", "plenary", "--json").json["sessions"]
    return int(counted[0]["present"])


def minute() -> str:
    return datetime.now(ZoneInfo("Asia/Ho_Chi_Minh")).strftime("%H:%M")


def test_covers(run: Run, event: str, folder: Path) -> None:
    told = run("covers", event, "c.pdf", "--json").json
    assert (told["delegations"], told["people"], told["without"], told["pages"]) == (2, 5, 5, 2)
    assert "c.pdf" in run("covers", event, "c.pdf", "--delegation", HUE).out
    assert (folder / "c.pdf").read_bytes().startswith(b"%PDF")
    assert "Atlantis" in run("covers", event, "d.pdf", "--delegation", "Atlantis", code=1).err
    assert not (folder / "d.pdf").exists()


@pytest.mark.usefixtures("badges")
def test_a_hand_over(run: Run, event: str) -> None:
    people = run("handover", event, HUE, "--json").json["people"]
    assert len(people) == 3
    assert not any(one["handed_to"] for one in people)
    hoa = next(one["badge"] for one in people if one["name"] == "Đặng Thị Hòa")
    told = run("handover", event, HUE, "--to", "Phạm Thị Nhận", "--except", "D5", "--except", hoa)
    assert told.out.startswith("1 badge handed to Phạm Thị Nhận\n")
    assert "Phạm Thị Nhận" in run("handover", event, HUE).out
    assert run("handover", event, HUE, "--to", "Lê Thu", "--json").json["to"] == "Lê Thu"
    assert "handed to Lê Thu" in run("history", event, "D1").out
    assert run("handover", event, HUE, "--back").out == "3 badges are back at the desk\n"
    assert "Nothing was recorded" in run("handover", event, HUE, "--back", code=1).err
    assert "given back" in run("history", event, "D1").out
    assert present(run, event) == 0


def test_a_hand_over_that_cannot_be(run: Run, event: str) -> None:
    assert "Nothing was recorded" in run("handover", event, HUE, "--to", "x", code=1).err
    assert "who collects" in run("handover", event, HUE, "--to", " ", code=1).err
    assert "--back" in run("handover", event, HUE, "--to", "x", "--back", code=2).err
    assert "Œuvrard" in run("handover", event, HUE, "--to", "x", "--except", "D3", code=1).err
    assert "Atlantis" in run("handover", event, "Atlantis", "--to", "x", code=1).err


def test_a_tick_sheet_says_how_it_is_entered(run: Run, event: str, folder: Path) -> None:
    told = run("ticksheet", event, "t.pdf", "--session", "plenary").out
    assert re.search(
        r"5 people, 1 pages?, sheet \d{4} \d{4}\. Afterwards: checkin ticks FILE \d{8} ROW", told
    )
    assert (folder / "t.pdf").read_bytes().startswith(b"%PDF")
    assert "“opera”" in run("ticksheet", event, "u.pdf", "--session", "opera", code=1).err
    assert not (folder / "u.pdf").exists()


def test_ticks(run: Run, event: str, folder: Path, sheet: str) -> None:
    now = minute()
    told = run("ticks", event, sheet, f"{row(sheet, 1)}@{now}", f"{row(sheet, 3)}+{now.replace(':', '')}")
    assert "2 ticks entered" in told.out
    assert "Đặng Thị Hòa" in told.out
    (folder / "more.csv").write_text(f"row;time\n{row(sheet, 2)};{now}\n", encoding="utf-8")
    more = run("ticks", event, f"{sheet[:4]} {sheet[4:]}", "--from", "more.csv", "--json").json
    assert [(one["name"], one["known"]) for one in more["ticks"]] == [("Lê Văn An", False)]
    assert present(run, event) == 3
    assert "sheet" in run("history", event, "D1").out
    events = run("history", event, "D1", "--json").json["events"]
    last = next(one for one in events if one["kind"] == "scan")
    assert (last["sheet"], last["door"], last["by_hand"], last["at"][11:16]) == (sheet, "B", True, now)
    assert "Everything is as it was written" in run("verify", event).out


def test_ticks_with_bad_lines(run: Run, event: str, sheet: str) -> None:
    good, now = row(sheet, 1), minute()
    wrong = good[:-1] + str((int(good[-1]) + 1) % 10)
    bad = [f"{wrong}@{now}", f"{row(sheet, 2)}@25:00", f"{good}@{now}"]
    answer = run("ticks", event, sheet, f"{good}@{now}", *bad, code=1)
    assert answer.out == ""
    assert "Nothing was entered" in answer.err
    assert wrong in answer.err
    told = run("ticks", event, sheet, f"{good}@{now}", *bad, "--json", code=1).json
    assert [one["line"] for one in told["problems"]] == [2, 3, 4]
    assert not told["written"]
    told = run("ticks", event, sheet, f"{good}@{now}", *bad, "--skip-bad").out
    assert "1 tick entered" in told
    assert "3 lines left out" in told
    assert present(run, event) == 1


def test_ticks_taken_back(run: Run, event: str, sheet: str) -> None:
    run("ticks", event, sheet, f"{row(sheet, 1)}@{minute()}")
    assert row(sheet, 2) in run("ticks", event, sheet, row(sheet, 2), "--undo", code=1).err
    assert "Taken back" in run("ticks", event, sheet, row(sheet, 1), "--undo").out
    assert present(run, event) == 0


def test_ticks_that_are_none(run: Run, event: str, sheet: str) -> None:
    assert "1002" in run("ticks", event, sheet, "1002", code=2).err
    assert "no tick sheet" in run("ticks", event, "12345678", "1002@09:15", code=1).err
    assert "there is no such file" in run("ticks", event, sheet, "--from", "none.csv", code=1).err


def test_nothing_to_enter_or_take_back(run: Run, event: str, folder: Path, sheet: str) -> None:
    (folder / "none.csv").write_text("row;time\n", encoding="utf-8")
    for given in ([], ["--undo"], ["--from", "none.csv"], ["--undo", "--from", "none.csv"]):
        assert "ROW@HH:MM" in run("ticks", event, sheet, *given, code=2).err


def test_what_was_entered_is_taken_back_as_it_was_given(
    run: Run, event: str, folder: Path, sheet: str
) -> None:
    now = minute()
    (folder / "t.csv").write_text(
        f"row;time\n{row(sheet, 1)};{now}:00\n{row(sheet, 2)};{now}\n", encoding="utf-8"
    )
    tick = f"{row(sheet, 3)}@{now}"
    assert "3 ticks entered" in run("ticks", event, sheet, tick, "--from", "t.csv").out
    run("ticks", event, sheet, tick, "--undo", "--from", "t.csv")
    assert present(run, event) == 0


@pytest.mark.usefixtures("badges")
def test_those_who_belong_to_no_delegation(run: Run, event: str) -> None:
    assert "Nobody" in run("covers", event, "c.pdf", "--delegation", "", code=1).err
    run("edit", event, "D1", "delegation=")
    assert run("covers", event, "c.pdf", "--delegation", "", "--json").json["people"] == 1
    assert "Without a delegation" in run("handover", event, "").out
    assert len(run("handover", event, "", "--to", "Lê Thu", "--json").json["names"]) == 1
    assert run("badges", event, "b.pdf", "--delegation", "", "--json").json


def test_nothing_of_a_sheet_opens_a_door(run: Run, event: str, sheet: str) -> None:
    for text in (sheet, row(sheet, 1)):
        assert "Not our code" in run("scan", event, "--session", "plenary", text, code=0).out
        assert "Nobody found" in run("find", event, text).out
