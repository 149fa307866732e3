"""The words of lists on paper, with places for facts left open."""

from __future__ import annotations

from typing import Any, Final, TypeVar

from checkin.domain.documents import CoverTexts, EvacuationTexts, PageTexts, TickTexts
from checkin.words.table import Words

_Texts = TypeVar("_Texts", CoverTexts, TickTexts, EvacuationTexts)
_FACTS: Final = ("at", "page", "pages", "n", "to", "name", "contact", "door", "desks", "session")
_OPEN: Final[dict[str, Any]] = {name: f"{{{name}}}" for name in _FACTS}


def cover_texts(words: Words) -> CoverTexts:
    """Return the words of a delegation's cover sheet."""
    return _texts(words, CoverTexts, "cover")


def tick_texts(words: Words) -> TickTexts:
    """Return the words of a tick sheet."""
    return _texts(words, TickTexts, "tick_sheet")


def evacuation_texts(words: Words) -> EvacuationTexts:
    """Return the words of an evacuation list."""
    return _texts(words, EvacuationTexts, "evacuation")


def _texts(words: Words, kind: type[_Texts], table: str) -> _Texts:
    said = {name: words(f"{table}.{name}", **_OPEN) for name in kind.__struct_fields__ if name != "page"}
    return kind(page=_page(words), **said)


def _page(words: Words) -> PageTexts:
    return PageTexts(as_of=words("document.as_of", **_OPEN), page=words("document.page", **_OPEN))
