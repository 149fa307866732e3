"""Workbooks as zip archives: what their directory says, judged before anything is unpacked."""

from __future__ import annotations

import errno
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Final
from xml.parsers import expat

from checkin.domain.errors import (
    CheckinError,
    RosterDamaged,
    RosterProtected,
    RosterSuspicious,
    RosterTooLarge,
)
from checkin.roster.files import system_faults
from checkin.roster.limits import PACKED, UNPACKED, check_size

_DIRECTORY: Final = 2 << 20
"""Bytes of an archive's directory, enough for 20,000 members."""
_END: Final = b"PK\x05\x06"
_END_64: Final = b"PK\x06\x06"
_LOCATOR_64: Final = b"PK\x06\x07"
_TAIL: Final = (1 << 16) + 22 + 20 + 56
_BOMB: Final = 32 << 20
_RATIO: Final = 400
"""A member of ``_BOMB`` bytes that was packed so well says the same over and over; sheets do not."""
_PACKINGS: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


@contextmanager
def archive_of(path: Path) -> Iterator[zipfile.ZipFile]:
    """Open a workbook's archive.

    Raises ``RosterTooLarge``, ``RosterSuspicious``, ``RosterProtected``, ``RosterDamaged`` and the
    system's faults of the file.
    """
    check_size(path, PACKED)
    with system_faults(path), path.open("rb") as file:
        with damage(path):
            if _directory_size(file) > _DIRECTORY:
                raise RosterSuspicious(str(path))
            archive = zipfile.ZipFile(file)
        with archive:
            _judge(path, archive)
            with damage(path):
                yield archive


@contextmanager
def damage(path: Path) -> Iterator[None]:
    """Turn what a damaged archive or its XML makes the libraries raise into ``RosterDamaged``."""
    try:
        yield
    except (CheckinError, MemoryError):
        raise
    except (zipfile.BadZipFile, zlib.error, expat.ExpatError, EOFError) as fault:
        raise RosterDamaged(str(path)) from fault
    except (LookupError, ValueError, RuntimeError, NotImplementedError, struct.error) as fault:
        raise RosterDamaged(str(path)) from fault
    except OSError as fault:
        # A damaged directory makes zipfile seek before the beginning; that is not the disk.
        if fault.errno not in (None, errno.EINVAL):
            raise
        raise RosterDamaged(str(path)) from fault


def _judge(path: Path, archive: zipfile.ZipFile) -> None:
    entries = archive.infolist()
    if any(entry.flag_bits & 1 for entry in entries):
        raise RosterProtected(str(path))
    for entry in entries:
        bomb = entry.file_size > _BOMB and entry.file_size > entry.compress_size * _RATIO
        if bomb or entry.compress_type not in _PACKINGS:
            raise RosterSuspicious(str(path))
    if sum(entry.file_size for entry in entries) > UNPACKED:
        raise RosterTooLarge(str(path), UNPACKED >> 20)


def _directory_size(file: IO[bytes]) -> int:
    """Return the bytes of the central directory as its end states them (APPNOTE 4.3.14, 4.3.16)."""
    end = file.seek(0, 2)
    file.seek(max(0, end - _TAIL))
    tail = file.read()
    at = tail.rfind(_END)
    if at < 0 or len(tail) < at + 22:
        raise zipfile.BadZipFile
    sizes = [int.from_bytes(tail[at + 12 : at + 16], "little")]
    if tail[max(0, at - 20) :].startswith(_LOCATOR_64):
        where = int.from_bytes(tail[at - 12 : at - 4], "little")
        file.seek(min(where, end))
        for record in (file.read(56), tail[max(0, at - 76) : at - 20]):
            if record.startswith(_END_64):
                sizes.append(int.from_bytes(record[40:48], "little"))
    real = [size for size in sizes if size != 0xFFFFFFFF]
    return max(real, default=_DIRECTORY + 1)
