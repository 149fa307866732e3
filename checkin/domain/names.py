"""A person's name in its parts, as far as the name, or what a roster said of it, tells them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from checkin.domain.regions import region_of
from checkin.domain.text import fold
from checkin.domain.vietnamese import looks_vietnamese, vietnamese_split
from checkin.domain.western import by_capitals, divided, order_told, vietnamese_capitals

USUALLY_FAMILY_FIRST: Final = frozenset({"VN", "CN", "TW", "HK", "KR", "KP", "JP", "HU", "KH", "SG"})
"""Countries where family names lead. Lists made elsewhere may turn them round."""


class Parts(NamedTuple):
    """Both parts of a name as written; either may be empty, not both."""

    family: str
    given: str
    family_first: bool
    vietnamese: bool = False
    """The last word of ``given`` is what the person is called; before it stand the middle names."""


def parts_of(
    name: str, family: str = "", given: str = "", language: str = "", country: str = ""
) -> Parts | None:
    """Return the parts of a tidied name without honorific; None where its order cannot be known.

    ``family`` and ``given`` are what a roster or a person decided; they hold only while they make
    up the name. ``country`` may be a code or a name in any of our languages.
    """
    words = name.split()
    if not words:
        return None
    region = (region_of(country) if country else None) or ""
    if family or given:
        stored = _stored(name, family, given)
        if stored is not None:
            return Parts(*stored, _is_vietnamese(stored, language, region))
    return _computed(name, words, language, region)


def parts_in(fields: Mapping[str, Any]) -> Parts | None:
    """Return the parts of a delegate's name."""
    get = fields.get
    name, family, given = get("name") or "", get("family_name") or "", get("given_name") or ""
    language, country = get("language") or "", get("country") or ""
    return parts_of(str(name), str(family), str(given), str(language), str(country))


def parts_by(name: str, country: str = "", *, family_first: bool) -> Parts:
    """Divide a name whose order somebody decided, or which is guessed because it must stand somewhere."""
    words = name.split()
    if len(words) < 2:
        return Parts(name, "", family_first)
    at = divided(words, (region_of(country) if country else None) or "", family_first=family_first)
    head, tail = " ".join(words[:at]), " ".join(words[at:])
    return Parts(head, tail, True) if family_first else Parts(tail, head, False)


def _stored(name: str, family: str, given: str) -> tuple[str, str, bool] | None:
    """Return the parts stored with their order; None where an edit has left them behind."""
    if not given or not family:
        return _half_stored(name, family, given)
    if name == f"{family} {given}":
        return family, given, True
    if name == f"{given} {family}":
        return family, given, False
    plain = fold(name)
    for first in (True, False):
        # The name may have been given its marks or its capitals since.
        if plain == fold(f"{family} {given}" if first else f"{given} {family}"):
            words = name.split()
            at = len((family if first else given).split())
            head, tail = " ".join(words[:at]), " ".join(words[at:])
            return (head, tail, True) if first else (tail, head, False)
    return None


def _half_stored(name: str, family: str, given: str) -> tuple[str, str, bool] | None:
    one = family or given
    if name == one:
        return family, given, True
    if name.startswith(f"{one} "):
        rest = name[len(one) + 1 :]
        return (family, rest, True) if family else (rest, given, False)
    if name.endswith(f" {one}"):
        rest = name[: -len(one) - 1]
        return (family, rest, False) if family else (rest, given, True)
    return None


def _is_vietnamese(stored: tuple[str, str, bool], language: str, region: str) -> bool:
    family, given, family_first = stored
    if not given:
        return False
    if family_first and not region and looks_vietnamese(f"{family} {given}"):
        # Mai Lan, of whom somebody said that Mai is the family name.
        return True
    certain = region == "VN" or (language == "vi" and not region)
    words = f"{family} {given}".split()
    return vietnamese_split(words, certain=certain, elsewhere=bool(region) and not certain) is not None


def _computed(name: str, words: list[str], language: str, region: str) -> Parts | None:
    if "," in name:
        head, _, tail = (part.strip() for part in name.partition(","))
        if head and tail and "," not in tail:
            return Parts(head, tail, True)
    certain = region == "VN" or (language == "vi" and not region)
    elsewhere = bool(region) and not certain
    split = vietnamese_split(words, certain=certain, elsewhere=elsewhere)
    capitals = by_capitals(words) if len(words) > 1 and not name.istitle() else None
    if capitals is not None and not (split and vietnamese_capitals(words, capitals[0])):
        begin, end = capitals
        family, given = words[begin:end], words[:begin] + words[end:]
        if begin or split is None:
            split = vietnamese_split(family + given, certain=certain, elsewhere=elsewhere)
        return Parts(" ".join(family), " ".join(given), begin == 0, split is not None)
    if split is not None:
        return Parts(split[0], split[1], split[2], True)
    if len(words) == 1:
        return Parts(name, "", True)
    first = order_told(words, region)
    return None if first is None else parts_by(name, region, family_first=first)
