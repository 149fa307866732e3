"""Sounds are told apart by ear, and playing them never holds anything up."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import wave
from collections.abc import Callable
from itertools import combinations
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from checkin.devices.sounds import NoPlayer, find_player

SOUNDS = Path(__file__).parents[2] / "resources" / "sounds"
NAMES = ["accept", "denied", "duplicate", "revoked", "unknown", "waiting"]
RATE = 22_050
STEP = RATE // 50
HALF = 32767 / 2
"""6 dB below the loudest."""

Samples = npt.NDArray[np.float64]

unix = pytest.mark.skipif(os.name == "nt", reason="Windows plays sounds itself, through no command")


def samples(name: str) -> Samples:
    with wave.open(str(SOUNDS / f"{name}.wav")) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, RATE)
        return np.frombuffer(file.readframes(file.getnframes()), "<i2").astype(np.float64)


def melody(name: str) -> list[tuple[float, float]]:
    """Return loudness and pitch (the strongest frequency) of every 20 ms, up to 600 ms."""
    sound = np.pad(samples(name), (0, RATE))
    found = []
    for at in range(0, 30 * STEP, STEP):
        part = sound[at : at + STEP]
        spectrum = np.abs(np.fft.rfft(part * np.hanning(STEP), 4096))
        found.append((float(np.abs(part).mean() / HALF), float(spectrum.argmax() * RATE / 4096)))
    return found


def test_there_is_a_sound_for_each_look_and_for_waiting() -> None:
    assert sorted(path.name for path in SOUNDS.iterdir()) == [f"{name}.wav" for name in NAMES]


@pytest.mark.parametrize("name", NAMES)
def test_short_loud_enough_and_without_clicks(name: str) -> None:
    sound = samples(name)
    assert 0.15 <= len(sound) / RATE <= 0.6
    assert (SOUNDS / f"{name}.wav").stat().st_size < 30_000
    assert np.abs(sound).max() == pytest.approx(HALF, rel=0.02)
    assert abs(sound.mean()) < 100
    for end in (sound[:22], sound[-22:]):
        assert np.abs(end).max() < HALF / 8, "a jump at either end is a click"


@pytest.mark.parametrize("name", NAMES)
def test_nothing_that_matters_is_high(name: str) -> None:
    """Who hears high tones badly hears all of it: nine tenths of the power below 2 kHz."""
    power = np.abs(np.fft.rfft(samples(name))) ** 2
    low = power[: int(2000 * len(samples(name)) / RATE)]
    assert low.sum() > 0.9 * power.sum()


@pytest.mark.parametrize(("one", "other"), list(combinations(NAMES, 2)))
def test_told_apart_by_rhythm_and_pitch(one: str, other: str) -> None:
    """In a quarter of their time one is silent where the other sounds, or a third higher or lower."""
    differs = sounding = 0
    for (loud, pitch), (other_loud, other_pitch) in zip(melody(one), melody(other), strict=True):
        if max(loud, other_loud) > 0.08:
            sounding += 1
            differs += min(loud, other_loud) < 0.02 or max(pitch, other_pitch) > 1.25 * min(
                pitch, other_pitch
            )
    assert differs / sounding > 0.25


def until(true: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 20
    while not true():
        assert time.monotonic() < deadline
        os.sched_yield()


def command(folder: Path, name: str, body: str) -> Path:
    """Put a program of that name into the folder."""
    path = folder / name
    path.write_text(f"#!{sys.executable}\n{body}\n")
    path.chmod(0o755)
    return path


RECORDS = """
import os, sys
with open(os.environ["PLAYED"], "a") as file:
    file.write(" ".join([str(os.getpid()), os.path.basename(sys.argv[0]), *sys.argv[1:]]) + "\\n")
"""
HANGS = RECORDS + "import signal; signal.alarm(60); signal.pause()"


@pytest.fixture
def played(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where players write what they were asked; only players of the test are found."""
    path = tmp_path / "played"
    path.touch()
    monkeypatch.setenv("PLAYED", str(path))
    monkeypatch.setenv("PATH", str(tmp_path))
    return path


