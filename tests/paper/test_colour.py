"""Colours against the values of WCAG 2.2."""

from __future__ import annotations

import pytest

from checkin.paper.colour import BLACK, WHITE, colour, contrast, readable_on


def test_black_on_white_is_21() -> None:
    assert contrast(BLACK, WHITE) == pytest.approx(21)
    assert contrast(WHITE, WHITE) == pytest.approx(1)


def test_a_published_grey() -> None:
    # 767676 is the lightest grey that reaches 4.5 on white.
    assert contrast(colour("#767676"), WHITE) == pytest.approx(4.54, abs=0.01)
    assert contrast(colour("#777777"), WHITE) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(
    ("ground", "ink"),
    [
        ("#FFC83D", BLACK),
        ("#33CC8C", BLACK),
        ("#0B5C8A", WHITE),
        ("#AA230E", WHITE),
        ("#31393f", WHITE),
    ],
)
def test_the_better_ink_is_chosen(ground: str, ink: object) -> None:
    assert readable_on(colour(ground)) == ink


def test_every_ground_can_be_read() -> None:
    greys = [f"#{level:02x}{level:02x}{level:02x}" for level in range(256)]
    assert min(contrast(colour(grey), readable_on(colour(grey))) for grey in greys) >= 4.5


@pytest.mark.parametrize("text", ["", "0B5C8A", "#0B5C8", "#0B5C8AFF", "#0B5C8G", "blue"])
def test_no_other_spelling(text: str) -> None:
    with pytest.raises(ValueError, match=r"colour|hexadecimal"):
        colour(text)
