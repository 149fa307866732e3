"""Which country a roster's words mean, as an ISO 3166-1 code of two letters."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from checkin.domain.text import fold, tidy

# Names in Vietnamese, French and English; the countries of Asia and of the Francophonie first.
_NAMES: Final = """
VN Việt Nam|Viet Nam|Vietnam|Viêt Nam|CHXHCN Việt Nam|Cộng hòa xã hội chủ nghĩa Việt Nam
FR Pháp|France|Cộng hòa Pháp|République française
LA Lào|Laos|Lao PDR|CHDCND Lào
KH Campuchia|Cambodge|Cambodia
TH Thái Lan|Thaïlande|Thailand
CN Trung Quốc|Chine|China
JP Nhật Bản|Nhật|Japon|Japan
KR Hàn Quốc|Corée du Sud|Corée|South Korea|Korea|Republic of Korea
SG Singapore|Xin-ga-po|Singapour
MY Malaysia|Ma-lai-xi-a|Malaisie
ID Indonesia|In-đô-nê-xi-a|Indonésie
PH Philippines|Phi-líp-pin
MM Myanmar|Mi-an-ma|Birmanie
IN Ấn Độ|Inde|India
AU Úc|Australia|Ô-xtrây-li-a|Australie
NZ New Zealand|Niu Di-lân|Nouvelle-Zélande
US Mỹ|Hoa Kỳ|États-Unis|USA|United States|United States of America|Etats Unis
CA Canada|Ca-na-đa|Québec|Quebec
GB Anh|Vương quốc Anh|Royaume-Uni|United Kingdom|UK|Great Britain|England
DE Đức|Allemagne|Germany
IT Ý|I-ta-li-a|Italie|Italy
ES Tây Ban Nha|Espagne|Spain
PT Bồ Đào Nha|Portugal
BE Bỉ|Belgique|Belgium
CH Thụy Sĩ|Thụy Sỹ|Suisse|Switzerland
LU Luxembourg|Lúc-xăm-bua
NL Hà Lan|Pays-Bas|Netherlands
RU Nga|Liên bang Nga|Russie|Russia
PL Ba Lan|Pologne|Poland
RO Rumani|Roumanie|Romania
MC Monaco
SN Sénégal|Xê-nê-gan
MA Ma-rốc|Maroc|Morocco
TN Tunisie|Tuy-ni-di|Tunisia
DZ An-giê-ri|Algérie|Algeria
CI Côte d'Ivoire|Bờ Biển Ngà|Ivory Coast
CM Cameroun|Ca-mơ-run|Cameroon
MG Madagascar|Ma-đa-gát-xca
BJ Bénin|Bê-nanh
BF Burkina Faso
CD RDC|République démocratique du Congo|DR Congo
CG Congo
GA Gabon|Ga-bông
GN Guinée|Ghi-nê|Guinea
ML Mali|Ma-li
NE Niger
TG Togo|Tô-gô
TD Tchad|Chad
RW Rwanda
BI Burundi
MU Maurice|Mauritius
SC Seychelles
DJ Djibouti
HT Haïti|Haiti|Ha-i-ti
LB Liban|Lebanon|Li-băng
EG Égypte|Ai Cập|Egypt
"""
_ISO3: Final = dict(
    pair.split(":")
    for pair in (
        "VNM:VN FRA:FR LAO:LA KHM:KH THA:TH CHN:CN JPN:JP KOR:KR SGP:SG MYS:MY IDN:ID PHL:PH MMR:MM IND:IN "
        "AUS:AU NZL:NZ USA:US CAN:CA GBR:GB DEU:DE ITA:IT ESP:ES PRT:PT BEL:BE CHE:CH LUX:LU NLD:NL RUS:RU "
        "POL:PL ROU:RO MCO:MC SEN:SN MAR:MA TUN:TN DZA:DZ CIV:CI CMR:CM MDG:MG BEN:BJ BFA:BF COD:CD COG:CG "
        "GAB:GA GIN:GN MLI:ML NER:NE TGO:TG TCD:TD RWA:RW BDI:BI MUS:MU SYC:SC DJI:DJ HTI:HT LBN:LB EGY:EG"
    ).split()
)
_NATIONS: Final = {
    "vietnamien": "VN",
    "vietnamienne": "VN",
    "vietnamese": "VN",
    "francais": "FR",
    "francaise": "FR",
    "french": "FR",
    "belge": "BE",
    "belgian": "BE",
    "suisse": "CH",
    "swiss": "CH",
    "canadien": "CA",
    "canadienne": "CA",
    "canadian": "CA",
    "laotien": "LA",
    "laotienne": "LA",
    "lao": "LA",
    "cambodgien": "KH",
    "cambodgienne": "KH",
    "cambodian": "KH",
    "japonais": "JP",
    "japonaise": "JP",
    "japanese": "JP",
    "american": "US",
    "britannique": "GB",
    "british": "GB",
}
_SMALL: Final = re.compile(
    r"^(?:doan(?: dai bieu)?|nuoc|delegation(?: of)?(?: (?:de la|de|du|des|d|la|le|les|the))?|ambassade"
    r"(?: (?:de la|de|du|des|d))?|embassy of(?: the)?|dai su quan|cong hoa)\s+"
)


def _index() -> dict[str, str]:
    found = dict(_NATIONS)
    for line in _NAMES.strip().splitlines():
        code, _, names = line.partition(" ")
        found[code.lower()] = code
        found.update({fold(name): code for name in names.split("|")})
    found.update({three.lower(): two for three, two in _ISO3.items()})
    return found


def _letters() -> dict[str, str]:
    """Short names that without their tones are the code of another country, and codes that are such names."""
    found = {}
    for line in _NAMES.strip().splitlines():
        code, _, names = line.partition(" ")
        found[code] = code
        for name in names.split("|"):
            if len(name) == 2:
                found |= {name: code, name.lower(): code, name.upper(): code}
    return found


_INDEX: Final = _index()
_LETTERS: Final = _letters()


@lru_cache(maxsize=2048)
def region_of(text: str) -> str | None:
    """Return the country that a text names: ``"Đoàn Pháp"``, ``"France"``, ``"FRA"`` give ``"FR"``.

    ``"Bỉ"`` is Belgium and ``"BI"`` Burundi.
    """
    before, _, last = tidy(text).rpartition(" ")
    short = _LETTERS.get(last)
    if short and (not before or _SMALL.fullmatch(f"{fold(before)} ")):
        return short
    word = fold(text)
    return _INDEX.get(word) or _INDEX.get(_SMALL.sub("", word))
