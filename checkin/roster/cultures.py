"""Which part of a name comes first, where a roster gives them apart."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from checkin.domain.text import fold

_FAMILIES: Final = frozenset(
    "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dao doan vuong trinh dinh lam "
    "mai truong to ha luong cao chu chau ta thai phung quach tang kieu luu cu nghiem giang la lai khuat "
    "quan ton tong bach diep trieu vi mac on thach khong dam lo lu ma han hua tu".split()
)
# A syllable as Vietnamese writes it, tones and marks taken off.
_SYLLABLE: Final = re.compile(
    r"(?:ngh|ng|nh|th|tr|ch|gh|gi|kh|ph|qu|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?"
)
_LETTERS: Final = re.compile(r"[ăâđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹĩũõãò]", re.IGNORECASE)
_FAMILY_FIRST: Final = frozenset({"VN", "CN", "KR", "KH"})


def is_vietnamese_name(family: str, given: str) -> bool:
    """Tell whether both parts look Vietnamese, also without tones: ``NGUYEN`` and ``Van An``."""
    words = fold(f"{family} {given}").split()
    first = fold(family).split()
    return bool(first) and first[0] in _FAMILIES and all(map(_SYLLABLE.fullmatch, words))


@lru_cache(maxsize=4096)
def family_first(family: str, given: str, region: str | None, *, headed: bool) -> bool:
    """Tell the order of a person's name: country first, then the name itself, then the headings.

    ``headed`` says that the columns carry Vietnamese headings.
    """
    if region is not None:
        if region in _FAMILY_FIRST:
            return True
        return headed and is_vietnamese_name(family, given)
    if is_vietnamese_name(family, given) and (_LETTERS.search(family + given) or " " in given or headed):
        return True
    return headed


def looks_vietnamese(name: str) -> bool:
    """Tell whether a full name is Vietnamese beyond doubt: its letters, or its family name."""
    words = fold(name).split()
    return bool(words) and words[0] in _FAMILIES and all(map(_SYLLABLE.fullmatch, words))
