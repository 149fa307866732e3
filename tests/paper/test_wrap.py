"""Fitting: everything stays, inside the box, as large as it can be."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checkin.paper.fonts import load
from checkin.paper.wrap import LEADING, LEGIBLE, Block, Fit, fit, line_width, words

FONT = load(Path(__file__).parents[2] / "resources" / "fonts").bold
NAME = Fit(40, (30, 20, 14), hyphens=14)


def lines(block: Block) -> list[str]:
    return [
        "".join((" " if word.space and at else "") + word.text for at, word in enumerate(line))
        for line in block.lines
    ]


def set_(text: str, width: float = 258, height: float = 150, how: Fit = NAME) -> Block:
    return fit(words(text, FONT), width, height, how)


WORDS = st.lists(st.text("AaĐđẾếÔô-'œ", min_size=1, max_size=24), min_size=1, max_size=30)


@settings(deadline=None)
@given(WORDS, st.floats(60, 300), st.floats(10, 200))
def test_nothing_is_lost_and_nothing_sticks_out(parts: list[str], width: float, height: float) -> None:
    block = set_(" ".join(parts), width, height)
    assert "".join(lines(block)).replace(" ", "") == "".join(parts)
    assert block.height <= height * 1.0001
    assert max(map(line_width, block.lines)) * block.size <= width * 1.0001
    assert 0 < block.size <= NAME.cap


def test_a_short_name_has_the_largest_size_on_one_line() -> None:
    assert set_("Y") == Block(40, (tuple(words("Y", FONT)),))


def test_two_lines_when_that_is_larger() -> None:
    block = set_("Nguyễn Thị Minh Khai")
    assert lines(block) == ["Nguyễn Thị", "Minh Khai"]
    assert block.size > 30


def test_lines_are_balanced() -> None:
    block = set_("Aaaa aaaa aaaa aaaa aaaa aaaa aaaa aaaa")
    widths = [line_width(line) for line in block.lines]
    assert min(widths) > 0.6 * max(widths)


def test_a_hyphen_stays_in_its_line_while_the_name_is_large_enough() -> None:
    block = set_("Anne-Charlotte de Kermor-Beauvillon")
    assert all(not line.endswith("-") for line in lines(block))
    assert block.size >= 14


def test_a_hyphen_ends_a_line_where_the_name_would_be_too_small() -> None:
    block = set_("Kermadecourville-Beauvillonnaire-Montrésorien")
    assert lines(block) == ["Kermadecourville-", "Beauvillonnaire-", "Montrésorien"]
    assert block.size >= 14


def test_an_endless_word_shrinks_whole() -> None:
    block = set_("Wolfensteinhausenbergerdorffmannstein")
    assert lines(block) == ["Wolfensteinhausenbergerdorffmannstein"]
    assert LEGIBLE <= block.size < 14


def test_only_what_cannot_be_read_is_broken_inside() -> None:
    block = set_("Ẩw" * 100)
    assert len(block.lines) > 1
    assert "".join(lines(block)) == "Ẩw" * 100
    assert block.size >= LEGIBLE


def test_an_empty_text_takes_no_room() -> None:
    assert set_("  ").lines == ()
    assert set_("").height == 0


@pytest.mark.parametrize("height", [0.0, -5.0])
def test_no_room_gives_no_size(height: float) -> None:
    assert set_("Khai", height=height).size == 0


def test_the_height_limits_too() -> None:
    assert set_("Y", height=20).size == pytest.approx(20 / LEADING)
