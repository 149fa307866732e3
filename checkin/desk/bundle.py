"""Bundles: the whole log in one file, to and from a stick where there is no network."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final

import msgspec

from checkin.desk.desk import Desk
from checkin.desk.me import me
from checkin.desk.outfile import check_target, into_place
from checkin.domain import bundles, errors
from checkin.domain.bundles import END, HEADER_BYTES, SALT_BYTES, SEGMENT, TAG_BYTES, Header
from checkin.domain.log import Heads
from checkin.domain.messages import PROTOCOL, ROOM, Answer, encode, read_answer, travelling
from checkin.store import exchange, queries
from checkin.store.faults import faults
from checkin.store.replica import FileReplica

Progress = Callable[[int, int], None]
"""Called with (done, of how many)."""

_SEALED: Final = SEGMENT + TAG_BYTES


class BundleWritten(msgspec.Struct):
    """What a bundle holds."""

    path: str
    commits: int
    bytes: int


class BundleTaken(msgspec.Struct):
    """What became of a bundle's commits."""

    new: int = 0
    known: int = 0
    """Held here before."""
    refused: int = 0
    """Not signed by who they say, or without what comes before them; the others were taken."""


def export_bundle(desk: Desk, path: Path, progress: Progress = lambda done, total: None) -> BundleWritten:
    """Write everything this desk holds, so that no other bundle has to come first.

    Raises:
        BundleKeyless: the event was closed.
        FileFault: nothing was half-written, and what was there before still is.
    """
    check_target(path)
    with desk.file.snapshot():
        header = Header(desk.file.event, os.urandom(SALT_BYTES))
        salt = _salt(desk, path)
        written = BundleWritten(str(path), 0, 0)
        messages = _messages(desk, written, progress)
        with into_place(path) as out:
            out.write(header.raw())
            for segment in bundles.seal(header, salt, messages):
                out.write(segment)
            out.write(END)
            written.bytes = out.tell()
    return written


def import_bundle(desk: Desk, path: Path, progress: Progress = lambda done, total: None) -> BundleTaken:
    """Take over what a bundle holds and this desk lacks, in portions, so that a door goes on scanning.

    The whole file is read and checked before the first commit is looked at; it may be larger than
    the memory. The same bundle again, or an older one later, changes nothing: one that was stopped
    half-way (a full disk, a stick pulled out) is simply given again, and goes on where it ended.

    Raises:
        BundleFault: nothing was taken over, unless the file changed while it was read.
        FileFault: what was taken over before stays.
    """
    taken = BundleTaken()
    with faults(path), _opened(path) as (file, size):
        header, salt = _header(desk, path, file, size), _salt(desk, path)
        for _ in _answers(desk, path, file, size, header, salt, lambda done: progress(done, 2 * size)):
            pass
        replica = FileReplica(desk.file)
        for answer in _answers(
            desk, path, file, size, header, salt, lambda done: progress(size + done, 2 * size)
        ):
            received = replica.receive(answer.commits)
            taken.new += received.new
            taken.refused += len(received.refused)
            taken.known += len(answer.commits) - received.new - len(received.refused)
    return taken


def _salt(desk: Desk, path: Path) -> bytes:
    salt = queries.people_salt(desk.file.connection, desk.file.event)
    if not salt:
        raise errors.BundleKeyless(str(path))
    return salt


def _messages(desk: Desk, written: BundleWritten, progress: Progress) -> Iterator[bytes]:
    """Yield the answers to one that holds nothing; only the last, when all is told, names the heads."""
    connection, who, at_ms = desk.file.connection, me(desk), desk.clock()
    total, more = exchange.count(connection), True
    told: Heads = {}
    while more:
        commits, more, ends = exchange.lacking(connection, told, ROOM)
        for chain, tips in ends.items():
            told[chain] = told.get(chain, frozenset()) | tips
        written.commits += len(commits)
        heads = [] if more else travelling(exchange.heads(connection))
        yield encode(Answer(PROTOCOL, desk.file.event, *who, heads, commits, more, 0, at_ms))
        progress(written.commits, total)


@contextmanager
def _opened(path: Path) -> Iterator[tuple[BinaryIO, int]]:
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        raise errors.FileIsDirectory(str(path))
    if not stat.S_ISREG(mode):
        # A pipe has no end to look at, and whoever opens it waits.
        raise errors.FileIsDevice(str(path))
    with path.open("rb") as file:
        size = os.fstat(file.fileno()).st_size
        if size == 0:
            raise errors.FileEmpty(str(path))
        yield file, size


def _header(desk: Desk, path: Path, file: BinaryIO, size: int) -> Header:
    raw = file.read(HEADER_BYTES)
    header = bundles.read_header(raw)
    if header is None:
        raise errors.BundleTruncated(str(path)) if _begun(raw) else errors.BundleForeign(str(path))
    if isinstance(header, int):
        raise errors.BundleNewer(str(path))
    if header.event != desk.file.event:
        raise errors.BundleOfOtherEvent(str(path))
    if size < HEADER_BYTES + len(END) + TAG_BYTES:
        raise errors.BundleTruncated(str(path))
    file.seek(size - len(END))
    if file.read(len(END)) != END:
        raise errors.BundleTruncated(str(path))
    return header


def _begun(raw: bytes) -> bool:
    """Whether this is a header cut short."""
    return len(raw) < HEADER_BYTES and (raw.startswith(bundles.MAGIC) or bundles.MAGIC.startswith(raw))


def _answers(
    desk: Desk,
    path: Path,
    file: BinaryIO,
    size: int,
    header: Header,
    salt: bytes,
    progress: Callable[[int], None],
) -> Iterator[Answer]:
    """Yield what the bundle tells, from its beginning."""
    file.seek(HEADER_BYTES)
    segments = _segments(file, size - HEADER_BYTES - len(END), progress)
    try:
        for raw in bundles.unseal(header, salt, segments):
            yield read_answer(raw, desk.file.event)
    except bundles.BundleBroken:
        raise errors.BundleAltered(str(path)) from None
    except errors.PartnerNewer:
        raise errors.BundleNewer(str(path)) from None
    except errors.PartnerFault:
        raise errors.BundleAltered(str(path)) from None


def _segments(file: BinaryIO, left: int, progress: Callable[[int], None]) -> Iterator[bytes]:
    whole = left
    while left:
        segment = file.read(min(_SEALED, left))
        if not segment:
            # The stick was pulled, or somebody shortens the file meanwhile.
            return
        left -= len(segment)
        yield segment
        progress(whole - left)
