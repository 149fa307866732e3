"""Writing many badges, or none, or wrong ones."""

from __future__ import annotations

import io
import subprocess
from base64 import a85decode
from typing import TYPE_CHECKING, Any

import pytest

from checkin.domain.errors import NobodySelected
from checkin.paper.badges import write_badges
from checkin.paper.fonts import load
from checkin.paper.layout.finding import Layouts
from checkin.paper.sheet import Sheet

from .conftest import RESOURCES
from .people import everyday, extremes, invented
from .programmes import three_days

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from checkin.domain.faces import BadgeFace

LAYOUTS = Layouts(RESOURCES / "badges", {})
SINGLE_AND_SHEET = pytest.mark.parametrize("layout", ["a6", "a4-a6"])


def write(out: io.BytesIO, faces: Iterable[BadgeFace], layout: str = "a6", **options: Any) -> int:
    return write_badges(out, faces, resources=RESOURCES, layout=LAYOUTS.find(layout), **options)


@SINGLE_AND_SHEET
def test_equal_faces_give_equal_bytes(layout: str) -> None:
    files = [io.BytesIO() for _ in range(2)]
    for out in files:
        write(out, [everyday(), *extremes()], layout, flip="long", back=three_days())
    assert files[0].getvalue() == files[1].getvalue()


@SINGLE_AND_SHEET
def test_faces_are_taken_one_by_one_and_progress_counts_badges(layout: str) -> None:
    events: list[str] = []
    out = io.BytesIO()

    def people() -> Iterator[BadgeFace]:
        for number in range(6):
            events.append(f"asked {number}")
            yield invented(name=f"Hồ An {number}")
        assert out.getvalue() == b"", "something was written before the last face was known"

    drawn = write(out, people(), layout, progress=lambda n: events.append(f"drawn {n}"), flip="long")
    assert drawn == 6
    assert events == [line for n in range(6) for line in (f"asked {n}", f"drawn {n + 1}")]
    assert out.getvalue().startswith(b"%PDF-")


@SINGLE_AND_SHEET
def test_nobody_is_refused_and_nothing_written(layout: str) -> None:
    out = io.BytesIO()
    with pytest.raises(NobodySelected):
        write(out, [], layout)
    assert out.getvalue() == b""


@pytest.mark.parametrize("fields", [{"code": "12"}, {"code": "x" * 200}, {"colour": "blue"}])
def test_a_wrong_face_is_a_bug_of_the_caller(fields: dict[str, str]) -> None:
    out = io.BytesIO()
    with pytest.raises(ValueError, match=r"digits|colour"):
        write(out, [invented(name="Hồ An"), invented(name="Hồ An", **fields)])
    assert out.getvalue() == b""


def test_a_missing_font_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_badges(io.BytesIO(), [invented(name="Hồ An")], resources=tmp_path, layout=LAYOUTS.find("a6"))


@pytest.mark.parametrize(("layout", "most"), [("a6", 1100), ("card", 1100), ("a4-a6", 800), ("a4-card", 800)])
def test_a_badge_is_small(layout: str, most: int) -> None:
    """What one badge more adds; the fonts are shared."""
    sizes = []
    for count in (50, 150):
        out = io.BytesIO()
        write(out, (invented(name=f"Đặng Trần Ngọc {n}", number=str(n)) for n in range(count)), layout)
        sizes.append(len(out.getvalue()))
    assert (sizes[1] - sizes[0]) / 100 <= most


def test_a_back_is_stored_once_for_all() -> None:
    sizes = []
    for count in (8, 48):
        out = io.BytesIO()
        write(
            out,
            (invented(name=f"Đặng Trần {n}") for n in range(count)),
            "a4-a6",
            flip="long",
            back=three_days(),
        )
        sizes.append(len(out.getvalue()))
    # Ten sheets more are twenty pages, not forty programmes.
    assert (sizes[1] - sizes[0]) / 40 <= 1000


def test_pages_leave_memory_as_they_are_drawn() -> None:
    """What reportlab keeps of a page is gone when the next one begins."""
    import gc

    from reportlab.pdfbase.pdfdoc import PDFPage, PDFStream

    kept: list[int] = []

    def people() -> Iterator[BadgeFace]:
        for number in range(40):
            yield invented(name=f"Hồ An {number}")
            if number % 10 == 9:
                kept.append(sum(isinstance(one, PDFPage | PDFStream) for one in gc.get_objects()))

    write(io.BytesIO(), people())
    assert max(kept) <= kept[0] + 1


def test_no_code_looks_like_the_end_of_its_image(
    tmp_path: Path, fonts: Path, need: Callable[[str], str]
) -> None:
    """Some readers look for ``EI`` between delimiters, which base 85 is full of: drawn so, this one fails."""
    path = tmp_path / "code.pdf"
    bits = a85decode(b"5" * 100 + b"(EI(EI(" + b"5" * 143)
    rows = [int.from_bytes(bits[start : start + 5]) for start in range(0, len(bits), 5)]
    with path.open("wb") as out, Sheet(out, 50, 50, load(fonts).bold, "Hồ An") as sheet:
        sheet.code(rows, 10, 10, 100, 0.24)
        sheet.end_page()
        sheet.save()
    done = subprocess.run([need("qpdf"), "--check", path], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
