"""However a layout file is spoiled, it is read or its mistake is told with file, line and field."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checkin.app import resources
from checkin.domain import errors
from checkin.paper.layout.model import Layout, SheetLayout
from checkin.paper.layout.parsing import decode
from checkin.paper.layout.reading import read_layout

from .texts import BADGE, SHEET

SHIPPED = [path.read_text(encoding="utf-8") for path in sorted((resources() / "badges").glob("*.toml"))]
FILES = st.sampled_from([BADGE, SHEET, *SHIPPED])
VALUES = st.sampled_from(
    "0 -1 1e9 nan inf true 'x' \"\" [] {} [1] ['a','b'] {vi='a'} 07:32:00 2026-01-01 '{name}' '{' 0xffff "
    "'fill' 'code' 'category' [[]] 99999999999999999999 0.1 20 1000 1000.1".split()
)
PIECES = st.sampled_from(
    ["[", "]", "{", "}", '"', "'", '"""', "=", ".", ",", "#", "\n", "[[box]]\n", "[box]\n", "[[back]]\n"]
) | st.text(max_size=3)


def judge(text: str) -> None:
    """Read a text; whatever else than an answer comes of it fails the test."""
    try:
        found: object = read_layout(text, "trial.toml")
    except (errors.FileEmpty, errors.LayoutFault) as fault:
        found = fault
    if isinstance(found, errors.LayoutFault):
        assert found.path == "trial.toml"
        assert 1 <= found.line <= text.count("\n") + 1
        assert found.field or isinstance(found, errors.LayoutSyntax | errors.LayoutTwice)
        assert len(str(found)) < 2000
    elif isinstance(found, errors.FileEmpty):
        assert not text.strip()
    else:
        assert isinstance(found, Layout | SheetLayout)


@st.composite
def spoiled(draw: st.DrawFn) -> str:
    """A file in which lines are lost, doubled, exchanged or given other values."""
    lines = draw(FILES).splitlines()
    for _ in range(draw(st.integers(1, 4))):
        if not lines:
            break
        at = draw(st.integers(0, len(lines) - 1))
        key, equals, _ = lines[at].partition("=")
        act = draw(st.sampled_from(["drop", "double", "swap", "value", "key"]))
        if act == "drop":
            del lines[at]
        elif act == "double":
            lines.insert(draw(st.integers(0, len(lines))), lines[at])
        elif act == "swap":
            other = draw(st.integers(0, len(lines) - 1))
            lines[at], lines[other] = lines[other], lines[at]
        elif equals and act == "value":
            lines[at] = f"{key}= {draw(VALUES)}"
        elif equals:
            lines[at] = (
                draw(st.sampled_from(["x", "kind", "when", "text.vi", "a.b", '""'])) + lines[at][len(key) :]
            )
    return "\n".join(lines)


@settings(max_examples=400)
@given(spoiled())
def test_spoiled_lines(text: str) -> None:
    judge(text)


@settings(max_examples=400)
@given(FILES, st.lists(st.tuples(st.floats(0, 1), st.integers(0, 5), PIECES), min_size=1, max_size=4))
def test_spoiled_letters(text: str, edits: list[tuple[float, int, str]]) -> None:
    for place, lost, piece in edits:
        at = int(place * len(text))
        text = text[:at] + piece + text[at + lost :]
    judge(text)


@given(FILES, st.floats(0, 1), st.binary(max_size=4))
def test_spoiled_bytes(text: str, place: float, piece: bytes) -> None:
    raw = text.encode()
    at = int(place * len(raw))
    raw = raw[:at] + piece + raw[at + 1 :]
    line = 0
    try:
        text = decode(raw, "trial.toml")
    except errors.LayoutEncoding as fault:
        line = fault.line
    if line:
        assert line <= raw.count(b"\n") + 1
    else:
        judge(text)


@given(st.text(max_size=200))
def test_any_text(text: str) -> None:
    judge(text)


@pytest.mark.parametrize("cut", range(0, len(BADGE), 3))
def test_a_file_cut_short(cut: int) -> None:
    judge(BADGE[:cut])
