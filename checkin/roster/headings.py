"""Which heading means which field, in Vietnamese, French and English."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from checkin.domain.text import fold, tidy
from checkin.roster.aliases import ALIASES, EITHER, LINE_NUMBERS, VIETNAMESE_PARTS
from checkin.roster.legacy import FONTS, read_as

PARTIAL: Final = 10
"""Added to the rank of a heading of which only a part was recognised."""

LONGEST: Final = 120
"""A longer cell is no heading, in characters."""

_CAMEL: Final = re.compile(r"(?<=[a-zà-ÿ])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
# First at what divides two languages, then at what may also stand within one ("Mr/Ms").
_LANGUAGES: Final = re.compile(r"[|()\[\]{}\n\r*•·]|\s[-/\u2013\u2014]\s")
_PARTS: Final = re.compile(r"[/\\|()\[\]{}\n\r:;,*•·]|\s[-\u2013\u2014]\s")


@dataclass(frozen=True, slots=True)
class Match:
    """The fields a heading may mean, the likeliest first, and how well it does."""

    fields: tuple[str, ...]
    rank: int
    """0 for a usual word, 1 and 2 for weaker ones, ``PARTIAL`` more for a part."""


def _index() -> dict[str, Match]:
    index = {
        fold(alias): Match((field,), rank)
        for field, ranks in ALIASES.items()
        for rank, aliases in enumerate(ranks)
        for alias in aliases
    }
    index.update({fold(alias): Match(fields, 0) for alias, fields in EITHER.items()})
    return index


_INDEX: Final = _index()
_LINE_NUMBERS: Final = frozenset(map(fold, LINE_NUMBERS)) | {""}
_VIETNAMESE: Final = frozenset(map(fold, VIETNAMESE_PARTS))


@lru_cache(maxsize=1024)
def match(heading: str) -> Match | None:
    """Return what ``heading`` may mean, or None.

    The whole heading is tried first, also with camel case taken apart, then its parts: two
    languages in one cell, or a remark in brackets; then what it is in a legacy font.
    """
    if len(heading) > LONGEST:
        return None
    if found := _match(heading):
        return found
    converted = (r.text for font in FONTS if (r := read_as(font, heading)) is not None and r.whole)
    return next((found for text in converted if (found := _match(text))), None)


def readable(cell: str) -> str:
    """Return a heading, a title or a mark typed in a legacy font in Unicode, all else as it is.

    By itself it has no column to go by: its words become Vietnamese and are nothing else, or it
    becomes a heading that is known.
    """
    if cell.isascii() or len(cell) > LONGEST or _match(tidy(cell)):
        return cell
    readings = [r for font in FONTS if (r := read_as(font, cell)) is not None and r.whole]
    known = [r for r in readings if _match(tidy(r.text))]
    strong = sorted((r for r in readings if r.strong), key=lambda r: -r.strong)
    if len(strong) > 1 and strong[0].strong == strong[1].strong:
        strong = []
    return next((reading.text for reading in (*known, *strong)), cell)


def _match(heading: str) -> Match | None:
    found = _lookup(heading)
    if found or is_line_number(heading):
        return found
    parts = _found(_LANGUAGES.split(heading)) or _found(_PARTS.split(heading))
    if not parts:
        return None
    rank = PARTIAL + min(part.rank for part in parts)
    common = tuple(field for field in parts[0].fields if all(field in p.fields for p in parts))
    if common:
        return Match(common, rank)
    every = {field for part in parts for field in part.fields}
    if "name" in every or {"family_name", "given_name"} <= every:
        return Match(("name",), rank)
    return Match(parts[0].fields, rank)


def as_heading(cell: str) -> str:
    """Tidy a heading, in Unicode; two languages on two lines are divided by a slash."""
    cell = readable(cell)
    plain = tidy(cell)
    if plain == cell or match(plain):
        return plain
    lines = " / ".join(filter(None, map(tidy, cell.splitlines())))
    return lines if match(lines) else plain


def _found(parts: Iterable[str]) -> list[Match]:
    return [found for found in map(_lookup, parts) if found]


def _lookup(part: str) -> Match | None:
    return _INDEX.get(fold(part)) or _INDEX.get(fold(_CAMEL.sub(" ", part)))


def is_line_number(heading: str) -> bool:
    """Tell whether the column only counts lines, which differ from version to version."""
    word = fold(heading)
    # The same in several languages: "STT / N° / No."
    return word in _LINE_NUMBERS or all(part in _LINE_NUMBERS for part in word.split())


def is_vietnamese(heading: str) -> bool:
    """Tell whether this heading of a part of the name is Vietnamese: the family comes first."""
    return any(fold(part) in _VIETNAMESE for part in [heading, *_PARTS.split(heading)])


def recognised(cells: Iterable[str]) -> int:
    """Count the fields the cells name if they are headings; 0 if none is the name's.

    A word such as "Delegate", which is also a usual value of the category, does not do alone.
    """
    fields: set[str] = set()
    certain = False
    for cell in cells:
        if cell and (found := match(cell)):
            fields.add(found.fields[0])
            certain = certain or (found.fields[0] == "name" and found.rank in (0, PARTIAL))
    if {"family_name", "given_name"} <= fields or ("name" in fields and (certain or len(fields) > 1)):
        return len(fields)
    return 0
