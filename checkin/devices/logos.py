"""A logo from a file, made small enough to lie in the log of every desk, or refused with a reason."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, cast
from xml.parsers import expat

import numpy as np

from checkin.devices.frames import Colour
from checkin.devices.opencv import cv2, quiet
from checkin.devices.sources import opened
from checkin.domain.errors import FileEmpty, LogoTooLarge, LogoUndrawable, LogoUnreadable, LogoUnsafe
from checkin.domain.faces import LogoPicture

SIDE: Final = 1200
"""Ten centimetres at 300 dpi."""
KILOBYTES: Final = 300
_BYTES: Final = 1000 * KILOBYTES
_FILE_MEGABYTES: Final = 100
_SMALLER: Final = 0.8
_XML: Final = (b"<", b"\xef\xbb\xbf<", b"\xff\xfe<", b"\xfe\xff\0<")
_ACTIVE: Final = frozenset({"script", "foreignObject", "handler", "listener"})
_LINKS: Final = frozenset({"href", "src"})
_INSIDE: Final = re.compile(r"\s*(#|data:image/(png|jpeg)[;,]|$)", re.IGNORECASE)
_ELSEWHERE: Final = re.compile(
    r"@import|url\(\s*+['\"]?+\s*+(?!#|data:image/(?:png|jpeg))[^)]*", re.IGNORECASE
)


def read_logo(path: Path, drawable: Callable[[bytes], bool]) -> LogoPicture:
    """Return the logo in a file: SVG as it is, any picture as PNG with its transparency.

    A picture has at most 1200 pixels a side and 300 kB, for which it is made smaller. ``drawable`` says
    whether badges can show an SVG file.

    Raises:
        LogoUnreadable: neither a picture nor SVG.
        LogoTooLarge: an SVG file over 300 kB, any file over 100 MB.
        LogoUnsafe: an SVG file with scripts or entities, or that fetches something.
        LogoUndrawable: an SVG file that is damaged, shows nothing or cannot be drawn.
        FileMissing, FileIsDirectory, FileEmpty, FileForbidden, FileProblem.
    """
    with opened(path) as file:
        data = file.read(_FILE_MEGABYTES * 1_000_000 + 1)
    if not data:
        raise FileEmpty(str(path))
    if len(data) > _FILE_MEGABYTES * 1_000_000:
        raise LogoTooLarge(str(path), _FILE_MEGABYTES * 1000)
    if not data.lstrip().startswith(_XML):
        return LogoPicture(_png(data, path), "png")
    if len(data) > _BYTES:
        raise LogoTooLarge(str(path), KILOBYTES)
    _check_drawing(data, path)
    if not drawable(data):
        raise LogoUndrawable(str(path))
    return LogoPicture(data, "svg")


def _check_drawing(data: bytes, path: Path) -> None:
    """Refuse what an SVG file has no need of, before anything of it travels to other desks."""

    def refuse(found: str) -> None:
        raise LogoUnsafe(str(path), found[:80])

    def start(tag: str, attributes: dict[str, str]) -> None:
        if tag.rpartition(":")[2] in _ACTIVE:
            refuse(f"<{tag}>")
        for name, value in attributes.items():
            local = name.rpartition(":")[2]
            if local.startswith("on") or (local in _LINKS and not _INSIDE.match(value)):
                refuse(f'{name}="{value}"')
            elif found := _ELSEWHERE.search(value):
                refuse(found.group())

    def text(data: str) -> None:
        if found := _ELSEWHERE.search(data):
            refuse(found.group())

    def instruction(target: str, _: str) -> None:
        refuse(f"<?{target}?>")

    def entity(name: str, *_: Any) -> None:
        refuse(f"<!ENTITY {name}>")

    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.CharacterDataHandler = text
    parser.ProcessingInstructionHandler = instruction
    parser.EntityDeclHandler = entity
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError):
        raise LogoUndrawable(str(path)) from None


def _png(data: bytes, path: Path) -> bytes:
    picture = _decoded(np.frombuffer(data, np.uint8))
    if picture is None:
        raise LogoUnreadable(str(path))
    factor = min(SIDE / max(picture.shape[:2]), 1.0)
    while True:
        shown = _shrunk(picture, factor)
        _, png = cv2.imencode(".png", shown, [cv2.IMWRITE_PNG_COMPRESSION, 9])
        if len(png) <= _BYTES:
            return png.tobytes()
        factor *= _SMALLER


def _decoded(raw: Colour) -> Colour | None:
    """Return a picture as BGR, upright, or as BGRA where parts of it are transparent."""
    with quiet():
        try:
            whole = cv2.imdecode(raw, cv2.IMREAD_UNCHANGED)
            if whole is None or whole.ndim != 3 or whole.shape[2] != 4 or whole.dtype.kind != "u":
                # Only this way heeds how a camera was held.
                return cast("Colour | None", cv2.imdecode(raw, cv2.IMREAD_COLOR))
        except (cv2.error, MemoryError):
            return None
    deep = whole.dtype == np.uint16
    return (np.asarray(whole, np.uint16) >> 8).astype(np.uint8) if deep else np.asarray(whole, np.uint8)


def _shrunk(picture: Colour, factor: float) -> Colour:
    """Return a picture scaled down; what is transparent must not tint its neighbours."""
    if factor >= 1:
        return picture
    height, width = (max(round(side * factor), 1) for side in picture.shape[:2])
    if picture.shape[2] == 3:
        return np.asarray(cv2.resize(picture, (width, height), interpolation=cv2.INTER_AREA), np.uint8)
    cover = picture[:, :, 3:].astype(np.float32) / 255
    weighted = np.dstack([picture[:, :, :3] * cover, cover])
    small = cv2.resize(weighted, (width, height), interpolation=cv2.INTER_AREA)
    colour = small[:, :, :3] / np.maximum(small[:, :, 3:], 1 / 255)
    return np.dstack([np.clip(colour, 0, 255), small[:, :, 3:] * 255]).round().astype(np.uint8)
