"""What no single value tells: all on the page, one code that is read, a name on every badge."""

from __future__ import annotations

import pytest

from checkin.domain import errors
from checkin.paper.layout.model import Code, Layout
from checkin.paper.layout.quiet import Area, code_area
from checkin.paper.layout.reading import read_layout

from .texts import BADGE, line_of

HEAD = 'layout = {{ name = "x", width = {0}, height = {1} }}\n'
PERSON = '[[box]]\nkind = "person"\nx = 0\ny = 0\nwidth = 20\nheight = 5\n'


def code(x: float, y: float, width: float, height: float, more: str = "") -> str:
    return f'[[box]]\nkind = "code"\nx = {x}\ny = {y}\nwidth = {width}\nheight = {height}\n{more}\n'


def fill(x: float, y: float, width: float, height: float, colour: str = "white", more: str = "") -> str:
    place = f"x = {x}\ny = {y}\nwidth = {width}\nheight = {height}"
    return f'[[box]]\nkind = "fill"\n{place}\ncolour = "{colour}"\n{more}\n'


def page(width: float, height: float, *boxes: str) -> str:
    return HEAD.format(width, height) + PERSON + "".join(boxes)


def fault_of(text: str) -> errors.LayoutFault:
    with pytest.raises(errors.LayoutFault) as caught:
        read_layout(text, "trial.toml")
    return caught.value


@pytest.mark.parametrize(
    ("old", "new", "field", "end", "edge"),
    [
        ("y = 120", "y = 121", "box 1 height", 149, 148),
        ("height = 28", "height = 28.02", "box 1 height", 148.02, 148),
        ("x = 45", "x = 54", "box 4 width", 106, 105),
        ("height = 100", "height = 141", "back 1 height", 149, 148),
    ],
)
def test_a_box_outside_the_page(old: str, new: str, field: str, end: float, edge: float) -> None:
    fault = fault_of(BADGE.replace(old, new))
    assert isinstance(fault, errors.LayoutOutside)
    assert (fault.field, fault.end, fault.edge) == (field, end, edge)


def test_lengths_may_be_rounded() -> None:
    assert read_layout(BADGE.replace("height = 28", "height = 28.01"), "trial.toml")


@pytest.mark.parametrize(
    ("width", "height", "side", "least"),
    [
        (105, 148, 25.07, 25.07),
        (60, 148, 25.07, 25.07),
        (59.9, 148, 21.93, 21.93),
        (86, 54, 21.93, 21.93),
    ],
)
def test_the_smallest_code(width: float, height: float, side: float, least: float) -> None:
    assert read_layout(page(width, height, code(10, 10, side, side)), "a")
    for small in (code(10, 10, side - 0.02, side), code(10, 10, side, side - 0.02)):
        fault = fault_of(page(width, height, small))
        assert isinstance(fault, errors.LayoutCodeSmall)
        assert fault.side == pytest.approx(side - 0.02)
        assert fault.least == least
        assert fault.field == ("box 2 width" if small.count(f"height = {side}\n") else "box 2 height")


def test_where_the_code_stands_in_its_box() -> None:
    def area(align: str, place: str) -> Area:
        found = read_layout(
            page(148, 105, code(20, 20, 60, 40, f'align = "{align}"\nplace = "{place}"')), "a"
        )
        assert isinstance(found, Layout)
        box = found.box[1]
        assert isinstance(box, Code)
        return code_area(box)

    assert area("left", "top") == (20, 20, 60, 60)
    assert area("centre", "bottom") == (30, 20, 70, 60)
    assert area("right", "middle") == (40, 20, 80, 60)


QUIET = 4 * 37 / 37
"""Of a code of 37 mm."""


