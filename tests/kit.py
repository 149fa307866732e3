"""Desks for tests: real event files, a clock that is set by hand, seeded randomness."""

from __future__ import annotations

import hashlib
import random as randomness
from collections.abc import Callable, Iterable
from pathlib import Path

import apsw

from checkin.desk.desk import Desk
from checkin.desk.new import new
from checkin.domain.ids import subject
from checkin.domain.kinds import CERTIFICATE, Role, encode
from checkin.domain.log import Commit, NewEntry, Place, Stamp, public_of, signer, write_commit
from checkin.domain.replica import Received
from checkin.domain.trust import certify
from checkin.store import exchange, schema
from checkin.store.connecting import open_with
from checkin.store.creating import creating_replica
from checkin.store.eventfile import EventFile
from checkin.store.keys import KeySources
from checkin.store.receiving import receive
from checkin.store.sql import rows

RESOURCES = Path(__file__).parents[1] / "resources"
START_MS = 1_800_000_000_000
MINUTE = 60_000


class Clock:
    """Unix milliseconds that pass only when told to."""

    def __init__(self, now: int = START_MS) -> None:
        self.now = now

    def __call__(self) -> int:
        return self.now

    def pass_(self, ms: int) -> None:
        self.now += ms


def seeded(seed: int) -> Callable[[int], bytes]:
    """A source of bytes that repeats."""
    return randomness.Random(seed).randbytes


def make(folder: Path, clock: Clock, name: str = "desk", seed: int = 1) -> Path:
    """Make an unencrypted event with one open session."""
    path = folder / f"{name}.checkin"
    new(
        path,
        None,
        state=folder / "state",
        clock=clock,
        random=seeded(seed),
        name="Test conference",
        timezone="Asia/Ho_Chi_Minh",
        desk=name,
    )
    return path


def open_file(path: Path, seed: int = 2) -> EventFile:
    """Open an unencrypted event file; its markers lie beside it."""
    return EventFile(path, open_with(path, KeySources()), state=path.parent / "state", random=seeded(seed))


def open_desk(path: Path, clock: Clock, seed: int = 2, language: str = "en") -> Desk:
    """Open a desk on an unencrypted event file."""
    return Desk(open_file(path, seed), clock, language)


def enrol(
    organiser: EventFile,
    folder: Path,
    name: str,
    clock: Clock,
    role: Role = Role.DESK,
    root: bytes | None = None,
) -> EventFile:
    """Certify another installation and give it a replica of the event; organisers need ``root``."""
    own = hashlib.sha256(name.encode()).digest()
    issuer, sign = (public_of(root), signer(root)) if root else (organiser.key, organiser.sign)
    certificate = certify(organiser.event, public_of(own), role, issuer, sign)
    thing = subject(organiser.event, CERTIFICATE, public_of(own))
    with organiser.writing() as work:
        work.append([NewEntry(CERTIFICATE, thing, encode(certificate), certificate)], Stamp(clock()))
    path = folder / f"{name}.checkin"
    with creating_replica(path, organiser.event, own, None, state=folder / "state", random=seeded(3)) as file:
        give(commits_of(organiser), file)
    return open_file(path, seed=len(name) + 10)


def craft(file: EventFile, entries: list[NewEntry], **envelope: int) -> Commit:
    """A commit in a new chain of the installation, signed by it, that no use case would write.

    ``envelope`` takes the place of its n, lamport or at_ms; later numbers get an invented parent.
    """
    n = envelope.get("n", 1)
    parent = b"p" * 32 if n > 1 else b""
    nonce = hashlib.sha256(repr((entries, envelope)).encode()).digest()[:8]
    place = Place(file.key, nonce, n, parent, b"", envelope.get("lamport", 1))
    stamp = Stamp(envelope.get("at_ms", START_MS))
    return write_commit(file.event, place, stamp, entries, file.sign, seeded(9))[0]


def empty_replica(of: EventFile, folder: Path, name: str) -> EventFile:
    """A replica that holds nothing yet."""
    path = folder / f"{name}.checkin"
    with creating_replica(path, of.event, seeded(99)(32), None, state=folder / "state", random=seeded(98)):
        pass
    return open_file(path)


def commits_of(file: EventFile) -> list[Commit]:
    """All commits a replica holds."""
    with file.reading() as connection:
        return list(exchange.commits(connection))


def give(commits: Iterable[Commit], file: EventFile) -> Received:
    """Hand commits to a replica."""
    with file.writing() as work:
        return receive(work, commits)


def dump(connection: apsw.Connection) -> dict[str, list[tuple[object, ...]]]:
    """Return every projected row, sorted, so that two replicas can be compared."""
    return {
        table: sorted(rows(connection, f"SELECT {', '.join(columns)} FROM {table}"), key=repr)
        for table, columns in schema.PROJECTED.items()
    }
