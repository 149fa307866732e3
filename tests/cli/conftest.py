"""Commands in this process, and some in one of their own."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import keyring
import pytest
from keyring.backends.null import Keyring

from checkin.app import main

MAIN = Path(__file__).parents[2] / "main.py"
ROSTER = Path(__file__).with_name("roster.csv")
PROGRAMME = Path(__file__).with_name("programme.toml")


class Answer(NamedTuple):
    """What a command printed."""

    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Answer]
"""Called with the arguments, and the exit code that is expected if it is not 0."""


@pytest.fixture(autouse=True, scope="session")
def no_keyring() -> Iterator[None]:
    """Keep away from the keyring of whoever runs the tests."""
    before = keyring.get_keyring()
    keyring.set_keyring(Keyring())  # type: ignore[no-untyped-call]
    yield
    keyring.set_keyring(before)


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """An environment without settings of ours, keyring or terminal."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("CHECKIN_", "LC_", "LANG", "XDG_", "PYTHON"))
    }
    return {
        **kept,
        "HOME": str(tmp_path / "home"),
        "USERPROFILE": str(tmp_path / "home"),
        "XDG_STATE_HOME": str(tmp_path / "state"),
        "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
        "COLUMNS": "200",
        "LANG": "en_GB.UTF-8",
    }


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The current folder of the commands."""
    made = tmp_path / "work"
    made.mkdir()
    return made


@pytest.fixture
def run(
    environment: dict[str, str],
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Run:
    """Run commands in this process."""
    for name in list(os.environ):
        if name not in environment:
            monkeypatch.delenv(name)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    monkeypatch.chdir(folder)

    def call(*arguments: object, code: int = 0) -> Answer:
        capsys.readouterr()
        ended = main([str(argument) for argument in arguments])
        answer = Answer(*capsys.readouterr())
        assert ended == code, answer
        check(answer, code)
        return answer

    return call


@pytest.fixture
def process(environment: dict[str, str], folder: Path) -> Run:
    """Run commands as processes without a terminal."""

    def call(*arguments: object, code: int = 0, **more: str) -> Answer:
        done = subprocess.run(
            [sys.executable, str(MAIN), *map(str, arguments)],
            cwd=folder,
            env={**environment, **more},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=60,
        )
        answer = Answer(done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))
        assert done.returncode == code, answer
        check(answer, code)
        return answer

    return call


def check(answer: Answer, code: int) -> None:
    """Nothing is ever a traceback, and success says nothing where errors are."""
    assert "Traceback" not in answer.err
    assert code != 0 or answer.err == ""


@pytest.fixture
def event(run: Run) -> str:
    """A plain event with programme and roster, made by commands."""
    run(
        "new",
        "e.checkin",
        "--name",
        "Hội nghị thử",
        "--timezone",
        "Asia/Ho_Chi_Minh",
        "--desk",
        "A",
        "--plain",
    )
    run("programme", "e.checkin", PROGRAMME)
    run("import", "e.checkin", ROSTER)
    return "e.checkin"
