"""Telling Vietnamese names from others, and where in them the given name stands.

The family names are those of nearly all Vietnamese and the commonest of the peoples of the
mountains (Mông, Thái, Tày, Dao, Gia Rai, Ê Đê, Khmer), from our own knowledge.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from checkin.domain.text import fold

_COMMON: Final = frozenset(
    "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dao doan vuong trinh dinh lam "
    "mai truong to ha luong cao chu chau ta thai phung quach tang kieu luu cu nghiem giang la lai khuat "
    "quan ton tong bach diep trieu vi mac on thach khong dam lo lu ma han hua tu".split()
)
_MOUNTAINS: Final = frozenset(
    "vang giang sung lau mua thao hang ho cu lo quang ca luong tong be nong ma ban phan chao tan thach "
    "danh kim son hu ly siu ksor kpa nay rmah rcom ro rah".split()
)
_CLANS: Final = frozenset("nie eban enuol mlo ayun bya kbuor knul kpor buonya buonkrong hmok adrong".split())
"""Ê Đê family names, which stand last."""
_NEVER_GIVEN: Final = frozenset(
    (
        "nguyen tran pham huynh bui ngo trinh phan "
        "nguyễn trần phạm huỳnh bùi đặng đỗ ngô trịnh võ lê đoàn trương"
    ).split()
)
"""Family names, as written in lower case, that nobody has for a given name."""
_TELLING: Final = _NEVER_GIVEN | frozenset("le vo dang dinh doan truong hoang vu".split())
"""Family names that without marks are hardly anything else at the beginning of a name."""
_MIDDLES: Final = frozenset("van thi huu duc dinh quoc ngoc minh thanh xuan kim cong".split())
_LINKS: Final = frozenset({"thi", "van", "a"})
"""Middle names that hardly stand in any other language's; Mông men have A."""
_DOUBLE: Final = frozenset(
    {"ton that", "ton nu", "hoang phu", "au duong", "cong ton", "tu ma", "ro cham", "rah lan"}
)
_DOUBLED: Final = frozenset("tôn hoàng âu công tư rơ rah ton hoang au cong tu ro".split())
_SYLLABLE: Final = re.compile(
    r"(?:ngh|ng|nh|th|tr|ch|gh|gi|kh|ph|qu|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?"
)
_LETTERS: Final = re.compile(r"[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹĩũõãò]", re.IGNORECASE)
_BORNE: Final = re.compile(r"H['’ʼ`]\w", re.IGNORECASE)


# What a word says, as bits, because every name that is sorted is looked at.
_SPELT, _MARKED, _FAMILY, _NOT_GIVEN, _TELLS, _MIDDLE, _LINK, _HIGHLANDS = (1 << i for i in range(8))


class Split(NamedTuple):
    """A Vietnamese name in its parts; ``given`` with what stands between both."""

    family: str
    given: str
    family_first: bool


@lru_cache(maxsize=1 << 16)
def _facts(word: str) -> int:
    """Return what a word says of a Vietnamese name, as bits."""
    plain, lower = fold(word), word.lower()
    family = plain in _COMMON or plain in _MOUNTAINS
    telling = lower in _TELLING or (plain in _TELLING and lower != plain)
    return (
        (_SPELT if family or _SYLLABLE.fullmatch(plain) else 0)
        | (_MARKED if _LETTERS.search(word) else 0)
        | (_FAMILY if family else 0)
        | (_NOT_GIVEN if lower in _NEVER_GIVEN else 0)
        | (_TELLS if telling else 0)
        | (_MIDDLE if plain in _MIDDLES else 0)
        | (_LINK if plain in _LINKS else 0)
        | (_HIGHLANDS if plain in _CLANS or word in ("Y", "H") or _BORNE.match(word) else 0)
    )


@lru_cache(maxsize=1 << 16)
def is_syllable(word: str) -> bool:
    """Tell whether a word may be a Vietnamese syllable, with or without its marks."""
    return _SYLLABLE.fullmatch(fold(word)) is not None


def is_family_name(word: str) -> bool:
    """Tell whether a word is one of the family names Vietnamese bear, tones left aside."""
    return fold(word) in _COMMON


def never_given(word: str) -> bool:
    """Tell whether a word is a family name that nobody has for a given name."""
    return bool(_facts(word) & _NOT_GIVEN)


def all_syllables(text: str) -> bool:
    """Tell whether every word may be a Vietnamese syllable, also without tones."""
    return all(map(_SYLLABLE.fullmatch, fold(text).split()))


def marked(text: str) -> bool:
    """Tell whether a text has a letter that Vietnamese alone has."""
    return _LETTERS.search(text) is not None


def looks_vietnamese(name: str) -> bool:
    """Tell whether a full name may well be Vietnamese: a family name leads, syllables follow."""
    words = fold(name).split()
    return bool(words) and words[0] in _COMMON and all(map(_SYLLABLE.fullmatch, words))


def vietnamese_split(words: list[str], *, certain: bool, elsewhere: bool) -> Split | None:
    """Divide the words of a name, None where it is not Vietnamese as far as can be told.

    ``certain`` says that the person is Vietnamese by country or language, ``elsewhere`` that the
    country is another one.
    """
    facts = list(map(_facts, words))
    first, last, some, every = facts[0], facts[-1], 0, _SPELT
    for one in facts:
        some |= one
        every &= one
    marked_at_all, spelt = bool(some & _MARKED), bool(every)
    if some & _HIGHLANDS:
        highlands = _of_the_highlands(words, certain=certain or marked_at_all)
        if highlands is not None:
            return highlands
    if len(words) == 1:
        return Split("", words[0], True) if spelt and (certain or marked_at_all) else None
    family = bool(first & _FAMILY)
    middle = len(words) > 2 and facts[1]
    if spelt and last & _NOT_GIVEN and not first & _NOT_GIVEN and not (family and marked_at_all):
        # Given name first, as Vietnamese abroad write it; Ha Tran may as well be Hà Trân.
        if first & _TELLS or (family and middle & _MIDDLE):
            return _forwards(words)
        return None if family and not certain else Split(words[-1], " ".join(words[:-1]), False)
    if certain:
        return _forwards(words) if spelt or family or marked_at_all else None
    if not spelt:
        return None
    if (
        (marked_at_all and (family or not elsewhere))
        or first & _NOT_GIVEN
        or (first & _TELLS and middle & _MIDDLE)
        or (family and middle & _LINK and not elsewhere)
    ):
        return _forwards(words)
    return None


def _forwards(words: list[str]) -> Split:
    """Family name first, as in Vietnam."""
    if len(words) == 3 and words[0].lower() not in _DOUBLED:
        return Split(words[0], f"{words[1]} {words[2]}", True)
    at = 2 if len(words) > 2 and fold(f"{words[0]} {words[1]}") in _DOUBLE else 1
    return Split(" ".join(words[:at]), " ".join(words[at:]), True)


def _of_the_highlands(words: list[str], *, certain: bool) -> Split | None:
    """Names of the Ê Đê and their neighbours: H'Mẫu Niê, Y Thử Ênuôl, with the family name last."""
    clan = fold(words[-1]) in _CLANS
    if _BORNE.match(words[0]):
        return Split(" ".join(words[1:]), words[0], False)
    if words[0] in ("Y", "H") and len(words) > 1 and (certain or clan):
        return Split(" ".join(words[2:]), " ".join(words[:2]), False)
    if clan and len(words) > 1:
        return Split(words[-1], " ".join(words[:-1]), False)
    return None
