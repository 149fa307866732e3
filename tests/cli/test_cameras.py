"""``scan`` from videos and live cameras."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any

import pytest

from checkin.app import resources
from checkin.devices.pdfs import pages
from checkin.domain import errors
from checkin.words import Words
from tests.devices.filmed import NetworkCamera, empty_hall, film, held, network_camera, walk_in
from tests.devices.printed import Grey, printed

from .conftest import MAIN, Run

posix = pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C of another process")


@pytest.fixture
def cards(run: Run, event: str, folder: Path) -> list[Grey]:
    """Every page of the printed badges, as a camera would see the paper."""
    run("badges", event, "all.pdf")
    with (folder / "all.pdf").open("rb") as file:
        return [next(renderings) for _, renderings in pages("all.pdf", file)]


def come(card: Grey) -> list[Grey]:
    """Return somebody coming with a badge on A6 paper, and the empty hall after them."""
    return [*walk_in(card, 8, near=0.55), empty_hall()]


def answers(text: str) -> list[dict[str, Any]]:
    """Return what ``--json`` printed, line by line."""
    return [json.loads(line) for line in text.splitlines()]


def test_people_walk_in_on_a_video(run: Run, event: str, folder: Path, cards: list[Grey]) -> None:
    names = [
        one["name"] for one in answers(run("scan", event, "--session", "plenary", "all.pdf", "--json").out)
    ]
    film(folder / "door.avi", [scene for card in cards for scene in come(card)])
    seen = answers(run("scan", event, "--session", "plenary", "door.avi", "--json").out)
    assert [(one["name"], one["verdict"], one["again"]) for one in seen] == [
        (name, "admitted", True) for name in names
    ]
    twice = answers(run("scan", event, "--session", "lunch", "door.avi", "door.avi", "--json").out)
    assert [one["verdict"] for one in twice] == ["admitted"] * len(cards) + ["already_in"] * len(cards)


def test_bad_videos_and_cameras_are_told_and_the_others_answered(
    run: Run, event: str, folder: Path, environment: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "cut.mp4").write_bytes(b"\0\0\0\x18ftypisom" + bytes(4000))
    film(folder / "empty.avi", [empty_hall()] * 3)
    sources = ["cut.mp4", "empty.avi", "97", "http://127.0.0.1:1/video"]
    faults = [
        errors.VideoBroken("cut.mp4"),
        errors.SourceWithoutCode("empty.avi"),
        errors.CameraAbsent("97"),
        errors.CameraAbsent("http://127.0.0.1:1/video"),
    ]
    for language in ("en", "fr", "vi"):
        monkeypatch.setenv("CHECKIN_LANGUAGE", language)
        words = Words(resources() / "translations", language)
        answer = run("scan", event, "--session", "plenary", *sources, "123456", code=1)
        assert answer.out == words("verdict.unknown") + "\n"
        assert answer.err.splitlines() == [words.error(fault) for fault in faults]


Scanning = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def scanning(environment: dict[str, str], folder: Path) -> Iterator[Scanning]:
    """Start ``scan --json`` on a camera as a process."""
    started: list[subprocess.Popen[str]] = []

    def start(event: str, source: str) -> subprocess.Popen[str]:
        command = [sys.executable, str(MAIN), "scan", event, "--session", "plenary", "--json", source]
        process = subprocess.Popen(
            command,
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        started.append(process)
        return process

    yield start
    for process in started:
        if process.poll() is None:
            process.kill()
        process.communicate()


def line(stream: IO[str] | None) -> str:
    """Wait for a line; none comes when the process has ended."""
    assert stream is not None
    got = stream.readline()
    assert got, "the process has ended"
    return got


@pytest.fixture
def camera() -> Iterator[NetworkCamera]:
    with network_camera() as made:
        yield made


@posix
def test_a_live_camera_until_ctrl_c(
    event: str, camera: NetworkCamera, scanning: Scanning, cards: list[Grey]
) -> None:
    """Answers come as they are given; the camera is missed and found again; nothing else is said."""
    words = Words(resources() / "translations", "en")
    scenes = [held(card, 0.55) for card in cards]
    camera.show(scenes[0])
    process = scanning(event, camera.address)
    assert line(process.stderr) == words("camera.live", path=camera.address) + "\n"
    first = json.loads(line(process.stdout))
    camera.pull()
    assert line(process.stderr) == words("camera.gone", path=camera.address) + "\n"
    camera.show(scenes[1])
    camera.plug()
    assert line(process.stderr) == words("camera.live", path=camera.address) + "\n"
    second = json.loads(line(process.stdout))
    assert (first["verdict"], second["verdict"]) == ("admitted", "admitted")
    assert first["badge"] != second["badge"]
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=30)
    assert (out, err, process.returncode) == ("", "", 0)


@posix
def test_ctrl_c_while_nothing_is_shown(event: str, camera: NetworkCamera, scanning: Scanning) -> None:
    process = scanning(event, camera.address)
    line(process.stderr)
    process.send_signal(signal.SIGINT)
    assert process.communicate(timeout=30) == ("", "")
    assert process.returncode == 0


@posix
def test_a_reader_that_has_seen_enough(event: str, camera: NetworkCamera, scanning: Scanning) -> None:
    camera.show(held(printed("one"), 4))
    process = scanning(event, camera.address)
    line(process.stdout)
    assert process.stdout is not None
    process.stdout.close()
    camera.show(held(printed("two"), 4))
    assert process.wait(timeout=30) in (0, 1)
    assert process.stderr is not None
    assert process.stderr.read().count("\n") <= 1, "that the camera is on, and nothing else"
