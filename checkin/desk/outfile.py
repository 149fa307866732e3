"""Files that are asked for: checked before anything is written, whole when they appear."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from checkin.desk.parts import clear_parts, locked, part_of
from checkin.domain import errors
from checkin.store.connecting import is_encrypted
from checkin.store.faults import of_system


def check_target(out: Path) -> None:
    """Find out before anything is written that the PDF could not be, or must not.

    Raises:
        FileIsDirectory, FolderMissing, FileReadOnly, FileProblem: it cannot be written there.
        FileExists: an event file is there.
    """
    try:
        if out.is_dir():
            raise errors.FileIsDirectory(str(out))
        if not out.parent.is_dir():
            raise errors.FolderMissing(str(out))
        if not os.access(out.parent, os.W_OK) or (out.exists() and not os.access(out, os.W_OK)):
            raise errors.FileReadOnly(str(out))
    except OSError as error:
        raise of_system(error, out) from error
    if _is_event(out):
        raise errors.FileExists(str(out))


def _is_event(path: Path) -> bool:
    try:
        is_encrypted(path)
    except errors.FileFault:
        return False
    return True


@contextmanager
def into_place(out: Path) -> Iterator[BinaryIO]:
    """Write a file beside its name and rename it when it is whole.

    Each run writes a part of its own, so that two of them with the same result do not meet; what those
    that were killed have left is deleted first.

    Raises:
        FileFault: the old file, if any, is untouched.
    """
    part = part_of(out)
    try:
        clear_parts(out)
        with ExitStack() as opened:
            file = opened.enter_context(locked(part))
            yield file
            file.flush()
            os.fsync(file.fileno())
            if sys.platform == "win32":
                # Nothing that is open is renamed there; elsewhere the lock holds until it is in place.
                opened.close()
            part.replace(out)
    except OSError as error:
        raise of_system(error, out) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
