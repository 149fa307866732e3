"""The order of names: Vietnamese ones by given name, others by family name, in one alphabet.

Letters a ă â b c d đ e ê … as in Vietnamese, within a syllable tones ngang, huyền, hỏi, ngã, sắc,
nặng. A circumflex makes a letter of its own only within what may be a Vietnamese syllable: Bâle
stands where Bale would.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final

from checkin.domain.names import USUALLY_FAMILY_FIRST, Parts, parts_by, parts_in
from checkin.domain.regions import region_of
from checkin.domain.text import fold
from checkin.domain.vietnamese import is_syllable

_ALPHABET: Final = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
# One character a letter, in the order of the alphabet; tones before all of them end a syllable.
_CODES: Final = {ord(letter): chr(ord("A") + i) for i, letter in enumerate(_ALPHABET)}
_LETTERS: Final = {code: chr(letter).upper() for letter, code in _CODES.items()}
_TONES: Final = {
    "": "\x01",
    "\u0300": "\x02",
    "\u0309": "\x03",
    "\u0303": "\x04",
    "\u0301": "\x05",
    "\u0323": "\x06",
}
_ALWAYS: Final = frozenset("ăđơư")
_OWN: Final = frozenset("ăâđêôơư")
_STROKES: Final = str.maketrans({"ð": "đ"})
_KEPT_BEFORE: Final = frozenset({"BE", "NL", "IT", "US", "GB", "ES", "PT", "CH"})
"""Countries where De Smet stands under D."""
_ELIDED: Final = re.compile(r"[dD]['’](?=\w)")
_AFTER: Final = frozenset("de d von zu vom zum van der den ten ter te af av".split())
Key = tuple[str, str, str, str]


def sort_key(fields: Mapping[str, Any]) -> Key:
    """Return what a delegate sorts by; equal for equal names only.

    A name whose order is not known is taken in the usual order of its country.
    """
    name = str(fields.get("name") or "")
    parts = parts_in(fields)
    if parts is None:
        country = str(fields.get("country") or "")
        region = region_of(country) if country else None
        parts = parts_by(name, country, family_first=region in USUALLY_FAMILY_FIRST)
    return (*_keys(parts, fields), name)


def letter_of(key: Key) -> str:
    """Return the letter under which whoever has this key is looked for; # where it is none."""
    return _LETTERS.get(key[0][:1], "#")


def text_key(text: str) -> tuple[str, str]:
    """Return what the name of a delegation or category sorts by."""
    return _key(text.split()), text


def _keys(parts: Parts, fields: Mapping[str, Any]) -> tuple[str, str, str]:
    if parts.vietnamese:
        family, given = parts.family, parts.given.split()
        last = _word(given.pop()) if given else ""
        if " " in family:
            family, *rest = family.split()
            given = rest + given
        return last, _word(family), _key(given)
    if " " not in parts.family and "'" not in parts.family and "’" not in parts.family:
        return _word(parts.family), _key(parts.given.split()), ""
    words, particles = _without_particles(parts.family, fields)
    return _key(words), _key(parts.given.split()), _key(particles)


def _without_particles(family: str, fields: Mapping[str, Any]) -> tuple[list[str], list[str]]:
    """Take off the particles that stand after the name in a directory: Tour (de La) no, La Tour (de)."""
    words = family.split()
    capitals = family.isupper() and region_of(str(fields.get("country") or "")) not in _KEPT_BEFORE
    particles: list[str] = []
    while len(words) > 1:
        small = words[0].islower() and words[0] in _AFTER
        if not small and not (capitals and words[0] == "DE"):
            break
        particles.append(words.pop(0))
    if (elided := _ELIDED.match(words[0])) and (capitals or words[0][0] == "d"):
        particles.append(elided.group())
        words[0] = words[0][2:]
    return words, particles


def _key(words: list[str]) -> str:
    return "".join(map(_word, words))


@lru_cache(maxsize=1 << 16)
def _word(word: str) -> str:
    """Return the letters of a word in codes that sort, each part of it with its tone behind."""
    if word.isascii():
        return "".join(f"{one.translate(_CODES)}\x01" for one in fold(word).split())
    if "-" in word.strip("-"):
        return "".join(map(_word, word.split("-")))
    spelt = is_syllable(word)
    letters, tone = [], ""
    for char in unicodedata.normalize("NFC", word.lower()).translate(_STROKES):
        bare, mark = _take_tone(char)
        tone = mark or tone
        letters.append(bare if bare in _ALWAYS or (spelt and bare in _OWN) else fold(bare))
    return "".join(letters).translate(_CODES) + (_TONES[tone] if spelt else "\x01")


def _take_tone(char: str) -> tuple[str, str]:
    apart = unicodedata.normalize("NFD", char)
    tone = next((one for one in apart if one in _TONES), "")
    return unicodedata.normalize("NFC", apart.replace(tone, "") if tone else apart), tone
