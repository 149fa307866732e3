"""Checked in by hand, and let in against the verdict: recorded as what it is, counted, taken back."""

from __future__ import annotations

from pathlib import Path

import pytest

from checkin.desk.attendance import attendance
from checkin.desk.by_hand import NEVER, check_in, override
from checkin.desk.desk import Desk
from checkin.desk.find import history
from checkin.desk.people import erase, walk_in, withdraw
from checkin.desk.recent import recent
from checkin.desk.replacing import replace
from checkin.desk.revoke import revoke
from checkin.desk.scan import Outcome
from checkin.desk.supervisors import add_supervisor
from checkin.desk.undo import undo
from checkin.desk.writing import entry
from checkin.domain import errors
from checkin.domain.happenings import Happening
from checkin.domain.ids import subject
from checkin.domain.kinds import DESK, KEY_REVOKED, KeyRevoked
from checkin.domain.verdict import Verdict
from checkin.store.verifying import verify
from tests.kit import MINUTE, Clock, commits_of, dump, enrol, give
from tests.presses import typed

from .scene import AN, HOA, MARCHAND, at, badge, commits, flipped


def who(desk: Desk, delegate: str) -> bytes:
    return desk.find_delegate(delegate).id


def by_hand(desk: Desk, session: str, delegate: str = HOA, *, out: bool = False) -> Outcome:
    return check_in(desk, who(desk, delegate), desk.find_session(session), out=out)


def overrule(desk: Desk, session: str, refused: Outcome, **more: object) -> Outcome:
    return override(desk, refused, desk.find_session(session), reason="Guest of the chair", **more)  # type: ignore[arg-type]


def counted(desk: Desk, session: str) -> tuple[int, int]:
    found = attendance(desk, desk.find_session(session)).sessions[0]
    return found.present, found.inside


def last(desk: Desk, delegate: str = HOA) -> Happening:
    return history(desk, delegate).events[-1]


def test_without_a_badge(desk: Desk) -> None:
    outcome = by_hand(desk, "plenary")
    assert (outcome.verdict, outcome.by_hand, outcome.badge) == (Verdict.ADMITTED, True, "")
    assert outcome.person is not None
    assert outcome.person.name == "Đặng Thị Hòa"
    assert counted(desk, "plenary") == (1, 1)
    told = last(desk)
    assert (told.kind, told.verdict, told.by_hand, told.door) == ("scan", "admitted", True, "desk")
    assert by_hand(desk, "plenary").again
    assert verify(desk.file).problems == []


def test_the_rules_are_the_same(desk: Desk, clock: Clock) -> None:
    assert by_hand(desk, "audience").verdict is Verdict.NOT_HERE
    assert by_hand(desk, "audience", MARCHAND).verdict is Verdict.ADMITTED
    assert by_hand(desk, "evening").verdict is Verdict.NOT_OPEN
    assert by_hand(desk, "lunch").verdict is Verdict.ADMITTED
    clock.pass_(10 * MINUTE)
    second = by_hand(desk, "lunch")
    assert (second.verdict, second.by_hand) == (Verdict.ALREADY_IN, True)
    assert by_hand(desk, "gala", AN).verdict is Verdict.ADMITTED
    assert by_hand(desk, "gala", AN, out=True).out
    assert counted(desk, "gala") == (1, 0)


def test_a_lost_badge_does_not_matter(desk: Desk) -> None:
    code = badge(desk, HOA)
    revoke(desk, code, "lost")
    assert by_hand(desk, "plenary").verdict is Verdict.ADMITTED


def test_parallel_sessions_are_left(desk: Desk, clock: Clock) -> None:
    by_hand(desk, "north")
    clock.pass_(10 * MINUTE)
    by_hand(desk, "south")
    assert (counted(desk, "north"), counted(desk, "south")) == ((1, 0), (1, 1))


def test_nobody_by_this_id(desk: Desk) -> None:
    with pytest.raises(errors.DelegateUnknown):
        check_in(desk, b"x" * 16, desk.find_session("plenary"))


