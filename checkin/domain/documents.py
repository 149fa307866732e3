"""What lists on paper say: contents and words, for whoever draws them.

Words come with the places of facts in braces, in one language; contents are in their own.
"""

from __future__ import annotations

import msgspec


class PageTexts(msgspec.Struct, frozen=True):
    """Words at the edges of every page."""

    as_of: str = "{at}"
    page: str = "{page}/{pages}"


class CoverTexts(msgspec.Struct, frozen=True):
    """Words of the sheet that goes with a delegation's badges."""

    page: PageTexts
    title: str
    no_delegation: str
    """Instead of the delegation's name, for those who belong to none."""
    head: str
    """With ``{name}``."""
    badges: str
    """How many there are; with ``{n}``."""
    without: str
    """How many have none yet; with ``{n}``."""
    row: str
    name: str
    post: str
    category: str
    number: str
    handed: str
    """Above the boxes to tick."""
    no_badge: str
    collected: str
    """Of a badge that was handed out before; with ``{to}`` and ``{at}``."""
    focal: str
    received_by: str
    time: str
    signature: str
    contact: str
    """With ``{contact}``."""


class CoverRow(msgspec.Struct, frozen=True):
    """One delegate on a cover sheet."""

    name: str
    post: str
    category: str
    number: str
    """Short number of the badge; empty where there is none yet."""
    collected: str = ""
    """Who has collected the badge before."""
    collected_at: str = ""


class Cover(msgspec.Struct, frozen=True):
    """A sheet for the focal point of one delegation."""

    language: str
    """Of its words: a key of what the drawing is given."""
    conference: str
    delegation: str
    second: str
    """Its name in a second language; empty where that is the same."""
    head: str
    """Name of the head of delegation; empty where nobody is."""
    contact: str
    """Whom to call; empty where the event does not say."""
    as_of: str
    rows: list[CoverRow]


class TickTexts(msgspec.Struct, frozen=True):
    """Words of a tick sheet."""

    page: PageTexts
    title: str
    door: str
    """With ``{door}``."""
    sheet: str
    """Before the sheet's number."""
    how: str
    """What to do, in a sentence or two."""
    here: str
    """Above the boxes to tick."""
    time: str
    row: str
    name: str
    delegation: str
    category: str
    people: str
    """How many; with ``{n}``."""


class TickRow(msgspec.Struct, frozen=True):
    """One person on a tick sheet."""

    letter: str
    """Under which they are looked for."""
    code: str
    name: str
    delegation: str
    category: str


class TickList(msgspec.Struct, frozen=True):
    """A sheet for ticks at a door."""

    conference: str
    session: str
    day: str
    door: str
    sheet: str
    """Its number as it is printed."""
    as_of: str
    rows: list[TickRow]


class EvacuationTexts(msgspec.Struct, frozen=True):
    """Words of an evacuation list."""

    page: PageTexts
    title: str
    desks: str
    """Whose scans are in it; with ``{desks}``."""
    how: str
    """What to do, in a sentence or two."""
    no_hall: str
    """Instead of the hall's name, for sessions that have none."""
    inside: str
    """How many are inside; with ``{n}``."""
    last_seen: str
    """How many were last seen here; with ``{n}``."""
    help: str
    """How many may need help; with ``{n}``."""
    unlisted: str
    """How many were let in besides with a badge on no list; with ``{n}``."""
    session: str
    """In which session they were, where a row says nothing else; with ``{session}``."""
    need_help: str
    """Above those who may need help."""
    nobody: str
    found: str
    """Above the boxes to tick."""
    name: str
    delegation: str
    phone: str
    seen: str
    """Above the times."""


class EvacuationRow(msgspec.Struct, frozen=True):
    """Somebody to be looked for."""

    letter: str
    """Under which they are looked for."""
    name: str
    delegation: str
    phone: str
    seen: str
    """When and at which door they were last let in."""
    session: str
    notes: str
    needs_help: bool


class EvacuationHall(msgspec.Struct, frozen=True):
    """A hall to be cleared; those who may need help are the first of its rows."""

    name: str
    """Empty for sessions without a hall."""
    inside: int
    """Of the people those known to be inside."""
    unlisted: int
    session: str
    """Of those of whom the row names none."""
    rows: list[EvacuationRow]


class EvacuationSheet(msgspec.Struct, frozen=True):
    """An evacuation list."""

    conference: str
    as_of: str
    """The moment, with its time zone."""
    desks: str
    halls: list[EvacuationHall]
