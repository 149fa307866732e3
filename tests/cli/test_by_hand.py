"""``admit``, ``pool``, ``supervisor`` and ``supervisors``."""

from __future__ import annotations

import json
import time
from datetime import datetime
from pathlib import Path

import pypdfium2
import pytest

from checkin.app import read_codes
from checkin.desk.desk import Desk
from checkin.desk.issuing import issue
from checkin.desk.naming_desk import rename_desk
from checkin.desk.people import walk_in
from checkin.desk.writing import entry, write
from checkin.domain import badge as codes
from checkin.domain.ids import badge_subject, subject
from checkin.domain.kinds import EDIT, SCAN, SESSION, Scan
from checkin.domain.log import NewEntry, Stamp
from tests.kit import Clock, commits_of, enrol, give, open_desk, open_file

from .conftest import Run

PIN, OTHER = "208417", "930182"


def test_admit(run: Run, event: str) -> None:
    told = run("admit", event, "D1", "--session", "plenary", "--door", "B", "--json").json
    assert (told["verdict"], told["name"], told["by_hand"]) == ("admitted", "Đặng Thị Hòa", True)
    assert (told["override"], told["badge"], told["session"]) == (None, None, "plenary")
    last = run("history", event, "D1", "--json").json["events"][-1]
    assert (last["kind"], last["by_hand"], last["door"]) == ("scan", True, "B")


def test_admit_has_every_key_of_a_scan(run: Run, event: str, folder: Path) -> None:
    run("badges", event, "d.pdf", "--delegate", "D1")
    shown = json.loads(run("scan", event, "--session", "plenary", "d.pdf", "--json").out)
    told = run("admit", event, "D1", "--session", "plenary", "--json").json
    assert set(shown) <= set(told)


def test_a_refusal_and_its_override(run: Run, event: str) -> None:
    assert run("admit", event, "D1", "--session", "audience", "--json").json["verdict"] == "not_here"
    told = run(
        "admit", event, "D1", "--session", "audience", "--override", "asked for by the chair", "--json"
    ).json
    assert (told["verdict"], told["override"], told["by_hand"]) == ("admitted", "not_here", True)
    counted = run("attendance", event, "--session", "audience", "--json").json["sessions"][0]
    assert (counted["present"], counted["inside"]) == (1, 1)
    last = run("history", event, "D1", "--json").json["events"][-1]
    assert (last["override"], last["reason"]) == ("not_here", "asked for by the chair")
    assert run("undo", event, "--json").json["session"] == "Audience"
    assert run("verify", event, "--json").json["ok"]


def test_nothing_to_overrule_is_no_override(run: Run, event: str) -> None:
    told = run("admit", event, "D4", "--session", "audience", "--override", "x", "--json").json
    assert (told["verdict"], told["override"]) == ("admitted", None)


def test_admit_in_words(run: Run, event: str) -> None:
    said = run("admit", event, "D1", "--session", "plenary").out
    assert said.startswith("Please enter · Đặng Thị Hòa · Thành phố Huế · Guest\n")
    assert "By hand" in said
    said = run("admit", event, "D1", "--session", "audience", "--override", "asked for").out
    assert "Not this door" in said
    assert said.startswith("Please enter")
    assert run("admit", event, "D1", "--session", "gala", "--out").out.startswith("Goodbye")
    told = run("history", event, "D1").out
    assert "by hand" in told
    assert "let in against “Not this door”" in told


@pytest.mark.parametrize("who", ["Lê Văn An", "nobody"])
def test_admit_must_know_whom(run: Run, event: str, who: str) -> None:
    run("admit", event, who, "--session", "plenary", code=1)
    assert run("attendance", event, "--session", "plenary", "--json").json["sessions"][0]["present"] == 0


def test_pool(run: Run, event: str, folder: Path) -> None:
    made = run("pool", event, "Driver", "2", "p.pdf", "--category", "guest", "--json").json
    assert [one["name"] for one in made["people"]] == ["Driver 01", "Driver 02"]
    assert made["pages"] == 2
    codes = list(read_codes(folder / "p.pdf"))
    shown = [
        json.loads(line)
        for line in run("scan", event, "--session", "plenary", *codes, "--json").out.splitlines()
    ]
    assert [one["name"] for one in shown] == ["Driver 01", "Driver 02"]
    assert "Driver 03 to Driver 05" in run("pool", event, "Driver", "3", "q.pdf").out


