"""Files that a running program holds, and what a killed one leaves."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from checkin.domain import errors
from checkin.store.connecting import connect
from checkin.store.creating import creating
from checkin.store.holding import hold, holding
from checkin.store.keys import KeySources

KILLED = """
import os, sys
from pathlib import Path
from checkin.store.creating import creating
from checkin.store.keys import KeySources
path, state = map(Path, sys.argv[1:])
with creating(path, KeySources(passphrase="x"), state=state) as new:
    new.file.connection.execute("CREATE TABLE more(x)")
    print("making", flush=True)
    sys.stdin.read()
"""


def test_one_holds_at_a_time_and_nothing_is_left(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    first = hold(path)
    assert first is not None
    assert hold(path) is None
    first.release()
    first.release()
    assert not path.exists()
    with holding(path) as again:
        assert again
        with holding(path) as other:
            assert not other
    assert not path.exists()


def test_of_many_that_come_at_once_one_holds(tmp_path: Path) -> None:
    path, inside, most = tmp_path / "lock", [0], [0]
    begin = threading.Barrier(4)

    def work() -> None:
        begin.wait()
        for _ in range(200):
            with holding(path) as held:
                if held:
                    inside[0] += 1
                    most[0] = max(most[0], inside[0])
                    inside[0] -= 1

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == [1]


def test_where_no_file_can_be_made_there_is_a_clear_error(tmp_path: Path) -> None:
    with pytest.raises(errors.FileFault):
        hold(tmp_path / "none" / "lock")


def killed_in_the_middle(path: Path) -> None:
    making = subprocess.Popen(
        [sys.executable, "-c", KILLED, str(path), str(path.parent / "state")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
    )
    assert making.stdout is not None
    assert making.stdin is not None
    with making.stdin, making.stdout:
        assert making.stdout.readline() == b"making\n"
        with (
            pytest.raises(errors.FileLocked),
            creating(path, None, state=path.parent / "state"),
        ):
            raise AssertionError("two make one file")
        making.kill()
        making.wait(30)


def test_what_a_killed_program_has_left_is_cleared_by_the_next_and_nothing_else(tmp_path: Path) -> None:
    killed_in_the_middle(tmp_path / "a.checkin")
    assert (tmp_path / ".a.checkin.new").exists()
    (tmp_path / ".notes.new").write_text("somebody else's")
    busy = hold(tmp_path / ".busy.checkin.new.lock")
    assert busy is not None
    (tmp_path / ".busy.checkin.new").write_text("being made")
    with creating(tmp_path / "b.checkin", None, state=tmp_path / "state"):
        pass
    left = {one.name for one in tmp_path.iterdir()} - {"state"}
    assert left == {"b.checkin", ".notes.new", ".busy.checkin.new", ".busy.checkin.new.lock"}
    busy.release()


@pytest.mark.skipif(sys.platform == "win32", reason="rights there are not those of files")
def test_event_files_are_for_their_user_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.checkin"
    mask = os.umask(0o022)
    try:
        with creating(path, KeySources(passphrase="x"), state=tmp_path / "state") as new:
            part = {one.name: stat.S_IMODE(one.stat().st_mode) for one in tmp_path.glob(".a.checkin.new*")}
            new.file.connection.execute("CREATE TABLE more(x)")
        assert set(part.values()) == {0o600}
        plain = tmp_path / "plain.checkin"
        with creating(plain, None, state=tmp_path / "state"):
            pass
        connection = connect(plain, None, None)
        connection.execute("CREATE TABLE more(x)")
        beside = [one for one in tmp_path.iterdir() if one.is_file()]
        assert {"a.checkin", "a.checkin.recovery", "plain.checkin-wal", "plain.checkin-shm"} <= {
            one.name for one in beside
        }
        assert {stat.S_IMODE(one.stat().st_mode) for one in beside} == {0o600}
        connection.close()
    finally:
        os.umask(mask)
