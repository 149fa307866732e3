"""The camera's lane on a real network camera: what is shown is read, what happens is said, it recovers."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator

import pytest

from checkin.devices.lane import CameraLane
from checkin.devices.watching import Patience
from checkin.domain.camera import CameraPicture, CameraStatus
from checkin.domain.camera import CameraState as S

from .filmed import NetworkCamera, code_of, colour, empty_hall, held, network_camera, until, walk_in
from .printed import digits, printed

QUICK = Patience(again=(0.05,), stall=0.4, black=0.4)
"""As little as keeps a slow machine's hiccups apart from a camera's."""


class Ear:
    """Hears all a lane tells, and may be slow about it."""

    def __init__(self) -> None:
        self.codes: list[tuple[str, int]] = []
        self.states: list[CameraStatus] = []
        self.pictures: list[CameraPicture] = []
        self.free = threading.Event()
        self.free.set()

    def code(self, text: str, at_ms: int) -> None:
        self.codes.append((text, at_ms))
        self.free.wait(30)

    @property
    def texts(self) -> set[str]:
        return {text for text, _ in self.codes}

    @property
    def state(self) -> S | None:
        return self.states[-1].state if self.states else None

    def has(self, state: S) -> bool:
        return self.state is state

    def said(self) -> list[S]:
        return [status.state for status in self.states]


Listen = Callable[..., tuple[CameraLane, Ear]]


@pytest.fixture
def listen() -> Iterator[Listen]:
    """Start lanes that are stopped in the end, each within a second."""
    lanes: list[CameraLane] = []

    def start(source: str, **options: object) -> tuple[CameraLane, Ear]:
        ear = Ear()
        lane = CameraLane(
            source,
            on_code=ear.code,
            on_state=ear.states.append,
            on_picture=ear.pictures.append,
            **{"patience": QUICK, **options},  # type: ignore[arg-type]
        )
        lanes.append(lane)
        lane.start()
        return lane, ear

    yield start
    for lane in lanes:
        stops(lane)


def stops(lane: CameraLane) -> None:
    """Stop a lane and see that it takes no longer than a second."""
    before = time.monotonic()
    lane.stop()
    assert time.monotonic() - before < 1


@pytest.fixture
def camera() -> Iterator[NetworkCamera]:
    with network_camera() as made:
        yield made


def test_somebody_comes_with_a_badge(camera: NetworkCamera, listen: Listen) -> None:
    text = digits(1)
    camera.show(*walk_in(printed(text)))
    before = time.time_ns() // 1_000_000
    _, ear = listen(camera.address)
    until(lambda: ear.codes)
    assert ear.texts == {text}
    assert before <= ear.codes[0][1] <= time.time_ns() // 1_000_000
    until(lambda: ear.has(S.LIVE))
    assert ear.said() == [S.OPENING, S.LIVE]
    assert (ear.states[-1].width, ear.states[-1].height) == (1280, 720)


def test_pictures_are_small_few_and_mirrored(camera: NetworkCamera, listen: Listen) -> None:
    scene = colour(empty_hall())
    scene[:, 800:] = (255, 0, 0)
    camera.show(scene)
    _, plain = listen(camera.address)
    _, mirrored = listen(camera.address, mirror=True)
    until(lambda: plain.pictures and mirrored.pictures)
    for ear, blue_at in ((plain, 600), (mirrored, 40)):
        picture = ear.pictures[0]
        assert (picture.width, picture.height, len(picture.rgb)) == (640, 360, 640 * 360 * 3)
        red, _, blue = picture.rgb[(180 * 640 + blue_at) * 3 :][:3]
        assert (red < 30, blue > 220) == (True, True)
    begun, count, sent = time.monotonic(), len(plain.pictures), camera.sent
    until(lambda: camera.sent >= sent + 30)
    assert len(plain.pictures) - count <= (time.monotonic() - begun) * 15 + 2


def test_pulled_out_and_plugged_in_again(camera: NetworkCamera, listen: Listen) -> None:
    _, ear = listen(camera.address)
    until(lambda: ear.has(S.LIVE))
    camera.pull()
    until(lambda: ear.has(S.GONE))
    camera.show(held(printed("again"), 4))
    camera.plug()
    until(lambda: ear.codes)
    until(lambda: ear.has(S.LIVE))
    assert ear.said() == [S.OPENING, S.LIVE, S.GONE, S.LIVE]


def test_not_there_at_first(listen: Listen) -> None:
    with network_camera() as camera:
        camera.pull()
        _, ear = listen(camera.address)
        until(lambda: ear.has(S.ABSENT))
        camera.plug()
        until(lambda: ear.has(S.LIVE))
        assert ear.said() == [S.OPENING, S.ABSENT, S.LIVE]


def test_silent_and_back(camera: NetworkCamera, listen: Listen) -> None:
    """The read does not return; the lane notices, tries anew and goes on when pictures come."""
    _, ear = listen(camera.address)
    until(lambda: ear.has(S.LIVE))
    camera.silence()
    until(lambda: ear.has(S.STALLED))
    asked = camera.asked
    until(lambda: camera.asked > asked)
    camera.silence(False)
    until(lambda: ear.has(S.LIVE))
    assert set(ear.said()) == {S.OPENING, S.LIVE, S.STALLED}


def test_covered_and_uncovered(camera: NetworkCamera, listen: Listen) -> None:
    _, ear = listen(camera.address)
    until(lambda: ear.has(S.LIVE))
    camera.show_black()
    until(lambda: ear.has(S.BLACK))
    camera.show(held(printed("seen"), 4))
    until(lambda: ear.has(S.LIVE))
    until(lambda: ear.codes)
    assert ear.said() == [S.OPENING, S.LIVE, S.BLACK, S.LIVE]


def test_a_code_in_a_dark_picture_is_no_black_picture(camera: NetworkCamera, listen: Listen) -> None:
    dim = (held(printed("dim"), 4) // 16).astype("uint8")
    camera.show(dim)
    _, ear = listen(camera.address)
    until(lambda: len(ear.codes) > 10)
    assert S.BLACK not in ear.said()


def test_a_slow_listener_gets_the_newest_frame(camera: NetworkCamera, listen: Listen) -> None:
    """Frames are numbered; what passed while the listener was busy never arrives."""
    pictures, busy = 120, 45
    camera.show(*(code_of(number) for number in range(pictures)))
    _, ear = listen(camera.address)
    until(lambda: ear.codes)
    ear.free.clear()
    sent = camera.sent
    until(lambda: camera.sent >= sent + busy)
    heard, now = len(ear.codes), camera.sent
    ear.free.set()
    until(lambda: len(ear.codes) > heard)
    behind = (now - int(ear.codes[heard][0])) % pictures
    assert behind < busy / 3 or behind > pictures - busy, f"{behind} frames old"


def test_switched_to_another_camera_and_back(camera: NetworkCamera, listen: Listen) -> None:
    camera.show(held(printed("one"), 4))
    with network_camera() as other:
        other.show(held(printed("two"), 4))
        lane, ear = listen(camera.address)
        until(lambda: "one" in ear.texts)
        lane.switch(other.address)
        until(lambda: "two" in ear.texts)
        count = len(ear.codes)
        until(lambda: len(ear.codes) > count + 3)
        assert {text for text, _ in ear.codes[count:]} == {"two"}
        lane.switch(camera.address)
        until(lambda: ear.codes[-1][0] == "one")
        assert [status.source for status in ear.states if status.state is S.OPENING] == [
            camera.address,
            other.address,
            camera.address,
        ]


def test_a_wish_for_the_same_camera_is_a_new_attempt_at_once(listen: Listen) -> None:
    with network_camera() as camera:
        camera.pull()
        lane, ear = listen(camera.address, patience=Patience(again=(3600,)))
        until(lambda: ear.has(S.ABSENT))
        camera.plug()
        lane.switch(camera.address)
        until(lambda: ear.has(S.LIVE))
        states = len(ear.states)
        lane.switch(camera.address)
        shown = len(ear.pictures)
        until(lambda: len(ear.pictures) > shown + 2)
        assert len(ear.states) == states, "a camera that is live is left alone"


def test_nothing_is_told_after_stop_and_it_starts_again(camera: NetworkCamera, listen: Listen) -> None:
    camera.show(held(printed("code"), 4))
    lane, ear = listen(camera.address)
    until(lambda: ear.codes)
    stops(lane)
    told = len(ear.codes), len(ear.states), len(ear.pictures)
    until(lambda: not lane_threads())
    assert told == (len(ear.codes), len(ear.states), len(ear.pictures))
    lane.start()
    until(lambda: len(ear.codes) > told[0])


def lane_threads() -> list[threading.Thread]:
    """Return the lanes' threads that still run."""
    return [thread for thread in threading.enumerate() if thread.name.startswith("camera ")]


