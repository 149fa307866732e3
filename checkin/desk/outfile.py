"""Files that are asked for: checked before anything is written, whole when they appear."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

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


def _private(path: str, flags: int) -> int:
    """Open for the user alone, where the system has such rights: there are names in these files."""
    return os.open(path, flags, 0o600)


@contextmanager
def into_place(out: Path) -> Iterator[BinaryIO]:
    """Write a file beside its name and rename it when it is whole.

    Raises:
        FileFault: the old file, if any, is untouched.
    """
    # One name, so that the next run takes the place of what a killed one has left.
    part = out.with_name(f".{out.name}.part")
    try:
        part.unlink(missing_ok=True)
        with open(part, "xb", opener=_private) as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        part.replace(out)
    except OSError as error:
        raise of_system(error, out) from error
    finally:
        part.unlink(missing_ok=True)
