"""``invite`` and ``join`` as two processes and a hub on loopback, the way a script would drive them."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from checkin.app import clock, screen_code
from checkin.cli.invite import _blocks
from checkin.desk.desk import Desk
from checkin.desk.hosting import host
from checkin.domain.invitation import Invitation, digits
from checkin.store.connecting import open_with
from checkin.store.eventfile import EventFile
from checkin.store.keys import KeySources
from tests.cli.conftest import MAIN, Run
from tests.cli.test_bad_input import refused

WITHIN_S = 60.0


class Process:
    """A command under way, spoken to line by line."""

    def __init__(self, environment: dict[str, str], folder: Path, *arguments: object) -> None:
        self.running = subprocess.Popen(
            [sys.executable, str(MAIN), *map(str, arguments)],
            cwd=folder,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    def line(self) -> Any:
        assert self.running.stdout is not None
        return json.loads(self.running.stdout.readline())

    def say(self, text: str) -> None:
        assert self.running.stdin is not None
        self.running.stdin.write(text + "\n")
        self.running.stdin.flush()

    def end(self, code: int = 0) -> tuple[str, str]:
        out, err = self.running.communicate(timeout=WITHIN_S)
        assert self.running.returncode == code, (out, err)
        assert "Traceback" not in err
        return out, err


Start = Callable[..., Process]


@pytest.fixture
def start(environment: dict[str, str], folder: Path) -> Iterator[Start]:
    """Start commands; whatever still runs at the end is killed."""
    started: list[Process] = []

    def begin(*arguments: object) -> Process:
        started.append(Process(environment, folder, *arguments))
        return started[-1]

    yield begin
    for one in started:
        if one.running.poll() is None:
            one.running.kill()
        for stream in (one.running.stdin, one.running.stdout, one.running.stderr):
            assert stream is not None
            stream.close()
        one.running.wait(WITHIN_S)


@pytest.fixture
def hub(event: str, folder: Path, environment: dict[str, str]) -> Iterator[str]:
    """Serve the event on loopback."""
    state = Path(environment["XDG_STATE_HOME"]) / "checkin" / "markers"
    file = EventFile(folder / event, open_with(folder / event, KeySources()), state=state)
    hosting = host(Desk(file, clock), "127.0.0.1", 0)
    yield event
    hosting.stop()


def left(folder: Path, name: str) -> list[str]:
    return [one.name for one in folder.iterdir() if name in one.name]


def test_a_script_lets_a_desk_in(start: Start, run: Run, hub: str, folder: Path) -> None:
    inviting = start("invite", hub, "--json")
    invitation = inviting.line()
    assert invitation["role"] == "desk"
    assert invitation["seconds"] == 600
    joining = start("join", "b.checkin", invitation["invitation"], "--desk", "Bàn 2", "--plain", "--json")
    shown = joining.line()["code"]
    knocking = inviting.line()
    assert (knocking["knocking"], knocking["code"]) == ("Bàn 2", shown)
    assert left(folder, "b.checkin") != ["b.checkin"]
    inviting.say(shown)
    assert json.loads(inviting.end()[0])["admitted"]["told"] is True
    joined = joining.line()["joined"]
    joining.end()
    assert (joined["path"], joined["event"], joined["desk"]) == ("b.checkin", "Hội nghị thử", "Bàn 2")
    assert left(folder, "b.checkin") == ["b.checkin"]
    people = run("find", "b.checkin", "hoa", "--json").json["people"]
    assert people == run("find", hub, "hoa", "--json").json["people"] != []
    assert run("verify", "b.checkin", "--against", hub, "--json").json["ok"]


def test_people_are_told_what_to_do(start: Start, hub: str) -> None:
    inviting = start("invite", hub)
    stream = inviting.running.stdout
    assert stream is not None
    said = ""
    while "checkin join" not in said:
        said += stream.readline()
    groups = next(line for line in said.splitlines() if line.startswith("9"))
    joining = start("join", "b.checkin", *groups.split(), "--plain")
    while "must show" not in said:
        said += stream.readline()
    code = "".join(one for one in said.splitlines()[-1] if one.isdigit())
    inviting.say("000000" if code != "000000" else "111111")
    inviting.say(f"{code[:3]} {code[3:]}")
    out, _ = inviting.end()
    assert "These are not the six digits" in out
    assert "admitted" in out
    assert f"Short code: {code[:3]} {code[3:]}" in joining.end()[0]


@pytest.mark.parametrize("answer", ["", "000000", "yes"])
def test_without_the_code_nobody_is_let_in(start: Start, hub: str, folder: Path, answer: str) -> None:
    inviting = start("invite", hub, "--json")
    joining = start("join", "b.checkin", inviting.line()["invitation"], "--plain", "--json")
    joining.line()
    inviting.line()
    inviting.say(answer)
    assert "was turned away" in inviting.end(1)[1]
    assert "has turned this computer away" in joining.end(1)[1]
    assert left(folder, "b.checkin") == []


def test_when_the_organiser_gives_up_the_joiner_is_told(start: Start, hub: str, folder: Path) -> None:
    inviting = start("invite", hub, "--json")
    joining = start("join", "b.checkin", inviting.line()["invitation"], "--plain", "--json")
    joining.line()
    inviting.line()
    inviting.running.send_signal(signal.SIGINT)
    inviting.end(130)
    joining.end(1)
    assert left(folder, "b.checkin") == []


@pytest.mark.skipif(sys.platform == "win32", reason="nobody is asked to end there")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_the_system_ends_them_as_ctrl_c_does(start: Start, hub: str, folder: Path, number: int) -> None:
    inviting = start("invite", hub, "--json")
    joining = start("join", "b.checkin", inviting.line()["invitation"], "--plain", "--json")
    joining.line()
    inviting.line()
    inviting.running.send_signal(number)
    inviting.end(128 + number)
    assert "has turned this computer away" in joining.end(1)[1]
    inviting = start("invite", hub, "--json")
    joining = start("join", "b.checkin", inviting.line()["invitation"], "--plain", "--json")
    joining.line()
    inviting.line()
    joining.running.send_signal(number)
    joining.end(128 + number)
    assert left(folder, "b.checkin") == []
    following = start("sync", hub, "--follow", "--json")
    following.line()
    following.running.send_signal(number)
    following.end(128 + number)


def test_without_a_name_a_desk_takes_the_next_that_is_free(start: Start, run: Run, hub: str) -> None:
    for name in ("Desk 2", "Desk 3"):
        inviting = start("invite", hub, "--json")
        joining = start("join", f"{name[-1]}.checkin", inviting.line()["invitation"], "--plain", "--json")
        inviting.say(joining.line()["code"])
        assert inviting.line()["knocking"] == "New desk"
        inviting.end()
        assert joining.line()["joined"]["desk"] == name
        joining.end()
    names = [one["name"] for one in run("desks", hub, "--json").json["desks"]]
    assert {"Desk 2", "Desk 3"} < set(names)
    assert len(names) == len(set(names)) == 3


def test_enter_alone_is_a_no(start: Start, hub: str) -> None:
    inviting = start("invite", hub, "--json")
    joining = start("join", "b.checkin", inviting.line()["invitation"], "--plain", "--json")
    joining.line()
    inviting.line()
    inviting.say("")
    said = inviting.end(1)[1]
    assert "No digits were given" in said
    assert "“”" not in said
    joining.end(1)


def test_the_recovery_code_is_asked_for_before_anybody_is_bothered(run: Run, hub: str) -> None:
    refused(run("invite", hub, "--role", "organiser", "--json", code=1), "CHECKIN_RECOVERY_CODE")


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="processes are killed this way elsewhere")
def test_a_joiner_that_was_killed_leaves_no_event(start: Start, hub: str, folder: Path) -> None:
    inviting = start("invite", hub, "--json")
    first = start("join", "b.checkin", inviting.line()["invitation"], "--plain", "--json")
    first.line()
    inviting.line()
    os.kill(first.running.pid, signal.SIGKILL)
    first.running.wait(WITHIN_S)
    inviting.say("")
    inviting.end(1)
    assert not (folder / "b.checkin").exists()
    again = start("invite", hub, "--json")
    second = start("join", "b.checkin", again.line()["invitation"], "--plain", "--json")
    again.say(second.line()["code"])
    second.line()
    second.end()
    assert left(folder, "b.checkin") == ["b.checkin"]


def test_an_inviter_that_was_killed_leaves_no_half(start: Start, run: Run, hub: str, folder: Path) -> None:
    inviting = start("invite", hub, "--json")
    invitation = inviting.line()["invitation"]
    joining = start("join", "b.checkin", invitation, "--plain", "--json")
    joining.line()
    inviting.line()
    inviting.running.kill()
    inviting.running.wait(WITHIN_S)
    joining.running.send_signal(signal.SIGINT)
    joining.end(130)
    assert left(folder, "b.checkin") == []
    assert run("verify", hub, "--json").json["ok"]


def test_the_code_in_the_terminal_is_the_code() -> None:
    modules = screen_code(digits(Invitation(bytes(10), bytes(8), bytes(16), ("127.0.0.1:1",))))
    rows: list[list[bool]] = []
    for line in re.sub("\x1b\\[[0-9;]*m", "", _blocks(modules)).splitlines():
        rows.append([sign in "▀█" for sign in line])
        rows.append([sign in "▄█" for sign in line])
    inner = [row[4:-4] for row in rows[4 : 4 + len(modules)]]
    assert inner == modules
    outer = [row for row in rows if row not in rows[4 : 4 + len(modules)]]
    assert not any(map(any, outer))
    assert not any(any(row[:4] + row[-4:]) for row in rows)


def test_without_a_hub(run: Run, event: str) -> None:
    refused(run("invite", event, code=1), "checkin hub")


def test_what_is_no_invitation(run: Run, folder: Path) -> None:
    good = digits(Invitation(bytes(10), bytes(8), bytes(16), ("127.0.0.1:1",)))
    slip = good[:20] + str((int(good[20]) + 1) % 10) + good[21:]
    for text, part in (
        ("hello", "no invitation"),
        (good[:50], "only 8 of its 22 groups"),
        (slip, "Group 4"),
        (good, "127.0.0.1:1"),
    ):
        refused(run("join", "b.checkin", text, "--plain", code=1), part)
    assert left(folder, "b.checkin") == []


def test_a_file_that_exists(run: Run, event: str) -> None:
    good = digits(Invitation(bytes(10), bytes(8), bytes(16), ("127.0.0.1:1",)))
    refused(run("join", event, good, "--plain", code=1), "exists already")


def test_an_unknown_role_is_a_usage_error(run: Run, event: str) -> None:
    from checkin.app import main

    assert main(["invite", event, "--role", "root"]) == 2
