"""Where and when, as people read it."""

from __future__ import annotations

from datetime import datetime

from checkin.desk.exports.model import Report
from checkin.domain.reports import ReportTexts


def offset(moment: datetime) -> str:
    """Return how far a local time is from UTC, as +07:00."""
    text = moment.isoformat()
    sign = max(text.rfind("+"), text.rfind("-"))
    return text[sign : sign + 6]


def told_scope(report: Report, texts: ReportTexts) -> str:
    """Return what a report is about."""
    return report.sessions[0].name if report.session else texts.whole
