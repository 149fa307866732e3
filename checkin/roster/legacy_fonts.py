"""The charts of TCVN3 (ABC, .VnTime) and VNI (VNI-Windows, VNI-Times), and texts converted by them.

TCVN3 is the third set of TCVN 5712:1993 (as in glibc's charmap TCVN5712-1, of which it has the small
letters and A1 to A7); VNI is the VNI character set for Windows (https://en.wikipedia.org/wiki/VNI).
TCVN3 has no capitals with tones: they are the same codes in a font of capitals (.VnTimeH), which
shows only in the letters around them.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final, Literal

Font = Literal["tcvn3", "vni"]
"""Which of the two families of fonts a text needs."""

# Each line: a letter without tone, then its codes bare, grave, hook, tilde, acute, dot ("-" if ASCII).
_TCVN3_CODES: Final = """
a - B5 B6 B7 B8 B9
ă A8 BB BC BD BE C6
â A9 C7 C8 C9 CA CB
e - CC CE CF D0 D1
ê AA D2 D3 D4 D5 D6
i - D7 D8 DC DD DE
o - DF E1 E2 E3 E4
ô AB E5 E6 E7 E8 E9
ơ AC EA EB EC ED EE
u - EF F1 F2 F3 F4
ư AD F5 F6 F7 F8 F9
y - FA FB FC FD FE
đ AE
Ă A1
Â A2
Ê A3
Ô A4
Ơ A5
Ư A6
Đ A7
"""
_TONES: Final = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
# VNI puts the tone, or the tone with the circumflex or breve, behind the letter.
_VNI_SECOND: Final = {
    "": "\0øûõùï",
    "\u0302": "âàåãáä",
    "\u0306": "êèúüéë",
}
_VNI_BASES: Final = {"": "aeouy", "\u0302": "aeo", "\u0306": "a"}
_VNI_HORNED: Final = {"ô": "ơ", "ö": "ư"}
_VNI_SINGLE: Final = {
    "ñ": "đ",
    "í": "í",
    "ì": "ì",
    "æ": "ỉ",
    "ó": "ĩ",
    "ò": "ị",
    "î": "ỵ",
    "ô": "ơ",
    "ö": "ư",
}


def _tcvn3() -> dict[str, str]:
    table = {}
    for line in _TCVN3_CODES.split("\n"):
        if line:
            letter, *codes = line.split()
            for code, tone in zip(codes, _TONES, strict=False):
                if code != "-":
                    table[chr(int(code, 16))] = unicodedata.normalize("NFC", letter + tone)
    return table


def _vni() -> dict[str, str]:
    small = dict(_VNI_SINGLE)
    for mark, seconds in _VNI_SECOND.items():
        for second, tone in zip(seconds, _TONES, strict=True):
            for base in _VNI_BASES[mark] if second != "\0" else "":
                small[base + second] = unicodedata.normalize("NFC", base + mark + tone)
            if not mark and second != "\0":
                for typed, letter in _VNI_HORNED.items():
                    small[typed + second] = unicodedata.normalize("NFC", letter + tone)
    # The dotted y is a letter of its own, not a pair.
    del small["yï"]
    both = dict(small)
    for typed, letter in small.items():
        both[typed.upper()] = letter.upper()
        # "AÂ" as a rule, "Aâ" where the shift key was let go in between.
        both[typed[0].upper() + typed[1:]] = letter.upper()
    return both


_TCVN3: Final = _tcvn3()
_VNI: Final = _vni()
_VNI_CODES: Final = "|".join(sorted(map(re.escape, _VNI), key=len, reverse=True))
_VNI_RUN: Final = re.compile(_VNI_CODES)
_TCVN3_WORD: Final = re.compile(f"[A-Za-zÀ-ÿ{re.escape(''.join(_TCVN3))}]+")
_LATIN_WORD: Final = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿ]+")
WORD: Final[dict[Font, re.Pattern[str]]] = {"tcvn3": _TCVN3_WORD, "vni": _LATIN_WORD}
"""A word under each font, possible or not."""
POSSIBLE: Final[dict[Font, re.Pattern[str]]] = {
    "tcvn3": re.compile(f"[A-Za-z{re.escape(''.join(_TCVN3))}]+"),
    "vni": re.compile(f"(?:{_VNI_CODES}|[A-Za-z])+"),
}
"""A word all of whose letters the font has."""
ACRONYM: Final = re.compile("[B-DF-HJ-NP-TV-XZĐ]+")
"""What is an acronym once converted: GD, ĐT."""
_ASCII_UPPER: Final = re.compile("[A-Z]")
_ASCII_LOWER: Final = re.compile("[a-z]")
_CAPITALS: Final = 2
"""As many capitals and no small letter make a word of a font of capitals."""


def from_tcvn3(text: str, *, capitals: bool = False) -> str:
    """Convert a text typed in TCVN3; ``capitals`` for a font of capitals (names ending in H).

    Without it a word is in capitals if its unaccented letters are, at least two of them, or if
    they are everywhere else in the text: ``"NGUYÔN"`` gives ``"NGUYỄN"``, ``"Lª"`` gives ``"Lê"``.
    """
    words = [found[0] for found in _TCVN3_WORD.finditer(text)]
    decided = [whole for word in words if (whole := _in_capitals(word)) is not None]
    elsewhere = bool(decided) and all(decided)

    def converted(found: re.Match[str]) -> str:
        word = found[0]
        whole = _in_capitals(word)
        plain = "".join(_TCVN3.get(ch, ch) for ch in word)
        upper = capitals or (elsewhere if whole is None else whole)
        return plain.upper() if upper else plain

    return _TCVN3_WORD.sub(converted, text)


def from_vni(text: str) -> str:
    """Convert a text typed in VNI."""
    return _VNI_RUN.sub(lambda found: _VNI[found[0]], text)


def _in_capitals(word: str) -> bool | None:
    """Tell by its ASCII letters whether a word is in capitals; None where they do not say."""
    if _ASCII_LOWER.search(word):
        return False
    if ACRONYM.fullmatch(word):
        return None
    return True if len(_ASCII_UPPER.findall(word)) >= _CAPITALS else None


def from_font(font: Font, text: str) -> str:
    """Convert a text typed in either."""
    return from_tcvn3(text) if font == "tcvn3" else from_vni(text)
