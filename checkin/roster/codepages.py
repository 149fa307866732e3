"""Judging which 8-bit encoding the words of a file are written in: Windows-1258 or Windows-1252.

The two agree on most letters; where they differ, what they make of each word decides. Windows-1258
writes tones as marks behind the letter (https://www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT/
WINDOWS/CP1258.TXT), so the same bytes are Vietnamese syllables in it and nonsense in the other.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Final, NamedTuple

from checkin.roster.legacy import read_as
from checkin.roster.syllables import is_syllable

WORDS: Final = 5_000
"""As many different words are judged."""

_WORD: Final = re.compile(rb"[A-Za-z\x80-\xff]*[\x80-\xff][A-Za-z\x80-\xff]*")
# A no-break space, quotation marks, dashes and the like stand between words in both encodings.
_BETWEEN: Final = re.compile(
    rb"[\x80\x82\x84-\x87\x89\x8b\x91-\x97\x99\x9b\xa0\xab\xb0\xb2\xb3\xb7\xba\xbb]+"
)
_LETTERS: Final = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿŒœŠšŽžŸ]+")
_STRANGE: Final = re.compile(r"[a-zß-öø-ÿœšž][A-ZÀ-ÖØ-ÞŒŠŽŸ]|[À-ÖØ-öø-ÿ]{3}|[ÐðÞþ][ÐðÞþ]")
_MC: Final = re.compile(r"\A(?:Mac|Mc|De|Di|La|Le|Van)(?=[A-ZÀ-Þ])")


class Votes(NamedTuple):
    """How many different words with special letters speak for what."""

    words: int
    same: int
    """The same under both encodings, and a word."""
    vietnamese: int
    """A Vietnamese syllable in Windows-1258 alone."""
    western: int
    """A word in Windows-1252 alone."""
    legacy: int
    """A Vietnamese syllable of a font of before Unicode (``legacy``)."""
    utf8: int = 0
    """Whole in UTF-8: these speak against all others, for a file that is damaged."""


def distinct_words(data: bytes) -> list[bytes]:
    """Return the different words with bytes above 127, at most ``WORDS`` of them."""
    found: dict[bytes, None] = {}
    for chunk in dict.fromkeys(_WORD.findall(data)):
        parts = [chunk] if _is_utf8(chunk) else _BETWEEN.split(chunk)
        found.update(dict.fromkeys(part for part in parts if part and not part.isascii()))
    return list(found)[:WORDS]


def vote(words: Iterable[bytes]) -> Votes:
    """Judge each word by what both encodings make of it."""
    total = same = vietnamese = western = legacy = utf8 = 0
    for word in words:
        total += 1
        if _is_utf8(word):
            # A damaged UTF-8 file would pass for accents and quotation marks.
            utf8 += 1
            continue
        in_1258, in_1252 = _decoded(word, "cp1258"), _decoded(word, "cp1252")
        if in_1252 is not None and _is_legacy(in_1252):
            legacy += 1
        elif in_1258 == in_1252:
            same += in_1252 is not None and (is_syllable(in_1252) or _is_western(in_1252))
        elif in_1258 is not None and is_syllable(in_1258):
            vietnamese += 1
        elif in_1252 is not None and _is_western(in_1252):
            western += 1
    return Votes(total, same, vietnamese, western, legacy, utf8)


def _is_utf8(word: bytes) -> bool:
    try:
        word.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _decoded(word: bytes, codec: str) -> str | None:
    try:
        return unicodedata.normalize("NFC", word.decode(codec))
    except UnicodeDecodeError:
        return None


def _is_legacy(word: str) -> bool:
    return any(
        (r := read_as(font, word)) is not None and r.whole and r.strong > 0 for font in ("tcvn3", "vni")
    )


def _is_western(word: str) -> bool:
    """Tell whether a word has the shape of one in a western European language."""
    return bool(_LETTERS.fullmatch(word)) and not _STRANGE.search(_MC.sub("", word))
