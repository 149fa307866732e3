"""Bundles: the whole event on a stick, whole or not at all, twice and in any order."""

from __future__ import annotations

import errno
import os
import shutil
import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checkin.desk.bundle import BundleTaken, export_bundle, import_bundle
from checkin.desk.desk import Desk
from checkin.desk.people import edit, erase, walk_in
from checkin.desk.photos import set_photo
from checkin.domain import bundles, errors
from checkin.domain.bundles import HEADER_BYTES, SEGMENT, TAG_BYTES
from checkin.store.verifying import verify
from tests.kit import Clock, commits_of, dump, empty_replica, enrol, give, make, open_desk

PICTURE = os.urandom(100_000)


class Pair:
    """Two desks that have written apart, and a stick."""

    def __init__(self, folder: Path) -> None:
        self.clock = Clock()
        self.first = open_desk(make(folder, self.clock), self.clock)
        person = walk_in(self.first, {"name": "Nguyễn Văn Một"}).person
        self.second = Desk(enrol(self.first.file, folder, "second", self.clock), self.clock)
        set_photo(self.first, person.id, PICTURE)
        for i in range(20):
            walk_in(self.first, {"name": f"Khách {i}"})
            walk_in(self.second, {"name": f"Người {i}"})
        self.stick = folder / "stick" / "event.bundle"
        self.stick.parent.mkdir()

    def equal(self) -> bool:
        shown = [dump(desk.file.connection) for desk in (self.first, self.second)]
        return shown[0] == shown[1] and verify(self.second.file).problems == []


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[Pair]:
    pair = Pair(tmp_path)
    yield pair
    pair.first.file.close()
    pair.second.file.close()


def test_there_and_back(pair: Pair) -> None:
    written = export_bundle(pair.first, pair.stick)
    assert written.bytes == pair.stick.stat().st_size > 2 * SEGMENT - 40_000
    assert written.commits == len(commits_of(pair.first.file))
    taken = import_bundle(pair.second, pair.stick)
    assert (taken.new, taken.refused) == (21, 0)
    assert taken.new + taken.known == written.commits
    export_bundle(pair.second, pair.stick)
    assert import_bundle(pair.first, pair.stick).new == 20
    assert pair.equal()
    assert [one.name for one in pair.stick.parent.iterdir()] == ["event.bundle"]


def test_twice_and_in_the_wrong_order(pair: Pair) -> None:
    old = pair.stick.with_name("old.bundle")
    export_bundle(pair.first, old)
    edit(pair.first, "Khách 3", {"post": "Trưởng phòng"})
    new = export_bundle(pair.first, pair.stick)
    assert import_bundle(pair.second, pair.stick).new == 22
    for again in (old, pair.stick, old):
        assert import_bundle(pair.second, again).new == 0
    assert import_bundle(pair.first, pair.stick) == BundleTaken(0, new.commits, 0)
    export_bundle(pair.second, pair.stick)
    import_bundle(pair.first, pair.stick)
    assert pair.equal()


def test_an_old_bundle_brings_nobody_erased_back(pair: Pair) -> None:
    export_bundle(pair.first, pair.stick)
    erase(pair.first, "Nguyễn Văn Một")
    assert import_bundle(pair.first, pair.stick).new == 0
    assert PICTURE not in b"".join(
        sealed for one in commits_of(pair.first.file) for sealed in one.payloads if sealed is not None
    )
    import_bundle(pair.second, pair.stick)
    export_bundle(pair.first, pair.stick)
    import_bundle(pair.second, pair.stick)
    export_bundle(pair.second, pair.stick)
    import_bundle(pair.first, pair.stick)
    assert pair.equal()


def test_nothing_of_it_can_be_read_without_the_event(pair: Pair) -> None:
    export_bundle(pair.first, pair.stick)
    raw = pair.stick.read_bytes()
    assert PICTURE[:64] not in raw
    assert "Khách".encode() not in raw
    export_bundle(pair.first, pair.stick)
    assert raw[HEADER_BYTES:] != pair.stick.read_bytes()[HEADER_BYTES:]


