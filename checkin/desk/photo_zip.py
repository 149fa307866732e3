"""A ZIP file of pictures, which may be anything: damaged, endless, or made to fill the memory."""

from __future__ import annotations

import errno
import lzma
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final, Literal

from checkin.domain import errors
from checkin.roster.files import system_faults

Why = Literal["unreadable", "too_large", "locked"]

_DIRECTORY: Final = 8_000_000
"""Bytes of the list of files: some 60,000 pictures. It is held in memory tenfold."""
_RATIO: Final = 20
"""Pictures are compressed already; what shrinks more than this is none."""
_SLACK: Final = 1_000_000
_UTF8: Final = 0x800
_LOCKED: Final = 0x1
_UNICODE_PATH: Final = 0x7075
"""Extra field with the name in UTF-8 (APPNOTE 4.6.9), which older programs write beside the name."""
_METHODS: Final = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
"""What ZIP programs use for pictures. A header of LZMA could claim gigabytes for its dictionary."""
_DAMAGED: Final = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error),
    *(EOFError, RuntimeError, ValueError, IndexError, OverflowError),
)


class PictureFault(Exception):
    """One picture cannot be had; the others can."""

    def __init__(self, why: Why) -> None:
        """``why`` is a code with words in the table ``photos``."""
        self.why = why


@contextmanager
def zipped(path: Path, limit: int) -> Iterator[list[tuple[str | bytes, Callable[[], bytes]]]]:
    """Open a ZIP; give its files as (name, how to read it), of at most ``limit`` bytes each.

    A name comes as bytes where the archive does not say how it is written.

    Raises:
        PhotosUnreadable: no ZIP, damaged, or too many files.
        FileForbidden, FileProblem.
    """
    with system_faults(path):
        file = path.open("rb")
    with file:
        try:
            with system_faults(path):
                _check_directory(file)
                archive = zipfile.ZipFile(file)
        except (*_DAMAGED, errors.FileProblem) as fault:
            # A damaged directory makes zipfile seek before the beginning; that is not the disk.
            cause = fault.__cause__
            if isinstance(cause, OSError) and cause.errno not in (None, errno.EINVAL):
                raise
            raise errors.PhotosUnreadable(str(path)) from fault
        with archive:
            yield [
                (_name(info), _reader(archive, info, limit))
                for info in archive.infolist()
                if not info.filename.endswith("/")
            ]


def _check_directory(file: BinaryIO) -> None:
    """Refuse a list of files that would fill the memory, before ``zipfile`` reads it (APPNOTE 4.3)."""
    size = file.seek(0, 2)
    start = max(size - 65_557 - 20, 0)
    file.seek(start)
    tail = file.read()
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or len(tail) < at + 22:
        raise zipfile.BadZipFile
    length = int.from_bytes(tail[at + 12 : at + 16], "little")
    if tail[max(at - 20, 0) : at].startswith(b"PK\x06\x07"):
        # ``zipfile`` takes the second record to lie where it does without comments: just before.
        file.seek(max(start + at - 20 - 56, 0))
        record = file.read(56)
        if record.startswith(b"PK\x06\x06"):
            length = int.from_bytes(record[40:48], "little")
    if length > _DIRECTORY:
        raise zipfile.BadZipFile
    file.seek(0)


def _name(info: zipfile.ZipInfo) -> str | bytes:
    if info.flag_bits & _UTF8:
        return info.orig_filename
    raw = info.orig_filename.encode("cp437")
    extra = info.extra
    while len(extra) >= 4:
        kind, size = struct.unpack_from("<HH", extra)
        field, extra = extra[4 : 4 + size], extra[4 + size :]
        if (
            kind == _UNICODE_PATH
            and field[:1] == b"\x01"
            and field[1:5] == zlib.crc32(raw).to_bytes(4, "little")
        ):
            return field[5:].decode("utf-8", "replace")
    return raw


def _reader(archive: zipfile.ZipFile, info: zipfile.ZipInfo, limit: int) -> Callable[[], bytes]:
    def read() -> bytes:
        if info.flag_bits & _LOCKED:
            raise PictureFault("locked")
        if info.compress_type not in _METHODS:
            raise PictureFault("unreadable")
        if info.file_size > min(limit, info.compress_size * _RATIO + _SLACK):
            raise PictureFault("too_large")
        try:
            with archive.open(info) as file:
                return file.read(limit)
        except (*_DAMAGED, OSError) as fault:
            raise PictureFault("unreadable") from fault

    return read
