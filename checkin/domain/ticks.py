"""Numbers of tick sheets and codes of their rows, made to be typed from paper.

Both end in a check digit of H. M. Damm's (Total anti-symmetrische Quasigruppen, Marburg 2004, p. 111),
which shows every single wrong digit and every two neighbours that changed places. That of a row is
taken over the sheet's number too, so that of ten other sheets nine have none of its rows. Sheets have
eight digits and rows four, five or seven: never the six of a badge number, nor the 200 of a badge
code. No code begins with 0, which spreadsheets take away.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

_DAMM: Final = (
    "0317598642",
    "7092154863",
    "4206871359",
    "1750983426",
    "6123045978",
    "3674209581",
    "5869720134",
    "8945362017",
    "9438617205",
    "2581436790",
)
SHEET_DIGITS: Final = 8
_FIRST_SHEET: Final = 10 ** (SHEET_DIGITS - 2)
_WIDTHS: Final = (4, 5, 7)
_TIME: Final = re.compile(r"(\d{1,2})(?:\s*[:hHgG.]\s*)?(\d{2})(?::[0-5]\d)?", re.ASCII)


def check_digit(digits: str) -> str:
    """Return the digit that makes ``digits`` sound."""
    state = "0"
    for digit in digits:
        state = _DAMM[int(state)][int(digit)]
    return state


def is_sound(digits: str) -> bool:
    """Whether the last digit is the check digit of those before it."""
    return check_digit(digits) == "0"


def new_sheet(random: Callable[[int], bytes]) -> str:
    """Return the number of a new sheet; ``random`` gives that many random bytes."""
    body = str(_FIRST_SHEET + int.from_bytes(random(8), "big") % (9 * _FIRST_SHEET))
    return body + check_digit(body)


def sheet_in(text: str) -> str | None:
    """Return the number of a sheet as somebody typed it, None where it cannot be one."""
    digits = "".join(text.split()).replace("-", "")
    sound = len(digits) == SHEET_DIGITS and digits.isascii() and digits.isdigit() and is_sound(digits)
    return digits if sound and digits[0] != "0" else None


def sheet_shown(sheet: str) -> str:
    """Return the number of a sheet as it is printed: in two halves."""
    return f"{sheet[:4]} {sheet[4:]}"


def row_code(sheet: str, place: int, rows: int) -> str:
    """Return the code of the row ``place`` (from 1) on a sheet of ``rows`` rows."""
    body = str(_first(rows) + place - 1)
    # Without its own check digit: behind that all sheets are alike.
    return body + check_digit(sheet[:-1] + body)


def place_of(sheet: str, text: str, rows: int) -> int | None:
    """Return the place (from 1) of the row with a code; None where the code cannot be of this sheet."""
    code = "".join(text.split())
    if not (code.isascii() and code.isdigit()) or len(code) not in _WIDTHS or not is_sound(sheet[:-1] + code):
        return None
    place = int(code[:-1]) - _first(rows) + 1
    return place if len(code) == len(str(_first(rows))) + 1 and 1 <= place <= rows else None


def _first(rows: int) -> int:
    """Return what the first row is numbered: all codes of a sheet are of one length."""
    return next((first for first in (100, 1000) if rows <= 9 * first), 100_000)


def minute_of(text: str) -> int | None:
    """Return the minute of the day of a time as people write it: 9:05, 09:05, 0905, 9h05; else None.

    Seconds, which spreadsheets add, are passed over.
    """
    found = _TIME.fullmatch(text.strip())
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2])
    return hour * 60 + minute if hour < 24 and minute < 60 else None
