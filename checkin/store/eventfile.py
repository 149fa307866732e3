"""One event on one desk: the file, its log and what this installation is in it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Final, TypeVar, cast

import apsw

from checkin.domain import errors, fold, log
from checkin.domain.kinds import Role
from checkin.domain.log import RandomBytes
from checkin.domain.trust import Trust
from checkin.store import closing, migrations, wiping
from checkin.store.faults import faults
from checkin.store.lineage import lineage
from checkin.store.marker import Mark, Marker, machine_id
from checkin.store.ownchain import OwnChain, forget_seen
from checkin.store.reading import trust_facts
from checkin.store.rebuilding import erase_again, rebuild
from checkin.store.sql import run, scalar, snapshot, transaction
from checkin.store.work import Work

_T = TypeVar("_T")
_CHANGES: Final = ("trust", "things")
"""What is counted apart when it changes: which commits count; programme, names, who there is."""


_ANEW_TRIES: Final = 12
"""So many times as long as for anybody else who writes one waits for who writes the file anew: a minute."""


class EventFile:
    """An open event file.

    Reads go through ``connection`` in the modules of this package; writes through ``writing``.
    """

    def __init__(
        self,
        path: Path,
        connection: apsw.Connection,
        *,
        state: Path,
        random: RandomBytes = os.urandom,
        migrate: Sequence[migrations.Migration] = migrations.MIGRATIONS,
    ) -> None:
        """Take over an open connection; bring tables and projections up to date.

        ``state`` is the folder of markers, outside the file; ``random`` the source of randomness.

        Raises:
            FileFault: see ``faults``; the connection is closed then.
        """
        self.path = path
        self.connection = connection
        self.random = random
        try:
            with faults(path):
                migrations.migrate(connection, path, migrate)
                self.event = self._meta("event")
                self.key = self._meta("public")
                self.sign = log.signer(self._meta("private"))
                self._marker = Marker(state, self.event, self.key, path, machine_id())
                self._seen_version = -1
                self._trust: Trust | None = None
                self._remembered: dict[str, Any] = {}
                self._changes: dict[str, int] = {}
                self.chain = OwnChain(connection, self.key, self._marker, random)
                self._writing = False
                if self._meta("fold") != str(fold.VERSION).encode():
                    self.rebuild()
                elif closing.untold(connection, self.event):
                    self._follow_the_end()
                with suppress(errors.FileFault):
                    # Nobody is shown any more; what the disk still holds goes another time.
                    self.erase_the_rest(patient=False)
        except BaseException:
            connection.close()
            raise

    def __enter__(self) -> EventFile:
        """Return the file itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the file."""
        self.close()

    def close(self) -> None:
        """Close connection and marker."""
        self._marker.close()
        self.connection.close()

    @property
    def trust(self) -> Trust:
        """Which keys are certified and which commits count."""
        self._forget_if_changed()
        if self._trust is None:
            with faults(self.path, self.connection):
                self._trust = Trust(self.event, trust_facts(self.connection), lineage(self.connection))
        return self._trust

    @property
    def role(self) -> Role | None:
        """The role of this installation; None while it is not certified."""
        return self.trust.roles.get(self.key)

    def remember(self, name: str, read: Callable[[apsw.Connection], _T]) -> _T:
        """Return ``read(connection)``, read again only after the programme or people may have changed."""
        self._forget_if_changed()
        if name not in self._remembered:
            with faults(self.path, self.connection):
                self._remembered[name] = read(self.connection)
        return cast("_T", self._remembered[name])

    @contextmanager
    def reading(self) -> Iterator[apsw.Connection]:
        """Give the connection for reading; what goes wrong is told as a ``FileFault``."""
        with faults(self.path, self.connection):
            yield self.connection

    @contextmanager
    def snapshot(self) -> Iterator[apsw.Connection]:
        """As ``reading``, but all that is read is as of one moment, whatever others write meanwhile.

        Nothing can be written over this connection until then.
        """
        with faults(self.path, self.connection), snapshot(self.connection):
            yield self.connection

    @contextmanager
    def writing(self, erasing: closing.Progress = closing.silent, *, more: bool = False) -> Iterator[Work]:
        """Hold one transaction: everything a use case reads and writes, or nothing of it.

        Where the event turns out to be closed everybody is erased behind it, and ``erasing`` told. Who
        will write ``more`` calls ``erase_the_rest`` at the end, once for all who were erased.

        Raises:
            FileLocked: it was written, but another program is reading, and who was erased may still be
                read in the file; it is done later.
        """
        with faults(self.path, self.connection):
            try:
                with transaction(self.connection, self._written_anew()):
                    self._forget_if_changed()
                    self._writing = True
                    work = Work(self.connection, self)
                    yield work
                    ended = not work.still_remembered and closing.follow(self.connection, self.event)
                    self._note_changes(work)
                    if work.erased:
                        wiping.note(self.connection)
                    if work.erased or ended:
                        # Before the commit: were the process killed after it, nobody would come back.
                        self._delete_backups()
            except BaseException:
                self._forget()
                raise
            finally:
                self._writing = False
            if work.wrote is not None:
                self.chain.settled()
                self._marker.write(work.wrote)
            self._trust = work.trust
            if not work.still_remembered:
                self._remembered.clear()
            if ended:
                with suppress(errors.FileFault):
                    # Whoever writes next, or opens the file, goes on.
                    self.erase_the_rest(erasing)
            elif more:
                return
            elif work.erased:
                self.erase_the_rest()
            elif not work.still_remembered or work.closed:
                # What could not be done before. A queue at the doors does not wait for it.
                with suppress(errors.FileFault):
                    self.erase_the_rest(patient=False)

    def rebuild(self) -> None:
        """Fold the whole log anew; readers keep the old projections until it is done."""
        try:
            with faults(self.path, self.connection), transaction(self.connection):
                rebuild(self.connection, self.event)
                forget_seen(self.connection)
                if erase_again(self.connection):
                    wiping.note(self.connection)
                    self._delete_backups()
                self._set_meta("fold", str(fold.VERSION).encode())
                self._follow()
        finally:
            self._forget()

    def _follow_the_end(self) -> None:
        try:
            with faults(self.path, self.connection), transaction(self.connection):
                self._follow()
        finally:
            self._forget()

    def _follow(self) -> None:
        if closing.follow(self.connection, self.event):
            self._delete_backups()
        for name in _CHANGES:
            self._count_change(name)

    def own(self, name: str) -> bytes | None:
        """Return what this installation keeps for itself beside the log, which nobody else ever sees."""
        with self.reading() as connection:
            found = scalar(connection, "SELECT value FROM meta WHERE name = ?", (f"own:{name}",))
        return None if found is None else bytes(found)

    def keep_own(self, name: str, value: bytes) -> None:
        """Keep something for this installation alone, in a transaction of its own."""
        with faults(self.path, self.connection):
            try:
                with transaction(self.connection):
                    self._set_meta(f"own:{name}", value)
                    self._count_change("things")
            except BaseException:
                self._forget()
                raise
        self._remembered.clear()

    def mark(self) -> Mark | None:
        """Return what the marker outside the file says was written last."""
        return self._marker.read()

    def drop_mark(self) -> None:
        """Delete the marker: the file was given up before it was in place."""
        self._marker.remove()

    def _written_anew(self) -> Callable[[], bool]:
        """Return what says whether to wait on because somebody is writing a large file anew; not for ever."""
        tries = iter(range(_ANEW_TRIES))
        return lambda: wiping.under_way(self.connection) and next(tries, None) is not None

    def _meta(self, name: str) -> bytes:
        rows = run(self.connection, "SELECT value FROM meta WHERE name = ?", (name,)).fetchall()
        if not rows:
            raise errors.FileCorrupt(str(self.path))
        return bytes(rows[0][0])

    def _set_meta(self, name: str, value: bytes) -> None:
        run(self.connection, "INSERT OR REPLACE INTO meta VALUES(?, ?)", (name, value))

    def _forget_if_changed(self) -> None:
        """Drop of what was remembered whatever another connection has made untrue.

        Others write at every scan of every desk, so what a scan leaves alone is kept.
        """
        if self._writing:
            return
        version = scalar(self.connection, "PRAGMA data_version")
        if version == self._seen_version:
            return
        self._seen_version = version
        self.chain.forget()
        changes = {name: self._changes_so_far(name) for name in _CHANGES}
        if changes["trust"] != self._changes.get("trust"):
            self._trust = None
        if changes["things"] != self._changes.get("things"):
            self._remembered.clear()
        self._changes = changes

    def _note_changes(self, work: Work) -> None:
        """Tell other connections what they must read again, in the transaction that changes it."""
        self.chain.keep()
        if work.retrusted:
            self._count_change("trust")
        if not work.still_remembered:
            self._count_change("things")

    def _changes_so_far(self, name: str) -> int:
        found = scalar(self.connection, "SELECT value FROM meta WHERE name = ?", (f"changes:{name}",))
        return int.from_bytes(found or b"", "big")

    def _count_change(self, name: str) -> None:
        self._changes[name] = self._changes_so_far(name) + 1
        self._set_meta(f"changes:{name}", self._changes[name].to_bytes(8, "big"))

    def _forget(self) -> None:
        """Read everything again: what was counted in a transaction that failed never came to be."""
        self._seen_version = -1
        self._changes = {}
        self._trust = None
        self._remembered.clear()
        self.chain.forget()

    def erase_the_rest(self, progress: closing.Progress = closing.silent, *, patient: bool = True) -> None:
        """Erase what is still to be erased: everybody after the event was closed, traces of single people.

        Costs nothing where there is nothing to do; ``patient`` waits for others as long as always.

        Raises:
            FileLocked: another program is reading or writing; to be called again, or the file opened.
        """
        with faults(self.path, self.connection):
            if closing.unswept(self.connection):
                # A migration may have made one since the event was closed.
                self._delete_backups()
                closing.sweep(self.connection, progress)
            if wiping.owed(self.connection):
                wiping.wipe(self.connection, patient=patient)

    def _delete_backups(self) -> None:
        """Backups of migrations hold everybody who was in the file then."""
        for backup in migrations.backups(self.path):
            backup.unlink(missing_ok=True)
