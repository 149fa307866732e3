"""``board``: how many of each delegation have come, and who of those somebody waits for."""

from __future__ import annotations

import pytest

from .conftest import Run


@pytest.fixture
def event(run: Run, event: str) -> str:
    run("edit", event, "D2", "head=yes")
    run("admit", event, "D2", "--session", "plenary")
    return event


def test_for_programs(run: Run, event: str) -> None:
    board = run("board", event, "--session", "plenary", "--json").json
    assert (board["session"], board["arrived"], board["expected"]) == ("plenary", 1, 5)
    assert board["as_of"][10] == "T"
    (row,) = (row for row in board["rows"] if row["present"])
    (head,) = (one for one in row["people"] if one["arrived"])
    assert (row["present"], head["head"], head["arrived"][10]) == (1, True, "T")
    assert len(head["id"]) == 32
    waiting = [one for other in board["rows"] for one in other["people"] if one is not head]
    assert all(one["arrived"] is None and not one["door"] for one in waiting)


def test_for_people(run: Run, event: str) -> None:
    told = run("board", event).out
    assert "1 of 5 have arrived." in told
    assert "head of delegation" in told
    assert "not yet arrived" in told


def test_an_unknown_session(run: Run, event: str) -> None:
    assert "opera" in run("board", event, "--session", "opera", code=1).err
