"""Prints that did not come out: the badges keep their codes and are printed again."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

import msgspec

from checkin.desk.desk import Desk
from checkin.desk.worn import on_paper
from checkin.desk.writing import entry
from checkin.domain import errors
from checkin.domain.fold import Item
from checkin.domain.kinds import PRINT, Print
from checkin.domain.log import HASH_BYTES
from checkin.store import queries
from checkin.store.queries import Person
from checkin.store.reading import commit_of, items_of

_ENOUGH: Final = 8
"""Hexadecimal digits of a run that are enough to name it."""


class Spoiled(msgspec.Struct):
    """What is no longer taken to be on paper."""

    run: str
    badges: int
    """How many were not known to be spoiled before."""
    name: str = ""
    """The delegate's, where only one badge was meant."""


def print_lost(desk: Desk, run: str, delegates: Collection[bytes] | None = None) -> int:
    """Record that a run did not come out, or not for these delegates; return for how many badges.

    ``run`` is the hash of its commit in hexadecimal, or the beginning of it. The badges keep their
    codes; those without another print are new to the next run.

    Raises:
        RunUnknown: the log knows no such run, several that begin so, or nothing of these delegates in it.
    """
    digest, prints = _run(desk, run, delegates)
    with desk.file.writing() as work:
        lost = [
            entry(PRINT, delegate, Print(badge, lost=digest))
            for delegate, badge in prints
            if digest not in _lost(items_of(work.connection, delegate))
        ]
        if lost:
            work.append(lost, desk.stamp())
    return len(lost)


def spoiled(desk: Desk, text: str) -> Spoiled:
    """Record that a run, or the last print of one delegate's badge, did not come out.

    Raises:
        RunUnknown: ``text`` is neither a run nor somebody whose badge is on paper.
        DelegateUnknown, DelegateAmbiguous.
    """
    if len(text) == 2 * HASH_BYTES:
        return Spoiled(text, print_lost(desk, text))
    try:
        person = desk.find_delegate(text)
    except errors.DelegateUnknown:
        if not _is_hexadecimal(text):
            raise
        return Spoiled(text, print_lost(desk, text))
    run = _last_run(desk, person)
    return Spoiled(run, print_lost(desk, run, (person.id,)), person.name)


def people_of(desk: Desk, run: str) -> list[bytes]:
    """Return the ids of those whose badges a run printed, in its order.

    Raises:
        RunUnknown: the log knows no such run, or several that begin so.
    """
    return [delegate for delegate, _ in _run(desk, run, None)[1]]


def _run(desk: Desk, text: str, of: Collection[bytes] | None) -> tuple[bytes, list[tuple[bytes, bytes]]]:
    """Return the hash of a run and its (delegate, badge), all or those of some delegates."""
    if _is_hexadecimal(text):
        with desk.file.reading() as connection:
            found = [
                (digest, prints)
                for digest, entries in commit_of(connection, bytes.fromhex(text[: len(text) // 2 * 2]), of)
                if digest.hex().startswith(text.lower()) and (prints := _prints(entries))
            ]
        if len(found) == 1:
            return found[0]
    raise errors.RunUnknown(text, [])


def _prints(entries: list[tuple[bytes, Item]]) -> list[tuple[bytes, bytes]]:
    return [
        (delegate, item.payload.badge)
        for delegate, item in entries
        if isinstance(item.payload, Print) and not item.payload.lost
    ]


def _lost(items: list[Item]) -> set[bytes]:
    return {item.payload.lost for item in items if isinstance(item.payload, Print)}


def _last_run(desk: Desk, person: Person) -> str:
    with desk.file.reading() as connection:
        badge = on_paper(queries.badges_of(connection, person.id))
        items = sorted(items_of(connection, person.id), key=lambda item: item[:6])
    lost = _lost(items)
    runs: list[str] = [
        item.commit.hex()
        for item in items
        if badge is not None
        and isinstance(item.payload, Print)
        and item.payload.badge == badge.badge
        and not item.payload.lost
        and item.commit not in lost
    ]
    if not runs:
        raise errors.RunUnknown(person.name, [])
    return runs[-1]


def _is_hexadecimal(text: str) -> bool:
    return _ENOUGH <= len(text) <= 2 * HASH_BYTES and not set(text.lower()) - set("0123456789abcdef")
