"""What goes wrong outside the program is told in a sentence on stderr, exit code 1, and harms nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from checkin.cli.main import COMMANDS

from .conftest import PROGRAMME, ROSTER, Answer, Run

ON_A_FILE: dict[str, list[object]] = {
    "import": [ROSTER],
    "programme": [],
    "session": ["plenary"],
    "badges": ["out.pdf"],
    "layouts": [],
    "reprint": ["D1", "out.pdf"],
    "replace": ["D1", "out.pdf", "--reason", "x"],
    "spoiled": ["D1"],
    "scan": ["--session", "plenary", "123"],
    "admit": ["D1", "--session", "plenary"],
    "covers": ["out.pdf"],
    "handover": ["Thành phố Huế"],
    "ticksheet": ["out.pdf", "--session", "plenary"],
    "ticks": ["12345678", "1002@09:15"],
    "undo": [],
    "find": ["hoa"],
    "history": ["D1"],
    "walkin": ["--name", "x"],
    "edit": ["D1", "post=x"],
    "withdraw": ["D1"],
    "pool": ["Driver", "2", "out.pdf"],
    "export": ["out.xlsx"],
    "photos": ["portraits.zip"],
    "logo": [],
    "supervisor": ["An"],
    "supervisors": [],
    "invite": [],
    "attendance": [],
    "board": [],
    "evacuation": [],
    "revoke": ["123456"],
    "erase": ["D1"],
    "desks": [],
    "retire": ["Bàn 2"],
    "conflicts": [],
    "settle": ["0123456789-01234567", "same_person"],
    "hub": ["--listen", "127.0.0.1:0"],
    "sync": [],
    "audit": [],
    "close": [],
    "verify": [],
}


def test_every_command_on_an_event_file_is_tried() -> None:
    assert {*ON_A_FILE, "join", "bundle", "new", "sample", "open", "play", "printers"} == set(COMMANDS)


def refused(answer: Answer, *parts: str) -> None:
    """A single line on stderr that names what it is about; nothing on stdout."""
    assert answer.out == ""
    assert len(answer.err.splitlines()) == 1
    for part in parts:
        assert part in answer.err


def foreign_database(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("CREATE TABLE delegates(name TEXT)")
    connection.commit()
    connection.close()


BAD_FILES: dict[str, tuple[Callable[[Path], object], str]] = {
    "missing": (lambda path: None, "there is no such file"),
    "a folder": (lambda path: path.mkdir(), "is a folder"),
    "empty": (lambda path: path.write_bytes(b""), "is empty"),
    "a short text": (lambda path: path.write_text("Họ và tên\n", encoding="utf-8"), "not an event file"),
    "a long text": (
        lambda path: path.write_text("Họ và tên\n" * 9000, encoding="utf-8"),
        "not an event file",
    ),
    "a foreign database": (foreign_database, "not an event file"),
}


@pytest.mark.parametrize("command", ON_A_FILE)
@pytest.mark.parametrize("kind", BAD_FILES)
def test_a_file_that_is_no_event(run: Run, folder: Path, command: str, kind: str) -> None:
    make, sentence = BAD_FILES[kind]
    path = folder / "bad.checkin"
    make(path)
    before = path.read_bytes() if path.is_file() else None
    refused(run(command, "bad.checkin", *ON_A_FILE[command], code=1), "bad.checkin", sentence)
    assert (path.read_bytes() if path.is_file() else None) == before
    assert [one.name for one in folder.iterdir()] == ([] if kind == "missing" else ["bad.checkin"])


@pytest.mark.parametrize("command", ON_A_FILE)
def test_a_truncated_event_file(run: Run, event: str, folder: Path, command: str) -> None:
    whole = (folder / event).read_bytes()
    for length in (10, 100, 4096, 5000, len(whole) // 2):
        (folder / "cut.checkin").write_bytes(whole[:length])
        refused(run(command, "cut.checkin", *ON_A_FILE[command], code=1), "cut.checkin")
    assert not (folder / "out.pdf").exists()


@pytest.mark.parametrize("command", ["new", "sample"])
@pytest.mark.parametrize(
    ("path", "sentence"), [("there", "exists already"), (".", "folder"), ("none/e", "folder for none")]
)
def test_a_new_event_never_takes_another_file_s_place(
    run: Run, folder: Path, command: str, path: str, sentence: str
) -> None:
    (folder / "there").write_text("mine")
    name = ["--name", "x"] if command == "new" else []
    refused(run(command, path, *name, "--plain", code=1), sentence)
    assert (folder / "there").read_text() == "mine"
    assert [one.name for one in folder.iterdir()] == ["there"]


@pytest.mark.parametrize(
    ("arguments", "parts"),
    [
        (["--name", "x", "--timezone", "Asia/Hanoy"], ["Asia/Hanoy", "Nearest: "]),
        (["--name", " "], ["“name”"]),
    ],
)
def test_values_a_new_event_cannot_have(
    run: Run, folder: Path, arguments: list[str], parts: list[str]
) -> None:
    refused(run("new", "e.checkin", *arguments, "--plain", code=1), *parts)
    assert list(folder.iterdir()) == []


# Keys


def test_an_encrypted_event_without_any_way_to_keep_a_key(run: Run, folder: Path) -> None:
    answer = run("new", "e.checkin", "--name", "x", code=1)
    refused(answer, "CHECKIN_PASSPHRASE", "keyring", "--plain")
    assert list(folder.iterdir()) == []


@pytest.fixture
def locked(run: Run, monkeypatch: pytest.MonkeyPatch) -> str:
    """An encrypted event; afterwards its passphrase is out of the environment. Returns the recovery code."""
    monkeypatch.setenv("CHECKIN_PASSPHRASE", "cụm mật khẩu")
    made = run("new", "e.checkin", "--name", "x")
    monkeypatch.delenv("CHECKIN_PASSPHRASE")
    return " ".join(word for word in made.out.split() if word.isdecimal() and len(word) == 6)


def test_the_key_is_told_of_and_nothing_is_changed(
    run: Run, locked: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (folder / "e.checkin").read_bytes()
    for command in ("find", "verify", "badges"):
        refused(run(command, "e.checkin", *ON_A_FILE[command], code=1), "CHECKIN_PASSPHRASE")
    monkeypatch.setenv("CHECKIN_PASSPHRASE", "wrong")
    refused(run("find", "e.checkin", "x", code=1), "does not open e.checkin")
    monkeypatch.setenv("CHECKIN_PASSPHRASE", "cụm mật khẩu")
    run("find", "e.checkin", "x")
    assert (folder / "e.checkin").read_bytes() == before


def test_the_recovery_code_opens_the_file(
    run: Run, locked: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CHECKIN_RECOVERY_CODE", locked)
    run("walkin", "e.checkin", "--name", "Lê An")
    wrong_digit = str((int(locked[0]) + 1) % 10) + locked[1:]
    for wrong in (wrong_digit, "1", "0" * 42):
        monkeypatch.setenv("CHECKIN_RECOVERY_CODE", wrong)
        refused(run("find", "e.checkin", "an", code=1), "e.checkin")
    monkeypatch.setenv("CHECKIN_RECOVERY_CODE", locked.replace(" ", "-"))
    (folder / "e.checkin.recovery").unlink()
    refused(run("find", "e.checkin", "an", code=1), "e.checkin")


def test_the_passphrase_opens_what_the_recovery_code_does_not(
    run: Run, locked: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CHECKIN_RECOVERY_CODE", "0" * 42)
    monkeypatch.setenv("CHECKIN_PASSPHRASE", "cụm mật khẩu")
    run("find", "e.checkin", "x")


# Rosters and programmes


@pytest.mark.parametrize(
    ("content", "parts"),
    [
        ("", ["is empty"]),
        ("Họ và tên,Đoàn\n", ["no row of people"]),
        ("Cột 1,Cột 2\nLê An,Huế\n", ["Cột 1, Cột 2", "--map name=COLUMN"]),
        ("Full name,Name in full\nLê An,Lê An\n", ["Full name, Name in full", "--map name=COLUMN"]),
        ('Họ và tên\n"Lê An\n', ["quotation mark"]),
        ("Họ và tên,Đoàn\nLê An,Huế\n".encode() + b"Tr\xe1\xba An,Hu\n", ["row 3", "UTF-8"]),
        (b"\x00\x01\x02\x03" * 100, ["r.csv"]),
        (b"PK\x03\x04" + bytes(100), ["r.csv"]),
    ],
)
def test_a_bad_roster(run: Run, event: str, folder: Path, content: str | bytes, parts: list[str]) -> None:
    (folder / "r.csv").write_bytes(content if isinstance(content, bytes) else content.encode())
    commits = run("verify", event, "--json").json["commits"]
    refused(run("import", event, "r.csv", code=1), *parts)
    assert run("verify", event, "--json").json["commits"] == commits


def test_a_column_or_field_that_is_not_there(run: Run, event: str) -> None:
    refused(run("import", event, ROSTER, "--map", "name=Cột 9", code=1), "Cột 9", "Họ và tên")
    refused(run("import", event, ROSTER, "--map", "shoes=Đoàn", code=1), "shoes", "organisation")
    answer = run("import", event, ROSTER, "--map", "name", code=2)
    assert "name: write it as NAME=VALUE" in answer.err


@pytest.mark.parametrize("command", ["import", "programme"])
@pytest.mark.parametrize(("name", "sentence"), [("none", "no such file"), (".", "is a folder")])
def test_a_list_that_is_not_there(run: Run, event: str, command: str, name: str, sentence: str) -> None:
    refused(run(command, event, name, code=1), sentence)


def test_a_bad_programme(run: Run, event: str, folder: Path) -> None:
    (folder / "p.toml").write_text(
        PROGRAMME.read_text(encoding="utf-8") + "[[session]]\nid = 'gala'\nname = 'x'\n"
    )
    refused(run("programme", event, "p.toml", code=1), "“gala”", "“session”")
    (folder / "p.toml").write_text("a = " + "9" * 5000)
    refused(run("programme", event, "p.toml", code=1), "not a TOML file")


# Things named wrongly


@pytest.mark.parametrize("command", ["scan", "attendance"])
def test_an_unknown_session_names_the_nearest(run: Run, event: str, command: str) -> None:
    code = ["123"] if command == "scan" else []
    refused(run(command, event, "--session", "plenery", *code, code=1), "“plenery”", "plenary")


@pytest.mark.parametrize("command", ["history", "edit", "withdraw", "erase", "replace"])
def test_an_unknown_or_ambiguous_delegate(run: Run, event: str, folder: Path, command: str) -> None:
    rest = ON_A_FILE[command][1:]
    refused(run(command, event, "Không Có Ai", *rest, code=1), "“Không Có Ai”")
    refused(run(command, event, "le van an", *rest, code=1), "D2", "D5", "Thành phố Huế")
    assert not (folder / "out.pdf").exists()


def test_unknown_selections_of_badges(run: Run, event: str, folder: Path) -> None:
    for option, text, nearest in (
        ("--delegation", "Vile de Sceau", "Ville de Sceaux"),
        ("--category", "Gest", "Guest"),
        ("--delegate", "le van an", "D5"),
    ):
        refused(run("badges", event, "out.pdf", option, text, code=1), text, nearest)
    assert not (folder / "out.pdf").exists()


@pytest.mark.parametrize("command", ["badges", "replace"])
def test_an_unknown_layout_changes_nothing(run: Run, event: str, command: str) -> None:
    commits = run("verify", event, "--json").json["commits"]
    refused(run(command, event, *ON_A_FILE[command], "--layout", "a5", code=1), "“a5”", "a6")
    assert run("verify", event, "--json").json["commits"] == commits


def test_an_unknown_badge_or_field(run: Run, event: str) -> None:
    refused(run("revoke", event, "000000", code=1), "“000000”")
    refused(run("edit", event, "D1", "shoes=43", code=1), "shoes")
    refused(run("walkin", event, "--name", "x", "--delegation", "Atlantis", code=1), "Atlantis")
    assert run("edit", event, "D1", "post", code=2).out == ""


def test_nothing_to_undo(run: Run, event: str) -> None:
    refused(run("undo", event, code=1), "10 minutes")


@pytest.mark.parametrize("option", ["--csv", "--xlsx", "--pdf"])
def test_exports_into_nowhere(run: Run, event: str, option: str) -> None:
    refused(run("attendance", event, option, "none/out", code=1), "folder for none")
    refused(run("attendance", event, option, ".", code=1), "is a folder")


@pytest.mark.parametrize("out", ["none/out.pdf", "."])
def test_badges_into_nowhere(run: Run, event: str, out: str) -> None:
    commits = run("verify", event, "--json").json["commits"]
    refused(run("badges", event, out, code=1))
    refused(run("replace", event, "D1", out, "--reason", "x", code=1))
    assert run("verify", event, "--json").json["commits"] == commits


@pytest.mark.parametrize(
    "command",
    [
        ["badges", "e.checkin", "e.checkin"],
        ["replace", "e.checkin", "D1", "e.checkin", "--reason", "x"],
        ["attendance", "e.checkin", "--csv", "e.checkin"],
        ["attendance", "e.checkin", "--xlsx", "e.checkin"],
        ["badges", "e.checkin", "locked.checkin"],
    ],
)
def test_nothing_is_ever_written_over_an_event(
    run: Run, event: str, folder: Path, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    monkeypatch.setenv("CHECKIN_PASSPHRASE", "cụm mật khẩu")
    run("new", "locked.checkin", "--name", "x")
    before = {path: path.read_bytes() for path in folder.iterdir()}
    refused(run(*command, code=1), "exists already and was not touched")
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


LONG = "x" * 300


@pytest.mark.parametrize(
    "command",
    [
        ["import", "e.checkin", LONG],
        ["programme", "e.checkin", LONG],
        ["badges", "e.checkin", LONG],
        ["scan", "e.checkin", "--session", "plenary", LONG],
        ["attendance", "e.checkin", "--csv", LONG],
        ["badges", "e.checkin", "e.checkin/out.pdf"],
        ["import", "e.checkin", "e.checkin/r.csv"],
        ["programme", "e.checkin", "e.checkin/p.toml"],
        ["play", "e.checkin"],
        ["play", "e.checkin/there"],
    ],
)
def test_names_no_file_can_have(run: Run, event: str, command: list[str]) -> None:
    refused(run(*command, code=1), LONG if LONG in command else "e.checkin")


# Sources of codes


def test_unreadable_sources_are_told_and_the_others_answered(run: Run, event: str, folder: Path) -> None:
    (folder / "empty.png").write_bytes(b"")
    (folder / "text.png").write_text("no picture")
    (folder / "cut.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(20))
    (folder / "cut.pdf").write_bytes(b"%PDF-1.7\n" + bytes(20))
    bad = ["none.png", "empty.png", "text.png", "cut.png", "cut.pdf", ".", "", "7", "ảnh.png"]
    answer = run("scan", event, "--session", "plenary", *bad, "123456", code=1)
    assert answer.out == "Not our code\n"
    lines = answer.err.splitlines()
    assert len(lines) == len(bad)
    for name, line in zip(bad, lines, strict=True):
        assert name in line
    assert "no camera 7" in lines[7]


# Usage


@pytest.mark.parametrize(
    "arguments",
    [
        ["scan"],
        ["scan", "e.checkin", "123"],
        ["scan", "e.checkin", "--session", "x"],
        ["new", "e.checkin"],
        ["replace", "e.checkin", "D1", "out.pdf"],
        ["find", "e.checkin", "x", "--limit", "0"],
        ["find", "e.checkin", "x", "--limit", "many"],
        ["verify", "e.checkin", "--no-such-option"],
        ["no-such-command"],
    ],
)
def test_usage_errors(run: Run, folder: Path, arguments: list[str]) -> None:
    answer = run(*arguments, code=2)
    assert answer.out == ""
    assert "Usage: checkin" in answer.err
    assert list(folder.iterdir()) == []


def test_help_and_version(run: Run) -> None:
    told = run("--help").out
    for command in COMMANDS:
        assert command in told
        assert "Usage: checkin" in run(command, "--help").out
    assert run("--version").out.strip() != ""


# Languages


@pytest.mark.parametrize(
    ("setting", "error", "verdict"),
    [
        ({"CHECKIN_LANGUAGE": "vi"}, "Không có phiên “opera”", "Không phải mã của hội nghị"),
        (
            {"CHECKIN_LANGUAGE": "fr"},
            "La séance «\u00a0opera\u00a0» n’existe pas",
            "Code étranger à la conférence",
        ),
        ({"CHECKIN_LANGUAGE": "en"}, "There is no session “opera”", "Not our code"),
        ({"CHECKIN_LANGUAGE": "de"}, "There is no session “opera”", "Not our code"),
        ({"LANG": "vi_VN.UTF-8"}, "Không có phiên “opera”", "Không phải mã của hội nghị"),
        (
            {"LC_ALL": "fr_FR.UTF-8", "LANG": "vi_VN.UTF-8"},
            "La séance «\u00a0opera\u00a0» n’existe pas",
            "Code étranger à la conférence",
        ),
        ({"CHECKIN_LANGUAGE": "en", "LANG": "vi_VN"}, "There is no session “opera”", "Not our code"),
    ],
)
def test_the_language_of_the_environment(
    run: Run,
    event: str,
    monkeypatch: pytest.MonkeyPatch,
    setting: dict[str, str],
    error: str,
    verdict: str,
) -> None:
    for name, value in setting.items():
        monkeypatch.setenv(name, value)
    refused(run("scan", event, "--session", "opera", "123", code=1), error)
    assert run("scan", event, "--session", "plenary", "123").out == f"{verdict}\n"


@pytest.mark.parametrize(
    ("language", "session"), [("vi", "Phiên toàn thể"), ("fr", "Plénière"), ("en", "Plenary")]
)
def test_names_of_the_event_follow_the_language(
    run: Run, event: str, monkeypatch: pytest.MonkeyPatch, language: str, session: str
) -> None:
    monkeypatch.setenv("CHECKIN_LANGUAGE", language)
    sessions = run("attendance", event, "--session", "plenary", "--json").json["sessions"]
    assert [one["name"] for one in sessions] == [session]
    assert session in run("programme", event).out


def test_arguments_that_are_no_text(run: Run, event: str) -> None:
    answer = run("find", event, "\udcff\udcfe", code=2)
    assert "UTF-8" in answer.err
