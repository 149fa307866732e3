"""The report as a workbook: totals by formula from a sheet of everybody and a sheet a session.

Every formula carries its value, for readers that work nothing out.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import BinaryIO, Final

from checkin.desk.attendance import Group
from checkin.desk.cells import Formats
from checkin.desk.desk import Desk
from checkin.desk.exports.census import Step
from checkin.desk.exports.days import every_session
from checkin.desk.exports.formulas import share, shown_total, total, total_where
from checkin.desk.exports.model import Report
from checkin.desk.exports.people import people_by_session
from checkin.desk.exports.sheet_names import SheetNames
from checkin.desk.exports.told import offset, told_scope
from checkin.desk.exports.xlsx_lists import Lists, Place, serial_day, serial_moment
from checkin.desk.halls import scans_out
from checkin.desk.sheets import As, Book, Column, Formula, Kind, Sheet, Value
from checkin.domain.programme import local_time
from checkin.domain.reports import ReportTexts

_DAYS: Final = {"vi": "dd/mm/yyyy", "fr": "dd/mm/yyyy", "en": "d mmm yyyy"}


def write_xlsx(
    file: BinaryIO, desk: Desk, report: Report, texts: ReportTexts, *, people: bool, progress: Step
) -> None:
    """Write the workbook; ``people`` lists them, and needs a report that does."""
    day = _DAYS[texts.language]
    formats = Formats(texts.yes, texts.no, day, f"{day} hh:mm")
    with Book(file, formats, title=texts.title) as book:
        _Writer(book, desk, report, texts, people=people, progress=progress).write()
        book.save()


class _Writer:
    def __init__(
        self, book: Book, desk: Desk, report: Report, texts: ReportTexts, *, people: bool, progress: Step
    ) -> None:
        self._book, self._desk, self._report, self._texts, self._people = book, desk, report, texts, people
        self._lists = Lists(book, desk, report, texts, people=people, progress=progress)
        self._names = SheetNames()

    def write(self) -> None:
        texts, report, whole_event = self._texts, self._report, not self._report.session
        summary = self._book.sheet(self._names.name(texts.summary), [Column("", 34), Column("", 60)])
        figures = self._figure_columns()
        sessions = self._table(texts.sessions, self._session_columns()) if whole_event else None
        days = self._table(texts.days, [Column(texts.day, 14, Kind.DAY), *figures]) if whole_event else None
        titles = texts.delegations, texts.categories, texts.countries_title
        heads = texts.delegation, texts.category, texts.country
        groups = [
            self._table(title, [Column(head, 44), *figures], totals=report.total)
            for title, head in zip(titles, heads, strict=True)
        ]
        whole = None
        if whole_event:
            whole = self._lists.whole(self._names.name(texts.everybody if self._people else texts.groups))
        places = self._sessions()
        source = whole or places[0]
        self._summarise(summary, source)
        if sessions is not None:
            self._list_sessions(sessions, places)
        if days is not None and whole is not None:
            self._list_days(days, whole)
        found = report.total.by_delegation, report.total.by_category, report.total.by_country
        for sheet, labels, key, lines in zip(groups, self._lists.labels, source.keys, found, strict=True):
            self._list_groups(sheet, source, key, labels, lines)

    def _figure_columns(self) -> list[Column]:
        texts = self._texts
        return [
            Column(texts.expected, 14, Kind.NUMBER),
            Column(texts.present, 14, Kind.NUMBER),
            Column(texts.rate, 12, Kind.PERCENT),
        ]

    def _session_columns(self) -> list[Column]:
        texts = self._texts
        return [
            Column(texts.session, 44),
            Column(texts.day, 14, Kind.DAY),
            Column(texts.starts, 19, Kind.MOMENT),
            Column(texts.hall, 26),
            Column(texts.capacity, 12, Kind.NUMBER),
            *self._figure_columns(),
            Column(texts.inside, 18, Kind.NUMBER),
        ]

    def _table(self, title: str, columns: Sequence[Column], totals: object = None) -> Sheet:
        above: list[list[Value | As]] = []
        if totals is not None:
            total_of = self._report.total
            part, of = (Sheet.down(letter, 2) for letter in "CB")
            rate = share("C1", "B1")
            above.append(
                [
                    self._texts.shown,
                    Formula(shown_total(of), total_of.expected),
                    Formula(shown_total(part), total_of.present),
                    Formula(rate, _share(total_of.present, total_of.expected)),
                ]
            )
        return self._book.sheet(self._names.name(title), columns, above=above, upright=len(columns) < 6)

    def _sessions(self) -> list[Place]:
        by_id = every_session(self._desk)
        places: list[Place] = []
        if self._people:
            lists = people_by_session(self._desk, self._report)
        else:
            lists = ((place, iter(())) for place in range(len(self._report.sessions)))
        for place, people in lists:
            one = self._report.sessions[place]
            title = self._names.name(one.name, one.session)
            places.append(self._lists.session(title, place, people, exits=scans_out(by_id[one.session])))
        return places

    def _summarise(self, sheet: Sheet, source: Place) -> None:
        texts, report, desk = self._texts, self._report, self._desk
        now = local_time(report.as_of_ms, desk.event.zone)
        sheet.line([report.event], strong=True)
        sheet.line([texts.title], strong=True)
        sheet.line([told_scope(report, texts)])
        sheet.line([])
        sheet.line([texts.as_of_label, As(serial_moment(now), Kind.MOMENT)])  # type: ignore[arg-type]
        zone = texts.zone.format(zone=report.timezone, offset=offset(now))
        sheet.line([texts.zone_label, zone])
        expected, present = report.total.expected, report.total.present
        row = sheet.rows + 1
        for name, place, value in (
            (texts.expected, source.expected, expected),
            (texts.present, source.present, present),
        ):
            sheet.line([name, As(Formula(total(source.column(place)), value), Kind.NUMBER)], strong=True)
        rate = Formula(share(f"B{row + 1}", f"B{row}"), _share(present, expected))
        sheet.line([texts.rate, As(rate, Kind.PERCENT)])
        sheet.line([texts.once])
        sheet.line([])
        sheet.line([texts.desks, texts.heard], strong=True)
        for one in report.desks:
            name = texts.own.format(desk=one.desk) if one.own else one.desk
            heard: Value | As = texts.never
            if one.last_ms is not None:
                heard = As(serial_moment(local_time(one.last_ms, desk.event.zone)), Kind.MOMENT)  # type: ignore[arg-type]
            sheet.line([name, heard])

    def _list_sessions(self, sheet: Sheet, places: list[Place]) -> None:
        by_id = every_session(self._desk)
        for one, source in zip(self._report.sessions, places, strict=True):
            session = by_id[one.session]
            row = sheet.rows + 1
            inside = None
            if source.inside is not None:
                inside = Formula(total(source.column(source.inside)), one.inside)
            sheet.append(
                [
                    one.name,
                    serial_day(one.date) if one.date else None,
                    _starts(session.starts),
                    one.hall,
                    one.capacity,
                    Formula(total(source.column(source.expected)), one.expected),
                    Formula(total(source.column(source.present)), one.present),
                    Formula(share(f"G{row}", f"F{row}"), _share(one.present, one.expected)),
                    inside,
                ]
            )

    def _list_days(self, sheet: Sheet, whole: Place) -> None:
        first = self._lists.days_from(whole)
        for place, day in enumerate(self._report.days):
            row, column = sheet.rows + 1, first + 2 * place
            sheet.append(
                [
                    serial_day(day.day),
                    Formula(total(whole.column(column)), day.expected),
                    Formula(total(whole.column(column + 1)), day.present),
                    Formula(share(f"C{row}", f"B{row}"), _share(day.present, day.expected)),
                ]
            )

    def _list_groups(
        self, sheet: Sheet, source: Place, key: int, labels: dict[str, str], groups: list[Group]
    ) -> None:
        keys = source.column(key)
        for group in groups:
            row, label = sheet.rows + 1, labels[group.id]
            expected, present = (
                total_where(keys, f"$A{row}", label, source.column(place))
                for place in (source.expected, source.present)
            )
            sheet.append(
                [
                    label,
                    Formula(expected, group.expected),
                    Formula(present, group.present),
                    Formula(share(f"C{row}", f"B{row}"), _share(group.present, group.expected)),
                ]
            )


def _share(part: int, of: int) -> float | str:
    return part / of if of else ""


def _starts(text: str) -> Value:
    try:
        return serial_moment(datetime.fromisoformat(text))
    except ValueError:
        return text or None
