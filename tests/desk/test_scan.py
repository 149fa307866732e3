"""Every verdict at the door, through real files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checkin.desk.check import check
from checkin.desk.desk import Desk
from checkin.desk.find import history
from checkin.desk.people import edit, walk_in, withdraw
from checkin.desk.replacing import replace
from checkin.desk.revoke import revoke
from checkin.domain import errors
from checkin.domain.badge import digits, number_of
from checkin.domain.verdict import Verdict
from checkin.store import queries
from checkin.store.reading import items_of
from tests.kit import MINUTE, START_MS, Clock, commits_of, enrol, give, make, open_desk
from tests.presses import typed

from .scene import AN, HOA, MARCHAND, OEUVRARD, at, badge, commits, flipped, take_roster


@pytest.fixture
def second(desk: Desk, tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    """Another desk of the event, with everything the first knows now."""
    with enrol(desk.file, tmp_path, "second", clock) as file:
        yield Desk(file, clock)


def test_admitted_and_welcomed_back(desk: Desk, clock: Clock) -> None:
    code = badge(desk, HOA)
    first = at(desk, "plenary", code, door="East")
    assert (first.verdict, first.again, first.first) == (Verdict.ADMITTED, False, None)
    assert first.person is not None
    assert first.person.name == "Đặng Thị Hòa"
    assert (first.session, first.at_ms, first.badge) == ("plenary", START_MS, first.badge)
    clock.pass_(10 * MINUTE)
    again = at(desk, "plenary", code, door="East")
    assert (again.verdict, again.again) == (Verdict.ADMITTED, True)
    assert again.first is not None
    assert (again.first.at_ms, again.first.door, again.first.desk) == (START_MS, "East", "desk")


def test_the_door_is_the_desk_where_none_is_named(desk: Desk, clock: Clock) -> None:
    code = badge(desk, HOA)
    at(desk, "lunch", code)
    clock.pass_(5 * MINUTE)
    first = at(desk, "lunch", code).first
    assert first is not None
    assert first.door == "desk"


def test_spaces_around_a_code_do_not_matter(desk: Desk) -> None:
    assert at(desk, "plenary", f" {badge(desk, HOA)}\r\n").verdict is Verdict.ADMITTED


def test_a_second_lunch_is_refused_with_the_first(desk: Desk, clock: Clock) -> None:
    code = badge(desk, HOA)
    assert at(desk, "lunch", code).verdict is Verdict.ADMITTED
    clock.pass_(60 * MINUTE)
    second = at(desk, "lunch", code)
    assert second.verdict is Verdict.ALREADY_IN
    assert second.first is not None
    assert second.first.at_ms == START_MS


def test_in_and_out(desk: Desk, clock: Clock) -> None:
    code = badge(desk, HOA)
    assert at(desk, "gala", code).verdict is Verdict.ADMITTED
    clock.pass_(10 * MINUTE)
    assert at(desk, "gala", code).verdict is Verdict.ALREADY_IN
    out = at(desk, "gala", code, out=True)
    assert (out.verdict, out.out) == (Verdict.ADMITTED, True)
    back = at(desk, "gala", code)
    assert (back.verdict, back.again) == (Verdict.ADMITTED, True)


def test_an_exit_before_any_entry_is_recorded_and_counts_nobody(desk: Desk) -> None:
    code = badge(desk, HOA)
    assert at(desk, "gala", code, out=True).verdict is Verdict.ADMITTED
    first = at(desk, "gala", code)
    assert (first.verdict, first.again) == (Verdict.ADMITTED, False)


def test_a_copy_at_another_door(desk: Desk, clock: Clock) -> None:
    code = badge(desk, HOA)
    at(desk, "plenary", code, door="East")
    clock.pass_(2 * MINUTE)
    copy = at(desk, "plenary", code, door="West")
    assert copy.verdict is Verdict.ALREADY_IN
    assert copy.first is not None
    assert copy.first.door == "East"
    clock.pass_(MINUTE)
    assert at(desk, "plenary", code, door="West").verdict is Verdict.ADMITTED


def test_a_copy_at_another_desk_whose_clock_is_behind(desk: Desk, second: Desk, tmp_path: Path) -> None:
    code = badge(desk, HOA)
    at(desk, "plenary", code, door="East")
    give(commits_of(desk.file), second.file)
    behind = Desk(second.file, Clock(START_MS - 20_000))
    copy = at(behind, "plenary", code, door="West")
    assert copy.verdict is Verdict.ALREADY_IN
    assert copy.first is not None
    assert copy.first.desk == "desk"


def test_parallel_sessions_exclude_each_other(desk: Desk, clock: Clock) -> None:
    code = badge(desk, HOA)
    at(desk, "north", code)
    at(desk, "plenary", code)
    clock.pass_(5 * MINUTE)
    assert at(desk, "south", code).verdict is Verdict.ADMITTED
    with desk.file.reading() as connection:
        person = desk.find_delegate(HOA)
        inside = {
            desk.session_name(session)
            for session, presence in queries.presence_of(connection, person.id).items()
            if presence.inside
        }
    assert inside == {"Plenary", "Workshop South"}


def test_not_here_says_where(desk: Desk) -> None:
    outcome = at(desk, "audience", badge(desk, HOA))
    assert outcome.verdict is Verdict.NOT_HERE
    assert "plenary" in outcome.where
    assert not {"audience", "tomorrow"} & set(outcome.where)
    assert at(desk, "audience", badge(desk, MARCHAND)).verdict is Verdict.ADMITTED


def test_a_day_pass_for_another_day_says_which_sessions_it_opens(desk: Desk) -> None:
    edit(desk, AN, {"days": "2027-01-16"})
    outcome = at(desk, "plenary", badge(desk, AN))
    assert (outcome.verdict, outcome.where) == (Verdict.NOT_HERE, ["tomorrow"])


def test_someone_who_may_enter_nothing(desk: Desk) -> None:
    edit(desk, AN, {"days": "2027-03-01"})
    outcome = at(desk, "plenary", badge(desk, AN))
    assert (outcome.verdict, outcome.where) == (Verdict.NOT_HERE, [])


def test_before_and_after_opening_hours(desk: Desk, clock: Clock) -> None:
    code = badge(desk, HOA)
    early = at(desk, "evening", code)
    assert (early.verdict, early.opens, early.closed) == (Verdict.NOT_OPEN, "2027-01-15T19:00:00", "")
    late = at(desk, "morning", code)
    assert (late.verdict, late.opens, late.closed) == (Verdict.NOT_OPEN, "", "2027-01-15T12:00:00")
    clock.pass_(4 * 60 * MINUTE)
    assert at(desk, "evening", code).verdict is Verdict.ADMITTED


def test_full_until_someone_leaves(desk: Desk, clock: Clock) -> None:
    hoa, an, oeuvrard = (badge(desk, one) for one in (HOA, AN, OEUVRARD))
    assert at(desk, "boat", hoa).verdict is Verdict.ADMITTED
    assert at(desk, "boat", an).verdict is Verdict.ADMITTED
    assert at(desk, "boat", oeuvrard).verdict is Verdict.FULL
    assert at(desk, "boat", an, out=True).verdict is Verdict.ADMITTED
    assert at(desk, "boat", oeuvrard).verdict is Verdict.ADMITTED
    assert at(desk, "boat", an).verdict is Verdict.FULL


def test_withdrawn(desk: Desk) -> None:
    code = badge(desk, HOA)
    withdraw(desk, HOA, "ill")
    outcome = at(desk, "plenary", code)
    assert outcome.verdict is Verdict.WITHDRAWN
    assert outcome.person is not None
    assert outcome.person.name == "Đặng Thị Hòa"
    edit(desk, HOA, {"withdrawn": "no"})
    assert at(desk, "plenary", code).verdict is Verdict.ADMITTED


def test_replaced_says_when_where_and_by_which_badge(desk: Desk, clock: Clock, tmp_path: Path) -> None:
    old = badge(desk, HOA)
    clock.pass_(MINUTE)
    new = replace(desk, typed, tmp_path / "new.txt", HOA, "lost")
    outcome = at(desk, "plenary", old)
    assert outcome.verdict is Verdict.REPLACED
    assert outcome.ended is not None
    assert (outcome.ended.at_ms, outcome.ended.desk, outcome.ended.reason, outcome.ended.by) == (
        START_MS + MINUTE,
        "desk",
        "lost",
        number_of(bytes.fromhex(new.badge)),
    )


def test_revoked_badge(desk: Desk) -> None:
    code = badge(desk, HOA)
    revoke(desk, code, "stolen")
    outcome = at(desk, "plenary", code)
    assert outcome.verdict is Verdict.REVOKED
    assert outcome.ended is not None
    assert (outcome.ended.reason, outcome.ended.by) == ("stolen", "")


def test_a_genuine_badge_of_someone_who_has_not_arrived_on_this_desk(desk: Desk, second: Desk) -> None:
    """The second desk registered a walk-in and has not synchronised since."""
    walked = walk_in(second, {"name": "Trần Quốc Bảo", "category": "guest"})
    code = badge(second, walked.person.id.hex())
    outcome = at(desk, "plenary", code)
    assert (outcome.verdict, outcome.person) == (Verdict.GENUINE_UNLISTED, None)
    assert outcome.category_hint == "guest"
    give(commits_of(second.file), desk.file)
    assert at(desk, "plenary", code).verdict is Verdict.ADMITTED


def test_a_badge_by_a_desk_not_heard_of(tmp_path: Path, clock: Clock, desk: Desk) -> None:
    """The organiser certified a desk, but a third desk has not received the certificate."""
    with enrol(desk.file, tmp_path, "third", clock) as third:
        with enrol(desk.file, tmp_path, "fourth one", clock) as fourth:
            walked = walk_in(Desk(fourth, clock), {"name": "Trần Quốc Bảo"})
            code = badge(Desk(fourth, clock), walked.person.id.hex())
        outcome = at(Desk(third, clock), "plenary", code)
    assert outcome.verdict is Verdict.UNKNOWN_ISSUER


def test_badges_of_a_lost_desk(desk: Desk, second: Desk) -> None:
    """Those issued in the log before the loss stay valid; others by its key do not."""
    known = badge(second, HOA)
    give(commits_of(second.file), desk.file)
    revoke(desk, second.file.key.hex(), "stolen from the hotel")
    unknown = badge(second, AN)
    assert at(desk, "plenary", known).verdict is Verdict.ADMITTED
    assert at(desk, "plenary", unknown).verdict is Verdict.ISSUER_REVOKED
    assert check(desk).ok


@pytest.mark.parametrize("place", [25, 40, 60, 120, 199])
def test_a_flipped_digit_is_forged_and_admits_nobody(desk: Desk, place: int) -> None:
    """Behind the issuer: badge id, category, minute, signature."""
    forged = flipped(badge(desk, HOA), place)
    outcome = at(desk, "plenary", forged)
    assert (outcome.verdict, outcome.person) == (Verdict.FORGED, None)


def test_the_same_forgery_twice_is_forged_twice(desk: Desk) -> None:
    forged = flipped(badge(desk, HOA))
    assert [at(desk, "plenary", forged).verdict for _ in range(2)] == [Verdict.FORGED] * 2


def test_another_event_s_badge(desk: Desk, tmp_path: Path, clock: Clock) -> None:
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    other = open_desk(make(folder, clock, seed=77), clock)
    with other.file:
        take_roster(other, folder)
        code = badge(other, HOA)
    outcome = at(desk, "plenary", code)
    assert (outcome.verdict, outcome.person) == (Verdict.UNKNOWN_ISSUER, None)


FOREIGN = {
    "001199012345|Nguyễn Văn Ẩn Danh|12 phố Không Tên": (48, "other"),
    "WIFI:S:khachsan;P:secret-of-the-hotel;;": (39, "ascii"),
    "8412345678905": (13, "digits"),
    "x" * 10_000: (10_000, "ascii"),
    "7" * 10_000: (10_000, "digits"),
    "٣" * 200: (200, "other"),
    "３" * 200: (200, "other"),
    "": (0, "digits"),
    "9" * 200: (200, "digits"),
    "0" * 200: (200, "digits"),
}


@pytest.mark.parametrize("text", FOREIGN, ids=lambda text: text[:12] or "nothing")
def test_a_foreign_code_is_unknown_and_leaves_only_length_and_kind(desk: Desk, text: str) -> None:
    assert at(desk, "plenary", text).verdict is Verdict.UNKNOWN
    with desk.file.reading() as connection:
        recorded = [
            item.payload
            for item in items_of(connection, desk.find_session("plenary").subject)
            if item.kind == "scan"
        ]
    assert [(one.length, one.alphabet, one.badge) for one in recorded] == [(*FOREIGN[text], b"")]


def test_no_byte_of_the_file_holds_the_text_of_a_foreign_code(desk: Desk) -> None:
    for text in FOREIGN:
        at(desk, "plenary", text)
    folder = desk.file.path.parent
    held = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    assert "Đặng Thị Hòa".encode() in held
    for part in ("Nguyễn Văn Ẩn Danh", "001199012345", "khachsan", "secret-of", "8412345678905"):
        assert part.encode() not in held
        assert part.encode("utf-16-le") not in held


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], database=None
)
@given(
    text=st.one_of(
        st.text(max_size=250),
        st.text(st.sampled_from("0123456789"), min_size=195, max_size=205),
        st.binary(min_size=82, max_size=82).map(lambda tail: digits(b"\x01" + tail)),
    )
)
def test_nothing_a_stranger_shows_gets_in_or_raises(desk: Desk, text: str) -> None:
    before = commits(desk)
    outcome = at(desk, "plenary", text)
    assert outcome.verdict in (Verdict.UNKNOWN, Verdict.UNKNOWN_ISSUER, Verdict.FORGED)
    assert outcome.person is None
    assert commits(desk) == before + 1, "refusals are recorded too"


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], database=None
)
@given(bit=st.integers(0, 83 * 8 - 1))
def test_no_flipped_bit_gets_in(desk: Desk, bit: int) -> None:
    number = int(badge(desk, HOA)) ^ (1 << bit)
    assert at(desk, "plenary", str(number).zfill(200)).verdict in (
        Verdict.UNKNOWN,
        Verdict.UNKNOWN_ISSUER,
        Verdict.FORGED,
    )


def test_refusals_stand_in_the_history(desk: Desk) -> None:
    code = badge(desk, HOA)
    at(desk, "audience", code, door="East")
    last = history(desk, HOA).events[-1]
    assert (last.verdict, last.session, last.door) == ("not_here", "Audience", "East")


def test_protocol_is_told_and_changes_no_verdict(desk: Desk, clock: Clock) -> None:
    minister, guest = badge(desk, MARCHAND), badge(desk, HOA)
    assert at(desk, "lunch", minister).protocol
    clock.pass_(5 * MINUTE)
    again = at(desk, "lunch", minister)
    assert (again.protocol, again.verdict) == (True, Verdict.ALREADY_IN)
    assert not at(desk, "lunch", guest).protocol
    edit(desk, HOA, {"protocol": "yes"})
    assert at(desk, "plenary", guest).protocol


def test_an_unknown_session_names_the_nearest(desk: Desk) -> None:
    with pytest.raises(errors.SessionUnknown) as raised:
        desk.find_session("plenery")
    assert raised.value.nearest[0] == "plenary"
    assert desk.find_session("PHIEN TOAN THE").id == "plenary"
    assert desk.find_session("Plénière").id == "plenary"
