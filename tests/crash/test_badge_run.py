"""A badge run killed at any moment: all its badges in the log or none, the PDF whole or not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from checkin.domain.badge import digits
from tests.crash.kit import badges_in, codes_of, ended, log_of, pages_of, roster, whole
from tests.crash.moments import FINISHED, Moments
from tests.crash.warm import Warm

EACH = 30
DELEGATIONS = 60


@pytest.fixture
def event(warm: Warm, tmp_path: Path) -> Path:
    path = tmp_path / "event.checkin"
    warm.must("new", path, "--name", "Crash", "--plain")
    warm.must("import", path, roster(tmp_path / "roster.csv", EACH * DELEGATIONS, DELEGATIONS))
    return path


def test_all_badges_or_none(warm: Warm, event: Path, tmp_path: Path) -> None:
    out, one = tmp_path / "badges.pdf", tmp_path / "one.pdf"
    seconds = warm.must("badges", event, out, "--delegation", f"Delegation {DELEGATIONS - 1}").seconds
    moments = Moments(seconds, {"none", "logged, not printed", FINISHED}, seed=4)
    log = log_of(event)
    commits, issued = len(log), len(badges_in(log))
    assert issued == EACH
    delegation = 0
    for i, delay in enumerate(moments):
        # Every other time there is no old PDF that could stand for the new one.
        if i % 2:
            out.unlink(missing_ok=True)
        old = out.read_bytes() if out.exists() else None
        selection = ("--delegation", f"Delegation {delegation}")
        assert delegation < DELEGATIONS - 1, moments.seen
        ran = warm.run("badges", event, out, *selection, kill_after=delay)
        ended(ran)
        new = badges_in(log_of(event))[issued:]
        assert len(new) in (0, EACH)
        issued += len(new)
        commits += bool(new)
        whole(warm, event, commits)
        if (out.read_bytes() if out.exists() else None) == old:
            stage = "logged, not printed" if new else "none"
        else:
            stage = "logged and printed"
            assert new
            assert pages_of(out) == EACH
        moments.saw(stage, ran, counts=bool(new))
        if stage == "logged, not printed":
            delegate, badge = new[i % EACH]
            again = warm.json("badges", event, one, "--delegate", delegate.hex())
            assert (again["pages"], again["issued"]) == (1, 0)
            assert codes_of(one) == [digits(badge.code)]
        if i % 8 == 0:
            again = warm.json("badges", event, out, *selection)
            assert (again["pages"], again["issued"]) == (EACH, 0 if new else EACH)
            assert pages_of(out) == EACH
            commits += not new
            issued += 0 if new else EACH
            delegation += 1
        elif new:
            delegation += 1
