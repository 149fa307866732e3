"""The badge code: ours passes, nothing else does, and nothing makes it raise."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from checkin.domain import badge as codes
from checkin.domain.badge import Genuine
from checkin.domain.log import public_of, signer
from tests.kit import START_MS, seeded

EVENT = b"e" * 32
PRIVATE = b"p" * 32
KEY = public_of(PRIVATE)
OTHER = public_of(b"o" * 32)


def issued(seed: int = 1, event: bytes = EVENT) -> codes.BadgeCode:
    return codes.issue(event, KEY, signer(PRIVATE), "delegate", START_MS, seeded(seed))


def passes(text: str) -> bool:
    code = codes.parse(text)
    return code is not None and codes.check(EVENT, code, [OTHER, KEY])[0] is Genuine.GENUINE


@given(st.integers(0, 2**32))
@settings(max_examples=50, deadline=None)
def test_a_code_survives_its_digits(seed: int) -> None:
    code = issued(seed)
    text = codes.digits(code.raw)
    assert len(text) == codes.CODE_DIGITS
    assert text.isascii()
    assert text.isdigit()
    assert codes.parse(text) == code
    assert codes.check(EVENT, code, [OTHER, KEY]) == (Genuine.GENUINE, KEY)
    assert code.minute == START_MS // 60_000


def test_layout() -> None:
    """The bytes are as the format says; they are printed on paper and cannot change any more."""
    code = issued()
    assert len(code.raw) == 83
    assert code.raw[0] == 1
    assert code.raw[1:5] == codes.key_prefix(KEY) == code.issuer
    assert code.raw[5:13] == code.badge
    assert code.raw[13:15] == codes.category_hint("delegate") == code.category


@given(st.integers(0, 663))
@settings(max_examples=300, deadline=None)
def test_no_bit_can_be_flipped(bit: int) -> None:
    number = int.from_bytes(issued().raw, "big") ^ (1 << bit)
    assert not passes(str(number).zfill(codes.CODE_DIGITS))


@given(st.text(alphabet="0123456789", min_size=200, max_size=200))
@settings(max_examples=300)
def test_random_digits_do_not_pass(text: str) -> None:
    assert not passes(text)


@given(st.text(max_size=300))
@settings(max_examples=300)
def test_no_text_raises_or_passes(text: str) -> None:
    assert not passes(text)


def test_other_shapes_do_not_pass() -> None:
    text = codes.digits(issued().raw)
    arabic = text.translate({ord("0") + i: 0x660 + i for i in range(10)})
    full_width = text.translate({ord("0") + i: 0xFF10 + i for i in range(10)})
    wrong = ["", text[:-1], text + "0", text[1:], arabic, full_width, "9" * 200, "0" * 200, "1" * 10_000]
    wrong += [
        text[:100] + " " + text[100:],
        "-" + text[1:],
        "+" + text[1:],
        text[:-1] + "²",
        "https://example.org",
    ]
    assert not any(passes(one) for one in wrong)
    assert passes(text)
    assert passes(f" {text}\r\n")


def test_another_events_badge_does_not_pass() -> None:
    code = issued(event=b"f" * 32)
    assert codes.check(EVENT, code, [KEY])[0] is Genuine.FORGED
    assert codes.check(EVENT, code, [OTHER])[0] is Genuine.UNKNOWN_ISSUER


def test_of_foreign_codes_only_the_alphabet_is_told() -> None:
    assert [codes.alphabet_of(text) for text in ("123", "ab1", "Đặng", "١٢")] == [
        "digits",
        "ascii",
        "other",
        "other",
    ]


def test_numbers_people_read_out() -> None:
    assert codes.number_of((1_000_042).to_bytes(8, "big")) == "000042"
