"""What a camera tells arrives on the GUI thread, whatever the window is busy with."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage

from checkin.app import camera
from checkin.domain.camera import (
    Camera,
    CameraPicture,
    CameraState,
    CameraStatus,
    OnCode,
    OnPicture,
    OnState,
)
from checkin.domain.repeats import Repeats
from checkin.ui.camera.bridge import CameraBridge
from tests.devices.filmed import film, held, network_camera
from tests.devices.printed import printed
from tests.ui.kit import wait_for

pytestmark = pytest.mark.usefixtures("qapp")


class Heard:
    """What the window hears of a bridge."""

    def __init__(self, bridge: CameraBridge) -> None:
        self.codes: list[str] = []
        self.pictures: list[QImage] = []
        self.states: list[CameraStatus | None] = []
        self.threads: set[int] = set()
        bridge.code.connect(self.code)
        bridge.picture.connect(self.pictures.append)
        bridge.state.connect(self.states.append)

    def code(self, text: str) -> None:
        self.codes.append(text)
        self.threads.add(threading.get_ident())

    @property
    def state(self) -> CameraState | None:
        return self.states[-1].state if self.states and self.states[-1] else None


@pytest.fixture
def bridge() -> Iterator[CameraBridge]:
    made = CameraBridge(camera, Repeats())
    yield made
    made.close()


def test_codes_pictures_and_states_of_a_film(bridge: CameraBridge, tmp_path: Path) -> None:
    heard = Heard(bridge)
    path = film(tmp_path / "a.avi", [held(printed(text), 4) for text in ("one", "two") for _ in range(12)])
    bridge.choose(str(path))
    assert bridge.source == str(path)
    wait_for(lambda: heard.state is CameraState.ENDED)
    assert heard.codes == ["one", "two"]
    assert heard.threads == {threading.get_ident()}
    assert [status.state for status in heard.states if status] == [
        CameraState.OPENING,
        CameraState.LIVE,
        CameraState.ENDED,
    ]
    assert (heard.pictures[0].width(), heard.pictures[0].height()) == (640, 360)
    assert heard.pictures[0].pixelColor(5, 5).lightness() < heard.pictures[0].pixelColor(635, 5).lightness()


def test_choosing_none_ends_it(bridge: CameraBridge) -> None:
    heard = Heard(bridge)
    with network_camera() as network:
        network.show(held(printed("one"), 4))
        bridge.choose(network.address)
        wait_for(lambda: bool(heard.codes))
        bridge.choose("")
        assert (heard.states[-1], bridge.source) == (None, "")
        told = len(heard.states), len(heard.pictures)
        ticked: list[bool] = []
        QTimer.singleShot(100, lambda: ticked.append(True))
        wait_for(lambda: bool(ticked))
        assert told == (len(heard.states), len(heard.pictures)), "what was on its way is not told either"
        bridge.choose(network.address)
        wait_for(lambda: heard.state is CameraState.LIVE)


class FakeCamera:
    """A camera whose threads are the test's."""

    def __init__(self) -> None:
        self.sources: list[str] = []
        self.stopped = 0
        self.slow = threading.Event()
        self.slow.set()

    def __call__(
        self,
        source: str,
        *,
        on_code: OnCode,
        on_state: OnState,
        on_picture: OnPicture | None = None,
        mirror: bool = False,
    ) -> Camera:
        self.sources.append(source)
        self.on_code, self.on_state, self.on_picture = on_code, on_state, on_picture
        return self

    def start(self) -> None:
        pass

    def stop(self) -> None:
        self.slow.wait(30)
        self.stopped += 1

    def switch(self, source: str) -> None:
        self.sources.append(source)

    def tell(self, codes: list[tuple[str, int]], pictures: int) -> None:
        """Report from a thread of its own, and wait until that is done."""

        def run() -> None:
            assert self.on_picture is not None
            for number in range(pictures):
                self.on_picture(CameraPicture(1, 1, bytes((number, 0, 0))))
            for text, at_ms in codes:
                self.on_code(text, at_ms)

        thread = threading.Thread(target=run)
        thread.start()
        thread.join()


def test_a_window_that_was_busy_gets_every_scan_and_one_picture() -> None:
    """Twelve seconds of a camera while the GUI thread does something else."""
    fake = FakeCamera()
    bridge = CameraBridge(fake, Repeats())
    heard = Heard(bridge)
    bridge.choose("0")
    seen = [("a", at) for at in range(0, 3_000, 40)] + [("b", 3_000), ("a", 11_000), ("a", 12_000)]
    fake.tell(seen, pictures=180)
    wait_for(lambda: len(heard.codes) == 3 and len(heard.pictures) == 1)
    assert heard.codes == ["a", "b", "a"]
    assert [picture.pixelColor(0, 0).red() for picture in heard.pictures] == [179]
    fake.tell([], pictures=1)
    wait_for(lambda: len(heard.pictures) == 2)


def test_a_code_the_hand_scanner_just_read_is_the_same_scan() -> None:
    fake, repeats = FakeCamera(), Repeats()
    bridge = CameraBridge(fake, repeats)
    heard = Heard(bridge)
    bridge.choose("0")
    assert repeats.is_new("a", 1_000)
    fake.tell([("a", 2_000), ("b", 2_000)], pictures=0)
    wait_for(lambda: bool(heard.codes))
    assert heard.codes == ["b"]


def test_another_source_is_a_switch_and_a_closed_camera_is_not_heard() -> None:
    fake = FakeCamera()
    bridge = CameraBridge(fake, Repeats())
    heard = Heard(bridge)
    bridge.choose("0")
    bridge.choose("1")
    wait_for(lambda: fake.sources == ["0", "1"])
    assert fake.stopped == 0
    fake.tell([("late", 0)], pictures=1)
    late = fake.on_code
    bridge.close()
    bridge.close()
    wait_for(lambda: fake.stopped == 1)
    bridge.choose("2")
    late("later", 0)
    fake.tell([("now", 0)], pictures=0)
    wait_for(lambda: bool(heard.codes))
    assert heard.codes == ["now"]
    assert not heard.pictures


def test_a_window_that_is_gone_is_told_nothing() -> None:
    fake = FakeCamera()
    bridge = CameraBridge(fake, Repeats())
    bridge.choose("0")
    bridge.deleteLater()
    gone: list[bool] = []
    bridge.destroyed.connect(lambda: gone.append(True))
    wait_for(lambda: bool(gone))
    fake.tell([("a", 0)], pictures=2)
    fake.on_state(CameraStatus(CameraState.GONE, "0"))


def test_a_driver_that_hangs_does_not_hold_the_window() -> None:
    """Letting go takes as long as it takes; the next camera begins after it, the window at once."""
    fake = FakeCamera()
    bridge = CameraBridge(fake, Repeats())
    heard = Heard(bridge)
    bridge.choose("0")
    fake.slow.clear()
    before = time.monotonic()
    bridge.close()
    bridge.choose("1")
    assert time.monotonic() - before < 1
    assert (heard.states, bridge.source, fake.stopped) == ([None], "1", 0)
    fake.slow.set()
    wait_for(lambda: fake.stopped == 1)
