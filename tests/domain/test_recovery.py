"""The recovery code on paper."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.recovery import SECRET_BYTES, from_digits, seal, to_digits, unseal
from tests.kit import seeded

SECRETS = st.binary(min_size=SECRET_BYTES, max_size=SECRET_BYTES)
EDGES = [bytes(SECRET_BYTES), bytes([255] * SECRET_BYTES), bytes([0] * 15 + [1])]


@given(SECRETS)
def test_a_code_gives_its_secret_back(secret: bytes) -> None:
    assert from_digits(to_digits(secret)) == secret


@pytest.mark.parametrize("secret", EDGES)
def test_a_code_is_seven_groups_of_six_digits(secret: bytes) -> None:
    groups = to_digits(secret).split(" ")
    assert [len(group) for group in groups] == [6] * 7
    assert "".join(groups).isdecimal()
    assert from_digits(to_digits(secret)) == secret


def test_spaces_and_hyphens_do_not_matter() -> None:
    code = to_digits(b"sixteen bytes ok")
    assert from_digits(code.replace(" ", "")) == b"sixteen bytes ok"
    assert from_digits(f"\n {code.replace(' ', '-')}\t") == b"sixteen bytes ok"


@pytest.mark.parametrize("secret", [*EDGES, b"sixteen bytes ok"])
def test_any_single_wrong_digit_is_found(secret: bytes) -> None:
    code = to_digits(secret).replace(" ", "")
    for i in range(len(code)):
        for digit in set("0123456789") - {code[i]}:
            assert from_digits(code[:i] + digit + code[i + 1 :]) is None


@given(SECRETS, st.integers(0, 40))
def test_two_neighbours_exchanged_are_found(secret: bytes, i: int) -> None:
    code = to_digits(secret).replace(" ", "")
    wrong = code[:i] + code[i + 1] + code[i] + code[i + 2 :]
    assert (from_digits(wrong) is None) == (wrong != code)


@pytest.mark.parametrize(
    "wrong", ["", "1", "abc", "0" * 41, "0" * 43, "9" * 42, "٠" * 42, "²" * 42, "0" * 41 + "x"]
)
def test_what_is_no_code(wrong: str) -> None:
    assert from_digits(wrong) is None


def test_only_the_right_secret_opens_what_was_sealed() -> None:
    secret, wrong = b"sixteen bytes ok", b"sixteen bytes no"
    sealed = seal(secret, "event root", b"the key", seeded(1))
    assert b"the key" not in sealed
    assert unseal(secret, "event root", sealed) == b"the key"
    assert unseal(wrong, "event root", sealed) is None
    assert unseal(secret, "event file", sealed) is None


@pytest.mark.parametrize("cut", [0, 5, 12, 20])
def test_a_seal_cut_short_opens_nothing(cut: int) -> None:
    sealed = seal(b"sixteen bytes ok", "event root", b"the key", seeded(1))
    assert unseal(b"sixteen bytes ok", "event root", sealed[:cut]) is None


def test_an_altered_seal_opens_nothing() -> None:
    sealed = bytearray(seal(b"sixteen bytes ok", "event root", b"the key", seeded(1)))
    sealed[-1] ^= 1
    assert unseal(b"sixteen bytes ok", "event root", bytes(sealed)) is None
