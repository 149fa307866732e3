"""A desk with a programme and a small roster."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from checkin.desk.desk import Desk
from tests.kit import Clock, make, open_desk

from .scene import take_programme, take_roster


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def empty(tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    """The organiser's desk of a new event: one session, nobody."""
    desk = open_desk(make(tmp_path, clock), clock)
    with desk.file:
        yield desk


@pytest.fixture
def desk(empty: Desk, tmp_path: Path) -> Desk:
    """The same with the programme and the four people of the roster."""
    take_programme(empty, tmp_path)
    take_roster(empty, tmp_path)
    return empty
