"""A stream of scans killed at any moment: what was answered is in the log."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checkin.domain.badge import digits
from tests.crash.kit import badges_in, ended, log_of, roster, scans_in, whole
from tests.crash.moments import Moments
from tests.crash.warm import Warm

PEOPLE = 40


@pytest.fixture
def event(warm: Warm, tmp_path: Path) -> Path:
    path = tmp_path / "event.checkin"
    warm.must("new", path, "--name", "Crash", "--plain")
    warm.must("import", path, roster(tmp_path / "roster.csv", PEOPLE))
    warm.must("badges", path, tmp_path / "all.pdf")
    return path


def test_every_answer_is_in_the_log(warm: Warm, event: Path) -> None:
    log = log_of(event)
    before, held = len(log), 0
    codes = [digits(issued.code) for _, issued in badges_in(log)]
    assert len(codes) == PEOPLE
    seconds = warm.must("scan", event, *codes, "--session", "main", "--json").seconds
    held += PEOPLE
    whole(warm, event, before + held)
    moments = Moments(seconds, {"nothing answered", "some answered"}, seed=2)
    progress: set[int] = set()
    for delay in moments:
        ran = warm.run("scan", event, *codes, "--session", "main", "--json", kill_after=delay)
        ended(ran)
        answers = [json.loads(line) for line in ran.out.splitlines(keepends=True) if line.endswith("\n")]
        written = scans_in(log_of(event))[held:]
        held += len(written)
        # At most the one whose answer was on its way to the screen.
        assert len(answers) <= len(written) <= len(answers) + 1
        assert [answer["badge"] for answer in answers] == [
            scan.badge.hex() for scan in written[: len(answers)]
        ]
        assert [answer["verdict"] for answer in answers] == [scan.verdict for scan in written[: len(answers)]]
        # Aims at the middle of the stream.
        stage = "some answered" if answers else "nothing answered"
        moments.saw(stage, ran, counts=len(written) > PEOPLE // 2)
        progress.add(len(written))
        whole(warm, event, before + held)
    assert len(progress) >= 8
