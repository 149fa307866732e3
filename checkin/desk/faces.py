"""What stands on a delegate's badge, in which languages and colour."""

from __future__ import annotations

from typing import Final

from checkin.desk.desk import Desk
from checkin.domain import badge as codes
from checkin.domain.faces import BadgeFace
from checkin.domain.fold import Badge
from checkin.domain.programme import LANGUAGES, named
from checkin.store.queries import Person

_PALETTE: Final = (
    "#0B5C8A",
    "#8A3B12",
    "#1B6B3A",
    "#6B2C91",
    "#9B1C3D",
    "#0F6E75",
    "#5A5200",
    "#3C4A99",
    "#7A4B00",
    "#444F58",
)


def face(desk: Desk, person: Person, badge: Badge) -> BadgeFace:
    """Return what is printed on a badge."""
    fields = person.fields
    first, second = languages_of(str(fields.get("language", "")), desk.language)
    category = desk.categories.get(str(fields.get("category", "")))
    delegation = desk.delegations.get(str(fields.get("delegation", "")))
    word = named(category.name, first) if category else str(fields.get("category", ""))
    other = named(category.name, second) if category else ""
    return BadgeFace(
        code=codes.digits(badge.code),
        conference=named(desk.event.name, first),
        name=person.name,
        honorific=str(fields.get("honorific", "")),
        family_name=str(fields.get("family_name", "")),
        post=str(fields.get("post", "")),
        organisation=" · ".join(str(fields[one]) for one in ("organisation", "booth") if fields.get(one)),
        delegation=(named(delegation.name, first) if delegation else str(fields.get("delegation", ""))),
        category=word,
        category_second=other if other != word else "",
        colour=colour_of(desk, person),
        replacement=badge.number,
        number=codes.number_of(badge.badge),
    )


def colour_of(desk: Desk, person: Person) -> str:
    """Return the colour of a delegate's badge, ``#RRGGBB``."""
    key = str(person.fields.get("category", ""))
    category = desk.categories.get(key)
    if category and category.colour:
        return category.colour
    first, _ = languages_of(str(person.fields.get("language", "")), desk.language)
    return default_colour(named(category.name, first) if category else key)


def default_colour(category: str) -> str:
    """Return the colour of a category that was given none: the same on every desk."""
    if not category:
        return "#31393F"
    return _PALETTE[codes.category_hint(category)[0] % len(_PALETTE)]


def languages_of(own: str, desk: str) -> tuple[str, str]:
    """Return the delegate's language and a second one to print beside it."""
    first = own if own in LANGUAGES else desk
    return first, "en" if first != "en" else "vi"
