"""Files that take their place when they are whole: two runs to one name, and what killed ones leave."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

import pytest

from checkin.desk.outfile import check_target, into_place, same_file
from checkin.desk.parts import part_of
from checkin.domain import errors
from tests.kit import Clock, make, open_desk

KILLED = """
import os, signal, sys
from pathlib import Path
from checkin.desk.outfile import into_place
with into_place(Path(sys.argv[1])) as file:
    file.write(b"Dang Thi Hoa")
    file.flush()
    if sys.argv[2] == "dies":
        os.kill(os.getpid(), signal.SIGKILL)
    print("written", flush=True)
    sys.stdin.readline()
"""


def parts(folder: Path) -> list[Path]:
    return [one for one in folder.iterdir() if one.suffix == ".part"]


def test_two_at_a_time_do_not_meet(tmp_path: Path) -> None:
    out = tmp_path / "all.pdf"
    with ExitStack() as slow:
        first = slow.enter_context(into_place(out))
        first.write(b"one")
        with into_place(out) as second:
            second.write(b"another")
        assert out.read_bytes() == b"another"
        first.write(b" and two")
    assert out.read_bytes() == b"one and two"
    assert parts(tmp_path) == []


def test_one_that_is_given_up_leaves_the_other_alone(tmp_path: Path) -> None:
    out = tmp_path / "all.pdf"
    with into_place(out) as first:
        first.write(b"one")
        second = into_place(out)
        second.__enter__().write(b"half of ano")
        assert not second.__exit__(errors.Cancelled, errors.Cancelled(), None)
        first.write(b" and two")
    assert out.read_bytes() == b"one and two"
    assert parts(tmp_path) == []


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_what_a_killed_one_has_left_is_deleted_by_the_next(tmp_path: Path) -> None:
    out = tmp_path / "all.pdf"
    subprocess.run([sys.executable, "-c", KILLED, out, "dies"], check=False, timeout=60)
    (left,) = parts(tmp_path)
    assert (left.read_bytes(), left.stat().st_mode & 0o777) == (b"Dang Thi Hoa", 0o600)
    theirs = tmp_path / ".checkin-notes.part"
    theirs.write_bytes(b"not ours")
    with into_place(tmp_path / "other.pdf") as file:
        file.write(b"whole")
        assert not left.exists(), "of whichever file"
    assert ((tmp_path / "other.pdf").read_bytes(), parts(tmp_path)) == (b"whole", [theirs])


def test_what_a_living_one_writes_is_left(tmp_path: Path) -> None:
    out = tmp_path / "all.pdf"
    arguments = [sys.executable, "-c", KILLED, str(out), "lives"]
    with subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdin is not None
        assert other.stdout is not None
        assert other.stdout.readline() == "written\n"
        with into_place(out) as file:
            file.write(b"ours")
        assert (out.read_bytes(), len(parts(tmp_path))) == (b"ours", 1)
        other.stdin.write("\n")
        other.stdin.close()
        assert other.wait(60) == 0
    assert (out.read_bytes(), parts(tmp_path)) == (b"Dang Thi Hoa", [])


def test_a_long_name_has_room_for_its_part(tmp_path: Path) -> None:
    out = tmp_path / ("ễ" * 83 + ".pdf")
    with into_place(out) as file:
        file.write(b"whole")
    assert out.read_bytes() == b"whole"
    assert "Nguyễn" not in part_of(tmp_path / "Nguyễn Văn An.pdf").name


@pytest.mark.skipif(os.name != "posix", reason="pipes")
def test_a_pipe_or_a_device_is_no_target(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to(tmp_path / "pipe")
    devices = [Path("/dev") / name for name in ("null", "stdout", "fd/7")]
    for out in (tmp_path / "pipe", tmp_path / "link", *devices):
        with pytest.raises(errors.FileIsDevice):
            check_target(out)


def test_an_event_and_what_belongs_to_it_are_no_targets(tmp_path: Path) -> None:
    clock = Clock()
    event = make(tmp_path, clock)
    with open_desk(event, clock).file:
        for ending in ("", "-wal", "-SHM", "-journal", ".recovery"):
            with pytest.raises(errors.FileExists):
                check_target(event.with_name(event.name + ending))
    check_target(tmp_path / "other-wal")
    check_target(tmp_path / "recovery.pdf")


def test_one_file_by_two_ways(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    assert same_file([tmp_path / "a.csv", tmp_path / "sub" / ".." / "a.csv"])
    assert not same_file([tmp_path / "a.csv", tmp_path / "sub" / "a.csv"])
