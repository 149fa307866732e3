"""The decision at the door."""

from __future__ import annotations

import itertools
from typing import Any
from zoneinfo import ZoneInfo

import msgspec
import pytest

from checkin.domain.fold import Badge
from checkin.domain.presence import Presence
from checkin.domain.programme import Session, local_ms
from checkin.domain.verdict import CodeStatus, Question, Verdict, decide, leaves

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")
NOON = local_ms("2027-01-15T12:00:00", HANOI) or 0
MINUTE = 60_000
HALL = b"session of hall."
ANOTHER = b"another session."
WHO = b"id of a delegate"

BADGE = Badge(b"badge id", bytes(83), NOON - 60 * MINUTE, b"desk", b"")
REVOKED = msgspec.structs.replace(BADGE, revoked=True)
REPLACED = msgspec.structs.replace(BADGE, replaced_by=b"other id")


def session(**more: Any) -> Session:
    return Session(**{"id": "hall", "date": "2027-01-15", "subject": HALL, **more})


def inside(minutes_ago: float, door: str = "A", **more: Any) -> Presence:
    at = NOON - int(minutes_ago * MINUTE)
    return Presence(
        **{
            "entries": 1,
            "inside": True,
            "first_ms": at,
            "first_door": door,
            "first_key": b"desk",
            "last_ms": at,
            "last_door": door,
            "last_key": b"desk",
            **more,
        }
    )


def gone(minutes_ago: float, door: str = "A") -> Presence:
    return inside(minutes_ago, door, inside=False, out_ms=NOON - MINUTE)


def ask(**more: Any) -> Question:
    facts: dict[str, Any] = {
        "status": CodeStatus.LISTED,
        "session": session(),
        "now_ms": NOON,
        "zone": HANOI,
        "door": "A",
        "badge": BADGE,
        "delegate": WHO,
        "person": {"category": "guest"},
    }
    return Question(**{**facts, **more})


# Each reason as the facts that bring it about, in order of precedence. All session rules that
# reasons need are merged, so that any two of them can hold at once.
REASONS: list[tuple[Verdict, dict[str, Any], dict[str, Any]]] = [
    (Verdict.UNKNOWN, {"status": CodeStatus.NOT_OURS}, {}),
    (Verdict.UNKNOWN_ISSUER, {"status": CodeStatus.UNKNOWN_ISSUER}, {}),
    (Verdict.FORGED, {"status": CodeStatus.FORGED}, {}),
    (Verdict.ISSUER_REVOKED, {"status": CodeStatus.ISSUER_REVOKED}, {}),
    (Verdict.REVOKED, {"badge": REVOKED}, {}),
    (Verdict.REPLACED, {"badge": REPLACED}, {}),
    (Verdict.GENUINE_UNLISTED, {"status": CodeStatus.UNLISTED}, {}),
    (Verdict.WITHDRAWN, {"person": {"category": "guest", "withdrawn": True}}, {}),
    (Verdict.NOT_HERE, {}, {"categories": ["staff"]}),
    (Verdict.NOT_OPEN, {}, {"opens": "2027-01-15T12:30:00"}),
    (Verdict.ALREADY_IN, {"presence": {HALL: gone(60)}}, {"reentry": "once"}),
    (Verdict.FULL, {"inside": 10}, {"capacity": 10}),
    (Verdict.ADMITTED, {}, {}),
]


def test_every_verdict_has_its_reason_in_the_order_of_precedence() -> None:
    assert [verdict for verdict, _, _ in REASONS] == list(Verdict)


@pytest.mark.parametrize(("verdict", "facts", "rules"), REASONS, ids=[str(one[0]) for one in REASONS])
def test_each_reason_alone(verdict: Verdict, facts: dict[str, Any], rules: dict[str, Any]) -> None:
    assert decide(ask(**facts, session=session(**rules))).verdict is verdict


PAIRS = [
    pytest.param(strong, weak, id=f"{strong[0]} over {weak[0]}")
    for strong, weak in itertools.combinations(REASONS, 2)
    # These facts exclude each other: a code has one status, and only a listed one has a badge.
    if not {"status"} <= set(strong[1]) & set(weak[1]) and weak[0] is not Verdict.GENUINE_UNLISTED
]


@pytest.mark.parametrize(("strong", "weak"), PAIRS)
def test_the_stronger_reason_is_told(
    strong: tuple[Verdict, dict[str, Any], dict[str, Any]],
    weak: tuple[Verdict, dict[str, Any], dict[str, Any]],
) -> None:
    question = ask(**{**weak[1], **strong[1]}, session=session(**{**weak[2], **strong[2]}))
    assert decide(question).verdict is strong[0]


def test_a_badge_revoked_and_replaced_is_revoked() -> None:
    both = msgspec.structs.replace(REPLACED, revoked=True)
    assert decide(ask(badge=both)).verdict is Verdict.REVOKED


def test_a_delegate_without_a_badge_is_admitted_by_hand() -> None:
    assert decide(ask(badge=None)).verdict is Verdict.ADMITTED