@pytest.mark.parametrize(
    ("boxes", "refused"),
    [
        # Something beside the code, just beyond its white, and just in it.
        ([code(30, 30, 37, 37), fill(71, 30, 5, 5, "ink")], 0),
        ([code(30, 30, 37, 37), fill(70.9, 30, 5, 5, "ink")], 3),
        ([code(30, 30, 37, 37), fill(20, 70.9, 60, 5, "category")], 3),
        ([fill(20, 70.9, 60, 5, "category"), code(30, 30, 37, 37)], 2),
        ([code(30, 30, 37, 37), fill(66, 66, 9, 9, "#FFFFFE")], 3),
        # White below it and beside it, but not over it.
        ([fill(0, 0, 105, 148), code(30, 30, 37, 37)], 0),
        ([code(30, 30, 37, 37), fill(67, 30, 5, 5)], 0),
        ([code(30, 30, 37, 37), fill(66, 30, 5, 5)], 3),
        # A ground of white hides what lies under it, if it is always there and large enough.
        ([fill(0, 0, 105, 148, "ink"), fill(26, 26, 45, 45, "#ffffff"), code(30, 30, 37, 37)], 0),
        ([fill(0, 0, 105, 148, "ink"), fill(27, 26, 45, 45), code(30, 30, 37, 37)], 2),
        ([fill(0, 0, 105, 148, "ink"), fill(26, 26, 45, 45, "white", "corner = 1"), code(30, 30, 37, 37)], 2),
        ([fill(0, 0, 105, 148, "ink"), fill(25, 25, 47, 47, "white", "corner = 3"), code(30, 30, 37, 37)], 0),
        ([fill(0, 0, 105, 148, "ink"), fill(26, 26, 45, 45, "white", 'when = "logo"'),
          code(30, 30, 37, 37)], 2),
        ([fill(26, 26, 45, 45), fill(0, 0, 105, 148, "ink"), code(30, 30, 37, 37)], 3),
        # Of a box that is no square only the code's part is its own.
        ([code(30, 30, 50, 37), fill(71, 30, 5, 5, "ink")], 0),
        ([code(30, 30, 50, 37, 'align = "right"'), fill(71, 30, 5, 5, "ink")], 3),
    ],
)  # fmt: skip
def test_the_white_around_the_code(boxes: list[str], refused: int) -> None:
    text = page(105, 148, *boxes)
    if not refused:
        assert read_layout(text, "a")
        return
    fault = fault_of(text)
    assert isinstance(fault, errors.LayoutQuietBox)
    assert fault.field == f"box {refused}"
    assert text.splitlines()[fault.line - 1] == "[[box]]"
    assert text.splitlines()[: fault.line].count("[[box]]") == refused


def test_the_place_of_the_white_is_told() -> None:
    fault = fault_of(page(105, 148, code(30, 30, 37, 37), fill(60, 30, 5, 5, "ink")))
    assert isinstance(fault, errors.LayoutQuietBox)
    assert (fault.left, fault.top, fault.right, fault.bottom) == (26, 26, 71, 71)


@pytest.mark.parametrize(("x", "y"), [(3.9, 60), (64.1, 60), (30, 107.1)])
def test_the_edge_of_the_page_is_not_white(x: float, y: float) -> None:
    fault = fault_of(page(105, 148, code(x, y, 37, 37)))
    assert isinstance(fault, errors.LayoutQuietEdge)
    assert fault.field == "box 2"


def test_exactly_one_code_on_every_badge() -> None:
    start, end = BADGE.index('[[box]]\nkind = "code"'), BADGE.index('[[box]]\nkind = "text"')
    one = BADGE[start:end]
    none = fault_of(BADGE.replace(one, ""))
    two = fault_of(BADGE.replace(one, one + one))
    assert isinstance(none, errors.LayoutCodes)
    assert isinstance(two, errors.LayoutCodes)
    assert (none.count, none.line, none.field) == (0, line_of(BADGE, '[[box]]\nkind = "fill"'), "box")
    assert (two.count, two.line, two.field) == (2, line_of(BADGE, one) + one.count("\n"), "box 4")
    some = fault_of(BADGE.replace(one, one.rstrip() + '\nwhen = "photo"\n\n'))
    assert isinstance(some, errors.LayoutCodeWhen)
    assert (some.line, some.field) == (line_of(BADGE, '[[box]]\nkind = "text"') - 1, "box 3 when")


def person(when: str, parts: str = '["name"]') -> str:
    return PERSON + f"when = {when}\nparts = {parts}\n"


@pytest.mark.parametrize(
    ("people", "named"),
    [
        ([], False),
        (["[]"], True),
        (['"photo"'], False),
        (['"photo"', '"no photo"'], True),
        (['["photo", "pool"]', '"no photo"'], False),
        (['["photo", "pool"]', '["photo", "no pool"]', '"no photo"'], True),
        (['["photo", "no photo"]'], False),
        ([f'"{field}"' for field in ("name", "post", "booth")], False),
    ],
)
def test_a_name_on_every_badge(people: list[str], named: bool) -> None:
    text = HEAD.format(105, 148) + "".join(person(when) for when in people) + code(40, 40, 30, 30)
    if named:
        assert read_layout(text, "a")
    else:
        assert isinstance(fault_of(text), errors.LayoutNameless)


def test_a_person_without_the_name_is_no_name() -> None:
    text = HEAD.format(105, 148) + person("[]", '["post"]') + code(40, 40, 30, 30)
    assert isinstance(fault_of(text), errors.LayoutNameless)


def test_more_conditions_than_anybody_can_follow_are_refused() -> None:
    names = "honorific post organisation booth delegation category number pool photo logo name"
    people = [person(f'"{one}"') + person(f'"no {one}"') for one in names.split()]
    text = HEAD.format(105, 148) + "".join(people) + code(40, 40, 30, 30)
    assert isinstance(fault_of(text), errors.LayoutNameless)
