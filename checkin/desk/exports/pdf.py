"""The report as PDF: what it says, in the words of a language; the paper layer draws it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import BinaryIO

from msgspec.structs import replace

from checkin.desk.attendance import Group, SessionAttendance
from checkin.desk.desk import Desk
from checkin.desk.exports.days import every_session
from checkin.desk.exports.model import DeskHeard, Report
from checkin.desk.exports.told import offset
from checkin.desk.halls import scans_out
from checkin.domain.charts.model import Series
from checkin.domain.programme import Session, local_time
from checkin.domain.reports import DeskLine, FigureLine, ReportContent, ReportTexts
from checkin.domain.sorting import text_key


def write_pdf(file: BinaryIO, desk: Desk, report: Report, texts: ReportTexts, fonts: Path) -> int:
    """Write the PDF and return its pages; ``fonts`` is the folder of the fonts."""
    from checkin.paper.documents.report import write_report

    return write_report(file, content(desk, report, texts), texts, fonts=fonts)


def content(desk: Desk, report: Report, texts: ReportTexts) -> ReportContent:
    """Return what the report says."""
    zone = desk.event.zone
    now = local_time(report.as_of_ms, zone)
    total = report.total
    by_id = every_session(desk)
    names = {one.session: one.name for one in report.sessions}
    return ReportContent(
        conference=report.event,
        scope=total.name if report.session else "",
        as_of=texts.as_of.format(day=texts.day_text(now.date()), time=texts.time_text(now)),
        as_of_short=texts.moment(now),
        zone=texts.zone.format(zone=report.timezone, offset=offset(now)),
        desks=[_desk(desk, one, texts) for one in report.desks],
        total=FigureLine(total.name, total.expected, total.present),
        sessions=[_session(one, by_id[one.session], texts) for one in report.sessions],
        days=[
            FigureLine(texts.day_text(date.fromisoformat(one.day)), one.expected, one.present)
            for one in report.days
        ],
        delegations=_groups(total.by_delegation, texts.no_delegation),
        categories=_groups(total.by_category, texts.no_category),
        countries=_groups(
            sorted(
                (_renamed(one, texts.country_name(one.id)) for one in total.by_country),
                key=lambda one: text_key(one.name),
            ),
            texts.no_country,
        ),
        arrivals=[Series(names[one.session], one.minutes) for one in report.arrivals],
        timezone=zone,
    )


def _desk(desk: Desk, one: DeskHeard, texts: ReportTexts) -> DeskLine:
    name = texts.own.format(desk=one.desk) if one.own else one.desk
    if one.last_ms is None:
        return DeskLine(name, texts.never)
    return DeskLine(name, texts.heard_at.format(at=texts.moment(local_time(one.last_ms, desk.event.zone))))


def _session(figures: SessionAttendance, session: Session, texts: ReportTexts) -> FigureLine:
    about = [texts.day_text(date.fromisoformat(figures.date))] if figures.date else []
    times = [one[11:16] for one in (session.starts, session.ends) if len(one) >= len("2027-01-15T08:30")]
    about += ["–".join(times)] if times else []
    about += [figures.hall] if figures.hall else []
    inside = figures.inside if scans_out(session) else None
    return FigureLine(figures.name, figures.expected, figures.present, " · ".join(about), inside)


def _groups(groups: list[Group], otherwise: str) -> list[FigureLine]:
    """Return the lines of groups; those who belong to none come last."""
    lines = [FigureLine(one.name or otherwise, one.expected, one.present) for one in groups if one.id]
    return lines + [FigureLine(otherwise, one.expected, one.present) for one in groups if not one.id]


def _renamed(group: Group, name: str) -> Group:
    return replace(group, name=name)