# Re-entry

LONG_AGO = inside(60, first_err=200)


@pytest.mark.parametrize(
    ("reentry", "here", "verdict", "again"),
    [
        ("free", None, Verdict.ADMITTED, False),
        ("free", LONG_AGO, Verdict.ADMITTED, True),
        ("free", gone(60), Verdict.ADMITTED, True),
        ("once", None, Verdict.ADMITTED, False),
        ("once", LONG_AGO, Verdict.ALREADY_IN, False),
        ("once", gone(60), Verdict.ALREADY_IN, False),
        ("in-out", None, Verdict.ADMITTED, False),
        ("in-out", LONG_AGO, Verdict.ALREADY_IN, False),
        ("in-out", gone(60), Verdict.ADMITTED, True),
    ],
)
def test_entering_again(reentry: str, here: Presence | None, verdict: Verdict, again: bool) -> None:
    presence = {} if here is None else {HALL: here}
    decision = decide(ask(session=session(reentry=reentry), presence=presence))
    assert (decision.verdict, decision.again) == (verdict, again)


@pytest.mark.parametrize("reentry", ["once", "in-out"])
def test_the_first_entry_is_told(reentry: str) -> None:
    first = decide(ask(session=session(reentry=reentry), presence={HALL: LONG_AGO})).first
    assert first is not None
    assert (first.at_ms, first.err_ms, first.door, first.key) == (NOON - 60 * MINUTE, 200, "A", b"desk")


def test_another_session_is_no_first_entry() -> None:
    decision = decide(ask(session=session(reentry="once"), presence={ANOTHER: LONG_AGO}))
    assert (decision.verdict, decision.first) == (Verdict.ADMITTED, None)


@pytest.mark.parametrize(
    "rules",
    [
        {},
        {"categories": ["staff"]},
        {"opens": "2027-01-15T13:00:00"},
        {"closes": "2027-01-15T11:00:00"},
        {"reentry": "once"},
        {"capacity": 1},
    ],
)
def test_nobody_is_kept_in(rules: dict[str, Any]) -> None:
    question = ask(out=True, session=session(**rules), presence={HALL: LONG_AGO}, inside=5)
    assert decide(question).verdict is Verdict.ADMITTED


@pytest.mark.parametrize(
    ("facts", "verdict"),
    [
        ({"status": CodeStatus.FORGED}, Verdict.FORGED),
        ({"badge": REPLACED}, Verdict.REPLACED),
        ({"person": {"withdrawn": True}}, Verdict.ADMITTED),
    ],
)
def test_an_exit_needs_a_valid_badge(facts: dict[str, Any], verdict: Verdict) -> None:
    assert decide(ask(out=True, presence={HALL: LONG_AGO}, **facts)).verdict is verdict


# Photocopies


@pytest.mark.parametrize("reentry", ["free", "once", "in-out"])
@pytest.mark.parametrize("where", [HALL, ANOTHER])
def test_a_badge_just_admitted_at_another_door_is_a_copy(reentry: str, where: bytes) -> None:
    decision = decide(ask(session=session(reentry=reentry), door="B", presence={where: inside(2, "A")}))
    assert decision.verdict is Verdict.ALREADY_IN
    assert decision.first is not None
    assert (decision.first.at_ms, decision.first.door) == (NOON - 2 * MINUTE, "A")


@pytest.mark.parametrize(
    ("presence", "why"),
    [
        (inside(2, "B"), "the same door"),
        (inside(3, "A"), "three minutes have passed"),
        (gone(2, "A"), "an exit stands between"),
        (inside(-3, "A"), "the other desk's clock is more than slightly ahead"),
    ],
)
def test_not_a_copy(presence: Presence, why: str) -> None:
    assert decide(ask(door="B", presence={HALL: presence})).verdict is Verdict.ADMITTED, why


def test_a_copy_is_seen_although_the_other_clock_is_ahead() -> None:
    assert decide(ask(door="B", presence={HALL: inside(-0.5, "A")})).verdict is Verdict.ALREADY_IN


def test_just_under_three_minutes_is_a_copy() -> None:
    assert decide(ask(door="B", presence={HALL: inside(2.999, "A")})).verdict is Verdict.ALREADY_IN


def test_only_the_latest_admission_tells_where_a_badge_is() -> None:
    walked_over = {ANOTHER: inside(2.5, "A"), HALL: inside(1, "B")}
    assert decide(ask(door="B", presence=walked_over)).verdict is Verdict.ADMITTED
    assert decide(ask(door="A", presence=walked_over)).verdict is Verdict.ALREADY_IN


def test_a_copy_is_stopped_before_the_hall_is_called_full() -> None:
    question = ask(door="B", session=session(capacity=1), presence={ANOTHER: inside(1, "A")}, inside=1)
    assert decide(question).verdict is Verdict.ALREADY_IN


# Times, places, passes