def test_a_refusal_is_overruled(desk: Desk) -> None:
    chief = add_supervisor(desk, "Trần Chủ", "208417")
    code = badge(desk, HOA)
    refused = at(desk, "audience", code, door="B")
    shown = overrule(desk, "audience", refused, door="B", supervisor=chief.id)
    assert (shown.verdict, shown.override, shown.again) == (Verdict.ADMITTED, "not_here", False)
    assert (shown.badge, shown.person, shown.by_hand) == (refused.badge, refused.person, False)
    assert counted(desk, "audience") == (1, 1)
    told = last(desk)
    assert (told.verdict, told.override, told.reason) == ("admitted", "not_here", "Guest of the chair")
    assert (told.supervisor, told.door, told.badge != "") == ("Trần Chủ", "B", True)
    assert verify(desk.file).problems == []


def test_whatever_the_reason_was(desk: Desk, clock: Clock, tmp_path: Path) -> None:
    """Every verdict that may be overruled is: not open, full, already in, withdrawn, replaced, revoked."""
    boat = [walk_in(desk, {"name": f"Rower {n}"}).person.id.hex() for n in range(2)]
    for one in boat:
        by_hand(desk, "boat", one)
    by_hand(desk, "lunch", AN)
    clock.pass_(5 * MINUTE)
    code = badge(desk, HOA)
    seen = {
        overrule(desk, session, by_hand(desk, session, delegate)).override
        for session, delegate in (("evening", HOA), ("boat", HOA), ("lunch", AN))
    }
    replace(desk, typed, tmp_path / "new.txt", HOA, "lost")
    seen.add(overrule(desk, "plenary", at(desk, "plenary", code)).override)
    other = badge(desk, AN)
    revoke(desk, other, "stolen")
    clock.pass_(5 * MINUTE)
    seen.add(overrule(desk, "plenary", at(desk, "plenary", other)).override)
    withdraw(desk, MARCHAND)
    seen.add(overrule(desk, "plenary", by_hand(desk, "plenary", MARCHAND)).override)
    assert seen == {"not_open", "full", "already_in", "replaced", "revoked", "withdrawn"}
    assert counted(desk, "boat") == (3, 3)
    assert counted(desk, "plenary") == (3, 3)
    assert verify(desk.file).problems == []


def test_the_present_state_counts_not_the_one_shown(desk: Desk, clock: Clock) -> None:
    """Between verdict and override another desk's scan has come in."""
    refused = by_hand(desk, "audience")
    by_hand(desk, "north")
    clock.pass_(10 * MINUTE)
    south = by_hand(desk, "south", AN)
    south.verdict, south.person = Verdict.NOT_HERE, refused.person
    shown = overrule(desk, "south", south)
    assert shown.override == "not_here"
    assert (counted(desk, "north"), counted(desk, "south")) == ((1, 0), (2, 2))
    by_hand(desk, "audience")
    overrule(desk, "audience", refused)
    assert overrule(desk, "audience", refused).again


def test_only_what_can_be_overruled(desk: Desk, tmp_path: Path) -> None:
    code = badge(desk, HOA)
    for outcome in (
        at(desk, "plenary", code),
        at(desk, "plenary", flipped(code)),
        at(desk, "plenary", "8412345678905"),
    ):
        assert outcome.verdict in NEVER
        before = commits(desk)
        with pytest.raises(errors.OverrideRefused):
            overrule(desk, "plenary", outcome)
        assert commits(desk) == before


def test_nobody_and_no_badge(desk: Desk) -> None:
    with pytest.raises(errors.OverrideRefused):
        overrule(desk, "plenary", Outcome(Verdict.NOT_HERE, "plenary", 0))


@pytest.mark.parametrize("reason", ["", "  "])
def test_a_reason_is_needed(desk: Desk, reason: str) -> None:
    refused = by_hand(desk, "audience")
    before = commits(desk)
    with pytest.raises(errors.ValueInvalid):
        override(desk, refused, desk.find_session("audience"), reason=reason)
    assert commits(desk) == before


def test_erased_meanwhile(desk: Desk) -> None:
    refused = by_hand(desk, "audience")
    erase(desk, HOA)
    with pytest.raises(errors.DelegateUnknown):
        overrule(desk, "audience", refused)


