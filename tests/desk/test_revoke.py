"""Ending trust in a badge or a lost desk."""

from __future__ import annotations

from pathlib import Path

import pytest

from checkin.desk.check import check
from checkin.desk.desk import Desk
from checkin.desk.find import find
from checkin.desk.people import walk_in
from checkin.desk.revoke import revoke
from checkin.domain import errors
from checkin.domain.verdict import Verdict
from tests.kit import Clock, commits_of, enrol, give

from .scene import AN, HOA, at, badge, commits, lines, people


@pytest.mark.parametrize("by", ["code", "id", "number", "spaced number"])
def test_a_badge_by_whatever_is_at_hand(desk: Desk, tmp_path: Path, by: str) -> None:
    code = badge(desk, HOA)
    number = lines(tmp_path / "one.txt")[0][2]
    texts = {
        "code": code,
        "id": at(desk, "plenary", code).badge,
        "number": number,
        "spaced number": f"{number[:3]} {number[3:]}",
    }
    revoked = revoke(desk, texts[by], "stolen")
    assert (revoked.name, revoked.desk) == ("Đặng Thị Hòa", "")
    assert at(desk, "plenary", code).verdict is Verdict.REVOKED
    assert at(desk, "plenary", badge(desk, AN)).verdict is Verdict.ADMITTED


@pytest.mark.parametrize("text", ["000000", "ffffffffffffffff", "not-hexadecimal!", "desk", "", "7" * 200])
def test_neither_badge_nor_another_desk(desk: Desk, text: str) -> None:
    before = commits(desk)
    with pytest.raises(errors.BadgeUnknown):
        revoke(desk, text)
    assert commits(desk) == before


def test_what_a_lost_desk_wrote_before_stands_and_later_does_not(
    desk: Desk, tmp_path: Path, clock: Clock
) -> None:
    with enrol(desk.file, tmp_path, "second", clock) as file:
        second = Desk(file, clock)
        before = walk_in(second, {"name": "Trần Bảo"}).person.id.hex()
        give(commits_of(file), desk.file)
        revoked = revoke(desk, file.key.hex(), "lost in a taxi")
        assert revoked.desk
        after = walk_in(second, {"name": "Kẻ Gian"}).person.id.hex()
        give(commits_of(file), desk.file)
    assert before in people(desk)
    assert after not in people(desk)
    assert check(desk).ok


def test_only_an_organiser_revokes_a_desk_and_any_desk_a_badge(
    desk: Desk, tmp_path: Path, clock: Clock
) -> None:
    code = badge(desk, HOA)
    with enrol(desk.file, tmp_path, "second", clock) as file:
        second = Desk(file, clock)
        with pytest.raises(errors.RoleTooLow):
            revoke(second, desk.file.key.hex())
        revoke(second, code)
        assert at(second, "plenary", code).verdict is Verdict.REVOKED


def test_a_number_that_two_badges_share_revokes_neither(desk: Desk, tmp_path: Path) -> None:
    """Numbers are six digits of a random id; here two ids end alike."""
    drawn = desk.file.random
    for i, delegate in enumerate((HOA, AN)):
        desk.file.random = lambda size, i=i: (  # type: ignore[misc]
            (123_456 + i * 1_000_000).to_bytes(8, "big") if size == 8 else drawn(size)
        )
        badge(desk, delegate)
    assert {one.person.name for one in find(desk, "123456")} == {"Đặng Thị Hòa", "Lê Văn An"}
    with pytest.raises(errors.BadgeUnknown):
        revoke(desk, "123456")
    with pytest.raises(errors.DelegateAmbiguous):
        desk.find_delegate("123456")