def test_stop_does_not_wait_for_a_silent_camera(camera: NetworkCamera, listen: Listen) -> None:
    lane, ear = listen(camera.address)
    until(lambda: ear.has(S.LIVE))
    camera.silence()
    until(lambda: ear.has(S.STALLED))
    stops(lane)
    camera.silence(False)
    until(lambda: not lane_threads())


def test_a_listener_may_stop_the_lane(camera: NetworkCamera) -> None:
    camera.show(held(printed("stop"), 4))
    codes: list[str] = []
    lane: CameraLane

    def code(text: str, _: int) -> None:
        codes.append(text)
        lane.stop()

    lane = CameraLane(camera.address, on_code=code, on_state=lambda _: None)
    lane.start()
    until(lambda: not lane_threads())
    assert codes == ["stop"]


def test_a_bug_is_reported_and_the_camera_read_on(
    camera: NetworkCamera, monkeypatch: pytest.MonkeyPatch
) -> None:
    camera.show(held(printed("on"), 4))
    reported: list[threading.ExceptHookArgs] = []
    monkeypatch.setattr(threading, "excepthook", reported.append)
    codes: list[str] = []

    def code(text: str, _: int) -> None:
        codes.append(text)
        if len(codes) == 1:
            raise ZeroDivisionError

    lane = CameraLane(camera.address, on_code=code, on_state=lambda _: None, patience=QUICK)
    lane.start()
    until(lambda: len(codes) > 1)
    stops(lane)
    assert [one.exc_type for one in reported] == [ZeroDivisionError]


def test_a_program_that_ends_without_stopping_ends_well(camera: NetworkCamera) -> None:
    """A thread that is in a native library when the interpreter ends would abort the process."""
    code = (
        "import threading; from checkin.devices.lane import CameraLane; seen = threading.Event();"
        f"CameraLane({camera.address!r}, on_code=print, on_state=print,"
        " on_picture=lambda picture: seen.set()).start(); assert seen.wait(30)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")
