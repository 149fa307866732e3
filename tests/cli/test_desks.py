"""``desks`` and ``retire`` as people type them."""

from __future__ import annotations

import time
from pathlib import Path

from checkin.desk.desk import Desk
from checkin.desk.naming_desk import rename_desk
from tests.kit import Clock, commits_of, enrol, give, open_file

from .conftest import Run


def second(event: str, folder: Path, environment: dict[str, str]) -> str:
    """Let another desk take part; return its key in hexadecimal."""
    clock = Clock(time.time_ns() // 1_000_000)
    with open_file(folder / event) as first, enrol(first, folder, "second", clock) as file:
        rename_desk(Desk(file, clock), "Cửa Đông")
        give(commits_of(file), first)
        return file.key.hex()


def test_the_desks_of_the_event(run: Run, event: str, folder: Path, environment: dict[str, str]) -> None:
    key = second(event, folder, environment)
    told = run("desks", event, "--json").json["desks"]
    assert [one["own"] for one in told] == [True, False]
    assert (told[1]["name"], told[1]["role"], told[1]["state"]) == ("Cửa Đông", "desk", "active")
    assert told[1]["key"] == key
    listed = run("desks", event).out
    assert "(this desk)" in listed
    assert "Cửa Đông" in listed
    assert key[:8] in listed


def test_a_desk_is_retired_once(run: Run, event: str, folder: Path, environment: dict[str, str]) -> None:
    second(event, folder, environment)
    assert "Cửa Đông is retired" in run("retire", event, "cua dong").out
    before = run("verify", event, "--json").json["commits"]
    run("retire", event, "cua dong")
    assert run("verify", event, "--json").json["commits"] == before
    told = run("desks", event, "--json").json["desks"][1]
    assert (told["state"], told["returned"]) == ("retired", False)
    assert told["ended"]
    assert "retired" in run("desks", event).out


def test_a_lost_desk_is_listed_as_revoked(
    run: Run, event: str, folder: Path, environment: dict[str, str]
) -> None:
    second(event, folder, environment)
    run("revoke", event, "Cửa Đông", "--reason", "left in a taxi")
    told = run("desks", event, "--json").json["desks"][1]
    assert (told["state"], told["reason"]) == ("revoked", "left in a taxi")
    assert "left in a taxi" in run("desks", event).out
    assert "revoked already" in run("retire", event, "Cửa Đông", code=1).err


def test_which_desk_is_meant_must_be_clear(run: Run, event: str) -> None:
    assert "no desk “Cửa Tây”" in run("retire", event, "Cửa Tây", code=1).err
    own = run("desks", event, "--json").json["desks"][0]["name"]
    assert "is this desk" in run("retire", event, own, code=1).err
