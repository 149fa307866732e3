"""Closing killed at any moment: the event goes on, or nobody is shown and the next run erases the rest."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.crash.kit import ended, person, roster
from tests.crash.moments import FINISHED, Moments
from tests.crash.warm import Warm

PEOPLE = 4500
"""Two portions of payloads."""
KILLS = 8


@pytest.fixture
def event(warm: Warm, tmp_path: Path) -> Path:
    path = tmp_path / "event.checkin"
    warm.must("new", path, "--name", "Crash", "--plain")
    warm.must("import", path, roster(tmp_path / "roster.csv", PEOPLE))
    warm.must("scan", path, "0123456789", "--session", "main")
    return path


def names(folder: Path) -> set[str]:
    """Return the names that can be read in any file of a folder."""
    raw = b"".join(path.read_bytes() for path in folder.iterdir() if path.is_file())
    return {person(i) for i in range(PEOPLE) if person(i).encode() in raw}


def test_whoever_is_killed_is_finished_by_the_next(warm: Warm, event: Path, tmp_path: Path) -> None:
    undisturbed = tmp_path / "undisturbed" / event.name
    undisturbed.parent.mkdir()
    shutil.copy(event, undisturbed)
    stages = {"goes on", "closed, not erased", FINISHED}
    moments = Moments(warm.must("close", undisturbed).seconds, stages, seed=8, kills=KILLS)
    for i, delay in enumerate(moments):
        # Each in a file of its own: the marker of one before must not vouch for it.
        folder = tmp_path / str(i)
        folder.mkdir()
        path = folder / event.name
        shutil.copy(event, path)
        ran = warm.run("close", path, kill_after=delay)
        ended(ran)
        left = bool(names(folder))
        found = warm.json("find", path, "Nguyễn")["people"]
        if found:
            stage = "goes on"
            assert len(names(folder)) > 100
            assert expected(warm, path) == PEOPLE
        else:
            stage = "closed, not erased" if left else "closed"
            # To open the file is enough: what was begun is carried on.
            assert names(folder) == set()
        assert warm.json("close", path)["already"] is (not found)
        assert names(folder) == set()
        assert warm.json("find", path, "Nguyễn")["people"] == []
        assert expected(warm, path) == PEOPLE
        assert warm.json("verify", path)["ok"]
        moments.saw(stage, ran, counts=not found)
        path.write_bytes(b"")


def expected(warm: Warm, path: Path) -> int:
    """Return how many people are expected, as the figures say."""
    return int(warm.json("attendance", path)["sessions"][0]["expected"])
