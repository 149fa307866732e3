"""``evacuation``: on screen, as JSON, on paper."""

from __future__ import annotations

from pathlib import Path

import pytest

from .conftest import Run


@pytest.fixture
def halls(run: Run, event: str, folder: Path) -> str:
    """Return an event with halls, and two people in them."""
    source = Path(__file__).with_name("programme.toml").read_text(encoding="utf-8")
    for session, hall in (("plenary", "Thăng Long"), ("gala", "Hoa Sen")):
        source = source.replace(f'id = "{session}"\n', f'id = "{session}"\nhall = "{hall}"\n')
    (folder / "halls.toml").write_text(source, encoding="utf-8")
    run("programme", event, "halls.toml")
    run("edit", event, "D2", "notes=Xe lăn", "phone=+84 900 000 001")
    run("admit", event, "D1", "--session", "plenary", "--door", "Cửa A")
    run("admit", event, "D2", "--session", "plenary", "--door", "Cửa A")
    run("admit", event, "D3", "--session", "gala")
    return event


def test_everywhere_and_one_hall(run: Run, halls: str) -> None:
    told = run("evacuation", halls, "--json").json
    assert [(one["hall"], one["inside"], one["needs_help"]) for one in told["people"]] == [
        ("Thăng Long", False, True),
        ("Thăng Long", False, False),
        ("Hoa Sen", True, False),
    ]
    assert (told["hall"], told["timezone"], told["unlisted"], told["pdf"]) == (
        None,
        "Asia/Ho_Chi_Minh",
        {},
        None,
    )
    assert told["as_of"].endswith("+07:00")
    assert told["people"][0]["phone"] == "+84 900 000 001"
    one = run("evacuation", halls, "hoa sen", "--json").json
    assert (one["hall"], len(one["people"])) == ("Hoa Sen", 1)
    shown = run("evacuation", halls).out
    assert "Thăng Long · Last seen here: 2" in shown
    assert "Hoa Sen · Inside: 1" in shown
    assert "! Xe lăn" in shown


def test_on_paper(run: Run, halls: str, folder: Path) -> None:
    told = run("evacuation", halls, "Thăng Long", "--pdf", "out.pdf")
    assert told.out.startswith("out.pdf: 2 people, pages: 1, as of")
    assert (folder / "out.pdf").read_bytes().startswith(b"%PDF")
    made = run("evacuation", halls, "--pdf", "all.pdf", "--json").json["pdf"]
    assert (made["pages"], made["unreadable"], made["as_of"][-6:]) == (2, [], "+07:00")
    assert "as_of_ms" not in made
    refused = run("evacuation", halls, "--pdf", halls, code=1)
    assert halls in refused.err


def test_letters_that_no_font_has_are_told(run: Run, halls: str) -> None:
    run("edit", halls, "D2", "name=王 Vương")
    told = run("evacuation", halls, "--pdf", "out.pdf").out
    assert "1 row shows “?”" in told
    assert "王 Vương" in told


def test_a_hall_that_is_not_there(run: Run, halls: str) -> None:
    refused = run("evacuation", halls, "Thang Lang", code=1)
    assert refused.out == ""
    assert "Thăng Long" in refused.err


def test_nobody(run: Run, event: str) -> None:
    assert run("evacuation", event, "--json").json["people"] == []
    assert "Nobody was seen here today." in run("evacuation", event).out
