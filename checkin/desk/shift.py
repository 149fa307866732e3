"""Who is at the desk: every commit names the person on shift."""

from __future__ import annotations

import msgspec

from checkin.desk.desk import Desk
from checkin.desk.writing import write
from checkin.domain import errors
from checkin.domain.ids import NONCE_BYTES, owned_subject
from checkin.domain.kinds import OPERATOR
from checkin.domain.people import MAX_TEXT
from checkin.domain.text import fold, tidy
from checkin.store import queries


class Operator(msgspec.Struct):
    """A volunteer who works at a desk of the event."""

    id: bytes
    name: str


def operators(desk: Desk) -> list[Operator]:
    """Return everyone who has been on shift at any desk, by name; of one name the same one at every desk."""
    with desk.file.reading() as connection:
        found = queries.things(connection, OPERATOR)
    first: dict[str, Operator] = {}
    for key, fields in sorted(found.items()):
        name = str(fields.get("name", ""))
        if fold(name):
            first.setdefault(fold(name), Operator(key, name))
    return [one for _, one in sorted(first.items())]


def take_over(desk: Desk, name: str) -> Operator:
    """Begin the shift of someone, known by name or new.

    Raises:
        ValueInvalid: there is no name in ``name``, or too much of one.
    """
    plain = tidy(name)
    if not fold(plain) or len(plain) > MAX_TEXT:
        raise errors.ValueInvalid("name", plain[:40])
    with desk.file.writing() as work:
        found = next((one for one in operators(desk) if fold(one.name) == fold(plain)), None)
        if found is None:
            mine = owned_subject(desk.file.event, OPERATOR, desk.file.key, desk.file.random(NONCE_BYTES))
            found = Operator(mine, plain)
            work.append([write(OPERATOR, found.id, {"name": plain})], desk.stamp())
    desk.operator = found.id
    return found


def end_shift(desk: Desk) -> None:
    """Nobody is on shift any more; what is written from now on names nobody."""
    desk.operator = b""
