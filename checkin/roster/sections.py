"""Rows such as "II. Đoàn Pháp" or "A. LÃNH ĐẠO", which speak for the rows below them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, Literal, NamedTuple

from checkin.domain.regions import region_of
from checkin.domain.text import fold, tidy
from checkin.roster.columns import ColumnMap

Field = Literal["delegation", "category", "nothing", ""]

_ROMAN: Final = re.compile(r"(?:Phần|Mục|Nhóm|Partie|Groupe|Part|Group)?\s*[IVXL]{1,6}\s*[.):/-]\s*(?=\S)")
_LETTER: Final = re.compile(r"[A-HÀ]\s*[.):/-]\s*(?=\S)")
_ARABIC: Final = re.compile(r"\d{1,2}(?:\.\d{1,2})*\s*[.):/-]\s*(?=\S)")
_COUNT: Final = re.compile(
    r"\s*[(\[:–-]?\s*\d+\s*(?:người|đại biểu|đ/c|đ/b|ĐB|khách|personnes?|délégués?|participants?|people|"
    r"persons?|delegates?|pers\.?|pax)?\s*[)\]]?\s*[:.]?\s*$",
    re.IGNORECASE,
)
_BARE_NUMBER: Final = re.compile(r".*\w\s+\d+")
# Words that are surnames without their tones (Bo, So) count only with them.
_BODY: Final = re.compile(
    r"(?:Tỉnh|Thành phố|TP\.?|Bộ|Sở|Ủy ban|Uỷ ban|UBND|Đại sứ quán|Văn phòng|Viện|Tổng cục|Cục|"
    r"Đoàn (?:đại biểu|tỉnh|thành phố|TP|bộ|sở|nước|cộng hòa|vùng|quận|huyện|khách|quốc tế|công tác|chủ nhà"
    r"|doanh nghiệp))\b.*",
    re.IGNORECASE,
)
_DELEGATION: Final = re.compile(
    r"(?:(?:la |les )?delegations?\b|.* delegation$|ville de\b|region \w|province \w|departement \w|"
    r"metropole \w|ambassade\b|embassy\b|ministere\b|ministry\b).*"
)
_FIELDS: Final = ("delegation", "category")
_TOLD: Final[dict[str, Field]] = {
    "delegation": "delegation",
    "category": "category",
    "nothing": "nothing",
}
_CATEGORY: Final = frozenset(
    fold(word)
    for word in (
        "Lãnh đạo|Lãnh đạo cấp cao|Lãnh đạo Đảng và Nhà nước|Lãnh đạo tỉnh|Khách mời|Khách VIP|VIP|"
        "Khách quốc tế|Khách trong nước|Đại biểu|Đại biểu chính thức|Đại biểu quốc tế|Đại biểu trong nước|"
        "Thành viên|Thành viên đoàn|Báo chí|Phóng viên|Phóng viên báo chí|Phiên dịch|Lái xe|Tùy tùng|"
        "An ninh|Bảo vệ|Ban tổ chức|Ban thư ký|Hậu cần|Lễ tân|Tháp tùng|Phu nhân, phu quân|Diễn giả|"
        "Doanh nghiệp|Đơn vị triển lãm|Tình nguyện viên|Trưởng đoàn|Trưởng các đoàn|Quan sát viên|"
        "Invités|Invités d'honneur|Officiels|Autorités|Élus|Délégués|Membres|Presse|Journalistes|Médias|"
        "Interprètes|Traducteurs|Chauffeurs|Sécurité|Organisateurs|Comité d'organisation|Secrétariat|"
        "Intervenants|Entreprises|Exposants|Bénévoles|Accompagnants|Conjoints|Observateurs|"
        "Chefs de délégation|Personnalités|Direction|Personnel|Techniciens|"
        "Leaders|Leadership|Guests|Guests of honour|Officials|Delegates|Members|Press|Media|Journalists|"
        "Interpreters|Drivers|Security|Organisers|Organizers|Organising committee|Secretariat|Speakers|"
        "Companies|Business|Exhibitors|Volunteers|Spouses|Accompanying persons|Observers|Staff|"
        "Heads of delegation|Protocol|VIPs|Technicians"
    ).split("|")
)


class Section(NamedTuple):
    """What the rows below belong to; ``field`` is empty where the text does not say which."""

    field: Field
    value: str


class Sections:
    """What the rows of one table belong to, from the top down."""

    def __init__(self, columns: ColumnMap) -> None:
        """A section that does not say which is what the table has no column for."""
        self.values: dict[str, str] = {}
        self.guess = ""
        """The field that the last section was taken for without saying so."""
        self._unsaid = next((field for field in _FIELDS if field not in columns.fields), "")
        self._outer = ""

    def begin(self, section: Section) -> str:
        """Take a section over; return the code of the notice about it.

        The kind met first is the outer one: each of its sections ends the inner ones.
        ``section_guessed`` may be asked about: what is answered comes back as a ``known`` name.
        """
        self.guess = "" if section.field else self._unsaid
        field = section.field or self._unsaid
        if field in ("", "nothing"):
            return "section_unclear"
        self._outer = self._outer or field
        if field == self._outer:
            self.values.clear()
        self.values[field] = section.value
        return "section_guessed" if self.guess else f"section_{field}"


def unnumbered(text: str) -> str:
    """Return a section's text without its number: ``"II. Đoàn Pháp"`` gives ``"Đoàn Pháp"``."""
    for pattern in (_ROMAN, _LETTER, _ARABIC):
        found = pattern.match(text)
        if found and len(text) > found.end():
            return text[found.end() :].strip()
    return text


def section_of(text: str, known: Mapping[str, str], *, sure: bool, uncounted: bool) -> Section | None:
    """Return what a lone text says of the rows below, None if it may as well be somebody's name.

    ``known`` overrules by the folded text, without its number: delegation, category or "nothing".
    ``sure`` tells that where it stands no name does; ``uncounted`` that its row has no number in a
    table that numbers its people.
    """
    plain = tidy(text)
    bare = unnumbered(plain)
    value = _COUNT.sub("", bare).strip(" :.") or bare
    word = fold(value)
    if not word:
        return None
    if word in _CATEGORY and _BARE_NUMBER.fullmatch(bare) and not (sure or uncounted):
        # "Đại biểu 3" is somebody whose name is not known yet; a count stands in brackets.
        return None
    field = _field(value, word, known, alone=sure or uncounted)
    roman = _ROMAN.match(plain) is not None and (uncounted or plain[1:2] not in ".")
    lettered = _LETTER.match(plain) is not None and (uncounted or value.isupper())
    if sure or field or roman or lettered or plain.endswith(":"):
        # Đoàn is a surname too, but nobody's where a section must stand.
        return Section(field or ("delegation" if word.startswith("doan ") else ""), value)
    return None


def _field(value: str, word: str, known: Mapping[str, str], *, alone: bool) -> Field:
    if told := _TOLD.get(known.get(word, "")):
        return told
    if word in _CATEGORY:
        return "category"
    # Maurice and Chad are countries and people.
    nation = region_of(value) and (alone or " " in word)
    return "delegation" if nation or _BODY.fullmatch(value) or _DELEGATION.fullmatch(word) else ""
