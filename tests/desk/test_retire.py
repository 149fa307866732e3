"""The normal end of a desk's work."""

from __future__ import annotations

from pathlib import Path

import pytest

from checkin.desk.check import check
from checkin.desk.desk import Desk
from checkin.desk.desks import State, desks
from checkin.desk.people import walk_in
from checkin.desk.retire import retire
from checkin.desk.revoke import revoke
from checkin.domain import errors
from checkin.domain.ids import subject
from checkin.domain.kinds import DESK, KEY_RETIRED, KeyRetired, encode
from checkin.domain.log import NewEntry
from tests.kit import MINUTE, Clock, commits_of, craft, dump, enrol, give

from .scene import people
from .test_desks import named


def test_all_a_retired_desk_wrote_counts_and_so_does_what_it_writes_later(
    desk: Desk, tmp_path: Path, clock: Clock
) -> None:
    with named(desk, tmp_path, clock, "second") as file:
        second = Desk(file, clock)
        before = walk_in(second, {"name": "Trần Bảo"}).person.id.hex()
        clock.pass_(MINUTE)
        assert retire(desk, "Second") == "second"
        retired_ms = clock.now
        give(commits_of(file), desk.file)
        info = desks(desk)[-1]
        assert (info.state, info.ended_ms, info.ended_by) == (State.RETIRED, retired_ms, "desk")
        assert not info.returned
        clock.pass_(MINUTE)
        after = walk_in(second, {"name": "Lê Thị Sau"}).person.id.hex()
        give(commits_of(file), desk.file)
        info = desks(desk)[-1]
    assert {before, after} <= set(people(desk))
    assert info.returned
    assert info.written_ms == clock.now
    assert check(desk).ok


def test_the_retired_desk_learns_of_it(desk: Desk, tmp_path: Path, clock: Clock) -> None:
    with named(desk, tmp_path, clock, "second") as file:
        retire(desk, "second")
        give(commits_of(desk.file), file)
        own = desks(Desk(file, clock))[0]
        assert (own.own, own.state) == (True, State.RETIRED)
        assert dump(file.connection) == dump(desk.file.connection)


def test_retiring_twice_writes_once(desk: Desk, tmp_path: Path, clock: Clock) -> None:
    with named(desk, tmp_path, clock, "second"):
        retire(desk, "second")
        before = len(commits_of(desk.file))
        assert retire(desk, "second") == "second"
    assert len(commits_of(desk.file)) == before


def test_only_an_organiser_retires_and_nobody_themselves(desk: Desk, tmp_path: Path, clock: Clock) -> None:
    with named(desk, tmp_path, clock, "second") as file:
        with pytest.raises(errors.RoleTooLow):
            retire(Desk(file, clock), "desk")
        with pytest.raises(errors.OwnDesk):
            retire(desk, "desk")
        with pytest.raises(errors.DeskUnknown):
            retire(desk, "nobody's")
        assert len(commits_of(desk.file)) == len(commits_of(file)), "nothing was written"


def test_a_revoked_desk_is_not_retired_and_a_retired_one_can_be_revoked(
    desk: Desk, tmp_path: Path, clock: Clock
) -> None:
    with named(desk, tmp_path, clock, "second") as file:
        retire(desk, "second")
        clock.pass_(MINUTE)
        revoke(desk, file.key.hex(), "stolen from the store room")
        info = desks(desk)[-1]
        assert (info.state, info.ended_ms) == (State.REVOKED, clock.now)
        with pytest.raises(errors.DeskRevoked):
            retire(desk, "second")


def test_a_desk_cannot_retire_another_behind_the_organisers_back(
    desk: Desk, tmp_path: Path, clock: Clock
) -> None:
    with named(desk, tmp_path, clock, "second") as file, enrol(desk.file, tmp_path, "third", clock) as third:
        thing = subject(desk.file.event, DESK, third.key)
        forged = KeyRetired(third.key)
        give([craft(file, [NewEntry(KEY_RETIRED, thing, encode(forged), forged)])], desk.file)
        elsewhere = KeyRetired(file.key)
        give([craft(desk.file, [NewEntry(KEY_RETIRED, thing, encode(elsewhere), elsewhere)])], desk.file)
        assert {one.state for one in desks(desk)} == {State.ACTIVE}
