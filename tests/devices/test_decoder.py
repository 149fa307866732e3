"""The decoder reads codes as doors and desks show them, and survives any array."""

from __future__ import annotations

import sys
from subprocess import run

import numpy as np
import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from checkin.devices import rescues
from checkin.devices.decoder import FrameDecoder
from checkin.devices.opencv import cv2

from .printed import Grey, as_grey, digits, noisy, on_table, pale, printed, tilted, turned

TEXT = digits(1)
SCENE = on_table(printed(TEXT))

SEEN_AT_ONCE = {
    "straight": SCENE,
    "turned 90": as_grey(np.rot90(SCENE)),
    "turned 180": as_grey(np.rot90(SCENE, 2)),
    "turned 17": turned(SCENE, 17),
    "turned -63": turned(SCENE, -63),
    "mirrored": as_grey(np.fliplr(SCENE)),
    "tilted": tilted(SCENE, 0.3),
    "blurred": as_grey(cv2.GaussianBlur(SCENE, (0, 0), 1.5)),
    "noisy": noisy(SCENE, 25),
    "small": on_table(printed(TEXT, module=2)),
    "every second column of every second row": as_grey(np.kron(SCENE, np.ones((2, 2))))[::2, ::2],
    "rows backwards": as_grey(SCENE[::-1])[::-1],
}
HARD = {
    "defocused": as_grey(cv2.GaussianBlur(SCENE, (0, 0), 2.3)),
    "pale and noisy": noisy(pale(SCENE, 0.1), 8),
    "inverted": on_table(255 - printed(TEXT)),
}


def one_call(grey: Grey) -> list[str]:
    """Return what zxing-cpp finds by itself."""
    formats = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    found = zxingcpp.read_barcodes(grey, formats, try_rotate=False, try_invert=False)
    return [code.text for code in found]


@pytest.mark.parametrize("grey", SEEN_AT_ONCE.values(), ids=SEEN_AT_ONCE.keys())
def test_reads_what_a_door_shows(grey: Grey) -> None:
    assert FrameDecoder().read(grey) == [TEXT]
    assert FrameDecoder().read_still(grey) == [TEXT]


@pytest.mark.parametrize("grey", HARD.values(), ids=HARD.keys())
def test_a_still_is_read_where_one_call_fails(grey: Grey) -> None:
    assert one_call(grey) == []
    assert FrameDecoder().read_still(grey) == [TEXT]


@pytest.mark.parametrize(
    ("height", "width", "choice"), [(720, 1280, rescues.ALL), (1080, 1920, rescues.LIGHT)]
)
def test_a_badge_that_stays_gets_every_rescue_in_turn(
    height: int, width: int, choice: tuple[rescues.Rescue, ...]
) -> None:
    """Each frame costs one rescue, of those its size can afford; the one that helps comes up."""
    scene = on_table(printed(TEXT), height, width)
    grey = as_grey(cv2.GaussianBlur(scene, (0, 0), 2.3))
    helping = [any(one_call(tried) for tried in rescue(grey)) for rescue in choice]
    assert helping == [True] + [False] * (len(choice) - 1), "the frame tells the turns apart"
    decoder = FrameDecoder()
    answers = [decoder.read(grey) for _ in range(2 * len(choice))]
    assert answers == [[TEXT] if helps else [] for helps in helping * 2]


def test_a_frame_that_is_read_does_not_use_up_a_turn() -> None:
    decoder = FrameDecoder()
    assert [decoder.read(SCENE), decoder.read(HARD["defocused"])] == [[TEXT], [TEXT]]
    assert [decoder.read(SCENE), decoder.read(HARD["defocused"])] == [[TEXT], []]


def test_several_codes_come_once_each() -> None:
    texts = [digits(seed) for seed in (1, 2, 3)]
    row = np.hstack([printed(text) for text in (*texts, texts[0])])
    assert sorted(FrameDecoder().read(row)) == sorted(texts)
    assert sorted(FrameDecoder().read_still(row)) == sorted(texts)


def test_foreign_codes_are_returned_as_they_are() -> None:
    text = "https://example.org/\x1dHội nghị"
    assert FrameDecoder().read(printed(text)) == [text]


def test_a_badge_far_away_is_not_taken_for_another_code() -> None:
    """Micro QR codes are so weakly protected that parts of a blurred badge read as one."""
    far = cv2.resize(printed(TEXT, 8), None, fx=0.15, fy=0.15, interpolation=cv2.INTER_AREA)
    grey = on_table(noisy(as_grey(far), 12))
    assert one_call(grey) not in ([], [TEXT])
    assert FrameDecoder().read(grey) in ([], [TEXT])
    assert FrameDecoder().read_still(grey) in ([], [TEXT])


def test_noise_holds_no_code() -> None:
    noise = np.random.default_rng(5).integers(0, 256, (720, 1280), dtype=np.uint8)
    decoder = FrameDecoder()
    assert [decoder.read(noise) for _ in rescues.ALL] == [[]] * len(rescues.ALL)
    assert decoder.read_still(noise) == []


def test_a_very_large_still_is_also_read_reduced() -> None:
    """A code of 60 pixels a module under heavy grain reads only once the grain is averaged."""
    grey = noisy(on_table(printed(TEXT, module=60), 3000, 4000), 400, seed=2)
    assert one_call(grey) == []
    assert FrameDecoder().read_still(grey) == [TEXT]


@pytest.mark.parametrize(
    "shape",
    [
        (0, 0),
        (0, 9),
        (9, 0),
        (1, 1),
        (1, 700),
        (20, 20),
        (21, 21),
        (22, 70_000),
        (70_000, 22),
        (3000, 5000),
    ],
)
def test_any_size_is_survived(shape: tuple[int, int]) -> None:
    chequered = (np.indices(shape, dtype=np.uint8).sum(axis=0) % 2 * 255).astype(np.uint8)
    for grey in (np.zeros(shape, np.uint8), chequered, chequered[::-1, ::-1], chequered[::2, ::3]):
        decoder = FrameDecoder()
        assert [decoder.read(grey) for _ in rescues.ALL] == [[]] * len(rescues.ALL)
    assert FrameDecoder().read_still(chequered) == []


@settings(max_examples=60, deadline=None, derandomize=True)
@given(
    arrays.arrays(
        np.uint8,
        arrays.array_shapes(min_dims=2, max_dims=2, min_side=15, max_side=90),
        fill=st.integers(0, 255),
    )
)
def test_any_picture_is_survived(grey: Grey) -> None:
    assert FrameDecoder().read(grey) == FrameDecoder().read_still(grey) == []


def test_importing_the_package_loads_no_library() -> None:
    """A command that scans digits must not wait for OpenCV."""
    heavy = "{'cv2', 'zxingcpp', 'numpy', 'pypdfium2'} & set(sys.modules)"
    code = f"import sys, checkin.devices.sources, checkin.devices.decoder; sys.exit(bool({heavy}))"
    assert run([sys.executable, "-c", code], check=False).returncode == 0
