"""``session`` shows one session and sets its hours."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from .conftest import Run

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")


def minute(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


def test_shows_and_sets(run: Run, event: Path) -> None:
    shown = run("session", event, "plenary", "--json").json
    assert (shown["id"], shown["state"], shown["closes"]) == ("plenary", "always", "")
    assert {"expected", "present", "inside", "hall", "capacity", "reentry"} <= shown.keys()
    assert "written" not in shown
    closed = run("session", event, "plenary", "--close", "--json").json
    assert (closed["state"], closed["written"]) == ("closed", True)
    assert abs(minute(closed["closes"]) - datetime.now(UTC)) < timedelta(minutes=5)
    assert "closed already" in run("session", event, "plenary", "--close").out
    longer = run("session", event, "plenary", "--extend", 30, "--reason", "late coach", "--json").json
    assert longer["state"] == "open"
    assert minute(longer["closes"]) - minute(closed["closes"]) >= timedelta(minutes=30)
    assert "close at" in run("session", event, "plenary", "--extend", 15).out
    assert "open already" in run("session", event, "plenary", "--open").out


def test_in_words(run: Run, event: Path) -> None:
    out = run("session", event, "plenary").out
    for part in ("plenary", "State", "open", "Re-entry", "Present/expected"):
        assert part in out


@pytest.mark.parametrize("minutes", [0, -1, 1441])
def test_silly_minutes(run: Run, event: Path, minutes: int) -> None:
    answer = run("session", event, "plenary", f"--extend={minutes}", code=1)
    assert f"“{minutes}” cannot be the value of “minutes”." in answer.err


def test_nothing_to_extend(run: Run, event: Path) -> None:
    answer = run("session", event, "plenary", "--extend", 15, code=1)
    assert "nothing to extend" in answer.err
    assert answer.out == ""


def test_a_session_that_is_not_there(run: Run, event: Path) -> None:
    answer = run("session", event, "plenery", "--close", code=1)
    assert "There is no session “plenery”" in answer.err


@pytest.mark.parametrize(
    "both", [("--open", "--close"), ("--open", "--extend", 5), ("--close", "--extend", 5)]
)
def test_one_thing_at_a_time(run: Run, event: Path, both: tuple[object, ...]) -> None:
    assert "at a time" in run("session", event, "plenary", *both, code=2).err


def test_not_a_number(run: Run, event: Path) -> None:
    assert "--extend" in run("session", event, "plenary", "--extend", "soon", code=2).err
