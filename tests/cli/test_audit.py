"""``audit`` and ``close`` at the command line: lists, files for security, the end of an event."""

from __future__ import annotations

import csv
import io
import os
import stat
import sys
from pathlib import Path

import pytest
from openpyxl import load_workbook

from .conftest import PROGRAMME, ROSTER, Run


@pytest.fixture
def event(run: Run, tmp_path: Path) -> Path:
    path = tmp_path / "event.checkin"
    run("new", path, "--name", "Hội nghị Cầu nối", "--plain", "--timezone", "Asia/Ho_Chi_Minh")
    run("programme", path, PROGRAMME)
    run("import", path, ROSTER)
    run("admit", path, "D1", "--session", "plenary")
    run("scan", path, "--session", "plenary", "0123456789")
    run("edit", path, "D1", "post=x", "--reason", '=HYPERLINK("http://example.org")')
    return path


def test_newest_first_and_by_what_is_asked(run: Run, event: Path) -> None:
    told = run("audit", event, "--json").json
    assert [one["kind"] for one in told["happenings"][:4]] == ["edit", "scan", "scan", "roster"]
    assert (told["timezone"], told["more"]) == ("Asia/Ho_Chi_Minh", False)
    assert told["desks"]
    assert run("audit", event, "--json", "--limit", "2").json["more"]
    refused = run("audit", event, "--refused", "--json").json["happenings"]
    assert [one["verdict"] for one in refused] == ["unknown"]
    assert run("audit", event, "--overridden").out.strip() == "Nothing of this kind is recorded."
    person = run("audit", event, "--delegate", "D1", "--json").json["happenings"]
    assert [one["kind"] for one in person] == ["edit", "scan", "roster"]
    assert {one["name"] for one in person} == {person[0]["name"]}
    assert len(run("audit", event, "--session", "plenary", "--json").json["happenings"]) >= 2
    assert run("audit", event, "--until", "2020-01-01", "--json").json["happenings"] == []
    assert len(run("audit", event, "--since", "2020-01-01T08:30", "--json").json["happenings"]) > 4
    assert "Corrected" in run("audit", event).out


def test_a_time_that_is_none(run: Run, event: Path) -> None:
    assert "“noon” is no time" in run("audit", event, "--since", "noon", code=1).err


def test_files_for_security(run: Run, event: Path, tmp_path: Path) -> None:
    out, book = tmp_path / "history.csv", tmp_path / "history.xlsx"
    run("audit", event, "--csv", out, "--xlsx", book)
    raw = out.read_text("utf-8-sig")
    rows = list(csv.reader(raw.splitlines(), delimiter=";" if ";" in raw.splitlines()[0] else ","))
    lines = run("audit", event, "--json").json["happenings"]
    assert len(rows) == 1 + len(lines)
    assert all(len(row) == len(rows[0]) for row in rows)
    assert "'=HYPERLINK" in "".join(rows[1])
    assert rows[1][-2] == "Asia/Ho_Chi_Minh"
    if hasattr(out, "chmod"):
        assert stat.S_IMODE(out.stat().st_mode) & 0o077 == 0
    sheet = load_workbook(book).active
    assert sheet is not None
    cells = [cell for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    assert any(str(cell.value).startswith("=HYPERLINK") for cell in cells)
    assert any(cell.is_date for cell in cells)


def test_the_option_says_what_a_file_is(run: Run, event: Path, tmp_path: Path) -> None:
    run("audit", event, "--csv", tmp_path / "a.txt", "--xlsx", tmp_path / "b.csv")
    assert (tmp_path / "a.txt").read_bytes().startswith(b"\xef\xbb\xbf")
    # Excel keeps the name History for itself.
    assert load_workbook(io.BytesIO((tmp_path / "b.csv").read_bytes())).sheetnames == ["History (2)"]


def test_all_files_or_none(run: Run, event: Path, tmp_path: Path) -> None:
    out, none = tmp_path / "a.csv", tmp_path / "none" / "a.xlsx"
    assert "none" in run("audit", event, "--csv", out, "--xlsx", none, code=1).err
    assert "none" in run("audit", event, "--xlsx", out, "--csv", none, code=1).err
    (tmp_path / "sub").mkdir()
    assert "name of its own" in run("audit", event, "--csv", out, "--xlsx", out, code=2).err
    run("audit", event, "--csv", out, "--xlsx", tmp_path / "sub" / ".." / "a.csv", code=2)
    assert not out.exists()


def test_a_closed_event_says_so_instead_of_nobody(run: Run, event: Path, tmp_path: Path) -> None:
    assert run("board", event, "--json").json["closed"] is None
    run("close", event)
    for command in ("board", "evacuation"):
        assert "has been closed since" in run(command, event).out
        assert run(command, event, "--json").json["closed"][10] == "T"
    assert "has been closed since" in run("find", event, "hoa").out
    for given in (["evacuation", event, "--pdf"], ["attendance", event, "--people", "--xlsx"]):
        assert "closed" in run(*given, tmp_path / "a.out", code=1).err
    assert not (tmp_path / "a.out").exists()


def test_a_terminal_is_always_asked(run: Run, event: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pty = pytest.importorskip("pty")
    leader, follower = pty.openpty()
    with os.fdopen(leader, "r+b", buffering=0) as keyboard, os.fdopen(follower) as terminal:
        monkeypatch.setattr(sys, "stdin", terminal)
        for more in ([], ["--json"]):
            keyboard.write(b"another\n")
            answer = run("close", event, *more, code=1)
            assert "type its name" in (answer.err if more else answer.out)
            assert (answer.out == "") is bool(more)
        assert run("board", event, "--json").json["closed"] is None
        assert run("close", event, "--yes", "--json").json["already"] is False


def test_the_end(run: Run, event: Path, tmp_path: Path) -> None:
    before = run("attendance", event, "--json").json
    assert "“Hội nghị Cầu nối” is closed" in run("close", event).out
    after = run("attendance", event, "--json").json
    assert after["sessions"] == before["sessions"]
    assert run("find", event, "hoa", "--json").json["people"] == []
    assert "is closed" not in run("close", event).out
    again = run("close", event, "--json").json
    assert (again["already"], again["people"]) == (True, 0)
    for command in (
        ("scan", event, "--session", "plenary", "123"),
        ("walkin", event, "--name", "Somebody"),
        ("import", event, ROSTER),
        ("programme", event, PROGRAMME),
        ("supervisor", event, "Somebody"),
    ):
        answer = run(*command, code=1)
        assert "closed" in answer.err or "PIN" in answer.err, answer
    assert run("verify", event, "--json").json["ok"]
    assert run("audit", event, "--json").json["happenings"][0]["kind"] == "closed"
    out = tmp_path / "after.xlsx"
    run("attendance", event, "--xlsx", out)
    assert out.stat().st_size > 1000
