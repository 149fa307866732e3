"""Every fault of an event file has its own error, and costs nothing that was written."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import apsw
import pytest

from checkin.desk.check import check
from checkin.desk.scan import scan
from checkin.domain import errors
from checkin.store.keys import KeySources
from checkin.store.migrations import MIGRATIONS
from checkin.store.schema import APPLICATION_ID
from checkin.store.verifying import verify
from tests.crash.kit import log_of, scans_in
from tests.crash.warm import Warm
from tests.kit import Clock, make, open_desk, open_file

from .faulty import (
    PASSPHRASE,
    digest,
    encrypted,
    filled,
    mounted,
    open_and_verify,
    opening,
    root_only,
)

# What is not an event file


def test_missing(tmp_path: Path) -> None:
    fault = opening(tmp_path / "none.checkin")
    assert type(fault) is errors.FileMissing
    assert fault.path == str(tmp_path / "none.checkin")
    assert not (tmp_path / "none.checkin").exists()


def test_directory(tmp_path: Path) -> None:
    assert type(opening(tmp_path)) is errors.FileIsDirectory


def test_empty(tmp_path: Path) -> None:
    path = tmp_path / "empty.checkin"
    path.touch()
    assert type(opening(path)) is errors.FileEmpty
    assert path.stat().st_size == 0


def _text(path: Path) -> None:
    path.write_text("Họ và tên,Đoàn\n" * 400, "utf-8")


def _short_text(path: Path) -> None:
    path.write_text("hello")


def _zip(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", "a" * 9000)


def _noise(path: Path) -> None:
    path.write_bytes(random.Random(1).randbytes(40_000))


def _other_database(path: Path) -> None:
    connection = apsw.Connection(str(path))
    connection.execute("CREATE TABLE bookmarks(url TEXT); INSERT INTO bookmarks VALUES('x')")
    connection.close()


def _magic_missing(path: Path) -> None:
    shutil.copyfile(filled(path.parent, "source"), path)
    connection = apsw.Connection(str(path))
    connection.execute("PRAGMA application_id = 0").fetchall()
    connection.close()


@pytest.mark.parametrize(
    "write", [_text, _short_text, _zip, _noise, _other_database, _magic_missing], ids=lambda one: one.__name__
)
def test_foreign(tmp_path: Path, write: Callable[[Path], None]) -> None:
    path = tmp_path / "foreign.checkin"
    write(path)
    before = digest(path)
    assert type(opening(path)) is errors.FileForeign
    assert digest(path) == before
    assert not path.with_name(path.name + "-wal").exists()


# Damage


@pytest.mark.parametrize("kept", [100, 512, 4096, 8192, 0.5, -4096, -2000])
def test_truncated(tmp_path: Path, kept: float) -> None:
    path = filled(tmp_path)
    os.truncate(path, _length(path, kept))
    assert type(opening(path)) is errors.FileCorrupt


@pytest.mark.parametrize("kept", [4096, 8192, 0.5, -4096, -1])
def test_truncated_encrypted(tmp_path: Path, kept: float) -> None:
    path = encrypted(tmp_path)
    os.truncate(path, _length(path, kept))
    assert type(opening(path, PASSPHRASE)) is errors.FileCorrupt


@pytest.mark.parametrize("kept", [24, 100, 4000])
def test_first_page_of_encrypted_cut(tmp_path: Path, kept: int) -> None:
    """Less than a page tells nobody whether the key is right: either answer names the file."""
    path = encrypted(tmp_path)
    os.truncate(path, kept)
    assert type(opening(path, PASSPHRASE)) in (errors.FileCorrupt, errors.KeyWrong)


def _length(path: Path, kept: float) -> int:
    size = path.stat().st_size
    return int(size * kept) if 0 < kept < 1 else int(kept % size)


def _flip(path: Path, at: int) -> None:
    with path.open("r+b") as file:
        file.seek(at)
        old = file.read(8)
        file.seek(at)
        file.write(bytes(byte ^ 0xFF for byte in old))


def test_flipped_bytes_are_found(tmp_path: Path) -> None:
    """Wherever bytes of the log change, verifying names it or the file does not open at all."""
    whole = filled(tmp_path)
    with open_file(whole) as file:
        # Eight bytes inside a stored payload or envelope, so never in an unused part of a page.
        places = [
            bytes(row[0])[10:30]
            for row in file.connection.execute(
                "SELECT payload FROM entries WHERE length(payload) BETWEEN 60 AND 400"
                " UNION ALL SELECT signature FROM commits"
            )
        ]
    raw = whole.read_bytes()
    places = random.Random(2).sample(places, 25)
    damaged = tmp_path / "damaged.checkin"
    for place in places:
        at = raw.find(place)
        assert at > 0
        shutil.copyfile(whole, damaged)
        _flip(damaged, at)
        try:
            with open_file(damaged) as file:
                problems = verify(file).problems
        except errors.FileCorrupt:
            continue
        assert problems


def test_flipped_bytes_of_any_page(tmp_path: Path) -> None:
    """Nothing but a FileFault comes out, whatever page is hit; most hits are found."""
    whole = filled(tmp_path)
    size = whole.stat().st_size
    damaged, found = tmp_path / "damaged.checkin", 0
    choose = random.Random(3)
    for _ in range(40):
        shutil.copyfile(whole, damaged)
        start = choose.randrange(4096, size - 256)
        for at in range(start, start + 256, 8):
            _flip(damaged, at)
        try:
            with open_file(damaged) as file:
                found += bool(verify(file).problems)
        except errors.FileFault:
            found += 1
    assert found >= 20


def test_flipped_bytes_of_an_encrypted_file(tmp_path: Path) -> None:
    whole = encrypted(tmp_path)
    # The key once, not once for each damaged copy.
    damaged = tmp_path / "damaged.checkin"
    size, choose = whole.stat().st_size, random.Random(4)
    for _ in range(6):
        shutil.copyfile(whole, damaged)
        _flip(damaged, choose.randrange(4096, size - 8))
        assert type(opening(damaged, PASSPHRASE)) is errors.FileCorrupt


# Permissions


def test_read_only_file(unprivileged: Path) -> None:
    path = filled(unprivileged)
    before = digest(path)
    path.chmod(0o444)
    assert type(opening(path)) is errors.FileReadOnly
    assert digest(path) == before


def test_read_only_folder(unprivileged: Path) -> None:
    folder = unprivileged / "folder"
    folder.mkdir()
    path = filled(folder)
    folder.chmod(0o555)
    try:
        assert type(opening(path)) is errors.FileReadOnly
    finally:
        folder.chmod(0o755)


def test_unreadable_file(unprivileged: Path) -> None:
    path = filled(unprivileged)
    path.chmod(0)
    assert type(opening(path)) is errors.FileForbidden


@root_only
def test_read_only_file_system(tmp_path: Path) -> None:
    with mounted(tmp_path / "disk", "8m") as disk:
        path = filled(disk)
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        assert type(opening(path)) is errors.FileReadOnly
        with pytest.raises(errors.FileReadOnly):
            make(disk, Clock(), "another")
        subprocess.run(["mount", "-o", "remount,rw", str(disk)], check=True)
        open_and_verify(path, KeySources())


# Others at the same file

_HOLD = """
import sys, apsw
connection = apsw.Connection(sys.argv[1])
connection.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.read()
"""


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Another process holds the write lock."""
    with subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        yield
        holder.communicate()


