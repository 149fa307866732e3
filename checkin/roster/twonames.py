"""Two people in one cell of the name, who must not become one person."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from typing import Final

from checkin.domain.text import fold, tidy
from checkin.roster.feet import like_a_name
from checkin.roster.honorifics import split_honorific

_APART: Final = re.compile(r"[\n\r/;&+]| (?:et|và|and) ", re.IGNORECASE)
_DIVIDED: Final = re.compile(r"[/;&+]| (?:et|và|and) ", re.IGNORECASE)
_LINES: Final = re.compile(r"[\n\r]+")
_AND: Final = r"(?:et|và|and|&|\+)"
_OTHER: Final = (
    r"(?:Mme|Madame|Mrs|Ms|Mr|M\.|Monsieur|Ông|Bà|phu nhân|phu quân|vợ|chồng|son (?:épouse|époux|conjoint)|"
    r"sa (?:femme|conjointe)|(?:his|her) (?:wife|husband|spouse|partner)|spouse)"
)
_COUPLE: Final = re.compile(rf"(?<!\w){_AND} {_OTHER}(?!\w)|^Messieurs? et |^MM\. .* et ", re.IGNORECASE)
# What a name of one person breaks behind: nobody is called Nguyễn Thị alone.
_MIDDLE: Final = frozenset(
    {"văn", "thị", "de", "van", "von", "la", "le", "el", "al", "ben", "bin", "da", "dos"}
)
_FULL: Final = 2
"""Words of a full name."""


def may_be_two(cell: str) -> bool:
    """Tell at once of most cells that they name one person."""
    return _APART.search(cell) is not None


def are_two(cell: str) -> bool:
    """Tell whether a cell holds the full names of two people, or a couple.

    One name on two lines, and one in two scripts or without its tones, is one person.
    """
    if _COUPLE.search(tidy(cell)):
        return True
    parts = [part for part in map(tidy, _DIVIDED.split(cell)) if part]
    if len(parts) > 1 and all(map(_is_full, parts)) and _differ(parts):
        return True
    lines = [line for line in map(tidy, _LINES.split(cell)) if line]
    return len(lines) > 1 and all(map(_is_full, lines)) and _differ(lines) and not _is_broken(lines)


def _is_full(text: str) -> bool:
    bare = split_honorific(text)[1]
    words = fold(bare).split()
    # Another script repeats a name for those who read it.
    return len(words) >= _FULL and like_a_name(bare) and all(map(str.isascii, words))


def _differ(parts: Sequence[str]) -> bool:
    words = [set(fold(split_honorific(part)[1]).split()) for part in parts]
    return all(not (one <= other or other <= one) for one, other in itertools.pairwise(words))


def _is_broken(lines: Sequence[str]) -> bool:
    """Tell whether one name goes on in the next line: "Marie Claire" over "DUPONT MARTIN"."""
    if lines[0].split()[-1].lower() in _MIDDLE or lines[1].split()[0].lower() in _MIDDLE:
        return True
    return len({line.isupper() for line in lines}) > 1
