"""Two truths about one subject: found on every desk alike, whatever came first."""

from __future__ import annotations

from random import Random
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain import badge as codes
from checkin.domain.conflicts import (
    ADMISSIONS,
    BADGES,
    COPIED_MS,
    ENDED_BADGE,
    FIELDS,
    Open,
    clashing,
    conflict_id,
    order_known,
    people_conflicts,
)
from checkin.domain.fold import fold_badges, fold_record
from checkin.domain.items import Item
from checkin.domain.kinds import (
    BADGE,
    BADGE_REVOKED,
    EDIT,
    RESOLVED,
    SCAN,
    UNDO,
    BadgeIssued,
    BadgeRevoked,
    Resolved,
    Scan,
    Undo,
    Write,
)
from checkin.domain.log import public_of, signer

HALL, ROOM = b"h" * 16, b"r" * 16
PERSON = b"p" * 16
EVENT = b"e" * 16
KEY = b"s" * 32
A, B, C = b"a" * 32, b"b" * 32, b"c" * 32
MINUTE = 60_000
LATER = 10 * MINUTE
"""Far enough apart for one person to have gone from door to door."""


def issued(seed: int, replaces: bytes = b"") -> BadgeIssued:
    code = codes.issue(EVENT, public_of(KEY), signer(KEY), "", 0, Random(seed).randbytes)
    return BadgeIssued(code.raw, replaces)


ONE = issued(1)
FIRST = codes.take_apart(ONE.code).badge


def item(kind: str, payload: Any, lamport: int, key: bytes = A, at: int = 0, err: int | None = 0) -> Item:
    digest = b"%s%031d" % (key[:1], lamport)
    return Item(lamport, key, b"n" * 8, lamport, digest, 0, kind, payload, False, at, err)


def entry(lamport: int, key: bytes = A, at: int = 0, err: int | None = 0, **more: Any) -> Item:
    """Somebody was let into the hall, or what ``more`` says."""
    told = {"verdict": "admitted", "session": HALL, "badge": FIRST, **more}
    return item(SCAN, Scan(**told), lamport, key, at, err)


def undo(of: Item, lamport: int, key: bytes = A) -> Item:
    return item(UNDO, Undo(of.commit), lamport, key)


def resolved(what: str, commits: list[bytes], lamport: int = 90, key: bytes = C) -> Item:
    return item(RESOLVED, Resolved(what, commits), lamport, key)


def found(*items: Item) -> list[Open]:
    return people_conflicts(items, fold_badges(items))


def whats(*items: Item) -> list[str]:
    return [one.what for one in found(*items)]


APART = (entry(1, A), entry(1, B, LATER))
"""Two desks that did not know of each other."""


def test_one_admission_is_none() -> None:
    assert found(entry(1)) == []
    assert found(entry(1), entry(2, at=LATER, again=True), entry(3, B, 2 * LATER, again=True)) == []


def test_two_desks_that_did_not_know_of_each_other() -> None:
    (one,) = found(*APART)
    assert (one.what, one.part, one.at_ms) == (ADMISSIONS, HALL, LATER)
    assert [side.key for side in one.detail] == [A, B]
    assert one.commits == sorted(item.commit for item in APART)


def test_refusals_exits_and_other_sessions_do_not_count() -> None:
    assert found(entry(1, A), entry(1, B, verdict="already_in")) == []
    assert found(entry(1, A), entry(1, B, out=True)) == []
    assert found(entry(1, A), entry(1, B, session=ROOM)) == []


def test_against_the_verdict_counts() -> None:
    assert whats(
        entry(1, A), entry(1, B, LATER, verdict="genuine_unlisted", override="genuine_unlisted")
    ) == [ADMISSIONS]


def test_of_three_all_are_named() -> None:
    (one,) = found(*APART, entry(1, C, 2 * LATER))
    assert len(one.detail) == len(one.commits) == 3


def test_what_was_taken_back_is_no_side() -> None:
    assert found(*APART, undo(APART[1], 5, B)) == []
    (one,) = found(*APART, entry(1, C, 2 * LATER), undo(APART[1], 5, B))
    assert len(one.detail) == 2


def test_an_entry_again_is_the_first_where_the_one_before_was_taken_back() -> None:
    first, again = entry(1, A), entry(2, A, MINUTE, again=True)
    assert found(first, again, undo(first, 3)) == []
    (one,) = found(first, again, undo(first, 3), entry(4, B, LATER))
    assert set(one.commits) == {again.commit, entry(4, B, LATER).commit}


def test_the_same_tick_entered_at_two_desks_is_one_entry() -> None:
    ticks = [
        entry(n, key, LATER, badge=b"", by_hand=True, sheet="12345678", written_ms=MINUTE)
        for n, key in ((1, A), (2, B))
    ]
    assert found(*ticks) == []
    (one,) = found(*ticks, entry(1, C, 3 * LATER))
    assert [(side.sheet, side.at_ms, side.err_ms) for side in one.detail] == [
        ("12345678", MINUTE, None),
        ("", 3 * LATER, 0),
    ]


