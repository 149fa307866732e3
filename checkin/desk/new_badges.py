"""Badges for those who have none yet: who was added since the last run, and nobody twice."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from checkin.desk.badges import Printed, Progress, Selection, as_badge, issue
from checkin.desk.desk import Desk
from checkin.desk.faces import face
from checkin.desk.order import sorted_people
from checkin.desk.outfile import check_target, into_place
from checkin.desk.press import Press
from checkin.domain import badge as codes
from checkin.store import queries
from checkin.store.queries import Person

_EVERYBODY: Final = Selection()


def badges_for_new(
    desk: Desk,
    press: Press,
    out: Path,
    selection: Selection = _EVERYBODY,
    *,
    progress: Progress | None = None,
) -> Printed:
    """Issue and draw badges for those selected who never had one; no PDF where everybody has.

    Whoever has withdrawn is left out, and so is whose badge was revoked: they had one. The codes
    enter the log when the PDF lies whole beside its name, and it takes its name right after: a run
    that fails before has issued nothing, and the next one has the same people.

    Raises:
        DelegationUnknown, CategoryUnknown, DelegateUnknown, DelegateAmbiguous.
        FileFault: event file or PDF.
    """
    check_target(out)
    while True:
        people = sorted_people(_without(desk, selection), desk.delegation_name)
        if not people:
            return Printed("", 0, 0)
        try:
            return _printed(desk, press, out, people, progress)
        except _Overtaken:
            continue


def without_badge(desk: Desk) -> int:
    """Return for how many people ``badges_for_new`` would make one."""
    with desk.file.reading() as connection:
        return queries.count_without_badge(connection)


class _Overtaken(Exception):
    """Another program gave one of these people a badge, or took them off, while they were drawn."""


def _without(desk: Desk, selection: Selection) -> list[Person]:
    if selection.delegate is not None:
        return _never_badged(desk, (desk.find_delegate(selection.delegate).id,))
    if selection.delegates is not None:
        return _never_badged(desk, selection.delegates)
    delegation = desk.find_delegation(selection.delegation) if selection.delegation is not None else None
    category = desk.find_category(selection.category) if selection.category is not None else None
    with desk.file.reading() as connection:
        return list(queries.people_without_badge(connection, delegation=delegation, category=category))


def _never_badged(desk: Desk, chosen: tuple[bytes, ...]) -> list[Person]:
    with desk.file.reading() as connection:
        known = (queries.person(connection, one) for one in dict.fromkeys(chosen))
        return [
            one
            for one in known
            if one is not None
            and one.fields.get("withdrawn") is not True
            and not queries.badges_of(connection, one.id)
        ]


def _printed(desk: Desk, press: Press, out: Path, people: list[Person], progress: Progress | None) -> Printed:
    issued = [issue(desk, person, None, "") for person in people]
    badges = [as_badge(desk, new) for new in issued]
    faces = [face(desk, person, badge) for person, badge in zip(people, badges, strict=True)]

    def report(done: int) -> None:
        if progress is not None:
            progress(done, len(faces))

    with into_place(out) as file:
        pages = press(file, faces, report)
        with desk.file.writing() as work:
            still = {one.id for one in queries.people_without_badge(work.connection)}
            if not still.issuperset(one.id for one in people):
                raise _Overtaken
            work.append(issued, desk.stamp())
    number = codes.number_of(badges[0].badge) if len(badges) == 1 else ""
    return Printed(str(out), pages, len(issued), [], [one.name for one in people[:3]], number)
