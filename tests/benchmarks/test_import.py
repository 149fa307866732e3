"""A CSV roster of 100,000 rows, beside reading it with csv, inserting it bare and indexing the names.

Also told is what no import can go below: SQLite writing the rows that the log and its projections
have then, ready-made and in their order.
"""

from __future__ import annotations

import csv
import time
from pathlib import Path

import apsw

from checkin.desk.import_roster import import_roster
from checkin.domain.text import fold
from checkin.roster import people, read_table, recognise
from checkin.store import schema
from checkin.store.connecting import connect
from tests.benchmarks.crowd import empty_event, write_roster

ROWS = 100_000


def test_import(tmp_path: Path) -> None:
    roster = write_roster(tmp_path / "roster.csv", ROWS)
    bare, whole, reading, again, rows = [], [], [], [], []
    for turn in range(2):
        begin = time.process_time()
        insert_bare(roster, tmp_path / f"bare{turn}.db")
        bare.append(time.process_time() - begin)
        begin = time.process_time()
        table = read_table(roster)
        for _ in people(table, recognise(table, {})):
            pass
        reading.append(time.process_time() - begin)
        folder = tmp_path / str(turn)
        folder.mkdir()
        desk = empty_event(folder)
        begin = time.process_time()
        report = import_roster(desk, roster, {})
        whole.append(time.process_time() - begin)
        assert report.added == ROWS
        begin = time.process_time()
        assert import_roster(desk, roster, {}).unchanged == ROWS
        again.append(time.process_time() - begin)
        rows.append(insert_again(desk.file.connection, tmp_path / f"again{turn}.db"))
        desk.file.close()
    base = min(bare)
    print(
        f"\nimport of {ROWS:,} rows: {min(whole) / base:.1f}× csv + bare INSERT + FTS (target ≤ 3×;"
        f" {min(whole):.2f} / {base:.2f} s CPU), of which reading the file {min(reading) / base:.1f}×,"
        f" SQLite alone {min(rows) / base:.1f}×; the same file again {min(again) / base:.1f}×"
    )


def insert_bare(roster: Path, path: Path) -> None:
    """The same rows into one table and one search index of an encrypted file, in one transaction."""
    connection = connect(path, b"k" * 32, b"s" * 16, create=True)
    connection.execute("CREATE TABLE p(id INTEGER PRIMARY KEY, a, b, c, d, e, f, g, h)")
    connection.execute(
        "CREATE VIRTUAL TABLE s USING fts5(name, content='', detail=none, columnsize=0, prefix='2 3 4 5')"
    )
    with roster.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))[1:]
    connection.execute("BEGIN IMMEDIATE")
    connection.executemany("INSERT INTO p(a, b, c, d, e, f, g, h) VALUES(?, ?, ?, ?, ?, ?, ?, ?)", rows)
    connection.executemany(
        "INSERT INTO s(rowid, name) VALUES(?, ?)", ((i, fold(row[0])) for i, row in enumerate(rows))
    )
    connection.execute("COMMIT")
    connection.close()


def insert_again(source: apsw.Connection, path: Path) -> float:
    """Write the rows of an event into the same tables of another file; return the CPU time in seconds."""
    entries = source.execute("SELECT * FROM entries ORDER BY subject, commit_id, i").fetchall()
    delegates = source.execute("SELECT * FROM delegates ORDER BY seq").fetchall()
    names = [(row[0], fold(str(row[2]))) for row in delegates]
    connection = connect(path, b"k" * 32, b"s" * 16, create=True)
    for statements in (schema.LOG, schema.PROJECTIONS.format(db=""), schema.INDEXES, schema.SEARCH):
        connection.execute(statements)
    begin = time.process_time()
    connection.execute("BEGIN IMMEDIATE")
    for table, rows in (("entries", entries), ("delegates", delegates)):
        marks = ", ".join("?" * len(rows[0]))
        connection.executemany(f"INSERT INTO {table} VALUES({marks})", rows)
    connection.executemany("INSERT INTO people(rowid, name) VALUES(?, ?)", names)
    connection.execute("COMMIT")
    took = time.process_time() - begin
    connection.close()
    return took
