"""A laptop's disk: what a process that died leaves, what a power loss takes, backups, rotten bits.

An event file is written to in place, because its marker knows it by its inode.
"""

from __future__ import annotations

import random
from pathlib import Path
from typing import NamedTuple

_WAL_HEADER = 32


class Image(NamedTuple):
    """An event file as it was at some time, with what was not in it yet, and the markers beside it."""

    main: bytes
    wal: bytes | None
    marks: dict[str, bytes]
    held: int
    """The commits in it, as bits of the ledger."""


def wal_of(path: Path) -> Path:
    return path.with_name(path.name + "-wal")


def take(path: Path, state: Path, held: int) -> Image:
    """Read a file between two of its transactions."""
    wal = wal_of(path)
    return Image(
        path.read_bytes(),
        wal.read_bytes() if wal.exists() else None,
        {one.name: one.read_bytes() for one in sorted(state.glob("*.mark"))},
        held,
    )


def put(image: Image, path: Path) -> None:
    """Make a file that nobody has open what it was; markers are left alone."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("r+b" if path.exists() else "wb") as file:
        file.write(image.main)
        file.truncate()
    wal_of(path).unlink(missing_ok=True)
    path.with_name(path.name + "-shm").unlink(missing_ok=True)
    if image.wal is not None:
        wal_of(path).write_bytes(image.wal)


def put_marks(image: Image, state: Path) -> None:
    """Put back the markers as they were, and take away those that did not exist yet."""
    for one in state.glob("*.mark"):
        one.unlink()
    for name, content in image.marks.items():
        (state / name).write_bytes(content)


def lose_tail(path: Path, dice: random.Random) -> bool:
    """Cut off a random part of what was committed last, as a disk that lied about its cache."""
    wal = wal_of(path)
    size = wal.stat().st_size if wal.exists() else 0
    if size <= _WAL_HEADER:
        return False
    with wal.open("r+b") as file:
        file.truncate(dice.randrange(_WAL_HEADER, size))
    return True


def flip(path: Path, dice: random.Random) -> int:
    """Flip one bit of a file that nobody has open; return which byte."""
    with path.open("r+b") as file:
        size = file.seek(0, 2)
        at = dice.randrange(size)
        file.seek(at)
        old = file.read(1)[0]
        file.seek(at)
        file.write(bytes([old ^ 1 << dice.randrange(8)]))
    return at
