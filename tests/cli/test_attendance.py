"""``attendance``: shown, as JSON, and as files for other people's programs."""

from __future__ import annotations

import csv
import json
import subprocess
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.conftest import Need

from .conftest import Run


def test_several_files_at_once(run: Run, event: str, folder: Path, need: Need) -> None:
    told = run("attendance", event, "--csv", "a.csv", "--xlsx", "a.xlsx", "--pdf", "a.pdf").out
    assert [one in told for one in ("a.csv", "a.xlsx", "a.pdf")] == [True] * 3
    assert load_workbook(folder / "a.xlsx").sheetnames[0] == "Summary"
    text = subprocess.run([need("pdftotext"), "a.pdf", "-"], cwd=folder, capture_output=True, check=True)
    assert "Attendance report" in text.stdout.decode()


def test_on_screen_the_event_comes_first(run: Run, event: str) -> None:
    rows = [line for line in run("attendance", event).out.splitlines() if "│" in line]
    assert "Whole event" in rows[0]
    detailed = run("attendance", event, "--session", "plenary").out
    assert "Country" in detailed
    assert "Whole event" not in detailed


def test_json_keeps_its_shape(run: Run, event: str) -> None:
    found = run("attendance", event, "--json").json
    assert found["as_of"][-6:] in {"+07:00", "+00:00"}
    assert {"event", "timezone", "desks", "people", "whole", "days", "sessions"} <= found.keys()
    groups = {"by_delegation", "by_category", "by_country"}
    assert {"session", "expected", "present", "inside", *groups} <= found["sessions"][0].keys()
    assert found["whole"]["expected"] == found["people"] == 5


def test_json_beside_files(run: Run, event: str, folder: Path) -> None:
    answer = run("attendance", event, "--csv", "a.csv", "--json")
    assert json.loads(answer.out)["people"] == 5
    assert (folder / "a.csv").exists()


def test_people_by_session(run: Run, event: str, folder: Path) -> None:
    run("attendance", event, "--session", "plenary", "--people", "--csv", "a.csv", "--language", "fr")
    with (folder / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    assert {row["session"] for row in rows} == {"plenary"}
    assert len(rows) == 5


@pytest.mark.parametrize(
    "given",
    [
        ["--people"],
        ["--people", "--pdf", "a.pdf"],
        ["--csv", "a.csv", "--xlsx", "./a.csv"],
        ["--csv", "a.csv", "--xlsx", "sub/../a.csv"],
    ],
)
def test_what_cannot_be_meant(run: Run, event: str, folder: Path, given: list[str]) -> None:
    assert run("attendance", event, *given, code=2).out == ""
    assert not list(folder.glob("a.*"))


def test_one_bad_target_writes_none(run: Run, event: str, folder: Path) -> None:
    assert "folder for none" in run("attendance", event, "--csv", "a.csv", "--pdf", "none/a.pdf", code=1).err
    assert not (folder / "a.csv").exists()
