"""Badges handed to who collects them for a delegation; that says nothing of who is present."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import msgspec

from checkin.desk.desk import Desk
from checkin.desk.order import sorted_people
from checkin.desk.worn import newest
from checkin.desk.writing import entry
from checkin.domain import badge as codes
from checkin.domain import errors
from checkin.domain.fold import Badge
from checkin.domain.kinds import HAND_OVER, HandOver
from checkin.domain.people import MAX_TEXT
from checkin.domain.text import fold, tidy
from checkin.store import queries
from checkin.store.queries import Person
from checkin.store.work import Work


class HandOverRow(msgspec.Struct):
    """A delegate who has not withdrawn, in the order of handing out."""

    id: bytes
    name: str
    number: str
    """Short number of the badge to wear; empty where there is no valid one."""
    printed: bool
    """Whether that badge is on paper."""
    handed_to: str = ""
    """Who collected it; empty while nobody has."""
    handed_ms: int = 0
    desk: str = ""
    """Name of the desk where it was collected."""


class HandedOver(msgspec.Struct):
    """What came of it: names in the order of handing out."""

    to: str
    """Empty where badges were taken back."""
    names: list[str]
    without: list[str] = []
    """Who has no valid badge, so that nothing was handed over for them."""
    unprinted: list[str] = []
    """Of those handed over, whose badge nobody is known to have printed."""


class _One(NamedTuple):
    person: Person
    badge: Badge | None


def waiting(desk: Desk, delegation: str) -> list[HandOverRow]:
    """Return the delegates of a delegation (its id; empty for those of none) with their badges.

    Those whose badge was collected are among them, with who has it.
    """
    with desk.file.reading() as connection:
        people = sorted_people(queries.people_where(connection, delegation=delegation), desk.delegation_name)
        return [
            _row(desk, person, _wearable(queries.badges_of(connection, person.id)))
            for person in people
            if person.fields.get("withdrawn") is not True
        ]


def collector(desk: Desk, to: str, by: bytes) -> str:
    """Return who collected a badge: the name given, or that of a delegate; a dash for who was erased."""
    person = queries.person(desk.file.connection, by) if by else None
    return person.name if person else to or ("—" if by else "")


def hand_over(
    desk: Desk,
    *,
    to: str,
    delegation: str | None = None,
    delegates: Iterable[bytes] = (),
    except_: Iterable[bytes] = (),
) -> HandedOver:
    """Record that somebody has collected the badges of a delegation, or of these delegates, in one commit.

    Only badges that are valid and that nobody has collected yet are meant.

    Raises:
        NobodyCollects: ``to`` is empty.
        NotAmongThem: one of ``except_`` is not one of those meant.
        NothingToHandOver: none of them has a badge that waits.
    """
    name = tidy(to)[:MAX_TEXT]
    if not name:
        raise errors.NobodyCollects
    done = HandedOver(name, [])
    with desk.file.writing() as work:
        entries = []
        chosen = _chosen(desk, work, delegation, delegates, except_)
        receiver = _delegate_of(work, name, [one.person for one in chosen])
        if receiver is not None:
            done.to = receiver.name
        to, by = ("", receiver.id) if receiver is not None else (name, b"")
        for person, badge in chosen:
            if badge is None:
                done.without.append(person.name)
            elif not badge.handed_ms:
                entries.append(entry(HAND_OVER, person.id, HandOver(badge.badge, to, by)))
                done.names.append(person.name)
                if not badge.printed_ms:
                    done.unprinted.append(person.name)
        if not entries:
            raise errors.NothingToHandOver
        work.append(entries, desk.stamp())
    return done


def take_back(
    desk: Desk,
    *,
    delegation: str | None = None,
    delegates: Iterable[bytes] = (),
    except_: Iterable[bytes] = (),
) -> HandedOver:
    """Record that badges which had been collected are back at the desk, in one commit.

    Raises:
        NotAmongThem, NothingToTakeBack.
    """
    done = HandedOver("", [])
    with desk.file.writing() as work:
        entries = []
        for person, badge in _chosen(desk, work, delegation, delegates, except_):
            if badge is not None and badge.handed_ms:
                entries.append(entry(HAND_OVER, person.id, HandOver(badge.badge)))
                done.names.append(person.name)
        if not entries:
            raise errors.NothingToTakeBack
        work.append(entries, desk.stamp())
    return done


def _chosen(
    desk: Desk, work: Work, delegation: str | None, delegates: Iterable[bytes], except_: Iterable[bytes]
) -> list[_One]:
    if delegation is not None:
        people = list(queries.people_where(work.connection, delegation=delegation))
    else:
        found = (queries.person(work.connection, one) for one in dict.fromkeys(delegates))
        people = [one for one in found if one is not None]
    left_out = set(except_)
    if strangers := left_out - {one.id for one in people}:
        known = queries.person(work.connection, min(strangers))
        raise errors.NotAmongThem(known.name if known else min(strangers).hex())
    return [
        _One(person, _wearable(queries.badges_of(work.connection, person.id)))
        for person in sorted_people(people, desk.delegation_name)
        if person.id not in left_out and person.fields.get("withdrawn") is not True
    ]


def _delegate_of(work: Work, name: str, people: list[Person]) -> Person | None:
    """Return the one delegate of their delegations who is meant by a name.

    Tones may be left out, but other tones are another name.
    """
    keys = {str(one.fields.get("delegation", "")) for one in people}
    plain = fold(name) == name.casefold()
    found = [
        one
        for key in sorted(keys)
        for one in queries.people_where(work.connection, delegation=key)
        if fold(one.name) == fold(name) and (plain or tidy(one.name).casefold() == name.casefold())
    ]
    return found[0] if len(found) == 1 else None


def _wearable(badges: list[Badge]) -> Badge | None:
    badge = newest(badges)
    return badge if badge is not None and badge.valid else None


def _row(desk: Desk, person: Person, badge: Badge | None) -> HandOverRow:
    if badge is None:
        return HandOverRow(person.id, person.name, "", printed=False)
    return HandOverRow(
        person.id,
        person.name,
        codes.number_of(badge.badge),
        bool(badge.printed_ms),
        collector(desk, badge.handed_to, badge.handed_by),
        badge.handed_ms,
        desk.desk_name(badge.handed_key) if badge.handed_ms else "",
    )
