"""Honorifics behind a name and posts in front of it, and only where they cannot be the name.

``Dupont Jean (M.)``, ``Nguyễn Văn An, PGS.TS.``, ``Chủ tịch Nguyễn Văn An``, ``Maire Jean Dupont``.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from checkin.domain.given_names import NONE, given_strength
from checkin.domain.vietnamese import is_family_name, is_syllable
from checkin.domain.western import by_capitals
from checkin.roster.honorifics import FIRST_WORDS, split_honorific

_TITLE: Final = (
    r"(?:M|MM|Mr|Mrs|Ms|Miss|Mme|Mmes|Mlle|Dr|Pr|Prof|Me|Mgr|Monsieur|Madame|Mademoiselle|Maître|"
    r"Docteur|Professeur|Ông|Bà|Cô|Anh|Chị|PGS|GS|TSKH|TS|ThS|THS|Ths|BSCKI{1,2}|BSCK[12]|BS|LS|KTS|KS|"
    r"NGND|NGƯT|NSND|NSƯT|H\.?E|S\.?E|Ph\.?D|M\.?D|MSc|MBA)"
)
_TITLES: Final = rf"{_TITLE}\.?(?:[ .,]*{_TITLE}\.?)*"
_IN_BRACKETS: Final = re.compile(rf"\s*[(\[]\s*({_TITLES})\s*[)\]]$", re.IGNORECASE)
_AFTER_COMMA: Final = re.compile(rf"\s*,\s*({_TITLES})$")
# Without a comma only what is no initial, syllable or name.
_BARE: Final = re.compile(r"\s+((?:Mme|Mlle|Mrs|Mr|Dr|PGS|GS|TSKH|ThS)\.?(?:[ .]*(?:TS|TSKH|BS)\.?)*)$")
_BARE_ENDS: Final = ("Mme", "Mlle", "Mrs", "Mr", "Mr.", "Dr", "Dr.", "TS", "TS.", "TSKH", "GS", "ThS", "ThS.")

_ENDS: Final = (")", "]", *_BARE_ENDS)
_LAST_LETTERS: Final = frozenset(end[-1] for end in _ENDS)

_MILITARY_VI: Final = (
    "Đại tướng|Thượng tướng|Trung tướng|Thiếu tướng|Chuẩn tướng|Đại tá|Thượng tá|Trung tá|Thiếu tá|Đại úy|"
    "Đại uý|Thượng úy|Thượng uý|Trung úy|Trung uý|Thiếu úy|Thiếu uý|Chuẩn đô đốc|Phó Đô đốc|Đô đốc"
)
_CHURCH_VI: Final = (
    "Linh mục|Giám mục|Tổng Giám mục|Hồng y|Mục sư|Hòa thượng|Hoà thượng|Thượng tọa|Thượng toạ|Đại đức|"
    "Ni trưởng|Ni sư|Sư cô|Nhà báo|Nhà văn|Nghệ sĩ|Luật sư|Bác sĩ|Tiến sĩ|Giáo sư|Phó Giáo sư|Thạc sĩ|"
    "Kỹ sư|Kiến trúc sư"
)
_RANKS: Final = re.compile(
    r"(?:Général|Générale|General|Gén\.|Gal|Gen\.|Colonel|Col\.|Lieutenant-colonel|Lt-Col\.?|Lt\. Col\.|"
    r"Commandant|Cdt|Capitaine|Captain|Capt\.|Cne|Cpt\.?|Amiral|Admiral|Contre-amiral|Vice-amiral|Adjudant|"
    r"Monseigneur|Mgr\.?|Père|Abbé|Frère|Sœur|Révérend|Reverend|Rev\.|Fr\.|Rabbi|Imam|Cheikh|Sheikh|"
    r"Cardinal|Son Altesse|His Highness)(?= )",
    re.IGNORECASE,
)
_VI_TITLES: Final = re.compile(
    rf"(?:{_MILITARY_VI}|{_CHURCH_VI})(?=[ ,])(?:,? *(?:{_CHURCH_VI})(?= ))*", re.IGNORECASE
)

_POSTS_VI: Final = (
    r"(?:Nguyên |Quyền )?(?:Phó )?(?:Chủ tịch(?: nước)?|Tổng Giám đốc|Giám đốc|Chủ nhiệm|Bí thư|Bộ trưởng|"
    r"Thứ trưởng|Vụ trưởng|Cục trưởng|Tổng cục trưởng|Viện trưởng|Hiệu trưởng|Trưởng phòng|Trưởng ban|"
    r"Trưởng đoàn|Trưởng khoa|Tổng thư ký|Tổng Bí thư|Thủ tướng|Đại sứ|Tham tán|Tổng Lãnh sự|Lãnh sự|"
    r"Chánh Văn phòng|Chánh Thanh tra|Kế toán trưởng|Thư ký|Chuyên viên|Phiên dịch|Lái xe)"
    r"(?: (?:UBND|HĐND|UBMTTQ)(?: (?:tỉnh|thành phố|huyện|quận|xã|phường))?)?"
)
_VI_POST: Final = re.compile(rf"({_POSTS_VI}),? +(?=\S)", re.IGNORECASE)
_POST: Final = re.compile(
    r"(?:le |la )?((?:(?:Vice-)?Présidente?|Maire|Ministre|Sénateur|Sénatrice|Députée?|Gouverneure?|"
    r"Préfète?|Consule?(?: générale?)?|Directeur(?: général)?|Directrice(?: générale)?|"
    r"Conseill(?:er|ère)|Secrétaire(?: générale?)?|Recteur|Rectrice|Interprète|Chauffeur|"
    r"Ambassadeur|Ambassadrice|(?:Vice )?(?:President|Minister|Senator|Governor|Mayor|Chairman|"
    r"Director|Consul|Secretary|Ambassador|Interpreter|Driver))),? +(?=\S)",
    re.IGNORECASE,
)
_STARTS: Final = frozenset(
    (
        "chủ phó nguyên quyền tổng giám bí bộ thứ vụ cục viện hiệu trưởng thủ đại tham lãnh chánh kế thư "
        "chuyên phiên lái thượng trung thiếu chuẩn đô linh hồng mục hòa hoà ni sư nhà nghệ luật bác tiến "
        "giáo thạc kỹ kiến le la vice vice-président vice-présidente président présidente maire ministre "
        "sénateur sénatrice député députée gouverneur gouverneure préfet préfète consul consule directeur "
        "directrice conseiller conseillère secrétaire recteur rectrice interprète chauffeur ambassadeur "
        "ambassadrice president minister senator governor mayor chairman director secretary ambassador "
        "interpreter driver général générale general gén. gal gen. colonel col. lieutenant-colonel lt-col "
        "lt-col. lt. commandant cdt capitaine captain capt. cne cpt cpt. amiral admiral contre-amiral "
        "vice-amiral adjudant monseigneur mgr mgr. père abbé frère sœur révérend reverend rev. fr. rabbi "
        "imam cheikh sheikh cardinal son his"
    ).split()
)
"""The first words of all of these, in lower case: most names are told by them at once."""
_MONKS: Final = frozenset({"thích", "thich"})
_LONGEST: Final = 5
"""A Vietnamese name has hardly more syllables."""


_ANY: Final = _STARTS | FIRST_WORDS


class Apart(NamedTuple):
    """A name with what stood around it; empty where nothing did."""

    honorific: str
    name: str
    post: str


def is_bare(name: str) -> bool:
    """Tell at once of most tidied names that ``take_apart`` would leave them as they are."""
    first = name.partition(" ")[0]
    if "." in first or first.lower() in _ANY or "," in name:
        return False
    return name[-1:] not in _LAST_LETTERS or not name.endswith(_ENDS)


def take_apart(name: str, given: str = "") -> Apart:
    """Divide a tidied name from the honorifics in front of and behind it, and from a post in front.

    What is not certain stays in the name. ``given`` is the honorific that its row gives elsewhere.
    """
    if is_bare(name):
        return Apart("", name, "")
    behind, rest = split_behind(name)
    front, rest = _front(rest, given)
    post, rest = split_post(rest)
    if post:
        second, rest = _front(rest, front or given)
        front = f"{front} {second}".strip()
    if behind and behind.rstrip(".").lower() not in front.lower().replace(".", " ").split():
        front = f"{front} {behind}".strip()
    return Apart(front, rest, post)


def split_behind(name: str) -> tuple[str, str]:
    """Divide honorifics behind a name from it: ``"Dupont Jean (M.)"`` gives ``("M.", "Dupont Jean")``."""
    if name[-1:] in (")", "]"):
        found = _IN_BRACKETS.search(name)
        least = 1
    elif "," in name:
        found = _AFTER_COMMA.search(name)
        least = 2
    elif name.endswith(_BARE_ENDS):
        found = _BARE.search(name)
        least = 2
    else:
        return "", name
    if found is None or _words(name[: found.start()]) < least:
        return "", name
    return found.group(1).strip(), name[: found.start()].rstrip(" ,")


def split_post(name: str) -> tuple[str, str]:
    """Divide a post in front of a name from it: ``"Maire Jean Dupont"`` gives ``("Maire", "Jean Dupont")``.

    A Vietnamese post must be followed by a family name and another syllable, a Western one by a
    given name and a word that is none: ``Maire Jean Pierre`` may be a Monsieur Maire.
    """
    if found := _VI_POST.match(name):
        rest = name[found.end() :]
        bare = split_honorific(rest)[1]
        if _is_vietnamese(bare) or _is_western(bare.split()):
            return found.group(1), rest
    if found := _POST.match(name):
        rest = name[found.end() :]
        in_capitals = found.group(1).isupper() and not name.isupper()
        if not in_capitals and _is_western(split_honorific(rest)[1].split()):
            return found.group(1), rest
    return "", name


def _front(name: str, given: str) -> tuple[str, str]:
    """Divide the honorifics in front, ranks of armies and churches among them."""
    taken: list[str] = []
    rest = name
    while True:
        honorific, after = split_honorific(rest, taken[0] if taken else given)
        if not honorific:
            honorific, after = _rank(rest)
        if not honorific:
            return " ".join(taken), rest
        taken.append(honorific)
        rest = after


def _rank(name: str) -> tuple[str, str]:
    if found := _VI_TITLES.match(name):
        rest = name[found.end() :].lstrip(" ,")
        if _is_vietnamese(split_honorific(rest)[1]):
            return found.group(), rest
    if found := _RANKS.match(name):
        rest = name[found.end() :].lstrip()
        words = split_honorific(rest)[1].split()
        # Père, Abbé and Amiral are family names too, with the given name behind.
        in_capitals = found.group().isupper() and not name.isupper()
        if not in_capitals and (_is_western(words) or (len(words) > 1 and by_capitals(words))):
            return found.group(), rest
    return "", name


def _is_western(words: list[str]) -> bool:
    """Whether words are a name in themselves: a given name leads, what follows is none."""
    return len(words) > 1 and given_strength(words[0]) != NONE and given_strength(words[-1]) == NONE


def _is_vietnamese(name: str) -> bool:
    words = name.split()
    return (
        2 <= len(words) <= _LONGEST
        and (is_family_name(words[0]) or words[0].lower() in _MONKS)
        and all(map(is_syllable, words))
    )


def _words(text: str) -> int:
    return sum(word[0].isalpha() for word in text.split())
