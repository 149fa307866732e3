"""The list of cameras, on machines with and without."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from checkin.devices.cameras import _of_linux, _tried, list_cameras
from checkin.devices.frames import open_frames
from checkin.domain.camera import CameraInfo
from checkin.domain.errors import CameraAbsent, CameraBusy


def node(root: Path, number: int, name: str, index: int) -> None:
    """Make a node as Linux lists it."""
    folder = root / f"video{number}"
    folder.mkdir(parents=True)
    (folder / "name").write_text(f"{name}\n", encoding="utf-8")
    (folder / "index").write_text(f"{index}\n", encoding="utf-8")


def test_linux_lists_what_delivers_pictures(tmp_path: Path) -> None:
    for number, name, index in ((10, "HD Webcam: Caméra", 0), (11, "HD Webcam: Caméra", 1), (2, "Door", 0)):
        node(tmp_path, number, name, index)
    (tmp_path / "vbi0").mkdir()
    assert _of_linux(tmp_path, tmp_path / "no devices") == [
        CameraInfo("2", "Door"),
        CameraInfo("10", "HD Webcam: Caméra"),
    ]


def test_a_node_that_is_no_camera_is_judged_by_the_list(tmp_path: Path) -> None:
    node(tmp_path / "sys", 0, "", 0)
    (tmp_path / "video0").write_bytes(b"")
    assert _of_linux(tmp_path / "sys", tmp_path) == [CameraInfo("0", "")]


def test_linux_without_cameras(tmp_path: Path) -> None:
    assert _of_linux(tmp_path / "absent", tmp_path) == []
    assert _of_linux(tmp_path, tmp_path) == []


def test_this_machine(capfd: pytest.CaptureFixture[str]) -> None:
    """Whatever it has: no error, not a word, and each can be asked for by its source."""
    assert all(camera.source.isdecimal() for camera in list_cameras())
    assert capfd.readouterr() == ("", "")


def test_where_there_is_no_list_numbers_are_tried(capfd: pytest.CaptureFixture[str]) -> None:
    found = _tried(in_use="4")
    assert CameraInfo("4", "") in found, "the one in use is not touched"
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    "source", ["99", "http://127.0.0.1:1/", "rtsp://127.0.0.1:1/", "no such film.avi", "nul\0"]
)
def test_what_is_not_there(source: str, capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(CameraAbsent):
        open_frames(source)
    assert capfd.readouterr() == ("", "")


def test_what_is_there_and_does_not_open(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "film.avi").write_bytes(b"RIFF\0\0\0\0AVI LIST" + bytes(5000))
    with pytest.raises(CameraBusy):
        open_frames(str(tmp_path / "film.avi"))
    assert capfd.readouterr() == ("", "")


def test_a_window_starts_without_loading_opencv() -> None:
    code = (
        "import sys; from checkin.devices.cameras import list_cameras; list_cameras();"
        "from checkin.devices.lane import CameraLane; CameraLane('0', on_code=print, on_state=print);"
        "sys.exit(bool({'cv2', 'zxingcpp', 'numpy'} & set(sys.modules)) and sys.platform == 'linux')"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
