"""What ``--json`` gives, as other programs rely on it."""

from __future__ import annotations

import csv
import json
import re
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from checkin.app import read_codes
from checkin.store.connecting import open_with
from checkin.store.keys import KeySources

from .conftest import ROSTER, Run

SCAN = {"verdict", "again", "name", "delegation", "category", "session", "at", "badge", "first"}


@pytest.fixture
def codes(run: Run, event: str, folder: Path) -> list[str]:
    """The codes of all badges, in the order of the PDF."""
    run("badges", event, "all.pdf")
    return list(read_codes(folder / "all.pdf"))


def scan(run: Run, event: str, session: str, *sources: str) -> list[dict[str, Any]]:
    answer = run("scan", event, "--session", session, *sources, "--json")
    return [json.loads(line) for line in answer.out.splitlines()]


def test_scan(run: Run, event: str, codes: list[str]) -> None:
    (one,) = scan(run, event, "plenary", codes[0])
    assert set(one) >= SCAN
    assert (one["verdict"], one["again"], one["session"]) == ("admitted", False, "plenary")
    assert one["delegation"] == "Thành phố Huế"
    assert (one["category"], one["first"], one["direction"]) == ("Guest", None, "in")
    assert len(bytes.fromhex(one["badge"])) == 8
    assert datetime.fromisoformat(one["at"]).utcoffset() == timedelta(hours=7)
    (second,) = scan(run, event, "lunch", codes[0])
    assert (second["verdict"], second["first"]) == ("admitted", None)
    (third,) = scan(run, event, "lunch", codes[0])
    assert (third["verdict"], third["first"]) == (
        "already_in",
        {"at": second["at"], "door": "A", "desk": "A"},
    )


def test_scan_gives_every_key_for_every_verdict(run: Run, event: str, codes: list[str]) -> None:
    keys = set(scan(run, event, "plenary", codes[0])[0])
    forged = codes[0][:-1] + str((int(codes[0][-1]) + 1) % 10)
    for source, session, verdict in (
        (forged, "plenary", "forged"),
        ("123", "plenary", "unknown"),
        (codes[0], "audience", "not_here"),
    ):
        (one,) = scan(run, event, session, source)
        assert one["verdict"] == verdict
        assert set(one) == keys
        if verdict != "not_here":
            assert (one["name"], one["delegation"], one["id"]) == (None, None, None)
    assert one["where"] == ["gala", "lunch", "plenary"]


def test_each_source_is_one_scan_on_one_line(run: Run, event: str, codes: list[str]) -> None:
    answers = scan(run, event, "plenary", codes[0], codes[0], "77777", codes[1])
    assert [one["verdict"] for one in answers] == ["admitted", "admitted", "unknown", "admitted"]


def test_going_out(run: Run, event: str, codes: list[str]) -> None:
    scan(run, event, "gala", codes[0])
    out = run("scan", event, "--session", "gala", "--out", codes[0], "--json").json
    assert (out["verdict"], out["direction"]) == ("admitted", "out")
    counted = run("attendance", event, "--session", "gala", "--json").json
    assert [(one["present"], one["inside"]) for one in counted["sessions"]] == [(1, 0)]


def test_a_refusal_is_an_answer(run: Run, event: str) -> None:
    assert run("scan", event, "--session", "plenary", "12345").out == "Not our code\n"


def test_import(run: Run, event: str, folder: Path) -> None:
    (folder / "r.csv").write_text(
        ROSTER.read_text(encoding="utf-8").replace("Maire", "Sénateur") + "D6,Bà,,,,\n", encoding="utf-8"
    )
    for more in (["--dry-run"], []):
        report = run("import", event, "r.csv", *more, "--json").json
        assert (report["added"], report["changed"], report["unchanged"], report["missing"]) == (0, 1, 4, 0)
        assert report["rejected"] == [
            {"row": 7, "column": "Họ và tên", "value": "D6", "problem": "name_missing"}
        ]
        assert report["dry_run"] is bool(more)


def test_attendance(run: Run, event: str, codes: list[str]) -> None:
    scan(run, event, "plenary", *codes[:2])
    counted = run("attendance", event, "--json").json
    assert counted["people"] == 5
    assert {one["session"] for one in counted["sessions"]} == {"plenary", "lunch", "gala", "audience"}
    plenary = next(one for one in counted["sessions"] if one["session"] == "plenary")
    assert set(plenary) >= {"session", "expected", "present", "inside", "by_delegation", "by_category"}
    assert (plenary["expected"], plenary["present"], plenary["inside"]) == (5, 2, 2)
    groups = {one["name"]: (one["expected"], one["present"]) for one in plenary["by_delegation"]}
    assert groups == {"Thành phố Huế": (3, 2), "Ville de Sceaux": (2, 0)}
    assert sum(one["present"] for one in plenary["by_category"]) == 2


def test_programme(run: Run, event: str) -> None:
    shown = run("programme", event, "--json").json
    assert shown["timezone"] == "Asia/Ho_Chi_Minh"
    assert [one["id"] for one in shown["sessions"]] == ["audience", "gala", "lunch", "plenary"]
    lunch = shown["sessions"][2]
    assert (lunch["name"], lunch["reentry"], lunch["pictogram"]) == ("Lunch", "once", "meal")
    assert shown["emergency"] == {"vi": "Cấp cứu 115", "en": "Ambulance 115"}
    assert shown["contact"] == {}
    assert [(one["id"], one["shape"]) for one in shown["categories"]][-1] == ("minister", "star")
    assert all(one["colour"].startswith("#") and one["shape"] for one in shown["categories"])


