"""Which names are likely to be one person's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.alike import likeness, resemblance
from checkin.domain.name_words import name_of
from checkin.domain.text import fold

NAMES = st.lists(st.text("abn", min_size=1, max_size=5), min_size=1, max_size=5)


def between(one: str, other: str) -> int | None:
    return likeness(fold(one).split(), fold(other).split())


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Đặng Thị Hòa", "dang thi hoa", 0),
        ("MARTIN Jean-Luc", "Jean-Luc Martin", 0),
        ("Nguyễn Văn Hùng", "Nguyen Van Hunh", 1),
        ("Nguyễn Văn Hùng", "Nguyne Van Hugn", 2),
        ("Marchand Élodie", "Elodi Marchant", 2),
        ("Nguyễn Hòa", "Nguyễn Thị Hòa", 100),
        ("Hòa Nguyễn", "Nguyễn Thị Thu Hòa", 100),
        ("John F. Kennedy", "John Fitzgerald Kennedy", 100),
        ("Nguyễn Thị Hòa", "Nguyễn Thu Hòa", None),
        ("Lê An", "Lê Anh", None),
        ("Lê Văn An", "Lê Văn", None),
        ("Nguyễn Văn Hùng", "Nguyễn Văn Hoàng", None),
        ("Trần Văn Lan", "Trần Vna Lan", 1),
        ("Hùng", "Hùng", 0),
        ("An An An", "An An", 100),
        ("Hòa Hòa", "Hòa Thị", None),
    ],
)
def test_likeness(one: str, other: str, expected: int | None) -> None:
    assert between(one, other) == expected
    assert between(other, one) == expected


@given(NAMES, st.randoms())
def test_the_order_of_words_does_not_matter(words: list[str], random: object) -> None:
    mixed = list(words)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert likeness(words, mixed) == 0


@given(NAMES, NAMES)
def test_likeness_is_mutual(one: list[str], other: list[str]) -> None:
    near, far = likeness(one, other), likeness(other, one)
    assert (near is None) == (far is None)


def test_many_words_nearly_the_same_take_no_time() -> None:
    """Pairing each with each would take years."""
    one = [f"aaaa{chr(97 + n)}" for n in range(25)]
    other = [f"aaaa{chr(97 + n)}" for n in range(1, 26)]
    assert likeness([*one, "bbbbb"], [*other, "ccccc"]) is None


@pytest.mark.parametrize(
    ("one", "other", "codes"),
    [
        ("Đặng Thị Hòa", "Đặng Thị Hòa", ("same_name",)),
        ("Đặng Thị Hòa", "ĐẶNG THỊ HOÀ", ("same_name",)),
        ("Lê Văn Sỹ", "Lê Văn Sĩ", ("same_name",)),
        ("Ðặng Hà", "Đặng Hà", ("same_name",)),
        ("Đặng Thị Hòa", "Dang Thi Hoa", ("accents",)),
        ("Nguyễn Thị Lan", "Nguyễn Thị Lân", ("tones",)),
        ("Éloïse d’Arc", "D'Arc Eloise", ("word_order", "accents")),
        ("Jean-Luc Martin", "JEANLUC MARTIN", ("spacing",)),
        ("Marc Lefèvre", "Marc Lefebvre", ("slip",)),
        ("J. Martin", "Jean Martin", ("initial",)),
        ("Nguyễn Hòa", "Nguyễn Thị Hòa", ("left_out",)),
        ("Sophie Martin", "Sophie Roy", ("part",)),
        ("Sophie Martin", "Luc Roy", None),
        ("", "Luc", None),
    ],
)
def test_resemblance(one: str, other: str, codes: tuple[str, ...] | None) -> None:
    for a, b in ((one, other), (other, one)):
        found = resemblance(name_of(a), name_of(b))
        assert (found and found.codes) == codes


@pytest.mark.parametrize(
    ("name", "ordinal"),
    [
        ("John Smith Jr.", "jr"),
        ("Jean Martin fils", "jr"),
        ("John Smith III", "iii"),
        ("Nguyễn Văn Hùng A", "a"),
        ("Oscar Avalle A.", ""),
        ("Driver 1", ""),
        ("Lê An", ""),
    ],
)
def test_what_tells_namesakes_apart_is_no_word_of_the_name(name: str, ordinal: str) -> None:
    assert name_of(name).ordinal == ordinal


@given(st.text(max_size=20), st.text(max_size=20))
def test_resemblance_is_mutual_whatever_the_text(one: str, other: str) -> None:
    near, far = resemblance(name_of(one), name_of(other)), resemblance(name_of(other), name_of(one))
    assert (near and near.codes) == (far and far.codes)
