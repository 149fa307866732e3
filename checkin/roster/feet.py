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
_FOOT: Final = re.compile(
    r"(?:nguoi (?:lap|lap bieu|lap danh sach|tong hop)|ky(?: va)? ghi ro|ky ten|ky dong dau|da ky|thu truong|"
    r"noi nhan|tm |kt |tl |ghi chu |luu y |chu thich |nb |n b |le responsable|la responsable|fait a |"
    r"signature|signe |signed|prepared by|approved by|etabli par|vu et approuve|lu et approuve|"
    r"le chef de |le directeur|remarques? |notes? |important |xac nhan cua|truong ban to chuc$|"
    r"(?:[a-z ]{2,30} )?ngay (?:\d{1,2} )?thang (?:\d{1,2} )?nam\b|xin cam on|"
    r"danh sach (?:gom|co|nay)|the list|la liste|cette liste|this list|cap nhat|mis a jour|updated|"
    r"derniere mise a jour|last updated?|page \d+|trang \d+)"
)
_FOOT_MARKS: Final = ("(*)", "(**)", "*", "※", "- ")


def is_total(text: str) -> bool:
    """Tell whether a text says "total"; Công, without the tones of "cộng", is a given name."""
    word = fold(text)
    return _TOTAL.fullmatch(word) is not None and (
        word not in ("cong", "tong") or tidy(text).casefold().strip(" :.") in ("cộng", "tổng")
    )


def is_foot(texts: Sequence[str]) -> bool:
    """Tell whether one of the texts is a signature, a place and date, or a note."""
    return any(_FOOT.match(f"{fold(text)} ") or text.startswith(_FOOT_MARKS) for text in texts)