def test_find(run: Run, event: str) -> None:
    people = run("find", event, "le van an", "--json").json["people"]
    assert sorted(one["reference"] for one in people) == ["D2", "D5"]
    assert {"id", "name", "delegation", "category", "badge", "present"} <= set(people[0])
    assert run("find", event, "nobody", "--json").json == {"people": []}


def test_verify(run: Run, event: str) -> None:
    verified = run("verify", event, "--json").json
    assert {"ok", "commits", "entries", "chains", "problems"} <= set(verified)
    assert verified["ok"] is True
    assert verified["chains"][0]["desk"] == "A"


def test_history_and_undo(run: Run, event: str, codes: list[str]) -> None:
    scan(run, event, "plenary", codes[-1])
    name = run("undo", event, "--json").json["name"]
    told = run("history", event, name, "--json").json
    assert told["name"] == name
    assert [one["kind"] for one in told["events"]] == ["roster", "badge", "print", "scan", "undo"]
    assert told["events"][3]["undone"] is True


def test_walkin_with_a_badge_at_once(run: Run, event: str, folder: Path) -> None:
    made = run("walkin", event, "--name", "Lê Văn An", "--category", "guest", "--pdf", "w.pdf", "--json").json
    assert len(made["similar"]) == 2
    assert made["badge"]["pages"] == 1
    assert scan(run, event, "plenary", "w.pdf")[0]["id"] == made["id"]


def test_replace(run: Run, event: str, codes: list[str]) -> None:
    replaced = run("replace", event, "D3", "n.pdf", "--reason", "torn", "--json").json
    assert replaced["name"] == "Jean-Luc Œuvrard"
    assert replaced["badge"] != replaced["replaces"]


def test_revoke_by_number(run: Run, event: str, codes: list[str]) -> None:
    number = run("find", event, "D1", "--json").json["people"][0]["badge"]
    assert number in run("revoke", event, number).out
    (person,) = run("find", event, "D1", "--json").json["people"]
    assert (person["badge"], person["badge_valid"]) == (number, False)


def test_edit_withdraw_erase(run: Run, event: str) -> None:
    run("edit", event, "D1", "post=Phó Chủ tịch", "days=2027-01-15", "--reason", "said so")
    (person,) = run("find", event, "D1", "--json").json["people"]
    assert (person["post"], person["days"]) == ("Phó Chủ tịch", ["2027-01-15"])
    run("edit", event, "D1", "days=")
    assert "days" not in run("find", event, "D1", "--json").json["people"][0]
    run("withdraw", event, "D1")
    assert run("find", event, "D1", "--json").json["people"][0]["withdrawn"] is True
    assert "Hòa" not in run("erase", event, "D1").out
    assert run("find", event, "hoa", "--json").json == {"people": []}


def test_attendance_as_files(run: Run, event: str, folder: Path) -> None:
    run("attendance", event, "--csv", "a.csv", "--xlsx", "a.xlsx")
    with (folder / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = [row[:7] for row in csv.reader(file)]
        assert ["plenary", "Plenary", "total", "", "5", "0", "0"] in rows
    names = load_workbook(folder / "a.xlsx").sheetnames
    assert (names[0], "Plenary" in names) == ("Summary", True)


def test_tables_for_people(run: Run, event: str, codes: list[str]) -> None:
    assert "Đặng Thị Hòa" in run("find", event, "hoa").out
    assert "Thành phố Huế" in run("attendance", event, "--session", "plenary").out
    assert "Plenary" in run("programme", event).out
    assert re.search(r"Badge \d{6} issued", run("history", event, "D1").out)
    assert "Everything is as it was written." in run("verify", event).out
    assert "Unchanged" in run("import", event, ROSTER, "--dry-run").out
    assert (
        "Please enter · Đặng Thị Hòa · Thành phố Huế · Guest\n"
        in run("scan", event, "--session", "plenary", *codes).out
    )


def test_square_brackets_in_names_are_no_markup(run: Run, event: str) -> None:
    run("walkin", event, "--name", "An [bold]Bình[/bold] :smile:")
    assert "An [bold]Bình[/bold] :smile:" in run("find", event, "an binh").out


def test_the_sample_event(run: Run, folder: Path) -> None:
    run("sample", "s.checkin", "--plain")
    counted = run("attendance", "s.checkin", "--json").json
    assert counted["people"] == 812
    printed = run("badges", "s.checkin", "b.pdf", "--delegation", "Bộ Ngoại giao", "--json").json
    plenary = next(one for one in counted["sessions"] if one["session"] == "plenary")
    ministry = next(one for one in plenary["by_delegation"] if one["id"] == "bo-ngoai-giao")
    assert printed["pages"] == printed["issued"]
    assert printed["pages"] == ministry["expected"] > 0
    assert run("verify", "s.checkin", "--json").json["ok"] is True


def test_verify_finds_what_was_altered(run: Run, event: str, folder: Path) -> None:
    connection = open_with(folder / event, KeySources())
    connection.execute("UPDATE delegates SET name = 'someone else' WHERE reference = 'D1'").fetchall()
    connection.close()
    answer = run("verify", event, "--json", code=1).json
    assert answer["ok"] is False
    assert [one["what"] for one in answer["problems"]] == ["projection"]
