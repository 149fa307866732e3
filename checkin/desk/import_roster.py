"""Taking over a roster: everyone in, once, without undoing what the desks corrected."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import msgspec

from checkin.desk.companions import settle_companions
from checkin.desk.desk import Desk
from checkin.desk.erased import Erased
from checkin.desk.matching import Known, Matched, Row, match, row_of
from checkin.desk.naming import Naming
from checkin.desk.writing import entry, record_of, write
from checkin.domain import errors
from checkin.domain.kinds import ROSTER, Write
from checkin.domain.log import NewEntry
from checkin.domain.text import fold
from checkin.roster import Notice, Rejected, Told, people, read_roster, recognise_all
from checkin.store import queries
from checkin.store.work import Work

Progress = Callable[[str, int], None]
"""Called with (stage, rows so far)."""

_STEP: Final = 5000
_sorted_bytes: Final = msgspec.msgpack.Encoder(order="sorted").encode


class Change(msgspec.Struct):
    """A field that differs: what the roster said before, what it says now, what the desks have."""

    row: int
    id: str
    name: str
    field: str
    before: Any
    after: Any
    here: Any


class Someone(msgspec.Struct):
    """A delegate in a report."""

    id: str
    name: str
    delegation: str
    row: int = 0


class SheetReport(msgspec.Struct):
    """Where one sheet's people were read from."""

    sheet: str
    heading_row: int
    mapping: dict[str, str]
    unused: list[str]
    rows: int = 0


class ImportReport(msgspec.Struct):
    """What an import did, or with ``dry_run`` would do."""

    path: str
    sheet: str | None
    heading_row: int
    mapping: dict[str, str]
    """Field to the heading it is read from."""
    unused: list[str]
    """Headings of the columns left out."""
    dry_run: bool = False
    rows: int = 0
    added: int = 0
    changed: int = 0
    unchanged: int = 0
    missing: int = 0
    conflicts: int = 0
    new_delegations: list[str] = []
    new_categories: list[str] = []
    rejected: list[Rejected] = []
    left_out: list[Rejected] = []
    """Cells that were not taken over of rows that were."""
    notices: list[Notice] = []
    """Rows that are nobody, and what else was understood of the sheets."""
    sheets: list[SheetReport] = []
    """Every list of people in the file; what the report says of one table, it says of the first."""
    added_people: list[Someone] = []
    changes: list[Change] = []
    both_changed: list[Change] = []
    """The roster and a desk changed the same field; the desk's value stands."""
    missing_people: list[Someone] = []
    """In the roster before and not now; nobody is deleted."""
    same_rows: list[list[int]] = []
    """Rows that say exactly the same, by row numbers: two people, or one twice."""


def import_roster(
    desk: Desk,
    path: Path,
    chosen: Mapping[str, str],
    *,
    dry_run: bool = False,
    progress: Progress = lambda stage, rows: None,
) -> ImportReport:
    """Read a roster and write what is new in it as one commit.

    Raises:
        RoleTooLow: only an organiser imports.
        RosterFault, FieldUnknown, FileFault: nothing was written.
    """
    desk.must_be_organiser()
    with collector_paused():
        return _import(desk, path, chosen, dry_run=dry_run, progress=progress)


