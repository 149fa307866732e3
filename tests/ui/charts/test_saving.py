"""Charts as files, opened again by other programs."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest
from lxml import etree

from checkin.domain.charts.bars import bars_chart
from checkin.domain.charts.model import Bar, Measure, Picture
from checkin.domain.errors import ChartKindUnknown, FileIsDirectory, FolderMissing
from checkin.ui.charts.saving import SIZE, save_chart
from checkin.ui.look.theme import Theme
from tests.paper.conftest import Pdf
from tests.ui.charts.examples import WORDS, charts

SVG = "{http://www.w3.org/2000/svg}"
Need = Callable[[str], str]
pytestmark = pytest.mark.usefixtures("theme")


@pytest.mark.parametrize("name", charts("vi"))
def test_png_is_sharp_on_white(name: str, tmp_path: Path) -> None:
    out = tmp_path / "chart.png"
    save_chart(charts("vi")[name], out)
    picture = cv2.imread(str(out), cv2.IMREAD_COLOR)
    assert picture is not None
    assert picture.shape[1] == 2 * (SIZE[0] + 48)
    assert (picture[0, 0] == 255).all()
    inked = np.argwhere((picture < 200).any(axis=2))
    assert inked.min(axis=0).min() > 20
    assert (inked.max(axis=0) < np.array(picture.shape[:2]) - 20).all()


def test_png_is_the_same_in_the_dark(tmp_path: Path, theme: Theme) -> None:
    save_chart(charts("vi")["arrivals"], tmp_path / "light.png")
    theme.choose("dark")
    try:
        save_chart(charts("vi")["arrivals"], tmp_path / "dark.png")
    finally:
        theme.choose("light")
    assert (tmp_path / "light.png").read_bytes() == (tmp_path / "dark.png").read_bytes()


@pytest.mark.parametrize("name", charts("fr"))
def test_svg_is_xml_that_needs_no_font(name: str, tmp_path: Path) -> None:
    out = tmp_path / "chart.svg"
    save_chart(charts("fr")[name], out)
    root = etree.parse(out).getroot()
    assert root.tag == f"{SVG}svg"
    assert root.findtext(f"{SVG}desc")
    assert not list(root.iter(f"{SVG}text"))
    assert list(root.iter(f"{SVG}path"))
    assert root.get("viewBox", "").split()[2] == str(SIZE[0] + 48)


@pytest.mark.parametrize("language", WORDS)
def test_pdf_can_be_searched_and_has_its_fonts(language: str, tmp_path: Path, need: Need) -> None:
    out = tmp_path / "chart.pdf"
    save_chart(charts(language)["arrivals"], out)
    pdf = Pdf(out, need)
    (page,) = pdf.pages()
    for text in (WORDS[language].title, *WORDS[language].doors[:3], "07:30", "300"):
        assert text in page
    fonts = pdf.ask("pdffonts").splitlines()[2:]
    assert fonts
    for line in fonts:
        assert "BeVietnamPro" in line
        assert re.search(r" yes (yes|no ) +yes ", line), line
    size = re.search(r"Page size: +(\S+) x (\S+) pts", pdf.ask("pdfinfo"))
    assert size is not None
    assert float(size[1]) == pytest.approx((SIZE[0] + 48) * 0.75, abs=1)


def test_files_name_nobody(tmp_path: Path, need: Need) -> None:
    out = tmp_path / "chart.pdf"
    save_chart(charts("en")["arrivals"], out)
    about = Pdf(out, need).ask("pdfinfo")
    assert not re.search(r"^(Author|Title): +\S", about, re.MULTILINE)


@pytest.mark.parametrize("suffix", [".png", ".svg", ".pdf"])
def test_thousands_of_bars_are_one_file(suffix: str, tmp_path: Path) -> None:
    def make(width: float, height: float, measure: Measure) -> Picture:
        return bars_chart(
            "Delegations", [Bar(f"D {i}", i, 2000) for i in range(2000)], width, height, measure
        )

    out = tmp_path / f"chart{suffix}"
    save_chart(make, out)
    assert out.stat().st_size > 10_000
    if suffix == ".png":
        picture = cv2.imread(str(out), cv2.IMREAD_GRAYSCALE)
        assert picture is not None
        assert picture.shape[0] <= 32_000


@pytest.mark.parametrize("name", ["chart", "chart.jpg", "chart.", "chart.png.zip"])
def test_another_kind_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(ChartKindUnknown) as caught:
        save_chart(charts("en")["bars"], tmp_path / name)
    assert caught.value.kinds == ["PNG", "SVG", "PDF"]
    assert list(tmp_path.iterdir()) == []


def test_capital_suffixes_are_known(tmp_path: Path) -> None:
    save_chart(charts("en")["bars"], tmp_path / "CHART.PNG")
    assert (tmp_path / "CHART.PNG").read_bytes().startswith(b"\x89PNG")


def test_nothing_is_half_written(tmp_path: Path) -> None:
    out = tmp_path / "chart.png"
    out.write_bytes(b"old")

    def fail(width: float, height: float, measure: Measure) -> Picture:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        save_chart(fail, out)
    assert out.read_bytes() == b"old"
    with pytest.raises(FolderMissing):
        save_chart(charts("en")["bars"], tmp_path / "absent" / "chart.png")
    (tmp_path / "folder.png").mkdir()
    with pytest.raises(FileIsDirectory):
        save_chart(charts("en")["bars"], tmp_path / "folder.png")
    assert {path.name for path in tmp_path.iterdir()} == {"chart.png", "folder.png"}