def refused(pair: Pair, why: type[errors.FileFault]) -> None:
    before = dump(pair.second.file.connection), len(commits_of(pair.second.file))
    with pytest.raises(why) as caught:
        import_bundle(pair.second, pair.stick)
    assert caught.value.path == str(pair.stick)
    assert (dump(pair.second.file.connection), len(commits_of(pair.second.file))) == before


def test_whatever_is_cut_off_it_is_refused_whole(pair: Pair) -> None:
    export_bundle(pair.first, pair.stick)
    raw = pair.stick.read_bytes()
    whole = HEADER_BYTES + SEGMENT + TAG_BYTES
    for length in (1, 7, 8, 20, HEADER_BYTES, HEADER_BYTES + 5, whole, whole + 1, len(raw) - 9, len(raw) - 1):
        pair.stick.write_bytes(raw[:length])
        refused(pair, errors.BundleTruncated)
    pair.stick.write_bytes(b"")
    refused(pair, errors.FileEmpty)
    # Cut where a segment ends, and given a whole end by somebody.
    pair.stick.write_bytes(raw[:whole] + bundles.END)
    refused(pair, errors.BundleAltered)


def test_segments_left_out_doubled_or_moved(pair: Pair) -> None:
    export_bundle(pair.first, pair.stick)
    raw = pair.stick.read_bytes()
    body = raw[HEADER_BYTES : -len(bundles.END)]
    size = SEGMENT + TAG_BYTES
    parts = [body[i : i + size] for i in range(0, len(body), size)]
    assert len(parts) >= 2
    for wrong in (parts[1:], [parts[0], *parts], [*parts[1:], parts[0]], [*parts, parts[-1]]):
        pair.stick.write_bytes(raw[:HEADER_BYTES] + b"".join(wrong) + bundles.END)
        refused(pair, errors.BundleAltered)


_ALTERED: list[tuple[Pair, bytes]] = []


@settings(max_examples=60, deadline=None)
@given(where=st.integers(0, 10_000_000), bit=st.integers(0, 7))
def test_no_bit_can_be_changed(where: int, bit: int) -> None:
    if not _ALTERED:
        pair = Pair(Path(mkdtemp()))
        export_bundle(pair.first, pair.stick)
        _ALTERED.append((pair, pair.stick.read_bytes()))
    pair, good = _ALTERED[0]
    raw = bytearray(good)
    raw[where % len(raw)] ^= 1 << bit
    pair.stick.write_bytes(raw)
    refused(pair, errors.BundleFault)


def test_files_that_are_no_bundle(pair: Pair) -> None:
    for raw in (b"Ho ten,Chuc vu\n" * 500, b"\x89PNG\r\n\x1a\n" + bytes(500), bytes(9), b"checkin"):
        pair.stick.write_bytes(raw)
        refused(pair, errors.BundleForeign)
    shutil.copy(pair.first.file.path, pair.stick)
    refused(pair, errors.BundleForeign)
    pair.stick.unlink()
    refused(pair, errors.FileMissing)
    pair.stick.mkdir()
    refused(pair, errors.FileIsDirectory)


def test_a_newer_bundle(pair: Pair) -> None:
    pair.stick.write_bytes(bundles.MAGIC + bytes([bundles.FORMAT + 1]) + b"whatever")
    refused(pair, errors.BundleNewer)


def test_another_event(pair: Pair, tmp_path: Path) -> None:
    (tmp_path / "else").mkdir()
    other = open_desk(make(tmp_path / "else", pair.clock, seed=77), pair.clock)
    export_bundle(other, pair.stick)
    refused(pair, errors.BundleOfOtherEvent)