def _import(
    desk: Desk, path: Path, chosen: Mapping[str, str], *, dry_run: bool, progress: Progress
) -> ImportReport:
    roster = read_roster(path)
    maps = recognise_all(roster.tables, chosen, desk.sessions)
    table, columns = roster.tables[0], maps[0]
    report = ImportReport(
        table.path, table.sheet, table.heading_row, dict(columns.headings), list(columns.unused), dry_run
    )
    report.notices += roster.notices
    naming = Naming(desk)
    known = _known_names(desk)
    told = Told(report.notices, report.left_out)
    rows: list[Row] = []
    for table, columns in zip(roster.tables, maps, strict=True):
        sheet = table.sheet or ""
        own = SheetReport(sheet, table.heading_row, dict(columns.headings), list(columns.unused))
        report.sheets.append(own)
        report.notices += table.titles
        report.notices += [Notice("marks_unmatched", column=one, sheet=sheet) for one in columns.unmatched]
        for one in people(table, columns, told, known):
            report.rows += 1
            own.rows += 1
            if report.rows % _STEP == 0:
                progress("read", report.rows)
            if isinstance(one, Rejected):
                report.rejected.append(one)
                continue
            problem = naming.settle(one.fields)
            if problem:
                field, value = problem
                heading = columns.headings.get(field, field)
                report.rejected.append(Rejected(one.row, heading, value, f"{field}_unknown", sheet=sheet))
            else:
                rows.append(row_of(one.row, one.fields, sheet))
    if len(roster.tables) > 1:
        rows = _once(rows, report)
    if not rows and not report.rejected:
        raise errors.RosterEmpty(str(path))
    progress("match", len(rows))
    fields = tuple(dict.fromkeys((*(field for one in maps for field in one.provided), "name")))
    if dry_run:
        with desk.file.reading():
            _plan(desk, None, rows, fields, naming, report)
    else:
        with desk.file.writing() as work:
            entries = _plan(desk, work, rows, fields, naming, report)
            progress("write", len(entries))
            if entries:
                work.append(entries, desk.stamp())
    report.rejected = [
        Rejected(one.row, one.column, one.value, one.problem, sheet=one.sheet) for one in report.rejected
    ]
    return report


def _known_names(desk: Desk) -> dict[str, str]:
    """Return the names by which a section may call what the event knows."""
    known = {fold(n): "category" for one in desk.categories.values() for n in (one.id, *one.name.values())}
    return known | {
        fold(n): "delegation" for one in desk.delegations.values() for n in (one.id, *one.name.values())
    }


def _once(rows: list[Row], report: ImportReport) -> list[Row]:
    """Make one of those who stand on several sheets, as where each delegation has its own."""
    kept: list[Row] = []
    by_key: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        same = next((one for one in by_key.get(row.key, ()) if _is_same(one, row)), None)
        if same is None:
            kept.append(row)
            by_key.setdefault(row.key, []).append(row)
            continue
        sessions = [*same.fields.get("sessions", ()), *row.fields.get("sessions", ())]
        same.fields = row.fields | same.fields
        if sessions:
            same.fields["sessions"] = list(dict.fromkeys(sessions))
        value = f"{same.fields['name']} = {same.sheet} {same.row}"
        report.notices.append(Notice("same_person", row.row, value=value, sheet=row.sheet))
    return kept


def _is_same(one: Row, other: Row) -> bool:
    """Equal names of one delegation on two sheets are two people only if the sheets contradict."""
    if one.sheet == other.sheet:
        return False
    shared = (one.fields.keys() & other.fields.keys()) - {"sessions", "notes", "name", "honorific"}
    return all(one.fields[field] == other.fields[field] for field in shared)


