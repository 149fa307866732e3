"""Cameras and files without a readable code."""

from __future__ import annotations

from dataclasses import dataclass

from checkin.domain.errors.base import CheckinError


@dataclass(eq=False)
class SourceFault(CheckinError):
    """A source given to scan cannot be read; ``path`` is its file."""

    path: str


class SourceUnreadable(SourceFault):
    """Neither digits nor a picture, PDF or video."""


class VideoBroken(SourceFault):
    """A video that cannot be decoded or ends early; what could be read was read."""


class CameraAbsent(SourceFault):
    """There is no such camera, or nobody answers there; ``path`` is its number or address."""


class CameraBusy(SourceFault):
    """The camera is there and sends no picture; ``path`` is its number or address."""


class PhotosUnreadable(SourceFault):
    """Neither a folder of pictures nor a sound ZIP file of a bearable number of them."""


class SourceWithoutCode(SourceFault):
    """No QR code was found in the picture, PDF or video."""
