"""The roster as the event now knows it, as a file that imports back to nothing changed."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

import msgspec

from checkin.desk.desk import Desk
from checkin.desk.order import sorted_people
from checkin.desk.outfile import check_target, into_place
from checkin.desk.shown import Shown
from checkin.desk.spreadsheet import Workbook, csv_text, width_for
from checkin.domain.people import FIELDS
from checkin.roster.own import mark_of
from checkin.roster.own_mark import OWN_HEADING
from checkin.store import queries
from checkin.store.queries import Person

Progress = Callable[[str, int], None]
"""Called with (stage, people so far)."""

_STEP: Final = 5000
# All that the order may depend on: whole records of a large event would fill the memory.
_ORDERING: Final = ("name", "given_name", "family_name", "delegation", "head", "language", "country")


class RosterExport(msgspec.Struct):
    """What was written."""

    path: str
    people: int = 0
    withdrawn: int = 0
    fields: list[str] = []
    """The fields with a column: those that anyone has."""


def export_roster(
    desk: Desk,
    out: Path,
    headings: Mapping[str, str],
    title: str,
    *,
    as_csv: bool = False,
    progress: Progress = lambda stage, people: None,
) -> RosterExport:
    """Write everyone, withdrawn people too: by delegation, its head first, then by name.

    ``headings`` gives by field what its column is called, ``title`` what the sheet is; delegations
    and the like go by their names in the desk's language. A hidden column tells an import which rows
    nobody has touched (``roster.own``). The file is for its owner alone where the system knows such
    rights.

    Raises:
        RoleTooLow: everybody's data goes to an organiser only.
        FileFault: nothing was half-written.
    """
    desk.must_be_organiser()
    check_target(out)
    with desk.file.reading():
        plan = _plan(desk)
        report = RosterExport(str(out), len(plan.order), plan.withdrawn, list(plan.widths))
        rows = _rows(desk, plan, progress)
        with into_place(out) as file:
            if as_csv:
                _write_csv(file, plan, headings, rows)
            else:
                _write_xlsx(file, plan, headings, title, rows)
    return report


@dataclass(frozen=True, slots=True)
class _Plan:
    """Who comes in which order, and how wide the columns must be."""

    shown: Shown
    order: list[bytes]
    widths: dict[str, int]
    """Characters of the longest text, by field; in the order of the columns."""
    withdrawn: int


def _plan(desk: Desk) -> _Plan:
    """Read everyone once, keeping of each no more than their place needs."""
    connection = desk.file.connection
    shown = Shown(desk)
    slim: list[Person] = []
    longest: dict[str, int] = {"name": 0}
    withdrawn = 0
    for person in queries.people(connection):
        shown.learn(person)
        slim.append(
            Person(person.id, {f: person.fields[f] for f in _ORDERING if person.fields.get(f) is not None})
        )
        withdrawn += person.fields.get("withdrawn") is True
        for field, value in person.fields.items():
            if value is not None and value is not False and value != []:
                longest[field] = max(longest.get(field, 0), len(value) if isinstance(value, str) else 0)
    for field, names in (
        ("delegation", [desk.delegation_name(key) for key in desk.delegations]),
        ("category", [desk.category_name(key) for key in desk.categories]),
    ):
        if field in longest:
            longest[field] = max(map(len, names), default=longest[field])
    order = [one.id for one in sorted_people(slim, desk.delegation_name)]
    return _Plan(shown, order, {field: longest[field] for field in FIELDS if field in longest}, withdrawn)


def _rows(desk: Desk, plan: _Plan, progress: Progress) -> Iterator[tuple[list[str], bool]]:
    """Yield each person's cells, the mark last, and whether they have withdrawn."""
    connection = desk.file.connection
    for count, delegate in enumerate(plan.order, 1):
        person = queries.person(connection, delegate)
        if person is None:
            continue
        cells = plan.shown.cells(person)
        cells = {field: cells[field] for field in plan.widths if field in cells}
        mark = mark_of(person.id, person.fields, cells)
        yield [*(cells.get(field, "") for field in plan.widths), mark], person.fields.get("withdrawn") is True
        if count % _STEP == 0:
            progress("export", count)


def _write_xlsx(
    file: BinaryIO,
    plan: _Plan,
    headings: Mapping[str, str],
    title: str,
    rows: Iterator[tuple[list[str], bool]],
) -> None:
    names = [headings[field] for field in plan.widths]
    widths = [width_for(headings[field], longest) for field, longest in plan.widths.items()]
    with Workbook(file, title, names, widths, hidden=OWN_HEADING) as book:
        for cells, withdrawn in rows:
            book.append(cells, faded=withdrawn)
        book.save()


def _write_csv(
    file: BinaryIO, plan: _Plan, headings: Mapping[str, str], rows: Iterator[tuple[list[str], bool]]
) -> None:
    # With its mark of order a spreadsheet takes the file for UTF-8.
    text = io.TextIOWrapper(file, "utf-8-sig", newline="")
    writer = csv.writer(text)
    writer.writerow([*(headings[field] for field in plan.widths), OWN_HEADING])
    for cells, _ in rows:
        writer.writerow(map(csv_text, cells))
    text.flush()
    text.detach()