def lines(played: Path) -> list[list[str]]:
    return [line.split(" ") for line in played.read_text().splitlines()]


def gone(pid: str) -> bool:
    """Neither running nor a zombie."""
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return True
    return False


@unix
@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["aplay"], ["aplay", "-q"]),
        (["aplay", "paplay"], ["paplay"]),
        (["aplay", "pw-play"], ["pw-play"]),
        (["aplay", "paplay", "pw-play"], ["paplay"]),
        (["afplay"], ["afplay"]),
    ],
)
def test_the_best_player_found_gets_the_file(
    tmp_path: Path, played: Path, names: list[str], expected: list[str]
) -> None:
    for name in names:
        command(tmp_path, name, RECORDS)
    player = find_player(SOUNDS)
    assert player.available
    player.play("accept")
    until(lambda: len(lines(played)) == 1)
    pid, *words = lines(played)[0]
    assert words == [*expected, str(SOUNDS / "accept.wav")]
    until(lambda: gone(pid))


@unix
def test_a_newer_sound_interrupts_even_a_player_that_hangs(tmp_path: Path, played: Path) -> None:
    command(tmp_path, "aplay", HANGS)
    player = find_player(SOUNDS)
    for count, name in enumerate(NAMES, start=1):
        player.play(name)
        until(lambda count=count: len(lines(played)) == count)  # type: ignore[misc]
    *earlier, last = [pid for pid, *_ in lines(played)]
    until(lambda: all(gone(pid) for pid in earlier))
    assert not gone(last)
    os.kill(int(last), 9)
    until(lambda: gone(last))


@unix
def test_playing_does_not_wait(tmp_path: Path, played: Path) -> None:
    command(tmp_path, "aplay", HANGS)
    player = find_player(SOUNDS)
    started = time.monotonic()
    for name in ["accept"] * 20 + ["denied"]:
        player.play(name)
    assert time.monotonic() - started < 2, "players that never end"
    until(lambda: bool(lines(played)) and lines(played)[-1][-1].endswith("denied.wav"))
    last = lines(played)[-1][0]
    os.kill(int(last), 9)
    until(lambda: all(gone(pid) for pid, *_ in lines(played)))


@unix
def test_where_one_player_finds_no_sound_server_the_next_one_plays(tmp_path: Path, played: Path) -> None:
    command(tmp_path, "paplay", RECORDS + "sys.exit(1)")
    command(tmp_path, "aplay", RECORDS)
    find_player(SOUNDS).play("denied")
    until(lambda: [words[1] for words in lines(played)] == ["paplay", "aplay"])


@unix
def test_without_a_player_it_is_silent_and_says_so(played: Path) -> None:
    player = find_player(SOUNDS)
    assert isinstance(player, NoPlayer)
    assert not player.available
    player.play("accept")


@unix
def test_a_player_that_vanished_or_a_sound_that_is_missing_breaks_nothing(
    tmp_path: Path, played: Path
) -> None:
    path = command(tmp_path, "aplay", RECORDS + "sys.exit(1)")
    player = find_player(SOUNDS)
    player.play("no such sound")
    until(lambda: len(lines(played)) == 1)
    path.unlink()
    player.play("accept")


@unix
def test_leaving_the_program_with_a_sound_playing_warns_of_nothing(tmp_path: Path, played: Path) -> None:
    command(tmp_path, "aplay", HANGS)
    script = (
        "from pathlib import Path; from checkin.devices.sounds import find_player; import gc; "
        "player = find_player(Path('.')); player.play('accept'); "
        "player.play('accept'); del player; gc.collect()"
    )
    done = subprocess.run(
        [sys.executable, "-X", "dev", "-W", "error", "-c", script],
        cwd=SOUNDS.parents[1],
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, "")
    for pid, *_ in lines(played):
        if not gone(pid):
            os.kill(int(pid), 9)
