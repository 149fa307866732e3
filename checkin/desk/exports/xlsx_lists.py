"""The sheets that everything is added up from: everybody, and a sheet a session.

With people they have a row for each, without one for each delegation, category and country; the columns
that are added up are the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime
from functools import lru_cache
from typing import Final, NamedTuple

from checkin.desk.desk import Desk
from checkin.desk.exports.census import Step
from checkin.desk.exports.formulas import labels, shown_total
from checkin.desk.exports.model import Kind as PeopleKind
from checkin.desk.exports.model import Report, Tally
from checkin.desk.exports.people import Row, WholeRow, everybody
from checkin.desk.sheets import Book, Column, Formula, Kind, Sheet, Value
from checkin.domain.programme import local_time
from checkin.domain.reports import ReportTexts

_EPOCH: Final = date(1899, 12, 30)
_DAY_S: Final = 86_400
_FIRST_SERIAL: Final = 61
"""1 March 1900; before it Excel counts a day that never was."""
_STEP: Final = 1_000


class Place(NamedTuple):
    """Where a sheet holds what is added up, its columns counted from 0."""

    sheet: Sheet
    rows: int
    delegation: int
    expected: int
    inside: int | None = None
    """Only where people are scanned out."""

    @property
    def keys(self) -> tuple[int, int, int]:
        """The columns of delegation, category, country."""
        return self.delegation, self.delegation + 1, self.delegation + 2

    @property
    def present(self) -> int:
        """The column after the expected."""
        return self.expected + 1

    def column(self, place: int) -> str:
        """Return a reference to a column."""
        return self.sheet.column(place, self.rows)


def serial_day(text: str) -> Value:
    """Return an ISO date as spreadsheets count days; the text where it is none."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return text
    days = (day - _EPOCH).days
    return days if days >= _FIRST_SERIAL else text


def serial_moment(moment: datetime) -> Value:
    """Return a local time as spreadsheets count days."""
    seconds = (moment.hour * 60 + moment.minute) * 60 + moment.second
    days = (moment.date() - _EPOCH).days + seconds / _DAY_S
    return round(days, 9) if days >= _FIRST_SERIAL else f"{moment:%Y-%m-%d %H:%M}"