def test_locked(tmp_path: Path) -> None:
    clock = Clock()
    path = make(tmp_path, clock)
    desk = open_desk(path, clock)
    desk.file.connection.set_busy_timeout(30)
    session = desk.find_session("main")
    with held(path):
        with pytest.raises(errors.FileLocked):
            scan(desk, "0123456789", session)
        # Whoever only reads is not kept waiting.
        with open_file(path) as other:
            assert verify(other).problems == []
    scan(desk, "0123456789", session)
    desk.file.close()
    assert len(scans_in(log_of(path))) == 1


def test_two_processes_at_one_file(tmp_path: Path) -> None:
    if not hasattr(os, "fork"):
        pytest.skip("processes are started by forking")
    path, each = tmp_path / "event.checkin", 100
    # Both find their markers in one place.
    with Warm(tmp_path) as one, Warm(tmp_path) as two:
        one.must("new", path, "--name", "Two", "--plain")
        for number, desk in enumerate((one, two)):
            desk.begin("scan", path, *[f"{number}{i:09d}" for i in range(each)], "--session", "main")
        assert (one.end().status, two.end().status) == (0, 0)
        # The same length for all: the log tells them by nothing else than being there.
        assert len(scans_in(log_of(path))) == 2 * each
        verified = one.json("verify", path)
        assert verified["ok"]
        assert [chain["n"] for chain in verified["chains"]] == [2 + 2 * each]
        one.must("scan", path, "0123456789", "--session", "main")
        assert [chain["n"] for chain in one.json("verify", path)["chains"]] == [3 + 2 * each]


# Versions, keys and events


def test_newer_version_is_not_touched(tmp_path: Path) -> None:
    path = filled(tmp_path)
    connection = apsw.Connection(str(path))
    assert connection.pragma("application_id") == APPLICATION_ID
    connection.pragma("user_version", len(MIGRATIONS) + 1)
    connection.close()
    before, there = digest(path), sorted(tmp_path.rglob("*"))
    assert type(opening(path)) is errors.FileTooNew
    assert digest(path) == before
    assert sorted(tmp_path.rglob("*")) == there


def test_wrong_passphrase(tmp_path: Path) -> None:
    path = encrypted(tmp_path)
    before = digest(path)
    assert type(opening(path, KeySources(passphrase="four plain words"))) is errors.KeyWrong
    assert digest(path) == before
    open_and_verify(path, PASSPHRASE)


def test_another_event(tmp_path: Path) -> None:
    clock = Clock()
    one, two = (
        open_desk(make(tmp_path, clock, "one", seed=1), clock),
        open_desk(make(tmp_path, clock, "two", seed=7), clock),
    )
    with one.file, two.file, pytest.raises(errors.FileForeign) as caught:
        check(one, two)
    assert caught.value.path == str(tmp_path / "two.checkin")
