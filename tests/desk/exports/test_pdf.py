"""The report on paper, read back with other people's programs."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from checkin.desk.desk import Desk
from checkin.desk.exports.export import Targets, export

from .conftest import Scene
from .scene import DAY_ONE, DAY_TWO, FONTS, TEXTS

Need = Callable[[str], str]


def text_of(path: Path, need: Need) -> str:
    done = subprocess.run(
        [need("pdftotext"), "-layout", "-enc", "UTF-8", str(path), "-"], capture_output=True, check=True
    )
    # Columns are told by two spaces, what must not be parted by one of its own.
    return done.stdout.decode().replace("\u00a0", " ").replace("\u202f", " ")


def figures_after(text: str, name: str) -> list[tuple[int, int]]:
    """Return (expected, present) of the rows that begin with a name."""
    found = re.findall(rf"^\s*{re.escape(name)}\s{{2,}}(\d+)\s+(\d+)\s", text, re.MULTILINE)
    return [(int(expected), int(present)) for expected, present in found]


@pytest.mark.parametrize("language", ["vi", "fr", "en"])
def test_every_figure(scene: Scene, tmp_path: Path, need: Need, language: str) -> None:
    desk, book = scene
    texts, speaking = TEXTS[language], desk.speaking(language)
    out = tmp_path / "report.pdf"
    export(desk, Targets(pdf=out), texts, FONTS)
    text = text_of(out, need)
    expected, present, _ = book.figures("")
    assert re.search(
        rf"^\s*{expected}\s+{present}\s+{round(100 * present / expected)} ?%", text, re.MULTILINE
    )
    for heading in (texts.title, texts.whole, texts.arrivals, texts.days, texts.sessions, texts.delegations):
        assert heading.replace("\u00a0", " ") in text
    assert "Asia/Ho_Chi_Minh (UTC+07:00)" in text
    assert texts.own.format(desk="desk") in text
    for day in (DAY_ONE, DAY_TWO):
        shown = texts.day_text(date.fromisoformat(day)).replace("\u00a0", " ")
        assert book.of_day(day) in figures_after(text, shown)
    for category in ("guest", "minister"):
        among = [who for who, guest in book.guests.items() if guest.category == category]
        assert book.figures("", among)[:2] in figures_after(text, speaking.category_name(category))
    for code in ("VN", "FR", "LA"):
        among = [who for who in book.guests if book.country(who) == code]
        assert book.figures("", among)[:2] in figures_after(text, texts.country_name(code))
    for name in {guest.delegation for guest in book.guests.values()}:
        among = [who for who, guest in book.guests.items() if guest.delegation == name]
        shown = speaking.delegation_name(desk.find_delegation(name)) if name else texts.no_delegation
        assert book.figures("", among)[:2] in figures_after(text, shown), name
    assert not any(guest.name in text for guest in book.guests.values() if len(guest.name) > 8)
    pages = int(re.findall(r"(\d+)", texts.page.page.format(page=0, pages=text.count("\f")))[-1])
    assert texts.page.page.format(page=pages, pages=pages) in text


def test_fonts_are_embedded(scene: Scene, tmp_path: Path, need: Need) -> None:
    out = tmp_path / "report.pdf"
    export(scene.desk, Targets(pdf=out), TEXTS["vi"], FONTS)
    listed = subprocess.run([need("pdffonts"), str(out)], capture_output=True, check=True, text=True).stdout
    fonts = listed.splitlines()[2:]
    assert fonts
    assert all(line.split()[-5:-2] == ["yes", "yes", "yes"] for line in fonts)


def test_one_session(scene: Scene, tmp_path: Path, need: Need) -> None:
    desk, book = scene
    out = tmp_path / "report.pdf"
    export(desk, Targets(pdf=out), TEXTS["en"], FONTS, desk.find_session("opening"))
    text = text_of(out, need)
    expected, present, _ = book.figures("opening")
    assert re.search(rf"^\s*{expected}\s+{present}\s", text, re.MULTILINE)
    assert "Opening" in text
    assert TEXTS["en"].sessions not in text


def test_nobody_has_come(empty: Desk, tmp_path: Path, need: Need) -> None:
    for language, texts in TEXTS.items():
        out = tmp_path / f"{language}.pdf"
        export(empty, Targets(pdf=out), texts, FONTS)
        text = text_of(out, need)
        assert texts.nothing.replace("\u00a0", " ") in text
        assert re.search(r"^\s*0\s+0\s+–", text, re.MULTILINE)


def test_the_same_report_is_the_same_file(scene: Scene, tmp_path: Path) -> None:
    for name in ("a", "b"):
        export(scene.desk, Targets(pdf=tmp_path / name), TEXTS["fr"], FONTS)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
