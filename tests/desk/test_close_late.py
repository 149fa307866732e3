"""Closing that does not go as it should: older programs, kills, readers in the way, liars, a false closer."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest

from checkin.desk.arrivals import arrivals
from checkin.desk.attendance import attendance
from checkin.desk.check import check
from checkin.desk.close import before_closing, close_event
from checkin.desk.desk import Desk
from checkin.desk.exports.report import make_report
from checkin.desk.find import find
from checkin.desk.kept import kept
from checkin.desk.new import new
from checkin.desk.people import walk_in
from checkin.desk.revoke import revoke
from checkin.desk.writing import entry, write
from checkin.domain.errors import FileLocked
from checkin.domain.ids import badge_subject, subject
from checkin.domain.kinds import CATEGORY, CLOSED, DESK, ERASE, HOURS, SCAN, SESSION, Erase, Role, Scan
from checkin.domain.log import NewEntry
from checkin.store import closing, connecting, projecting, queries, work
from checkin.store.connecting import open_with
from checkin.store.creating import unseal_root
from checkin.store.eventfile import EventFile
from checkin.store.keys import KeySources
from checkin.store.migrations import MIGRATIONS, Migration
from checkin.store.replica import FileReplica
from checkin.store.verifying import Finding, verify
from tests.kit import Clock, commits_of, craft, dump, enrol, give, make, open_desk, open_file, seeded

MARK = "Zznguyen"
PEOPLE = 5
MORE = (*MIGRATIONS, Migration("later", lambda connection: connection.execute("CREATE TABLE later(x)")))


def left(folder: Path, mark: str = MARK, files: str = "*.checkin*") -> list[str]:
    """The names of the event files, WALs and backups in which a word is still to be read."""
    return sorted(path.name for path in folder.glob(files) if mark.encode() in path.read_bytes())


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    desk = open_desk(make(tmp_path, clock), clock)
    for i in range(PEOPLE):
        walk_in(desk, {"name": f"{MARK} {i}"})
    with desk.file:
        yield desk


@pytest.fixture
def other(desk: Desk, tmp_path: Path, clock: Clock) -> Iterator[EventFile]:
    """Another desk that holds the same."""
    with enrol(desk.file, tmp_path, "other", clock) as file:
        yield file


@pytest.fixture
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connecting, "BUSY_MS", 200)


class Killed(BaseException):
    """The process is no more."""


def killed_before_the_sweep(desk: Desk) -> None:
    """Close the event and be killed when that is written."""

    def kill(*_: object) -> None:
        raise Killed

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(closing, "sweep", kill)
        with pytest.raises(Killed):
            close_event(desk)


@pytest.mark.parametrize("migrates", [False, True])
def test_an_older_program_took_the_end_over_and_the_new_one_erases(
    desk: Desk, other: EventFile, tmp_path: Path, migrates: bool
) -> None:
    close_event(desk)
    with pytest.MonkeyPatch.context() as older:
        # To it the end is an entry of a kind that it does not know.
        older.setattr(closing, "follow", lambda connection, event: False)
        for module in (work, projecting):
            older.setattr(module, "is_closed", lambda connection, event: False)
        give(commits_of(desk.file), other)
        assert len(find(Desk(other, Clock()), MARK)) == PEOPLE
    assert Finding.PAYLOAD_LEFT in {one.what for one in verify(other).problems}
    path = other.path
    if migrates:
        other.connection.execute("UPDATE meta SET value = x'' WHERE name = 'fold'")
    other.close()
    assert left(tmp_path, files="other*") == ["other.checkin"]
    migrations = MORE if migrates else MIGRATIONS
    with EventFile(path, open_with(path, KeySources()), state=tmp_path / "state", migrate=migrations) as file:
        assert left(tmp_path) == []
        assert verify(file).problems == []
        assert dump(file.connection) == dump(desk.file.connection)
        assert kept(Desk(file, Clock())) is not None


def test_a_backup_made_between_the_end_and_the_erasing_goes_too(desk: Desk, tmp_path: Path) -> None:
    killed_before_the_sweep(desk)
    assert [one.what for one in verify(desk.file).problems].count(Finding.PAYLOAD_LEFT) > PEOPLE
    desk.file.close()
    path = desk.file.path
    assert left(tmp_path) == [path.name]
    with EventFile(path, open_with(path, KeySources()), state=tmp_path / "state", migrate=MORE) as file:
        assert left(tmp_path) == []
        assert verify(file).problems == []


@pytest.mark.usefixtures("hasty")
def test_a_desk_that_could_not_erase_does_so_while_it_runs(
    desk: Desk, other: EventFile, tmp_path: Path
) -> None:
    close_event(desk)
    reader = apsw.Connection(str(other.path))
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM commits").fetchall()
    FileReplica(other).receive(commits_of(desk.file))
    assert left(tmp_path) != []
    assert not check(Desk(other, Clock())).ok
    reader.close()
    FileReplica(other).receive(commits_of(desk.file)[-1:])
    assert left(tmp_path) == []
    assert check(Desk(other, Clock())).ok


def test_what_comes_between_the_end_and_the_erasing_is_not_shown(desk: Desk, other: EventFile) -> None:
    badge = b"12345678"
    shown = badge_subject(desk.file.event, badge)

    def scanned(lamport: int) -> NewEntry:
        return entry(SCAN, shown, Scan("admitted", desk.sessions[0].subject, badge=badge, door=str(lamport)))

    give([craft(other, [scanned(5)], lamport=5)], desk.file)
    killed_before_the_sweep(desk)
    late = craft(other, [scanned(9)], lamport=9)
    with pytest.MonkeyPatch.context() as busy:

        def locked(*_: object) -> None:
            raise apsw.BusyError("somebody writes")

        busy.setattr(closing, "sweep", locked)
        give([late], desk.file)
        assert closing.unswept(desk.file.connection)
        assert dump(desk.file.connection)["unlisted"] == []
        assert Finding.PROJECTION not in {one.what for one in verify(desk.file).problems}
    give([late], desk.file)
    assert not closing.unswept(desk.file.connection)
    assert verify(desk.file).problems == []


def test_who_lost_everybody_to_a_closing_that_does_not_count_asks_for_them(
    tmp_path: Path, clock: Clock
) -> None:
    made = tmp_path / "first.checkin"
    recovery = new(
        made,
        None,
        state=tmp_path / "state",
        clock=clock,
        random=seeded(5),
        name="Second",
        timezone="Asia/Ho_Chi_Minh",
        desk="first",
    ).recovery_code
    first = open_desk(made, clock)
    with first.file:
        for i in range(PEOPLE):
            walk_in(first, {"name": f"{MARK} {i}"})
        root = unseal_root(first.file.connection, first.file.event, recovery)
        stolen = Desk(enrol(first.file, tmp_path, "stolen", clock, Role.ORGANISER, root), clock)
        third = Desk(enrol(first.file, tmp_path, "third", clock), clock)
        with stolen.file, third.file:
            close_event(stolen)
            give(commits_of(stolen.file), third.file)
            assert find(third, MARK) == []
            revoke(first, stolen.file.key.hex(), recovery_code=recovery)
            give(commits_of(first.file)[-1:], third.file)
            assert kept(third) is None
            wanted = FileReplica(third.file).incomplete()
            assert len(wanted) >= PEOPLE
            FileReplica(third.file).receive(FileReplica(first.file).again(wanted, 1 << 20))
            give(commits_of(stolen.file), first.file)
            assert len(find(third, MARK)) == PEOPLE
            assert dump(third.file.connection) == dump(first.file.connection)
            assert FileReplica(third.file).incomplete() == []
            assert verify(third.file).problems == verify(first.file).problems == []


def test_no_text_stays_that_anybody_was_free_to_write(desk: Desk, other: EventFile, tmp_path: Path) -> None:
    session, away = desk.sessions[0].subject, Desk(other, Clock())
    own = subject(other.event, DESK, other.key)
    x = subject(other.event, CATEGORY, "x")
    with other.writing() as writing:
        writing.append(
            [
                write(HOURS, session, {"closes": f"{MARK} went home"}),
                write(HOURS, session, {"opens": "2027-01-15T08:00", "who": MARK}),
                write(HOURS, session, {"closes": "2027-01-15T18:30"}, reason=MARK),
                write(DESK, own, {"name": "Bàn 2", MARK: None}, reason=MARK),
            ],
            away.stamp(),
        )
    give(commits_of(other), desk.file)
    assert desk.sessions[0].closes == "2027-01-15T18:30"
    with desk.file.writing() as writing:
        fields = {"id": "x", "name": {"vi": "Khách"}, "host": MARK}
        writing.append(
            [write(CATEGORY, x, fields), write(SESSION, session, {"hall": "A"}, None, MARK)], desk.stamp()
        )
    names = dump(desk.file.connection)["things"]
    assert MARK in repr(names)
    close_event(desk)
    with desk.file.writing() as writing:
        writing.append(
            [
                entry(ERASE, b"q" * 16, Erase(MARK)),
                write(DESK, subject(desk.file.event, DESK, desk.file.key), {"name": "Bàn 1"}, reason=MARK),
            ],
            desk.stamp(),
        )
        assert MARK.encode() not in b"".join(
            row[0]
            for row in writing.connection.execute("SELECT payload FROM entries WHERE payload IS NOT NULL")
        )
    assert left(tmp_path, files="desk*") == []
    assert (desk.sessions[0].closes, desk.sessions[0].hall) == ("2027-01-15T18:30", "A")
    assert desk.categories["x"].name == {"vi": "Khách"}
    assert verify(desk.file).problems == []
    FileReplica(other).receive(commits_of(desk.file))
    assert left(tmp_path) == []
    assert dump(other.connection) == dump(desk.file.connection)
    assert verify(other).problems == []


def test_only_the_reason_for_revoking_a_desk_stays(desk: Desk, other: EventFile, tmp_path: Path) -> None:
    """One hash vouches for it and for what makes the revocation hold."""
    revoke(desk, other.key.hex(), reason="stolen at the station")
    close_event(desk)
    assert left(tmp_path, "stolen at the station", "desk*") != []
    assert desk.file.trust.revoked
    assert verify(desk.file).problems == []


DEEP = 200_000


@pytest.mark.parametrize(
    "figures",
    [
        '{"zzz":' + "[" * DEEP,
        '{"zzz":' + "[" * DEEP + "]" * DEEP + "}",
        json.dumps({"at_ms": 10**18}),
        json.dumps({"at_ms": -(10**18)}),
        json.dumps({"at_ms": 1, "people": 10**30}),
        json.dumps({"at_ms": 1, "people": -1}),
        json.dumps({"at_ms": 1, "arrivals": [{"session": "main", "door": "", "minutes": [[10**18, 1]]}]}),
        json.dumps({"at_ms": 1, "desks": [{"desk": "x", "own": False, "last_ms": 10**18}]}),
    ],
    ids=["open", "deep", "late", "early", "many", "few", "minutes", "desks"],
)
def test_figures_that_cannot_be_leave_a_closed_event_without_figures(desk: Desk, figures: str) -> None:
    thing = subject(desk.file.event, CLOSED)
    with desk.file.writing() as writing:
        writing.append([write(CLOSED, thing, {"figures": figures, "at_ms": 10**18})], desk.stamp())
    assert kept(desk) is not None
    shown = attendance(desk)
    assert (shown.closed, shown.as_of_ms, shown.people) == (True, 0, 0)
    assert make_report(desk).closed
    assert arrivals(desk, desk.sessions) == []
    assert before_closing(desk).closed_ms == 0
    assert close_event(desk).already


def test_an_end_that_says_nothing_is_one(desk: Desk) -> None:
    with desk.file.writing() as writing:
        writing.append([write(CLOSED, subject(desk.file.event, CLOSED), {})], desk.stamp())
    assert kept(desk) is not None
    figures = kept(desk)
    assert figures is not None
    assert figures.at_ms == 0
    assert queries.things(desk.file.connection, CLOSED) == {}


@pytest.mark.usefixtures("hasty")
def test_whoever_closes_is_told_of_a_reader_in_the_way(desk: Desk, tmp_path: Path) -> None:
    with open_file(desk.file.path) as reader:
        reader.connection.execute("BEGIN")
        reader.connection.execute("SELECT count(*) FROM commits").fetchall()
        with pytest.raises(FileLocked):
            close_event(desk)
        reader.connection.execute("ROLLBACK")
    close_event(desk)
    assert left(tmp_path) == []
