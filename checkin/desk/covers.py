"""Sheets that go with the badges of each delegation, for its focal point."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import msgspec

from checkin.desk.desk import Desk
from checkin.desk.hand_over import collector
from checkin.desk.order import place_of, sorted_people
from checkin.desk.outfile import check_target, into_place
from checkin.desk.tick_sheets import as_of
from checkin.desk.worn import newest
from checkin.domain import badge as codes
from checkin.domain import errors
from checkin.domain.documents import Cover, CoverRow, CoverTexts
from checkin.domain.programme import LANGUAGES, Names, named
from checkin.store import queries
from checkin.store.queries import Person


class CoversMade(msgspec.Struct):
    """A PDF of cover sheets that was written."""

    path: str
    delegations: int
    people: int
    without: int
    """People on it who have no valid badge yet."""
    pages: int


def covers(
    desk: Desk,
    fonts: Path,
    out: Path,
    texts: Mapping[str, CoverTexts],
    delegation: str | None = None,
    *,
    progress: Callable[[int, int], None] | None = None,
) -> CoversMade:
    """Write the sheet of one delegation, or of each that has anybody, in the order of their names.

    An empty ``delegation`` means those who belong to none; theirs is the last of all.

    ``texts`` are the words by language: each sheet speaks its delegation's. ``fonts`` is the folder of
    the fonts; ``progress`` hears (sheets drawn, of how many).

    Raises:
        DelegationUnknown: there is none of this name.
        NobodySelected: nobody is left in it who has not withdrawn.
        FileFault: there is no new PDF.
    """
    from checkin.paper.documents.covers import write_covers

    check_target(out)
    made = CoversMade(str(out), 0, 0, 0, 0)
    only = desk.find_delegation(delegation) if delegation is not None else None

    def counted(found: Iterator[Cover]) -> Iterator[Cover]:
        for cover in found:
            made.delegations += 1
            made.people += len(cover.rows)
            made.without += sum(not row.number for row in cover.rows)
            yield cover

    with desk.file.reading():
        keys = [only] if only is not None else _in_order(desk)
        sheets = counted(_covers(desk, keys))
        first = next(sheets, None)
        if first is None:
            raise errors.NobodySelected

        def report(done: int) -> None:
            if progress is not None:
                progress(done, len(keys))

        def every() -> Iterator[Cover]:
            yield first
            yield from sheets

        title = texts[desk.language].title
        with into_place(out) as file:
            made.pages = write_covers(file, every(), texts, fonts=fonts, title=title, progress=report)
    return made


def _in_order(desk: Desk) -> list[str]:
    keys = queries.delegations_of_people(desk.file.connection)
    return sorted(keys, key=lambda key: (place_of(key, desk.delegation_name(key)), key))


def _covers(desk: Desk, keys: list[str]) -> Iterator[Cover]:
    for key in keys:
        found = sorted_people(
            queries.people_where(desk.file.connection, delegation=key), desk.delegation_name
        )
        people = [one for one in found if one.fields.get("withdrawn") is not True]
        if people:
            yield _cover(desk, key, people)


def _cover(desk: Desk, key: str, people: list[Person]) -> Cover:
    first = _language(desk, people)
    second = desk.language if desk.language != first else "vi" if first == "en" else "en"
    delegation = desk.delegations.get(key)
    names: Names = delegation.name if delegation else {}
    name, other = named(names, first) or key, names.get(second, "")
    return Cover(
        language=first,
        conference=named(desk.event.name, first),
        delegation=name,
        second=other if other != name else "",
        head=", ".join(one.name for one in people if one.fields.get("head") is True),
        contact=named(desk.event.contact, first),
        as_of=as_of(desk, desk.clock()),
        rows=[_row(desk, one, first) for one in people],
    )


def _language(desk: Desk, people: list[Person]) -> str:
    """Return the language most of a delegation speak, as far as is known; else the desk's."""
    spoken = Counter(language for one in people if (language := one.fields.get("language")) in LANGUAGES)
    return str(spoken.most_common(1)[0][0]) if spoken else desk.language


def _row(desk: Desk, person: Person, language: str) -> CoverRow:
    fields = person.fields
    key = str(fields.get("category", ""))
    category = desk.categories.get(key)
    badge = newest(queries.badges_of(desk.file.connection, person.id))
    valid = badge is not None and badge.valid
    return CoverRow(
        name=person.name,
        post=str(fields.get("post", "")),
        category=named(category.name, language) if category else key,
        number=codes.number_of(badge.badge) if badge is not None and valid else "",
        collected=collector(desk, badge.handed_to, badge.handed_by) if badge is not None and valid else "",
        collected_at=as_of(desk, badge.handed_ms) if badge is not None and valid and badge.handed_ms else "",
    )
