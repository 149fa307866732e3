"""The programme of an event: showing it, and taking one over from a file."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from checkin.desk.desk import Desk
from checkin.desk.looks import choose
from checkin.desk.new import check_timezone
from checkin.desk.writing import record_of, write
from checkin.domain.ids import subject
from checkin.domain.kinds import CATEGORY, DELEGATION, EVENT, SESSION
from checkin.domain.log import NewEntry
from checkin.roster.programme_file import Programme, read_programme
from checkin.store import queries
from checkin.store.work import Work


class ProgrammeReport(msgspec.Struct):
    """What taking over a programme changed."""

    path: str
    changed: list[str] = []
    """Ids of sessions, categories and delegations that are new or differ."""
    removed: list[str] = []
    """Ids of sessions that the file no longer has."""
    unknown: list[str] = []
    """Categories, delegations and people that access rules name and nobody has (yet)."""


def set_programme(desk: Desk, path: Path, first_day: date | None = None) -> ProgrammeReport:
    """Make the event's programme what the file says, in one commit.

    Sessions the file does not have leave the programme, if it has any at all; their history stays.
    Categories and delegations are only added or changed.

    Raises:
        RoleTooLow, ProgrammeFault, TimezoneUnknown, FileFault: nothing was changed.
    """
    desk.must_be_organiser()
    programme = read_programme(path, first_day)
    if "timezone" in programme.event:
        check_timezone(programme.event["timezone"])
    report = ProgrammeReport(str(path))
    with desk.file.writing() as work:
        entries = _entries(desk, work, programme, report)
        if entries:
            work.append(entries, desk.stamp())
        report.unknown = _unknown(work, programme)
    return report


def _unknown(work: Work, programme: Programme) -> list[str]:
    """A slip in a rule keeps people out without a word; a roster to come may still explain it."""
    known = {
        "categories": set(queries.categories(work.connection)),
        "delegations": set(queries.delegations(work.connection)),
    }
    found: dict[str, None] = {}
    for fields in programme.sessions.values():
        for name, ids in known.items():
            found.update(dict.fromkeys(one for one in fields[name] if one not in ids))
        for text in fields["people"]:
            if not queries.people_named(work.connection, text):
                found[text] = None
    return list(found)


def _entries(desk: Desk, work: Work, programme: Programme, report: ProgrammeReport) -> list[NewEntry]:
    entries = _changed(work, EVENT, subject(desk.file.event, EVENT), programme.event)
    known = queries.categories(work.connection)
    looks = choose(known, {key: one for key, one in programme.categories.items() if key not in known})
    for kind, tables in (
        (CATEGORY, {key: one | looks.get(key, {}) for key, one in programme.categories.items()}),
        (DELEGATION, programme.delegations),
        (SESSION, programme.sessions),
    ):
        for key, fields in tables.items():
            fresh = _changed(work, kind, subject(desk.file.event, kind, key), fields)
            if fresh:
                report.changed.append(key)
                entries += fresh
    if programme.sessions:
        for session in desk.sessions:
            if session.id not in programme.sessions:
                report.removed.append(session.id)
                entries += _changed(work, SESSION, session.subject, {"removed": True})
    return entries


def _changed(work: Work, kind: str, thing: bytes, fields: Mapping[str, Any]) -> list[NewEntry]:
    """Return a write of the fields that differ, if any do."""
    record = record_of(work, thing, {kind})
    empty: tuple[Any, ...] = (None, "", [], False)
    differ = {
        name: value
        for name, value in fields.items()
        if record.fields.get(name) != value and not (name not in record.fields and value in empty)
    }
    return [write(kind, thing, differ, record)] if differ else []
