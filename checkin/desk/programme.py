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
from checkin.desk.writing import record_of, session_record, write
from checkin.domain.hours import HOUR_FIELDS
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
    kept: list[str] = []
    """Ids of sessions whose hours a desk has set and the file says no other than before: they stay."""


def set_programme(desk: Desk, path: Path, first_day: date | None = None) -> ProgrammeReport:
    """Make the event's programme what the file says, in one commit.

    Sessions the file does not have leave the programme, if it has any at all; their history stays.
    Categories and delegations are only added or changed. Hours that a desk has set stay until the
    file says others than the programme did, or another day.

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
            thing = subject(desk.file.event, kind, key)
            fresh = (
                _session(work, thing, fields, report)
                if kind == SESSION
                else _changed(work, kind, thing, fields)
            )
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
    differ = _differing(fields, record.fields)
    return [write(kind, thing, differ, record)] if differ else []


def _session(work: Work, thing: bytes, fields: Mapping[str, Any], report: ProgrammeReport) -> list[NewEntry]:
    """As ``_changed``; hours are compared with what the programme said, not with what desks made of it."""
    record = session_record(work, thing)
    planned = record_of(work, thing, {SESSION}).fields
    differ = _differing(fields, planned)
    moved = "date" in differ
    for name in HOUR_FIELDS:
        if name in differ or record.fields.get(name) == planned.get(name):
            continue
        if moved:
            differ[name] = fields[name] or None
        elif fields["id"] not in report.kept:
            report.kept.append(fields["id"])
    return [write(SESSION, thing, differ, record)] if differ else []


def _differing(fields: Mapping[str, Any], known: Mapping[str, Any]) -> dict[str, Any]:
    empty: tuple[Any, ...] = (None, "", [], False)
    return {
        name: value
        for name, value in fields.items()
        if known.get(name) != value and not (name not in known and value in empty)
    }
