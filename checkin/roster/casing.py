"""Texts in capitals as they are written: NGUYỄN VĂN AN is Nguyễn Văn An, JEAN-PIERRE is Jean-Pierre.

Only texts wholly in capitals change, names and countries also if they are wholly small; one mixed
letter shows that its writer chose, as in "Jean DUPONT". Acronyms, titles and roman numerals stay.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from checkin.roster.casing_rules import (
    INITIALS,
    TOKEN,
    Culture,
    Kind,
    capital,
    dotted,
    is_acronym,
    is_roman,
    turkish,
    with_apostrophe,
)
from checkin.roster.casing_texts import text_cased
from checkin.roster.casing_words import (
    BIRTH,
    FRENCH_SMALL,
    GERMAN_SMALL,
    IBERIAN_SMALL,
    JUNIOR,
    TITLES,
    WESTERN_TITLES,
)
from checkin.roster.legacy import VIETNAMESE_ONLY
from checkin.roster.syllables import could_be_syllable, is_syllable

_LETTERS: Final = re.compile(r"[^\W\d_]+")

_KEPT: Final = re.compile(r"\b(?:vips?|ubnd|hđnd|btc|ctv)\b", re.IGNORECASE)
"""Acronyms in the names of categories."""


def proper(text: str, kind: Kind, usual: Culture | None = None) -> tuple[str, bool]:
    """Return ``text`` in proper case and whether that changed it.

    ``usual`` is the culture of the column, for a text that does not tell its own.
    """
    upper = text.isupper()
    if not upper and not (kind != "text" and text.islower()):
        return text, False
    if not upper and kind == "place" and " " in text:
        # "ban tổ chức" is a delegation as well.
        return text, False
    if not upper and any(map(str.isdigit, text)):
        # An id, or the name of an account.
        return text, False
    if sum(map(str.isalpha, text)) < 2 or "@" in text or "://" in text:
        return text, False
    capitals = text.upper()
    if len(capitals) != len(text):
        # Letters such as ß have no capital of their own.
        return text, False
    # What may be Vietnamese without diacritics has names like Du and De, which are no particles.
    culture = culture_of(capitals) or usual or "vi"
    new = _person(capitals, culture) if kind == "person" else text_cased(capitals, kind, culture)
    if upper:
        new = turkish(text, new)
    return new, new != text


def sentence(text: str) -> str:
    """Return a heading in capitals with the first one only, as categories are written: "Khách mời"."""
    if not text.isupper():
        return text
    small = text[:1] + text[1:].lower()
    if len(small) != len(text):
        # Letters such as İ are two when small.
        return text
    return _KEPT.sub(lambda found: text[found.start() : found.end()], small)


@lru_cache(maxsize=1 << 16)
def culture_of(text: str) -> Culture | None:
    """Tell the culture a text is in by its words; None for one that could be either."""
    words = [word for word in _LETTERS.findall(text) if len(word) > 1 or not word.isascii()]
    if VIETNAMESE_ONLY.search(text):
        return "vi"
    syllables = sum(map(is_syllable, words))
    if words and syllables == len(words) and not text.isascii():
        return "vi"
    return None if words and all(map(could_be_syllable, words)) else "fr"


def _person(text: str, culture: Culture) -> str:
    previous = ""

    def cased(found: re.Match[str]) -> str:
        nonlocal previous
        word, first = found[0], not text[: found.start()].strip()
        if culture == "vi":
            new = _vietnamese_name(word)
        else:
            new = _french_name(word, first, previous, last=found.end() == len(text))
        previous = word
        return new

    return TOKEN.sub(cased, text)


def _vietnamese_name(word: str) -> str:
    if "." in word:
        return dotted(word)
    if word in TITLES or (is_roman(word) and not could_be_syllable(word)) or is_acronym(word, INITIALS):
        return word
    return with_apostrophe(word, vietnamese=True)


def _french_name(word: str, first: bool, previous: str, *, last: bool) -> str:
    bare = word.rstrip(".").lower()
    if bare in BIRTH and not first and not last:
        return word.lower()
    if word.rstrip(".") in WESTERN_TITLES or (bare in JUNIOR and not first):
        return capital(word)
    if "." in word:
        return dotted(word)
    if bare in FRENCH_SMALL and not last:
        return bare
    if bare in GERMAN_SMALL and previous in ("VON", "VAN", "ZU") and not last:
        return bare
    if ((bare == "la" and previous == "DE") or (bare in IBERIAN_SMALL and not first)) and not last:
        return bare
    if word in TITLES or (is_roman(word) and not (first and could_be_syllable(word))):
        return word
    if is_acronym(word, INITIALS) and word != "NG":
        return word
    return with_apostrophe(word)
