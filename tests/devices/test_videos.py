"""Video files: every frame is read, by the film's own time, whatever the name of the file."""

from __future__ import annotations

import threading
from pathlib import Path

import numpy as np
import pytest

from checkin.devices.formats import is_pdf, is_video
from checkin.devices.frames import Colour
from checkin.devices.lane import CameraLane
from checkin.devices.opencv import cv2
from checkin.devices.sources import Reading, read_codes
from checkin.domain.camera import CameraState, CameraStatus
from checkin.domain.errors import SourceUnreadable, SourceWithoutCode, VideoBroken

from .filmed import colour, empty_hall, film, held, until, walk_in
from .printed import Grey, digits, encoded, printed, saved

BADGES = [digits(seed) for seed in (1, 2, 3)]


def texts(path: Path) -> list[str]:
    """Return all codes of a file in order."""
    return [text for reading in read_codes(path) for text in reading.texts]


def people() -> list[Grey]:
    """Return three people coming one after the other, the hall empty in between."""
    return [scene for text in BADGES for scene in (*walk_in(printed(text)), empty_hall(), empty_hall())]


@pytest.mark.parametrize(("name", "codec"), [("a.avi", "MJPG"), ("a.avi", "XVID"), ("a.mp4", "mp4v")])
def test_people_walk_in(tmp_path: Path, name: str, codec: str, capfd: pytest.CaptureFixture[str]) -> None:
    path = film(tmp_path / name, people(), codec=codec)
    plain = path.rename(tmp_path / "no name at all")
    assert is_video(plain.read_bytes()[:1024])
    assert list(read_codes(plain)) == [Reading(None, [text]) for text in BADGES]
    assert capfd.readouterr() == ("", "")


def test_no_frame_is_left_out(tmp_path: Path) -> None:
    """Thirty people at thirty a second, each in one frame: no door is so quick, no frame is dropped."""
    crowd = [f"{number:04}" for number in range(30)]
    path = film(tmp_path / "a.avi", [held(printed(text, module=8), 1) for text in crowd])
    assert texts(path) == crowd


def test_five_seconds_by_the_time_of_the_film(tmp_path: Path) -> None:
    """At 10 frames a second: held for 10 s, away for 4 s, back, away for 6 s, back."""
    badge, hall = held(printed(BADGES[0]), 1), empty_hall()
    path = film(tmp_path / "a.avi", [badge] * 100 + [hall] * 40 + [badge] + [hall] * 60 + [badge], fps=10)
    assert texts(path) == [BADGES[0]] * 2


def test_two_badges_at_once(tmp_path: Path) -> None:
    both = np.hstack([printed(text) for text in BADGES[:2]])
    path = film(tmp_path / "a.avi", [held(np.ascontiguousarray(both), 1)] * 3)
    (reading,) = read_codes(path)
    assert sorted(reading.texts) == sorted(BADGES[:2])


def test_a_film_without_codes(tmp_path: Path) -> None:
    with pytest.raises(SourceWithoutCode):
        texts(film(tmp_path / "a.avi", [empty_hall()] * 5))


def test_a_film_cut_short_gives_what_it_has(tmp_path: Path) -> None:
    path = film(tmp_path / "a.avi", people())
    whole = path.read_bytes()
    cut = saved(tmp_path, whole[: len(whole) // 2], "cut")
    readings = read_codes(cut)
    assert next(readings) == Reading(None, BADGES[:1])
    with pytest.raises(VideoBroken) as caught:
        next(readings)
    assert caught.value.path == str(cut)


def test_broken_films(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    avi = film(tmp_path / "a.avi", [empty_hall()] * 3).read_bytes()
    mp4 = film(tmp_path / "a.mp4", [empty_hall()] * 3, codec="mp4v").read_bytes()
    starts = (b"\x1a\x45\xdf\xa3", b"OggS", b"FLV\x01", b"\0\0\x01\xba", b"\0\0\0\x18ftypisom")
    broken = [avi[:300], avi[:3000], mp4[:2000], *(start + bytes(3000) for start in starts)]
    broken.append((b"\x47" + bytes(187)) * 20)
    for data in broken:
        with pytest.raises(VideoBroken):
            texts(saved(tmp_path, data, "broken"))
    assert capfd.readouterr() == ("", "")


def test_damage_inside_is_survived(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    data = bytearray(film(tmp_path / "a.avi", people()).read_bytes())
    rng = np.random.default_rng(4)
    for where in rng.integers(5000, len(data) - 5000, 60):
        data[where] ^= 0xFF
    try:
        found = texts(saved(tmp_path, bytes(data)))
    except VideoBroken:
        found = []
    assert set(found) <= set(BADGES)
    assert capfd.readouterr() == ("", "")


def test_pictures_are_no_films() -> None:
    scene = np.full((90, 90), 200, np.uint8)
    for suffix in (".png", ".jpg", ".webp", ".bmp", ".tiff", ".avif"):
        try:
            data = encoded(scene, suffix)
        except (cv2.error, AssertionError):
            continue  # This build of OpenCV does not write the format.
        assert not is_video(data[:1024]), suffix
    assert not is_video(b"\0\0\0\x1cftypheic")
    assert not is_video(b"%PDF-1.7")
    assert not is_video(b"")
    assert is_pdf(b"\n\n%PDF-1.4")


def test_text_named_like_a_film_is_no_film(tmp_path: Path) -> None:
    with pytest.raises(SourceUnreadable):
        texts(saved(tmp_path, b"name;delegation\n", "list.avi"))


def test_as_a_live_camera_it_plays_in_its_own_time(tmp_path: Path) -> None:
    """A second of film takes a second, codes come out, and at the end it is over."""
    text = digits(9)
    path = film(tmp_path / "a.avi", [held(printed(text), 1)] * 15, fps=15)
    times: dict[CameraState, int] = {}
    codes: list[str] = []
    ticks = [0]
    lane: CameraLane

    def clock() -> int:
        ticks[0] += 1
        return ticks[0]

    def state(status: CameraStatus) -> None:
        times[status.state] = ticks[0]

    lane = CameraLane(str(path), on_code=lambda text, _: codes.append(text), on_state=state, clock=clock)
    lane.start()
    until(lambda: CameraState.ENDED in times)
    lane.stop()
    assert set(codes) == {text}
    assert ticks[0] == 15, "every frame had its time"


def test_in_a_loop_it_never_ends(tmp_path: Path) -> None:
    path = film(tmp_path / "a.avi", [held(printed("loop", module=8), 1)] * 3)
    codes: list[str] = []
    enough = threading.Event()

    def code(text: str, _: int) -> None:
        codes.append(text)
        if len(codes) > 8:
            enough.set()

    states: list[CameraState] = []
    lane = CameraLane(str(path), on_code=code, on_state=lambda status: states.append(status.state), loop=True)
    lane.start()
    assert enough.wait(30)
    lane.stop()
    assert states == [CameraState.OPENING, CameraState.LIVE]


def test_a_colour_film_is_read(tmp_path: Path) -> None:
    scene: Colour = colour(held(printed("red"), 4))
    scene[:, :, :2] //= 2
    assert texts(film(tmp_path / "a.avi", [scene] * 2)) == ["red"]
