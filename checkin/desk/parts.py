"""Files that are not whole yet: each run has one of its own, and a killed one leaves nothing for long."""

from __future__ import annotations

import hashlib
import os
import re
import secrets
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, Final

if sys.platform != "win32":
    import fcntl


_OURS: Final = re.compile(r"\.checkin-[0-9a-f]{12}-[0-9a-f]{16}\.part")


def part_of(out: Path) -> Path:
    """Return where this run writes what is to become ``out``, beside it: briefly, and naming nobody."""
    whose = hashlib.sha256(out.name.encode()).hexdigest()[:12]
    return out.with_name(f".checkin-{whose}-{secrets.token_hex(8)}.part")


@contextmanager
def locked(part: Path) -> Iterator[BinaryIO]:
    """Open a new file for writing, marked as held as long as this process lives."""
    while True:
        with open(part, "xb", opener=_private) as file:
            if _holds(file.fileno()) and part.exists():
                yield file
                return
        # Somebody clearing up took it before it was marked.
        part.unlink(missing_ok=True)


def clear_parts(folder: Path) -> None:
    """Delete the parts in a folder that no running program holds, whatever they were to become."""
    for left in list(folder.glob(".checkin-*.part")):
        if _OURS.fullmatch(left.name):
            with suppress(OSError):
                _clear(left)


def _private(path: str, flags: int) -> int:
    """Open for the user alone, where the system has such rights: there are names in these files."""
    return os.open(path, flags, 0o600)


if sys.platform == "win32":

    def _holds(descriptor: int) -> bool:
        """An open file cannot be deleted there: it needs no other mark."""
        return True

    def _clear(left: Path) -> None:
        left.unlink(missing_ok=True)

else:

    def _holds(descriptor: int) -> bool:
        try:
            return _lock(descriptor)
        except OSError:
            # A disk without locks: nobody can clear up there either.
            return True

    def _clear(left: Path) -> None:
        with left.open("rb") as file:
            if _lock(file.fileno()):
                left.unlink(missing_ok=True)

    def _lock(descriptor: int) -> bool:
        """Lock a file until it is closed; return whether nobody else had."""
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
