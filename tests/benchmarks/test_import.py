"""A CSV roster of 100,000 rows, beside reading it with csv, inserting it bare and indexing the names."""

from __future__ import annotations

import csv
import time
from pathlib import Path

from checkin.desk.import_roster import import_roster
from checkin.domain.text import fold
from checkin.roster import people, read_table, recognise
from checkin.store.connecting import connect
from tests.benchmarks.crowd import empty_event, write_roster

ROWS = 100_000


def test_import(tmp_path: Path) -> None:
    roster = write_roster(tmp_path / "roster.csv", ROWS)
    desk = empty_event(tmp_path)
    bare, whole, reading, again = [], [], [], []
    for turn in range(2):
        begin = time.process_time()
        insert_bare(roster, tmp_path / f"bare{turn}.db")
        bare.append(time.process_time() - begin)
        begin = time.process_time()
        table = read_table(roster)
        for _ in people(table, recognise(table, {})):
            pass
        reading.append(time.process_time() - begin)
    begin = time.process_time()
    report = import_roster(desk, roster, {})
    whole.append(time.process_time() - begin)
    assert report.added == ROWS
    begin = time.process_time()
    assert import_roster(desk, roster, {}).unchanged == ROWS
    again.append(time.process_time() - begin)
    base = min(bare)
    print(
        f"\nimport of {ROWS:,} rows: {whole[0] / base:.1f}× csv + bare INSERT + FTS (target ≤ 3×;"
        f" {whole[0]:.2f} / {base:.2f} s CPU), of which reading the file {min(reading) / base:.1f}×;"
        f" the same file again {again[0] / base:.1f}×"
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