class Lists:
    """Writes the sheets of one workbook that rows stand in."""

    def __init__(
        self, book: Book, desk: Desk, report: Report, texts: ReportTexts, *, people: bool, progress: Step
    ) -> None:
        """``progress`` hears how many rows are written."""
        self._book, self._desk, self._report, self._texts = book, desk, report, texts
        self._people, self._progress = people, progress
        self._done = 0
        kinds = {kind for tally in report.tallies for kind in tally}
        kinds.update(one.kind for one in report.listed)
        self.labels = (
            labels(_named(kinds, 0, desk.delegation_name), texts.no_delegation),
            labels(_named(kinds, 1, desk.category_name), texts.no_category),
            labels(_named(kinds, 2, lambda key: texts.country_name(key) if key else ""), texts.no_country),
        )
        zone = desk.event.zone

        @lru_cache(maxsize=4_096)
        def minute(minutes: int) -> Value:
            return serial_moment(local_time(minutes * 60_000, zone))

        self._minute = minute

    def whole(self, title: str) -> Place:
        """Write everybody with what they did on each day."""
        texts, report = self._texts, self._report
        days = [texts.day_text(date.fromisoformat(one.day)) for one in report.days]
        flag = Kind.FLAG if self._people else Kind.NUMBER
        columns = [*self._heads(), Column(texts.expected, 12, flag), Column(texts.present, 12, flag)]
        sums = [report.whole.expected, report.whole.present]
        if self._people:
            columns += [
                Column(texts.first, 17, Kind.MOMENT),
                Column(texts.last, 17, Kind.MOMENT),
                Column(texts.attended, 12, Kind.NUMBER),
            ]
        first_day = len(columns)
        for one, day in zip(report.days, days, strict=True):
            columns.append(Column(texts.day_expected.format(day=day), 14, flag))
            columns.append(Column(texts.day_present.format(day=day), 14, flag))
            sums += [one.expected, one.present]
        expected = 4 if self._people else 3
        summed = [expected, expected + 1, *range(first_day, len(columns))]
        sheet = self._book.sheet(title, columns, above=[self._shown(dict(zip(summed, sums, strict=True)))])
        rows = 0
        for values in self._whole_people() if self._people else self._whole_kinds():
            sheet.append(values)
            rows += 1
        sheet.finish()
        return Place(sheet, rows, expected - 3, expected)

    def days_from(self, whole: Place) -> int:
        """Return the first column of the days in the sheet of everybody."""
        return whole.present + (4 if self._people else 1)

    def session(self, title: str, place: int, people: Iterable[Row], *, exits: bool) -> Place:
        """Write one session; ``exits``: people are scanned out of it."""
        texts, figures = self._texts, self._report.sessions[place]
        flag = Kind.FLAG if self._people else Kind.NUMBER
        columns = [*self._heads(), Column(texts.expected, 12, flag), Column(texts.present, 12, flag)]
        expected = len(columns) - 2
        sums = {expected: figures.expected, expected + 1: figures.present}
        if exits:
            columns.append(Column(texts.inside, 12, flag))
            sums[expected + 2] = figures.inside
        if self._people:
            columns += [
                Column(texts.first, 17, Kind.MOMENT),
                Column(texts.first_door, 20),
                Column(texts.last, 17, Kind.MOMENT),
                Column(texts.last_door, 20),
                Column(texts.left, 17, Kind.MOMENT),
                Column(texts.entries, 12, Kind.NUMBER),
            ]
        sheet = self._book.sheet(title, columns, above=[self._shown(sums)])
        rows = 0
        if self._people:
            for one in people:
                sheet.append(self._person(one, exits=exits))
                rows += 1
                self._step()
        else:
            for kind, tally in self._sorted(self._report.tallies[place + 1]):
                sheet.append(
                    [*self._kind(kind), tally.expected, tally.present, *([tally.inside] if exits else ())]
                )
                rows += 1
        sheet.finish()
        return Place(sheet, rows, expected - 3, expected, expected + 2 if exits else None)

    def _heads(self) -> list[Column]:
        texts = self._texts
        name = [Column(texts.name, 30)] if self._people else []
        return [*name, Column(texts.delegation, 34), Column(texts.category, 22), Column(texts.country, 18)]

    def _shown(self, sums: dict[int, int]) -> list[Value]:
        """Return the row above the headings: totals of what the filter shows."""
        from openpyxl.utils import get_column_letter

        row: list[Value] = [None] * (max(sums) + 1)
        row[0] = self._texts.shown
        for place, value in sums.items():
            row[place] = Formula(shown_total(Sheet.down(get_column_letter(place + 1), 2)), value)
        return row

    def _whole_people(self) -> Iterable[list[Value]]:
        days = [one.day for one in self._report.days]
        for one in everybody(self._desk, self._report):
            yield self._whole_person(one, days)
            self._step()

    def _whole_person(self, one: WholeRow, days: list[str]) -> list[Value]:
        who = one.who
        row: list[Value] = [who.name, *self._kind(who.kind), int(not who.withdrawn), int(one.attended > 0)]
        row += [self._moment(one.first_ms), self._moment(one.last_ms), one.attended]
        for place, day in enumerate(days):
            row += [who.days >> place & 1, int(day in one.came)]
        return row

    def _whole_kinds(self) -> Iterable[list[Value]]:
        for kind, tally in self._sorted(self._report.tallies[0]):
            row: list[Value] = [*self._kind(kind), tally.expected, tally.present]
            for day in self._report.by_day:
                row += day.get(kind, (0, 0))
            yield row

    def _person(self, one: Row, *, exits: bool) -> list[Value]:
        seen = one.presence
        row: list[Value] = [one.who.name, *self._kind(one.who.kind), int(one.expected), int(seen is not None)]
        if exits:
            row.append(int(seen is not None and seen.inside))
        if seen is None:
            return row
        return [
            *row,
            self._moment(seen.first_ms),
            self._desk.door_name(seen.first_door, seen.first_key),
            self._moment(seen.last_ms),
            self._desk.door_name(seen.last_door, seen.last_key),
            self._moment(seen.out_ms),
            seen.entries,
        ]

    def _kind(self, kind: PeopleKind) -> tuple[str, str, str]:
        delegations, categories, countries = self.labels
        return delegations[kind.delegation], categories[kind.category], countries[kind.country]

    def _sorted(self, tallies: dict[PeopleKind, Tally]) -> list[tuple[PeopleKind, Tally]]:
        return sorted(tallies.items(), key=lambda one: self._kind(one[0]))

    def _moment(self, ms: int | None) -> Value:
        return self._minute(ms // 60_000) if ms is not None else None

    def _step(self) -> None:
        self._done += 1
        if self._done % _STEP == 0:
            self._progress(self._done, 0)


def _named(kinds: set[PeopleKind], place: int, name: Callable[[str], str]) -> list[tuple[str, str]]:
    return [(key, name(key)) for key in sorted({kind[place] for kind in kinds})]
