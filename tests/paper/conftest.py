"""Badges written for real and read back with other people's programs."""

from __future__ import annotations

import re
import subprocess
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

import cv2
import numpy as np
import pytest

from checkin.paper.badges import write_badges
from checkin.paper.layout.finding import Layouts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from checkin.domain.faces import BadgeFace

RESOURCES = Path(__file__).parents[2] / "resources"
FONTS = RESOURCES / "fonts"


class Box(NamedTuple):
    """A word as pdftotext sees it, points from the top left corner of the page."""

    left: float
    top: float
    right: float
    foot: float
    text: str


def _box(left: str, top: str, right: str, foot: str, text: str) -> Box:
    return Box(float(left), float(top), float(right), float(foot), text)


class Pdf:
    """A PDF file, seen through poppler and qpdf."""

    def __init__(self, path: Path, need: Callable[[str], str]) -> None:
        self.path = path
        self._need = need

    def ask(self, tool: str, *arguments: str) -> str:
        """Return what ``tool`` prints about the file; ``-`` as last argument goes behind it."""
        options = [argument for argument in arguments if argument != "-"]
        after = ["-"] if "-" in arguments else []
        done = subprocess.run(
            [self._need(tool), *options, str(self.path), *after], capture_output=True, check=True
        )
        return done.stdout.decode("utf-8")

    def pages(self, *options: str) -> list[str]:
        """Return the text of every page as pdftotext gives it."""
        return self.ask("pdftotext", "-enc", "UTF-8", *options, "-").split("\f")[:-1]

    def boxes(self) -> list[list[Box]]:
        """Return the words of every page with their places."""
        pages = self.ask("pdftotext", "-bbox", "-").split("<page ")[1:]
        word = re.compile(r'<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)</word>')
        return [[_box(*found) for found in word.findall(page)] for page in pages]

    def picture(self, page: int, dpi: int, *, smooth: bool = True) -> np.ndarray[Any, np.dtype[np.uint8]]:
        """Return page ``page``, from 1, in grey, as poppler renders it: (height, width)."""
        stem = self.path.with_suffix("")
        number = str(page)
        self._ppm(number, dpi, stem, "yes" if smooth else "no")
        (file,) = stem.parent.glob(f"{stem.name}-*.png")
        grey = cv2.imread(str(file), cv2.IMREAD_GRAYSCALE)
        file.unlink()
        assert grey is not None
        return np.asarray(grey, np.uint8)

    def _ppm(self, number: str, dpi: int, stem: Path, smooth: str) -> None:
        subprocess.run(
            [
                self._need("pdftoppm"),
                "-png",
                *("-aa", smooth, "-aaVector", smooth),
                "-r",
                str(dpi),
                "-f",
                number,
                "-l",
                number,
                str(self.path),
                str(stem),
            ],
            check=True,
        )


class Printed(Protocol):
    """Writes badges to a file."""

    def __call__(self, faces: Iterable[BadgeFace], layout: str = "a6", **options: Any) -> Pdf: ...


@pytest.fixture
def fonts() -> Path:
    return FONTS


@pytest.fixture
def printed(tmp_path: Path, need: Callable[[str], str]) -> Printed:
    """Write badges to a file and return it; ``options`` are those of ``write_badges``."""
    layouts = Layouts(RESOURCES / "badges", {})
    numbers = count(1)

    def write(faces: Iterable[BadgeFace], layout: str = "a6", **options: Any) -> Pdf:
        path = tmp_path / f"badges{next(numbers)}.pdf"
        with path.open("wb") as out:
            write_badges(out, faces, resources=RESOURCES, layout=layouts.find(layout), **options)
        return Pdf(path, need)

    return write
