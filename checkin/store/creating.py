"""Making a new event file: complete, then renamed into place."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from checkin.domain import errors, fold, recovery
from checkin.domain.ids import event_id, subject
from checkin.domain.kinds import CERTIFICATE, ROOT, SALT, Role, Root, Salt, encode
from checkin.domain.log import NONCE_BYTES, NewEntry, RandomBytes, public_of, signer
from checkin.domain.trust import certify
from checkin.store import connecting, keys, schema
from checkin.store.eventfile import EventFile
from checkin.store.faults import faults, of_system
from checkin.store.migrations import MIGRATIONS, migrate

_ROOT_PURPOSE = "event root"


class NewEvent:
    """A new event that is not in place yet: its file and the entries every event begins with."""

    def __init__(self, file: EventFile, first: list[NewEntry], salt: bytes, recovery_code: str) -> None:
        """Carry what the use case needs to write the first commit."""
        self.file = file
        self.first = first
        self.people_salt = salt
        self.recovery_code = recovery_code


@contextmanager
def creating(
    path: Path, sources: keys.KeySources | None, *, state: Path, random: RandomBytes = os.urandom
) -> Iterator[NewEvent]:
    """Make an event file; ``sources`` None leaves it unencrypted.

    The body writes what the event begins with; only when it ends well does the file appear.

    Raises:
        FileExists, FolderMissing, FileReadOnly, FileIsDirectory: it cannot be made there.
        KeyMissing: there is no way to keep its key.
    """
    _check_place(path)
    part = path.with_name(f".{path.name}.{random(4).hex()}.new")
    salt = random(keys.SALT_BYTES)
    key = keys.new_key(path, salt, sources, random) if sources is not None else None
    root, own = (random(32) for _ in range(2))
    event = event_id(public_of(root))
    secret = random(recovery.SECRET_BYTES)
    try:
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
        people_salt = random(32)
        with EventFile(part, connection, state=state, random=random) as file:
            yield NewEvent(
                file,
                _first(event, root, own, secret, people_salt, random),
                people_salt,
                recovery.to_digits(secret),
            )
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        if key is not None:
            keys.seal_key(path, key, secret, random)
        _put_in_place(part, path)
    finally:
        for suffix in ("", "-wal", "-shm", "-journal"):
            part.with_name(part.name + suffix).unlink(missing_ok=True)


def _first(
    event: bytes, root: bytes, own: bytes, secret: bytes, people_salt: bytes, random: RandomBytes
) -> list[NewEntry]:
    """Return the entries that make the event and certify its first installation as organiser."""
    certificate = certify(event, public_of(own), Role.ORGANISER, public_of(root), signer(root))
    sealed = recovery.seal(secret, _ROOT_PURPOSE, root, random)
    return [
        NewEntry(ROOT, subject(event, ROOT), encode(Root(public_of(root), sealed))),
        NewEntry(CERTIFICATE, subject(event, CERTIFICATE, public_of(own)), encode(certificate)),
        NewEntry(SALT, subject(event, SALT), encode(Salt(people_salt))),
    ]


def _check_place(path: Path) -> None:
    if path.is_dir():
        raise errors.FileIsDirectory(str(path))
    if path.exists():
        raise errors.FileExists(str(path))
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
                raise FileExistsError(17, "File exists") from None
            part.rename(path)
    except OSError as error:
        raise of_system(error, path) from error
