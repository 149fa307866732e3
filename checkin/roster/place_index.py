"""Looking up places by name: provinces of Vietnam, regions and départements of France, countries."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from checkin.domain.country_names import COUNTRIES
from checkin.domain.text import fold
from checkin.roster.place_names import DEPARTEMENTS, REGIONS, VIETNAM

_ELISION: Final = re.compile(r"\b([ld])['’ʼ`´](?=\w)", re.IGNORECASE)
_AND: Final = re.compile(r"\s*&\s*|(?<![\w-])(?:et|và|and)(?![\w-])", re.IGNORECASE)
_DOTTED: Final = re.compile(r"\b(?:[^\W\d_]\.\s?){2,}(?:[^\W\d_]\b)?")
_ARTICLE: Final = re.compile(r"\bde (?:la|les|l)\b|\b(?:du|des|d)\b")
_SAINT: Final = re.compile(r"\bst(e?) (?=[a-z]{3})")
_ENGLISH: Final = re.compile(r"\b(of|in|to) the\b")
_VIETNAMESE: Final = re.compile("[ĂăĐđĨĩŨũƠơƯưÐð\u1ea0-\u1ef9]")
_LEADING: Final = re.compile(r"^(?:la|le|les|l|the) (?=.{5})")
_NUMBERED: Final = re.compile(r"(.+) (\d\d|2a|2b|97\d)$")


class Place(NamedTuple):
    """A place that a name means."""

    id: str
    """``vn-…``, ``fr-…`` or the code of a country in small letters."""
    name: str
    """Which of its names: spellings of one name share it, exonyms have their own."""
    levels: frozenset[str]
    """At which levels it exists; none for a country."""
    several: bool
    """Whether its levels are different authorities (the region and the département of Guadeloupe)."""


def plain(text: str) -> str:
    """Fold ``text``, with elisions, articles after "de", Saint, "and" and dotted letters made alike.

    >>> plain("Conseil régional de l'Île-de-France"), plain("A.F.D. & St. Malo")
    ('conseil regional de ile de france', 'afd and saint malo')
    """
    text = _ELISION.sub(lambda m: "de " if m[1] in "dD" else "l ", text)
    text = _DOTTED.sub(lambda m: re.sub(r"[.\s]", "", m[0]) + " ", text)
    folded = fold(_AND.sub(" and ", text))
    if _VIETNAMESE.search(text):
        return folded
    folded = _ENGLISH.sub(r"\1", _ARTICLE.sub("de", folded))
    return _LEADING.sub("", _SAINT.sub(lambda m: "sainte " if m[1] else "saint ", folded))


def find(name: str) -> Place | None:
    """Return the place that a text made ``plain`` names, without words for its level.

    The number of a département may follow its name.
    """
    index = _index()
    found = index.get(name.replace(" ", ""))
    if found is None and (numbered := _NUMBERED.match(name)):
        found = index.get(numbered[1].replace(" ", ""))
        if found is not None and found.id != f"fr-{numbered[2]}":
            return None
    return found


def departement(number: str) -> Place | None:
    """Return the département with this number (``"94"``, ``"2a"``)."""
    return _numbers().get(number)


def places() -> dict[str, Place]:
    """Return every place by each of its names, as they are looked up."""
    return dict(_index())


@cache
def _numbers() -> dict[str, Place]:
    return {one.id[3:]: one for one in _index().values() if one.id[3:4].isdigit()}


@cache
def _index() -> dict[str, Place]:
    found: dict[str, Place] = {}
    for line in (VIETNAM + REGIONS).split("\n"):
        if line:
            key, kinds, names = line.split(" ", 2)
            levels = frozenset(kinds.split(","))
            several = "department" in levels and "region" in levels and "same" not in levels
            for i, group in enumerate(names.split("~")):
                _add(found, group.strip(), Place(key, f"{key}#{i}", _also(levels), several))
    for part in DEPARTEMENTS.replace("\n", "|").split("|"):
        if part:
            number, name = part.split(" ", 1)
            key = f"fr-{number.lower()}"
            _add(found, name, Place(key, f"{key}#0", _also(frozenset({"department"})), False))
    for line in COUNTRIES.split("\n"):
        code, _, names = line.partition(" ")
        for name in names.split("|") if names else ():
            squashed = plain(name).replace(" ", "")
            found.setdefault(squashed, Place(code.lower(), f"{code.lower()}#{squashed}", frozenset(), False))
    return found


def _also(levels: frozenset[str]) -> frozenset[str]:
    """Add the levels of other languages: a département is a "tỉnh" too."""
    more = {"province"} if "department" in levels else set()
    return levels | more | ({"collectivity"} if levels & {"department", "region"} else set())


def _add(found: dict[str, Place], names: str, place: Place) -> None:
    for name in names.split("|"):
        found.setdefault(plain(name).replace(" ", ""), place)
