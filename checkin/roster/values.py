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


_EVERY_DAY: Final = re.compile(
    r"(?:(?:ca|tat ca|toan bo|het)(?: cac)?(?: \w+)? ngay|"
    r"(?:(?:tous|toutes|pendant) )?les \w+ (?:jours|journees)|"
    r"tous(?: les)? jours|toutes les journees|both(?: days)?|all(?: the)?(?: \w+)? days|every ?day|"
    r"whole event|full event|toute la duree|ca su kien|toan bo su kien|ca ngay|all)"
)
_RANGE: Final = re.compile(
    r"(\d{1,2})(?:[./](\d{1,2})(?:[./](\d{4}))?)?(?:\s*[-\u2013\u2014]\s*| (?:đến|au|to) )"
    r"(\d{1,2})[./](\d{1,2})[./](\d{4})"
)
_LONGEST: Final = 31
"""Days of the longest range that is one."""
_SERIAL: Final = re.compile(r"[4-6]\d{4}")
_EPOCH: Final = datetime.date(1899, 12, 30)
"""From which Excel counts its days."""


def days_of(cell: str) -> list[str] | None:
    """Divide into days as ISO dates; None if one is no date, or lacks its year.

    "Cả hai ngày" or "tous les jours" restricts nobody to any day: no days. "14-15/5/2026" is a range.

    ISO dates and times and the day-first order of Vietnam and France are read. A bare number is
    a day of the event and comes back as it is: which date that is, only the programme knows.
    """
    if _EVERY_DAY.fullmatch(fold(cell)):
        return []
    days: list[str] = []
    for item in _once(_DAYS.split(cell)):
        found = _range(item) if _RANGE.fullmatch(item) else [_day(item)]
        known = [day for day in found if day is not None]
        if len(known) != len(found) or not known:
            return None
        days += known
    return list(dict.fromkeys(days))


def _range(text: str) -> list[str]:
    """Return the days from one to another, both included; none if it is no range."""
    found = _RANGE.fullmatch(text)
    assert found is not None
    day, month, year, last_day, last_month, last_year = found.groups()
    try:
        last = datetime.date(int(last_year), int(last_month), int(last_day))
        first = datetime.date(int(year or last_year), int(month or last_month), int(day))
    except ValueError:
        return []
    size = (last - first).days + 1
    return [(first + datetime.timedelta(n)).isoformat() for n in range(size if 0 < size <= _LONGEST else 0)]


def _once(items: list[str]) -> list[str]:
    tidied = map(tidy, items)
    return list(dict.fromkeys(item for item in tidied if item and item not in EMPTY))


def _day(text: str) -> str | None:
    if text.isascii() and text.isdigit() and 0 < int(text) <= _LAST_DAY:
        return str(int(text))
    if _SERIAL.fullmatch(text):
        return (_EPOCH + datetime.timedelta(int(text))).isoformat()
    try:
        if found := _DAY_FIRST.fullmatch(text):
            day, month, year = map(int, found.groups())
            return datetime.date(year, month, day).isoformat()
        return datetime.datetime.fromisoformat(text).date().isoformat()
    except ValueError:
        return None
