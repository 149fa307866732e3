"""How files of pictures are named: in which letters, and in which words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from typing import Final

from checkin.domain.text import fold, tidy

ANYWHERE: Final = frozenset(
    "photo photos portrait portraits picture pic image img dsc scan copy copie final badge avatar id ref "
    "headshot passport crop cropped edited web 3x4 4x6 jpg jpeg png officiel officielle official".split()
)
"""Words that say nothing of who it is."""
CAMERA: Final = frozenset("img dsc dscn dscf imgp pxl pano screenshot whatsapp".split())
"""Words beside which a number is the camera's own."""
LEADING: Final = frozenset(
    "anh hinh chan dung the ong ba co chi dong gs pgs ts ths tskh bs ls kts mr mrs ms miss mme mlle m "
    "monsieur madame mademoiselle dr pr prof docteur professeur professor s h e se he son sa his her "
    "excellence excellency hon".split()
)
"""Words before a name; behind it many of them would be given names."""

_ENCODINGS: Final = ("utf-8", "cp437", "cp850", "cp1258", "cp1252")
"""What ZIP programs write: the newer ones, those of Windows by its language, American first."""
_WORDS: Final = re.compile(r"[^\W_]+")
_TONES: Final = "\u0300\u0301\u0303\u0309\u0323"


def spelled(names: Sequence[str | bytes], words: Collection[str]) -> list[str]:
    """Return names as text; bytes in the encoding that gives most of the folded ``words`` expected."""
    raw = [name for name in names if isinstance(name, bytes) and not name.isascii()]
    best, encoding = -1, _ENCODINGS[0]
    for one in _ENCODINGS if raw else ():
        try:
            texts = [name.decode(one) for name in raw]
        except UnicodeDecodeError:
            continue
        hits = sum(
            word in words for text in texts for word in fold(_text(text)).split() if word not in text.lower()
        )
        if hits > best:
            best, encoding = hits, one
    return [name if isinstance(name, str) else name.decode(encoding, "replace") for name in names]


def readings(stem: str) -> list[list[str]]:
    """Return the folded words of a file's name, also with ``NguyenVanAn`` taken apart."""
    plain = _text(stem)
    both = [fold(plain).split(), fold(_apart(plain)).split()]
    return both[:1] if both[0] == both[1] else both


def said(path: str) -> str:
    """Return the words of a file's name that may be somebody's, to look for who is near."""
    words = readings(path.rpartition("/")[2].rpartition(".")[0])[-1]
    return " ".join(word for word in words if not (word.isdigit() or word in ANYWHERE or word in CAMERA))


def compatible(stem: str, name: str) -> bool:
    """Whether no word that the file writes with marks has other marks in the person's name.

    ``"Hoa"`` may be Hòa where whoever named the file left marks out, ``"Hóa"`` may not; hoà is hòa.
    """
    marks = _marks(name)
    return all(
        key in marks.get(word, (key,)) for word, keys in _marks(stem).items() for key in keys if key != word
    )


def exact(stem: str, name: str) -> bool:
    """Whether the file writes all words of a name just so."""
    written = _marks(stem)
    return all(key in written.get(word, ()) for word, keys in _marks(name).items() for key in keys)


def _text(name: str) -> str:
    # Before anything is taken apart: letters of macOS come with their marks behind them.
    return unicodedata.normalize("NFC", name).replace("_", " ")


def _apart(text: str) -> str:
    """Put a space before each capital that follows a small letter or a digit."""
    pairs = zip(text[:1] + text, text, strict=False)
    return "".join(
        f" {ch}" if ch.isupper() and (before.islower() or before.isdigit()) else ch for before, ch in pairs
    )


@lru_cache(maxsize=8192)
def _marks(text: str) -> Mapping[str, frozenset[str]]:
    """Return, by folded word, how it is written, wherever the tone stands in it."""
    found: dict[str, frozenset[str]] = {}
    for word in _WORDS.findall(_apart(tidy(_text(text)))):
        folded, key = _word(word)
        found[folded] = found.get(folded, frozenset()) | {key}
    return found


# Namesakes share their words, and each word is looked at for every one of them.
@lru_cache(maxsize=8192)
def _word(word: str) -> tuple[str, str]:
    letters = unicodedata.normalize("NFD", word.casefold())
    tones = "".join(ch for ch in letters if ch in _TONES)
    return fold(word), "".join(ch for ch in letters if ch not in _TONES) + tones
