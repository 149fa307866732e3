"""Whose badges are printed, in which order, with which codes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from checkin.desk.badges import print_badges
from checkin.desk.desk import Desk
from checkin.desk.find import find
from checkin.desk.people import walk_in, withdraw
from checkin.desk.replacing import replace
from checkin.desk.revoke import revoke
from checkin.desk.selecting import Selection
from checkin.domain import errors
from checkin.domain.kinds import BADGE, PRINT
from checkin.domain.log import open_envelope
from checkin.domain.verdict import Verdict
from checkin.store import exchange, queries
from checkin.store.print_runs import runs_of
from tests.kit import MINUTE, Clock
from tests.presses import typed

from .scene import AN, HOA, at, badge, commits, lines


def names(desk: Desk, out: Path, **selection: Any) -> list[str]:
    print_badges(desk, typed, out, Selection(**selection))
    return [line[1] for line in lines(out)]


def test_everyone_gets_one_badge_sorted_by_delegation_and_name(desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "all.txt"
    heard: list[tuple[int, int]] = []
    printed = print_badges(
        desk, typed, out, Selection(), progress=lambda done, total: heard.append((done, total))
    )
    assert (printed.path, printed.pages, printed.issued, printed.skipped) == (str(out), 4, 4, [])
    assert [line[1] for line in lines(out)] == [
        "Lê Văn An",
        "Đặng Thị Hòa",
        "Élodie Marchand-Roux",
        "Jean-Luc Œuvrard",
    ]
    assert heard == [(1, 4), (2, 4), (3, 4), (4, 4)]
    codes = [line[0] for line in lines(out)]
    assert len(set(codes)) == 4
    assert all(len(code) == 200 and code.isdecimal() for code in codes)


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        ({"delegation": "Ville de Sceaux"}, {"Élodie Marchand-Roux", "Jean-Luc Œuvrard"}),
        ({"delegation": "VILLE DE HUE"}, {"Lê Văn An", "Đặng Thị Hòa"}),
        ({"category": "Khách mời"}, {"Lê Văn An", "Đặng Thị Hòa", "Jean-Luc Œuvrard"}),
        ({"category": "minister"}, {"Élodie Marchand-Roux"}),
        ({"delegation": "ville-de-sceaux", "category": "guest"}, {"Jean-Luc Œuvrard"}),
        ({"delegate": "dang thi hoa"}, {"Đặng Thị Hòa"}),
        ({"delegate": "D3"}, {"Jean-Luc Œuvrard"}),
    ],
)
def test_selections(desk: Desk, tmp_path: Path, selection: dict[str, str], expected: set[str]) -> None:
    assert set(names(desk, tmp_path / "some.txt", **selection)) == expected


def test_the_second_print_carries_the_same_codes(desk: Desk, tmp_path: Path, clock: Clock) -> None:
    print_badges(desk, typed, tmp_path / "one.txt", Selection())
    clock.pass_(60 * MINUTE)
    before = commits(desk)
    printed = print_badges(desk, typed, tmp_path / "two.txt", Selection())
    assert (printed.pages, printed.issued) == (4, 0)
    assert commits(desk) == before + 1, "that they were printed"
    assert lines(tmp_path / "one.txt") == lines(tmp_path / "two.txt")


def test_only_newcomers_get_new_badges(desk: Desk, tmp_path: Path) -> None:
    code = badge(desk, HOA)
    printed = print_badges(desk, typed, tmp_path / "all.txt", Selection())
    assert (printed.pages, printed.issued) == (4, 3)
    assert code in [line[0] for line in lines(tmp_path / "all.txt")]


def test_a_run_is_two_commits(desk: Desk, tmp_path: Path) -> None:
    before = commits(desk)
    printed = print_badges(desk, typed, tmp_path / "all.txt", Selection())
    assert commits(desk) == before + 2
    with desk.file.reading() as connection:
        *_, issued, prints = exchange.commits(connection)
        ((run, found),) = runs_of(connection, bytes.fromhex(printed.run)).items()
    assert (run.hex(), len(found)) == (printed.run, 4)
    kinds = [[entry.kind for entry in open_envelope(one.envelope).entries] for one in (issued, prints)]
    assert kinds == [[BADGE] * 4, [PRINT] * 4]


def test_the_withdrawn_and_the_revoked_are_skipped_and_named(desk: Desk, tmp_path: Path) -> None:
    withdraw(desk, AN)
    revoke(desk, badge(desk, HOA))
    printed = print_badges(desk, typed, tmp_path / "all.txt", Selection())
    assert (printed.pages, sorted(printed.skipped)) == (2, ["Lê Văn An", "Đặng Thị Hòa"])
    assert {line[1] for line in lines(tmp_path / "all.txt")} == {"Jean-Luc Œuvrard", "Élodie Marchand-Roux"}


def test_one_delegate_who_has_withdrawn(desk: Desk, tmp_path: Path) -> None:
    withdraw(desk, AN)
    with pytest.raises(errors.DelegateWithdrawn):
        names(desk, tmp_path / "one.txt", delegate=AN)
    with pytest.raises(errors.DelegateWithdrawn):
        replace(desk, typed, tmp_path / "one.txt", AN, "lost")
    assert not (tmp_path / "one.txt").exists()


def test_one_delegate_whose_badge_was_revoked_is_not_called_withdrawn(desk: Desk, tmp_path: Path) -> None:
    revoke(desk, badge(desk, AN))
    with pytest.raises(errors.NobodySelected):
        names(desk, tmp_path / "none.txt", delegate=AN)
    replace(desk, typed, tmp_path / "new.txt", AN, "found again")
    assert at(desk, "plenary", lines(tmp_path / "new.txt")[0][0]).verdict is Verdict.ADMITTED


def test_nobody_to_print(empty: Desk, tmp_path: Path) -> None:
    with pytest.raises(errors.NobodySelected):
        names(empty, tmp_path / "none.txt")


@pytest.mark.parametrize(
    ("selection", "fault", "nearest"),
    [
        ({"delegation": "Ville de Seaux"}, errors.DelegationUnknown, "Ville de Sceaux"),
        ({"category": "Gest"}, errors.CategoryUnknown, "Guest"),
    ],
)
def test_unknown_selections_name_the_nearest(
    desk: Desk, tmp_path: Path, selection: dict[str, str], fault: type[errors.Unknown], nearest: str
) -> None:
    with pytest.raises(fault) as raised:
        names(desk, tmp_path / "none.txt", **selection)
    assert raised.value.nearest[0] == nearest


@pytest.mark.parametrize("text", ["Nobody Of That Name", "D99", "", "ffffffffffffffffffffffffffffffff"])
def test_an_unknown_delegate(desk: Desk, tmp_path: Path, text: str) -> None:
    with pytest.raises(errors.DelegateUnknown):
        names(desk, tmp_path / "none.txt", delegate=text)


def test_an_ambiguous_delegate_is_listed_with_delegation_and_reference(desk: Desk) -> None:
    walk_in(desk, {"name": "Lê Văn An", "delegation": "Ville de Sceaux"})
    with pytest.raises(errors.DelegateAmbiguous) as raised:
        desk.find_delegate("le van an")
    assert "Lê Văn An · Hue City · D2" in raised.value.nearest
    assert len(raised.value.nearest) == 2
    assert all("Lê Văn An" in one for one in raised.value.nearest)


def test_a_typing_mistake_never_acts_on_someone_else(desk: Desk) -> None:
    """Search forgives slips; a badge for the wrong person cannot be forgiven."""
    assert [one.person.name for one in find(desk, "Elodi Marchant")] == ["Élodie Marchand-Roux"]
    with pytest.raises(errors.DelegateUnknown) as raised:
        desk.find_delegate("Elodi Marchant")
    assert raised.value.nearest == ["Élodie Marchand-Roux · Ville de Sceaux · D4"]


def test_a_delegate_is_meant_by_id_number_or_badge_id(desk: Desk, tmp_path: Path) -> None:
    code = badge(desk, HOA)
    person = desk.find_delegate(HOA)
    shown = at(desk, "plenary", code).badge
    number = lines(tmp_path / "one.txt")[0][2]
    for text in (person.id.hex(), shown, number, f"{number[:3]} {number[3:]}", "Hòa Đặng", " D1 "):
        assert desk.find_delegate(text).id == person.id


def test_a_selection_of_nobody_is_not_everybody(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(errors.NobodySelected):
        print_badges(desk, typed, tmp_path / "none.txt", Selection(delegates=()))
    assert not (tmp_path / "none.txt").exists()


def test_one_selected_twice_gets_one_badge(desk: Desk, tmp_path: Path) -> None:
    hoa, an = (desk.find_delegate(one).id for one in (HOA, AN))
    printed = print_badges(desk, typed, tmp_path / "two.txt", Selection(delegates=(hoa, an, hoa)))
    assert (printed.pages, printed.issued) == (2, 2)
    assert len(queries.badges_of(desk.file.connection, hoa)) == 1
