"""``layouts``: showing, taking over, handing out, removing."""

from __future__ import annotations

from pathlib import Path

import pytest

from checkin.app import resources

from .conftest import Run

CARD = (resources() / "badges" / "card.toml").read_text(encoding="utf-8")


def ids(run: Run, event: str) -> list[str]:
    return [one["id"] for one in run("layouts", event, "--json").json["layouts"]]


def test_what_there_is(run: Run, event: str) -> None:
    told = run("layouts", event).out
    for part in ("a6", "105 × 148 mm", "a4-card", "210 × 297 mm", "the program"):
        assert part in told
    found = run("layouts", event, "--json").json["layouts"]
    assert [one["id"] for one in found] == sorted(one["id"] for one in found)
    a6 = next(one for one in found if one["id"] == "a6")
    assert (a6["width"], a6["height"], a6["badges"], a6["own"], a6["photos"]) == (105, 148, 1, False, True)


def test_edit_a_copy_and_take_it_over(run: Run, event: str, folder: Path) -> None:
    assert "mine.toml" in run("layouts", event, "--export", "card", "mine.toml").out
    assert (folder / "mine.toml").read_text(encoding="utf-8") == CARD
    before = ids(run, event)
    told = run("layouts", event, "mine.toml").out
    assert "“mine”" in told
    assert "this event" in told
    assert ids(run, event) == sorted([*before, "mine"])
    run("badges", event, "out.pdf", "--layout", "mine")
    assert (folder / "out.pdf").read_bytes().startswith(b"%PDF")
    run("layouts", event, "--remove", "mine")
    assert ids(run, event) == before


def test_a_mistake_is_told_with_its_place_and_changes_nothing(run: Run, event: str, folder: Path) -> None:
    (folder / "mine.toml").write_text(CARD.replace('kind = "code"', 'kind = "cod"'), encoding="utf-8")
    line = CARD[: CARD.index('kind = "code"')].count("\n") + 1
    commits = run("verify", event, "--json").json["commits"]
    told = run("layouts", event, "mine.toml", code=1).err
    for part in ("mine.toml", f"line {line}", '"cod"', "Nearest: code", "photo"):
        assert part in told
    assert run("verify", event, "--json").json["commits"] == commits


@pytest.mark.parametrize(
    ("arguments", "parts"),
    [
        (["none.toml"], ["none.toml", "no such file"]),
        (["."], ["folder"]),
        (["--remove", "a6"], ["“a6”"]),
        (["--export", "a5", "x.toml"], ["“a5”", "a6"]),
        (["--export", "a6", "none/x.toml"], ["folder for none"]),
        (["--export", "a6", "e.checkin"], ["e.checkin", "not touched"]),
    ],
)
def test_what_is_refused(run: Run, event: str, folder: Path, arguments: list[str], parts: list[str]) -> None:
    before = (folder / event).read_bytes()
    answer = run("layouts", event, *arguments, code=1)
    assert answer.out == ""
    assert len(answer.err.splitlines()) == 1
    for part in parts:
        assert part in answer.err
    assert (folder / event).read_bytes() == before
    assert not (folder / "x.toml").exists()


def test_one_thing_at_a_time(run: Run, event: str) -> None:
    answer = run("layouts", event, "a.toml", "--remove", "b", code=2)
    assert "one at a time" in answer.err


@pytest.mark.parametrize(
    ("language", "line", "own"), [("vi", "dòng 2 ", "sự kiện này"), ("fr", "ligne 2 ", "cet événement")]
)
def test_in_other_languages(
    run: Run, event: str, folder: Path, monkeypatch: pytest.MonkeyPatch, language: str, line: str, own: str
) -> None:
    monkeypatch.setenv("CHECKIN_LANGUAGE", language)
    (folder / "mine.toml").write_text("# x\nwidth = 12,5\n")
    told = run("layouts", event, "mine.toml", code=1).err
    assert line in told.replace(",", " ")
    assert "width = 12,5" in told
    (folder / "mine.toml").write_text(CARD, encoding="utf-8")
    assert own in run("layouts", event, "mine.toml").out
