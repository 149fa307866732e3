"""Splitting Ông, Mme or H.E. off the front of a name, and only where it cannot be the name."""

from __future__ import annotations

import re
from typing import Final

# Unmarked "Co", "Ba", "Chi" are names and never split; "Anh" carries no mark even as an
# honorific, and splits only before one of the family names that nine in ten Vietnamese bear.
_FAMILIES: Final = (
    "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Đào|Đoàn|Trịnh|"
    "Trương|Lương|Tạ|Mai|Cao|Hà|Lưu|Đàm|Chu|Châu|Tô|Thái|Tống|Quách|La|Kiều|Vương|Phùng|Nghiêm|Tăng"
)
# Ông Ích is a family, as Ông before Thị and a lone Văn; Ông Nghè Tân is what people are known by.
_PERSONS: Final = (
    r"ông(?! (?:ích|nghè|đồ|cống|thị)\b| văn \S+$)|bà(?! (?:huyện|chúa|nghè|phủ)\b)|cô|chị|"
    rf"anh(?= (?:{_FAMILIES}) )|đồng chí|đ/c"
)
_DEGREES: Final = "PGS|GS|TSKH|TS|ThS|THS|Ths|BSCKI{1,2}|BSCK[12]|CKI{1,2}|BS|LS|KTS|KS|NGND|NGƯT|NSND|NSƯT"
# In small letters only what has a point, or stands before a family name: "Ts. Mẫu", "Ths Nguyễn".
_DEGREE: Final = (
    rf"(?:{_DEGREES})(?:\. ?|(?= ))|"
    rf"(?i:{_DEGREES})(?:\. ?(?:(?i:{_DEGREES})(?:\. ?|(?= )))*|(?= (?:{_FAMILIES}) ))"
)
_SHORT: Final = r"(?:Mr|Mrs|Ms|Miss|Mme|Mmes|Mlle|Mlles|Mgr|Dr|Prof|Hon)\.?"
_LONG: Final = r"Monsieur|Madame|Mademoiselle|Messieurs|Maître|Docteur|Professeur|Professor|Doctor"
_EXCELLENCY: Final = r"(?:Son|His|Her|Your) (?:Excellence|Excellency)|H\. ?E\.|S\. ?E\.|S\.E|H\.E"

_VIETNAMESE: Final = re.compile(rf"(?:(?i:{_PERSONS})(?= )|{_DEGREE})\s*", re.UNICODE)
_FAMILY: Final = re.compile(rf"(?:{_FAMILIES}) ", re.IGNORECASE)
_PERSON: Final = re.compile(rf"(?:{_PERSONS})(?!\w)", re.IGNORECASE)
_WESTERN: Final = re.compile(rf"(?:(?i:{_SHORT}|{_LONG}|{_EXCELLENCY})(?= )|Pr\.?(?= )|MM\.(?= )) *")
_GLUED: Final = re.compile(r"(?:S\. ?E\. ?M(?:\.|me)|H\. ?E\. ?M(?:r|s)\.?)(?= ) *")
# Letters that may as well begin a name: two words must be left after them.
_LETTER: Final = re.compile(r"(?:M|Me|MM)\.?(?= ) *")
# "HE" and "SE" are family names too; before another honorific they are not.
_CAPITALS: Final = re.compile(r"(?:HE|SE)(?= ) *")

FIRST_WORDS: Final = frozenset(
    {
        *("ông", "bà", "cô", "chị", "anh", "đồng", "đ/c", "pgs", "gs"),
        *("tskh", "ts", "ths", "bscki", "bsckii", "bsck1", "bsck2", "cki", "ckii"),
        *("bs", "ls", "kts", "ks", "ngnd", "ngưt", "nsnd", "nsưt", "mr", "mgr"),
        *("mrs", "ms", "miss", "mme", "mmes", "mlle", "mlles", "dr", "prof"),
        *(
            "hon",
            "monsieur",
            "madame",
            "mademoiselle",
            "messieurs",
            "maître",
            "docteur",
            "professeur",
            "professor",
        ),
        *("doctor", "son", "his", "her", "your", "pr", "mm", "m", "me"),
        *("he", "se"),
    }
)
"""The first words of all of these, in lower case: most names are told by them at once."""


def split_honorific(name: str, given: str = "") -> tuple[str, str]:
    """Divide a tidied name into honorific and name: ``"GS.TS. Trần Thị Bưởi"`` at ``"Trần"``.

    Where it is not certain that the beginning is an honorific the first part is empty. At least
    two words remain after a Vietnamese one, one after a French or English one.
    """
    first = name.partition(" ")[0]
    # Names as a rule; a point may glue title and name together ("TS.Trần").
    if "." not in first and first.lower() not in FIRST_WORDS:
        return "", name
    at = 0
    addressed = _PERSON.match(given) is not None
    while at < len(name):
        after = _next(name, at)
        if after is None:
            break
        person = _PERSON.match(name, at) is not None
        if person and addressed and not _FAMILY.match(name, after):
            break
        addressed = addressed or person
        at = after
    return name[:at].strip(), name[at:]


def _next(name: str, at: int) -> int | None:
    """Return where the honorific that begins at ``at`` ends, or None if there is none."""
    if (found := _VIETNAMESE.match(name, at)) and _words(name, found.end()) >= 2:
        return found.end()
    if (found := _GLUED.match(name, at) or _WESTERN.match(name, at)) and _words(name, found.end()):
        return found.end()
    if (found := _LETTER.match(name, at)) and _words(name, found.end()) >= 2:
        return found.end()
    if (found := _CAPITALS.match(name, at)) and _next(name, found.end()) is not None:
        return found.end()
    return None


def _words(name: str, at: int) -> int:
    """Count the words after ``at`` that begin with a letter."""
    return sum(word[0].isalpha() for word in name[at:].split())
