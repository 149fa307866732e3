"""Supervisors: named by an organiser, known at every desk."""

from __future__ import annotations

from pathlib import Path

import pytest

from checkin.desk.agreement import needs_supervisor_to_replace
from checkin.desk.desk import Desk
from checkin.desk.replacing import replace
from checkin.desk.revoke import revoke
from checkin.desk.supervisors import (
    add_supervisor,
    change_pin,
    find_supervisor,
    remove_supervisor,
    supervisors,
)
from checkin.domain import errors
from checkin.domain.kinds import SUPERVISOR, Write, encode
from checkin.domain.log import NewEntry
from checkin.domain.pin import check_pin
from checkin.store.verifying import verify
from tests.kit import Clock, commits_of, craft, enrol, give
from tests.presses import typed

from .scene import AN, HOA, MARCHAND, badge, commits

PIN, OTHER = "208417", "930182"


def test_every_desk_knows_them(desk: Desk, tmp_path: Path, clock: Clock) -> None:
    an = add_supervisor(desk, "Lê  An", PIN)
    add_supervisor(desk, "Bình", OTHER)
    with enrol(desk.file, tmp_path, "second", clock) as file:
        known = supervisors(Desk(file, clock))
        assert [one.name for one in known] == ["Lê An", "Bình"]
        assert known[0] == an
        assert check_pin(known[0].hash, PIN)
        assert not check_pin(known[0].hash, OTHER)
        assert verify(file).problems == []


def test_the_pin_is_in_no_commit(desk: Desk) -> None:
    add_supervisor(desk, "Lê An", PIN)
    assert not any(
        PIN.encode() in (sealed or b"") for one in commits_of(desk.file) for sealed in one.payloads
    )


def test_another_pin(desk: Desk) -> None:
    an = add_supervisor(desk, "Lê An", PIN)
    change_pin(desk, an.id, OTHER)
    (now,) = supervisors(desk)
    assert (now.id, now.name) == (an.id, an.name)
    assert check_pin(now.hash, OTHER)
    assert not check_pin(now.hash, PIN)


def test_removed_and_named_again(desk: Desk) -> None:
    an = add_supervisor(desk, "Lê An", PIN)
    remove_supervisor(desk, an.id)
    assert supervisors(desk) == []
    assert desk.staff_name(SUPERVISOR, an.id) == "Lê An"
    with pytest.raises(errors.SupervisorUnknown):
        remove_supervisor(desk, an.id)
    with pytest.raises(errors.SupervisorUnknown):
        change_pin(desk, an.id, OTHER)
    assert add_supervisor(desk, "Lê An", OTHER).id != an.id


def test_only_an_organiser_names_them(desk: Desk, tmp_path: Path, clock: Clock) -> None:
    an = add_supervisor(desk, "Lê An", PIN)
    with enrol(desk.file, tmp_path, "second", clock) as file:
        second = Desk(file, clock)
        with pytest.raises(errors.RoleTooLow):
            add_supervisor(second, "Bình", OTHER)
        with pytest.raises(errors.RoleTooLow):
            change_pin(second, an.id, OTHER)
        with pytest.raises(errors.RoleTooLow):
            remove_supervisor(second, an.id)
        # Nor does a desk get round its own program.
        fields = Write({"name": "Mallory", "hash": "x"})
        give([craft(file, [NewEntry(SUPERVISOR, b"m" * 16, encode(fields), fields)])], desk.file)
    assert supervisors(desk) == [an]
    assert verify(desk.file).problems == []


@pytest.mark.parametrize("pin", ["", "12345", "1234567", "000000", "123456", "654321", "20841x"])
def test_weak_pins_are_refused(desk: Desk, pin: str) -> None:
    an = add_supervisor(desk, "Lê An", PIN)
    before = commits(desk)
    with pytest.raises(errors.PinWeak):
        add_supervisor(desk, "Bình", pin)
    with pytest.raises(errors.PinWeak):
        change_pin(desk, an.id, pin)
    assert commits(desk) == before


@pytest.mark.parametrize("name", ["", " ", "!", "le an", "x" * 501])
def test_a_name_of_their_own(desk: Desk, name: str) -> None:
    add_supervisor(desk, "Lê An", PIN)
    with pytest.raises(errors.ValueInvalid):
        add_supervisor(desk, name, OTHER)


def test_found_by_name(desk: Desk) -> None:
    an = add_supervisor(desk, "Lê An", PIN)
    assert find_supervisor(desk, "le an") == an
    with pytest.raises(errors.SupervisorUnknown) as caught:
        find_supervisor(desk, "Le Ann")
    assert caught.value.nearest == ["Lê An"]


def test_who_may_be_given_a_new_badge_by_a_volunteer(desk: Desk, tmp_path: Path) -> None:
    hoa, marchand = desk.find_delegate(HOA).id, desk.find_delegate(MARCHAND).id
    badge(desk, HOA)
    assert not needs_supervisor_to_replace(desk, marchand), "an event without supervisors asks for none"
    add_supervisor(desk, "Lê An", PIN)
    assert needs_supervisor_to_replace(desk, marchand)
    assert not needs_supervisor_to_replace(desk, hoa)
    replace(desk, typed, tmp_path / "a.txt", HOA, "lost")
    assert needs_supervisor_to_replace(desk, hoa)


def test_after_a_revocation_a_supervisor_agrees_to_a_new_badge(desk: Desk) -> None:
    an = desk.find_delegate(AN).id
    code = badge(desk, AN)
    add_supervisor(desk, "Lê An", PIN)
    assert not needs_supervisor_to_replace(desk, an)
    revoke(desk, code, "stolen")
    assert needs_supervisor_to_replace(desk, an)
