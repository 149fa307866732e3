"""Writing many badges, or none, or wrong ones."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest

from checkin.domain.errors import NobodySelected
from checkin.paper.badges import write_badges

from .people import everyday, extremes, invented

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from checkin.domain.faces import BadgeFace


def test_equal_faces_give_equal_bytes(fonts: Path) -> None:
    files = [io.BytesIO() for _ in range(2)]
    for out in files:
        write_badges(out, [everyday(), *extremes()], fonts=fonts)
    assert files[0].getvalue() == files[1].getvalue()


def test_faces_are_taken_one_by_one_and_progress_told(fonts: Path) -> None:
    events: list[str] = []

    def people() -> Iterator[BadgeFace]:
        for number in range(3):
            events.append(f"asked {number}")
            yield invented(name=f"Hồ An {number}")

    out = io.BytesIO()
    assert write_badges(out, people(), fonts=fonts, progress=lambda n: events.append(f"drawn {n}")) == 3
    assert events == ["asked 0", "drawn 1", "asked 1", "drawn 2", "asked 2", "drawn 3"]


def test_nobody_is_refused_and_nothing_written(fonts: Path) -> None:
    out = io.BytesIO()
    with pytest.raises(NobodySelected):
        write_badges(out, [], fonts=fonts)
    assert out.getvalue() == b""


@pytest.mark.parametrize("fields", [{"code": "12"}, {"code": "x" * 200}, {"colour": "blue"}])
def test_a_wrong_face_is_a_bug_of_the_caller(fields: dict[str, str], fonts: Path) -> None:
    out = io.BytesIO()
    with pytest.raises(ValueError, match=r"digits|colour"):
        write_badges(out, [invented(name="Hồ An"), invented(name="Hồ An", **fields)], fonts=fonts)
    assert out.getvalue() == b""


def test_a_missing_font_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_badges(io.BytesIO(), [invented(name="Hồ An")], fonts=tmp_path)


def test_a_badge_is_small(fonts: Path) -> None:
    """What one badge more adds; the fonts are shared."""
    sizes = []
    for count in (50, 150):
        out = io.BytesIO()
        write_badges(
            out,
            (invented(name=f"Đặng Trần Ngọc {n}", number=str(n)) for n in range(count)),
            fonts=fonts,
        )
        sizes.append(len(out.getvalue()))
    assert (sizes[1] - sizes[0]) / 100 <= 1100
