"""The making of an event killed at any moment: no file, or a whole one."""

from __future__ import annotations

from pathlib import Path

import pytest

from checkin.store.connecting import is_encrypted
from tests.crash.kit import ended, log_of, people_in, whole
from tests.crash.moments import FINISHED, Moments
from tests.crash.warm import Warm

SAMPLE = 812
STAGES = {"nothing", "half made", FINISHED}


def stage_of(path: Path) -> str:
    """Say how far the making of a file came."""
    if path.exists():
        return "there"
    return "half made" if list(path.parent.glob(f".{path.name}.new")) else "nothing"


@pytest.mark.parametrize("encrypted", [False, True], ids=["plain", "encrypted"])
def test_new(warm: Warm, tmp_path: Path, encrypted: bool) -> None:
    options = ["--name", "Crash"] if encrypted else ["--name", "Crash", "--plain"]
    seconds = warm.must("new", tmp_path / "undisturbed", *options).seconds
    moments = Moments(seconds, STAGES, seed=5, kills=15)
    for i, delay in enumerate(moments):
        path = tmp_path / f"{i}.checkin"
        ran = warm.run("new", path, *options, kill_after=delay)
        ended(ran)
        stage = stage_of(path)
        moments.saw(stage, ran, counts=stage == "there")
        if stage != "there" and i % 5 == 0:
            warm.must("new", path, *options)
        if path.exists():
            assert is_encrypted(path) is encrypted
            assert path.with_name(path.name + ".recovery").exists() is encrypted
            if ran.killed or i % 5 == 0:
                whole(warm, path, 2)


def test_sample(warm: Warm, tmp_path: Path) -> None:
    undisturbed = tmp_path / "undisturbed"
    seconds = warm.must("sample", undisturbed, "--plain").seconds
    commits = len(log_of(undisturbed))
    moments = Moments(seconds, STAGES, seed=6, kills=15)
    for i, delay in enumerate(moments):
        path = tmp_path / f"{i}.checkin"
        ran = warm.run("sample", path, "--plain", kill_after=delay)
        ended(ran)
        stage = stage_of(path)
        moments.saw(stage, ran, counts=stage == "there")
        if stage != "there" and i % 8 == 0:
            warm.must("sample", path, "--plain")
        if path.exists():
            assert people_in(log_of(path)) == SAMPLE
            if ran.killed or i % 4 == 0:
                whole(warm, path, commits)
