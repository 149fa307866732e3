"""The two days, once for all who only look at them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import pytest

from checkin.desk.desk import Desk
from tests.kit import Clock, make, open_desk

from .scene import Notebook, two_days


class Scene(NamedTuple):
    desk: Desk
    book: Notebook


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    """A desk after two days, and the notebook of them."""
    folder, clock = tmp_path_factory.mktemp("days"), Clock()
    desk = open_desk(make(folder, clock), clock)
    with desk.file:
        yield Scene(desk, two_days(desk, folder, clock))
