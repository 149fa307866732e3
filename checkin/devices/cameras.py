"""Which cameras this machine has."""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

from checkin.domain.camera import CameraInfo, is_number

_PROBED = 6
"""Numbers that are tried where the system has no list."""
_QUERYCAP = 0x80685600
"""VIDIOC_QUERYCAP of linux/videodev2.h: fills struct v4l2_capability, 104 bytes."""
_CAPABILITY_BYTES = 104
_CAPABILITIES_AT = 84
"""Offset of ``capabilities``, followed by ``device_caps``, 32 bits each."""
_CAPTURES = 0x1 | 0x1000
"""V4L2_CAP_VIDEO_CAPTURE, also with several planes."""
_HAS_DEVICE_CAPS = 0x8000_0000


def list_cameras(in_use: str | None = None) -> list[CameraInfo]:
    """Return the cameras of this machine, by number.

    Never raises and prints nothing. Where the system has no list every number is tried, which may
    take seconds; ``in_use`` is the source of a camera this program reads, which is left in peace
    and listed.
    """
    if sys.platform == "linux":
        return _of_linux(Path("/sys/class/video4linux"), Path("/dev"))
    return _tried(in_use)


def _of_linux(listed: Path, devices: Path) -> list[CameraInfo]:
    """List the nodes that deliver pictures: most cameras have a second one for metadata."""
    found = []
    try:
        nodes = [node for node in listed.iterdir() if is_number(node.name.removeprefix("video"))]
    except OSError:
        return []
    for node in sorted(nodes, key=lambda node: int(node.name.removeprefix("video"))):
        captures = _captures(devices / node.name)
        if captures is None:
            captures = _word(node / "index") in ("0", "")
        if captures:
            found.append(CameraInfo(node.name.removeprefix("video"), _word(node / "name")))
    return found


def _captures(device: Path) -> bool | None:
    """Whether a node delivers pictures; None if it cannot be asked."""
    import fcntl

    answer = bytearray(_CAPABILITY_BYTES)
    try:
        handle = os.open(device, os.O_RDWR | os.O_NONBLOCK)
    except OSError:
        return None
    try:
        fcntl.ioctl(handle, _QUERYCAP, answer)
    except OSError:
        return None
    finally:
        os.close(handle)
    whole, own = struct.unpack_from("=II", answer, _CAPABILITIES_AT)
    return bool((own if whole & _HAS_DEVICE_CAPS else whole) & _CAPTURES)


def _word(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""


def _tried(in_use: str | None) -> list[CameraInfo]:
    from checkin.devices.frames import backend
    from checkin.devices.opencv import cv2

    found = []
    for number in range(_PROBED):
        if str(number) != in_use:
            try:
                capture = cv2.VideoCapture(number, backend())
                there = capture.isOpened()
                capture.release()
            except cv2.error:
                there = False
            if not there:
                continue
        found.append(CameraInfo(str(number), ""))
    return found
