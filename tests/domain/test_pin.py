"""PINs: what is kept of them, which are refused, how guessing slows down."""

from __future__ import annotations

import pytest

from checkin.domain.pin import Guard, check_pin, hash_pin, valid_pin
from tests.kit import seeded

PIN = "208417"


def test_a_hash_fits_its_own_pin_only() -> None:
    kept = hash_pin(PIN, seeded(1))
    assert check_pin(kept, PIN)
    assert not any(check_pin(kept, other) for other in ("208418", "", PIN + "0", " " + PIN, "２０８４１７"))
    assert PIN not in kept


def test_the_same_pin_is_kept_differently_each_time() -> None:
    random = seeded(1)
    assert hash_pin(PIN, random) != hash_pin(PIN, random)


def test_parameters_travel_with_the_hash() -> None:
    assert hash_pin(PIN, seeded(1)).split("$")[:4] == ["scrypt", "32768", "8", "1"]


@pytest.mark.parametrize(
    "kept",
    [
        "",
        PIN,
        "scrypt$32768$8$1$c2FsdA==",
        "scrypt$x$8$1$c2FsdA==$c2FsdA==",
        "scrypt$32767$8$1$c2FsdA==$c2FsdA==",
        "scrypt$-1$8$1$c2FsdA==$c2FsdA==",
        "scrypt$1099511627776$8$1$c2FsdA==$c2FsdA==",
        "scrypt$1024$1$1000000$c2FsdA==$c2FsdA==",
        "scrypt$32768$8$1$c2FsdA==$not base64",
        "scrypt$16$8$1$c2FsdA==$",
    ],
)
def test_what_is_no_hash_of_ours_fits_nothing(kept: str) -> None:
    assert not check_pin(kept, PIN)
    assert not check_pin(kept, "")


@pytest.mark.parametrize("pin", [PIN, "000001", "111112", "123465", "012345"])
def test_six_digits_will_do(pin: str) -> None:
    assert valid_pin(pin)


@pytest.mark.parametrize(
    "pin",
    [
        "",
        "20841",
        "2084170",
        "20841a",
        "²08417",
        "２０８４１７",
        "000000",
        "777777",
        "123456",
        "654321",
        "-20841",
    ],
)
def test_others_will_not(pin: str) -> None:
    assert not valid_pin(pin)


def test_guessing_slows_down() -> None:
    guard, now, waits = Guard(), 1_000, []
    for _ in range(9):
        waits.append(guard.wait_ms(now))
        now += guard.wait_ms(now)
        guard.failed(now)
    assert waits == [0, 0, 0, 5_000, 15_000, 60_000, 300_000, 300_000, 300_000]


def test_time_passes_while_waiting() -> None:
    guard = Guard()
    for _ in range(3):
        guard.failed(10_000)
    assert [guard.wait_ms(now) for now in (10_000, 12_000, 15_000, 99_000)] == [5_000, 3_000, 0, 0]


def test_the_right_pin_forgives() -> None:
    guard = Guard()
    for _ in range(5):
        guard.failed(0)
    guard.passed()
    assert guard == Guard()
    guard.failed(0)
    assert guard.wait_ms(0) == 0
