"""A desk's clock goes by the hub's: what it says, writes and decides, and how wrong that may be."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from checkin.desk.desk import Desk
from checkin.desk.scan import scan
from checkin.domain.clock import Measure
from checkin.domain.log import open_envelope
from tests.kit import MINUTE, START_MS, Clock, commits_of, make, open_file

HOUR = 60 * MINUTE


class Clocks:
    """A clock that can be set, and one that cannot."""

    def __init__(self) -> None:
        self.wall = Clock()
        self.steady = Clock(1_000)

    def pass_(self, ms: int) -> None:
        self.wall.pass_(ms)
        self.steady.pass_(ms)


@pytest.fixture
def clocks() -> Clocks:
    return Clocks()


@pytest.fixture
def path(tmp_path: Path, clocks: Clocks) -> Path:
    return make(tmp_path, clocks.wall)


@pytest.fixture
def desk(path: Path, clocks: Clocks) -> Iterator[Desk]:
    with open_file(path) as file:
        yield Desk(file, clocks.wall, steady=clocks.steady)


def measured(clocks: Clocks, offset: int, err: int = 10) -> Measure:
    return Measure(offset, err, clocks.wall(), clocks.steady())


def last(desk: Desk) -> tuple[int, int | None]:
    """When the last commit says that it was written, and how wrong that may be."""
    heads = [open_envelope(commit.envelope) for commit in commits_of(desk.file)]
    return max((head.n, head.at_ms, head.err_ms) for head in heads)[1:]


def test_a_clock_that_was_never_measured_is_taken_as_it_is(desk: Desk) -> None:
    assert desk.clock() == START_MS
    assert desk.stamp().err_ms is None
    assert desk.time.uncorrected() == (START_MS, None, None)


def test_a_measured_clock_is_corrected_at_once(desk: Desk, clocks: Clocks) -> None:
    desk.time.keep(measured(clocks, HOUR))
    assert desk.clock() == START_MS + HOUR
    assert desk.stamp()[:2] == (START_MS + HOUR, 10)
    assert desk.time.uncorrected() == (START_MS, HOUR, 10)


def test_a_scan_bears_the_time_it_was_answered_by(desk: Desk, clocks: Clocks) -> None:
    desk.time.keep(measured(clocks, HOUR, 25))
    outcome = scan(desk, "0123456789", desk.sessions[0])
    assert (outcome.at_ms, 25) == last(desk) == (START_MS + HOUR, 25)


def test_another_program_on_the_same_file_follows(desk: Desk, path: Path, clocks: Clocks) -> None:
    with open_file(path) as file:
        other = Desk(file, clocks.wall, steady=clocks.steady)
        assert other.clock() == START_MS
        desk.time.keep(measured(clocks, -HOUR))
        assert other.clock() == START_MS - HOUR
        assert other.time.glance().at_ms == START_MS - HOUR


def test_the_measure_outlives_the_program(desk: Desk, path: Path, clocks: Clocks) -> None:
    desk.time.keep(measured(clocks, HOUR))
    with open_file(path) as file:
        assert Desk(file, clocks.wall, steady=clocks.steady).clock() == START_MS + HOUR


def test_the_same_desk_in_another_language_is_corrected_once(desk: Desk, clocks: Clocks) -> None:
    desk.time.keep(measured(clocks, HOUR))
    assert desk.speaking("fr").clock() == START_MS + HOUR


def test_a_clock_set_meanwhile_does_not_move_the_corrected_one(desk: Desk, clocks: Clocks) -> None:
    desk.time.keep(measured(clocks, HOUR))
    clocks.pass_(MINUTE)
    clocks.wall.pass_(-10 * HOUR)
    assert desk.clock() == START_MS + HOUR + MINUTE
    assert desk.stamp().err_ms is None


def test_doubt_grows_while_nothing_is_measured(desk: Desk, clocks: Clocks) -> None:
    desk.time.keep(measured(clocks, HOUR, 10))
    clocks.pass_(24 * HOUR)
    err = desk.stamp().err_ms
    assert err is not None
    assert 4_000 < err < 5_000


def test_a_measure_that_says_nothing_new_is_not_written(desk: Desk, clocks: Clocks) -> None:
    desk.time.keep(measured(clocks, 1_000))
    before = desk.time.measure
    for offset, err in [(1_000, 10), (1_015, 10), (985, 12), (3_000, 5_000)]:
        clocks.pass_(1_000)
        desk.time.keep(measured(clocks, offset, err))
    assert desk.time.measure == before


@pytest.mark.parametrize(("offset", "err"), [(1_200, 10), (-1_000, 10), (9_000, 5_000)])
def test_a_measure_that_contradicts_is_taken(desk: Desk, clocks: Clocks, offset: int, err: int) -> None:
    desk.time.keep(measured(clocks, 1_000))
    clocks.pass_(1_000)
    desk.time.keep(measured(clocks, offset, err))
    assert desk.time.measure is not None
    assert desk.time.measure.offset_ms == offset


def test_a_measure_much_better_than_what_is_left_of_the_last_is_taken(desk: Desk, clocks: Clocks) -> None:
    desk.time.keep(measured(clocks, 1_000, 400))
    desk.time.keep(measured(clocks, 1_010, 5))
    assert desk.stamp().err_ms == 5


def test_a_measure_after_the_clock_was_set_is_taken(desk: Desk, clocks: Clocks) -> None:
    desk.time.keep(measured(clocks, HOUR))
    clocks.wall.pass_(HOUR)
    desk.time.keep(measured(clocks, 0))
    assert desk.stamp()[:2] == (START_MS + HOUR, 10)


def test_what_another_version_kept_is_measured_anew(desk: Desk, clocks: Clocks) -> None:
    desk.file.keep_own("measure", b"\xc1 not ours")
    assert desk.clock() == START_MS
    desk.time.keep(measured(clocks, HOUR))
    assert desk.clock() == START_MS + HOUR
