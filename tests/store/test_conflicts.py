"""What is written of conflicts step by step is what the whole log says."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp

from hypothesis import given, settings
from hypothesis import strategies as st

from checkin.desk.badges import print_badges
from checkin.desk.by_hand import NEVER, check_in, override
from checkin.desk.conflicts import conflicts, settle
from checkin.desk.desk import Desk
from checkin.desk.people import walk_in
from checkin.desk.replacing import replace
from checkin.desk.revoke import revoke
from checkin.desk.scan import scan
from checkin.desk.selecting import Selection
from checkin.desk.undo import undo
from checkin.domain.errors import CheckinError
from checkin.domain.fold import VERSION
from checkin.store import queries
from checkin.store.verifying import verify
from tests.kit import MINUTE, START_MS, Clock, commits_of, dump, enrol, give, make, open_desk, open_file
from tests.presses import no_pages
from tests.store.replicas import code

WHO = "Đặng Thị Hòa"
DESKS = ("desk", "second")


@cache
def origin() -> Path:
    """Two desks that know of one person with a badge."""
    folder = Path(mkdtemp())
    clock = Clock()
    first = open_desk(make(folder, clock), clock)
    with first.file, enrol(first.file, folder, "second", clock) as second:
        walk_in(first, {"name": WHO})
        print_badges(first, no_pages, folder / "none.pdf", Selection())
        give(commits_of(first.file), second)
    return folder


@contextmanager
def desks(clock: Clock) -> Iterator[list[Desk]]:
    with TemporaryDirectory() as folder, ExitStack() as stack:
        for name in DESKS:
            shutil.copy(origin() / f"{name}.checkin", folder)
        files = [
            stack.enter_context(open_file(Path(folder) / f"{name}.checkin", i))
            for i, name in enumerate(DESKS)
        ]
        yield [Desk(file, clock) for file in files]


def act(desk: Desk, what: str) -> None:
    """Do something at a desk; what it refuses is not done."""
    hall = desk.sessions[0]
    who = desk.find_delegate(WHO).id
    try:
        if what in ("in", "out"):
            outcome = scan(desk, code(desk, who), hall, out=what == "out")
            if outcome.verdict not in NEVER:
                override(desk, outcome, hall, reason="known")
        elif what == "by hand":
            check_in(desk, who, hall)
        elif what == "undo":
            undo(desk)
        elif what == "replace":
            replace(desk, no_pages, desk.file.path.with_name("none.pdf"), WHO, "lost")
        elif what == "revoke":
            revoke(desk, queries.badges_of(desk.file.connection, who)[-1].badge.hex(), "lost")
        elif what == "settle":
            for one in conflicts(desk)[:1]:
                settle(desk, one.id, one.choices[-1], value=one.sides[-1].commit)
    except CheckinError:
        return


acts = st.sampled_from(
    ["in"] * 6 + ["by hand", "by hand", "out", "undo", "replace", "revoke", "settle", "meet"]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 1), acts, st.integers(-2, 5)), min_size=2, max_size=12))
def test_step_by_step_is_the_whole_fold(day: list[tuple[int, str, int]]) -> None:
    """Scans are not refolded where they come last: also then nothing is missed."""
    clock = Clock(START_MS + 60 * MINUTE)
    with desks(clock) as both:
        for where, what, minutes in [*day, (0, "meet", 0)]:
            clock.pass_(minutes * MINUTE)
            if what == "meet":
                meet(both)
            else:
                act(both[where], what)
            assert verify(both[where].file).problems == []
        one, two = (desk.file for desk in both)
        assert dump(one.connection) == dump(two.connection)
        before = dump(one.connection)
        one.rebuild()
        assert dump(one.connection) == before


def meet(both: list[Desk]) -> None:
    one, two = (desk.file for desk in both)
    give(commits_of(one), two)
    give(commits_of(two), one)


def test_desks_of_the_version_before_fold_anew() -> None:
    """Files written before there were conflicts of admissions hold none of them."""
    assert VERSION >= 4
    clock = Clock()
    with desks(clock) as both:
        for desk in both:
            act(desk, "by hand")
        meet(both)
        file = both[0].file
        assert [one.what for one in conflicts(both[0])] == ["admissions"]
        shown = dump(file.connection)
        file.connection.execute("DELETE FROM conflicts")
        file.connection.execute("UPDATE meta SET value = CAST('3' AS BLOB) WHERE name = 'fold'")
        path = file.path
        file.close()
        with open_file(path) as again:
            assert dump(again.connection) == shown