def test_a_desk_without_the_key_says_so(pair: Pair, tmp_path: Path) -> None:
    export_bundle(pair.first, pair.stick)
    with empty_replica(pair.first.file, tmp_path, "empty") as file:
        desk = Desk(file, pair.clock)
        with pytest.raises(errors.BundleKeyless):
            import_bundle(desk, pair.stick)
        with pytest.raises(errors.BundleKeyless):
            export_bundle(desk, tmp_path / "none.bundle")
        assert not (tmp_path / "none.bundle").exists()


def test_what_a_stranger_put_in_is_left_out(pair: Pair) -> None:
    """A thief with the event's key can make a bundle; what is not signed is not taken."""
    commits = commits_of(pair.first.file)
    with empty_replica(pair.first.file, pair.stick.parent, "thief") as file:
        give(commits, file)
        file.connection.execute(
            "UPDATE commits SET signature = zeroblob(64) WHERE id = (SELECT max(id) FROM commits)"
        )
        export_bundle(Desk(file, pair.clock), pair.stick)
    taken = import_bundle(pair.second, pair.stick)
    assert taken.refused == 1
    assert taken.new == 20
    assert verify(pair.second.file).problems == []


def test_it_is_never_written_over_an_event(pair: Pair) -> None:
    before = commits_of(pair.second.file)
    with pytest.raises(errors.FileExists):
        export_bundle(pair.first, pair.second.file.path)
    with pytest.raises(errors.FolderMissing):
        export_bundle(pair.first, pair.stick.parent / "none" / "x")
    with pytest.raises(errors.FileIsDirectory):
        export_bundle(pair.first, pair.stick.parent)
    assert commits_of(pair.second.file) == before


def test_a_stick_that_is_full_or_pulled_keeps_the_bundle_before(pair: Pair) -> None:
    export_bundle(pair.first, pair.stick)
    before = pair.stick.read_bytes()
    for number, fault in ((errno.ENOSPC, errors.DiskFull), (errno.EIO, errors.FileProblem)):

        def full(done: int, total: int, number: int = number) -> None:
            raise OSError(number, os.strerror(number))

        with pytest.raises(fault):
            export_bundle(pair.first, pair.stick, full)
        assert pair.stick.read_bytes() == before
        assert [one.name for one in pair.stick.parent.iterdir()] == ["event.bundle"]


@pytest.mark.parametrize("part", [0.4, 0.8])
def test_stopped_half_way_it_is_given_again(pair: Pair, part: float) -> None:
    """While it is looked at nothing is taken over; after that a beginning of it."""
    for i in range(15):
        person = walk_in(pair.first, {"name": f"Có Ảnh {i}"}).person
        set_photo(pair.first, person.id, os.urandom(200_000))
    export_bundle(pair.first, pair.stick)
    before = len(commits_of(pair.second.file))

    def stop(done: int, total: int) -> None:
        if done > part * total:
            raise errors.Cancelled

    with pytest.raises(errors.Cancelled):
        import_bundle(pair.second, pair.stick, stop)
    came = len(commits_of(pair.second.file)) - before
    assert (came > 0) == (part > 0.5)
    assert verify(pair.second.file).problems == []
    assert import_bundle(pair.second, pair.stick).new == 51 - came


def test_a_pipe_is_refused(pair: Pair) -> None:
    pipe = pair.stick.with_name("pipe")
    os.mkfifo(pipe)
    for path in (pipe, Path("/dev/zero")):
        with pytest.raises(errors.FileIsDevice):
            import_bundle(pair.second, path)


def test_memory_does_not_grow_with_the_bundle(pair: Pair) -> None:
    for i in range(100):
        person = walk_in(pair.first, {"name": f"Có Ảnh {i}"}).person
        set_photo(pair.first, person.id, os.urandom(200_000))
    tracemalloc.start()
    export_bundle(pair.first, pair.stick)
    import_bundle(pair.second, pair.stick)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert pair.stick.stat().st_size > 20_000_000
    assert most < 14_000_000
