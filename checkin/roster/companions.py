"""Companions who stand in the row of the delegate they come with: by name, or by their number."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import Final, Literal

from checkin.domain.people import Fields
from checkin.domain.text import fold, tidy
from checkin.roster.headings import match
from checkin.roster.honorifics import split_honorific
from checkin.roster.values import EMPTY

_NAMES: Final = """
Người đi cùng|Tên người đi cùng|Họ tên người đi cùng|Họ và tên người đi cùng|Những người đi cùng
Người tháp tùng|Người đi kèm|Phu nhân|Phu quân|Phu nhân/Phu quân|Phu nhân, phu quân|Tên phu nhân
Vợ/chồng|Tên vợ/chồng|Họ tên vợ/chồng|Accompagné de|Accompagné(e) de|Accompagnée de|Accompagné par
Accompagnant|Accompagnants|Accompagnateur|Accompagnateurs|Personne accompagnante|Personnes accompagnantes
Personne(s) accompagnante(s)|Nom de l'accompagnant|Noms des accompagnants|Nom du conjoint|Conjoint
Conjointe|Conjoint(e)|Épouse|Époux|Accompanied by|Companion|Companions|Companion name|Companion(s)
Name of companion|Names of companions|Spouse|Spouse name|Name of spouse|Spouse/Partner|Partner name
Accompanying person|Accompanying persons|Accompanying person(s)|Plus one|Plus one name|Guest of delegate
"""
_COUNTS: Final = """
Số người đi cùng|Số lượng người đi cùng|SL người đi cùng|Số người tháp tùng|Số khách đi cùng|Số người đi kèm
Nombre d'accompagnants|Nb d'accompagnants|Nb accompagnants|Nbre d'accompagnants|Nombre de personnes
Nombre d'accompagnateurs|Nombre de personnes accompagnantes|Number of companions|No. of companions
Companions (number)|Number of guests|No. of guests|Accompanying persons (number)|Number accompanying
Number of accompanying persons|Party size
"""
_LISTINGS: Final[dict[str, Literal["names", "count"]]] = {
    **{fold(one): "names" for one in _NAMES.strip().replace("\n", "|").split("|")},
    **{fold(one): "count" for one in _COUNTS.strip().replace("\n", "|").split("|")},
}
_PEOPLE: Final = r"(?:người|khách|pers\.?|personnes?|accompagnants?|people|persons?|companions?|guests?|pax)"
_COUNT: Final = re.compile(rf"\+?\s*(\d{{1,3}})\s*{_PEOPLE}?\s*\.?", re.IGNORECASE)
_RELATION: Final = re.compile(
    r"(?:vợ|chồng|phu nhân|phu quân|con|trợ lý|thư ký|phiên dịch|lái xe|tùy tùng|tùy viên|bảo vệ|cán bộ"
    r"|(?:son |sa |mon |ma )?(?:épouse|époux|conjointe?|fille|fils|assistante?|interprète|"
    r"collaborat(?:eur|rice))"
    r"|(?:his |her )?(?:wife|husband|spouse|partner|daughter|son|assistant|interpreter|secretary|aide))",
    re.IGNORECASE,
)
_BEFORE: Final = re.compile(
    rf"(?:[-–•*+]|\(?\d{{1,2}}[.)])\s*|{_RELATION.pattern}\s*[:\-–]\s*", re.IGNORECASE
)
_BEHIND: Final = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*$")
_PARTS: Final = re.compile(r"[/|()\[\]\n\r]|\s[-–—]\s")
_LINES: Final = re.compile(r"[;\n\r|]|\s/\s|\s\+\s")
_JOINED: Final = re.compile(r"\s(?:và|et|and|&|cùng)\s", re.IGNORECASE)
_NOBODY: Final = frozenset(
    fold(word)
    for word in (
        "không|không có|chưa có|chưa rõ|sẽ thông báo sau|có|non|no|néant|aucun|aucune|oui|à confirmer|"
        "à préciser|none|nil|yes|y|o|n|x|ok|na|n/a|tbc|tba|tbd|to be confirmed|to be announced"
    ).split("|")
)


def listing_of(heading: str) -> Literal["names", "count"] | None:
    """Return whether a column names companions of its row's delegate, counts them, or neither.

    "Người đi cùng" may also stand over the delegate whom a companion comes with: then most of its
    cells are people of the list (``lists_companions``).
    """
    if whole := _LISTINGS.get(fold(heading)):
        return whole
    # Two languages, or "Phu nhân › Họ và tên" of headings over two rows.
    group, divided, sub = heading.partition("›")
    if divided:
        found = match(sub)
        return _LISTINGS.get(fold(group)) if found and found.fields[0] == "name" else None
    parts = {_LISTINGS.get(fold(part)) for part in _PARTS.split(heading)} - {None}
    return parts.pop() if len(parts) == 1 else None


def lists_companions(cells: Iterable[str], known: Collection[str]) -> bool:
    """Whether cells name people who have no row of their own; ``known`` are folded names and references."""
    filled = meant = 0
    for cell in cells:
        for name in companions_in(cell):
            filled += 1
            meant += fold(name) in known or fold(split_honorific(name)[1]) in known
    return filled > 0 and meant * 2 < filled


def companions_in(cell: str) -> list[str]:
    """Return the names in a cell of companions, honorifics before them; none for a number or a yes.

    ``"Phu nhân: Trần Thị Bưởi; 2. Lê Văn Cam (con)"`` gives ``["Trần Thị Bưởi", "Lê Văn Cam"]``.
    """
    names: list[str] = []
    for line in _LINES.split(cell):
        for part in _divided(tidy(line)):
            name = _bare(part)
            if _is_name(name) and name not in names:
                names.append(name)
    return names


def count_in(cell: str) -> int | None:
    """Return how many companions a cell counts; None where it is no number of people."""
    text = tidy(cell)
    found = _COUNT.fullmatch(text)
    return int(found[1]) if found else None


def companion_fields(name: str, main: Fields) -> Fields:
    """Return the fields of a companion named in the row of the delegate ``main``.

    They share the delegation, the country and the days, but not the category: what a delegate may
    enter for their office is not their companion's.
    """
    honorific, rest = split_honorific(name)
    fields: Fields = {"name": rest}
    if honorific:
        fields["honorific"] = honorific
    fields.update({one: main[one] for one in ("delegation", "country", "days") if one in main})
    fields["companion_of"] = str(main.get("reference") or main["name"])
    return fields


def _divided(text: str) -> list[str]:
    """Divide at commas and at "and" where a name stands on either side."""
    for pattern in (re.compile(r"\s*,\s*"), _JOINED):
        parts = pattern.split(text)
        if len(parts) > 1 and all(len(split_honorific(_bare(part))[1].split()) > 1 for part in parts):
            return [one for part in parts for one in _divided(part)]
    return [text]


def _bare(text: str) -> str:
    """Take numbers, relations and remarks off a name."""
    while found := _BEFORE.match(text):
        text = text[found.end() :]
    while (shorter := _BEHIND.sub("", text)) != text:
        text = shorter
    return text.strip(" .,:")


def _is_name(text: str) -> bool:
    return (
        any(map(str.isalpha, text))
        and text not in EMPTY
        and fold(text) not in _NOBODY
        and _RELATION.fullmatch(text) is None
        and count_in(text) is None
    )
