"""Leaving nothing of whoever was erased to be read: not in the file's pages, not in its WAL.

``secure_delete`` overwrites what is deleted, not the copies that SQLite leaves behind in a page when it
moves half of it to another: of a thousand payloads some would still be there. So every page is written
anew, once for all that went together, and the WAL emptied. That it is still to be done is noted in the
transaction that erases: whoever was killed, or found another program reading, goes on another time.
"""

from __future__ import annotations

import time
from typing import Final

import apsw

from checkin.store import connecting
from checkin.store.sql import run, scalar, transaction

_NAME: Final = "wipe"
_PAGES: Final = b"p"
_ANEW: Final = b"a"
"""The same, and somebody is about it, or was killed."""
_WAL: Final = b"w"
_DONE: Final = b"-"
"""Followed by how often something was erased: what goes meanwhile over another connection is not
covered by what was written anew before."""
_BRIEF_S: Final = 0.1
_LOOK_S: Final = 0.02


def note(connection: apsw.Connection) -> None:
    """Note that something was erased; the caller holds the transaction in which it was."""
    _set(connection, _PAGES + (_times(_value(connection)) + 1).to_bytes(8, "big"))


def owed(connection: apsw.Connection) -> bool:
    """Whether something erased may still be read in the file."""
    return not _value(connection).startswith(_DONE)


def under_way(connection: apsw.Connection) -> bool:
    """Whether somebody is writing the file anew, which takes seconds where it is large; reading goes on."""
    return _value(connection).startswith(_ANEW)


def wipe(connection: apsw.Connection, *, patient: bool) -> None:
    """Do what is noted; the caller holds no transaction.

    ``patient`` waits as long for others as everybody who writes does, else hardly at all.

    Raises:
        apsw.BusyError: another program is reading or writing; what is noted stays.
    """
    value = _value(connection)
    if value.startswith((_PAGES, _ANEW)):
        with connecting.waiting(connection, None if patient else _BRIEF_S):
            value = _pass(connection, value, _ANEW)
            _write_anew(connection)
        value = _pass(connection, value, _WAL)
    if value.startswith(_WAL):
        empty_wal(connection, patient=patient)
        _pass(connection, value, _DONE)


def empty_wal(connection: apsw.Connection, *, patient: bool) -> None:
    """Move everything from the WAL into the file and cut it off.

    SQLite's own waiting would keep everybody from writing until the last reader is gone, so that a
    queue would stand at the doors; this only looks, again and again.

    Raises:
        apsw.BusyError: another program is reading.
    """
    until = time.monotonic() + (connecting.BUSY_MS / 1000 if patient else _BRIEF_S)
    with connecting.waiting(connection, 0):
        while run(connection, "PRAGMA wal_checkpoint(TRUNCATE)").fetchall()[0][0]:
            if time.monotonic() >= until:
                raise apsw.BusyError("somebody reads what the WAL holds")
            time.sleep(_LOOK_S)


def _write_anew(connection: apsw.Connection) -> None:
    try:
        run(connection, "VACUUM")
    except apsw.SQLError as error:
        if not str(error).startswith("cannot VACUUM"):
            raise
        # This connection itself is still reading.
        raise apsw.BusyError(str(error)) from error


def _pass(connection: apsw.Connection, value: bytes, state: bytes) -> bytes:
    """Note that a part is done, unless more was erased since ``value``; return what is noted now."""
    with transaction(connection):
        now = _value(connection)
        if now == value:
            now = state + value[1:]
            _set(connection, now)
    return now


def _times(value: bytes) -> int:
    return int.from_bytes(value[1:], "big")


def _value(connection: apsw.Connection) -> bytes:
    found = scalar(connection, "SELECT value FROM meta WHERE name = ?", (_NAME,))
    return _DONE if found is None else bytes(found)


def _set(connection: apsw.Connection, value: bytes) -> None:
    run(connection, "INSERT OR REPLACE INTO meta VALUES(?, ?)", (_NAME, value))
