"""An import killed at any moment: everybody or nobody."""

from __future__ import annotations

from pathlib import Path

from tests.crash.kit import ended, log_of, people_in, roster, scan_something, whole
from tests.crash.moments import Moments
from tests.crash.warm import Warm

PEOPLE = 2000
FIRST = 2
"""Commits of a new event."""


def test_everybody_or_nobody(warm: Warm, tmp_path: Path) -> None:
    rows = roster(tmp_path / "roster.csv", PEOPLE)
    undisturbed = tmp_path / "undisturbed.checkin"
    warm.must("new", undisturbed, "--name", "Crash", "--plain")
    seconds = warm.must("import", undisturbed, rows).seconds
    moments = Moments(seconds, {"nobody", "everybody"}, seed=1)
    for i, delay in enumerate(moments):
        path = tmp_path / f"{i}.checkin"
        warm.must("new", path, "--name", "Crash", "--plain")
        ran = warm.run("import", path, rows, kill_after=delay)
        ended(ran)
        found = people_in(log_of(path))
        assert found in (0, PEOPLE)
        moments.saw("everybody" if found else "nobody", ran, counts=bool(found))
        scan_something(warm, path)
        whole(warm, path, FIRST + (found > 0) + 1)
        if i % 6 == 0:
            again = warm.json("import", path, rows)
            assert (again["added"], again["unchanged"]) == (PEOPLE - found, found)
            whole(warm, path, FIRST + 2)
