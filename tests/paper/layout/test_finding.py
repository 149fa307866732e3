"""Layouts by name: the event's own, the program's, files on disk, sheets with their badges."""

from __future__ import annotations

from pathlib import Path

import pytest

from checkin.domain import errors
from checkin.domain.layouts import LayoutInfo
from checkin.paper.layout.finding import Layouts, name_of
from checkin.paper.layout.model import Layout, LoadedSheet

from .texts import BADGE, SHEET, line_of


@pytest.fixture
def badges(tmp_path: Path) -> Path:
    """A folder of the program's layouts: a badge and a sheet of it."""
    folder = tmp_path / "badges"
    folder.mkdir()
    (folder / "trial.toml").write_text(BADGE, encoding="utf-8")
    (folder / "a4-trial.toml").write_text(SHEET, encoding="utf-8")
    (folder / "README.md").write_text("no layout")
    return folder


def test_a_badge_and_a_sheet(badges: Path) -> None:
    layouts = Layouts(badges, {})
    badge, sheet = layouts.find("trial"), layouts.find("a4-trial")
    assert isinstance(badge, Layout)
    assert isinstance(sheet, LoadedSheet)
    assert (sheet.layout, sheet.imposition.rows) == (badge, 2)
    assert layouts.infos() == [
        LayoutInfo("a4-trial", {"und": "A4"}, 210, 297, 4, back=True),
        LayoutInfo("trial", {"vi": "Thẻ thử", "en": "Trial"}, 105, 148, back=True),
    ]


def test_photos_are_seen_through_a_sheet(badges: Path) -> None:
    photo = '[[box]]\nkind = "photo"\nx = 8\ny = 8\nwidth = 5\nheight = 5\n[[back]]'
    own = {"trial": BADGE.replace("[[back]]", photo)}
    infos = {one.id: one for one in Layouts(badges, own).infos()}
    assert infos["a4-trial"].photos
    assert infos["trial"].photos
    assert [one.own for one in infos.values()] == [False, True]


def test_an_event_s_own_goes_before_the_program_s(badges: Path) -> None:
    own = {"trial": BADGE.replace("width = 105\n", "width = 105.5\n", 1), "a5": BADGE}
    layouts = Layouts(badges, own)
    assert layouts.names() == ["a4-trial", "a5", "trial"]
    assert layouts.info("trial").width == 105.5
    # The sheet of the program is one of the badge as the event has it; it no longer holds two abreast.
    with pytest.raises(errors.LayoutSheetFull) as caught:
        layouts.find("a4-trial")
    assert (caught.value.path, caught.value.line) == ("a4-trial.toml", line_of(SHEET, "columns"))
    assert (caught.value.field, caught.value.needed, caught.value.room) == ("sheet columns", 211, 210)
    assert [one.id for one in layouts.infos()] == ["a5", "trial"]


def test_a_sheet_too_short(badges: Path) -> None:
    (badges / "a4-trial.toml").write_text(SHEET.replace("gap_y = 1", "gap_y = 1.02"))
    with pytest.raises(errors.LayoutSheetFull) as caught:
        Layouts(badges, {}).find("a4-trial")
    assert (caught.value.field, caught.value.needed, caught.value.room) == ("sheet rows", 297.02, 297)


@pytest.mark.parametrize("name", ["trail", "", "../badges/trial", "README", "trial.TOML", "\0"])
def test_a_name_that_is_not_there_names_the_nearest_and_all(badges: Path, name: str) -> None:
    with pytest.raises(errors.LayoutUnknown) as caught:
        Layouts(badges, {}).find(name)
    assert sorted(caught.value.nearest) == ["a4-trial", "trial"]
    assert name != "trail" or caught.value.nearest[0] == "trial"


@pytest.mark.parametrize(
    ("badge", "kind", "nearest"),
    [
        ("trail", errors.LayoutBadgeUnknown, "trial"),
        ("none.toml", errors.LayoutBadgeUnknown, None),
        ("a4-trial", errors.LayoutNested, None),
        ("sheet", errors.LayoutNested, None),
    ],
)
def test_a_sheet_without_its_badge(
    badges: Path, badge: str, kind: type[errors.LayoutFound], nearest: str | None
) -> None:
    text = SHEET.replace('"trial"', f'"{badge}"')
    with pytest.raises(kind) as caught:
        Layouts(badges, {"sheet": text}).find("sheet")
    assert (caught.value.path, caught.value.line) == ("sheet.toml", line_of(SHEET, "badge"))
    assert (caught.value.field, caught.value.found) == ("sheet badge", badge)
    assert nearest is None or caught.value.facts()["nearest"] == nearest


def test_files_on_disk(badges: Path, tmp_path: Path) -> None:
    own, sheet = tmp_path / "Của tôi.toml", tmp_path / "sheet.toml"
    own.write_text(BADGE, encoding="utf-8")
    sheet.write_text(SHEET.replace('"trial"', '"Của tôi.toml"'), encoding="utf-8")
    layouts = Layouts(badges, {})
    assert layouts.find(str(own)) == layouts.find("trial")
    found = layouts.find(str(sheet))
    assert isinstance(found, LoadedSheet)
    # Where the file lies is not for the log.
    assert layouts.info(str(own)).id == "cua-toi"
    sheet.write_text(SHEET, encoding="utf-8")
    assert isinstance(layouts.find(str(sheet)), LoadedSheet)
    own.write_text(BADGE.replace("x = 45", "x = 40"), encoding="utf-8")
    sheet.write_text(SHEET.replace('"trial"', '"Của tôi.toml"'), encoding="utf-8")
    with pytest.raises(errors.LayoutQuietBox) as caught:
        layouts.find(str(sheet))
    assert caught.value.path == str(own)


def test_a_file_that_cannot_be_read(badges: Path, unprivileged: Path) -> None:
    layouts = Layouts(badges, {})
    for name, kind in (
        (str(unprivileged / "none.toml"), errors.FileMissing),
        ("x" * 300 + ".toml", errors.FileProblem),
        ("a\0.toml", errors.FileMissing),
    ):
        with pytest.raises(kind):
            layouts.find(name)
    folder, empty = unprivileged / "folder.toml", unprivileged / "empty.toml"
    folder.mkdir()
    empty.write_bytes(b"")
    with pytest.raises(errors.FileIsDirectory):
        layouts.find(str(folder))
    with pytest.raises(errors.FileEmpty):
        layouts.find(str(empty))
    with pytest.raises(errors.FileMissing):
        layouts.find(str(empty / "below.toml"))
    empty.chmod(0)
    with pytest.raises(errors.FileForbidden):
        layouts.find(str(empty))


def test_names_from_files() -> None:
    assert name_of("Thẻ VIP (đỏ)_2.toml") == "the-vip-do-2"
    assert name_of("a6.toml") == "a6"
    assert name_of("—.toml") == ""


def test_a_changed_file_is_read_anew(badges: Path) -> None:
    layouts = Layouts(badges, {})
    assert layouts.info("trial").width == 105
    (badges / "trial.toml").write_text(BADGE.replace("width = 105\n", "width = 106\n", 1), encoding="utf-8")
    assert layouts.info("trial").width == 106
