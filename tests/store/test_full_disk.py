"""A disk without room costs nothing that was written, whoever sets the limit."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from checkin.app import resources
from checkin.desk.desk import Desk
from checkin.desk.import_roster import import_roster
from checkin.desk.scan import scan
from checkin.domain import errors
from checkin.store.keys import KeySources
from checkin.store.verifying import verify
from checkin.words import Words
from tests.crash.kit import log_of, people_in, roster, scans_in
from tests.crash.warm import Warm
from tests.kit import Clock, make, open_desk, open_file

from .faulty import (
    PEOPLE,
    digest,
    filled,
    mounted,
    open_and_verify,
    opening,
    root_only,
)


def fill(path: Path) -> None:
    """Use up what is left of a file system."""
    with path.open("wb", buffering=0) as file:
        for size in (65536, 4096, 1):
            try:
                while True:
                    file.write(bytes(size))
            except OSError:
                continue


@root_only
def test_disk_full_while_importing(tmp_path: Path) -> None:
    rows = roster(tmp_path / "roster.csv", 3000)
    with mounted(tmp_path / "disk", "3m") as disk:
        clock = Clock()
        path = make(disk, clock)
        (disk / "filler").write_bytes(bytes(2_400_000))
        with open_desk(path, clock).file as file:
            with pytest.raises(errors.DiskFull):
                import_roster(Desk(file, clock), rows, {})
            assert verify(file).problems == []
        assert people_in(log_of(path)) == 0
        (disk / "filler").unlink()
        with open_desk(path, clock).file as file:
            few = roster(tmp_path / "few.csv", PEOPLE)
            assert import_roster(Desk(file, clock), few, {}).added == PEOPLE
            assert verify(file).problems == []
            assert len(verify(file).chains) == 1


def _scans_until_full(desk: Desk) -> int:
    session = desk.find_session("main")
    for done in range(5000):
        try:
            scan(desk, "0123456789", session)
        except errors.DiskFull:
            return done
    raise AssertionError("the disk never filled up")


@root_only
def test_disk_full_while_scanning(tmp_path: Path) -> None:
    with mounted(tmp_path / "disk", "3m") as disk:
        clock = Clock()
        path = make(disk, clock)
        desk = open_desk(path, clock)
        session = desk.find_session("main")
        scan(desk, "0123456789", session)
        fill(disk / "filler")
        recorded = 1 + _scans_until_full(desk)
        for _ in range(3):
            with pytest.raises(errors.DiskFull):
                scan(desk, "0123456789", session)
        assert verify(desk.file).problems == []
        (disk / "filler").unlink()
        scan(desk, "0123456789", session)
        desk.file.close()
        assert len(scans_in(log_of(path))) == recorded + 1
        with open_file(path) as file:
            report = verify(file)
            assert (report.problems, len(report.chains)) == ([], 1)


@root_only
def test_opening_on_a_full_disk(tmp_path: Path) -> None:
    """With no room at all even the index of the log file cannot be made: that is said, no more."""
    with mounted(tmp_path / "disk", "3m") as disk:
        path = filled(disk)
        before = digest(path)
        fill(disk / "filler")
        assert type(opening(path)) is errors.DiskFull
        with pytest.raises(errors.DiskFull):
            make(disk, Clock(), "another")
        assert digest(path) == before
        assert sorted(one.name for one in disk.iterdir() if "another" in one.name) == []
        (disk / "filler").unlink()
        open_and_verify(path, KeySources())


@pytest.fixture(scope="module")
def warm(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Warm]:
    if not hasattr(os, "fork"):
        pytest.skip("limits on processes are a matter of Unix")
    with Warm(tmp_path_factory.mktemp("warm")) as program:
        yield program


@pytest.mark.parametrize("room", [20_000, 60_000, 200_000, 500_000])
def test_files_may_not_grow(warm: Warm, tmp_path: Path, room: int) -> None:
    """A quota or limit is met by an ordinary user as a full disk is."""
    path, rows = tmp_path / "event.checkin", roster(tmp_path / "roster.csv", 3000)
    warm.must("new", path, "--name", "Quota", "--plain")
    ran = warm.run("import", path, rows, largest_file=room)
    assert ran.status == 1
    assert Words(resources() / "translations", "en").error(errors.DiskFull(str(path))) in ran.err
    assert people_in(log_of(path)) == 0
    assert warm.json("verify", path)["ok"]
    assert warm.json("import", path, rows)["added"] == 3000
    assert [chain["n"] for chain in warm.json("verify", path)["chains"]] == [3]


def test_scans_into_a_file_that_may_not_grow(warm: Warm, tmp_path: Path) -> None:
    path = make(tmp_path, Clock())
    ran = warm.run(path, target="tests.store.test_full_disk:scan_until_full", largest_file=150_000)
    assert ran.status == 0, ran
    with open_file(path) as file:
        assert verify(file).problems == []


def scan_until_full(arguments: list[str]) -> None:
    """Scan until that fails, which must be for want of room. Runs in a process of its own."""
    _scans_until_full(open_desk(Path(arguments[0]), Clock()))
