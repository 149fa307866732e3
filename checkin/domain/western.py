"""Which end of a name in Latin letters is the family name: capitals, particles, given names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from checkin.domain.given_names import NONE, STRONG, WEAK, given_strength
from checkin.domain.text import fold
from checkin.domain.vietnamese import is_family_name, never_given

_PARTICLES: Final = frozenset(
    "de du des d van von vom zu zum zur der den ten ter te da das do dos del della delle dello di dei degli "
    "la le las los lo el al bin ibn ben bint af av o ó st ste saint sainte y".split()
)
_LEADING: Final = frozenset("De Du Des Da Dos Del Della Di Le Van Von Der Den Ter El Al Ó O Saint".split())
"""Particles that begin a family name also where they are written with a capital."""
_BIRTH: Final = frozenset("ép ep épouse epouse née nee né veuve vve".split())
_SUFFIXES: Final = frozenset("jr sr ii iii iv fils".split())
_CAPITALS: Final = re.compile(
    r"(?:Mc|Mac|Fitz|de|De|[DLOdl](?=['’]))?['’]?[^\W\d_a-z]{2,}(?:['’-][^\W\d_]+)*"
)
_SPANISH: Final = frozenset("ES MX AR CO PE CL VE EC GT CU BO DO HN PY SV NI CR PA UY PH".split())
_CHINESE: Final = frozenset(
    "wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie tang "
    "song xu deng han feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren "
    "lyu lju yao shen zhong cui tan fan wan jin shi liao jia xia fu fang bai zou meng xiong qin qiu hou yin "
    "xue yan lei long tao ke mao hao gong shao qian dai mo kong xiang chang chan cheung wong lee leung ng "
    "lau cheng chow ho kwok tsang chu yeung lam chiang hsu hsieh tsai chou ouyang sima zhuge".split()
)
_KOREAN: Final = frozenset(
    "kim lee park pak choi choe jung jeong chung kang cho jo yoon yun jang chang lim im rim han oh o seo suh "
    "shin sin kwon hwang ahn an song ryu yoo yu hong jeon chun ko koh go moon mun yang son sohn bae pae baek "
    "paik heo hur nam shim sim noh roh rho ha kwak sung cha joo ju woo koo ku min na chin jin um ri rhee yi "
    "byun pyon ban bang".split()
)
_SURNAMES: Final = {
    **dict.fromkeys(("CN", "TW", "HK", "SG", "MO"), _CHINESE),
    **dict.fromkeys(("KR", "KP"), _KOREAN),
}
_KEEPS_NATIVE: Final = {"KH": True, "LA": False, "TH": False}
"""Countries whose names keep their own order in Latin letters: family name first, or not."""


def order_told(words: Sequence[str], region: str) -> bool | None:
    """Return whether the family name leads, as the words themselves tell; None where they do not.

    Two words or more; ``region`` is a country of two letters or empty.
    """
    inside = range(1, len(words) - 1)
    if any(words[i] in _PARTICLES for i in inside):
        return words[0] in _PARTICLES
    if words[0] in _PARTICLES:
        return True
    asian = _asian_order(words, region)
    if asian is not None:
        return asian
    first, last = given_strength(words[0]), given_strength(_without_suffix(words)[-1])
    if _is_initial(words[0]):
        return False
    if _is_initial(words[-1]) and not first:
        return True
    if first > last:
        return False
    if last == STRONG and last > first:
        return True
    if any(words[i] in _LEADING for i in inside):
        return False
    if len(words) > 2 and words[0] in _LEADING:
        return True
    return _KEEPS_NATIVE.get(region)


def _asian_order(words: Sequence[str], region: str) -> bool | None:
    """Compare both ends with the family names of China or Korea, where given names have two syllables."""
    known = _SURNAMES.get(region)
    if known is None:
        return None
    ends = [fold(words[0]), fold(words[-1])]
    first, last = (one in known for one in ends)
    if first != last:
        return first
    # A hyphen is only within given names: Du-Ri Moon.
    hyphens = ["-" in words[0], "-" in words[-1]]
    return hyphens[1] if hyphens[0] != hyphens[1] else None


def by_capitals(words: Sequence[str]) -> tuple[int, int] | None:
    """Return from where to where a family name in capitals stands, with its particles.

    None where there is none, all is in capitals, or it stands in the middle.
    """
    marks = list(map(_in_capitals, words))
    if True not in marks:
        return None
    begin = marks.index(True)
    end = len(marks) - marks[::-1].index(True)
    if not all(marks[begin:end]):
        end = _over_birth_names(words, marks, begin)
    while begin and (words[begin - 1].lower() in _PARTICLES) and not words[begin - 1].isupper():
        begin -= 1
    if begin and words[begin - 1] in ("Ó", "O", "Ní"):
        begin -= 1
    while end < len(words) and (words[end].lower().rstrip(".") in _SUFFIXES):
        end += 1
    if (begin == 0) == (end == len(words)):
        return None
    return begin, end


def _over_birth_names(words: Sequence[str], marks: Sequence[bool], begin: int) -> int:
    """Return the end of a run of capitals: MARTIN épouse DUPONT is one family name, LE d'ORME too."""
    end = begin
    while end < len(words) and (
        marks[end] or (end > begin and words[end].rstrip(".") in _BIRTH | _PARTICLES and any(marks[end:]))
    ):
        end += 1
    return end


