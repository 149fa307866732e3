"""Spellings of one syllable."""

from __future__ import annotations

import pytest

from checkin.domain.spelling import one_spelling, other_spelling


@pytest.mark.parametrize(("one", "other"), [("sy", "si"), ("ly", "li"), ("quy", "qui"), ("my", "mi")])
def test_spellings(one: str, other: str) -> None:
    assert (other_spelling(one), other_spelling(other)) == (other, one)
    assert one_spelling([one, "x"]) == one_spelling([other, "x"])


@pytest.mark.parametrize(
    "word", ["thi", "thy", "mai", "may", "thuy", "thui", "y", "i", "uy", "lynn", "huy", ""]
)
def test_other_words(word: str) -> None:
    assert other_spelling(word) == ""
    assert one_spelling([word]) == [word]
