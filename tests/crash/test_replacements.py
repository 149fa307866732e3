"""A replacement killed at any moment: old ended and new issued, or neither; the page whole or not there."""

from __future__ import annotations

from pathlib import Path

from checkin.domain.badge import digits, take_apart
from checkin.domain.fold import Badge
from checkin.store import queries
from tests.crash.kit import badges_in, codes_of, ended, log_of, pages_of, prints_in, roster, whole
from tests.crash.moments import FINISHED, Moments
from tests.crash.warm import Warm
from tests.kit import open_file

WHO = "P3"


def test_both_or_neither(warm: Warm, tmp_path: Path) -> None:
    path, out = tmp_path / "event.checkin", tmp_path / "badge.pdf"
    warm.must("new", path, "--name", "Crash", "--plain")
    warm.must("import", path, roster(tmp_path / "roster.csv", 30))
    warm.must("badges", path, tmp_path / "first.pdf", "--delegate", WHO)
    seconds = warm.must("replace", path, WHO, out, "--reason", "lost").seconds
    moments = Moments(seconds, {"neither", "logged, not printed", FINISHED}, seed=3)
    commits = len(log_of(path))
    for i, delay in enumerate(moments):
        # Every other time there is no old page that could stand for the new one.
        if i % 2:
            out.unlink(missing_ok=True)
        page = out.read_bytes() if out.exists() else None
        log = log_of(path)
        before, printed = badges_in(log), len(prints_in(log))
        ran = warm.run("replace", path, WHO, out, "--reason", "lost", kill_after=delay)
        ended(ran)
        log = log_of(path)
        issued = badges_in(log)
        new, prints = len(issued) - len(before), len(prints_in(log)) - printed
        commits += new + prints
        whole(warm, path, commits)
        code = digits(issued[-1][1].code)
        worn = _badges(path)
        assert [badge.valid for badge in worn] == [False] * (len(issued) - 1) + [True]
        assert worn[-1].code == issued[-1][1].code
        if new:
            assert new == 1
            assert issued[-1][1].replaces == take_apart(before[-1][1].code).badge
        if (out.read_bytes() if out.exists() else None) == page:
            stage = "logged, not printed" if new else "neither"
            assert not prints
        else:
            stage = "logged and printed"
            assert new
            assert prints in (0, 1), "the page takes its name just before the log says so"
            assert pages_of(out) == 1
            assert codes_of(out) == [code]
        moments.saw(stage, ran, counts=bool(new))
        if stage == "logged, not printed":
            again = warm.json("badges", path, out, "--delegate", WHO)
            assert (again["pages"], again["issued"]) == (1, 0)
            assert codes_of(out) == [code]
            commits += 1


def _badges(path: Path) -> list[Badge]:
    with open_file(path) as file, file.reading() as connection:
        (person,) = queries.by_reference(connection, WHO)
        return queries.badges_of(connection, person.id)
