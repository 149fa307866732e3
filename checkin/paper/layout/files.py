"""Reading a layout file from disk; what the system says of it becomes ours."""

from __future__ import annotations

from pathlib import Path

from checkin.domain import errors
from checkin.paper.layout.parsing import MAX_BYTES, decode


def read_text(path: Path) -> str:
    """Return the text of a layout file.

    Raises:
        FileMissing, FileIsDirectory, FileEmpty, FileForbidden, FileProblem.
        LayoutTooLarge, LayoutEncoding.
    """
    return decode(_read(path), str(path))


def _read(path: Path) -> bytes:
    """Return the bytes of a file, or as many as tell that it is too large."""
    try:
        if path.is_dir():
            raise errors.FileIsDirectory(str(path))
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise errors.FileMissing(str(path)) from None
    except PermissionError:
        raise errors.FileForbidden(str(path)) from None
    except OSError as fault:
        raise errors.FileProblem(str(path), fault.strerror or type(fault).__name__) from fault
    except ValueError:
        # A name with a null character.
        raise errors.FileMissing(str(path)) from None
