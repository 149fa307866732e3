"""Opening a roster's file, and the system's faults of it as ours."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from checkin.domain.errors import (
    FileEmpty,
    FileFault,
    FileForbidden,
    FileIsDirectory,
    FileMissing,
    FileProblem,
)


@contextmanager
def system_faults(path: Path) -> Iterator[None]:
    """Turn an ``OSError`` inside into the ``FileFault`` that says the same of ``path``."""
    try:
        yield
    except OSError as fault:
        raise _converted(path, fault) from fault


def _converted(path: Path, fault: OSError) -> FileFault:
    if isinstance(fault, FileNotFoundError | NotADirectoryError):
        return FileMissing(str(path))
    if isinstance(fault, IsADirectoryError):
        return FileIsDirectory(str(path))
    if isinstance(fault, PermissionError):
        # Windows answers "permission denied" when a directory is opened.
        return FileIsDirectory(str(path)) if _is_directory(path) else FileForbidden(str(path))
    return FileProblem(str(path), fault.strerror or type(fault).__name__)


def _is_directory(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def head_of(path: Path, size: int) -> bytes:
    """Return the first ``size`` bytes of the file, fewer if it is shorter.

    Raises ``FileMissing``, ``FileIsDirectory``, ``FileForbidden``, ``FileProblem``, and
    ``FileEmpty`` where there is no byte.
    """
    with system_faults(path):
        if path.is_dir():
            raise FileIsDirectory(str(path))
        with path.open("rb") as file:
            head = file.read(size)
    if not head:
        raise FileEmpty(str(path))
    return head
