"""Which part of a name comes first, where a roster gives them in two columns."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from checkin.domain.vietnamese import all_syllables, is_family_name, looks_vietnamese, marked

__all__ = ["family_first", "is_vietnamese_name", "looks_vietnamese"]

_FAMILY_FIRST: Final = frozenset({"VN", "CN", "KR", "KH"})


def is_vietnamese_name(family: str, given: str) -> bool:
    """Tell whether both parts look Vietnamese, also without tones: ``NGUYEN`` and ``Van An``."""
    first = family.split()
    return bool(first) and is_family_name(first[0]) and all_syllables(f"{family} {given}")


@lru_cache(maxsize=4096)
def family_first(family: str, given: str, region: str | None, *, headed: bool) -> bool:
    """Tell the order of a person's name: country first, then the name itself, then the headings.

    ``headed`` says that the columns carry Vietnamese headings.
    """
    if region is not None:
        if region in _FAMILY_FIRST:
            return True
        return headed and is_vietnamese_name(family, given)
    if is_vietnamese_name(family, given) and (marked(family + given) or " " in given or headed):
        return True
    return headed
