"""Words about places in folded Vietnamese, French and English, for taking names of delegations apart.

Patterns read texts made ``plain``, whose elisions and articles after "de" are alike.
"""

from __future__ import annotations

import re
from typing import Final

SHORT: Final = {
    "tp": "thanh pho",
    "tphcm": "thanh pho ho chi minh",
    "tphn": "thanh pho ha noi",
    "hcm": "ho chi minh",
    "hcmc": "ho chi minh city",
    "ubnd": "uy ban nhan dan",
    "hdnd": "hoi dong nhan dan",
    "dsq": "dai su quan",
    "tlsq": "tong lanh su quan",
    "dh": "dai hoc",
    "bv": "benh vien",
    "cty": "cong ty",
    "ctcp": "cong ty co phan",
    "univ": "universite",
    "asso": "association",
    "assoc": "association",
    "dept": "departement",
    "dpt": "departement",
    "rep": "republic",
}
"""Abbreviations as whole words, written out."""
DELEGATION: Final = re.compile(r"(?:doan dai bieu(?: cua)?|delegation (?:de|of)) (?!quoc hoi)(?=.)")
"""Words for a delegation that never belong to a name."""
ANY_DELEGATION: Final = re.compile(r"(?:phai )?doan (?:cua )?(?=.)")
"""Words for a delegation that may be a name's own ("Đoàn Thanh niên")."""
BODIES: Final = (
    (
        "executive",
        "",
        re.compile(r"(?:uy ban nhan dan|comite populaire(?: de)?|people ?s committee of) (.+)"),
    ),
    ("executive", "", re.compile(r"(.+?) people ?s committee")),
    (
        "executive",
        "region",
        re.compile(r"(?:conseil regional(?: de)?|regional council of|hoi dong vung) (.+)"),
    ),
    ("executive", "region", re.compile(r"(.+) regional council")),
    (
        "executive",
        "department",
        re.compile(
            r"(?:conseil (?:departemental|general)(?: de)?|departmental council of|hoi dong tinh) (.+)"
        ),
    ),
    ("executive", "department", re.compile(r"(.+) departmental council")),
    ("executive", "department", re.compile(r"c[dg] ?(\d[\dab]\d?)")),
    ("executive", "city", re.compile(r"(?:mairie de|hotel de ville de|city hall of|toa thi chinh) (.+)")),
    ("executive", "city", re.compile(r"(.+) city hall")),
    (
        "assembly",
        "",
        re.compile(r"(?:hoi dong nhan dan|conseil populaire(?: de)?|people ?s council of) (.+)"),
    ),
    ("assembly", "", re.compile(r"(.+?) people ?s council")),
)
"""A body that governs a place, the level that it implies, and how it is written."""
LEVELS: Final = (
    (
        "metropolis",
        re.compile(r"(?:vung do thi|(?:euro)?metropole(?: europeenne)? de) (.+)|(.+) metropol(?:e|is)"),
    ),
    (
        "city",
        re.compile(r"(?:thanh pho|thu do|ville de|city of|commune de|municipality of|municipalite de) (.+)"),
    ),
    ("province", re.compile(r"(?:tinh|province (?:de|of)) (.+)|(.+) province")),
    ("department", re.compile(r"(?:departe?ment(?: de| of)?) (.+)|(.+) departe?ment")),
    ("region", re.compile(r"(?:vung|region(?: de| of)?) (.+)|(.+) region")),
    ("collectivity", re.compile(r"collectivite(?: territoriale| europeenne)? (?:de )?(.+)")),
)
"""Levels of places, and how they are written."""
CITY: Final = re.compile(r"(.+) (?:city|ville)")
"""A city in English or Vietnam's in French; part of the name elsewhere (Kansas City)."""
MISSIONS: Final = (
    (
        "embassy",
        re.compile(
            r"(?:dai su quan|ambassade|embassy)(?: nuoc| cua| de| of)? (.+)"
            r"|(.+?) embassy(?: (?:in|to) (.+))?"
        ),
    ),
    (
        "consulate",
        re.compile(
            r"(?:tong lanh su quan|consulat general|consulate general)(?: nuoc| cua| de| of)? (.+)"
            r"|(.+?) consulate general(?: (?:in|to) (.+))?"
        ),
    ),
)
"""Embassies and consulates: whose, then where."""
AT: Final = re.compile(r" (?:tai|o|aux?|en|a|in|to|at) (?:le |la |les )?")
"""What stands between whose and where."""
COUNTRY: Final = re.compile(r"(.+?)\s*(?:\(([^()]+)\)|[,–—]\s*([^,–—]+))\s*$")
"""A name and, in brackets or after a comma or dash, another."""
ACRONYM: Final = re.compile(r"(.*\S)\s*\(([^\W\d_]{2,10})\)\s*$")
"""A name with an acronym in brackets."""
CAPITALS: Final = {"vn-ha-noi": "vn", "fr-75": "fr"}
"""Where an embassy is said to be in the capital."""
NATIONS: Final = {
    "french": "fr",
    "vietnamese": "vn",
    "belgian": "be",
    "swiss": "ch",
    "canadian": "ca",
    "lao": "la",
    "cambodian": "kh",
    "japanese": "jp",
    "american": "us",
    "british": "gb",
    "german": "de",
    "italian": "it",
    "spanish": "es",
    "chinese": "cn",
    "thai": "th",
    "korean": "kr",
    "indian": "in",
    "australian": "au",
}
"""Adjectives before an embassy."""