def test_a_pool_on_chosen_paper(run: Run, event: str, folder: Path) -> None:
    run("pool", event, "Driver", "2", "p.pdf", "--layout", "card", "--dpi", "203", "--back", "long")
    (size, *_) = {page.get_size() for page in pypdfium2.PdfDocument(folder / "p.pdf")}
    assert [round(side * 25.4 / 72) for side in size] == [86, 54]


def test_letters_the_font_lacks_are_told(run: Run, event: str) -> None:
    assert run("pool", event, "Driver", "1", "d.pdf").out.count("\n") == 2
    told = run("pool", event, "王小明", "2", "p.pdf").out
    assert "2 badges show “?” for letters that the font does not have: 王小明 01, 王小明 02" in told
    assert run("badges", event, "all.pdf", "--json").json["unreadable"] == ["王小明 01", "王小明 02"]


def test_a_pool_that_cannot_be_printed_is_not_made(run: Run, event: str) -> None:
    run("pool", event, "Driver", "2", "no/such/folder/p.pdf", code=1)
    run("pool", event, "Driver", "2", event, code=1)
    run("pool", event, "Driver", "0", "p.pdf", code=2)
    run("pool", event, "Driver", "2", "p.pdf", "--layout", "card", "--dpi", "180", code=1)
    assert run("find", event, "driver", "--json").json == {"people": []}


