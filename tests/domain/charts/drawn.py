"""What a picture shows, as boxes; and charts of every kind for tests to draw."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from checkin.domain.charts.model import Line, Mark, Marker, Picture, Rect, Series, Text
from checkin.domain.charts.texts import ASCENT, DESCENT, left_of

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")
MORNING = 1_799_971_200_000
"""2027-01-15, 07:00 in Hanoi."""
MINUTE = 60_000
ZONES = [ZoneInfo(name) for name in ("Asia/Ho_Chi_Minh", "Europe/Paris", "America/St_Johns", "Africa/Cairo")]

SLACK = 0.01
LONG = "Ủy ban nhân dân các tỉnh Ẳng Ỗ và vùng phụ cận, Délégation de l’Île-de-France œuvrant à l’étranger"


class Box(NamedTuple):
    left: float
    top: float
    right: float
    foot: float


def measure(text: str, size: float, weight: int) -> float:
    """Return widths about as wide as those of a real typeface."""
    return sum(0.3 if letter in "il.,’ 1" else 0.62 for letter in text) * size * (1 + weight / 8000)


def ink(text: Text) -> Box:
    """Return where ordinary letters of a text stand, without the rare marks that reach higher."""
    left = left_of(text, measure)
    right = left + measure(text.text, text.size, text.weight)
    return Box(left, text.y - text.size * 0.92, right, text.y + text.size * 0.22)


def box(mark: Mark) -> Box:
    """Return all a mark may cover."""
    if isinstance(mark, Rect):
        return Box(mark.x, mark.y, mark.x + mark.width, mark.y + mark.height)
    if isinstance(mark, Marker):
        half = mark.size / 2
        return Box(mark.x - half, mark.y - half, mark.x + half, mark.y + half)
    if isinstance(mark, Line):
        xs, ys = [x for x, _ in mark.points], [y for _, y in mark.points]
        half = mark.width / 2
        return Box(min(xs) - half, min(ys) - half, max(xs) + half, max(ys) + half)
    wide = ink(mark)
    return wide._replace(top=mark.y - mark.size * ASCENT, foot=mark.y + mark.size * DESCENT)


def outside(picture: Picture) -> list[Mark]:
    """Return the marks that reach beyond the picture."""
    return [
        mark
        for mark in picture.marks
        if box(mark).left < -SLACK
        or box(mark).top < -SLACK
        or box(mark).right > picture.width + SLACK
        or box(mark).foot > picture.height + SLACK
    ]


def texts(picture: Picture) -> list[Text]:
    return [mark for mark in picture.marks if isinstance(mark, Text)]


def overlapping(picture: Picture) -> Iterator[tuple[str, str]]:
    """Yield pairs of texts that stand on each other."""
    written = [(text.text, ink(text)) for text in texts(picture)]
    for i, (one, here) in enumerate(written):
        for other, there in written[i + 1 :]:
            wide = min(here.right, there.right) - max(here.left, there.left)
            high = min(here.foot, there.foot) - max(here.top, there.top)
            if wide > SLACK and high > SLACK:
                yield one, other


names = st.sampled_from(["Cửa A", "Cửa B", "Lễ hội", "Hall 7", "", "W", LONG, LONG.replace(" ", "")])
sides = st.floats(0.5, 2500) | st.sampled_from([1.0, 20.0, 60.0, 120.0, 320.0, 900.0])


@st.composite
def series(draw: st.DrawFn) -> Series:
    """One minute or several days of arrivals, of one person or a million."""
    spread = draw(st.sampled_from([1, 60, 600, 5000]))
    minutes = draw(st.lists(st.integers(0, spread), max_size=40, unique=True))
    people = draw(st.sampled_from([1, 7, 300, 1_000_000]))
    return Series(draw(names), [(MORNING + m * MINUTE, people) for m in sorted(minutes)])


many_series = st.lists(series(), max_size=12)


def wave(label: str, total: int, minutes: int = 180, *, first: int = 0) -> Series:
    """Return ``total`` people who come evenly over some minutes."""
    shares = [total * (i + 1) // minutes - total * i // minutes for i in range(minutes)]
    return Series(label, [(MORNING + (first + i) * MINUTE, share) for i, share in enumerate(shares) if share])


def lines(picture: Picture, thin: float = 2) -> Sequence[Line]:
    """Return the lines of series, drawn from the last to the first: the first lies on top."""
    return [mark for mark in picture.marks if isinstance(mark, Line) and mark.width > thin]
