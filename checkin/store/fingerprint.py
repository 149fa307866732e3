"""What a replica shows, in 32 bytes."""

from __future__ import annotations

import hashlib
from itertools import islice
from typing import Final

import apsw
import msgspec

from checkin.store.schema import PROJECTED
from checkin.store.sql import run, snapshot

_ROWS: Final = 1000


def fingerprint(connection: apsw.Connection) -> bytes:
    """Return a digest (32 bytes) of all projected tables.

    Replicas with the same log show the same and so have the same digest; any row that differs, in a
    column in which it must not, makes another one. Rows are read as they lie, a few at a time.
    """
    digest = hashlib.sha256()
    encode = msgspec.msgpack.Encoder().encode
    with snapshot(connection):
        for table, columns in PROJECTED.items():
            # Each table's columns begin with those of its key: SQLite sorts nothing.
            order = ", ".join(str(1 + i) for i in range(len(columns)))
            found = run(connection, f"SELECT {', '.join(columns)} FROM {table} ORDER BY {order}")
            digest.update(encode(table))
            while rows := list(islice(found, _ROWS)):
                digest.update(encode(rows))
    return digest.digest()
