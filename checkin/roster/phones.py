"""Telephone numbers that a spreadsheet took for numbers."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_BARE: Final = re.compile(r"[1-9]\d{6,14}")
_ABROAD: Final = 10
_SCIENTIFIC: Final = re.compile(r"\d(?:[.,]\d+)?[eE]\+?\d+")


def is_rounded(cell: str) -> bool:
    """Tell whether the digits are lost: ``8.49E+10``, as a narrow column is saved as text."""
    return "e" in cell.lower() and _SCIENTIFIC.fullmatch(cell) is not None


def is_bare(cell: str) -> bool:
    """Tell whether a zero or plus sign may have been lost at the front."""
    return cell.isascii() and _BARE.fullmatch(cell) is not None


@lru_cache(maxsize=4096)
def restored(cell: str, region: str | None) -> str | None:
    """Give a bare number back what the spreadsheet took from its front, None if nothing fits.

    ``901234567`` is ``0901234567`` in Viet Nam; ``84901234567`` is ``+84901234567`` anywhere.
    Whoever has no country has no lost zero either, for it fits several.
    """
    # A third of a second to import: only those wait whose numbers need it.
    import phonenumbers

    try:
        if region is not None and phonenumbers.ndd_prefix_for_region(region, True) == "0":
            number = phonenumbers.parse(f"0{cell}", region)
            if phonenumbers.is_valid_number(number) and number.national_number == int(cell):
                return f"0{cell}"
        if len(cell) >= _ABROAD and phonenumbers.is_valid_number(phonenumbers.parse(f"+{cell}")):
            return f"+{cell}"
    except phonenumbers.NumberParseException:
        pass
    return None
