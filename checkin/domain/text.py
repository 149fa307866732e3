"""Comparing names the way a person at a door does: without tones, case or punctuation."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

# Letters that Unicode does not decompose but that people type without their stroke or ligature.
_LETTERS: Final = str.maketrans(
    {
        "đ": "d",
        "ð": "d",
        "ø": "o",
        "ł": "l",
        "ħ": "h",
        "ı": "i",
        "œ": "oe",
        "æ": "ae",
        "þ": "th",
    }
)
_LATIN: Final = re.compile(r"[\x00-\u036f\u1e00-\u1eff\u2010-\u201f]*")
_MARKS: Final = re.compile(r"[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]+")
_APOSTROPHES: Final = str.maketrans(dict.fromkeys("'`´\u2018\u2019\u02bc", ""))
_INVISIBLE: Final = re.compile(r"[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]")


MAX_SHOWN: Final = 80
"""Characters of a name that a stranger gave itself."""


class _Folded(dict[int, str]):
    """What single Latin letters fold to, worked out when first met."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _spell_out(chr(code))
        return folded


_FOLDED: Final = _Folded()


def fold(text: str) -> str:
    """Reduce a text to what names are compared by: ``"Đặng  Thị Hòa"`` gives ``"dang thi hoa"``.

    Lower case, no diacritics, đ as d, ligatures spelt out, apostrophes dropped, everything else
    that is neither letter nor digit as one space. Identities are hashed from this form, so the
    same text must give the same result in every version of the program.
    """
    if _LATIN.fullmatch(text):
        # Without their marks Latin letters do not combine, so each can be folded by itself.
        return " ".join(text.translate(_FOLDED).split())
    return fold_any(text)


def fold_any(text: str) -> str:
    """Fold a text of any script; ``fold`` does the same faster for Latin letters."""
    return " ".join(unicodedata.normalize("NFC", _spell_out(text)).split())


def _spell_out(text: str) -> str:
    """Fold letters, with everything that is neither letter, digit nor mark as a space.

    The marks of Latin, Greek and Cyrillic letters go; those of scripts in which they are vowels
    (Lao, Thai, Khmer) stay, because without them different names would be the same.
    """
    plain = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES)).casefold()
    plain = _MARKS.sub("", plain).translate(_LETTERS)
    return "".join(ch if ch.isalnum() or unicodedata.category(ch)[0] == "M" else " " for ch in plain)


def shown(name: str, most: int = MAX_SHOWN) -> str:
    """Return somebody else's name as it may be shown: one short line in which nothing steers a terminal."""
    plain = tidy(name[: 4 * most])
    if not plain.isprintable():
        plain = "".join(sign for sign in plain if unicodedata.category(sign)[0] != "C")
    return tidy(plain[:most])


def tidy(text: str) -> str:
    """Return ``text`` in NFC with invisible characters gone and each run of spaces as one."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    # Halves of surrogate pairs, which a keyboard may send one by one, are no text at all.
    seen = "".join(
        ch for ch in _INVISIBLE.sub("", text) if ch.isspace() or unicodedata.category(ch) not in ("Cc", "Cs")
    )
    return " ".join(unicodedata.normalize("NFC", seen).split())
