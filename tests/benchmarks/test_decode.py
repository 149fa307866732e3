"""How long a camera frame takes to decode, and how many frames are read.

A seeded walk-in video of 1280×720, written as the MJPG file a camera's driver would give and read
back frame by frame: eight people hold their badge into the picture, each under one
difficulty of a door (far away, tilted, defocused, in motion, dim, low contrast, shadow and lamp,
easy). Nothing is asserted about time: a shared runner proves nothing. The figures are printed as
CPU time of one process and as ratios to a single zxing-cpp call in the same run.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import qrcode
import zxingcpp
from numpy.typing import NDArray

from checkin.devices.decoder import FrameDecoder
from checkin.devices.frames import grey_of, open_film
from checkin.devices.lane import CameraLane
from checkin.devices.opencv import cv2
from checkin.domain.camera import CameraState, CameraStatus

Grey = NDArray[np.uint8]
WIDTH, HEIGHT = 1280, 720
FRAMES_EACH = 25
FPS = 30


@dataclass(frozen=True)
class Walk:
    """One person's way into the picture: each pair is the value at the first and last frame."""

    module: tuple[float, float]
    """Pixels a module of the code."""
    tilt: tuple[float, float] = (10, 25)
    """Degrees out of the picture's plane."""
    motion: tuple[float, float] = (1, 4)
    """Length of the motion blur in pixels."""
    defocus: tuple[float, float] = (0.5, 0.9)
    """Sigma of the blur in pixels."""
    noise: tuple[float, float] = (3, 6)
    """Sigma of the sensor's noise in grey levels."""
    gain: tuple[float, float] = (0.9, 0.9)
    contrast: tuple[float, float] = (1, 1)
    shadow: float = 0.1
    """How much darker the picture's dark side is, 0 to 1."""


WALKS = {
    "easy": Walk(module=(2.6, 5.0)),
    "far": Walk(module=(1.6, 3.0), motion=(1, 2)),
    "tilted": Walk(module=(2.6, 3.8), tilt=(60, 20)),
    "defocused": Walk(module=(2.6, 4.2), defocus=(2.2, 0.8)),
    "motion": Walk(module=(2.8, 4.4), motion=(11, 1)),
    "dim": Walk(module=(2.6, 4.0), gain=(0.12, 0.5), noise=(10, 6)),
    "pale": Walk(module=(2.4, 3.6), contrast=(0.08, 0.4), noise=(5, 4)),
    "shadow": Walk(module=(2.4, 3.6), shadow=0.92, noise=(8, 5), gain=(1.3, 1.1)),
}


def badge(text: str) -> Grey:
    """Return a badge card of 16 pixels a module: lines of text above a 37-module code."""
    code = qrcode.QRCode(version=5, error_correction=qrcode.constants.ERROR_CORRECT_M, border=0)
    code.add_data(text)
    code.make(fit=False)
    modules = np.where(np.array(code.get_matrix()), 0, 255).astype(np.uint8)
    card = np.full((76 * 16, 53 * 16), 245, np.uint8)
    card[31 * 16 : 68 * 16, 8 * 16 : 45 * 16] = modules.repeat(16, 0).repeat(16, 1)
    for line, words in enumerate(("CONFERENCE", "Tran Thi Minh Chau", "Delegation of Viet Nam")):
        cv2.putText(card, words, (60, 120 + 130 * line), cv2.FONT_HERSHEY_SIMPLEX, 2, 20, 6)
    return card


def hall(rng: np.random.Generator) -> NDArray[np.float32]:
    """Return a background with the edges and textures of a hall full of people."""
    scene = cv2.resize(rng.uniform(40, 200, (9, 16)).astype(np.float32), (WIDTH, HEIGHT))
    for _ in range(40):
        x, y = int(rng.integers(0, WIDTH)), int(rng.integers(0, HEIGHT))
        size = tuple(int(side) for side in rng.integers(10, 160, 2))
        cv2.rectangle(scene, (x, y), (x + size[0], y + size[1]), float(rng.uniform(20, 230)), -1)
    return np.asarray(scene + rng.normal(0, 6, scene.shape), dtype=np.float32)


