"""Capitals and small letters of single words."""

from __future__ import annotations

import re
import unicodedata
from typing import Final, Literal

from checkin.roster.casing_words import ACRONYMS, TITLES
from checkin.roster.syllables import TONES

Kind = Literal["person", "place", "text"]
"""What a text names: a person; a country or delegation; a post or body."""
Culture = Literal["vi", "fr"]
"""Vietnamese, or French and all others."""

TOKEN: Final = re.compile(r"[^\s\-‐/,;()\"«»“”&+–—:]+")
_ROMAN: Final = re.compile(r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})")
_VOWEL: Final = re.compile(r"[AEIOUYÀ-ÖØ-ÝĂĨŨƠƯŒ\u1ea0-\u1ef8]")
_APOSTROPHES: Final = "'\u2019"
_MC: Final = re.compile(r"Mc([a-zà-ÿ]{3,})")
_MC_LETTERS: Final = 5
_TURKISH: Final = frozenset("İĞ")
_WORD: Final = re.compile(r"[^\W\d_]+")
_SHORT: Final = 4
_BEGINNING: Final = re.compile(r"[BCDFGHJ-NP-TV-XZ]{2,}")
_ENDING: Final = re.compile(r"[BCDFGHJ-NP-TV-XZ]{2,}$")
_CLUSTERS: Final = frozenset(
    (
        "BL BR CH CL CR CZ DJ DR FL FR GH GL GN GR GU KH KL KN KR LL MN NG NH PF PH PL PN PR PS PT QU "
        "RH SC SCH SH SK SL SM SN SP SPH SPL SPR SQ ST STR SV SW TCH TH TR TS TW VL VR WH WR THR CHR "
        "PHR SHR SCR CK CT DS FF FT GHT GS HN HR HS HT KS LD LF LK LM LN LP LS LT LV MB MP MPS MS NC "
        "NCH ND NDS NGS NK NN NS NT NTS NX NZ PP RB RC RCH RD RDS RF RG RK RL RM RN RP RS RT RTH RTS "
        "RTZ RV RX SS TT TZ WD WK WL WN WS XT YS ZZ BB BS CS DD GG LB LC LG LZ MM RR RZ SSE TL"
    ).split()
)
"""Consonants that words begin or end with in Vietnamese, French, English and German."""
INITIALS: Final = 3
"""Letters of the longest word in a name that may be initials."""

_FIRST_LETTER: Final = re.compile(r"(?<![^\W\d_])[^\W\d_]")


def raised(text: str, *, name: bool) -> str:
    """Return a text from TCVN3, which has no capitals with tones, with those it must have had.

    Each word of a person's name begins with one ("Ngọc ánh" is Ngọc Ánh), of others the first.
    """

    def capital_of(found: re.Match[str]) -> str:
        letter = found[0]
        toned = not TONES.isdisjoint(unicodedata.normalize("NFD", letter))
        return letter.upper() if toned and (name or found.start() == 0) else letter

    if text.isascii() or (name and text.islower()):
        return text
    return _FIRST_LETTER.sub(capital_of, text)


def with_apostrophe(word: str, *, vietnamese: bool = False) -> str:
    """Return O'Brien, d'Estaing, L'Hôte, McDonald; in Vietnam H'Hen is a name of the Highlands."""
    for mark in _APOSTROPHES:
        before, found, after = word.partition(mark)
        if found:
            small = before == "D" and len(after) > 1 and not vietnamese
            start = before.lower() if small else capital(before)
            # "Vo'" and "DINH'S" have nothing behind that begins a name.
            return start + mark + (with_apostrophe(after) if len(after) > 1 else after.lower())
    return capital(word) if vietnamese else _mc(capital(word))


def _mc(word: str) -> str:
    return _MC.sub(lambda found: "Mc" + found[1].capitalize(), word) if len(word) >= _MC_LETTERS else word


def turkish(text: str, cased: str) -> str:
    """Mend what became of a Turkish text in capitals, whose I is a small ı and whose İ an i.

    Ş alone is Romanian as well: words with an I then stay as they are. Both texts are equally long.
    """
    if not _TURKISH.isdisjoint(text):
        return "".join("ı" if (a, b) == ("I", "i") else b for a, b in zip(text, cased, strict=True))
    if "Ş" not in text:
        return cased
    return _WORD.sub(
        lambda found: (
            text[found.start() : found.end()] if "I" in text[found.start() + 1 : found.end()] else found[0]
        ),
        cased,
    )


def unpronounceable(word: str) -> bool:
    """Tell whether a short word begins or ends as no word does: EDF, ABC."""
    if not (1 < len(word) <= _SHORT and word.isascii() and word.isalpha()):
        return False
    ends = _BEGINNING.match(word), _ENDING.search(word)
    return any(found is not None and found[0] not in _CLUSTERS for found in ends)


def is_roman(word: str) -> bool:
    """Tell whether a word is a roman number up to 39."""
    return bool(_ROMAN.fullmatch(word))


def is_acronym(word: str, longest: int) -> bool:
    """Tell whether a word has no vowel, or digits among its letters."""
    return (
        (word in ACRONYMS and longest > INITIALS)
        or (len(word) <= longest and len(word) > 1 and not _VOWEL.search(word))
        or any(map(str.isdigit, word))
    )


def dotted(word: str) -> str:
    """Return a word with points in it: titles and initials stay, names do not ("TS.Trần")."""
    parts = re.split(r"(\.)", word)
    return "".join(
        part
        if len(part) <= 1 or part in TITLES or part in ACRONYMS or not _VOWEL.search(part)
        else capital(part)
        for part in parts
    )


def capital(word: str) -> str:
    """Return the first letter as a capital, the rest small; a mark before it stays."""
    if not word or not word[0].isalpha():
        return word[:1] + capital(word[1:]) if word else word
    # A small İ would be two characters.
    return word[0] + word[1:].replace("İ", "i").lower()