def test_a_genuine_badge_that_is_not_on_the_list(desk: Desk, tmp_path: Path, clock: Clock) -> None:
    with enrol(desk.file, tmp_path, "second", clock) as file:
        second = Desk(file, clock)
        new = walk_in(second, {"name": "Mai Văn Tới"}).person.id.hex()
        code = badge(second, new)
        refused = at(desk, "plenary", code)
        assert refused.verdict is Verdict.GENUINE_UNLISTED
        shown = overrule(desk, "plenary", refused)
        assert (shown.verdict, shown.override, shown.person) == (Verdict.ADMITTED, "genuine_unlisted", None)
        assert counted(desk, "plenary") == (0, 0)
        assert [(one.verdict, one.override, one.name) for one in recent(desk)] == [
            ("admitted", "genuine_unlisted", ""),
            ("genuine_unlisted", "", ""),
        ]
        undone = undo(desk)
        assert (undone.name, undone.session) == ("", "Plenary")
        assert recent(desk)[0].undone
        # The delegate arrives: what was shown is now somebody.
        give(commits_of(file), desk.file)
        shown = overrule(desk, "plenary", refused)
        assert shown.person is not None
        assert shown.person.name == "Mai Văn Tới"
        assert counted(desk, "plenary") == (1, 1)
        revoke(desk, code)
        with pytest.raises(errors.OverrideRefused):
            overrule(desk, "plenary", refused)
        give(commits_of(desk.file), file)
        assert dump(file.connection) == dump(desk.file.connection)
        assert verify(desk.file).problems == []


def test_taken_back(desk: Desk, clock: Clock) -> None:
    by_hand(desk, "north")
    clock.pass_(5 * MINUTE)
    overrule(desk, "audience", by_hand(desk, "audience"))
    assert undo(desk).session == "Audience"
    assert counted(desk, "audience") == (0, 0)
    assert undo(desk).session == "Workshop North"
    assert counted(desk, "north") == (0, 0)
    with pytest.raises(errors.NothingToUndo):
        undo(desk)
    assert [one.undone for one in history(desk, HOA).events if one.kind == "scan"] == [True, False, True]
    assert verify(desk.file).problems == []


def test_an_exit_with_a_replaced_badge(desk: Desk, tmp_path: Path) -> None:
    code = badge(desk, HOA)
    at(desk, "gala", code)
    replace(desk, typed, tmp_path / "new.txt", HOA, "lost")
    shown = overrule(desk, "gala", at(desk, "gala", code, out=True))
    assert (shown.out, shown.again) == (True, False)
    assert counted(desk, "gala") == (1, 0)


def test_erasing_takes_reasons_along(desk: Desk) -> None:
    overrule(desk, "audience", by_hand(desk, "audience"))
    erase(desk, HOA)
    assert not any(
        b"Guest of the chair" in (sealed or b"") for one in commits_of(desk.file) for sealed in one.payloads
    )
    assert counted(desk, "audience") == (0, 0)
    assert [(one.verdict, one.name) for one in recent(desk)] == []
    assert verify(desk.file).problems == []


def test_a_badge_that_ended_while_the_supervisor_decided(desk: Desk, tmp_path: Path) -> None:
    code = badge(desk, HOA)
    refused = at(desk, "evening", code)
    replace(desk, typed, tmp_path / "new.txt", HOA, "lost")
    before = commits(desk)
    with pytest.raises(errors.OverrideRefused) as told:
        overrule(desk, "evening", refused)
    assert told.value.facts() == {"verdict": "replaced"}
    revoke(desk, code, "stolen")
    with pytest.raises(errors.OverrideRefused) as told:
        overrule(desk, "evening", refused)
    assert told.value.facts() == {"verdict": "revoked"}
    assert commits(desk) == before + 1
    # What is known to have ended can be overruled knowingly.
    assert overrule(desk, "evening", at(desk, "evening", code)).override == "revoked"


def test_a_badge_that_counts_no_longer(desk: Desk, tmp_path: Path, clock: Clock) -> None:
    """The desk that issued it was revoked while the supervisor decided."""
    with enrol(desk.file, tmp_path, "second", clock) as file:
        second = Desk(file, clock)
        give(commits_of(desk.file), file)
        code = badge(second, HOA)
        give(commits_of(file), desk.file)
        refused = at(desk, "evening", code)
        with desk.file.writing() as work:
            thing = subject(desk.file.event, DESK, file.key)
            work.append([entry(KEY_REVOKED, thing, KeyRevoked(file.key, []))], desk.stamp())
        with pytest.raises(errors.OverrideRefused) as told:
            overrule(desk, "evening", refused)
        assert told.value.facts() == {"verdict": "issuer_revoked"}


def test_only_in_the_session_it_was_refused_for(desk: Desk) -> None:
    refused = by_hand(desk, "audience")
    before = commits(desk)
    with pytest.raises(errors.OverrideRefused):
        overrule(desk, "evening", refused)
    assert commits(desk) == before
