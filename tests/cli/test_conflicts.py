"""``conflicts`` and ``settle`` as people type them."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from checkin.desk.by_hand import check_in
from checkin.desk.desk import Desk
from checkin.desk.naming_desk import rename_desk
from checkin.desk.people import edit
from tests.kit import MINUTE, Clock, commits_of, enrol, give, open_file

from .conftest import PROGRAMME, Run


@pytest.fixture
def apart(event: str, folder: Path, environment: dict[str, str]) -> str:
    """Somebody was let in at two desks, and given two posts."""
    clock = Clock(time.time_ns() // 1_000_000)
    with open_file(folder / event) as first, enrol(first, folder, "second", clock) as file:
        one, two = Desk(first, clock), Desk(file, clock)
        rename_desk(two, "Cửa Đông")
        who = one.find_delegate("D1").id
        for desk, post in ((one, "Vụ trưởng"), (two, "Phó Vụ trưởng")):
            check_in(desk, who, desk.find_session("plenary"))
            edit(desk, "D1", {"post": post})
            clock.pass_(10 * MINUTE)
        give(commits_of(file), first)
    return event


def test_both_sides_and_what_can_be_chosen(run: Run, apart: str) -> None:
    told = run("conflicts", apart, "--json").json
    assert (told["open"], told["grave"]) == (2, 0)
    by_what = {one["what"]: one for one in told["conflicts"]}
    entered = by_what["admissions"]
    assert entered["session"] == "plenary"
    assert [side["desk"] for side in entered["sides"]] == ["A", "Cửa Đông"]
    assert [side["ours"] for side in entered["sides"]] == [True, False]
    assert entered["choices"] == ["same_person", "mistake"]
    assert not entered["order_known"]
    assert {side["value"] for side in by_what["fields"]["sides"]} == {"Vụ trưởng", "Phó Vụ trưởng"}
    listed = run("conflicts", apart).out
    for part in (entered["id"], entered["person"]["name"], "Cửa Đông", "by hand", "± ?", "Phó Vụ trưởng"):
        assert part in listed
    assert "mistake --value A|B" in listed
    assert "2 conflicts open (0 grave), 2 shown." in listed


def test_a_session_that_left_the_programme_is_called_by_its_id(run: Run, apart: str, folder: Path) -> None:
    text = PROGRAMME.read_text(encoding="utf-8").replace('"plenary"', '"opening"')
    (folder / "new.toml").write_text(text, encoding="utf-8")
    run("programme", apart, "new.toml")
    assert "· plenary\n" in run("conflicts", apart).out


def test_by_page(run: Run, apart: str) -> None:
    pages = [run("conflicts", apart, "--limit", 1, "--offset", n, "--json").json for n in range(3)]
    assert [len(one["conflicts"]) for one in pages] == [1, 1, 0]
    assert pages[0]["conflicts"] != pages[1]["conflicts"]
    assert "2 conflicts open (0 grave), 1 shown." in run("conflicts", apart, "--limit", 1).out
    run("conflicts", apart, "--limit", 0, code=2)
    run("conflicts", apart, "--offset", -1, code=2)


@pytest.mark.parametrize("language", ["en", "vi", "fr"])
def test_in_every_language(run: Run, apart: str, language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHECKIN_LANGUAGE", language)
    listed = run("conflicts", apart).out
    assert "{" not in listed
    assert {"en": "conflicts open", "vi": "mâu thuẫn chưa giải quyết", "fr": "conflits ouverts"}[
        language
    ] in listed
    assert ("conflicts" in listed) == (language == "en")


def test_settled_once(run: Run, apart: str) -> None:
    listed = {one["what"]: one for one in run("conflicts", apart, "--json").json["conflicts"]}
    name = listed["admissions"]["id"]
    assert "Settled" in run("settle", apart, name, "same_person", "--reason", "by the garden").out
    assert "no longer open" in run("settle", apart, name, "same_person", code=1).err
    values = listed["fields"]
    side = next(i for i, one in enumerate(values["sides"]) if one["value"] == "Vụ trưởng")
    told = run("settle", apart, values["id"], "keep", "--value", "AB"[side].lower(), "--json").json
    assert told == {"id": values["id"], "what": "fields", "choice": "keep"}
    assert run("conflicts", apart).out.strip() == "No conflict: all desks agree."
    assert run("conflicts", apart, "--json").json == {"open": 0, "grave": 0, "conflicts": []}
    history = run("history", apart, "D1").out
    assert "Conflict settled" in history
    assert "by the garden" in history


def test_what_cannot_be_meant(run: Run, apart: str) -> None:
    (name,) = (
        one["id"]
        for one in run("conflicts", apart, "--json").json["conflicts"]
        if one["what"] == "admissions"
    )
    before = run("verify", apart, "--json").json["commits"]
    assert "is no conflict" in run("settle", apart, "x' OR 1=1 --", "same_person", code=1).err
    assert "no longer open" in run("settle", apart, "00" * 9, "same_person", code=1).err
    assert "same_person, mistake" in run("settle", apart, name, "keep", code=1).err
    for value in ([], ["--value", "C"], ["--value", "../x"], ["--value", "00" * 32]):
        assert "none of them" in run("settle", apart, name, "mistake", *value, code=1).err
    assert run("verify", apart, "--json").json["commits"] == before