def test_supervisors(run: Run, event: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run("supervisors", event, "--json").json == {"supervisors": []}
    assert run("supervisors", event).out == "There are no supervisors.\n"
    monkeypatch.setenv("CHECKIN_PIN", PIN)
    assert "Trần Chủ is a supervisor" in run("supervisor", event, "Trần Chủ").out
    monkeypatch.setenv("CHECKIN_PIN", OTHER)
    assert "Trần Chủ has a new PIN" in run("supervisor", event, "tran chu").out
    (one,) = run("supervisors", event, "--json").json["supervisors"]
    assert one["name"] == "Trần Chủ"
    assert set(one) == {"id", "name"}
    assert "Trần Chủ" in run("supervisors", event).out
    monkeypatch.delenv("CHECKIN_PIN")
    assert "no longer" in run("supervisor", event, "Trần Chủ", "--remove").out
    assert run("supervisors", event, "--json").json == {"supervisors": []}


def test_no_pin_or_a_weak_one(run: Run, event: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "CHECKIN_PIN" in run("supervisor", event, "Trần Chủ", code=1).err
    monkeypatch.setenv("CHECKIN_PIN", "123456")
    assert "six digits" in run("supervisor", event, "Trần Chủ", code=1).err
    assert "“Trần Chủ”" in run("supervisor", event, "Trần Chủ", "--remove", code=1).err
    assert run("supervisors", event, "--json").json == {"supervisors": []}


def test_a_reason_that_says_nothing_is_refused_before_anything_is_recorded(run: Run, event: str) -> None:
    for reason in ("", "  "):
        answer = run("admit", event, "D1", "--session", "audience", "--override", reason, code=1)
        assert "reason" in answer.err
    assert "scan" not in [one["kind"] for one in run("history", event, "D1", "--json").json["events"]]


def test_let_in_against_the_rules_names_no_supervisor(run: Run, event: str) -> None:
    said = run("admit", event, "D1", "--session", "audience", "--override", "asked for").out
    assert "supervisor" not in said
    assert "against the rules" in said


def test_a_replacement_tells_when_as_others_do(run: Run, event: str) -> None:
    told = run("replace", event, "D1", "new.pdf", "--reason", "lost", "--json").json
    assert "at_ms" not in told
    assert datetime.fromisoformat(told["at"]).tzinfo is not None


def test_taking_back_an_admission_of_nobody_known(run: Run, event: str, folder: Path) -> None:
    now = time.time_ns() // 1_000_000
    with open_desk(folder / event, Clock()).file as file:
        scanned = Scan(
            "genuine_unlisted", subject(file.event, SESSION, "plenary"), override="genuine_unlisted"
        )
        with file.writing() as work:
            work.append([entry(SCAN, badge_subject(file.event, b"b" * 8), scanned)], Stamp(now))
    assert "Taken back: Not on the list yet, Plenary" in run("undo", event).out


def test_history_shows_what_a_newer_program_wrote(run: Run, event: str, folder: Path) -> None:
    with open_desk(folder / event, Clock()).file as file:
        desk = Desk(file, Clock())
        who = desk.find_delegate("D1").id
        session = desk.find_session("plenary").subject
        strange = [
            entry(SCAN, who, Scan("levitated", session, override="gravity")),
            NewEntry("teleport", who, b"\x80", None, False),
            write(EDIT, who, {"aura": "blue", "delegation": {"vi": "?"}, "companion_of": 5}),
        ]
        with file.writing() as work:
            work.append(strange, desk.stamp())
    told = run("history", event, "D1").out
    for word in ("levitated", "gravity", "teleport", "aura", "blue"):
        assert word in told


def issued_elsewhere(folder: Path, event: str) -> str:
    """The code of a badge that another desk, ``Cửa B``, has given to somebody not known here."""
    clock = Clock(time.time_ns() // 1_000_000)
    with open_desk(folder / event, clock).file as file, enrol(file, folder, "b", clock) as other:
        second = Desk(other, clock)
        rename_desk(second, "Cửa B")
        give(commits_of(other), file)
        walked = walk_in(second, {"name": "Trần Quốc Bảo"}).person
        with other.writing() as work:
            issued = issue(second, walked, None, "")
            work.append([issued], second.stamp())
    return codes.digits(issued.value.code)


def test_a_badge_given_out_at_another_desk(
    run: Run, event: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = issued_elsewhere(folder, event)
    shown = run("scan", event, code, "--session", "plenary", "--json").json
    assert (shown["verdict"], shown["issued_by"], shown["name"]) == ("genuine_unlisted", "Cửa B", None)
    said = run("scan", event, code, "--session", "plenary").out
    assert "Genuine badge, issued at desk Cửa B; not on the list yet." in said
    for language, words in {"vi": "do bàn “Cửa B” cấp", "fr": "délivré au poste «\u00a0Cửa B\u00a0»"}.items():
        monkeypatch.setenv("CHECKIN_LANGUAGE", language)
        assert words in run("scan", event, code, "--session", "plenary").out
    assert run("admit", event, code, "--session", "plenary", "--json").json["verdict"] == "genuine_unlisted"


def test_let_in_with_a_badge_given_out_at_another_desk(run: Run, event: str, folder: Path) -> None:
    code = issued_elsewhere(folder, event)
    said = run("admit", event, code, "--session", "plenary", "--override", "known to protocol").out
    assert "issued at desk Cửa B" in said
    assert "against the rules" in said
    assert "By hand" not in said
    assert run("attendance", event, "--session", "plenary", "--json").json["sessions"][0]["present"] == 0
    with open_file(folder / event) as file, open_file(folder / "b.checkin") as other:
        give(commits_of(other), file)
    assert run("attendance", event, "--session", "plenary", "--json").json["sessions"][0]["present"] == 1
    # Where the other desk's entries stand beside this scan, the clocks of both decide.
    events = run("history", event, "Trần Quốc Bảo", "--json").json["events"]
    last = next(one for one in reversed(events) if "verdict" in one)
    assert (last["verdict"], last["override"], last["reason"]) == (
        "admitted",
        "genuine_unlisted",
        "known to protocol",
    )
    known = run("admit", event, code, "--session", "plenary", "--json").json
    assert (known["verdict"], known["again"], known["by_hand"]) == ("admitted", True, False)
    assert "Taken back: Trần Quốc Bảo" in run("undo", event).out
    assert run("verify", event, "--json").json["ok"]


def test_a_code_that_proves_nothing_is_never_let_in(run: Run, event: str, folder: Path) -> None:
    code = issued_elsewhere(folder, event)
    forged = code[:-1] + str((int(code[-1]) + 1) % 10)
    answer = run("admit", event, forged, "--session", "plenary", "--override", "asked for", code=1)
    assert "cannot be overruled" in answer.err
