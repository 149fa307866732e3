"""Badges on sheets: where they stand, how far they bleed, where marks tell to cut, what is behind."""

from __future__ import annotations

import math
from itertools import combinations
from typing import Any, NamedTuple

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from checkin.paper.imposing import Imposed, Mark, Place, alone, behind, impose
from checkin.paper.layout.model import Fill, Imposition, Layout, LoadedSheet, Page

DPI = (150, 203, 300, 600)


class Box(NamedTuple):
    left: float
    top: float
    right: float
    foot: float


def loaded(badge_width: float, badge_height: float, bleed: float, **sheet: Any) -> LoadedSheet:
    page = Page(name="x", width=badge_width, height=badge_height, bleed=bleed)
    box = Fill(x=0, y=0, width=badge_width, height=badge_height)
    return LoadedSheet(Imposition(name="x", badge="x", **sheet), Layout(layout=page, box=[box]))


@st.composite
def sheets(draw: st.DrawFn) -> LoadedSheet:
    lengths = st.floats(20, 200)
    gaps = st.one_of(st.just(0.0), st.floats(0, 20))
    width, height, gap_x, gap_y = draw(lengths), draw(lengths), draw(gaps), draw(gaps)
    columns, rows = draw(st.integers(1, 6)), draw(st.integers(1, 6))
    least_x, least_y = columns * width + (columns - 1) * gap_x, rows * height + (rows - 1) * gap_y
    spare = st.one_of(st.just(0.0), st.floats(0, 60))
    across, down = least_x + draw(spare), least_y + draw(spare)
    assume(across <= 1000 and down <= 1000)
    return loaded(
        width,
        height,
        draw(st.one_of(st.just(0.0), st.floats(0, 10))),
        width=across,
        height=down,
        columns=columns,
        rows=rows,
        gap_x=gap_x,
        gap_y=gap_y,
    )


def trim(sheet: Imposed, place: Place) -> Box:
    return Box(place.x, place.y, place.x + sheet.badge_width, place.y + sheet.badge_height)


def bled(sheet: Imposed, place: Place) -> Box:
    box, bleed = trim(sheet, place), place.bleed
    return Box(box.left - bleed.left, box.top - bleed.top, box.right + bleed.right, box.foot + bleed.bottom)


def meet(one: Box, other: Box, slack: float = 0.0) -> bool:
    return (
        one.left < other.right - slack
        and other.left < one.right - slack
        and one.top < other.foot - slack
        and other.top < one.foot - slack
    )


def line(mark: Mark) -> Box:
    return Box(*mark)


@given(sheets(), st.sampled_from(DPI))
def test_badges_stand_in_rows_within_the_sheet_and_apart(given_sheet: LoadedSheet, dpi: int) -> None:
    sheet = impose(given_sheet, dpi)
    how = given_sheet.imposition
    dot = 25.4 / dpi
    assert len(sheet.places) == how.columns * how.rows
    assert [(p.y, p.x) for p in sheet.places] == sorted((p.y, p.x) for p in sheet.places)
    for place in sheet.places:
        box = trim(sheet, place)
        assert box.left >= 0
        assert box.top >= 0
        assert box.right <= sheet.width + dot / 2 + 1e-6
        assert box.foot <= sheet.height + dot / 2 + 1e-6
        assert not place.turned
        for length in (place.x, place.y):
            assert math.isclose(length / dot, round(length / dot), abs_tol=1e-6)
    for one, other in combinations(sheet.places, 2):
        # Where they touch, whole dots make them overlap by less than one.
        assert not meet(trim(sheet, one), trim(sheet, other), dot)
    left, right = sheet.places[0].x, sheet.width - trim(sheet, sheet.places[-1]).right
    assert left == pytest.approx(right, abs=1.01 * dot)


@given(sheets(), st.sampled_from(DPI))
def test_bleed_is_white_paper(given_sheet: LoadedSheet, dpi: int) -> None:
    sheet = impose(given_sheet, dpi)
    dot = 25.4 / dpi
    for place in sheet.places:
        box = bled(sheet, place)
        assert max(place.bleed) <= given_sheet.layout.layout.bleed
        assert min(place.bleed) >= 0
        assert box.left >= -1e-6
        assert box.top >= -1e-6
        assert box.right <= sheet.width + dot
        assert box.foot <= sheet.height + dot
        for other in sheet.places:
            if other is not place:
                assert not meet(box, bled(sheet, other), 1e-6 if _apart(given_sheet) else dot)


def _apart(sheet: LoadedSheet) -> bool:
    return min(sheet.imposition.gap_x, sheet.imposition.gap_y) > 0.5


