"""Pictures of people as a secretariat hands them over: in a folder, or in a ZIP file of one.

Nothing is ever unpacked to the disk, so that names which climb out of their folder are only names.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Final, NamedTuple

from checkin.desk.photo_names import spelled
from checkin.desk.photo_zip import PictureFault, Why, zipped
from checkin.domain import errors
from checkin.domain.text import tidy
from checkin.roster.files import system_faults

MAX_FILE: Final = 50_000_000
"""Largest picture that is read, in bytes: a camera's finest is half of it."""
MAX_PIXELS: Final = 50_000_000
"""Largest PNG and WebP: decoded it needs half a gigabyte."""

_PICTURES: Final = (".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".webp")
_LEFTOVERS: Final = frozenset({"thumbs.db", "desktop.ini", "__macosx"})
_JPEG, _PNG, _RIFF, _WEBP = b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF", b"WEBP"


class Picture(NamedTuple):
    """One picture of an album."""

    path: str
    """As people see it, from the album's top: ``"Ville de Huế/D0012.jpg"``."""
    read: Callable[[], bytes]
    """Returns the file; raises ``PictureFault``."""


class Album(NamedTuple):
    """The pictures, in the order of their names, and the files that are none."""

    pictures: list[Picture]
    others: list[str]


@contextmanager
def opened_album(path: Path, words: Collection[str]) -> Iterator[Album]:
    """Open a folder with all below it, or a ZIP file; hidden files are passed over.

    ``words`` are folded words of the names expected, by which the letters of an old ZIP are told.

    Raises:
        PhotosUnreadable: a file that is no ZIP, a damaged one, or one of too many files.
        FileMissing, FileForbidden, FileProblem: of the folder or the ZIP.
    """
    with system_faults(path):
        mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        with system_faults(path):
            found = list(_below(path))
        yield _album(found, words)
    elif stat.S_ISREG(mode):
        with zipped(path, MAX_FILE) as entries:
            yield _album(entries, words)
    else:
        raise errors.PhotosUnreadable(str(path))


def why_not(data: bytes) -> Why | None:
    """Return why a file is not even tried as a picture, None for a JPEG, PNG or WebP of usual size.

    What it is, its first bytes decide and not its name. A JPEG can be read at a fraction of its
    size; the others need all their pixels in memory.
    """
    if data.startswith(_JPEG):
        return None
    if data.startswith(_PNG):
        width, height = int.from_bytes(data[16:20]), int.from_bytes(data[20:24])
    elif data.startswith(_RIFF) and data[8:12] == _WEBP:
        width, height = _webp_size(data)
    else:
        return "unreadable"
    return "too_large" if width * height > MAX_PIXELS else None


def _webp_size(data: bytes) -> tuple[int, int]:
    """Read the size of a WebP from the first chunk (RFC 9649, 2.5 to 2.7)."""
    chunk = data[12:16]
    if chunk == b"VP8X":
        return int.from_bytes(data[24:27], "little") + 1, int.from_bytes(data[27:30], "little") + 1
    if chunk == b"VP8L":
        bits = int.from_bytes(data[21:25], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    bits = int.from_bytes(data[26:30], "little")
    return bits & 0x3FFF, bits >> 16 & 0x3FFF


def _below(top: Path) -> Iterator[tuple[str | bytes, Callable[[], bytes]]]:
    def stop(fault: OSError) -> None:
        raise fault

    for folder, folders, files in os.walk(top, onerror=stop):
        folders[:] = sorted(name for name in folders if not _is_hidden(name))
        for name in sorted(files):
            place = Path(folder, name)
            shown = place.relative_to(top).as_posix()
            raw = os.fsencode(shown) if any("\ud800" <= ch <= "\udfff" for ch in shown) else shown
            yield raw, partial(_file, place)


def _file(path: Path) -> bytes:
    try:
        # Before opening: a pipe would wait for ever.
        if not stat.S_ISREG(path.stat().st_mode):
            raise PictureFault("unreadable")
        with path.open("rb") as file:
            data = file.read(MAX_FILE + 1)
    except OSError as fault:
        raise PictureFault("unreadable") from fault
    if len(data) > MAX_FILE:
        raise PictureFault("too_large")
    return data


def _album(found: list[tuple[str | bytes, Callable[[], bytes]]], words: Collection[str]) -> Album:
    names = spelled([name for name, _ in found], words)
    pictures: list[Picture] = []
    others: list[str] = []
    for name, (_, read) in zip(names, found, strict=True):
        parts = [
            part for part in map(tidy, name.replace("\\", "/").split("/")) if part not in ("", ".", "..")
        ]
        if not parts or any(map(_is_hidden, parts)):
            continue
        path = "/".join(parts)
        if path.casefold().endswith(_PICTURES):
            pictures.append(Picture(path, read))
        else:
            others.append(path)
    return Album(sorted(pictures, key=lambda one: one.path), sorted(others))


def _is_hidden(name: str) -> bool:
    return name.startswith(".") or name.casefold() in _LEFTOVERS
