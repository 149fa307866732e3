"""The whole job as real processes: roster in, badges out, scan, verdict, attendance."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from .conftest import MAIN, PROGRAMME, ROSTER, Run


def test_the_whole_job(process: Run, folder: Path, need: Callable[[str], str]) -> None:
    process("new", "e.checkin", "--name", "Hội nghị thử", "--timezone", "Asia/Ho_Chi_Minh", "--plain")
    process("programme", "e.checkin", PROGRAMME)
    assert process("import", "e.checkin", ROSTER, "--json").json["added"] == 5
    printed = process("badges", "e.checkin", "all.pdf", "--json").json
    assert (printed["pages"], printed["issued"]) == (5, 5)
    text = subprocess.run([need("pdftotext"), "all.pdf", "-"], cwd=folder, capture_output=True, check=True)
    assert "Đặng Thị Hòa" in text.stdout.decode()
    process("badges", "e.checkin", "one.pdf", "--delegate", "D1")
    subprocess.run([need("pdftoppm"), "-r", "150", "-png", "one.pdf", "page"], cwd=folder, check=True)
    (page,) = folder.glob("page*.png")

    def scan(session: str, *sources: object) -> list[dict[str, object]]:
        answer = process("scan", "e.checkin", "--session", session, *sources, "--json")
        return [json.loads(line) for line in answer.out.splitlines()]

    (first,) = scan("plenary", page)
    assert (first["verdict"], first["again"], first["name"]) == ("admitted", False, "Đặng Thị Hòa")
    again, from_pdf = scan("plenary", page, "one.pdf")
    assert [(one["verdict"], one["again"]) for one in (again, from_pdf)] == [("admitted", True)] * 2
    assert [one["verdict"] for one in scan("lunch", page, page)] == ["admitted", "already_in"]
    process("replace", "e.checkin", "D1", "new.pdf", "--reason", "lost")
    assert [one["verdict"] for one in scan("plenary", page, "new.pdf")] == ["replaced", "admitted"]
    code = process("find", "e.checkin", "dang hoa", "--json").json["people"][0]["badge"]
    assert scan("plenary", code)[0]["verdict"] == "unknown", "a number is no code"
    sessions = process("attendance", "e.checkin", "--json").json["sessions"]
    figures = {one["session"]: (one["expected"], one["present"], one["inside"]) for one in sessions}
    assert figures == {"plenary": (5, 1, 1), "lunch": (5, 1, 1), "gala": (5, 0, 0), "audience": (1, 0, 0)}
    verified = process("verify", "e.checkin", "--json").json
    assert (verified["ok"], verified["problems"]) == (True, [])


def test_an_ascii_locale_prints_vietnamese_names(process: Run) -> None:
    process("new", "e.checkin", "--name", "Hội nghị thử", "--plain", LANG="C")
    process("import", "e.checkin", ROSTER, LC_ALL="C")
    for setting in ({"LANG": "C"}, {"LC_ALL": "C"}, {"LC_ALL": "POSIX"}, {"PYTHONIOENCODING": "ascii"}):
        assert "Đặng Thị Hòa" in process("find", "e.checkin", "Đặng", **setting).out


def test_an_encrypted_event_needs_its_passphrase_in_every_process(process: Run, folder: Path) -> None:
    secret = {"CHECKIN_PASSPHRASE": "mật khẩu thử"}
    made = process("new", "e.checkin", "--name", "Kín", **secret)
    process("import", "e.checkin", ROSTER, **secret)
    assert "Đặng Thị Hòa" in process("find", "e.checkin", "hoa", **secret).out
    assert "Đặng Thị Hòa".encode() not in (folder / "e.checkin").read_bytes()
    for environment in ({}, {"CHECKIN_PASSPHRASE": "mật khẩu sai"}):
        assert process("find", "e.checkin", "hoa", code=1, **environment).out == ""
    code = " ".join(word for word in made.out.split() if word.isdecimal() and len(word) == 6)
    assert "Đặng Thị Hòa" in process("find", "e.checkin", "hoa", CHECKIN_RECOVERY_CODE=code).out


def test_a_reader_that_stops_reading_is_no_fault(
    process: Run, environment: dict[str, str], folder: Path
) -> None:
    process("new", "e.checkin", "--name", "x", "--plain")
    rows = "".join(f"Người {i},R{i}\n" for i in range(3000))
    (folder / "r.csv").write_text("Họ và tên,Mã\n" + rows, encoding="utf-8")
    process("import", "e.checkin", "r.csv")
    running = subprocess.Popen(
        [sys.executable, str(MAIN), "find", "e.checkin", "nguoi", "--limit", "1000"],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert running.stdout is not None
    assert running.stderr is not None
    running.stdout.close()
    assert running.stderr.read() == b""
    running.stderr.close()
    running.wait()
