"""Changes to the tables: once, wholly or not at all, with the file as it was beside it."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import apsw
import pytest

from checkin.desk.desk import Desk
from checkin.desk.import_roster import import_roster
from checkin.desk.scan import scan
from checkin.domain import errors, fold
from checkin.store.connecting import open_with
from checkin.store.eventfile import EventFile
from checkin.store.keys import KeySources
from checkin.store.migrations import MIGRATIONS, Migration, backups
from checkin.store.sql import scalar
from checkin.store.verifying import verify
from tests.crash.kit import log_of, roster, scans_in
from tests.crash.moments import FINISHED, Moments
from tests.crash.warm import Warm
from tests.kit import Clock, dump, make, open_desk, open_file

ROWS = 30_000


def _colours(connection: apsw.Connection) -> None:
    connection.execute("CREATE TABLE colours(name TEXT)")
    connection.execute("INSERT INTO colours VALUES('blue')")


COLOURS = Migration("colours", _colours)


def opened(path: Path, more: Sequence[Migration]) -> EventFile:
    return EventFile(
        path, open_with(path, KeySources()), state=path.parent / "state", migrate=[*MIGRATIONS, *more]
    )


def used(folder: Path) -> Path:
    """Make an event of 100 people with a few scans."""
    clock = Clock()
    path = make(folder, clock)
    desk = open_desk(path, clock)
    with desk.file:
        import_roster(desk, roster(folder / "roster.csv", 100), {})
        _scan(desk, 3)
    return path


def _scan(desk: Desk, times: int) -> None:
    session = desk.find_session("main")
    for _ in range(times):
        scan(desk, "0123456789", session)


def applied(file: EventFile) -> tuple[int, set[str]]:
    rows = file.connection.execute("SELECT name FROM migrations").fetchall()
    return int(scalar(file.connection, "PRAGMA user_version")), {str(row[0]) for row in rows}


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_applied_once(tmp_path: Path) -> None:
    path = used(tmp_path)
    for _ in range(2):
        with opened(path, [COLOURS]) as file:
            assert applied(file) == (len(MIGRATIONS) + 1, {*(one.name for one in MIGRATIONS), "colours"})
            assert file.connection.execute("SELECT * FROM colours").fetchall() == [("blue",)]
            assert verify(file).problems == []
            _scan(Desk(file, Clock()), 1)
    assert [one.name for one in backups(path)] == [f"{path.name}.before-colours"]


def test_a_file_from_before_all_but_the_first(tmp_path: Path) -> None:
    path = used(tmp_path)
    assert backups(path) == [], "a new file has nothing to keep a copy of"
    with open_file(path) as file:
        file.connection.execute("DROP INDEX delegates_as_companions")
        file.connection.execute("DROP INDEX badges_by_delegate")
        file.connection.execute("ALTER TABLE badges DROP COLUMN printed")
        file.connection.execute("DROP TABLE conflicts")
        file.connection.execute(
            "CREATE TABLE conflicts(subject BLOB, what TEXT, detail BLOB, PRIMARY KEY(subject, what))"
            " WITHOUT ROWID"
        )
        file.connection.execute("DELETE FROM migrations WHERE name <> 'initial'")
        file.connection.pragma("user_version", 1)
    with open_file(path) as file:
        assert applied(file) == (len(MIGRATIONS), {one.name for one in MIGRATIONS})
        assert (
            scalar(file.connection, "SELECT count(*) FROM sqlite_schema WHERE name LIKE '%companions'") == 1
        )
        assert verify(file).problems == []
    later = sorted(one.name for one in MIGRATIONS[1:])
    assert [one.name for one in backups(path)] == [f"{path.name}.before-{name}" for name in later]


def test_backup_holds_what_was_before(tmp_path: Path) -> None:
    path = used(tmp_path)
    # Something that is still in SQLite's log file when the migration begins.
    with open_file(path) as reader:
        _scan(open_desk(path, Clock()), 2)
        log = log_of(path)
        assert path.with_name(path.name + "-wal").stat().st_size > 0
        with reader.reading() as connection:
            before = dump(connection)
    with opened(path, [COLOURS]) as file:
        _scan(Desk(file, Clock()), 1)
    (backup,) = backups(path)
    assert log_of(backup) == log
    with open_file(backup) as old:
        assert applied(old)[0] == len(MIGRATIONS)
        assert dump(old.connection) == before
        assert verify(old).problems == []
    with pytest.raises(errors.FileTooNew):
        open_file(path)


def test_two_at_once_each_with_its_backup(tmp_path: Path) -> None:
    path = used(tmp_path)
    more = Migration("more", lambda connection: connection.execute("CREATE TABLE more(x)"))
    with opened(path, [COLOURS, more]) as file:
        assert applied(file)[0] == len(MIGRATIONS) + 2
    assert [one.name.partition(".before-")[2] for one in backups(path)] == ["colours", "more"]
    with opened(path.with_name(f"{path.name}.before-more"), [COLOURS]) as between:
        assert "colours" in applied(between)[1]


def _fails(connection: apsw.Connection) -> None:
    _colours(connection)
    connection.execute("DELETE FROM entries")
    raise ZeroDivisionError


def test_failing_changes_nothing(tmp_path: Path) -> None:
    path = used(tmp_path)
    before, log = digest(path), log_of(path)
    with pytest.raises(ZeroDivisionError):
        opened(path, [Migration("fails", _fails)])
    assert log_of(path) == log
    assert digest(path) == before
    with open_file(path) as file:
        assert applied(file)[0] == len(MIGRATIONS)
        assert verify(file).problems == []
    # Put right in the next version, it is applied.
    with opened(path, [Migration("fails", _colours)]) as file:
        assert verify(file).problems == []
        assert "fails" in applied(file)[1]


@pytest.fixture(scope="module")
def warm(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Warm]:
    if not hasattr(os, "fork"):
        pytest.skip("a process is killed only where processes fork")
    with Warm(tmp_path_factory.mktemp("warm")) as program:
        yield program


def _long(connection: apsw.Connection) -> None:
    connection.execute("CREATE TABLE numbers(x)")
    connection.executemany("INSERT INTO numbers VALUES(?)", ((i,) for i in range(ROWS)))


LONG = Migration("long", _long)


def upgrade(arguments: list[str]) -> None:
    """Open a file with one more migration. Runs in a process of its own."""
    opened(Path(arguments[0]), [LONG]).close()


def test_killed_leaves_the_old_or_the_new(warm: Warm, tmp_path: Path) -> None:
    first = used(tmp_path)
    log, content = log_of(first), first.read_bytes()
    target = "tests.store.test_migrations:upgrade"
    ran = warm.run(first, target=target)
    assert ran.status == 0, ran
    moments = Moments(ran.seconds, {"old", "old with backup", FINISHED}, seed=11, kills=25)
    for i, delay in enumerate(moments):
        path = tmp_path / f"{i}.checkin"
        path.write_bytes(content)
        ran = warm.run(path, target=target, kill_after=delay)
        assert ran.killed or ran.status == 0, ran
        connection = open_with(path, KeySources())
        version = int(scalar(connection, "PRAGMA user_version"))
        connection.close()
        assert version in (len(MIGRATIONS), len(MIGRATIONS) + 1)
        new = version > len(MIGRATIONS)
        saved = backups(path)
        whole = [one for one in saved if ".part" not in one.name]
        moments.saw("new" if new else "old with backup" if whole else "old", ran, counts=new)
        if not new:
            assert log_of(path) == log
        for backup in whole:
            assert log_of(backup) == log
        with opened(path, [LONG]) as file:
            assert scalar(file.connection, "SELECT count(*) FROM numbers") == ROWS
            if i % 3 == 0:
                assert verify(file).problems == []
        assert log_of(path.with_name(f"{path.name}.before-long")) == log


def test_new_fold_is_a_new_projection(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = used(tmp_path)
    with open_file(path) as file:
        before = dump(file.connection)
        assert len(before["delegates"]) == 100
        # What an older fold got wrong.
        file.connection.execute("UPDATE delegates SET name = 'Nobody'")
        file.connection.execute("DELETE FROM counts")
        file.connection.execute("DELETE FROM things")
        assert verify(file).problems
    with open_file(path) as file:
        assert dump(file.connection) != before, "the same fold trusts what it once wrote"
    monkeypatch.setattr(fold, "VERSION", fold.VERSION + 1)
    with open_file(path) as file:
        assert dump(file.connection) == before
        assert verify(file).problems == []
        assert scalar(file.connection, "SELECT value FROM meta WHERE name = 'fold'") == b"%d" % fold.VERSION
        desk = Desk(file, Clock())
        assert desk.find_delegate("P7").fields["reference"] == "P7"
        _scan(desk, 1)
    assert len(scans_in(log_of(path))) == 4