def divided(words: Sequence[str], region: str, *, family_first: bool) -> int:
    """Return where the second part of a name begins, if the family name leads or if it does not.

    With one word only it is 1.
    """
    count = len(words)
    if count < 3:
        # With a particle in front there is nothing but a family name.
        return count if family_first and words[0] in _PARTICLES else min(1, count)
    return _after_family(words) if family_first else _family_begins(words, region)


def _after_family(words: Sequence[str]) -> int:
    at = 0
    while at < len(words) - 1 and (words[at] in _PARTICLES or words[at] in _LEADING):
        at += 1
    at += 1
    trailing = len(words)
    while trailing > at and (given_strength(words[trailing - 1]) or _is_initial(words[trailing - 1])):
        trailing -= 1
    return trailing if trailing < len(words) else at


def _family_begins(words: Sequence[str], region: str) -> int:
    for at in range(1, len(words)):
        # Le Goff, van den Berg, Nguyen Van: whatever follows belongs to it.
        if words[at] in _PARTICLES or (words[at] in _LEADING and at + 1 < len(words)):
            if words[at] == "y" and at > 1:
                return at - 1
            return at
        if never_given(words[at]):
            return at
    whole = _without_suffix(words)
    at = len(whole) - 1
    if region in _SPANISH and at > 1 and not given_strength(words[at - 1]) and not _is_initial(words[at - 1]):
        at -= 1
    return at


def _without_suffix(words: Sequence[str]) -> Sequence[str]:
    if len(words) > 2 and words[-1].lower().rstrip(".") in _SUFFIXES:
        return words[:-1]
    return words


@lru_cache(maxsize=1 << 16)
def _is_initial(word: str) -> bool:
    return word.isupper() and (len(word) == 1 or (word.endswith(".") and len(word) <= 5))


@lru_cache(maxsize=1 << 16)
def _in_capitals(word: str) -> bool:
    if word.lower().rstrip(".") in _SUFFIXES or "." in word:
        return False
    found = _CAPITALS.fullmatch(word)
    return found is not None and (word.isupper() or _trunk(word).isupper())


def _trunk(word: str) -> str:
    """Take off what stays small before capitals: McDONALD, d'ORMESSON."""
    return re.sub(r"^(?:Mc|Mac|Fitz|[Dd]e|[DLOdl]['’])", "", word)


def vietnamese_capitals(words: Sequence[str], begin: int) -> bool:
    """Whether capitals at the end stand for a Vietnamese given name: ``Nguyễn Văn AN``."""
    return begin > 0 and is_family_name(words[0]) and not is_family_name(words[begin])


def hardly_told(words: Sequence[str]) -> bool:
    """Whether the order rests on one given name alone that may as well be a family name.

    ``Testan Marie``, ``Thomas Nkemba``: other names of the same list may
    know better.
    """
    if by_capitals(words) or any(word in _PARTICLES or word in _LEADING for word in words):
        return False
    ends = given_strength(words[0]), given_strength(_without_suffix(words)[-1])
    return ends in ((NONE, STRONG), (WEAK, NONE))