@given(sheets(), st.sampled_from(DPI))
def test_no_mark_comes_near_what_is_printed(given_sheet: LoadedSheet, dpi: int) -> None:
    sheet = impose(given_sheet, dpi)
    for mark in sheet.marks:
        box = line(mark)
        near = Box(box.left - 0.99, box.top - 0.99, box.right + 0.99, box.foot + 0.99)
        flat = box.top == box.foot
        # Along its own direction a mark stays a millimetre away; across it, it is in line with an edge.
        inside = (
            near._replace(top=box.top, foot=box.foot)
            if flat
            else near._replace(left=box.left, right=box.right)
        )
        for place in sheet.places:
            assert not _touches(inside, bled(sheet, place)), (mark, place)
        assert box.left >= 0
        assert box.top >= 0
        assert box.right <= sheet.width
        assert box.foot <= sheet.height


def _touches(one: Box, other: Box) -> bool:
    return (
        one.left <= other.right
        and other.left <= one.right
        and one.top <= other.foot
        and other.top <= one.foot
    )


@given(sheets(), st.sampled_from(DPI))
def test_marks_continue_edges_and_are_long_enough_to_be_seen(given_sheet: LoadedSheet, dpi: int) -> None:
    sheet = impose(given_sheet, dpi)
    boxes = [trim(sheet, place) for place in sheet.places]
    across = {edge for box in boxes for edge in (box.top, box.foot)}
    down = {edge for box in boxes for edge in (box.left, box.right)}
    for mark in sheet.marks:
        edges, at = (across, mark.y) if mark.y == mark.to_y else (down, mark.x)
        assert mark.y == mark.to_y or mark.x == mark.to_x
        assert min(abs(edge - at) for edge in edges) <= 25.4 / dpi / 2 + 1e-9
        assert 2 <= math.hypot(mark.to_x - mark.x, mark.to_y - mark.y) <= 18.2


@given(sheets())
def test_every_edge_has_a_mark_where_there_is_a_wide_margin(given_sheet: LoadedSheet) -> None:
    sheet = impose(given_sheet, 300)
    left = min(bled(sheet, place).left for place in sheet.places)
    assume(left >= 3.01)
    rows = {round(edge, 3) for place in sheet.places for edge in (place.y, place.y + sheet.badge_height)}
    marked = [mark.y for mark in sheet.marks if mark.y == mark.to_y and mark.to_x < left]
    for edge in rows:
        on_the_edge_of_the_sheet = min(edge, sheet.height - edge) < 0.1
        assert on_the_edge_of_the_sheet or min(abs(edge - at) for at in marked) < 0.1


def test_no_marks_where_none_are_wanted() -> None:
    assert impose(loaded(50, 50, 3, columns=2, rows=2, marks=False), 300).marks == ()


def test_badges_that_do_not_fit_are_a_bug_of_the_caller() -> None:
    with pytest.raises(ValueError, match="longer than 210"):
        impose(loaded(70.5, 50, 3, columns=3, rows=2), 300)


def over_the_edge(sheet: Imposed, flip: str, x: float, y: float) -> tuple[float, float]:
    """Turn the sheet in space over an edge by half a turn; return where (x, y) comes to lie.

    The edge is a line in the plane z = 0; the page that is seen then begins at the new top left.
    """
    at_the_side = sheet.height >= sheet.width if flip == "long" else sheet.height < sheet.width
    half = math.pi
    if at_the_side:
        turned_x = x * math.cos(half)
        return turned_x + sheet.width, y
    turned_y = y * math.cos(half)
    return x, turned_y + sheet.height


def on_page(sheet: Imposed, place: Place, u: float, v: float) -> tuple[float, float]:
    """Return where a point of a badge is on the page, with the badge on its head if so placed."""
    if place.turned:
        u, v = sheet.badge_width - u, sheet.badge_height - v
    return place.x + u, place.y + v


@given(sheets(), st.sampled_from(("long", "short")), st.floats(0, 1), st.floats(0, 1))
def test_a_point_of_a_back_lies_behind_the_point_of_its_front(
    given_sheet: LoadedSheet, flip: str, across: float, down: float
) -> None:
    """Who turns a badge about its cord sees the back's left behind the front's right, top on top."""
    sheet = impose(given_sheet, 300)
    backs = behind(sheet, flip)
    for front, back in zip(sheet.places, backs, strict=True):
        u, v = across * sheet.badge_width, down * sheet.badge_height
        seen = on_page(sheet, back, u, v)
        behind_it = over_the_edge(sheet, flip, *on_page(sheet, front, sheet.badge_width - u, v))
        assert seen == pytest.approx(behind_it, abs=0.01)
        assert (back.bleed.left, back.bleed.right) == (front.bleed.right, front.bleed.left)
        assert (back.bleed.top, back.bleed.bottom) == (front.bleed.top, front.bleed.bottom)


@pytest.mark.parametrize(
    ("width", "height", "flip", "turned"),
    [
        (105, 148, "long", False),
        (105, 148, "short", True),
        (86, 54, "long", True),
        (86, 54, "short", False),
    ],
)
def test_a_badge_alone_fills_its_page_behind_too(
    width: float, height: float, flip: str, turned: bool
) -> None:
    (back,) = behind(alone(width, height), flip)
    assert (back.x, back.y, back.turned) == (0, 0, turned)
