"""Lines of keys agree with what tomllib reads."""

from __future__ import annotations

import tomllib
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from checkin.paper.layout.places import find, places

TEXT = '''# a "comment [with
[layout] # more
name = { vi = "A,] } #", "fr.x" = 'b' }
width = 12.5
 "he ight"=1979-05-27 07:32:00
[[box]]
kind = "fill"
when = [ "a", # ] {
  "b",
]
a.b . c = """x
"" y""""
[box.text]
vi = "x"
[[box]]
z = \'\'\'a
[[box]]
\'\'\'
l = [{a=1, b=[2]},
 {a=3}]
'''


def test_every_way_to_write_a_value() -> None:
    found = {path: place.line for path, place in places(TEXT).items()}
    assert found == {
        ("layout",): 2,
        ("layout", "name"): 3,
        ("layout", "name", "vi"): 3,
        ("layout", "name", "fr.x"): 3,
        ("layout", "width"): 4,
        ("layout", "he ight"): 5,
        ("box",): 6,
        ("box", 0): 6,
        ("box", 0, "kind"): 7,
        ("box", 0, "when"): 8,
        ("box", 0, "when", 0): 8,
        ("box", 0, "when", 1): 9,
        ("box", 0, "a"): 11,
        ("box", 0, "a", "b"): 11,
        ("box", 0, "a", "b", "c"): 11,
        ("box", 0, "text"): 13,
        ("box", 0, "text", "vi"): 14,
        ("box", 1): 15,
        ("box", 1, "z"): 16,
        ("box", 1, "l"): 19,
        ("box", 1, "l", 0): 19,
        ("box", 1, "l", 0, "a"): 19,
        ("box", 1, "l", 0, "b"): 19,
        ("box", 1, "l", 0, "b", 0): 19,
        ("box", 1, "l", 1): 20,
        ("box", 1, "l", 1, "a"): 20,
    }
    assert places(TEXT)[("layout", "he ight")].source == "1979-05-27 07:32:00"
    assert places(TEXT)[("box", 0, "a", "b", "c")].source == '"""x\n"" y""""'


def test_what_is_not_there_is_told_of_where_it_should_be() -> None:
    assert find(places(TEXT), ("box", 1, "x", 3)).line == 15
    assert find(places(TEXT), ("nothing",)).line == 1


def read_at(data: Any, path: tuple[str | int, ...]) -> Any:
    for part in path:
        data = data[part]
    return data


KEYS = st.sampled_from(["a", "b-1", '"c d"', "'e.f'", '"\\u0067"', "1979"])
PLAIN = st.sampled_from(["1", "-2.5", "true", '"x # ] }"', "'y'", "inf", "07:32:00", '""', "0x1f"])
LONG = st.sampled_from(["'''a\n]\n'''", '"""b\n\\"""c"""', "[]", "[ # c\n1,\n[2, 3], ]", "{}"])


@st.composite
def documents(draw: st.DrawFn) -> str:
    parts: list[str] = []
    for number in range(draw(st.integers(0, 6))):
        header = draw(st.sampled_from(["[t{}]", "[[l]]", "[[l.m]]", "[ t{} . u ]", ""]))
        if header:
            parts.append(header.format(number))
        for key in draw(st.lists(KEYS, unique=True, max_size=4)):
            value = draw(PLAIN | LONG | st.builds("{{k = {}, l.m = {}}}".format, PLAIN, PLAIN))
            dotted = draw(st.sampled_from(["", ".x", " . 'y z'"]))
            parts.append(f"{key}{dotted} = {value}{draw(st.sampled_from(['', ' # [', '  ']))}")
        parts.extend([""] * draw(st.integers(0, 2)))
    return "\n".join(parts)


@given(documents())
def test_every_place_is_one_that_tomllib_knows(text: str) -> None:
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return
    for path, place in places(text).items():
        value = read_at(data, path)
        if not isinstance(value, dict | list):
            read = tomllib.loads(f"v = {place.source}")["v"]
            assert read == value
            lines = "\n".join(text.split("\n")[place.line - 1 :])
            assert place.source in lines


def leaves(data: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    pairs = data.items() if isinstance(data, dict) else enumerate(data)
    found: list[tuple[str | int, ...]] = []
    for key, value in pairs:
        found += leaves(value, (*path, key)) if isinstance(value, dict | list) else [(*path, key)]
    return found


@given(documents())
def test_every_value_has_a_place(text: str) -> None:
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return
    assert set(leaves(data)) <= places(text).keys()
