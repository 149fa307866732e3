"""The review of a roster: painting 1,000 changes against 10; reading and taking over 1,000 people."""

from __future__ import annotations

import os
import statistics
import time
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from checkin.desk.import_roster import import_roster
from checkin.ui.language import Language
from checkin.ui.look import fonts
from checkin.ui.look.theme import Theme
from checkin.ui.roster.content import content_of
from checkin.ui.roster.review import Review
from tests.benchmarks.crowd import crowd, empty_event, write_roster
from tests.kit import RESOURCES
from tests.ui.roster.reports import many_changes

ROUNDS = 15
CHANGES = (10, 1_000)
PEOPLE = 1_000


@pytest.fixture
def review(qapp: QApplication) -> Review:
    fonts.load(RESOURCES / "fonts")
    theme = Theme(qapp, RESOURCES / "icons", "light")
    made = Review(Language(RESOURCES / "translations", "vi"), theme)
    made.resize(1366, 600)
    made.show()
    QApplication.processEvents()
    return made


def shown(review: Review, changes: int) -> tuple[float, float]:
    """Return the seconds to show a report that was read, and to paint it."""
    content = content_of(many_changes(changes))
    begin = time.perf_counter()
    review.begin()
    review.show_content(content)
    review.sections.choose("changed")
    ready = time.perf_counter()
    review.grab()
    return ready - begin, time.perf_counter() - ready


def test_painting_many_changes(review: Review) -> None:
    times: dict[int, list[tuple[float, float]]] = {count: [] for count in CHANGES}
    shown(review, CHANGES[-1])
    for _ in range(ROUNDS):
        for count in CHANGES:
            times[count].append(shown(review, count))
    few, many = (
        [statistics.median(part) * 1000 for part in zip(*times[count], strict=True)] for count in CHANGES
    )
    whole, ground = sum(many), sum(few)
    print(f"\nreview of {CHANGES[0]} changes: shown {few[0]:.1f} ms, painted {few[1]:.1f} ms")
    print(f"review of {CHANGES[1]} changes: shown {many[0]:.1f} ms, painted {many[1]:.1f} ms")
    print(f"painting {many[1] / few[1]:.2f}x, both {whole / ground:.2f}x")


def test_reading_and_taking_over(tmp_path: Path) -> None:
    roster = write_roster(tmp_path / "first.csv", PEOPLE)
    desk = empty_event(tmp_path)
    began = time.perf_counter()
    report = import_roster(desk, roster, {}, dry_run=True)
    read = time.perf_counter()
    import_roster(desk, roster, {}, seen=report.digest)
    taken = time.perf_counter()
    print(f"\n{PEOPLE} people: read for review {read - began:.2f} s, taken over {taken - read:.2f} s")
    (tmp_path / "second").mkdir()
    desk = crowd(tmp_path / "second", PEOPLE)
    later = write_roster(tmp_path / "later.csv", PEOPLE + 8)
    began = time.perf_counter()
    report = import_roster(desk, later, {}, dry_run=True)
    read = time.perf_counter()
    import_roster(desk, later, {}, seen=report.digest)
    taken = time.perf_counter()
    print(f"a later version of them: {read - began:.2f} s and {taken - read:.2f} s")
    assert report.added == 8
