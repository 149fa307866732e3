"""Single delegates: walk-ins, corrections, withdrawals, erasure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

import msgspec

from checkin.desk.desk import Desk
from checkin.desk.writing import entry, record_of, write
from checkin.domain import errors
from checkin.domain.ids import badge_subject, subject
from checkin.domain.kinds import EDIT, ERASE, OPERATOR, SUPERVISOR, WALKIN, Erase
from checkin.domain.people import FIELDS, FLAG_FIELDS, LIST_FIELDS, MAX_TEXT
from checkin.domain.text import fold, tidy
from checkin.store import queries, search
from checkin.store.queries import Person
from checkin.store.reading import badges_given

_YES: Final = frozenset({"1", "x", "yes", "true", "oui", "co"})
_NO: Final = frozenset({"", "0", "no", "false", "non", "khong"})


class WalkedIn(msgspec.Struct):
    """A delegate registered at the door; ``similar`` describes others of the same name."""

    person: Person
    similar: list[str]


def walk_in(desk: Desk, fields: Mapping[str, str]) -> WalkedIn:
    """Register someone who is on no list.

    Raises:
        ValueInvalid, FieldUnknown, DelegationUnknown, CategoryUnknown: nothing was written.
        DelegateUnknown, DelegateAmbiguous: whose companion it is cannot be said.
    """
    values = {name: value for name, value in check_fields(desk, fields).items() if value is not None}
    if not values.get("name"):
        raise errors.ValueInvalid("name", fields.get("name", ""))
    delegate = subject(desk.file.event, WALKIN, desk.file.random(16))
    with desk.file.writing() as work:
        known = queries.by_seq(work.connection, search.search(work.connection, values["name"], 50))
        similar = [desk.describe(one) for one in known if fold(one.name) == fold(values["name"])]
        work.append([write(WALKIN, delegate, values)], desk.stamp())
    return WalkedIn(Person(delegate, values), similar)


def edit(desk: Desk, delegate: str, fields: Mapping[str, str], reason: str = "") -> Person:
    """Correct fields of a delegate; an empty value clears one.

    Raises:
        ValueInvalid, FieldUnknown, DelegateUnknown, DelegateAmbiguous, DelegationUnknown, CategoryUnknown.
    """
    values = check_fields(desk, fields)
    if "name" in values and not values["name"]:
        raise errors.ValueInvalid("name", "")
    person = desk.find_delegate(delegate)
    if values.get("companion_of") == person.id.hex():
        raise errors.ValueInvalid("companion_of", fields["companion_of"])
    with desk.file.writing() as work:
        record = record_of(work, person.id)
        # Writing the value that leads settles a conflict: the others are replaced by it.
        changed = {
            name: value
            for name, value in values.items()
            if record.fields.get(name) != value or len(record.heads.get(name, ())) > 1
        }
        if changed:
            work.append([write(EDIT, person.id, changed, record, reason)], desk.stamp())
        return queries.person(work.connection, person.id) or person


def withdraw(desk: Desk, delegate: str, reason: str = "") -> Person:
    """Record that a delegate does not come; the badge stops opening doors."""
    return edit(desk, delegate, {"withdrawn": "yes"}, reason)


def erase(desk: Desk, who: str, reason: str = "") -> str:
    """Delete everything personal about someone, here and on every desk; return the id in hexadecimal.

    ``who`` is a delegate, or an operator or supervisor by name or id. One who is both is erased as
    both, and is known by several ids then.

    Raises:
        RoleTooLow: only an organiser erases.
        DelegateUnknown, DelegateAmbiguous: also where delegate and staff have one name.
    """
    desk.must_be_organiser()
    staff = _staff(desk, who)
    try:
        person = desk.find_delegate(who)
    except errors.DelegateUnknown:
        if not staff:
            raise
    else:
        if staff:
            named = [f"{name} · {one.hex()}" for one, name in staff.items()]
            raise errors.DelegateAmbiguous(who, [desk.describe(person), *named])
        return _erase_delegate(desk, person, reason)
    with desk.file.writing() as work:
        work.append([entry(ERASE, one, Erase(reason)) for one in staff], desk.stamp())
    if desk.operator in staff:
        desk.operator = b""
    return ", ".join(one.hex() for one in staff)


def _erase_delegate(desk: Desk, person: Person, reason: str) -> str:
    with desk.file.writing() as work:
        salt = queries.people_salt(work.connection, desk.file.event)
        erased = [entry(ERASE, person.id, Erase(reason, names_of(person, salt)))]
        # What desks recorded of the badges that did not know yet whose they were.
        for badge in sorted(badges_given(work.connection, person.id)):
            erased.append(entry(ERASE, badge_subject(desk.file.event, badge), Erase()))
        work.append(erased, desk.stamp())
    return person.id.hex()


def _staff(desk: Desk, text: str) -> dict[bytes, str]:
    """Return the names of operators and supervisors of this name or id, removed ones too."""
    wanted = fold(text)
    with desk.file.reading() as connection:
        known = {**queries.things(connection, OPERATOR), **queries.things(connection, SUPERVISOR)}
    names = {one: str(fields.get("name") or "") for one, fields in known.items()}
    return {one: name for one, name in names.items() if wanted and wanted in (fold(name), one.hex())}


def names_of(person: Person, salt: bytes) -> list[bytes]:
    """Return the identities that a roster could give this person, by reference and by name."""
    fields = person.fields
    name = subject(salt, "name", fold(person.name), str(fields.get("delegation", "")), "0")
    reference = str(fields.get("reference", ""))
    known = [name, *([subject(salt, "reference", reference)] if reference else [])]
    return [one for one in known if one != person.id]


def check_fields(desk: Desk, fields: Mapping[str, str]) -> dict[str, Any]:
    """Return typed values for texts that someone typed; None clears a field.

    Raises:
        FieldUnknown, ValueInvalid, DelegationUnknown, CategoryUnknown, DelegateUnknown, DelegateAmbiguous.
    """
    return {name: _check(desk, name, text) for name, text in fields.items()}


def _check(desk: Desk, name: str, text: str) -> Any:
    if name not in FIELDS:
        raise errors.FieldUnknown(name, list(FIELDS))
    value = tidy(text)
    if len(value) > MAX_TEXT:
        raise errors.ValueInvalid(name, value[:40] + "…")
    if name in FLAG_FIELDS:
        return _flag(name, value)
    if name in LIST_FIELDS:
        return _items(desk, name, value)
    if value and name == "companion_of":
        return desk.find_delegate(value).id.hex()
    if value and name == "delegation":
        return desk.find_delegation(value)
    if value and name == "category":
        return desk.find_category(value)
    return value or None


def _flag(name: str, value: str) -> bool | None:
    if fold(value) in _YES:
        return True
    if fold(value) in _NO:
        return None
    raise errors.ValueInvalid(name, value)


def _items(desk: Desk, name: str, value: str) -> list[str] | None:
    items = [item.strip() for item in value.replace(";", ",").split(",") if item.strip()]
    if name == "sessions":
        return [desk.find_session(item).id for item in items] or None
    try:
        return [date.fromisoformat(item).isoformat() for item in items] or None
    except ValueError:
        raise errors.ValueInvalid(name, value) from None
