"""Whatever is altered, reordered or removed in a file, verify names the commit or table."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest

from checkin.desk.badges import print_badges
from checkin.desk.selecting import EVERYBODY
from checkin.domain.errors import FileCorrupt
from checkin.store import queries
from checkin.store.eventfile import EventFile
from checkin.store.exchange import heads
from checkin.store.sql import rows, run
from checkin.store.verifying import Finding, Trouble, verify
from tests.desk.scene import take_roster
from tests.kit import Clock, make, open_desk, open_file
from tests.presses import typed
from tests.store.replicas import afternoon


@pytest.fixture
def file(tmp_path: Path) -> EventFile:
    """A copy of the afternoon's file, without its marker."""
    shutil.copy(afternoon().organiser, tmp_path / "copy.checkin")
    return open_file(tmp_path / "copy.checkin")


def found(file: EventFile) -> list[Trouble]:
    return verify(file).problems


def commits(file: EventFile) -> list[tuple[int, int]]:
    return [(row[0], row[1]) for row in rows(file.connection, "SELECT id, n FROM commits ORDER BY id")]


def test_an_untouched_file_is_fine(file: EventFile) -> None:
    report = verify(file)
    assert report.problems == []
    assert report.commits == len(afternoon().commits)


def test_it_costs_no_more_for_each_badge_where_there_are_more(tmp_path: Path) -> None:
    steps = []
    for count in (200, 800):
        folder = tmp_path / str(count)
        folder.mkdir()
        desk = open_desk(make(folder, Clock()), Clock())
        take_roster(desk, folder, "Họ và tên\n" + "".join(f"Person {i}\n" for i in range(count)))
        print_badges(desk, typed, folder / "all.txt", EVERYBODY)
        steps.append(0)

        def step() -> bool:
            steps[-1] += 1
            return False

        desk.file.connection.set_progress_handler(step, 100)
        assert verify(desk.file).problems == []
        desk.file.connection.set_progress_handler(None)
        desk.file.close()
    assert steps[1] < 5 * steps[0]


@pytest.mark.parametrize("column", ["envelope", "signature", "hash"])
def test_an_altered_commit_is_named(file: EventFile, column: str) -> None:
    for commit, n in random.Random(1).sample(commits(file), 6):
        before = rows(file.connection, f"SELECT {column} FROM commits WHERE id = ?", (commit,))[0][0]
        at = len(before) // 2
        after = before[:at] + bytes([before[at] ^ 4]) + before[at + 1 :]
        run(file.connection, f"UPDATE commits SET {column} = ? WHERE id = ?", (after, commit))
        problems = found(file)
        assert any(problem.n in (n, n + 1) and problem.chain for problem in problems), (column, n)
        # Where the last trusted commit of a lost desk is altered, standings change all along its chain.
        first = next(problem for problem in problems if problem.what is not Finding.STANDING)
        assert first.n in (n, n + 1)
        run(file.connection, f"UPDATE commits SET {column} = ? WHERE id = ?", (before, commit))
    assert found(file) == []


@pytest.mark.parametrize("column", ["n", "lamport", "at_ms", "standing"])
def test_altered_columns_are_named(file: EventFile, column: str) -> None:
    commit, n = commits(file)[4]
    run(file.connection, f"UPDATE commits SET {column} = {column} + 1 WHERE id = ?", (commit,))
    assert any(problem.n in (n, n + 1) for problem in found(file))


def test_an_altered_payload_is_named(file: EventFile) -> None:
    subject, commit, i, sealed = rows(
        file.connection, "SELECT subject, commit_id, i, payload FROM entries WHERE kind = 'walkin'"
    )[0]
    where = "WHERE subject = ? AND commit_id = ? AND i = ?"
    run(file.connection, f"UPDATE entries SET payload = ? {where}", (sealed[:-1] + b"!", subject, commit, i))
    assert Finding.PAYLOAD_ALTERED in {problem.what for problem in found(file)}
    run(file.connection, f"UPDATE entries SET payload = NULL {where}", (subject, commit, i))
    assert Finding.PAYLOAD_ABSENT in {problem.what for problem in found(file)}


