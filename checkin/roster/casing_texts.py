"""Posts, bodies and places in capitals as they are written: phrases known, acronyms as they are."""

from __future__ import annotations

import re
from typing import Final

from checkin.roster.casing_rules import (
    TOKEN,
    Culture,
    Kind,
    capital,
    dotted,
    is_acronym,
    is_roman,
    unpronounceable,
    with_apostrophe,
)
from checkin.roster.casing_words import (
    ACRONYMS,
    FRENCH_COMMON,
    SHORT_PLACES,
    SMALL_IN_TEXTS,
    TITLES,
    VIETNAMESE_PHRASES,
    WESTERN_TITLES,
)
from checkin.roster.syllables import could_be_syllable

_LONE: Final = 4
"""Letters of the longest lone word that may be an acronym."""
_PHRASES: Final = {phrase.upper(): phrase for phrase in VIETNAMESE_PHRASES}
_LONGEST: Final = max(len(phrase.split()) for phrase in VIETNAMESE_PHRASES)


def text_cased(text: str, kind: Kind, culture: Culture) -> str:
    """Return a post, body or place: phrases known, small words small, acronyms as they are."""
    tokens = list(TOKEN.finditer(text))
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
        if kind == "text" and (_is_initial(text, token) or _is_unknown(token[0], culture)):
            out.append(token[0])
        else:
            out.append(_word(token[0], first, culture, kind))
        at = token.end()
        index += 1
    out.append(text[at:])
    return "".join(out)


def _is_initial(text: str, token: re.Match[str]) -> bool:
    """Tell whether a letter is one of those of "R&D"."""
    return len(token[0]) == 1 and "&" in (text[token.start() - 1 : token.start()], text[token.end() :][:1])


def _is_unknown(word: str, culture: Culture) -> bool:
    """Tell whether a short word that is no syllable and no word may be an acronym: ABC, EDF."""
    if culture == "vi" and word.isascii() and word.isalpha() and not could_be_syllable(word):
        return 1 < len(word) <= _LONE
    return unpronounceable(word)


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
