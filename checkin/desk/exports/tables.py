"""The report as CSV: figures, or people by session, one table a file."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import BinaryIO, Final

from checkin.desk.attendance import Group, SessionAttendance
from checkin.desk.desk import Desk
from checkin.desk.exports.census import Step
from checkin.desk.exports.model import Report
from checkin.desk.exports.people import people_by_session
from checkin.desk.spreadsheet import csv_text
from checkin.domain.programme import local_time

FIGURES: Final = (
    "session", "session_name", "group", "name", "expected", "present", "inside", "as_of", "timezone", "desks",
)  # fmt: skip
PEOPLE: Final = (
    "session", "session_name", "name", "delegation", "category", "country", "expected", "present", "first",
    "first_door", "last", "last_door", "left", "entries", "as_of", "timezone", "desks",
)  # fmt: skip
SEPARATORS: Final = {"vi": ";", "fr": ";", "en": ","}
"""What Excel divides columns by where a file is opened by a double click.

It is the list separator of the system's region: a semicolon wherever numbers have a decimal comma, as in
Vietnam and France. A line ``sep=;`` would say so in any region, but Excel then no longer takes the file for
UTF-8.
"""
_STEP: Final = 2_000


def separator(language: str) -> str:
    """Return what divides the columns of a file for readers of a language."""
    return SEPARATORS.get(language, ",")


def write_figures(file: BinaryIO, desk: Desk, report: Report) -> None:
    """Write a row a session, delegation, category and country, and a row a day."""
    _write(file, desk, [FIGURES], (row + _source(desk, report) for row in _figures(report)))


def write_people(file: BinaryIO, desk: Desk, report: Report, progress: Step) -> None:
    """Write everybody expected or present, session after session; needs a report that lists people."""
    _write(file, desk, [PEOPLE], _people(desk, report, progress))


def _write(
    file: BinaryIO, desk: Desk, head: Iterable[tuple[str, ...]], rows: Iterable[tuple[str | int, ...]]
) -> None:
    # With its mark of order a spreadsheet takes the file for UTF-8.
    text = io.TextIOWrapper(file, "utf-8-sig", newline="")
    writer = csv.writer(text, delimiter=separator(desk.language), lineterminator="\r\n")
    writer.writerows(head)
    for row in rows:
        writer.writerow([csv_text(cell) if isinstance(cell, str) else cell for cell in row])
    text.flush()
    text.detach()


def _source(desk: Desk, report: Report) -> tuple[str, str, str]:
    as_of = moment(desk, report.as_of_ms)
    return as_of, report.timezone, ", ".join(one.desk for one in report.desks)


def moment(desk: Desk, ms: int) -> str:
    """Return a moment as ISO 8601 in the event's time zone, with its offset, to the second."""
    return local_time(ms, desk.event.zone).isoformat(timespec="seconds")


def _figures(report: Report) -> Iterator[tuple[str | int, ...]]:
    if not report.session:
        yield from _of("", "", report.whole)
        for day in report.days:
            # Nobody is inside a day.
            yield "", "", "day", day.day, day.expected, day.present, ""
    for one in report.sessions:
        yield from _of(one.session, one.name, one)


def _of(key: str, name: str, figures: SessionAttendance) -> Iterator[tuple[str | int, ...]]:
    yield key, name, "total", "", figures.expected, figures.present, figures.inside
    groups: tuple[tuple[str, list[Group]], ...] = (
        ("delegation", figures.by_delegation),
        ("category", figures.by_category),
        ("country", figures.by_country),
    )
    for kind, found in groups:
        for group in found:
            yield key, name, kind, group.name, group.expected, group.present, group.inside


def _people(desk: Desk, report: Report, progress: Step) -> Iterator[tuple[str | int, ...]]:
    source = _source(desk, report)
    done = 0
    for place, people in people_by_session(desk, report):
        session = report.sessions[place]
        for who, expected, presence in people:
            done += 1
            if done % _STEP == 0:
                progress(done, 0)
            about = (
                session.session,
                session.name,
                who.name,
                desk.delegation_name(who.kind.delegation),
                desk.category_name(who.kind.category),
                who.kind.country,
                int(expected),
            )
            if presence is None:
                yield (*about, 0, "", "", "", "", "", 0, *source)
                continue
            yield (
                *about,
                1,
                _wall(desk, presence.first_ms),
                desk.door_name(presence.first_door, presence.first_key),
                _wall(desk, presence.last_ms),
                desk.door_name(presence.last_door, presence.last_key),
                _wall(desk, presence.out_ms),
                presence.entries,
                *source,
            )


def _wall(desk: Desk, ms: int | None) -> str:
    """Return a moment as spreadsheets of all languages read it: the event's local time."""
    return f"{local_time(ms, desk.event.zone):%Y-%m-%d %H:%M:%S}" if ms is not None else ""
