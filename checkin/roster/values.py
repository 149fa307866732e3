"""Cells as the values of fields: yes or no, lists, days; and what makes a cell unusable."""

from __future__ import annotations

import datetime
import re
from typing import Final

from checkin.domain.people import MAX_TEXT
from checkin.domain.text import fold, tidy

ERRORS: Final = frozenset(
    "#N/A #REF! #VALUE! #NAME? #DIV/0! #NULL! #NUM! #SPILL! #CALC! #ERROR! #BLOCKED! #FIELD! #CONNECT! "
    "#UNKNOWN! #BUSY! #GETTING_DATA #N/D #VALEUR! #NOM? #NUL! #NOMBRE! Err:502 Err:504 Err:508 Err:511 "
    "Err:522 Err:523".split()
)
"""What a broken formula leaves, in the spreadsheets of three languages."""

EMPTY: Final = frozenset({"-", "--", "\u2013", "\u2014", "N/A", "n/a", "N/a"}) | ERRORS
"""Cells that say there is nothing."""

_CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_YES: Final = frozenset({"x", "co", "oui", "yes", "y", "o", "1", "true", "vrai", "dung", "ok", "v"})
_NO: Final = frozenset({"khong", "non", "no", "n", "0", "false", "faux", "sai"})
_TICKS: Final = frozenset("✓✔☑✅\u00d7\u2714\uf0fc●•")
_LIST: Final = re.compile(r"[,;/\n\r]")
_DAYS: Final = re.compile(r"[,;\n\r]| / ")
_DAY_FIRST: Final = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?: \d{1,2}:\d\d(?::\d\d)?)?")


def problem_of(cell: str) -> str | None:
    """Return the code of what makes a cell unusable as text, or None."""
    if _CONTROL.search(cell):
        return "control_characters"
    if len(cell) > MAX_TEXT and len(tidy(cell)) > MAX_TEXT:
        return "too_long"
    return None


def flag_of(cell: str, heading: str) -> bool | None:
    """Read a tick, yes or no in three languages; None if it is neither.

    A cell that repeats its heading ("VIP" under "VIP") is a yes.
    """
    text = tidy(cell)
    if text in EMPTY or not text:
        return False
    word = fold(text)
    if text in _TICKS or word in _YES:
        return True
    if word in _NO:
        return False
    return True if word and word == fold(heading) else None


def list_of(cell: str) -> list[str]:
    """Divide at comma, semicolon, slash and line end; each item tidied and once."""
    return _once(_LIST.split(cell))


_LAST_DAY: Final = 99


def days_of(cell: str) -> list[str] | None:
    """Divide into days as ISO dates; None if one is no date, or lacks its year.

    ISO dates and times and the day-first order of Vietnam and France are read. A bare number is
    a day of the event and comes back as it is: which date that is, only the programme knows.
    """
    days = [_day(item) for item in _once(_DAYS.split(cell))]
    known = [day for day in days if day is not None]
    return list(dict.fromkeys(known)) if len(known) == len(days) else None


def _once(items: list[str]) -> list[str]:
    tidied = map(tidy, items)
    return list(dict.fromkeys(item for item in tidied if item and item not in EMPTY))


def _day(text: str) -> str | None:
    if text.isascii() and text.isdigit() and 0 < int(text) <= _LAST_DAY:
        return str(int(text))
    try:
        if found := _DAY_FIRST.fullmatch(text):
            day, month, year = map(int, found.groups())
            return datetime.date(year, month, day).isoformat()
        return datetime.datetime.fromisoformat(text).date().isoformat()
    except ValueError:
        return None
