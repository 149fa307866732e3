"""Making event files: complete, then renamed into place."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final

import apsw

from checkin.domain import errors, fold, recovery
from checkin.domain.ids import event_id, subject
from checkin.domain.kinds import CERTIFICATE, ROOT, SALT, Role, Root, Salt, encode
from checkin.domain.log import NONCE_BYTES, NewEntry, RandomBytes, public_of, signer
from checkin.domain.trust import certify
from checkin.store import connecting, keys, schema
from checkin.store.eventfile import EventFile
from checkin.store.faults import faults, of_system
from checkin.store.holding import holding
from checkin.store.migrations import MIGRATIONS, migrate
from checkin.store.reading import open_payload
from checkin.store.sql import rows

_ROOT_PURPOSE: Final = "event root"
_KEY_BYTES: Final = 32
_LOCK: Final = ".lock"
"""Beside an unfinished file, held while it is being made."""


class NewEvent:
    """A new event that is not in place yet: its file and the entries every event begins with."""

    def __init__(self, file: EventFile, first: list[NewEntry], recovery_code: str) -> None:
        """Carry what the use case needs to write the first commit."""
        self.file = file
        self.first = first
        self.recovery_code = recovery_code


@contextmanager
def creating(
    path: Path, sources: keys.KeySources | None, *, state: Path, random: RandomBytes = os.urandom
) -> Iterator[NewEvent]:
    """Make a new event; ``sources`` None leaves its file unencrypted.

    The body writes what the event begins with; only when it ends well does the file appear.

    Raises:
        FileExists, FolderMissing, FileReadOnly, FileIsDirectory: it cannot be made there.
        KeyMissing: there is no way to keep its key.
    """
    root, own, secret = random(_KEY_BYTES), random(_KEY_BYTES), random(recovery.SECRET_BYTES)
    event = event_id(public_of(root))
    with creating_replica(path, event, own, sources, state=state, random=random, secret=secret) as file:
        certificate = certify(event, public_of(own), Role.ORGANISER, public_of(root), signer(root))
        sealed = recovery.seal(secret, _ROOT_PURPOSE, root, random)
        first = [
            _entry(event, ROOT, Root(public_of(root), sealed)),
            _entry(event, CERTIFICATE, certificate, public_of(own)),
            _entry(event, SALT, Salt(random(32))),
        ]
        yield NewEvent(file, first, recovery.to_digits(secret))


@contextmanager
def creating_replica(
    path: Path,
    event: bytes,
    own: bytes,
    sources: keys.KeySources | None,
    *,
    state: Path,
    random: RandomBytes = os.urandom,
    secret: bytes | None = None,
) -> Iterator[EventFile]:
    """Make an empty file for an event (id, 32 bytes) and an installation (private key, 32 bytes).

    The file's key is also sealed under the recovery ``secret`` where there is one.

    Raises:
        FileFault, KeyMissing: see ``creating``.
        FileLocked: another program is making a file of this name.
    """
    check_place(path)
    part = path.with_name(f".{path.name}.new")
    with holding(part.with_name(part.name + _LOCK)) as ours:
        if not ours:
            raise errors.FileLocked(str(path))
        _clear_left(path.parent)
        with _making(part, path, event, own, sources, state, random, secret) as file:
            yield file


@contextmanager
def _making(
    part: Path,
    path: Path,
    event: bytes,
    own: bytes,
    sources: keys.KeySources | None,
    state: Path,
    random: RandomBytes,
    secret: bytes | None,
) -> Iterator[EventFile]:
    """Make the file ``part`` and put it in place when the body has ended well."""
    _clear(part)
    salt = random(keys.SALT_BYTES)
    key = keys.new_key(path, salt, sources, random) if sources is not None else None
    made: EventFile | None = None
    try:
        _begin(part, path)
        connection = connecting.connect(part, key, salt, create=True)
        with faults(path):
            connection.pragma("application_id", schema.APPLICATION_ID)
            migrate(connection, part, MIGRATIONS)
            connection.executemany(
                "INSERT INTO meta VALUES(?, ?)",
                [
                    ("event", event),
                    ("private", own),
                    ("public", public_of(own)),
                    ("nonce", random(NONCE_BYTES)),
                    ("fold", str(fold.VERSION).encode()),
                ],
            )
        with EventFile(part, connection, state=state, random=random) as made:
            yield made
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        if key is not None and secret is not None:
            keys.seal_key(path, key, secret, random)
        _put_in_place(part, path)
    except BaseException:
        if made is not None:
            made.drop_mark()
        raise
    finally:
        _clear(part)


def unseal_root(connection: apsw.Connection, event: bytes, recovery_code: str) -> bytes | None:
    """Return the event's root private key, None where the recovery code is not the one."""
    secret = recovery.from_digits(recovery_code)
    if secret is None:
        return None
    found = rows(connection, "SELECT payload FROM entries WHERE kind = 'root'")
    for (sealed,) in found:
        payload = open_payload(ROOT, sealed)
        root = recovery.unseal(secret, _ROOT_PURPOSE, payload.sealed) if isinstance(payload, Root) else None
        if root is not None and event_id(public_of(root)) == event:
            return root
    return None


def _entry(event: bytes, kind: str, value: Any, *parts: bytes) -> NewEntry:
    return NewEntry(kind, subject(event, kind, *parts), encode(value), value)


def _begin(part: Path, path: Path) -> None:
    """Begin a file for this user alone; what SQLite keeps beside a file has the same rights."""
    try:
        os.close(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    except OSError as error:
        raise of_system(error, path) from error


def _clear_left(folder: Path) -> None:
    """Delete the unfinished files in a folder that programs which were killed have left.

    Only what has its lock beside it is ours, and nobody makes it any more where that can be held.
    """
    for lock in list(folder.glob(f".*.new{_LOCK}")):
        with suppress(OSError, errors.FileFault), holding(lock) as left:
            if left:
                _clear(lock.with_name(lock.name.removesuffix(_LOCK)))


def _clear(part: Path) -> None:
    """Delete an unfinished file, also one that a killed process has left."""
    for suffix in ("", "-wal", "-shm", "-journal"):
        part.with_name(part.name + suffix).unlink(missing_ok=True)


def check_place(path: Path) -> None:
    """Refuse a place at which no new event file can be made.

    Raises:
        FileExists, FolderMissing, FileReadOnly, FileIsDirectory: see ``creating``.
    """
    try:
        if path.is_dir():
            raise errors.FileIsDirectory(str(path))
        taken = [one for one in (path, keys.recovery_path(path)) if one.exists()]
    except OSError as error:
        raise of_system(error, path) from error
    if taken:
        # The recovery file of an event that was moved away opens that event, no other.
        raise errors.FileExists(str(taken[0]))
    if not path.parent.is_dir():
        raise errors.FolderMissing(str(path))
    if not os.access(path.parent, os.W_OK):
        raise errors.FileReadOnly(str(path))


def _put_in_place(part: Path, path: Path) -> None:
    """Give the finished file its name without ever replacing another."""
    try:
        try:
            os.link(part, path)
        except FileExistsError:
            raise
        except OSError:
            # No hard links on this file system (FAT on a stick, for one).
            if path.exists():
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST)) from None
            part.rename(path)
    except OSError as error:
        raise of_system(error, path) from error
