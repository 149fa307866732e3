"""Foreign exceptions become ours here, once."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import apsw
import msgspec

from checkin.domain import errors

_BY_ERRNO = {
    errno.ENOENT: errors.FileMissing,
    errno.EISDIR: errors.FileIsDirectory,
    errno.EACCES: errors.FileForbidden,
    errno.EPERM: errors.FileForbidden,
    errno.EROFS: errors.FileReadOnly,
    errno.ENOSPC: errors.DiskFull,
    errno.EDQUOT: errors.DiskFull,
    errno.EFBIG: errors.DiskFull,
    errno.EEXIST: errors.FileExists,
}
_DAMAGED = ("no such ", "malformed", "parse error", "vtable constructor failed")
"""How SQLite's complaints about a statement begin where the file's own description was damaged."""


@contextmanager
def faults(path: Path, connection: apsw.Connection | None = None) -> Iterator[None]:
    """Turn what SQLite and the system report about ``path`` into a ``FileFault``.

    A constraint or a wrong statement is our own mistake and passes through; but every statement has
    been run on good files, so a table or column that is not there was lost to damage.
    """
    try:
        yield
    except (apsw.BusyError, apsw.LockedError) as error:
        raise errors.FileLocked(str(path)) from error
    except apsw.ReadOnlyError as error:
        raise errors.FileReadOnly(str(path)) from error
    except (apsw.CorruptError, apsw.NotADBError, apsw.NoMemError) as error:
        # A row whose size is damaged asks for more memory than any machine has.
        raise errors.FileCorrupt(str(path)) from error
    except apsw.SQLError as error:
        if str(error).startswith(_DAMAGED):
            raise errors.FileCorrupt(str(path)) from error
        raise
    except apsw.FullError as error:
        raise errors.DiskFull(str(path)) from error
    except (apsw.CantOpenError, apsw.PermissionsError, apsw.AuthError) as error:
        raise errors.FileForbidden(str(path)) from error
    except (UnicodeDecodeError, msgspec.DecodeError) as error:
        raise errors.FileCorrupt(str(path)) from error
    except apsw.IOError as error:
        number = system_errno(error) or (connection.system_errno if connection else 0)
        if number in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            raise errors.DiskFull(str(path)) from error
        raise errors.FileProblem(str(path), str(error)) from error
    except OSError as error:
        raise of_system(error, path) from error


def system_errno(error: apsw.Error) -> int:
    """Return the system's error number behind an SQLite error, 0 if there is none."""
    return int(getattr(error, "system_errno", 0) or 0)


def of_system(error: OSError, path: Path) -> errors.FileFault:
    """Return our fault for a system error about ``path``."""
    kind = _BY_ERRNO.get(error.errno or 0)
    return kind(str(path)) if kind else errors.FileProblem(str(path), error.strerror or str(error))
