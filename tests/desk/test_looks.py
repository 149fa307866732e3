"""Colours and shapes that the program chooses: apart from each other, and for good."""

from __future__ import annotations

from pathlib import Path

import pytest

from checkin.desk.badges import print_badges
from checkin.desk.desk import Desk
from checkin.desk.import_roster import import_roster
from checkin.desk.looks import choose, colour, shape
from checkin.desk.new import new
from checkin.desk.paper_counts import paper_counts
from checkin.desk.programme import set_programme
from checkin.desk.selecting import EVERYBODY
from checkin.domain.faces import SHAPES
from checkin.domain.kinds import Role
from checkin.domain.programme import Category
from checkin.store.creating import unseal_root
from checkin.store.sql import rows
from tests.kit import Clock, commits_of, dump, enrol, give, open_desk, seeded
from tests.presses import typed

from .scene import PROGRAMME, ROSTER, commits, take_programme, take_roster

WORDS = "guest delegate press staff interpreter driver security exhibitor vip minister observer".split()


def category(id: str, **more: str) -> str:
    says = "".join(f'{name} = "{value}"\n' for name, value in more.items())
    return f'[[category]]\nid = "{id}"\nname = "{id}"\n{says}\n'


def looks(desk: Desk) -> dict[str, tuple[str, str]]:
    return {key: (colour(one, key), shape(one, key)) for key, one in desk.categories.items()}


@pytest.mark.parametrize("count", [1, 3, 8, 10, 16, 40])
def test_apart_as_far_as_they_suffice(count: int) -> None:
    found = choose({}, {f"c{i}": {} for i in range(count)})
    for field, choices in (("auto_shape", len(SHAPES)), ("auto_colour", 10)):
        used = [one[field] for one in found.values()]
        assert len(set(used)) == min(count, choices)
        assert max(used.count(one) for one in used) == -(-count // choices)


def test_clear_of_what_is_there_and_of_what_was_chosen() -> None:
    known = {"x": Category("x", shape="star", colour="#0B5C8A"), "y": Category("y", auto_shape="cross")}
    found = choose(known, {"a": {}, "b": {"shape": "drop"}, "c": {"shape": "", "colour": "#1B6B3A"}})
    assert found.keys() == {"a", "b", "c"}
    assert (set(found["b"]), set(found["c"])) == ({"auto_colour"}, {"auto_shape"})
    assert {found["a"]["auto_shape"], found["c"]["auto_shape"]}.isdisjoint({"star", "cross", "drop"})
    assert {found["a"]["auto_colour"], found["b"]["auto_colour"]}.isdisjoint({"#0B5C8A", "#1B6B3A"})


def test_the_order_of_the_file_does_not_matter() -> None:
    assert choose({}, {one: {} for one in WORDS}) == choose({}, {one: {} for one in reversed(WORDS)})


def test_more_categories_change_no_badge(desk: Desk, tmp_path: Path) -> None:
    print_badges(desk, typed, tmp_path / "all.txt", EVERYBODY)
    before = looks(desk)
    for word in set(WORDS) - before.keys():
        take_programme(desk, tmp_path, category(word))
    take_roster(desk, tmp_path, ROSTER + "D9,Mme,Ninon Vasseur,Reporter,Ville de Sceaux,Presse écrite\n")
    after = looks(desk)
    assert {key: after[key] for key in before} == before
    assert len(after) == len(before) + 10
    assert paper_counts(desk).changed == 0


def test_categories_of_a_roster_are_told_apart(empty: Desk, tmp_path: Path) -> None:
    rows_ = "".join(f"Person {i},{word}\n" for i, word in enumerate(WORDS[:8]))
    take_roster(empty, tmp_path, "Họ và tên,Loại đại biểu\n" + rows_)
    found = looks(empty)
    assert len({one for one, _ in found.values()}) == len({one for _, one in found.values()}) == 8


def test_what_the_programme_says_goes_first(empty: Desk, tmp_path: Path) -> None:
    take_programme(empty, tmp_path, category("a") + category("b"))
    chosen = looks(empty)
    take_programme(empty, tmp_path, category("a", shape="star", colour="#112233") + category("b"))
    assert looks(empty) == chosen | {"a": ("#112233", "star")}
    take_programme(empty, tmp_path, category("a") + category("b"))
    assert looks(empty) == chosen
    before = commits(empty)
    take_programme(empty, tmp_path, category("a") + category("b"))
    assert commits(empty) == before


def test_two_organisers_take_over_the_same_files(tmp_path: Path, clock: Clock) -> None:
    path, state = tmp_path / "desk.checkin", tmp_path / "state"
    made = new(
        path, None, state=state, clock=clock, random=seeded(1), name="Test", timezone="UTC", desk="one"
    )
    empty = open_desk(path, clock)
    with empty.file.reading() as connection:
        root = unseal_root(connection, empty.file.event, made.recovery_code)
    programme, roster = tmp_path / "p.toml", tmp_path / "r.csv"
    programme.write_text(PROGRAMME, encoding="utf-8")
    roster.write_text(ROSTER.replace("Ministre\n", "Presse\n"), encoding="utf-8")
    with enrol(empty.file, tmp_path, "second", clock, Role.ORGANISER, root) as file:
        second = Desk(file, clock)
        for one in (empty, second):
            set_programme(one, programme)
            import_roster(one, roster, {})
        assert looks(empty) == looks(second)
        give(commits_of(file), empty.file)
        give(commits_of(empty.file), file)
        assert dump(file.connection) == dump(empty.file.connection)
        assert rows(file.connection, "SELECT what FROM conflicts WHERE what = 'category'") == []
