"""A badge run killed at any moment: all badges or none, a whole PDF or none, nobody printed who is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from checkin.domain.badge import digits
from tests.crash.kit import badges_in, codes_of, ended, log_of, pages_of, prints_in, roster, whole
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


def test_nothing_counts_as_printed_that_is_not(warm: Warm, event: Path, tmp_path: Path) -> None:
    out, one = tmp_path / "badges.pdf", tmp_path / "one.pdf"
    seconds = warm.must("badges", event, out, "--delegation", f"Delegation {DELEGATIONS - 1}").seconds
    moments = Moments(seconds, {"none", "issued, not printed", FINISHED}, seed=4)
    log = log_of(event)
    commits, issued, printed = len(log), len(badges_in(log)), len(prints_in(log))
    assert (issued, printed) == (EACH, EACH)
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
        log = log_of(event)
        new, prints = badges_in(log)[issued:], prints_in(log)[printed:]
        assert len(new) in (0, EACH)
        assert len(prints) in (0, EACH)
        issued += len(new)
        printed += len(prints)
        commits += bool(new) + bool(prints)
        whole(warm, event, commits)
        if (out.read_bytes() if out.exists() else None) == old:
            stage = "issued, not printed" if new else "none"
            assert not prints
        else:
            # The PDF takes its name just before the log says so.
            stage = "printed and logged" if prints else "printed, not logged"
            assert new
            assert pages_of(out) == EACH
        moments.saw(stage, ran, counts=bool(new))
        if stage == "issued, not printed":
            delegate, badge = new[i % EACH]
            again = warm.json("badges", event, one, "--delegate", delegate.hex())
            assert (again["pages"], again["issued"]) == (1, 0)
            assert codes_of(one) == [digits(badge.code)]
            commits += 1
            printed += 1
        if i % 8 == 0:
            again = warm.json("badges", event, out, *selection)
            assert (again["pages"], again["issued"]) == (EACH, 0 if new else EACH)
            assert pages_of(out) == EACH
            commits += 1 + (not new)
            issued += 0 if new else EACH
            printed += EACH
            delegation += 1
        elif new:
            delegation += 1
