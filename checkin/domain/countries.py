"""One key for a country, however it is written: VN, Việt Nam, Vietnam, Viet Nam and vietnamienne are one."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from checkin.domain.country_names import COUNTRIES
from checkin.domain.regions import region_of
from checkin.domain.text import fold

# Territories, and names of countries in no other list; what those here are called in reports is among them.
_ALSO: Final = """
AI Anguilla
AQ Antarctica|Antarctique|Nam Cực
AS American Samoa|Samoa américaines|Samoa thuộc Mỹ
AW Aruba
AX Åland Islands|Îles Åland|Quần đảo Åland
BL Saint Barthélemy
BM Bermuda|Bermudes
BQ Caribbean Netherlands|Pays-Bas caribéens|Vùng Caribe thuộc Hà Lan
BV Bouvet Island|Île Bouvet|Đảo Bouvet
CC Cocos (Keeling) Islands|Îles Cocos|Quần đảo Cocos (Keeling)
CK Quần đảo Cook
CL Chile
CW Curaçao
CX Christmas Island|Île Christmas|Đảo Christmas
DO Cộng hòa Dominica
EH Western Sahara|Sahara occidental|Tây Sahara
FK Falkland Islands|Îles Malouines|Quần đảo Falkland
FO Faroe Islands|Îles Féroé|Quần đảo Faroe
GF French Guiana|Guyane française|Guiana thuộc Pháp
GG Guernsey|Guernesey
GI Gibraltar
GL Greenland|Groenland
GP Guadeloupe
GQ Guinea Xích Đạo
GS South Georgia and the South Sandwich Islands|Géorgie du Sud-et-les-Îles Sandwich du Sud
GS Nam Georgia và Quần đảo Nam Sandwich
GU Guam
HK Hong Kong (China)|Hong Kong (Chine)|Hồng Công (Trung Quốc)
HM Heard Island and McDonald Islands|Îles Heard-et-MacDonald|Quần đảo Heard và McDonald
IM Isle of Man|Île de Man|Đảo Man
IO British Indian Ocean Territory|Territoire britannique de l’océan Indien|Lãnh thổ Ấn Độ Dương thuộc Anh
JE Jersey
KG Kirghizstan
KY Cayman Islands|Îles Caïmans|Quần đảo Cayman
LT Lituanie|Litva
MF Saint Martin
MH Quần đảo Marshall
MO Macao (China)|Macao (Chine)|Ma Cao (Trung Quốc)
MP Northern Mariana Islands|Îles Mariannes du Nord|Quần đảo Bắc Mariana
MQ Martinique
MS Montserrat
NF Norfolk Island|Île Norfolk|Đảo Norfolk
PF Polynesia thuộc Pháp
PM Saint Pierre and Miquelon
PN Pitcairn Islands|Îles Pitcairn|Quần đảo Pitcairn
PR Puerto Rico|Porto Rico
RE Réunion
SB Quần đảo Solomon
SH Saint Helena|Sainte-Hélène
SJ Svalbard and Jan Mayen
SV Salvador
SX Sint Maarten|Saint-Martin (partie néerlandaise)
TC Turks and Caicos Islands|Îles Turques-et-Caïques|Quần đảo Turks và Caicos
TF French Southern Territories|Terres australes et antarctiques françaises|Vùng đất phía Nam thuộc Pháp
TK Tokelau
TV Tuvalu
TW Đài Loan (Trung Quốc)
UA Ukraina
UM United States Minor Outlying Islands|Îles mineures éloignées des États-Unis
UM Các đảo nhỏ xa bờ thuộc Hoa Kỳ
VA Vatican City
VE Venezuela
VG British Virgin Islands|Îles Vierges britanniques|Quần đảo Virgin thuộc Anh
VI United States Virgin Islands|Îles Vierges des États-Unis|Quần đảo Virgin thuộc Hoa Kỳ
VU Vanuatu
WF Wallis and Futuna
XK Kosovo
YT Mayotte
"""
_AND: Final = re.compile(r"\s*&\s*|(?<![\w-])(?:et|và|and)(?![\w-])", re.IGNORECASE)
_SAINT: Final = re.compile(r"\bst(e?)\b\.?", re.IGNORECASE)
_SMALL: Final = frozenset({"and", "et", "va", "the", "la", "le", "les", "nuoc"})
_NO_COUNTRY: Final = frozenset({"quebec"})
"""Has delegations of its own, and counts as no other country."""


@lru_cache(maxsize=4096)
def country_key(text: str) -> str:
    """Return the ISO 3166-1 code (two letters) of the country that a text surely names, else the text.

    Names are known in Vietnamese, French and English, with the adjectives that stand under nationality.
    Marks count where codes are near: Bỉ is Belgium, BI Burundi, and bi may be either.

    >>> [country_key(text) for text in ("vn", "Viet Nam", "Allemagne", "Bỉ", "BI", "bi", "Hà Nội")]
    ['VN', 'VN', 'DE', 'BE', 'BI', 'bi', 'Hà Nội']
    """
    plain = " ".join(text.split())
    if len(plain) == 2 and plain.isascii():
        return _code(plain)
    key = _key(plain)
    if not key or key in _NO_COUNTRY:
        return plain
    if len(key) < 3:
        return _marked().get(plain.casefold()) or plain
    return _names().get(key) or region_of(plain) or plain


def _code(text: str) -> str:
    code = text.upper()
    known = code in _codes()
    if known and (text == code or text.lower() not in {_key(one) for one in _marked()}):
        return code
    return text if known else _short().get(text.lower(), text)


def _key(text: str) -> str:
    words = fold(_SAINT.sub(lambda found: f"saint{found[1]} ", _AND.sub(" and ", text))).split()
    return "".join(one for one in words if one not in _SMALL)


@cache
def _names() -> dict[str, str]:
    return {_key(name): code for code, names in _lines() for name in names}


@cache
def _marked() -> dict[str, str]:
    """Return the names of two letters or fewer, with their marks."""
    return {name.casefold(): code for code, names in _lines() for name in names if len(_key(name)) < 3}


@cache
def _short() -> dict[str, str]:
    return {_key(name): code for name, code in _marked().items()}


@cache
def _codes() -> frozenset[str]:
    return frozenset(code for code, _ in _lines())


def _lines() -> list[tuple[str, list[str]]]:
    return [(line[:2], line[3:].split("|")) for line in (COUNTRIES + _ALSO).split("\n") if line]