@pytest.mark.parametrize("change", ["kind = 'edit'", "critical = 1 - critical", "i = i + 1"])
def test_altered_entries_are_named(file: EventFile, change: str) -> None:
    run(file.connection, f"UPDATE entries SET {change} WHERE kind = 'walkin'")
    assert Finding.ENTRIES_ALTERED in {problem.what for problem in found(file)}


def test_an_entry_that_no_commit_holds_is_found(file: EventFile) -> None:
    run(
        file.connection,
        "INSERT INTO entries SELECT subject, commit_id, 77, kind, critical, payload FROM entries"
        " WHERE kind = 'scan' LIMIT 1",
    )
    assert Trouble(Finding.ENTRIES_ALTERED, table="entries") in found(file)


def test_a_removed_commit_is_named(file: EventFile) -> None:
    """The first, one in the middle: the commit after it says what is missing."""
    for commit, n in (commits(file)[0], commits(file)[5]):
        kept = rows(file.connection, "SELECT * FROM commits WHERE id = ?", (commit,))[0]
        run(file.connection, "DELETE FROM commits WHERE id = ?", (commit,))
        assert any(problem.what is Finding.MISSING and problem.n == n + 1 for problem in found(file))
        run(file.connection, f"INSERT INTO commits VALUES({', '.join('?' * len(kept))})", kept)


def test_swapped_commits_are_named(file: EventFile) -> None:
    (one, n), (other, _) = commits(file)[4:6]
    columns = "envelope, signature, hash"
    first, second = (
        rows(file.connection, f"SELECT {columns} FROM commits WHERE id = ?", (commit,))[0]
        for commit in (one, other)
    )
    for commit, values in ((one, second), (other, first)):
        run(
            file.connection,
            "UPDATE commits SET envelope = ?, signature = ?, hash = ? WHERE id = ?",
            (*values, commit),
        )
    assert {n, n + 1} <= {problem.n for problem in found(file)}


def test_a_cut_tail_is_found_against_another_replica(file: EventFile) -> None:
    known = heads(file.connection)
    last, n = commits(file)[-1]
    run(file.connection, "DELETE FROM entries WHERE commit_id = ?", (last,))
    run(file.connection, "DELETE FROM commits WHERE id = ?", (last,))
    file.rebuild()
    assert found(file) == []
    assert [(one.what, one.n) for one in verify(file, against=known).problems] == [(Finding.TAIL_CUT, n)]


@pytest.mark.parametrize(
    "table", ["delegates", "badges", "presence", "counts", "things", "conflicts", "erased"]
)
def test_altered_projections_are_named(file: EventFile, table: str) -> None:
    run(file.connection, f"DELETE FROM {table}")
    assert Trouble(Finding.PROJECTION, table=table) in found(file)
    file.rebuild()
    assert found(file) == []


def test_garbage_in_a_projection_is_damage_not_a_bug(file: EventFile) -> None:
    run(file.connection, "UPDATE things SET fields = x'c1c1' WHERE kind = 'session'")
    with pytest.raises(FileCorrupt):
        file.remember("sessions", queries.sessions)
    assert Trouble(Finding.PROJECTION, table="things") in found(file)


def test_what_sqlite_keeps_for_itself_is_no_damage(file: EventFile) -> None:
    run(file.connection, "ANALYZE")
    assert found(file) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("CREATE TABLE entries(", "CREATE TABLE entrids("),
        ("CREATE INDEX entries_of_trust", "CREATE INDEX entries_of_trtst"),
    ],
)
def test_a_letter_of_the_description_is_damage(file: EventFile, old: str, new: str) -> None:
    """Such a file works, and is lost once it has to be written anew."""
    connection = file.connection
    name, sql = rows(connection, "SELECT name, sql FROM sqlite_schema WHERE instr(sql, ?)", (old,))[0]
    run(connection, "PRAGMA writable_schema = ON")
    change = (str(sql).replace(old, new), name)
    run(connection, "UPDATE sqlite_schema SET sql = ? WHERE name = ?", change)
    assert found(file) == [Trouble(Finding.DATABASE)]
