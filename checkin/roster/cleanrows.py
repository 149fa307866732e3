"""Whole rows of cells, looked at in one go."""

from __future__ import annotations

import unicodedata

from checkin.domain.people import MAX_TEXT


def is_clean(cells: tuple[str, ...]) -> bool:
    """Tell, in one look at the whole row, that ``tidy`` would change none of its cells."""
    whole = "|".join(cells)
    return (
        (len(whole) <= MAX_TEXT or max(map(len, cells)) <= MAX_TEXT)
        and whole.isprintable()
        and "  " not in whole
        and "| " not in whole
        and " |" not in whole
        and whole[:1] != " "
        and whole[-1:] != " "
        and unicodedata.is_normalized("NFC", whole)
    )
