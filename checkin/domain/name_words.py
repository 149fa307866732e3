"""Names taken apart for comparing: their words, with and without marks, and what tells namesakes apart."""

from __future__ import annotations

import re
import unicodedata
from typing import Final, NamedTuple

from checkin.domain.text import fold

_TONES: Final = frozenset("\u0300\u0301\u0303\u0309\u0323")
_WORD: Final = re.compile(r"[^\W_]+")
_APOSTROPHES: Final = str.maketrans({**dict.fromkeys("'`´\u2018\u2019\u02bc", ""), "ð": "đ"})
_OPEN_Y: Final = re.compile(r"[bdhklmnrstv]y|quy")
_MARKS: Final = {"junior": "jr", "senior": "sr", "fils": "jr", "pere": "sr"}
_ORDINAL: Final = re.compile(r"jr|sr|i{2,3}|iv|\d{1,3}|[a-e]")


class Name(NamedTuple):
    """A name as ``resemblance`` compares it."""

    words: tuple[str, ...]
    """With their marks, spelt alike: hoà as hòa, sỹ as sĩ."""
    plain: tuple[str, ...]
    """The same words without marks."""
    ordinal: str = ""
    """What tells namesakes apart: Jr, Sr, II, or the A and B of Vietnamese lists."""


def name_of(text: str) -> Name:
    """Take a name apart for comparing."""
    apart = unicodedata.normalize("NFC", text).casefold().translate(_APOSTROPHES)
    found = _WORD.findall(apart)
    plain = [fold(word).replace(" ", "") or word for word in found]
    ordinal = _MARKS.get(plain[-1], plain[-1]) if plain else ""
    # With a point it is an initial.
    if len(plain) > 2 and _ORDINAL.fullmatch(ordinal) and not (len(ordinal) == 1 and apart.endswith(".")):
        del found[-1], plain[-1]
    else:
        ordinal = ""
    words = [one if one == bare else _spelt(one) for one, bare in zip(found, plain, strict=True)]
    for at, bare in enumerate(plain):
        if _OPEN_Y.fullmatch(bare):
            words[at], plain[at] = words[at].replace("y", "i"), f"{bare[:-1]}i"
    return Name(tuple(words), tuple(plain), ordinal)


def _spelt(word: str) -> str:
    """Write the tone after the word, wherever in it the tone stood."""
    apart = unicodedata.normalize("NFD", word)
    tones = "".join(ch for ch in apart if ch in _TONES)
    return "".join(ch for ch in apart if ch not in _TONES) + tones
