"""Runs the program in real processes that start at once, so that many can be killed.

A process that has loaded the program waits; for every run it forks a child, which works and ends, or
is killed with SIGKILL after the time asked for.
"""

from __future__ import annotations

import io
import json
import os
import select
import signal
import subprocess
import sys
import time
import traceback
from contextlib import redirect_stdout
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Any, NamedTuple

MAIN = "checkin.app:main"
_ROOT = Path(__file__).parents[2]


class Ran(NamedTuple):
    """How a run went: exit status (minus the signal that ended it), seconds, what it printed."""

    status: int
    seconds: float
    out: str
    err: str

    @property
    def killed(self) -> bool:
        return self.status == -signal.SIGKILL


class Warm:
    """A loaded program, ready to run; markers lie in ``folder``."""

    def __init__(self, folder: Path) -> None:
        self._out, self._err = folder / "stdout", folder / "stderr"
        own = {"XDG_STATE_HOME": str(folder), "HOME": str(folder), "LC_ALL": "C", "OPENBLAS_NUM_THREADS": "1"}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.crash.warm"],
            cwd=_ROOT,
            env={**os.environ, **own, "CHECKIN_PASSPHRASE": "four plain words"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )

    def __enter__(self) -> Warm:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.communicate()

    def run(
        self,
        *arguments: object,
        target: str = MAIN,
        kill_after: float | None = None,
        largest_file: int | None = None,
    ) -> Ran:
        """Run ``target`` with arguments, with a limit on the size of files (bytes) if given."""
        self.begin(*arguments, target=target, kill_after=kill_after, largest_file=largest_file)
        return self.end()

    def begin(self, *arguments: object, **options: Any) -> None:
        """Start a run without waiting for its end."""
        request = {
            "target": MAIN,
            "kill_after": None,
            "largest_file": None,
            **options,
            "arguments": [str(one) for one in arguments],
            "out": str(self._out),
            "err": str(self._err),
        }
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(request).encode() + b"\n")
        self._process.stdin.flush()

    def end(self) -> Ran:
        """Wait for the run's end."""
        assert self._process.stdout is not None
        status, seconds = json.loads(self._process.stdout.readline())
        return Ran(status, seconds, self._out.read_text("utf-8"), self._err.read_text("utf-8"))

    def json(self, *arguments: object) -> Any:
        """Run a command to its good end and return the JSON it printed."""
        return json.loads(self.must(*arguments, "--json").out)

    def must(self, *arguments: object) -> Ran:
        """Run a command to its good end."""
        ran = self.run(*arguments)
        assert ran.status == 0, (arguments, ran)
        return ran


def _serve() -> None:
    _rehearse()
    for line in sys.stdin.buffer:
        sys.stdout.write(json.dumps(_fork(json.loads(line))) + "\n")
        sys.stdout.flush()


def _rehearse() -> None:
    """Use every part once, so that no child spends its life on loading."""
    main = import_module("checkin.app").main
    with TemporaryDirectory() as folder, redirect_stdout(io.StringIO()):
        file, roster, page = (str(Path(folder, name)) for name in ("event", "roster.csv", "page.pdf"))
        Path(roster).write_text("Name,Reference\nAnna Example,P1\n")
        for command in (
            ["new", file, "--name", "Rehearsal", "--plain"],
            ["import", file, roster],
            ["replace", file, "P1", page, "--reason", "rehearsal"],
            ["badges", file, page],
            ["scan", file, "0123456789", "--session", "main", "--json"],
            ["verify", file, "--json"],
        ):
            if main(command):
                raise SystemExit(f"rehearsal: {command}")


def _fork(request: dict[str, Any]) -> tuple[int, float]:
    # The child holds the writing end as long as it lives.
    reading, writing = os.pipe()
    start = time.perf_counter()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _child(request)
    os.close(writing)
    if not select.select([reading], [], [], request["kill_after"])[0]:
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    seconds = time.perf_counter() - start
    os.close(reading)
    return os.waitstatus_to_exitcode(status), seconds


def _child(request: dict[str, Any]) -> None:
    """Work and end; never returns."""
    status = 70
    try:
        for descriptor, name in ((1, "out"), (2, "err")):
            file = os.open(request[name], os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
            os.dup2(file, descriptor)
            os.close(file)
        if request["largest_file"] is not None:
            import resource

            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (request["largest_file"],) * 2)
        module, _, name = request["target"].partition(":")
        status = getattr(import_module(module), name)(request["arguments"]) or 0
        sys.stdout.flush()
    except BaseException:
        traceback.print_exc()
        sys.stderr.flush()
    finally:
        os._exit(status)


if __name__ == "__main__":
    _serve()
