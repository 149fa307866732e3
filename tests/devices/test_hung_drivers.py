"""Drivers that do not return: the lane says so, goes on, and never collects held threads."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator

import numpy as np
import pytest

from checkin.devices.frames import Colour
from checkin.devices.lane import CameraLane
from checkin.devices.watching import Patience
from checkin.domain.camera import CameraState as S
from checkin.domain.camera import CameraStatus
from checkin.domain.errors import CameraBusy

from .filmed import colour, empty_hall, until

QUICK = Patience(stall=0.3, black=0.3, first=0.3, again=(0.05,))


class Drivers:
    """Opens cameras that hang when told to, in opening or in reading, until they are let go."""

    def __init__(self) -> None:
        self.hang_open = False
        self.hang_read = False
        self.busy = False
        self.let_go = threading.Event()
        self.opened = 0
        self.closed = 0
        self.held = 0
        self.most_held = 0

    def __call__(self, source: str) -> HungFrames:
        self.opened += 1
        if self.busy:
            raise CameraBusy(source)
        if self.hang_open:
            self.hold()
        return HungFrames(self)

    def hold(self) -> None:
        """Do not return."""
        self.held += 1
        self.most_held = max(self.most_held, self.held)
        self.let_go.wait(60)
        self.held -= 1


class HungFrames:
    """Frames of such a camera."""

    fps = 0.0

    def __init__(self, drivers: Drivers) -> None:
        self._drivers = drivers
        self._picture = colour(empty_hall())
        self._pace = threading.Event()

    def read(self) -> Colour | None:
        if self._drivers.hang_read:
            self._drivers.hold()
            return None
        self._pace.wait(0.02)
        return self._picture

    def close(self) -> None:
        self._drivers.closed += 1


@pytest.fixture
def drivers() -> Iterator[Drivers]:
    made = Drivers()
    yield made
    made.let_go.set()


@pytest.fixture
def states() -> list[CameraStatus]:
    return []


@pytest.fixture
def lane(drivers: Drivers, states: list[CameraStatus]) -> Iterator[CameraLane]:
    made = CameraLane("0", on_code=lambda *_: None, on_state=states.append, patience=QUICK, opener=drivers)
    made.start()
    yield made
    before = time.monotonic()
    made.stop()
    assert time.monotonic() - before < 1


def said(states: list[CameraStatus], state: S) -> bool:
    """Whether this is what was said last."""
    return bool(states) and states[-1].state is state


def test_a_read_that_never_returns(lane: CameraLane, drivers: Drivers, states: list[CameraStatus]) -> None:
    """One held thread is left behind, a second one is waited for, a third attempt is not made."""
    until(lambda: said(states, S.LIVE))
    drivers.hang_read = True
    until(lambda: drivers.held == 2)
    assert said(states, S.STALLED)
    lane.switch("1")
    lane.switch("2")
    ticks = time.monotonic() + 1
    until(lambda: time.monotonic() > ticks)
    assert (drivers.opened, drivers.most_held) == (2, 2)
    drivers.hang_read = False
    drivers.let_go.set()
    until(lambda: said(states, S.LIVE))
    assert states[-1].source == "2"
    assert drivers.held == 0
    until(lambda: drivers.closed == drivers.opened - 1)


def test_a_camera_we_hold_ourselves_is_not_called_busy(
    lane: CameraLane, drivers: Drivers, states: list[CameraStatus]
) -> None:
    until(lambda: said(states, S.LIVE))
    drivers.hang_read = drivers.busy = True
    until(lambda: drivers.opened >= 4)
    assert [status.state for status in states] == [S.OPENING, S.LIVE, S.STALLED]
    drivers.hang_read = drivers.busy = False
    drivers.let_go.set()
    until(lambda: said(states, S.LIVE))


def test_an_opening_that_never_returns(drivers: Drivers, states: list[CameraStatus]) -> None:
    drivers.hang_open = True
    lane = CameraLane("0", on_code=lambda *_: None, on_state=states.append, patience=QUICK, opener=drivers)
    lane.start()
    until(lambda: said(states, S.BUSY))
    ticks = time.monotonic() + 0.5
    until(lambda: time.monotonic() > ticks)
    assert drivers.opened == 1, "it is still being opened"
    drivers.hang_open = False
    lane.switch("1")
    until(lambda: said(states, S.LIVE))
    assert states[-1].source == "1"
    before = time.monotonic()
    lane.stop()
    assert time.monotonic() - before < 1
    drivers.let_go.set()
    until(lambda: drivers.closed == 2)


def test_a_camera_that_opens_and_gives_nothing_is_busy(states: list[CameraStatus]) -> None:
    class Empty:
        fps = 0.0

        def read(self) -> Colour | None:
            return None

        def close(self) -> None:
            pass

    lane = CameraLane(
        "0", on_code=lambda *_: None, on_state=states.append, patience=QUICK, opener=lambda _: Empty()
    )
    lane.start()
    until(lambda: said(states, S.BUSY))
    lane.stop()


def test_pictures_of_any_size_are_survived(states: list[CameraStatus]) -> None:
    sizes = [(1, 1), (1, 700), (700, 1), (20, 20), (480, 640), (1080, 1920), (2160, 3840)]

    class Odd:
        fps = 0.0

        def __init__(self) -> None:
            self._left = [np.full((*size, 3), 120, np.uint8) for size in sizes]
            self.seen = threading.Event()

        def read(self) -> Colour | None:
            self.seen.wait(5)
            self.seen.clear()
            return self._left.pop() if self._left else None

        def close(self) -> None:
            pass

    odd = Odd()
    shown: list[tuple[int, int]] = []

    def state(status: CameraStatus) -> None:
        states.append(status)
        shown.append((status.height, status.width))
        odd.seen.set()

    lane = CameraLane(
        "0", on_code=lambda *_: None, on_state=state, on_picture=lambda _: None, opener=lambda _: odd
    )
    lane.start()
    until(lambda: said(states, S.GONE))
    lane.stop()
    assert {*sizes} <= {*shown}
