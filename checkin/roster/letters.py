"""Letters as they should be stored: composed, without invisible ones, the right Đ, plain hyphens.

Spellings are never judged: hoà and hòa, Sỹ and Sĩ, O’Brien and O'Brien stay as they were typed.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from checkin.roster.legacy import VIETNAMESE_ONLY, read_as
from checkin.roster.syllables import is_syllable

# What ``tidy`` leaves out too; the soft hyphen and the marks of bidirectional text among them.
_INVISIBLE: Final = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
# Separators of records (1C to 1F) count as control characters, which are reported.
_UNSEEN: Final = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_SPACES: Final = re.compile(r"[^\S\x1c-\x1f]+")
_CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")

_ETHS: Final = {"Ð": "Đ", "ð": "đ", "\u0189": "Đ", "\u0256": "đ"}
_ETH_TABLE: Final = str.maketrans(_ETHS)
_ETH_WORD: Final = re.compile(r"[^\W\d_]*[Ðð\u0189\u0256][^\W\d_]*")
_ETH_INSIDE: Final = re.compile(r"(?<=[^\W\d_])[Ðð\u0189\u0256]")
_WORD: Final = re.compile(r"[^\W\d_]+")

# Hyphens a typesetter distinguishes and nobody searches for: true, unbreaking, minus, small, wide.
_HYPHENS: Final = re.compile(r"(?<=[^\W\d_])[\u2010\u2011\u2212\ufe63\uff0d](?=[^\W\d_])")
_DASHES: Final = re.compile(r"(?<=[^\W\d_])[\u2012\u2013](?=[^\W\d_])")
_APOSTROPHES: Final = re.compile(r"(?<=[^\W\d_])[`\u00b4\u2032](?=[^\W\d_])")
_OPENING: Final = re.compile(r"(?<=[^\W\d_])\u2018(?=[^\W\d_])")

_LATIN: Final = r"A-Za-zÀ-ÖØ-öø-\u024f\u1e00-\u1eff"
_ALIKE: Final = r"\u0370-\u03ff\u0400-\u052f"
_MIXED: Final = re.compile(rf"[{_LATIN}][\u0300-\u036f]*[{_ALIKE}]|[{_ALIKE}][\u0300-\u036f]*[{_LATIN}]")
_LOST: Final = re.compile(rf"\ufffd|[{_LATIN}]\?[{_LATIN}]")

_ATTENTION: Final = re.compile(
    r"[\x00-\x09\x0b-\x1f\x7f-\xa0\xad\u1680\u2000-\u2013\u2018\u2028-\u202f\u2032\u205f-\u2064\u2212\u3000\ufeff"
    r"\ufe63\uff0d\ufffd\u0370-\u052fÐð\u0189\u0256`\xb4]"
)
_MAYBE_LOST: Final = re.compile(r"\?(?<=\w\?)\w")


def attention(text: str) -> bool:
    """Tell, fast, whether a function here may change or report ``text`` or one of its lines."""
    plain = text.isascii()
    return (
        # What ASCII has of these is faster found so.
        (
            (not text.replace("\n", "").isprintable() or "`" in text)
            if plain
            else _ATTENTION.search(text) is not None
        )
        or ("?" in text and _MAYBE_LOST.search(text) is not None)
        or "  " in text
        or "\n " in text
        or " \n" in text
        or text[:1] == " "
        or text[-1:] == " "
        or not (plain or unicodedata.is_normalized("NFC", text))
    )


def compose(text: str) -> str:
    """Return ``text`` in NFC: letter and accents as one."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def reveal(text: str) -> str:
    """Return ``text`` without soft hyphens, zero-width characters and byte order marks.

    In TCVN3 the soft hyphen is ư: where a text may still be in it, it stays.
    """
    if "\u00ad" in text and (reading := read_as("tcvn3", text)) is not None and reading.strong:
        return _UNSEEN.sub("", text)
    return _INVISIBLE.sub("", text)


def space(text: str) -> str:
    """Return ``text`` with each run of spaces of any kind as one plain space, none at its ends."""
    return _SPACES.sub(" ", text).strip(" ")


def vietnamese_d(text: str, *, vietnamese: bool = False) -> str:
    """Return ``text`` with Đ where Ð (U+00D0), ð or the African Ɖ stand for it.

    They do where the word becomes a Vietnamese syllable and the text is Vietnamese: it has other
    words that are, or its column is (``vietnamese``). Icelandic names (Guðrún, Sigurðsson) never
    begin a word with ð, and no Vietnamese syllable has đ elsewhere.
    """
    words = _ETH_WORD.findall(text)
    if not words or _ETH_INSIDE.search(text):
        return text
    if not all(is_syllable(word.translate(_ETH_TABLE)) for word in words):
        return text
    others = [word for word in _WORD.findall(text) if word not in words]
    if (
        vietnamese
        or VIETNAMESE_ONLY.search(text)
        or any(not word.isascii() and is_syllable(word) for word in others)
    ):
        return text.translate(_ETH_TABLE)
    return text


def hyphens(text: str, *, name: bool = False) -> str:
    """Return ``text`` with a plain hyphen and an apostrophe where a look-alike joins two letters.

    "O’Brien" and "D'Estaing" stay. An en dash is a hyphen in names of persons (``name``) only:
    "Hà Nội–Paris" is right.
    """
    text = _HYPHENS.sub("-", text)
    text = _APOSTROPHES.sub("'", text)
    text = _OPENING.sub("\u2019", text)
    return _DASHES.sub("-", text) if name else text


def has_lookalike(text: str) -> bool:
    """Tell whether a word mixes Latin letters with Greek or Cyrillic ones, which look like them."""
    return bool(_MIXED.search(text))


def has_control(text: str) -> bool:
    """Tell whether there are control characters other than spaces and line ends."""
    return bool(_CONTROL.search(text))


def has_lost(text: str) -> bool:
    """Tell whether letters were lost on the way: ``"Nguy?n"``, or the mark for what is unreadable."""
    return bool(_LOST.search(text))
