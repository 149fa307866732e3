"""Files that are asked for: checked before anything is written, whole when they appear."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, Final

from checkin.desk.parts import clear_parts, locked, part_of
from checkin.domain import errors
from checkin.store.connecting import is_encrypted
from checkin.store.faults import of_system

_BESIDE: Final = ("-wal", "-shm", "-journal", ".recovery")
"""What the names of files end in that belong to the event file beside them."""


def check_target(out: Path) -> None:
    """Find out before anything is written that the file could not be, or must not.

    Raises:
        FileIsDirectory, FolderMissing, FileReadOnly, FileProblem: it cannot be written there.
        FileIsDevice: a pipe or a device would be waited for, or be replaced by a file.
        FileExists: an event file is there, or what belongs to one.
    """
    try:
        if out.is_dir():
            raise errors.FileIsDirectory(str(out))
        if (out.exists() and not out.is_file()) or _is_of_devices(out.parent.resolve()):
            raise errors.FileIsDevice(str(out))
        if not out.parent.is_dir():
            raise errors.FolderMissing(str(out))
        if not os.access(out.parent, os.W_OK) or (out.exists() and not os.access(out, os.W_OK)):
            raise errors.FileReadOnly(str(out))
    except OSError as error:
        raise of_system(error, out) from error
    if _is_event(out) or _is_of_event(out) or _is_of_event(out.resolve()):
        raise errors.FileExists(str(out))


def same_file(paths: Sequence[Path]) -> bool:
    """Tell whether two of the paths are of one file, through whatever folders they lead."""
    return len({os.path.normcase(path.resolve()) for path in paths}) < len(paths)


def _is_of_devices(folder: Path) -> bool:
    """Tell whether what lies in a folder is no file, though it may lead to one: /dev/stdout."""
    return os.name == "posix" and (folder == Path("/dev") or folder.is_relative_to("/proc"))


def _is_event(path: Path) -> bool:
    try:
        return path.is_file() and is_encrypted(path) is not None
    except (errors.FileFault, OSError):
        return False


def _is_of_event(path: Path) -> bool:
    """Tell whether SQLite, or whoever has lost the key, looks for a file of an event under this name."""
    ending = next((one for one in _BESIDE if path.name.lower().endswith(one)), "")
    return bool(ending) and _is_event(path.with_name(path.name[: -len(ending)]))


@contextmanager
def into_place(out: Path) -> Iterator[BinaryIO]:
    """Write a file beside its name and rename it when it is whole.

    Each run writes a part of its own, so that two of them with the same result do not meet; what those
    that were killed have left in the folder is deleted first.

    Raises:
        FileFault: the old file, if any, is untouched.
    """
    part = part_of(out)
    try:
        clear_parts(out.parent)
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
