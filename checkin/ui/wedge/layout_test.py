"""The set-up's test of a scanner: what one scan of a badge says about scanner, layout and input method."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from checkin.domain.badge import CODE_DIGITS
from checkin.ui.wedge.strokes import Burst

_DIGITS: Final = frozenset("0123456789")


class Outcome(Enum):
    """What the test found; only ``ALTERED`` stops work."""

    OK = auto()
    LAYOUT = auto()
    """The layout or an input method rewrites what the scanner types. Harmless: the keys are read."""
    NO_END = auto()
    """The scanner sends neither Enter nor Tab after a code. It works, a tenth of a second slower."""
    ALTERED = auto()
    """The code did not arrive whole, even by its keys."""


class Advice(Enum):
    """What to do about an altered code, likeliest cause first seen."""

    INPUT_METHOD = auto()
    """An input method keeps keys for itself: switch it off (Telex, VNI) for this window."""
    SCANNER_COUNTRY = auto()
    """Keys that are no digits: set the scanner's own keyboard country to United States."""
    SLOWER = auto()
    """Digits are missing: give the scanner a delay between characters."""
    OTHER_CODE = auto()
    """This was some other code: scan a badge of this event."""


@dataclass(frozen=True)
class ScannerTest:
    """The answer of the test, with its facts."""

    outcome: Outcome
    advice: Advice | None
    """Only where the outcome is ``ALTERED``."""
    code: str
    """What was read by the keys."""
    received: str
    """What a text field would hold."""
    missing: int
    """Characters fewer than a badge has; negative where there were more."""
    swallowed: int
    """Keys that an input method kept."""
    milliseconds: int
    """How long the scanner typed."""


def judge(burst: Burst, expected: str | None = None) -> ScannerTest:
    """Judge one scan of a badge, of the code ``expected`` where it is known."""
    code = burst.code
    whole = (
        code == expected if expected is not None else len(code) == CODE_DIGITS and _DIGITS.issuperset(code)
    )
    missing = (CODE_DIGITS if expected is None else len(expected)) - len(code)
    outcome = Outcome.OK
    if not whole:
        outcome = Outcome.ALTERED
    elif not burst.end:
        outcome = Outcome.NO_END
    elif burst.received != code:
        outcome = Outcome.LAYOUT
    advice = None if whole else _advice(burst, missing)
    return ScannerTest(outcome, advice, code, burst.received, missing, burst.swallowed, burst.milliseconds)


def _advice(burst: Burst, missing: int) -> Advice:
    if burst.swallowed:
        return Advice.INPUT_METHOD
    digits = _DIGITS.issuperset(burst.code)
    if digits and missing:
        return Advice.SLOWER
    return Advice.SCANNER_COUNTRY if not digits and not missing else Advice.OTHER_CODE
