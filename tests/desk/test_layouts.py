"""An event's own layouts travel with the log: taken over whole or not at all, by organisers only."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from checkin import app
from checkin.desk.desk import Desk
from checkin.desk.layouts import export_layout, remove_layout, take_layout
from checkin.domain import errors
from checkin.domain.layouts import PaperChoice
from tests.kit import Clock, commits_of, enrol, give, make, open_desk

BADGES = app.resources() / "badges"
CARD = (BADGES / "card.toml").read_text(encoding="utf-8")
SHEET = '[sheet]\nname = "Two"\nbadge = "own"\ncolumns = 2\nrows = 1\n'


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    desk = open_desk(make(tmp_path, clock), clock)
    with desk.file:
        yield desk


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "Own.toml"
    path.write_text(CARD, encoding="utf-8")
    return path


def commits(desk: Desk) -> int:
    return len(commits_of(desk.file))


def test_taking_one_over(desk: Desk, own: Path) -> None:
    assert desk.layouts == {}
    info = take_layout(desk, own, BADGES)
    assert (info.id, info.width, info.own) == ("own", 86, True)
    assert desk.layouts == {"own": CARD}
    assert app.press(PaperChoice("own"), desk.layouts).info == info
    assert info in app.layouts(desk.layouts)
    before = commits(desk)
    take_layout(desk, own, BADGES)
    assert commits(desk) == before


def test_a_new_version_replaces_the_old(desk: Desk, own: Path) -> None:
    take_layout(desk, own, BADGES)
    own.write_text(CARD + "# changed\n", encoding="utf-8")
    take_layout(desk, own, BADGES)
    assert desk.layouts["own"].endswith("# changed\n")


def test_it_takes_the_place_of_the_program_s_and_gives_it_back(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "a7.toml"
    path.write_text(CARD, encoding="utf-8")
    take_layout(desk, path, BADGES)
    assert app.press(PaperChoice("a7"), desk.layouts).info.width == 86
    assert [one.own for one in app.layouts(desk.layouts) if one.id == "a7"] == [True]
    remove_layout(desk, "a7", BADGES)
    assert desk.layouts == {}
    assert app.press(PaperChoice("a7"), desk.layouts).info.width == 74
    with pytest.raises(errors.LayoutUnknown):
        remove_layout(desk, "a7", BADGES)
    take_layout(desk, path, BADGES)
    assert set(desk.layouts) == {"a7"}


def test_another_desk_has_it_and_may_not_change_it(
    desk: Desk, own: Path, tmp_path: Path, clock: Clock
) -> None:
    other = enrol(desk.file, tmp_path, "other", clock)
    take_layout(desk, own, BADGES)
    give(commits_of(desk.file), other)
    with other:
        second = Desk(other, clock)
        assert second.layouts == {"own": CARD}
        with pytest.raises(errors.RoleTooLow):
            take_layout(second, own, BADGES)
        with pytest.raises(errors.RoleTooLow):
            remove_layout(second, "own", BADGES)
        assert second.layouts == {"own": CARD}


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("own.toml", CARD.replace('kind = "code"', 'kind = "cod"'), errors.LayoutChoice),
        ("own.toml", "", errors.FileEmpty),
        ("own.toml", "# " + "x" * 64_000, errors.LayoutTooLarge),
        ("own.toml", SHEET, errors.LayoutNested),
        ("sheet.toml", SHEET, errors.LayoutBadgeUnknown),
        ("sheet.toml", SHEET.replace("own", "a6").replace("2", "3"), errors.LayoutSheetFull),
        ("—.toml", CARD, errors.LayoutName),
        ("x" * 41 + ".toml", CARD, errors.LayoutName),
    ],
)
def test_what_is_refused_changes_nothing(
    desk: Desk, tmp_path: Path, name: str, text: str, kind: type[errors.FileFault]
) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    before = commits(desk)
    with pytest.raises(kind) as caught:
        take_layout(desk, path, BADGES)
    assert caught.value.path == str(path)
    assert (desk.layouts, commits(desk)) == ({}, before)


def test_a_sheet_and_its_badge(desk: Desk, own: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.toml"
    # On disk the badge lies beside the sheet, in the log only its name does.
    sheet.write_text(SHEET.replace('"own"', '"Own.toml"'), encoding="utf-8")
    take_layout(desk, own, BADGES)
    assert take_layout(desk, sheet, BADGES).badges == 2
    with pytest.raises(errors.LayoutInUse) as caught:
        remove_layout(desk, "own", BADGES)
    assert (caught.value.layout, caught.value.sheet) == ("own", "sheet")
    wide = CARD.replace("width = 86\n", "width = 106\n", 1)
    assert wide != CARD
    own.write_text(wide, encoding="utf-8")
    with pytest.raises(errors.LayoutSheetFull):
        take_layout(desk, own, BADGES)
    assert set(desk.layouts) == {"own", "sheet"}
    remove_layout(desk, "sheet", BADGES)
    remove_layout(desk, "own", BADGES)
    assert desk.layouts == {}


def test_a_badge_of_the_program_is_enough_for_a_sheet(desk: Desk, tmp_path: Path) -> None:
    a6, sheet = tmp_path / "a6.toml", tmp_path / "sheet.toml"
    a6.write_text(CARD, encoding="utf-8")
    sheet.write_text(SHEET.replace("own", "a6"), encoding="utf-8")
    take_layout(desk, a6, BADGES)
    take_layout(desk, sheet, BADGES)
    remove_layout(desk, "a6", BADGES)
    assert set(desk.layouts) == {"sheet"}


def test_a_copy_to_edit(desk: Desk, own: Path, tmp_path: Path) -> None:
    out = tmp_path / "mine.toml"
    export_layout(desk, "card", out, BADGES)
    assert out.read_text(encoding="utf-8") == CARD
    for path in (out, desk.file.path):
        with pytest.raises(errors.FileExists):
            export_layout(desk, "card", path, BADGES)
    with pytest.raises(errors.FolderMissing):
        export_layout(desk, "card", tmp_path / "none" / "mine.toml", BADGES)
    with pytest.raises(errors.LayoutUnknown) as caught:
        export_layout(desk, "crad", tmp_path / "other.toml", BADGES)
    assert caught.value.nearest[0] == "card"
    assert not (tmp_path / "other.toml").exists()
    own.write_text(CARD + "# ours\n", encoding="utf-8")
    take_layout(desk, own, BADGES)
    export_layout(desk, "own", tmp_path / "again.toml", BADGES)
    assert (tmp_path / "again.toml").read_text(encoding="utf-8").endswith("# ours\n")