def place(
    card: Grey, module: float, tilt: float, centre: tuple[float, float], turn: float
) -> NDArray[np.float64]:
    """Return the 3×3 homography that shows ``card`` tilted about its upright axis at ``centre``."""
    height, width = card.shape
    x, y = np.meshgrid((-width / 2, width / 2), (-height / 2, height / 2))
    flat = np.stack((x.ravel(), y.ravel())) * (module / 16)
    angle, spin, distance = np.radians(tilt), np.radians(turn), 900.0
    depth = distance / (distance + flat[0] * np.sin(angle))
    seen = np.stack((flat[0] * np.cos(angle) * depth, flat[1] * depth))
    turned = np.array(((np.cos(spin), -np.sin(spin)), (np.sin(spin), np.cos(spin)))) @ seen
    corners = np.array(((0, 0), (width, 0), (0, height), (width, height)), np.float32)
    return np.asarray(cv2.getPerspectiveTransform(corners, (turned.T + centre).astype(np.float32)))


def film(walk: Walk, text: str, rng: np.random.Generator) -> Iterator[Grey]:
    """Yield the frames of one walk-in with the badge of this code, uint8 720×1280."""
    card, back = badge(text), hall(rng)
    start, turn = rng.uniform((400, 300), (880, 420)), rng.uniform(-25, 25)
    light = 1 - walk.shadow * np.clip((np.arange(WIDTH) - start[0] + 150) / 300, 0, 1)
    for step in np.linspace(0, 1, FRAMES_EACH):

        def now(pair: tuple[float, float], step: float = float(step)) -> float:
            return pair[0] + (pair[1] - pair[0]) * step

        centre = (start[0] + rng.normal(0, 4), start[1] + rng.normal(0, 4))
        # A lens averages what falls on a pixel: the card is softened before it is made smaller.
        soft = cv2.GaussianBlur(card, (0, 0), 16 / now(walk.module) * 0.4)
        matrix = place(card, now(walk.module), now(walk.tilt), centre, turn + rng.normal(0, 2))
        sharp = cv2.warpPerspective(
            soft.astype(np.float32),
            matrix,
            (WIDTH, HEIGHT),
            back.copy(),
            cv2.INTER_AREA,
            cv2.BORDER_TRANSPARENT,
        )
        length = max(round(now(walk.motion)), 1)
        kernel = np.zeros((length, length), np.float32)
        heading = rng.uniform(-0.4, 0.4)
        middle = (length - 1) / 2
        for t in np.linspace(-middle, middle, 4 * length):
            kernel[round(middle + t * np.sin(heading)), round(middle + t * np.cos(heading))] += 1
        moved = cv2.filter2D(sharp, -1, kernel / kernel.sum())
        blurred = cv2.GaussianBlur(moved, (0, 0), now(walk.defocus))
        lit = (128 + (blurred - 128) * now(walk.contrast)) * light * now(walk.gain)
        yield np.clip(lit + rng.normal(0, now(walk.noise), lit.shape), 0, 255).astype(np.uint8)


def one_call(grey: Grey) -> list[str]:
    """Return what zxing-cpp finds by itself, as DESIGN.md calls it."""
    formats = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    return [code.text for code in zxingcpp.read_barcodes(grey, formats, try_rotate=False, try_invert=False)]


def timed(read: Callable[[Grey], list[str]], grey: Grey) -> tuple[list[str], float]:
    """Return what ``read`` finds and the CPU time it takes, in milliseconds."""
    before = time.process_time()
    texts = read(grey)
    return texts, (time.process_time() - before) * 1000


def figures(milliseconds: NDArray[np.float64]) -> str:
    """Return median and 99th percentile as text."""
    median, late = np.percentile(milliseconds, (50, 99))
    return f"median {median:5.1f} ms, p99 {late:5.1f} ms"


