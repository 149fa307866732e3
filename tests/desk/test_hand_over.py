"""Badges that somebody collects for a delegation."""

from __future__ import annotations

from pathlib import Path

import pytest

from checkin.desk.attendance import attendance
from checkin.desk.badges import print_badges
from checkin.desk.desk import Desk
from checkin.desk.find import happenings
from checkin.desk.hand_over import HandOverRow, hand_over, take_back, waiting
from checkin.desk.people import erase, withdraw
from checkin.desk.replacing import replace
from checkin.desk.revoke import revoke
from checkin.desk.selecting import Selection
from checkin.domain import errors
from checkin.domain.kinds import HAND_OVER
from checkin.store.verifying import verify
from tests.kit import MINUTE, Clock, commits_of, enrol, give
from tests.presses import no_pages

from .scene import AN, HOA, commits

LEADER = "Phạm Thị Nhận"
HUE = "hue"


@pytest.fixture
def printed(desk: Desk, tmp_path: Path) -> Desk:
    print_badges(desk, no_pages, tmp_path / "none.pdf", Selection(delegation="Hue City"))
    return desk


def rows(desk: Desk) -> dict[str, HandOverRow]:
    return {row.name: row for row in waiting(desk, HUE)}


def test_before_anything_everybody_waits_in_the_order_of_handing_out(printed: Desk) -> None:
    assert [row.name for row in waiting(printed, HUE)] == ["Lê Văn An", "Đặng Thị Hòa"]
    assert all(row.number and not row.handed_to for row in waiting(printed, HUE))


def test_one_commit_for_a_delegation_but_for_who_is_left_out(printed: Desk, clock: Clock) -> None:
    before = commits(printed)
    hoa = printed.find_delegate(HOA).id
    done = hand_over(printed, to=f"  {LEADER} ", delegation=HUE, except_=[hoa])
    assert commits(printed) == before + 1
    assert (done.to, done.names) == (LEADER, ["Lê Văn An"])
    known = rows(printed)
    assert (known["Lê Văn An"].handed_to, known["Lê Văn An"].handed_ms) == (LEADER, clock.now)
    assert known["Lê Văn An"].desk == printed.own_name
    assert not known["Đặng Thị Hòa"].handed_to
    hand_over(printed, to="Another", delegation=HUE)
    assert rows(printed)["Lê Văn An"].handed_to == LEADER
    assert verify(printed.file).problems == []


def test_it_is_never_presence(printed: Desk) -> None:
    before = attendance(printed)
    hand_over(printed, to=LEADER, delegation=HUE)
    assert attendance(printed) == before


def test_nothing_waits_twice(printed: Desk) -> None:
    hand_over(printed, to=LEADER, delegation=HUE)
    before = commits(printed)
    with pytest.raises(errors.NothingToHandOver):
        hand_over(printed, to=LEADER, delegation=HUE)
    with pytest.raises(errors.NobodyCollects):
        hand_over(printed, to=" \t", delegation=HUE)
    with pytest.raises(errors.NotAmongThem) as stranger:
        hand_over(printed, to=LEADER, delegation=HUE, except_=[printed.find_delegate("D3").id])
    assert stranger.value.name == "Jean-Luc Œuvrard"
    assert commits(printed) == before


def test_a_replacement_is_handed_out_anew(printed: Desk, tmp_path: Path) -> None:
    hand_over(printed, to=LEADER, delegation=HUE)
    replace(printed, no_pages, tmp_path / "none.pdf", AN, "lost")
    assert not rows(printed)["Lê Văn An"].handed_to
    assert hand_over(printed, to=LEADER, delegation=HUE).names == ["Lê Văn An"]


def test_only_valid_badges(printed: Desk) -> None:
    revoke(printed, rows(printed)["Lê Văn An"].number, "found by a stranger")
    assert not rows(printed)["Lê Văn An"].number
    done = hand_over(printed, to=LEADER, delegation=HUE)
    assert (done.names, done.without) == (["Đặng Thị Hòa"], ["Lê Văn An"])


def test_nobody_without_a_badge_nor_who_has_withdrawn(desk: Desk) -> None:
    with pytest.raises(errors.NothingToHandOver):
        hand_over(desk, to=LEADER, delegation=HUE)
    withdraw(desk, AN)
    assert list(rows(desk)) == ["Đặng Thị Hòa"]


def test_taken_back_at_the_desk(printed: Desk) -> None:
    hand_over(printed, to=LEADER, delegation=HUE)
    an = printed.find_delegate(AN).id
    assert take_back(printed, delegates=[an]).names == ["Lê Văn An"]
    assert not rows(printed)["Lê Văn An"].handed_to
    with pytest.raises(errors.NothingToTakeBack):
        take_back(printed, delegates=[an])
    assert hand_over(printed, to="Lê Thu", delegates=[an, an]).names == ["Lê Văn An"]
    assert verify(printed.file).problems == []


def test_every_desk_knows_and_an_erasure_takes_it_away(printed: Desk, tmp_path: Path, clock: Clock) -> None:
    other = Desk(enrol(printed.file, tmp_path, "second", clock), clock)
    with other.file:
        hand_over(printed, to=LEADER, delegation=HUE)
        give(commits_of(printed.file), other.file)
        assert rows(other)["Lê Văn An"].handed_to == LEADER
        erase(printed, AN)
        erase(printed, HOA)
        assert LEADER.encode() not in b"".join(
            payload for commit in commits_of(printed.file) for payload in commit.payloads if payload
        )


def test_a_delegate_who_collects_is_known_by_name_until_erased(printed: Desk, clock: Clock) -> None:
    assert hand_over(printed, to="dang thi hoa", delegation=HUE).to == "Đặng Thị Hòa"
    assert rows(printed)["Lê Văn An"].handed_to == "Đặng Thị Hòa"
    an = printed.find_delegate(AN).id
    erase(printed, HOA)
    assert "Đặng Thị Hòa".encode() not in b"".join(
        payload for commit in commits_of(printed.file) for payload in commit.payloads if payload
    )
    assert [(one.handed_to, one.handed_ms) for one in waiting(printed, HUE)] == [("—", clock.now)]
    assert [one.to for one in happenings(printed, an) if one.kind == HAND_OVER] == ["—"]
    assert take_back(printed, delegation=HUE).names == ["Lê Văn An"]
    assert verify(printed.file).problems == []


@pytest.mark.parametrize("name", ["Đặng Thị Hoa", "Hòa", "Jean-Luc Œuvrard"])
def test_who_is_called_otherwise_is_somebody_else(printed: Desk, name: str) -> None:
    hand_over(printed, to=name, delegation=HUE)
    assert {row.handed_to for row in rows(printed).values()} == {name}


def test_the_history_tells_who_has_it(printed: Desk, clock: Clock) -> None:
    an = printed.find_delegate(AN).id
    hand_over(printed, to=LEADER, delegates=[an])
    clock.pass_(MINUTE)
    take_back(printed, delegates=[an])
    told = [one for one in happenings(printed, an) if one.kind == HAND_OVER]
    assert [(one.to, one.badge) for one in told] == [
        (LEADER, rows(printed)["Lê Văn An"].number),
        ("", rows(printed)["Lê Văn An"].number),
    ]
