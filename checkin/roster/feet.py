"""What stands under the people: totals, signatures, notes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from checkin.domain.text import fold, tidy

_TOTAL: Final = re.compile(
    r"(?:tong(?: cong| so| toan bo| chung)?|cong|sous total|total(?: general)?|grand total|sub ?total|sum|"
    r"nombre total|total number)"
    r"(?: (?:dai bieu|so dai bieu|so nguoi|khach|thanh vien|danh sach|doan|cong|personnes?|participants?|"
    r"delegues?|des (?:participants|delegues)|de (?:participants|delegues)|delegates?|people|persons?|"
    r"of (?:delegates|participants|people)|so))*(?: \d+(?: \d+)*)?"
    r"(?: (?:dai bieu|nguoi|khach|personnes?|participants?|delegues?|delegates?|people|persons?))*"
)
_SURE: Final = re.compile(
    r"(?:nguoi (?:lap|lap bieu|lap danh sach|tong hop)|ky(?: va)? ghi ro|ky dong dau|noi nhan|"
    r"le responsable|la responsable|fait a|prepared by|approved by|etabli par|vu et approuve|"
    r"lu et approuve|le chef de|le directeur|xac nhan cua|truong ban to chuc$|"
    r"(?:[a-z ]{2,30} )?ngay (?:\d{1,2} )?thang (?:\d{1,2} )?nam|"
    r"derniere mise a jour|last updated?|page \d+|trang \d+)(?: |$)"
)
# Signe, Note and Thu Trường are people too: what follows and what stands beside it decides.
_MAYBE: Final = re.compile(
    r"(?:ky ten|da ky|thu truong|tm|kt|tl|ghi chu|luu y|chu thich|nb|n b|signature|signe|signed|"
    r"remarques?|notes?|important|xin cam on|danh sach (?:gom|co|nay)|the list|la liste|cette liste|"
    r"this list|cap nhat|mis a jour|updated)(?P<rest> |$)"
)
_FORMAL: Final = re.compile(r"(?:TM|KT|TL|TUQ|N\.?B)\.? *[:.] *\w{2}|\(")
_TONED: Final = re.compile(r"(?:thủ trưởng|ghi chú|lưu ý|chú thích|xin c[ảá]m ơn)", re.IGNORECASE)
_MARKS: Final = re.compile(r"\(\*+\)|[*※]|[-\u2013•+] ")
_NAME_WORDS: Final = range(2, 7)


def is_total(text: str) -> bool:
    """Tell whether a text says "total"; Công, without the tones of "cộng", is a given name."""
    word = fold(text)
    return _TOTAL.fullmatch(word) is not None and (
        word not in ("cong", "tong") or tidy(text).casefold().strip(" :.") in ("cộng", "tổng")
    )


def is_foot(texts: Sequence[str]) -> bool:
    """Tell whether one of the texts may be a signature, a place and date, or a note."""
    return any(map(_is_sure, texts)) or any(map(_may_be, texts))


def is_sure_foot(texts: Sequence[str]) -> bool:
    """Tell whether one of the texts is a signature or note that could be nobody's name."""
    return any(map(_is_sure, texts))


def unmarked(text: str) -> str:
    """Return a text without the bullet or star that it begins with."""
    found = _MARKS.match(text)
    return text[found.end() :].strip() if found else text


def _is_sure(text: str) -> bool:
    folded = fold(text)
    if _SURE.match(folded):
        return True
    bare = unmarked(text)
    if bare != text and not like_a_name(bare):
        return True
    found = _MAYBE.match(folded)
    if found is None:
        return False
    if ":" in text or _FORMAL.match(text) or not found["rest"]:
        # "Thu Trường" is a name, "Thủ trưởng" nobody's.
        return folded != "thu truong" or _TONED.match(tidy(text)) is not None or ":" in text
    return not like_a_name(text)


def _may_be(text: str) -> bool:
    return unmarked(text) != text or _MAYBE.match(fold(text)) is not None


def like_a_name(text: str) -> bool:
    """Tell whether a text has the words and the capitals of a name."""
    words = text.split()
    return (
        len(words) in _NAME_WORDS
        and not any(map(str.isdigit, text))
        and (text.islower() or all(word[:1].isupper() for word in words))
        and not (text.islower() and len(words) > 3)
    )
