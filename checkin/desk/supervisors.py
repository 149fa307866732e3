"""Supervisors: who may decide at a door what a volunteer may not, known by a PIN of their own."""

from __future__ import annotations

from typing import Any, Final

import msgspec

from checkin.desk.desk import Desk, nearest
from checkin.desk.writing import record_of, write
from checkin.domain import errors
from checkin.domain.kinds import SUPERVISOR
from checkin.domain.people import MAX_TEXT
from checkin.domain.pin import hash_pin, valid_pin
from checkin.domain.sorting import sort_key
from checkin.domain.text import fold, tidy
from checkin.store import queries

ID_BYTES: Final = 16


class Supervisor(msgspec.Struct):
    """Someone with a PIN; ``hash`` is for ``pin.check_pin``."""

    id: bytes
    name: str
    hash: str


def supervisors(desk: Desk) -> list[Supervisor]:
    """Return the supervisors of the event, by name."""
    with desk.file.reading() as connection:
        found = queries.things(connection, SUPERVISOR)
    known = [
        Supervisor(key, str(fields.get("name", "")), str(fields.get("hash", "")))
        for key, fields in found.items()
        if fields.get("removed") is not True and fields.get("hash")
    ]
    return sorted(known, key=lambda one: (sort_key({"name": one.name}), one.id))


def find_supervisor(desk: Desk, name: str) -> Supervisor:
    """Return the supervisor of this name.

    Raises:
        SupervisorUnknown: there is none; the nearest are named.
    """
    known = {one.id.hex(): (one.name,) for one in supervisors(desk)}
    for one in supervisors(desk):
        if fold(one.name) == fold(name):
            return one
    raise errors.SupervisorUnknown(name, [known[key][0] for key in nearest(name, known)])


def add_supervisor(desk: Desk, name: str, pin: str) -> Supervisor:
    """Let someone decide at the doors, at every desk.

    Raises:
        RoleTooLow: only an organiser names supervisors.
        ValueInvalid: no name, or one that a supervisor has already.
        PinWeak: not six digits, or too easily guessed.
    """
    desk.must_be_organiser()
    plain = tidy(name)
    if not fold(plain) or len(plain) > MAX_TEXT:
        raise errors.ValueInvalid("name", plain[:40])
    hashed = _hashed(desk, pin)
    new = Supervisor(desk.file.random(ID_BYTES), plain, hashed)
    with desk.file.writing() as work:
        if any(fold(one.name) == fold(plain) for one in supervisors(desk)):
            raise errors.ValueInvalid("name", plain)
        work.append([write(SUPERVISOR, new.id, {"name": plain, "hash": hashed})], desk.stamp())
    return new


def change_pin(desk: Desk, supervisor_id: bytes, pin: str) -> None:
    """Give a supervisor another PIN.

    Raises:
        RoleTooLow, SupervisorUnknown, PinWeak: nothing was changed.
    """
    desk.must_be_organiser()
    _change(desk, supervisor_id, {"hash": _hashed(desk, pin)})


def remove_supervisor(desk: Desk, supervisor_id: bytes) -> None:
    """End someone's being a supervisor; what they decided stays in the log under their name.

    Raises:
        RoleTooLow, SupervisorUnknown: nothing was changed.
    """
    desk.must_be_organiser()
    _change(desk, supervisor_id, {"removed": True})


def _hashed(desk: Desk, pin: str) -> str:
    if not valid_pin(pin):
        raise errors.PinWeak
    return hash_pin(pin, desk.file.random)


def _change(desk: Desk, supervisor_id: bytes, fields: dict[str, Any]) -> None:
    with desk.file.writing() as work:
        if all(one.id != supervisor_id for one in supervisors(desk)):
            raise errors.SupervisorUnknown(supervisor_id.hex(), [])
        record = record_of(work, supervisor_id, {SUPERVISOR})
        work.append([write(SUPERVISOR, supervisor_id, fields, record)], desk.stamp())
