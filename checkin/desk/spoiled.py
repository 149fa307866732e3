"""Prints that did not come out: the badges keep their codes and are printed again."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

import msgspec

from checkin.desk.desk import Desk
from checkin.desk.portions import in_portions
from checkin.desk.worn import newest, on_paper, stale
from checkin.desk.writing import entry
from checkin.domain import errors
from checkin.domain.items import Item
from checkin.domain.kinds import PRINT, Print
from checkin.domain.log import HASH_BYTES
from checkin.store import queries
from checkin.store.print_runs import runs_of
from checkin.store.queries import Person
from checkin.store.reading import items_of
from checkin.store.work import Work

_ENOUGH: Final = 8
"""Hexadecimal digits of a run that are enough to name it."""

_Printed = tuple[bytes, bytes]
"""(Delegate, badge)."""


class Spoiled(msgspec.Struct):
    """What is no longer taken to be on paper."""

    run: str
    badges: int
    """How many were not known to be spoiled before."""
    name: str = ""
    """The delegate's, where only one badge was meant."""
    new: int = 0
    """Of its badges, how many now have no print that counts: ``badges --new`` prints them."""
    changed: int = 0
    """How many have an earlier print that no longer says what is true: ``badges --changed``."""


def print_lost(desk: Desk, run: str, delegates: Collection[bytes] | None = None) -> int:
    """Record that a run did not come out, or not for these delegates; return for how many badges.

    ``run`` is what ``Printed.run`` says, or the beginning of it. The badges keep their codes; those
    without another print are new to the next run. Where it is ended on the way, it goes on from there
    the next time.

    Raises:
        RunUnknown: the log knows no such run, several that begin so, or nothing of these delegates in it.
    """
    return _lose(desk, *_run(desk, run, delegates))


def _lose(desk: Desk, name: bytes, prints: Sequence[_Printed]) -> int:
    count = 0

    def lose(work: Work, portion: Sequence[_Printed]) -> None:
        nonlocal count
        lost = [
            entry(PRINT, delegate, Print(badge, lost=name))
            for delegate, badge in portion
            if name not in _lost(items_of(work.connection, delegate))
        ]
        if lost:
            work.append(lost, desk.stamp())
            count += len(lost)

    # In the order of their ids, so that a portion writes few pages of the file.
    in_portions(desk, sorted(prints), lose)
    return count


def spoiled(desk: Desk, text: str) -> Spoiled:
    """Record that a run, or the last print of one delegate's badge, did not come out.

    Raises:
        RunUnknown: ``text`` is neither a run nor somebody whose badge is on paper.
        DelegateUnknown, DelegateAmbiguous.
    """
    person = _person(desk, text)
    if person is None:
        name, prints = _run(desk, text, None)
    else:
        name, prints = _run(desk, _last_run(desk, person), (person.id,))
    told = Spoiled(name.hex(), _lose(desk, name, prints), person.name if person else "")
    for delegate in dict.fromkeys(delegate for delegate, _ in prints):
        _count(desk, delegate, told)
    return told


def _person(desk: Desk, text: str) -> Person | None:
    if len(text) == 2 * HASH_BYTES:
        return None
    try:
        return desk.find_delegate(text)
    except errors.DelegateUnknown:
        if not _is_hexadecimal(text):
            raise
        return None


def _count(desk: Desk, delegate: bytes, told: Spoiled) -> None:
    """Note which run would print a delegate's badge now, if any."""
    with desk.file.reading() as connection:
        person = queries.person(connection, delegate)
        badges = queries.badges_of(connection, delegate)
    worn, paper = newest(badges), on_paper(badges)
    if person is None or person.fields.get("withdrawn") is True or worn is None or not worn.valid:
        return
    if paper is None:
        told.new += 1
    elif stale(desk, person, paper):
        told.changed += 1


def people_of(desk: Desk, run: str) -> list[bytes]:
    """Return the ids of those whose badges a run printed, in its order.

    Raises:
        RunUnknown: the log knows no such run, or several that begin so.
    """
    return [delegate for delegate, _ in _run(desk, run, None)[1]]


def _run(desk: Desk, text: str, of: Collection[bytes] | None) -> tuple[bytes, list[_Printed]]:
    """Return what names a run and its prints, all or those of some delegates."""
    if _is_hexadecimal(text):
        begins = bytes.fromhex(text[: len(text) // 2 * 2])
        with desk.file.reading() as connection:
            runs = runs_of(connection, begins, of)
        found = [name for name in runs if name.hex().startswith(text.lower())]
        if len(found) == 1:
            prints = [(delegate, item.payload.badge) for delegate, item in runs[found[0]]]
            return found[0], prints
    raise errors.RunUnknown(text, [])


def _lost(items: list[Item]) -> set[bytes]:
    return {item.payload.lost for item in items if isinstance(item.payload, Print)}


def _last_run(desk: Desk, person: Person) -> str:
    with desk.file.reading() as connection:
        badge = on_paper(queries.badges_of(connection, person.id))
        items = sorted(items_of(connection, person.id), key=lambda item: item[:6])
    lost = _lost(items)
    runs: list[str] = [
        item.payload.run_of(item.commit).hex()
        for item in items
        if badge is not None
        and isinstance(item.payload, Print)
        and item.payload.badge == badge.badge
        and not item.payload.lost
        and item.payload.run_of(item.commit) not in lost
    ]
    if not runs:
        raise errors.RunUnknown(person.name, [])
    return runs[-1]


def _is_hexadecimal(text: str) -> bool:
    return _ENOUGH <= len(text) <= 2 * HASH_BYTES and not set(text.lower()) - set("0123456789abcdef")
