"""Whether there is a screen to open a window on, asked before Qt is: Qt would end the process."""

from __future__ import annotations

import ctypes
import socket
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

_LIBRARIES: Final = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""What Qt's X11 part loads, and the Debian packages that have it."""


def has_display(environment: Mapping[str, str]) -> bool:
    """Return whether a window can be opened."""
    if sys.platform in ("win32", "darwin"):
        return True
    platform = environment.get("QT_QPA_PLATFORM", "")
    if platform:
        return platform not in ("offscreen", "minimal")
    return _wayland(environment) or _x11(environment.get("DISPLAY", ""))


def missing_packages(environment: Mapping[str, str]) -> list[str]:
    """Return the Debian packages without which no X11 window opens."""
    if sys.platform != "linux" or _wayland(environment):
        return []
    return [package for library, package in _LIBRARIES.items() if not _loads(library)]


def _wayland(environment: Mapping[str, str]) -> bool:
    name = environment.get("WAYLAND_DISPLAY", "")
    runtime = environment.get("XDG_RUNTIME_DIR", "")
    return bool(name and runtime) and Path(runtime, name).is_socket()


def _x11(display: str) -> bool:
    """Knock at the X server's door."""
    host, colon, rest = display.rpartition(":")
    number = rest.split(".")[0]
    if not colon or not number.isdigit():
        return False
    if host in ("", "unix"):
        # Qt's library tries the abstract socket as well as the file.
        names = (f"/tmp/.X11-unix/X{number}", f"\0/tmp/.X11-unix/X{number}")  # noqa: S108
        return any(_knock(socket.AF_UNIX, name) for name in names)
    return _knock(socket.AF_INET, (host, 6000 + int(number)))


def _knock(family: int, address: str | tuple[str, int]) -> bool:
    with socket.socket(family, socket.SOCK_STREAM) as line:
        line.settimeout(2.0)
        try:
            line.connect(address)
        except OSError:
            return False
    return True


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
