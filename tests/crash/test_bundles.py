"""Bundles written and taken over by processes killed at any moment: whole or not at all."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

import pytest

from tests.crash.kit import ended, log_of, people_in, roster, scan_something
from tests.crash.moments import Moments
from tests.crash.warm import Warm

PEOPLE = 1500


@pytest.fixture(scope="module")
def events(warm: Warm, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """An event as it was before the roster, and with it."""
    folder = tmp_path_factory.mktemp("bundles")
    full, early = folder / "full.checkin", folder / "early.checkin"
    warm.must("new", full, "--name", "Crash", "--plain")
    shutil.copy(full, early)
    warm.must("import", full, roster(folder / "roster.csv", PEOPLE))
    return early, full


def test_a_bundle_is_there_whole_or_not_at_all(warm: Warm, events: tuple[Path, Path], tmp_path: Path) -> None:
    early, full = events
    out = tmp_path / "stick" / "event.bundle"
    out.parent.mkdir()
    seconds = warm.must("bundle", "export", full, out).seconds
    moments = Moments(seconds, {"none"}, seed=7, kills=12)
    for i, delay in enumerate(moments):
        out.unlink()
        ran = warm.run("bundle", "export", full, out, kill_after=delay)
        ended(ran)
        there = out.exists()
        moments.saw("whole" if there else "none", ran, counts=there)
        if there:
            desk = tmp_path / f"{i}.checkin"
            shutil.copy(early, desk)
            taken = warm.json("bundle", "import", desk, out)
            assert (taken["new"] > 0, taken["refused"]) == (True, 0)
        else:
            warm.must("bundle", "export", full, out)
        assert [one.name for one in out.parent.iterdir()] == ["event.bundle"]


def test_a_bundle_is_whole_the_moment_it_is_there(
    warm: Warm, events: tuple[Path, Path], tmp_path: Path
) -> None:
    """The one stage that kills at random may never meet on a busy machine."""
    early, full = events
    out = tmp_path / "stick" / "event.bundle"
    out.parent.mkdir()
    warm.begin("bundle", "export", full, out)
    until = time.monotonic() + 60
    while not out.exists():
        assert time.monotonic() < until
    seen = out.read_bytes()
    assert warm.end().status == 0
    assert seen == out.read_bytes()
    desk = tmp_path / "desk.checkin"
    shutil.copy(early, desk)
    taken = warm.json("bundle", "import", desk, out)
    assert (taken["new"] > 0, taken["refused"]) == (True, 0)


def test_everything_of_a_bundle_or_nothing(warm: Warm, events: tuple[Path, Path], tmp_path: Path) -> None:
    early, full = events
    stick = tmp_path / "event.bundle"
    warm.must("bundle", "export", full, stick)
    undisturbed = tmp_path / "undisturbed.checkin"
    shutil.copy(early, undisturbed)
    seconds = warm.must("bundle", "import", undisturbed, stick).seconds
    moments = Moments(seconds, {"nothing", "everything"}, seed=8, kills=12)
    for i, delay in enumerate(moments):
        desk = tmp_path / f"{i}.checkin"
        shutil.copy(early, desk)
        ran = warm.run("bundle", "import", desk, stick, kill_after=delay)
        ended(ran)
        found = people_in(log_of(desk))
        assert found in (0, PEOPLE)
        moments.saw("everything" if found else "nothing", ran, counts=bool(found))
        again = warm.json("bundle", "import", desk, stick)
        assert (again["new"] == 0, again["refused"]) == (bool(found), 0)
        scan_something(warm, desk)
        assert warm.json("verify", desk)["ok"]
