"""Telling texts typed with the Vietnamese fonts of before Unicode from all others, and converting them.

Such texts are Latin-1 letters that only their font shows as Vietnamese: "NguyÔn V¨n Hµ" in TCVN3
and "Nguyeãn Vaên Haø" in VNI are both Nguyễn Văn Hà (``legacy_fonts`` has the charts).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

import msgspec

from checkin.roster.legacy_fonts import ACRONYM, POSSIBLE, WORD, Font, from_font
from checkin.roster.syllables import is_syllable

_SYMBOLS: Final = "[\u00a1-\u00bf\u00d7\u00f7]"

# Each begins with the letter that betrays the font and looks back from it: a search through a whole
# column then stops at few places.
_STRONG: Final[dict[Font, re.Pattern[str]]] = {
    # A symbol, or a letter of the wrong case, in the middle of a word.
    "tcvn3": re.compile(
        r"[\u00a1-\u00ff](?:"
        rf"(?<=[A-Za-z]{_SYMBOLS})|(?<=[§®\u00a1-\u00a6\u00a8\u00a9\u00ac])(?=[A-Za-z\u00b5-\u00ff])|(?<=[a-z][À-ÖØ-Þ])"
        r"|(?<=\b[A-Z][À-ÖØ-Þ])(?=[a-z])|(?<=[A-Z]{2}[ß-öø-ÿ])|(?<=[A-Z][ß-öø-ÿ])(?=[A-Z]))"
    ),
    # Pairs of vowels that neither Vietnamese nor French writes; French has aï, oï, aë, aû, oû, où.
    "vni": re.compile(
        "[øõåäàáâãùûïüôëéêèúØÕÅÄÀÁÂÃÙÛÏÜÔËÉÊÈÚ](?:"
        "(?<=[aeoyuôöAEOYUÔÖ][øõØÕ])|(?<=[aeAE][åãäàáâÅÃÄÀÁÂ])|(?<=[oO][åäâÅÄÂ])|(?<=[auyôöeAUYÔÖE][ùÙ])"
        "|(?<=[eyôöEYÔÖ][ûïÛÏ])|(?<=[aA][üÜ])|(?<=[öÖ][ôÔ])|(?<=[ñÑ][aeoAEO][àáâãëéêèúÀÁÂÃËÉÊÈÚ]))"
    ),
}
VIETNAMESE_ONLY: Final = re.compile("[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9\u0300\u0301\u0303\u0309\u0323]")
"""Letters and marks that only Vietnamese in Unicode has: no text of these fonts holds one."""
_MISCASED: Final = re.compile("[a-z][À-ÖØ-Þ]|^[A-Z][À-ÖØ-Þ][a-z]")
_SUSPECT: Final = re.compile("[\u00a1-\u00ff]")


def _special_words(font: Font, text: str) -> list[str]:
    return [word for word in WORD[font].findall(text) if not word.isascii()]


FONTS: Final[tuple[Font, ...]] = ("tcvn3", "vni")


class Reading(msgspec.Struct, frozen=True):
    """What a text is under one font."""

    text: str
    whole: bool
    """Every word with a special letter becomes a Vietnamese syllable."""
    strong: int
    """Words that are nothing as they stand and a syllable when converted."""
    weak: bool
    """At least one word is no syllable as it stands."""
    half: bool
    """At least half of the words with a special letter become syllables."""


def read_as(font: Font, text: str) -> Reading | None:
    """Read ``text`` in a font; None for one that cannot be in it, or is the same in every font."""
    if not _SUSPECT.search(text) or VIETNAMESE_ONLY.search(text):
        return None
    words = right = strong = odd = 0
    for word in _special_words(font, text):
        if ACRONYM.fullmatch(new := from_font(font, word)):
            continue
        words += 1
        as_it_is = is_syllable(word)
        odd += not as_it_is
        if is_syllable(new) and POSSIBLE[font].fullmatch(word):
            right += 1
            strong += not as_it_is and bool(_STRONG[font].search(word))
    if not words:
        return None
    half = right * 2 >= words and right > 0
    return Reading(from_font(font, text), right == words, strong, odd > 0, half)


_FEW: Final = 2
_MARGIN: Final = 4


class Converted(msgspec.Struct, frozen=True):
    """A column after conversion."""

    texts: dict[str, str]
    """New text by old, only for those converted."""
    font: dict[str, Font]
    """The font each of them was in."""
    unsure: tuple[str, ...]
    """Texts that look like a legacy font and were left as they are."""


def may_need(text: str) -> bool:
    """Tell, fast, whether any text of a column, given joined, can be sure; if not, none converts."""
    if text.isascii():
        return False
    for font in FONTS:
        for found in _STRONG[font].finditer(text):
            reading = read_as(font, _around(text, found.start()))
            if reading is not None and reading.strong:
                return True
    return False


def _around(text: str, at: int) -> str:
    """Return the characters around a place, as far as spaces or ``_WORD_END`` of them."""
    before = text[max(at - _WORD_END, 0) : at].split(" ")[-1].split("\n")[-1]
    return before + text[at : at + _WORD_END].split(maxsplit=1)[0]


_WORD_END: Final = 20


def convert(texts: Iterable[str], usual: Font | None = None) -> Converted:
    """Find the texts of one column that need a legacy font, and convert those that surely do.

    A text alone is sure if all its special words become Vietnamese syllables and one of them
    cannot be a word as it stands. Doubtful texts follow the column where it is plainly in one
    font: two sure texts or more, none of them in the other font, no Vietnamese in Unicode beside
    them, and at most one text that cannot be in it for four sure ones. One sure text is enough where the rest
    of the table is in the same font (``usual``). In a column put together from several lists, some
    of them in Unicode, only texts follow in which two words or more are nothing as they stand, or
    whose words the sure ones have as well.
    """
    special = [text for text in dict.fromkeys(texts) if _SUSPECT.search(text) or VIETNAMESE_ONLY.search(text)]
    readings = {text: {font: read_as(font, text) for font in FONTS} for text in special}
    sure: dict[str, Font] = {}
    for text, by_font in readings.items():
        strengths = {f: r.strong for f, r in by_font.items() if r is not None and r.whole and r.strong}
        if strengths:
            # Both fonts at once: the one that explains more; a draw is left to the column.
            best = max(strengths, key=lambda f: strengths[f])
            if list(strengths.values()).count(strengths[best]) == 1:
                sure[text] = best
    unicode = any(VIETNAMESE_ONLY.search(text) for text in special)
    beside = _only_font(sure, usual)
    column = beside if not unicode and _is_all(beside, special, readings, sure) else None
    met = frozenset(word for text in sure for word in _special_words(beside, text)) if beside else frozenset()
    new: dict[str, str] = {}
    fonts: dict[str, Font] = {}
    unsure = []
    for text, by_font in readings.items():
        font = sure.get(text) or column or beside
        reading = by_font[font] if font else None
        if font and reading and (text in sure or _follows(text, font, reading, met if not column else None)):
            if reading.text != text:
                new[text], fonts[text] = reading.text, font
        elif any(_is_doubtful(r, bool(sure), unicode) for r in by_font.values()):
            unsure.append(text)
    return Converted(new, fonts, tuple(unsure))


def _follows(text: str, font: Font, reading: Reading, met: frozenset[str] | None) -> bool:
    """Tell whether a doubtful text is in the font of the sure ones, whose words are ``met``.

    None for words where the whole column is in that font.
    """
    if met is None:
        return reading.whole or (reading.strong > 0 and reading.half)
    words = [word for word in _special_words(font, text) if from_font(font, word) != word]
    strange = [word for word in words if not is_syllable(word) or _MISCASED.search(word)]
    known = [word for word in words if word in met]
    return reading.whole and (len(words) > 1 or bool(known)) and {*strange, *known} == set(words)


def _only_font(sure: dict[str, Font], usual: Font | None) -> Font | None:
    """Return the font of all sure texts, None if they are too few or in both."""
    kinds = set(sure.values())
    if len(kinds) != 1 or len(sure) < (1 if kinds == {usual} else _FEW):
        return None
    return next(iter(kinds))


def _is_doubtful(reading: Reading | None, beside: bool, unicode: bool) -> bool:
    """Tell whether a person should look; ``beside``: others of the column were converted."""
    if reading is None:
        return False
    return reading.strong > 0 or (beside and reading.whole and (reading.weak or not unicode))


def _is_all(
    font: Font | None,
    special: Sequence[str],
    readings: dict[str, dict[Font, Reading | None]],
    sure: dict[str, Font],
) -> bool:
    """Tell whether a whole column is in this font."""
    if font is None:
        return False
    against = sum(not ((r := readings[text][font]) and (r.whole or r.half)) for text in special)
    return against * _MARGIN <= len(sure)