@pytest.mark.parametrize(
    ("opens", "closes", "expected"),
    [
        ("2027-01-15T12:00:00", "", (Verdict.ADMITTED, "", "")),
        ("2027-01-15T12:00:01", "", (Verdict.NOT_OPEN, "2027-01-15T12:00:01", "")),
        ("", "2027-01-15T12:00:01", (Verdict.ADMITTED, "", "")),
        ("", "2027-01-15T12:00:00", (Verdict.NOT_OPEN, "", "2027-01-15T12:00:00")),
        ("2027-01-15T11:00:00", "2027-01-15T13:00:00", (Verdict.ADMITTED, "", "")),
    ],
)
def test_only_opening_hours_keep_people_out(
    opens: str, closes: str, expected: tuple[Verdict, str, str]
) -> None:
    late = {"starts": "2027-01-14T08:00:00", "ends": "2027-01-14T09:00:00"}
    decision = decide(ask(session=session(opens=opens, closes=closes, **late)))
    assert (decision.verdict, decision.opens, decision.closed) == expected


@pytest.mark.parametrize(
    ("here", "people", "verdict"),
    [
        (None, 9, Verdict.ADMITTED),
        (None, 10, Verdict.FULL),
        (None, 11, Verdict.FULL),
        (LONG_AGO, 10, Verdict.ADMITTED),
        (gone(60), 10, Verdict.FULL),
    ],
)
def test_capacity(here: Presence | None, people: int, verdict: Verdict) -> None:
    presence = {} if here is None else {HALL: here}
    assert decide(ask(session=session(capacity=10), presence=presence, inside=people)).verdict is verdict


@pytest.mark.parametrize(
    ("rules", "person", "admitted"),
    [
        ({}, {}, True),
        ({"categories": ["staff"]}, {"category": "staff"}, True),
        ({"categories": ["staff"]}, {"category": "guest"}, False),
        ({"categories": ["staff"]}, {}, False),
        ({"delegations": ["hue"]}, {"delegation": "hue"}, True),
        ({"delegations": ["hue"]}, {"delegation": "ha-noi"}, False),
        ({"people": ["D7"]}, {"reference": "D7"}, True),
        ({"people": ["D7"]}, {"reference": "D8"}, False),
        ({"people": [WHO.hex()]}, {}, True),
        ({"categories": ["staff"], "delegations": ["hue"]}, {"delegation": "hue"}, True),
        ({"categories": ["staff"]}, {"sessions": ["hall"]}, True),
        ({"categories": ["staff"]}, {"sessions": ["lunch"]}, False),
        ({}, {"days": ["2027-01-15"]}, True),
        ({}, {"days": ["2027-01-14", "2027-01-16"]}, False),
        ({"categories": ["staff"]}, {"category": "staff", "days": ["2027-01-14"]}, False),
        ({}, {"days": ["2027-01-14"], "sessions": ["hall"]}, False),
    ],
)
def test_who_may_enter(rules: dict[str, Any], person: dict[str, Any], admitted: bool) -> None:
    verdict = decide(ask(session=session(**rules), person=person)).verdict
    assert verdict is (Verdict.ADMITTED if admitted else Verdict.NOT_HERE)


@pytest.mark.parametrize(("now", "admitted"), [("2027-01-15T23:59:59", True), ("2027-01-16T00:00:00", False)])
def test_a_session_without_a_date_asks_the_day_pass_for_today_in_the_event_s_zone(
    now: str, admitted: bool
) -> None:
    question = ask(now_ms=local_ms(now, HANOI), session=session(date=""), person={"days": ["2027-01-15"]})
    assert (decide(question).verdict is Verdict.ADMITTED) == admitted


# Parallel sessions


def parallel(id: str, word: str) -> Session:
    return Session(id, parallel=word, subject=id.encode().ljust(16))


def test_entering_a_session_leaves_its_parallels_one_is_inside_of() -> None:
    one, two, three = (parallel(id, "morning") for id in ("one", "two", "three"))
    other, free = parallel("other", "evening"), parallel("free", "")
    sessions = [one, two, three, other, free]
    presence = {item.subject: LONG_AGO for item in (one, two, other, free)}
    presence[three.subject] = gone(60)
    assert leaves(one, sessions, presence) == [two.subject]
    assert leaves(three, sessions, presence) == [one.subject, two.subject]
    assert leaves(free, sessions, presence) == []
    assert leaves(one, sessions, {}) == []


@pytest.mark.parametrize(
    ("door", "key", "verdict"),
    [
        ("", b"desk", Verdict.ADMITTED),
        ("", b"other", Verdict.ALREADY_IN),
        ("A", b"desk", Verdict.ALREADY_IN),
    ],
)
def test_a_desk_s_own_door_is_told_by_the_desk(door: str, key: bytes, verdict: Verdict) -> None:
    """Two desks may have one name, and one desk two names one after the other."""
    there = inside(1, "")
    assert decide(ask(door=door, key=key, presence={HALL: there})).verdict is verdict
    assert decide(ask(door="A", key=key, presence={HALL: inside(1, "A")})).verdict is Verdict.ADMITTED
