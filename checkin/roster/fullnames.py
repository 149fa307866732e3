"""The full name of a row: made up of its parts, its honorific taken off."""

from __future__ import annotations

from checkin.domain.people import Fields
from checkin.domain.text import fold
from checkin.roster.assigning import PARTS
from checkin.roster.columns import ColumnMap
from checkin.roster.cultures import family_first
from checkin.roster.name_ends import is_bare, split_behind, take_apart
from checkin.roster.whence import region_of_row


def parts_in_order(columns: ColumnMap) -> tuple[str, ...]:
    """Return the parts of a name in the order they are written in."""
    return PARTS if columns.family_first else PARTS[::-1]


def joined(fields: Fields, columns: ColumnMap) -> str:
    """Put the parts of a name together in the order of its culture."""
    family, given = (str(fields.get(part, "")) for part in PARTS)
    if family and given:
        first = family_first(family, given, region_of_row(fields), headed=columns.family_first)
        return f"{family} {given}" if first else f"{given} {family}"
    return family or given


def take_off_honorific(fields: Fields) -> None:
    """Take honorifics and a post off the name, to stand with any that have columns of their own."""
    name = str(fields["name"])
    if is_bare(name):
        return
    honorific, rest, post = take_apart(name, str(fields.get("honorific", "")))
    fields["name"] = rest
    if post:
        fields.setdefault("post", post)
    if honorific:
        given = fields.get("honorific")
        if not isinstance(given, str):
            fields["honorific"] = honorific
        elif f" {fold(honorific)} " not in f" {fold(given)} ":
            fields["honorific"] = f"{given} {honorific}"
    if honorific or post:
        _take_off_parts(fields, (honorific, post))


def _take_off_parts(fields: Fields, taken: tuple[str, str]) -> None:
    """Take off the parts of a name what went from the whole."""
    for part in PARTS:
        text = fields.get(part)
        if isinstance(text, str):
            for words in taken:
                text = text.removeprefix(f"{words} ") if words else text
            fields[part] = split_behind(text)[1]
