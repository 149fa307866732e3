"""Logo and layouts of one's own, decided in the window, in the log for every desk."""

from __future__ import annotations

from pathlib import Path

from checkin.desk.logo import logo_of

from .conftest import Counter

SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="M2 2h20v20H2z"/></svg>'


def test_a_logo_is_taken_over_and_off(counter: Counter, tmp_path: Path) -> None:
    file = tmp_path / "logo.svg"
    file.write_text(SQUARE, encoding="utf-8")
    appearance = counter.page.appearance
    appearance.ask_file = lambda *_: str(file)
    appearance.logo.trigger()
    counter.settle()
    logo = counter.ask(logo_of)
    assert logo is not None
    assert logo.kind == "svg"
    appearance.no_logo.trigger()
    counter.settle()
    assert counter.ask(logo_of) is None


def test_a_picture_that_is_none_is_refused_in_words(counter: Counter, tmp_path: Path) -> None:
    file = tmp_path / "logo.svg"
    file.write_text("no drawing", encoding="utf-8")
    counter.page.appearance.ask_file = lambda *_: str(file)
    counter.page.appearance.logo.trigger()
    counter.settle()
    assert "logo.svg" in counter.page.told.text()
    assert counter.ask(logo_of) is None


def test_a_copy_is_changed_and_taken_over(counter: Counter, tmp_path: Path) -> None:
    copy = tmp_path / "a6-mine.toml"
    appearance = counter.page.appearance
    appearance.ask_target = lambda *_: str(copy)
    appearance.copy.trigger()
    counter.settle()
    text = copy.read_text(encoding="utf-8")
    copy.write_text(text.replace("height = 148", "height = 149", 1), encoding="utf-8")
    appearance.ask_file = lambda *_: str(copy)
    appearance.own.trigger()
    counter.settle()
    assert "a6-mine" in {one.id for one in counter.station.layouts.infos}
    counter.station.paper.choose_layout("a6-mine")
    counter.page.scope.which.button(2).click()
    counter.settle()
    assert counter.page.showing.view.caption == "105 × 149 mm"


def test_a_mistake_names_file_line_and_field(counter: Counter, tmp_path: Path) -> None:
    file = tmp_path / "wrong.toml"
    file.write_text("[layout]\nname = 'x'\nwidth = 'wide'\nheight = 148\n", encoding="utf-8")
    counter.page.appearance.ask_file = lambda *_: str(file)
    counter.page.appearance.own.trigger()
    counter.settle()
    told = counter.page.told.text()
    assert "wrong.toml" in told
    assert "3" in told
    assert "width" in told
