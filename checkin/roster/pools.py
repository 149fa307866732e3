"""Rows such as "Lái xe: 12": people who have no name yet, drivers and security above all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from checkin.domain.text import fold, tidy
from checkin.roster.table import Notice

_SERVICE: Final = (
    "lai xe|tai xe|cac lai xe|doi lai xe|nhan vien lai xe|chauffeurs?|conducteurs?|drivers?"
    "|an ninh|bao ve|can bo an ninh|can bo bao ve|nhan vien an ninh|nhan vien bao ve"
    "|luc luong an ninh|canh ve"
    "|securite|agents? de securite|equipe de securite|security|security (?:staff|guards?|officers?)|guards?"
    "|cong an|canh sat|csgt|policiers?|police|police officers?"
    "|phuc vu|nhan vien phuc vu|tiep tan|nhan vien le tan|hotesses?|personnel de service|serveurs?|waiters?"
    "|service staff"
    "|ky thuat|ky thuat vien|nhan vien ky thuat|techniciens?|technique|technicians?|technical staff"
    "|tinh nguyen vien|benevoles?|volunteers?|y te|nhan vien y te|secouristes?|medical staff|first aid"
    "|phuc vu hau can|hau can|logistique|logistics|logistics staff|phong vien|journalistes?|journalists?"
    "|phien dich|interpretes?|interpreters?|tuy tung|escorte|escort"
)
_PEOPLE: Final = r"(?:nguoi|nhan su|dong chi|d c|personnes?|pers|people|persons?|pax)"
_BEFORE: Final = re.compile(rf"(?P<count>\d{{1,3}})(?: {_PEOPLE})? (?P<what>{_SERVICE})")
_BEHIND: Final = re.compile(
    rf"(?P<what>{_SERVICE})(?: x| sl| so luong| nombre| nb)? (?P<count>\d{{1,3}})(?: {_PEOPLE})?"
)
# "Lái xe 3" may be the third of them, who has no name yet.
_NUMBERED: Final = re.compile(rf"(?:{_SERVICE}) \d+")
_DIVIDED: Final = re.compile(r"[:(\[=×–-]|\bx\b", re.IGNORECASE)
_WHAT: Final = re.compile(_SERVICE)
_FIRST_WORDS: Final = frozenset(
    one.partition(" ")[0].partition("?")[0].removesuffix("s") for one in _SERVICE.split("|")
)
_COUNT: Final = re.compile(rf"(?:x )?(\d{{1,3}})(?: {_PEOPLE})?")
_NUMBER: Final = re.compile(r"\s*(?:\(?(?:[ivx]+|\d{1,2})[.)]|[-–•+*])\s+", re.IGNORECASE)


class Pool(NamedTuple):
    """How many people without a name, as what the row calls them."""

    label: str
    people: int


def pool_in(cells: Sequence[str]) -> Pool | None:
    """Return the nameless people that a row without a name stands for, None where it is no such row.

    ``cells`` are those filled, without the number of the line and the delegation: one that says both
    ("Lái xe: 12", "4 chauffeurs"), or what they are and their number in cells of their own.
    """
    texts = [_NUMBER.sub("", tidy(cell), count=1) for cell in cells if cell.strip()]
    folded = [fold(text) for text in texts]
    for text, word in zip(texts, folded, strict=True):
        for pattern in (_BEFORE, _BEHIND):
            if found := pattern.fullmatch(word):
                if _NUMBERED.fullmatch(word) and not _DIVIDED.search(text):
                    continue
                others = [one for one in folded if one != word]
                if all(_WHAT.fullmatch(one) for one in others):
                    return _pool(_label(text), int(found["count"]))
    what = [text for text, word in zip(texts, folded, strict=True) if _WHAT.fullmatch(word)]
    counts = [int(found[1]) for word in folded if (found := _COUNT.fullmatch(word))]
    if what and len(counts) == 1 and len(what) + 1 == len(texts):
        return _pool(what[0], counts[0])
    return None


@lru_cache(maxsize=4096)
def may_begin(word: str) -> bool:
    """Whether a row of nameless people may begin with a word, or with what is none: asked of every row."""
    return not word[:1].isalpha() or fold(word).removesuffix("s") in _FIRST_WORDS


def is_service(text: str) -> bool:
    """Whether a text is what nameless people are called, and no more: ``"Lái xe"``."""
    return _WHAT.fullmatch(fold(_NUMBER.sub("", tidy(text), count=1))) is not None


def pool_notice(pool: Pool, row: int, sheet: str) -> Notice:
    """Return what whoever imports is told of such a row: the pool's badges are to be made."""
    return Notice("pool_row", row, value=f"{pool.label} × {pool.people}", sheet=sheet)


def _pool(label: str, count: int) -> Pool | None:
    return Pool(label, count) if count else None


def _label(text: str) -> str:
    """Take the number off: ``"Lái xe (12 người)"`` gives ``"Lái xe"``."""
    words = re.sub(r"\d+(?:\s*(?:người|nhân sự|personnes?|pers\.?|people|persons?|pax))?", " ", text)
    plain = re.sub(r"[()\[\]:=×–-]|\b(?:x|SL|số lượng|nombre|nb)\b", " ", words, flags=re.IGNORECASE)
    return tidy(plain)
