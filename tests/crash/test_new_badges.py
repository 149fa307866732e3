"""A run for newcomers killed at any moment: nobody has a badge in the log without a page on paper."""

from __future__ import annotations

from pathlib import Path

from tests.crash.kit import badges_in, ended, log_of, pages_of, roster, whole
from tests.crash.moments import FINISHED, Moments
from tests.crash.warm import Warm

EACH = 30
DELEGATIONS = 60


def test_a_killed_run_leaves_the_newcomers_new(warm: Warm, tmp_path: Path) -> None:
    event, out = tmp_path / "event.checkin", tmp_path / "new.pdf"
    warm.must("new", event, "--name", "Crash", "--plain")
    warm.must("import", event, roster(tmp_path / "roster.csv", EACH * DELEGATIONS, DELEGATIONS))
    last = ("--new", "--delegation", f"Delegation {DELEGATIONS - 1}")
    moments = Moments(warm.must("badges", event, out, *last).seconds, {"none", FINISHED}, seed=5)
    issued, commits, delegation = EACH, len(log_of(event)), 0
    for delay in moments:
        assert delegation < DELEGATIONS - 1, moments.seen
        out.unlink(missing_ok=True)
        selection = ("--new", "--delegation", f"Delegation {delegation}")
        ran = warm.run("badges", event, out, *selection, kill_after=delay)
        ended(ran)
        new = len(badges_in(log_of(event))) - issued
        assert new in (0, EACH)
        whole(warm, event, commits + bool(new))
        if out.exists():
            assert (new, pages_of(out)) == (EACH, EACH)
        elif new:
            # The moment between the log and the name: the PDF lies whole under its other name.
            assert pages_of(out.with_name(f".{out.name}.part")) == EACH
        moments.saw("logged and printed" if new else "none", ran, counts=bool(new))
        issued += new
        commits += bool(new)
        delegation += bool(new)
