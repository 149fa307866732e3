"""Texts in capitals as they are written: NGUYỄN VĂN AN is Nguyễn Văn An, JEAN-PIERRE is Jean-Pierre.

Only texts wholly in capitals change, names and countries also if they are wholly small; one mixed
letter shows that its writer chose, as in "Jean DUPONT". Acronyms, titles and roman numerals stay.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, Literal

from checkin.roster.casing_rules import INITIALS, capital, dotted, is_acronym, is_roman, with_apostrophe
from checkin.roster.casing_words import (
    ACRONYMS,
    BIRTH,
    FRENCH_COMMON,
    FRENCH_SMALL,
    IBERIAN_SMALL,
    SHORT_PLACES,
    SMALL_IN_TEXTS,
    TITLES,
    VIETNAMESE_PHRASES,
    WESTERN_TITLES,
)
from checkin.roster.legacy import VIETNAMESE_ONLY
from checkin.roster.syllables import could_be_syllable, is_syllable

Kind = Literal["person", "place", "text"]
"""What a text names: a person; a country or delegation; a post or body."""
Culture = Literal["vi", "fr"]
"""Vietnamese, or French and all others."""

_TOKEN: Final = re.compile(r"[^\s\-‐/,;()\"«»“”&+–—:]+")
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_LONE: Final = 4
"""Letters of the longest lone word that may be an acronym."""

_KEPT: Final = re.compile(r"\b(?:vips?|ubnd|hđnd|btc|ctv)\b", re.IGNORECASE)
"""Acronyms in the names of categories."""

_PHRASES: Final = {phrase.upper(): phrase for phrase in VIETNAMESE_PHRASES}
_LONGEST: Final = max(len(phrase.split()) for phrase in VIETNAMESE_PHRASES)


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
    new = _person(capitals, culture) if kind == "person" else _text(capitals, kind, culture)
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

    return _TOKEN.sub(cased, text)


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
    if word.rstrip(".") in WESTERN_TITLES:
        return capital(word)
    if "." in word:
        return dotted(word)
    if bare in FRENCH_SMALL and not last:
        return bare
    if ((bare == "la" and previous == "DE") or (bare in IBERIAN_SMALL and not first)) and not last:
        return bare
    if word in TITLES or (is_roman(word) and not (first and could_be_syllable(word))):
        return word
    if is_acronym(word, INITIALS) and word != "NG":
        return word
    return with_apostrophe(word)


def _text(text: str, kind: Kind, culture: Culture) -> str:
    """Return a post, body or place: phrases known, small words small, acronyms as they are."""
    tokens = list(_TOKEN.finditer(text))
    # "SEED/BPPS" is two of them.
    lone = len(tokens) == 1 or (kind == "text" and " " not in text)
    if lone and all(_lone_acronym(token[0], kind) for token in tokens):
        return text
    out, at, index = [], 0, 0
    while index < len(tokens):
        token = tokens[index]
        out.append(text[at : token.start()])
        first = index == 0
        size = _phrase_at(text, tokens, index) if culture == "vi" else 0
        if size:
            at = tokens[index + size - 1].end()
            phrase = _PHRASES[text[token.start() : at]]
            out.append(phrase[:1].upper() + phrase[1:] if first else phrase)
            index += size
            continue
        out.append(_word(token[0], first, culture, kind))
        at = token.end()
        index += 1
    out.append(text[at:])
    return "".join(out)


def _phrase_at(text: str, tokens: list[re.Match[str]], index: int) -> int:
    """Return how many words the longest known phrase at ``index`` has, 0 without one."""
    for size in range(min(_LONGEST, len(tokens) - index), 0, -1):
        if text[tokens[index].start() : tokens[index + size - 1].end()] in _PHRASES:
            return size
    return 0


def _word(word: str, first: bool, culture: Culture, kind: Kind) -> str:
    if "." in word:
        return dotted(word)
    if word in ACRONYMS or word in TITLES or is_roman(word) or is_acronym(word, len(word)):
        return capital(word) if word in WESTERN_TITLES else word
    lower = word.lower()
    if culture == "vi":
        return capital(word)
    plain = lower.replace("\u2019", "'")
    if plain in SMALL_IN_TEXTS or (kind == "text" and plain in FRENCH_COMMON):
        return capital(word) if first else lower
    before, mark, after = word.partition("'") if "'" in word else word.partition("\u2019")
    if mark and before in ("L", "D", "QU", "S", "N") and len(after) > 1:
        inner = _word(after, False, culture, kind)
        return (before.capitalize() if first else before.lower()) + mark + inner
    return with_apostrophe(word)


def _lone_acronym(word: str, kind: Kind) -> bool:
    """Tell whether a single word in capitals may well be meant so: OIF, VIETTEL."""
    lower = word.lower()
    if not word.isascii() or lower in SHORT_PLACES or lower in FRENCH_COMMON:
        return False
    return len(word) <= _LONE if kind == "place" else True
