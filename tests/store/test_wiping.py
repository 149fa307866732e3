"""Of whoever was erased no copy is left in any page: SQLite leaves some behind when it splits pages."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import apsw
import pytest

from checkin.desk.desk import Desk
from checkin.desk.people import edit, erase, walk_in
from checkin.desk.sample import sample
from checkin.desk.writing import write
from checkin.domain.errors import FileLocked
from checkin.domain.kinds import EDIT
from checkin.domain.replica import Received
from checkin.store import connecting, queries, wiping
from checkin.store.connecting import open_with
from checkin.store.eventfile import EventFile
from checkin.store.keys import KeySources
from checkin.store.migrations import MIGRATIONS, Migration
from checkin.store.replica import FileReplica
from checkin.store.sql import scalar
from checkin.store.verifying import Finding, verify
from tests.kit import RESOURCES, Clock, commits_of, enrol, give, make, open_desk, open_file, seeded

ERASED = 50
POST = "Phó Vụ trưởng Vụ Hợp tác quốc tế"
NAME = "Quách Ngọc Xuyến"


def left(folder: Path, marks: list[str]) -> set[str]:
    """Which of these words are still to be read in any file of the folder."""
    raw = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    return {mark for mark in marks if mark.encode() in raw}


@pytest.fixture
def event(tmp_path: Path) -> Path:
    folder = tmp_path / "event"
    folder.mkdir()
    return folder


@pytest.fixture
def full(event: Path) -> Iterator[Desk]:
    """The sample event: hundreds of people, so that pages were split."""
    clock = Clock()
    path = event / "event.checkin"
    sample(
        path, None, state=event / "state", clock=clock, random=seeded(7), resources=RESOURCES, desk="Bàn 1"
    )
    desk = open_desk(path, clock)
    with desk.file:
        with desk.file.writing() as work:
            # Among what the import has written, so that pages are split.
            posts = [write(EDIT, one.id, {"post": POST}) for one in queries.people(work.connection)]
            work.append(posts, desk.stamp())
        yield desk


def spread(desk: Desk) -> list[tuple[str, list[str]]]:
    """Delegates all over the list, by id, with what only they have: their address and their name."""
    people = list(queries.people(desk.file.connection))
    names = [one.name for one in people]
    found = []
    for one in people:
        mark = str(one.fields.get("email", ""))
        alone = sum(one.name in name for name in names) == 1
        if mark:
            found.append((one.id.hex(), [mark, one.name] if alone else [mark]))
    return found[:: len(found) // ERASED][:ERASED]


def test_of_everybody_erased_nothing_is_left_each_time(full: Desk, event: Path) -> None:
    erased = spread(full)
    assert len(erased) == ERASED
    for person, marks in erased:
        assert left(event, marks) == set(marks)
        erase(full, person)
        assert left(event, marks) == set()
    assert verify(full.file).problems == []


def test_whoever_hears_of_many_writes_the_file_anew_once(full: Desk, event: Path, tmp_path: Path) -> None:
    apart = tmp_path / "apart"
    apart.mkdir()
    other = enrol(full.file, apart, "other", Clock())
    with other:
        Desk(other, Clock()).operator = b""
        walk_in(Desk(other, Clock()), {"name": "Phạm Ở Lại"})
        erased = spread(full)
        for person, _ in erased:
            erase(full, person)
        marks = [mark for _, every in erased for mark in every]
        assert left(apart, marks) == set(marks)
        anew: list[str] = []
        other.connection.trace_v2(
            apsw.SQLITE_TRACE_STMT,
            lambda event: anew.append(event["sql"]) if event["sql"] == "VACUUM" else None,
        )
        FileReplica(other).receive(commits_of(full.file))
        assert left(apart, marks) == set()
        assert len(anew) == 1


@pytest.fixture
def desk(event: Path) -> Iterator[Desk]:
    clock = Clock()
    desk = open_desk(make(event, clock), clock)
    with desk.file:
        walk_in(desk, {"name": NAME})
        yield desk


class Reader:
    """Another program that reads for long."""

    def __init__(self, path: Path) -> None:
        self._connection = apsw.Connection(str(path))
        self._connection.execute("BEGIN")
        self._connection.execute("SELECT count(*) FROM commits").fetchall()

    def leave(self) -> None:
        self._connection.close()


@pytest.fixture
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connecting, "BUSY_MS", 200)


@pytest.mark.usefixtures("hasty")
def test_a_reader_in_the_way_is_said_and_the_next_change_finishes_it(desk: Desk, event: Path) -> None:
    reader = Reader(desk.file.path)
    with pytest.raises(FileLocked):
        erase(desk, NAME)
    assert [one.what for one in verify(desk.file).problems] == [Finding.PAYLOAD_LEFT]
    walk_in(desk, {"name": "Phạm Ở Lại"})
    assert wiping.owed(desk.file.connection)
    reader.leave()
    edit(desk, "Phạm Ở Lại", {"post": "Thư ký"})
    assert not wiping.owed(desk.file.connection)
    assert left(event, [NAME, "xuyen"]) == set()
    assert verify(desk.file).problems == []


@pytest.mark.usefixtures("hasty")
def test_or_whoever_opens_the_file_next(desk: Desk, event: Path) -> None:
    reader = Reader(desk.file.path)
    with pytest.raises(FileLocked):
        erase(desk, NAME)
    desk.file.close()
    with open_file(desk.file.path) as again:
        assert wiping.owed(again.connection)
        reader.leave()
    with open_file(desk.file.path) as again:
        assert not wiping.owed(again.connection)
        assert left(event, [NAME, "xuyen"]) == set()


def test_while_an_erasure_waits_for_a_reader_the_doors_go_on(desk: Desk, event: Path) -> None:
    reader = Reader(desk.file.path)
    waiting, problems = threading.Event(), list[BaseException]()

    def erasing() -> None:
        with open_file(desk.file.path) as file:
            waiting.set()
            try:
                erase(Desk(file, Clock()), NAME)
            except FileLocked as error:
                problems.append(error)

    thread = threading.Thread(target=erasing)
    thread.start()
    assert waiting.wait(10)
    while not wiping.owed(desk.file.connection):
        assert thread.is_alive()
    for i in range(5):
        # Each would have to wait for the whole of the other's patience, and fail.
        walk_in(desk, {"name": f"Phạm Ở Lại {i}"})
        assert thread.is_alive()
    reader.leave()
    thread.join(10)
    assert problems == []
    assert not wiping.owed(desk.file.connection)


@pytest.mark.usefixtures("hasty")
def test_the_doors_wait_for_whoever_writes_a_large_file_anew(desk: Desk) -> None:
    path, tries, came = desk.file.path, list[str](), list[str]()
    waited = threading.Event()
    wiping.note(desk.file.connection)
    desk.file.connection.execute(
        "UPDATE meta SET value = CAST(x'61' || substr(value, 2) AS BLOB) WHERE name = 'wipe'"
    )
    assert wiping.under_way(desk.file.connection)
    holder = apsw.Connection(str(path))
    holder.execute("BEGIN IMMEDIATE")

    def door() -> None:
        connection = open_with(path, KeySources())
        with EventFile(path, connection, state=path.parent / "state") as file:

            def begin(told: dict[str, Any]) -> None:
                tries.extend([told["sql"]] if told["sql"] == "BEGIN IMMEDIATE" else [])
                if len(tries) > 2:
                    waited.set()

            connection.trace_v2(apsw.SQLITE_TRACE_STMT, begin)
            came.append(walk_in(Desk(file, Clock()), {"name": "Phạm Đến Sau"}).person.name)

    thread = threading.Thread(target=door)
    thread.start()
    assert waited.wait(10)
    holder.execute("ROLLBACK")
    thread.join(10)
    assert came == ["Phạm Đến Sau"]


@pytest.mark.usefixtures("hasty")
def test_but_not_for_anybody_else(desk: Desk) -> None:
    holder = apsw.Connection(str(desk.file.path))
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(FileLocked):
        walk_in(desk, {"name": "Phạm Đến Sau"})
    holder.execute("ROLLBACK")


def test_what_is_erased_meanwhile_is_not_forgotten(desk: Desk) -> None:
    """What was noted while the file was being written anew was perhaps not in it yet."""
    connection = desk.file.connection
    with open_file(desk.file.path) as other:
        wiping.note(connection)
        done, ran = threading.Event(), list[str]()

        def erase_more(told: dict[str, Any]) -> None:
            ran.append(told["sql"])
            # The file was written anew, and that is about to be noted.
            if ran[-2:] == ["VACUUM", "BEGIN IMMEDIATE"] and not done.is_set():
                done.set()
                wiping.note(other.connection)

        connection.trace_v2(apsw.SQLITE_TRACE_STMT, erase_more)
        wiping.wipe(connection, patient=True)
        assert done.is_set()
        assert wiping.owed(connection)
        wiping.wipe(connection, patient=True)
        assert not wiping.owed(connection)


def test_an_erasure_that_counts_only_since_a_newer_program_erases(event: Path, tmp_path: Path) -> None:
    """Folding anew judges anew who may write what: the payloads go, and no backup keeps them."""
    clock = Clock()
    desk = open_desk(make(event, clock), clock)
    person = walk_in(desk, {"name": NAME}).person
    connection, path = desk.file.connection, desk.file.path
    entries = connection.execute(
        "SELECT subject, commit_id, i, payload FROM entries WHERE subject = ?", (person.id,)
    ).fetchall()
    erase(desk, NAME)
    for subject, commit, i, payload in entries:
        connection.execute(
            "UPDATE entries SET payload = ? WHERE subject = ? AND commit_id = ? AND i = ?",
            (payload, subject, commit, i),
        )
    assert {one.what for one in verify(desk.file).problems} == {Finding.PAYLOAD_LEFT}
    connection.execute("UPDATE meta SET value = x'' WHERE name = 'fold'")
    desk.file.close()
    more = (*MIGRATIONS, Migration("later", lambda connection: connection.execute("CREATE TABLE later(x)")))
    with EventFile(path, open_with(path, KeySources()), state=event / "state", migrate=more) as file:
        assert left(event, [NAME]) == set()
        assert verify(file).problems == []
        assert scalar(file.connection, "SELECT count(*) FROM delegates") == 0


def test_erasing_whom_nothing_is_held_of_costs_nothing(desk: Desk, event: Path, tmp_path: Path) -> None:
    erase(desk, NAME)
    apart = tmp_path / "apart"
    apart.mkdir()
    received: list[Received] = []
    with enrol(desk.file, apart, "other", Clock()) as other:
        assert scalar(other.connection, "SELECT count(*) FROM meta WHERE name = 'wipe'") == 0
        received.append(give(commits_of(desk.file), other))
        assert scalar(other.connection, "SELECT count(*) FROM meta WHERE name = 'wipe'") == 0
