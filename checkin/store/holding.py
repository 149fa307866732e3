"""Holding a name: at most one running program at a time does, and a killed one no longer does."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from checkin.store.faults import of_system

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


class Hold:
    """A small file, locked by the system as long as this process lives or until ``release``."""

    def __init__(self, path: Path, descriptor: int) -> None:
        """Made by ``hold``."""
        self._path, self._descriptor = path, descriptor

    def release(self) -> None:
        """Let go, and leave nothing behind; more than once does no harm."""
        descriptor, self._descriptor = self._descriptor, -1
        if descriptor < 0:
            return
        if sys.platform == "win32":
            os.close(descriptor)  # Nothing that is open is deleted there.
            with suppress(OSError):
                self._path.unlink()
        else:
            # Before it is let go: whoever comes meanwhile finds that the file it has locked is gone.
            with suppress(OSError):
                self._path.unlink()
            os.close(descriptor)


def hold(path: Path) -> Hold | None:
    """Hold ``path``, a file for nothing but this; None where a running program does.

    On a disk without locks everybody holds: nothing would ever be let go there.

    Raises:
        FileFault: the file cannot be made there.
    """
    try:
        while True:
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
            if not _lock(descriptor):
                os.close(descriptor)
                return None
            if _is(path, descriptor):
                return Hold(path, descriptor)
            # Whoever held it has just let go and deleted it.
            os.close(descriptor)
    except OSError as error:
        raise of_system(error, path) from error


@contextmanager
def holding(path: Path) -> Iterator[bool]:
    """Hold ``path`` while the body runs; False where a running program does.

    Raises:
        FileFault: see ``hold``.
    """
    held = hold(path)
    try:
        yield held is not None
    finally:
        if held is not None:
            held.release()


def _is(path: Path, descriptor: int) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(descriptor))
    except OSError:
        return False


if sys.platform == "win32":

    def _lock(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:

    def _lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return True
        return True
