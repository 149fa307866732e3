"""What one scan says about scanner, layout and input method."""

from __future__ import annotations

import pytest

from checkin.ui.wedge import Advice, Burst, Outcome, judge

from .scanner import codes

CODE = codes(1)[0]
FRENCH = CODE.translate(str.maketrans("1234567890", "&é\"'(-è_çà"))


def burst(text: str, received: str | None = None, end: str = "\r", swallowed: int = 0) -> Burst:
    return Burst(text, text if received is None else received, end, swallowed, 900)


@pytest.mark.parametrize("expected", [None, CODE])
@pytest.mark.parametrize(
    ("scan", "outcome", "advice"),
    [
        (burst(CODE), Outcome.OK, None),
        (burst(CODE, end="\t"), Outcome.OK, None),
        (burst(CODE, FRENCH), Outcome.LAYOUT, None),
        (burst(CODE, "ấ" * 100, swallowed=80), Outcome.LAYOUT, None),
        (burst(CODE, end=""), Outcome.NO_END, None),
        (burst(CODE, FRENCH, end=""), Outcome.NO_END, None),
        (burst(CODE.translate(str.maketrans("1234567890", "!@#$%^&*()")), CODE), Outcome.OK, None),
        (burst(CODE[:-3]), Outcome.ALTERED, Advice.SLOWER),
        (burst(CODE[:-3], swallowed=4), Outcome.ALTERED, Advice.INPUT_METHOD),
        (burst(CODE[:-1] + "q"), Outcome.ALTERED, Advice.SCANNER_COUNTRY),
        (burst("HTTPS://EXAMPLE.ORG/a?b=1"), Outcome.ALTERED, Advice.OTHER_CODE),
    ],
)
def test_outcomes(scan: Burst, outcome: Outcome, advice: Advice | None, expected: str | None) -> None:
    result = judge(scan, expected)
    assert (result.outcome, result.advice) == (outcome, advice)


def test_another_badge_is_no_fault_of_the_scanner() -> None:
    other = burst(CODE[::-1])
    assert judge(other).outcome is Outcome.OK
    assert judge(other, CODE).advice is Advice.OTHER_CODE


def test_facts() -> None:
    result = judge(burst(CODE[:-3], FRENCH[:-3], swallowed=2))
    assert (result.code, result.received) == (CODE[:-3], FRENCH[:-3])
    assert (result.missing, result.swallowed, result.milliseconds) == (3, 2, 900)
