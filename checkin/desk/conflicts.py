"""What people have to decide, with both sides by each other, and their decisions."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from checkin.desk.conflict_sides import Side as Side
from checkin.desk.conflict_sides import sides_of
from checkin.desk.desk import Desk
from checkin.desk.portions import in_portions
from checkin.desk.settling import choices_of, decided
from checkin.domain import errors
from checkin.domain.conflicts import ADMISSIONS, BADGES, ENDED_BADGE, FIELDS, ID_BYTES, order_known
from checkin.store import conflicts as open_rows
from checkin.store import queries
from checkin.store.conflicts import OpenRow, Rules
from checkin.store.queries import Person
from checkin.store.reading import photos_of
from checkin.store.work import Work


class Conflict(msgspec.Struct):
    """Something that two desks say differently."""

    id: str
    """Names the conflict as it is now: another side that joins it changes the id."""
    what: str
    """``admissions``, ``ended_badge``, ``badges``, ``fields``, or the kind of a thing."""
    grave: bool
    at_ms: int
    """When its latest side was written or happened."""
    sides: list[Side]
    """In order of time; of values the one shown everywhere first."""
    order_known: bool
    """Whether the clocks tell which came first."""
    choices: list[str]
    """What may be decided here; empty where this needs an organiser."""
    person: Person | None = None
    thing: str = ""
    """Name of the session, category, delegation … whose field it is."""
    field: str = ""
    session: str = ""
    """Id of the session of admissions."""
    photo: bool = False
    """There is a picture of the delegate."""


class Settled(msgspec.Struct):
    """A conflict that somebody has decided."""

    id: str
    what: str
    choice: str


def conflicts(desk: Desk, limit: int = 50, offset: int = 0) -> list[Conflict]:
    """Return what is open, the gravest first and of those the newest."""
    with desk.file.reading() as connection:
        found = open_rows.page(connection, _rules(desk), limit, offset)
        return [_conflict(desk, row) for row in found]


def conflict(desk: Desk, name: str) -> Conflict:
    """Return the open conflict of this id.

    Raises:
        ConflictUnknown: this is no id of a conflict.
        ConflictSettled: it is not open (any more).
        ConflictChanged: another side has joined it since.
    """
    with desk.file.reading() as connection:
        wanted = _id_of(name)
        return _conflict(desk, _same(open_rows.by_id(connection, _rules(desk), wanted), wanted))


def conflict_count(desk: Desk) -> int:
    """Return how many conflicts are open."""
    with desk.file.reading() as connection:
        return open_rows.count(connection)


def grave_count(desk: Desk) -> int:
    """Return how many of them are grave."""
    with desk.file.reading() as connection:
        return open_rows.count_grave(connection, _rules(desk))


def settle(desk: Desk, conflict: str, choice: str, reason: str = "", value: str = "") -> Settled:
    """Decide a conflict (its id), all in one transaction.

    Choices: of ``admissions`` ``same_person``, ``copied_badge`` (the badges shown are revoked; the
    person is given a new one by ``replace``) and ``mistake`` (``value``: the commit of the side that
    is to be taken back, in hexadecimal: the admission itself is taken back where this desk recorded
    it, else it is only known to be wrong); of ``badges`` ``keep`` (``value``: id of the badge, in
    hexadecimal; the others are revoked) and ``both_stay``; of ``ended_badge`` ``known`` and
    ``called_security``; of values ``keep`` (``value``: the commit of the side that is right).

    Raises:
        ConflictUnknown: this is no id of a conflict.
        ConflictSettled: it is not open (any more).
        ConflictChanged: another side has joined it since.
        ChoiceUnknown, SideUnknown: this cannot be chosen here, or no side is ``value``.
        RoleTooLow: it needs an organiser.
        FileFault: nothing was written.
    """
    wanted = _id_of(conflict)
    with desk.file.writing() as work:
        row = _same(open_rows.by_id(work.connection, _rules(desk), wanted), wanted)
        work.append(decided(desk, work, row, choice, reason, value), desk.stamp())
    return Settled(conflict, row.what, choice)


def settle_light(desk: Desk, session: str, reason: str = "") -> int:
    """Decide ``same_person`` for all light double admissions of a session (its id); return how many.

    Raises:
        SessionUnknown: no such session.
        FileFault: those before are decided, the others not.
    """
    subject = desk.find_session(session).subject
    rules = _rules(desk)
    with desk.file.reading() as connection:
        light = open_rows.light_admissions(connection, rules, subject)
    done = 0

    def write(work: Work, portion: Sequence[bytes]) -> None:
        nonlocal done
        found = [open_rows.by_id(work.connection, rules, one) for one in portion]
        # What has changed since it was counted is for somebody to look at.
        still = [row for row, one in zip(found, portion, strict=True) if row is not None and row.id == one]
        if still:
            entries = [
                entry for row in still for entry in decided(desk, work, row, "same_person", reason, "")
            ]
            work.append(entries, desk.stamp())
        done += len(still)

    in_portions(desk, light, write)
    return done


def _same(row: OpenRow | None, wanted: bytes) -> OpenRow:
    if row is None:
        raise errors.ConflictSettled
    if row.id != wanted:
        raise errors.ConflictChanged
    return row


def _rules(desk: Desk) -> Rules:
    # Those that have left the programme too: who was let in twice was let in twice.
    every = desk.file.remember("all-sessions", queries.all_sessions)
    return Rules(
        [one.subject for one in every if one.reentry == "once"],
        [one.subject for one in every if one.reentry == "in-out"],
    )


def _conflict(desk: Desk, row: OpenRow) -> Conflict:
    connection = desk.file.connection
    sides = sides_of(desk, row)
    moments = sorted((one.at_ms, one.err_ms or 0, one.err_ms) for one in sides)
    person = queries.person(connection, row.subject)
    values = row.what not in (ADMISSIONS, BADGES, ENDED_BADGE)
    return Conflict(
        id=_text_of(row.id),
        what=row.what,
        grave=row.grave,
        at_ms=row.at_ms,
        sides=sides,
        order_known=order_known([(at_ms, err_ms) for at_ms, _, err_ms in moments]),
        choices=choices_of(desk, row),
        person=person,
        thing=_thing_name(desk, row) if values and row.what != FIELDS else "",
        field=row.part.decode() if values else "",
        session=desk.session_id(row.part) if row.what == ADMISSIONS else "",
        photo=bool(person and photos_of(connection, row.subject)),
    )


def _thing_name(desk: Desk, row: OpenRow) -> str:
    fields = queries.things(desk.file.connection, row.what).get(row.subject, {})
    name = fields.get("name")
    if isinstance(name, dict):
        name = desk.named(name)
    return str(name or fields.get("id") or "")


def _text_of(conflict: bytes) -> str:
    return f"{conflict[:5].hex()}-{conflict[5:].hex()}"


def _id_of(text: str) -> bytes:
    try:
        raw = bytes.fromhex(text.strip().replace("-", ""))
    except ValueError:
        raise errors.ConflictUnknown(text[:40]) from None
    if len(raw) != ID_BYTES:
        raise errors.ConflictUnknown(text[:40])
    return raw
