"""What the columns of a list of delegates are called, so that an import knows them again."""

from __future__ import annotations

from checkin.domain.people import FIELDS
from checkin.words.table import Words


def headings(words: Words) -> dict[str, str]:
    """Return the heading of each field's column, in a language."""
    return {field: _heading(words, field) for field in FIELDS}


def _heading(words: Words, field: str) -> str:
    # A few words that name a field well enough in a sentence mean more than one above a column.
    own = f"heading.{field}"
    text = words(own if own in words.table else f"field.{field}")
    return text[0].upper() + text[1:]
