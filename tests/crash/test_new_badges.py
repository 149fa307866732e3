"""A run for newcomers killed at any moment: who is not printed is new again, with the same code."""

from __future__ import annotations

from pathlib import Path

from checkin.domain.badge import digits
from tests.crash.kit import badges_in, codes_of, ended, log_of, pages_of, prints_in, roster, whole
from tests.crash.moments import FINISHED, Moments
from tests.crash.warm import Warm

EACH = 30
DELEGATIONS = 60


def test_a_killed_run_leaves_the_newcomers_new(warm: Warm, tmp_path: Path) -> None:
    event, out = tmp_path / "event.checkin", tmp_path / "new.pdf"
    warm.must("new", event, "--name", "Crash", "--plain")
    warm.must("import", event, roster(tmp_path / "roster.csv", EACH * DELEGATIONS, DELEGATIONS))
    last = ("--new", "--delegation", f"Delegation {DELEGATIONS - 1}")
    stages = {"nobody issued", "issued, not printed", FINISHED}
    moments = Moments(warm.must("badges", event, out, *last).seconds, stages, seed=5)
    delegation = 0
    for i, delay in enumerate(moments):
        assert delegation < DELEGATIONS - 1, moments.seen
        out.unlink(missing_ok=True)
        selection = ("--new", "--delegation", f"Delegation {delegation}")
        before = log_of(event)
        ran = warm.run("badges", event, out, *selection, kill_after=delay)
        ended(ran)
        log = log_of(event)
        new = badges_in(log)[len(badges_in(before)) :]
        printed = len(prints_in(log)) - len(prints_in(before))
        assert (len(new), printed) in {(0, 0), (EACH, 0), (EACH, EACH)}
        whole(warm, event, len(before) + bool(new) + bool(printed))
        if out.exists():
            assert (len(new), pages_of(out)) == (EACH, EACH)
        else:
            assert not printed
        stage = "issued and printed" if printed else "issued, not printed" if new else "nobody issued"
        moments.saw(stage, ran, counts=bool(new))
        if not printed and (new or i % 5 == 0):
            again = warm.json("badges", event, out, *selection)
            assert (again["pages"], again["issued"]) == (EACH, 0 if new else EACH)
            if i % 5 == 0 and new:
                assert sorted(codes_of(out)) == sorted(digits(issued.code) for _, issued in new)
            printed = EACH
        if printed:
            assert warm.json("badges", event, out, *selection)["pages"] == 0
            delegation += 1
