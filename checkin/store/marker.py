"""What this installation last wrote, kept outside the event file.

A file restored from a backup, or copied, looks like the original from inside. The marker tells:
it is one short record per file identity (device and inode) in the user's state folder, rewritten
after every commit. A marker that is ahead of the file, belongs to another file or machine, or is
missing makes the desk start a new chain instead of writing a second branch of the old one.
"""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple

from checkin.domain.log import NONCE_BYTES

_KEEP: Final = 8
_LOOKS: Final = 10


class Mark(NamedTuple):
    """The last commit written by this installation: its chain's nonce, number and hash."""

    nonce: bytes
    n: int
    hash: bytes


class Marker:
    """The marker of one event file on this machine."""

    def __init__(self, folder: Path, event: bytes, key: bytes, file: Path, machine: bytes) -> None:
        """Name the marker; nothing is read or written yet."""
        status = file.stat()
        identity = f"{status.st_dev}:{status.st_ino}".encode()
        self._seed = hashlib.sha256(event + key + machine + identity).digest()
        self._path = folder / f"{self._seed.hex()[:32]}.mark"
        self._handle: int | None = None

    def read(self) -> Mark | None:
        """Return the mark, or None where there is none that holds together.

        Another process may be writing it at this moment, so a torn one is looked at again.
        """
        for _ in range(_LOOKS):
            mark = self._look()
            if mark is not None or not self._path.exists():
                return mark
        return None

    def _look(self) -> Mark | None:
        try:
            parts = self._path.read_bytes().split()
            nonce, n, digest, check = bytes.fromhex(parts[0].decode()), int(parts[1]), parts[2], parts[3]
            mark = Mark(nonce, n, bytes.fromhex(digest.decode()))
        except (OSError, ValueError, IndexError):
            return None
        return mark if len(nonce) == NONCE_BYTES and self._check(mark) == check else None

    def write(self, mark: Mark) -> None:
        """Replace the mark.

        A state folder that cannot be written costs no scan: the desk will start a new chain next
        time, which is always right.
        """
        nonce, digest = mark.nonce.hex().encode(), mark.hash.hex().encode()
        # Numbers as long as any, so that a record always covers the one before it.
        line = b"%s %020d %s %s\n" % (nonce, mark.n, digest, self._check(mark))
        try:
            if self._handle is None:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                self._handle = os.open(self._path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
            os.lseek(self._handle, 0, os.SEEK_SET)
            os.write(self._handle, line)
        except OSError:
            self.close()

    def remove(self) -> None:
        """Delete the mark of a file that will not be."""
        self.close()
        with suppress(OSError):
            self._path.unlink(missing_ok=True)

    def close(self) -> None:
        """Close the file."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None

    def _check(self, mark: Mark) -> bytes:
        whole = self._seed + mark.nonce + mark.n.to_bytes(8, "big") + mark.hash
        return hashlib.sha256(whole).hexdigest()[: 2 * _KEEP].encode()


def machine_id() -> bytes:
    """Return bytes that tell this machine from a clone of its disk, as far as the system says."""
    for name in ("/etc/machine-id", "/var/lib/dbus/machine-id"):
        try:
            return Path(name).read_bytes().strip()
        except OSError:
            continue
    return _other_machine_id()


def _other_machine_id() -> bytes:
    import platform
    import uuid

    return f"{platform.node()}:{uuid.getnode():012x}".encode()