def recorded(folder: Path) -> tuple[Path, list[tuple[str, str]]]:
    """Write the walk-ins as a film; return its path, and for each frame who comes with which code."""
    rng = np.random.default_rng(20240517)
    path = folder / "walk-in.avi"
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), FPS, (WIDTH, HEIGHT))
    frames = []
    for name, walk in WALKS.items():
        text = "".join(map(str, rng.integers(0, 10, 200)))
        for frame in film(walk, text, rng):
            writer.write(cv2.cvtColor(frame, cv2.COLOR_GRAY2BGR))
            frames.append((name, text))
    writer.release()
    return path, frames


def test_walk_in_video(tmp_path: Path) -> None:
    """The decoder reads every frame a single call reads, and more; its times are printed."""
    path, frames = recorded(tmp_path)
    decoder, film_ = FrameDecoder(), open_film(str(path))
    threads = cv2.getNumThreads()
    # CPU time counts all threads; one thread makes the figures comparable between machines.
    cv2.setNumThreads(1)
    try:
        times = []
        seen: dict[str, list[tuple[bool, bool]]] = {}
        for name, text in frames:
            before = time.process_time()
            picture = film_.read()
            assert picture is not None
            frame = grey_of(picture)
            fetched_ms = (time.process_time() - before) * 1000
            once, once_ms = timed(one_call, frame)
            texts, full_ms = timed(decoder.read, frame)
            times.append((once_ms, full_ms, fetched_ms))
            # A single call now and then reads a Micro QR code into a badge: that is no reading.
            seen.setdefault(name, []).append((once == [text], texts == [text]))
            assert texts in ([], [text]), f"{name}: misread"
            assert texts or once != [text], f"{name}: a frame one call reads is lost"
        assert film_.read() is None
    finally:
        cv2.setNumThreads(threads)
        film_.close()
    total = np.array([pair for pairs in seen.values() for pair in pairs])
    share, once_all, full_all, fetched = 100 * total.mean(axis=0), *np.array(times).T
    print(f"\n{len(total)} frames of {WIDTH}×{HEIGHT} from an MJPG film, CPU time of one thread")
    print(f"  fetching a frame    {figures(fetched)}")
    print(f"  one zxing-cpp call  {figures(once_all)}, reads {share[0]:5.1f} %")
    print(f"  FrameDecoder        {figures(full_all)}, reads {share[1]:5.1f} %")
    print(
        f"  median ratio {np.median(full_all) / np.median(once_all):.2f}, "
        f"total ratio {full_all.sum() / once_all.sum():.2f}, {share[1] - share[0]:+.1f} points"
    )
    for name, pairs in seen.items():
        part = np.array(pairs).sum(axis=0)
        print(f"  {name:<10} {part[0]:2} → {part[1]:2} of {len(pairs)}")
    assert share[1] >= share[0] + 4
    assert all(np.array(pairs)[:, 1].any() for pairs in seen.values()), "somebody was never read"


def test_walk_in_live(tmp_path: Path) -> None:
    """The same film played to the camera's lane in its own time, preview and all."""
    path, frames = recorded(tmp_path)
    people = {text: name for name, text in frames}
    read: set[str] = set()
    pictures: list[int] = []
    over = threading.Event()

    def state(status: CameraStatus) -> None:
        if status.state is CameraState.ENDED:
            over.set()

    lane = CameraLane(
        str(path),
        on_code=lambda text, _: read.add(text),
        on_state=state,
        on_picture=lambda picture: pictures.append(picture.width),
    )
    wall, cpu = time.perf_counter(), time.process_time()
    lane.start()
    assert over.wait(120)
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    lane.stop()
    print(f"\n{len(frames)} frames at {FPS} a second, played in {wall:.1f} s, {len(pictures)} pictures shown")
    print(f"  {len(read)} of {len(people)} people read; {100 * cpu / wall:.0f} % of one processor")
    assert read <= set(people)
