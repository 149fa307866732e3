"""An organiser changes single sessions of the programme: times, hall, who may enter; adds or removes one."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any, Final

import msgspec

from checkin.desk.desk import Desk
from checkin.desk.writing import session_record, write
from checkin.domain import errors
from checkin.domain.fold import Record
from checkin.domain.hours import fold_session
from checkin.domain.ids import key_of, subject
from checkin.domain.kinds import SESSION
from checkin.domain.people import MAX_TEXT
from checkin.domain.programme import LANGUAGES, Session
from checkin.domain.text import tidy
from checkin.roster.session_table import LISTS, TIMES, is_id, session_fields
from checkin.store import queries
from checkin.store.reading import items_of
from checkin.store.work import Work

EDITABLE: Final = ("name", "date", *TIMES, "hall", "capacity", "reentry", "parallel", "pictogram", *LISTS)
"""Fields of a session that can be changed; the id stays what it is."""
_MAX_ID: Final = 60


class Seen(msgspec.Struct):
    """A session as somebody began to change it."""

    session: Session
    heads: dict[str, list[bytes]]
    """Per field the commits whose values were seen: what a write of theirs replaces, and no others."""


def look_at(desk: Desk, session: str) -> Seen:
    """Return a session (its id) with what somebody who changes it now has seen.

    Raises:
        SessionUnknown: the programme does not have it (any more).
    """
    with desk.file.reading() as connection:
        found = desk.session_of(session)
        return Seen(found, fold_session(items_of(connection, found.subject)).heads)


def edit_session(desk: Desk, seen: Seen, changes: Mapping[str, Any], reason: str = "") -> list[str]:
    """Write what ``changes`` has and the session seen has not, in one commit; return those fields.

    Values are those of a programme file: ``date`` a date, times a time of that day (or of the night
    after it) or date and time, lists of ids, names by language; None empties a field. A session that
    goes to another day takes its times along. What somebody else wrote since is not replaced: the
    two values are a conflict that everybody is shown.

    Raises:
        RoleTooLow: only an organiser changes the programme.
        SessionUnknown: it has left the programme meanwhile.
        FieldUnknown, ValueInvalid: nothing was written.
    """
    desk.must_be_organiser()
    fields = _checked(seen.session, changes)
    with desk.file.writing() as work:
        # Gone since: nothing of what was typed would be seen by anybody.
        found = desk.session_of(seen.session.id)
        _must_be_known(work, fields, seen.session.people)
        before = _plain(seen.session)
        differ = {name: value for name, value in fields.items() if before[name] != value}
        if differ:
            entry = write(SESSION, found.subject, differ, _record(seen.heads), tidy(reason)[:MAX_TEXT])
            work.append([entry], desk.stamp())
    return list(differ)


def add_session(desk: Desk, values: Mapping[str, Any], id: str = "") -> str:
    """Add a session with ``values`` as for ``edit_session``; return its id, made from its name if not given.

    Raises:
        RoleTooLow: only an organiser changes the programme.
        FieldUnknown, ValueInvalid: nothing was written; also for an id that a session has or had.
    """
    desk.must_be_organiser()
    fields = _checked(Session(""), values)
    with desk.file.writing() as work:
        _must_be_known(work, fields, ())
        taken = {one.id for one in queries.all_sessions(work.connection)}
        if id and (id in taken or not is_id(id)):
            raise errors.ValueInvalid("id", id[:MAX_TEXT])
        made = id or _new_id(fields["name"], taken)
        kept = {name: value for name, value in fields.items() if value not in (None, "", [])}
        entry = write(SESSION, subject(desk.file.event, SESSION, made), {"id": made, **kept})
        work.append([entry], desk.stamp())
    return made


def remove_session(desk: Desk, session: str, reason: str = "") -> str:
    """Take a session (its id) off the programme; what happened in it stays. Return its id.

    Raises:
        RoleTooLow: only an organiser changes the programme.
        SessionUnknown: the programme does not have it (any more).
        OnlySession: desks need one to stand at.
    """
    desk.must_be_organiser()
    with desk.file.writing() as work:
        found = desk.session_of(session)
        if len(desk.sessions) == 1:
            raise errors.OnlySession(desk.named(found.name) or found.id)
        record = session_record(work, found.subject)
        gone = write(SESSION, found.subject, {"removed": True}, record, tidy(reason)[:MAX_TEXT])
        work.append([gone], desk.stamp())
    return found.id


def _must_be_known(work: Work, fields: Mapping[str, Any], already: Collection[str]) -> None:
    """Refuse to name people who are not there: a slip would keep them out without a word.

    A programme file may name people of a roster to come; those it has named already stay.
    """
    for text in fields.get("people", ()):
        if text not in already and not queries.people_named(work.connection, text):
            raise errors.ValueInvalid("people", text)


def _checked(session: Session, changes: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields that ``changes`` is about as a programme file would give them.

    All that bears on each other is checked together; what is neither changed nor moved is left as
    it is, however it came to be so.
    """
    for name in changes:
        if name not in EDITABLE:
            raise errors.FieldUnknown(name[:MAX_TEXT], list(EDITABLE))
    if not changes.get("name", session.name):
        raise errors.ValueInvalid("name", "")
    table = _table(session, changes)
    try:
        fields = session_fields(table, session.id)
    except errors.ProgrammeFault as fault:
        # ``where`` is the session's id, the field, and of a name the language.
        field = fault.where.removeprefix(f"{session.id}.").split(".")[0]
        raise errors.ValueInvalid(field, fault.value) from None
    about = {*changes, *(TIMES if "date" in changes else ())}
    return {name: value for name, value in fields.items() if name in about}


def _table(session: Session, changes: Mapping[str, Any]) -> dict[str, Any]:
    known: dict[str, Any] = {"name": _names(session.name), "date": _date(session.date)}
    days = _days(known["date"], changes.get("date"))
    times = {name: getattr(session, name) for name in TIMES}
    if not days and not {"opens", "closes"} & changes.keys():
        del times["opens"], times["closes"]
    known |= {name: datetime.fromisoformat(text) + days for name, text in times.items() if text}
    table = {name: value for name, value in (known | dict(changes)).items() if value is not None}
    if isinstance(table["name"], dict):
        table["name"] = {code: text for code, text in table["name"].items() if text}
    if "date" not in table and any(isinstance(table.get(name), time) for name in TIMES):
        raise errors.ValueInvalid("date", "")
    return table


def _names(names: Mapping[str, str]) -> Mapping[str, str] | str:
    """Return names as a file gives them: of a name in no language the text alone."""
    return {code: names[code] for code in LANGUAGES if code in names} or next(iter(names.values()), "")


def _days(before: date | None, after: Any) -> timedelta:
    moved = isinstance(after, date) and before is not None
    return after - before if moved else timedelta()


def _date(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _plain(session: Session) -> dict[str, Any]:
    """Return a session's fields in the form in which ``session_fields`` gives them."""
    plain = msgspec.structs.asdict(session)
    for name in TIMES:
        if plain[name]:
            plain[name] = datetime.fromisoformat(plain[name]).isoformat()
    return plain


def _record(heads: dict[str, list[bytes]]) -> Record:
    return Record({}, heads, [], None)


def _new_id(names: Mapping[str, str], taken: set[str]) -> str:
    """Return an id that says what the session is called and that no session has or had."""
    name = names.get("en") or next(iter(names.values()))
    stem = key_of(name)[:_MAX_ID].strip("-")
    if not is_id(stem):
        stem = "session"
    number, made = 1, stem
    while made in taken:
        number += 1
        made = f"{stem}-{number}"
    return made
