"""Being the hub: one of a file at a time, and found where its network is now."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from checkin.desk.desk import Desk
from checkin.desk.hosting import host
from checkin.desk.hubs import known_hubs
from checkin.domain import errors
from checkin.domain.hosting import Hosting
from tests.kit import Clock, commits_of, make, open_desk

WITHIN_S = 20.0


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return make(tmp_path, Clock(), "organiser")


@pytest.fixture
def organiser(path: Path) -> Iterator[Desk]:
    desk = open_desk(path, Clock())
    with desk.file:
        yield desk


def serve(path: Path, seed: int = 4) -> Hosting:
    return host(open_desk(path, Clock(), seed=seed), "127.0.0.1", 0)


def test_a_file_has_one_hub_at_a_time(path: Path, organiser: Desk) -> None:
    """A second one, ended again, would leave the first serving where nobody looks for it."""
    first = serve(path)
    try:
        before = len(commits_of(organiser.file))
        link = path.with_name("link.checkin")
        link.symlink_to(path)
        for name in (path, link):
            with pytest.raises(errors.ServedAlready):
                serve(name, 5)
        assert len(commits_of(organiser.file)) == before
        (known,) = known_hubs(organiser, own=True)
        assert known.addresses == first.addresses
    finally:
        first.stop()
    again = serve(path)
    again.stop()
    again.stop()
    assert not [one for one in path.parent.iterdir() if one.name.endswith(".hub")]


def test_a_hub_that_could_not_begin_holds_nothing(path: Path) -> None:
    with pytest.raises(errors.HostingFault):
        host(open_desk(path, Clock()), "192.0.2.1", 0)
    serve(path).stop()


def test_a_hub_whose_network_changes_is_found_again(path: Path, organiser: Desk) -> None:
    now, asked = ["192.0.2.10"], [0]

    def where(_: str, port: int) -> list[str]:
        asked[0] += 1
        return [f"{one}:{port}" for one in (*now, "127.0.0.1")]

    hub = host(
        open_desk(path, Clock(), seed=4),
        "127.0.0.1",
        0,
        where=where,
        where_seconds=0.02,
    )
    try:

        def announced() -> list[str]:
            return known_hubs(organiser, own=True)[0].addresses

        def until(address: str) -> None:
            deadline = time.monotonic() + WITHIN_S
            while announced()[0] != f"{address}:{hub.port}":
                assert time.monotonic() < deadline, announced()
                time.sleep(0.005)

        def looked_twice() -> None:
            seen, deadline = asked[0], time.monotonic() + WITHIN_S
            while asked[0] < seen + 2:
                assert time.monotonic() < deadline
                time.sleep(0.005)

        until("192.0.2.10")
        now[:] = ["198.51.100.20"]
        until("198.51.100.20")
        assert hub.addresses == announced()
        written = len(commits_of(organiser.file))
        # A network that is away, or whose addresses are told in another order, is no news.
        now[:] = []
        looked_twice()
        assert announced()[0] == f"198.51.100.20:{hub.port}"
        now[:] = ["198.51.100.20"]
        looked_twice()
        assert len(commits_of(organiser.file)) == written
        now[:] = ["203.0.113.7", "198.51.100.20"]
        until("203.0.113.7")
    finally:
        hub.stop()
