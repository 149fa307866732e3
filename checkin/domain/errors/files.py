"""Files that cannot be used."""

from __future__ import annotations

from dataclasses import dataclass

from checkin.domain.errors.base import CheckinError


@dataclass(eq=False)
class FileFault(CheckinError):
    """A file cannot be used; ``path`` is the file."""

    path: str


class FileMissing(FileFault):
    """There is no such file."""


class FileIsDirectory(FileFault):
    """A directory stands where a file is needed."""


class FileIsDevice(FileFault):
    """A file was expected, not a pipe or a device."""


class FileEmpty(FileFault):
    """The file has no bytes."""


class FileExists(FileFault):
    """A new file would overwrite one that exists."""


class FileForbidden(FileFault):
    """The system does not let this user read the file or its folder."""


class FileReadOnly(FileFault):
    """The file or its folder cannot be written."""


class FileForeign(FileFault):
    """A readable file that is not an event file of this program."""


class FileCorrupt(FileFault):
    """The event file is damaged or cut short."""


class FileTooNew(FileFault):
    """The event file was written by a newer version of the program; it was not touched."""


class FileLocked(FileFault):
    """Another program keeps the event file locked."""


class DiskFull(FileFault):
    """No room left on the disk; nothing was half-written."""


@dataclass(eq=False)
class SheetTooLong(CheckinError):
    """More than ``rows`` rows, the most that a sheet of a workbook holds; nothing was written."""

    rows: int


class FolderMissing(FileFault):
    """The folder that a new file should lie in does not exist."""


@dataclass(eq=False)
class FileProblem(FileFault):
    """The system reported another fault of a file; ``reason`` is the system's own word."""

    reason: str


@dataclass(eq=False)
class ChartKindUnknown(FileFault):
    """Its suffix names no kind of file that charts can be saved to; ``kinds`` are those there are."""

    kinds: list[str]