@pytest.mark.parametrize(
    ("second", "grade"),
    [
        (entry(1, B, LATER), 1),
        (entry(1, B, COPIED_MS), 1),
        (entry(1, B, COPIED_MS - 1), 2),
    ],
)
def test_moments_apart_there_is_a_copy_else_the_session_tells(second: Item, grade: int) -> None:
    """Grade 1 is grave where the session may be entered once, or in and out: the rows tell."""
    assert [one.grade for one in found(entry(1, A), second)] == [grade]


def test_who_has_left_may_come_in_elsewhere() -> None:
    leaving = entry(2, A, MINUTE, out=True)
    assert [one.grade for one in found(entry(1, A), leaving, entry(1, B, LATER))] == [0]
    assert [one.grade for one in found(entry(1, A), leaving, entry(1, B, 2 * MINUTE))] == [0]
    late = entry(2, A, 2 * LATER, out=True)
    assert [one.grade for one in found(entry(1, A), late, entry(1, B, LATER))] == [1]


def test_a_parallel_session_entered_between_is_an_exit() -> None:
    between = entry(2, A, MINUTE, session=ROOM, leaves=[HALL])
    (one,) = found(entry(1, A), between, entry(1, B, LATER))
    assert (one.part, one.grade) == (HALL, 0)


def test_settled_covers_exactly_the_commits_it_names() -> None:
    (one,) = found(*APART)
    assert found(*APART, resolved(ADMISSIONS, one.commits)) == []
    assert found(*APART, resolved(ADMISSIONS, [*one.commits, b"x" * 32])) == []
    assert whats(*APART, resolved(ADMISSIONS, one.commits[:1])) == [ADMISSIONS]
    assert whats(*APART, resolved(BADGES, one.commits)) == [ADMISSIONS]
    halves = [resolved(ADMISSIONS, [each], 90 + i) for i, each in enumerate(one.commits)]
    assert whats(*APART, *halves) == [ADMISSIONS]


def test_one_more_opens_it_again() -> None:
    (one,) = found(*APART)
    settled = resolved(ADMISSIONS, one.commits)
    assert found(*APART, settled, entry(95, A, 2 * LATER, again=True)) == []
    (opened,) = found(*APART, settled, entry(1, C, 2 * LATER))
    assert len(opened.commits) == 3
    assert conflict_id(PERSON, opened)[:5] == conflict_id(PERSON, one)[:5]
    assert conflict_id(PERSON, opened) != conflict_id(PERSON, one)
    assert conflict_id(ROOM, one)[:5] != conflict_id(PERSON, one)[:5]


ISSUED = item(BADGE, ONE, 1)


def revoked(lamport: int, key: bytes = A, at: int = 0, err: int | None = 0) -> Item:
    return item(BADGE_REVOKED, BadgeRevoked(FIRST, "lost"), lamport, key, at, err)


def test_a_badge_that_ended_before_in_the_order_of_the_fold() -> None:
    (one,) = found(ISSUED, revoked(5, err=None), entry(6, B, err=None))
    assert (one.what, one.part, one.grade) == (ENDED_BADGE, FIRST, 1)
    assert (one.detail.reason, one.detail.replaced_by, len(one.detail.scans)) == ("lost", b"", 1)
    assert found(ISSUED, entry(4, B, err=None), revoked(5, err=None)) == []


def test_a_badge_that_was_replaced_before() -> None:
    second = item(BADGE, issued(2, FIRST), 5)
    (one,) = found(ISSUED, second, entry(6, B))
    assert one.detail.replaced_by == codes.take_apart(issued(2).code).badge


@pytest.mark.parametrize(
    ("end_err", "scan_err", "known"),
    [(0, 0, True), (MINUTE, 0, True), (LATER, 0, False), (None, 0, False), (0, None, False)],
)
def test_clocks_that_are_known_tell_too(end_err: int | None, scan_err: int | None, known: bool) -> None:
    late = entry(2, B, LATER, scan_err)
    assert (whats(ISSUED, revoked(5, A, 0, end_err), late) == [ENDED_BADGE]) is known


def test_the_end_that_came_first_is_named() -> None:
    """One before by the clocks, one after in either way."""
    early = revoked(9, A, 0)
    unknown = revoked(7, C, LATER, None)
    (one,) = found(ISSUED, unknown, early, entry(3, B, LATER))
    assert one.detail.commit == early.commit


@pytest.mark.parametrize("verdict", ["revoked", "replaced"])
def test_who_overrules_the_end_raises_nothing(verdict: str) -> None:
    assert found(ISSUED, revoked(5), entry(6, B, override=verdict)) == []
    assert whats(ISSUED, revoked(5), entry(6, B, override="not_here")) == [ENDED_BADGE]


def test_without_a_badge_or_on_the_way_out_nothing_has_ended() -> None:
    assert found(ISSUED, revoked(5), entry(6, B, badge=b"", by_hand=True)) == []
    assert found(ISSUED, revoked(5), entry(6, B, out=True)) == []