@contextmanager
def collector_paused() -> Iterator[None]:
    """Spare the garbage collector: a large roster makes millions of objects and no cycles.

    Looking through them again and again costs a fifth of the time.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _plan(
    desk: Desk,
    work: Work | None,
    rows: list[Row],
    fields: tuple[str, ...],
    naming: Naming,
    report: ImportReport,
) -> list[NewEntry]:
    """Match, compare, fill the report and return the entries to write (none without ``work``)."""
    connection = desk.file.connection
    salt = queries.people_salt(connection, desk.file.event)
    clashes = queries.clashing_fields(connection)
    known = [
        Known(person, base, clashes.get(person.id, frozenset()))
        for person, base in queries.roster(connection)
    ]
    matched = match(rows, known, salt, fields)
    named = [(row, one.person.id, one.base or {}) for row, one in matched.pairs]
    named += [(row, delegate, {}) for row, delegate in matched.new]
    column = report.mapping.get("companion_of", "")
    report.left_out += [
        Rejected(row.row, column, text, "companion_unclear", sheet=row.sheet)
        for row, text in settle_companions(named, known)
    ]
    entries = _added(matched, Erased(desk.file, salt), naming, report)
    for row, one in matched.pairs:
        values = _compare(row, one, fields, report)
        if values and work is not None:
            entries.append(write(ROSTER, one.person.id, values, record_of(work, one.person.id)))
    _missing(desk, matched, report)
    report.same_rows = _same_rows(rows)
    used_delegations = {str(row.fields.get("delegation", "")) for row in rows}
    used_categories = {str(row.fields.get("category", "")) for row in rows}
    fresh = naming.new_entries(used_delegations, used_categories)
    report.new_delegations = naming.new_names("delegation", used_delegations)
    report.new_categories = naming.new_names("category", used_categories)
    return fresh + entries


def _added(matched: Matched, erased: Erased, naming: Naming, report: ImportReport) -> list[NewEntry]:
    entries: list[NewEntry] = []
    for row, delegate in matched.new:
        name = str(row.fields["name"])
        if erased.names(row, delegate):
            report.rejected.append(Rejected(row.row, "", "", "erased", sheet=row.sheet))
            continue
        report.added += 1
        report.added_people.append(
            Someone(
                delegate.hex(), name, naming.shown("delegation", row.fields.get("delegation", "")), row.row
            )
        )
        values = {field: value for field, value in row.fields.items() if value is not None}
        entries.append(entry(ROSTER, delegate, Write(values)))
    return entries


def _compare(row: Row, one: Known, fields: tuple[str, ...], report: ImportReport) -> dict[str, Any]:
    """Compare file, last roster and desk field by field; return what the roster has to write."""
    values: dict[str, Any] = {}
    changed = False
    base = one.base or {}
    # An honorific may stand before the name without a column of its own; where a file gives none,
    # it says nothing about the one known.
    for field in dict.fromkeys((*fields, *row.fields)):
        after, before, here = row.fields.get(field), base.get(field), one.person.fields.get(field)
        if after == before and one.base is not None:
            continue
        if here == after or (here == before and field not in one.clashes):
            values[field] = after
            if here != after:
                changed = True
                report.changes.append(_change(row, one, field, before, after, here))
        elif after is not None or one.base is not None:
            report.conflicts += 1
            report.both_changed.append(_change(row, one, field, before, after, here))
    if changed:
        report.changed += 1
    else:
        report.unchanged += 1
    if one.base is None:
        values = {field: value for field, value in values.items() if value is not None}
    return values


def _change(row: Row, one: Known, field: str, before: Any, after: Any, here: Any) -> Change:
    return Change(row.row, one.person.id.hex(), one.person.name, field, before, after, here)


def _missing(desk: Desk, matched: Matched, report: ImportReport) -> None:
    """Report who is no longer listed; someone whose row was rejected for a bad cell still is."""
    named = [fold(one.name) for one in report.rejected if one.name]
    references = {one.reference for one in report.rejected if one.reference}
    for one in matched.missing:
        values = one.base or {}
        name = fold(str(values.get("name", "")))
        rejected = values.get("reference") in references or any(
            text == name or text.endswith(f" {name}") for text in named
        )
        if rejected or one.person.fields.get("withdrawn") is True:
            continue
        delegation = desk.delegation_name(str(one.person.fields.get("delegation", "")))
        report.missing += 1
        report.missing_people.append(Someone(one.person.id.hex(), one.person.name, delegation))


def _same_rows(rows: list[Row]) -> list[list[int]]:
    by_key: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        by_key.setdefault(row.key, []).append(row)
    found: list[list[int]] = []
    for equals in by_key.values():
        if len(equals) > 1:
            by_content: dict[bytes, list[int]] = {}
            for row in equals:
                by_content.setdefault(_sorted_bytes(row.fields), []).append(row.row)
            found += [numbers for numbers in by_content.values() if len(numbers) > 1]
    return found
