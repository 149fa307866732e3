"""The layouts of the program: all sound, of the sizes they are named for, and shipped."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from checkin.app import resources
from checkin.domain.programme import LANGUAGES
from checkin.paper.layout.finding import Layouts
from checkin.paper.layout.model import Code, Layout, LoadedSheet, Notice, Programme
from checkin.paper.layout.quiet import MODULES

BADGES = {"a6": (105, 148), "card": (86, 54), "label-62x100": (62, 100), "a7": (74, 105)}
SHEETS = {f"a4-{name}": (210, 297) for name in BADGES}
LAYOUTS = Layouts(resources() / "badges", {})


def test_all_are_there() -> None:
    assert {one.id: (one.width, one.height) for one in LAYOUTS.infos()} == {**BADGES, **SHEETS}
    for one in LAYOUTS.infos():
        assert set(one.name) == set(LANGUAGES), one.id
        assert (one.badges == 1) == (one.id in BADGES)


@pytest.mark.parametrize("name", BADGES)
@pytest.mark.parametrize("dpi", [150, 203, 300, 600])
def test_codes_are_large_enough_on_every_printer(name: str, dpi: int) -> None:
    layout = LAYOUTS.find(name)
    assert isinstance(layout, Layout)
    code = next(box for box in layout.box if isinstance(box, Code))
    dots = int(min(code.width, code.height) * dpi / 25.4 / MODULES + 1e-6)
    least = 21.9 if name == "card" else 25.0
    assert dots * MODULES * 25.4 / dpi >= least


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_holds_the_badge_it_is_named_for(name: str) -> None:
    sheet = LAYOUTS.find(name)
    assert isinstance(sheet, LoadedSheet)
    assert sheet.layout == LAYOUTS.find(name.removeprefix("a4-"))


@pytest.mark.parametrize("name", BADGES)
def test_where_paper_has_a_back_it_tells_the_programme(name: str) -> None:
    layout = LAYOUTS.find(name)
    assert isinstance(layout, Layout)
    if name.startswith("label"):
        assert not layout.back
        return
    assert any(isinstance(box, Programme) for box in layout.back)
    assert {box.what for box in layout.back if isinstance(box, Notice)} == {"emergency", "contact"}


def test_the_wheel_holds_them() -> None:
    project = tomllib.loads((Path(__file__).parents[3] / "pyproject.toml").read_text(encoding="utf-8"))
    wheel = project["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert wheel["force-include"] == {"resources": "checkin/resources"}
    assert not {"exclude", "include", "only-include"} & wheel.keys()