def test_what_happened_on_paper_before_the_end() -> None:
    end = revoked(5, A, LATER)
    assert found(ISSUED, end, entry(6, B, 2 * LATER, sheet="1", written_ms=MINUTE)) == []
    assert whats(ISSUED, end, entry(6, B, 3 * LATER, sheet="1", written_ms=2 * LATER)) == [ENDED_BADGE]


def test_known_until_the_next_scan() -> None:
    items = (ISSUED, revoked(5), entry(6, B))
    (one,) = found(*items)
    settled = resolved(ENDED_BADGE, one.commits)
    assert found(*items, settled) == []
    assert whats(*items, settled, entry(7, B, LATER, again=True)) == [ENDED_BADGE]


def test_two_badges_until_one_is_revoked_or_both_stay() -> None:
    items = (ISSUED, item(BADGE, issued(2), 2, B, 5))
    (one,) = found(*items)
    assert (one.what, one.part, one.at_ms) == (BADGES, b"", 5)
    assert {commit for _, commit in one.detail} == set(one.commits) == {each.commit for each in items}
    assert found(*items, revoked(9)) == []
    both = resolved(BADGES, one.commits)
    assert found(*items, both) == []
    assert whats(*items, both, item(BADGE, issued(3), 95, C)) == [BADGES]


def test_two_replacements_of_one_badge() -> None:
    items = (ISSUED, item(BADGE, issued(2, FIRST), 5, A), item(BADGE, issued(3, FIRST), 5, B))
    assert whats(*items) == [BADGES]


def wrote(lamport: int, key: bytes, post: str, replaces: list[bytes]) -> Item:
    return item(EDIT, Write({"post": post}, {"post": replaces} if replaces else {}), lamport, key, lamport)


def test_two_values_until_a_write_replaces_both() -> None:
    base = wrote(1, A, "old", [])
    sides = [wrote(2, A, "one", [base.commit]), wrote(2, B, "two", [base.commit])]
    items = [base, *sides]
    (one,) = clashing(FIELDS, fold_record(items).clashes, items)
    assert (one.part, one.at_ms, set(one.commits)) == (b"post", 2, {each.commit for each in sides})
    half = [*items, wrote(3, A, "three", [sides[0].commit])]
    assert fold_record(half).clashes
    whole = [*items, wrote(3, A, "one", [each.commit for each in sides])]
    assert fold_record(whole).clashes == []


@pytest.mark.parametrize(
    ("moments", "known"),
    [
        ([(0, 0), (1, 0)], True),
        ([(0, 1), (2, 0)], True),
        ([(0, 1), (2, 1)], False),
        ([(0, None), (10**9, 0)], False),
        ([(0, 0), (10, 0), (10, 0)], False),
    ],
)
def test_the_order_is_known_where_the_errors_do_not_meet(
    moments: list[tuple[int, int | None]], known: bool
) -> None:
    assert order_known(moments) is known


keys = st.sampled_from([A, B, C])
scans: st.SearchStrategy[dict[str, Any]] = st.builds(
    dict,
    key=keys,
    at=st.integers(0, 30).map(lambda n: n * MINUTE),
    err=st.sampled_from([None, 0, MINUTE]),
    session=st.sampled_from([HALL, ROOM]),
    again=st.booleans(),
    out=st.booleans(),
    override=st.sampled_from(["", "revoked", "not_here"]),
    written_ms=st.sampled_from([0, 0, MINUTE, LATER]),
)
others = st.sampled_from(["revoke", "issue", "undo", "resolve"])


@given(st.lists(st.one_of(scans, others), max_size=14), st.randoms())
def test_any_order_of_arrival_gives_the_same(many: list[dict[str, Any] | str], chance: Random) -> None:
    made: list[Item] = [ISSUED]
    for n, one in enumerate(many, 2):
        if isinstance(one, dict):
            made.append(entry(n, sheet=str(n % 3) if one["written_ms"] else "", **one))
        elif one == "revoke":
            made.append(revoked(n, B, n * MINUTE))
        elif one == "issue":
            made.append(item(BADGE, issued(n, FIRST if n % 2 else b""), n, B, n * MINUTE))
        elif one == "undo":
            made.append(undo(made[len(made) // 2], n))
        else:
            made += [resolved(each.what, each.commits, n) for each in found(*made)[:1]]
    shuffled = list(made)
    chance.shuffle(shuffled)
    assert _told(found(*shuffled)) == _told(found(*made))
    for each in found(*made):
        # One resolution settles one conflict and no other.
        rest = found(*shuffled, resolved(each.what, each.commits, 99))
        assert _told(rest) == _told([left for left in found(*made) if not _covers(each, left)])


def _covers(one: Open, other: Open) -> bool:
    return one.what == other.what and set(other.commits) <= set(one.commits)


def _told(conflicts: list[Open]) -> list[tuple[bytes, bytes]]:
    return sorted((conflict_id(PERSON, one), msgspec.msgpack.encode(tuple(one))) for one in conflicts)
