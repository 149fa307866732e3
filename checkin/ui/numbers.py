"""Counts in sentences, their digits grouped as the language groups them."""

from __future__ import annotations

from PySide6.QtCore import QLocale

_GROUPED = 1_000


def grouped(text: str, count: int) -> str:
    """Return a sentence that ``%n`` has put ``count`` into, with 50000 as 50 000 where that is the way."""
    return text.replace(str(count), QLocale().toString(count), 1) if count >= _GROUPED else text
