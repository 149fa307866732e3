"""What a camera tells about itself, whoever reads it and whoever shows it."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum
from typing import Protocol

import msgspec

_NUMBER = re.compile(r"[0-9]{1,2}", re.ASCII)
_ADDRESS = re.compile(r"(https?|rtsp)://\S", re.ASCII | re.IGNORECASE)


class CameraState(StrEnum):
    """How a camera fares."""

    OPENING = "opening"
    LIVE = "live"
    BLACK = "black"
    """It sends pictures with nothing in them: covered, or in the dark."""
    ABSENT = "absent"
    """There is no such camera, file or address."""
    BUSY = "busy"
    """It is there, but cannot be opened or sends no picture."""
    GONE = "gone"
    """It sent pictures and then failed: pulled out."""
    STALLED = "stalled"
    """It sent pictures and has gone silent."""
    ENDED = "ended"
    """A video file played to its end."""


class CameraStatus(msgspec.Struct, frozen=True):
    """A state with its facts."""

    state: CameraState
    source: str
    width: int = 0
    """Pixels of the last picture; 0 before the first."""
    height: int = 0

    @property
    def sees(self) -> bool:
        """Whether pictures come in."""
        return self.state in (CameraState.LIVE, CameraState.BLACK)


class CameraInfo(msgspec.Struct, frozen=True):
    """A camera to choose."""

    source: str
    """What opens it."""
    name: str
    """What its maker calls it; empty where the system does not tell."""


class CameraPicture(msgspec.Struct, frozen=True):
    """A picture to show: ``height`` rows of ``width`` pixels of three bytes, red, green, blue."""

    width: int
    height: int
    rgb: bytes


OnCode = Callable[[str, int], None]
"""Gets a code's text and when it was seen, in Unix milliseconds."""
OnState = Callable[[CameraStatus], None]
OnPicture = Callable[[CameraPicture], None]


class Camera(Protocol):
    """A camera being read, in threads of its own; it recovers from whatever happens to it."""

    def start(self) -> None:
        """Begin; what happens is told through the callables given when it was made."""

    def stop(self) -> None:
        """End within a second, whatever the driver does; nothing is told afterwards."""

    def switch(self, source: str) -> None:
        """Read from another source, or try the same one again now."""


class OpenCamera(Protocol):
    """Makes a camera; ``on_picture`` None makes no pictures, ``mirror`` shows them as a mirror does."""

    def __call__(
        self,
        source: str,
        *,
        on_code: OnCode,
        on_state: OnState,
        on_picture: OnPicture | None = None,
        mirror: bool = False,
    ) -> Camera:
        """Return a camera that is not started yet; the callables are called from its thread."""
        ...


def is_number(source: str) -> bool:
    """Whether a source is the number of a camera."""
    return _NUMBER.fullmatch(source.strip()) is not None


def is_address(source: str) -> bool:
    """Whether a source is the address of a camera on the network."""
    return _ADDRESS.match(source.strip()) is not None
