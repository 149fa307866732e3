"""How to address a delegate in a language: Thứ trưởng Hường, Madame l’Ambassadrice, Your Excellency.

Officials are addressed by their post where it has a form of address of its own, everybody else by
honorific and name. A form that may be wrong is not used: then it is the name as it is written.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from checkin.domain.addressing import called, short_name
from checkin.domain.names import parts_in
from checkin.domain.text import tidy

_RANK: Final = r"(?:[SH]\. ?E\. ?)?"
_LADY: Final = re.compile(
    rf"(?:bà|cô|chị|{_RANK}(?:Mme|Mlle|Madame|Mademoiselle|Mrs|Ms|Miss|Madam))\b", re.IGNORECASE
)
_GENTLEMAN: Final = re.compile(rf"(?:(?:ông|anh|{_RANK}(?:Monsieur|Mr|Sir))\b|{_RANK}M\.?$)", re.IGNORECASE)
_EXCELLENCY: Final = re.compile(r"S\. ?E\.|H\. ?E\.", re.IGNORECASE)

_POSTS_VI: Final = re.compile(
    r"(?:Phó )?(?:Chủ tịch|Thủ tướng|Bí thư|Chủ nhiệm|Viện trưởng|Vụ trưởng|Cục trưởng|Tổng thư ký)|Bộ trưởng"
    r"|Thứ trưởng|(?:Phó )?(?:Tổng )?Giám đốc|Tổng Bí thư|Đại sứ|(?:Phó )?Tổng Lãnh sự|Hiệu trưởng|Giáo sư",
    re.IGNORECASE,
)


class _Post(NamedTuple):
    """A post that is an address by itself: how it begins, then as said to a man and to a woman."""

    begins: re.Pattern[str]
    sir: str
    madam: str


def _post(begins: str, sir: str, madam: str) -> _Post:
    # Not where the post goes on with another: a counsellor with the rank of minister is no minister.
    return _Post(
        re.compile(rf"(?:{begins})\b(?![- ](?:conseill|counsell|adjoint))", re.IGNORECASE), sir, madam
    )


_POSTS_FR: Final = (
    _post("ambassadeur|ambassadrice", "Monsieur l’Ambassadeur", "Madame l’Ambassadrice"),
    _post("ministre", "Monsieur le Ministre", "Madame la Ministre"),
    _post("secrétaire d['’]état", "Monsieur le Secrétaire d’État", "Madame la Secrétaire d’État"),
    _post("préfet|préfète", "Monsieur le Préfet", "Madame la Préfète"),
    _post("maire", "Monsieur le Maire", "Madame la Maire"),
    _post("président|présidente", "Monsieur le Président", "Madame la Présidente"),
    _post("vice-président|vice-présidente", "Monsieur le Vice-Président", "Madame la Vice-Présidente"),
    _post("consul général|consule générale", "Monsieur le Consul général", "Madame la Consule générale"),
    _post("sénateur|sénatrice", "Monsieur le Sénateur", "Madame la Sénatrice"),
    _post("député|députée", "Monsieur le Député", "Madame la Députée"),
    _post("gouverneur|gouverneure", "Monsieur le Gouverneur", "Madame la Gouverneure"),
)
_POSTS_EN: Final = (
    _post("ambassador", "Your Excellency", "Your Excellency"),
    _post("minister", "Minister", "Minister"),
    _post("mayor", "Mr Mayor", "Madam Mayor"),
    _post("governor", "Governor", "Governor"),
    _post("senator", "Senator", "Senator"),
)
_TITLES: Final = {
    "vi": ("Ông {name}", "Bà {name}"),
    "fr": ("Monsieur {name}", "Madame {name}"),
    "en": ("Mr {name}", "Ms {name}"),
}


def language_of(fields: Mapping[str, Any]) -> str:
    """Return in which language to greet a delegate: their own, else that of the honorific, else English."""
    own = str(fields.get("language") or "")
    if own:
        return own if own in _TITLES else "en"
    honorific = str(fields.get("honorific") or "").strip().lower()
    if honorific.startswith(("ông", "bà", "cô", "chị", "anh")):
        return "vi"
    return "fr" if re.match(r"(?:s\. ?e\. ?)?(?:m\.|mme|mlle|monsieur|madame)", honorific) else "en"


def address(fields: Mapping[str, Any], language: str) -> str:
    """Return how to address a delegate in ``language`` (vi, fr or en)."""
    honorific, post = (tidy(str(fields.get(name) or "")) for name in ("honorific", "post"))
    lady, gentleman = bool(_LADY.match(honorific)), bool(_GENTLEMAN.match(honorific))
    parts = parts_in(fields)
    vietnamese = parts is not None and parts.vietnamese
    if language == "vi" and vietnamese and (held := _POSTS_VI.match(post)) and short_name(fields):
        return f"{held.group()[:1].upper()}{held.group()[1:]} {short_name(fields)}"
    if lady or gentleman:
        posts = {"fr": _POSTS_FR, "en": _POSTS_EN}.get(language, ())
        found = next((one for one in posts if one.begins.match(post)), None)
        if found is not None:
            return found.madam if lady else found.sir
    if _EXCELLENCY.match(honorific) and language in ("fr", "en"):
        return "Excellence" if language == "fr" else "Your Excellency"
    name = short_name(fields)
    if name and (lady or gentleman):
        return _TITLES[language][lady].format(name=name)
    return called(fields)
