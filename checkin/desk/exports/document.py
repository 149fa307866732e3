"""The report as JSON, for other programs."""

from __future__ import annotations

from typing import Any

from checkin.desk.desk import Desk
from checkin.desk.exports.model import Report
from checkin.desk.exports.tables import moment


def as_document(desk: Desk, report: Report) -> dict[str, Any]:
    """Return figures and where they come from; moments as ISO 8601 with their offset from UTC.

    ``desks_heard`` says of each of ``desks`` up to when its records have arrived.
    """
    return {
        "as_of": moment(desk, report.as_of_ms),
        "event": report.event,
        "timezone": report.timezone,
        "desks": sorted(one.desk for one in report.desks),
        "desks_heard": [
            {
                "desk": one.desk,
                "own": one.own,
                "last": moment(desk, one.last_ms) if one.last_ms is not None else None,
            }
            for one in report.desks
        ],
        "people": report.people,
        "whole": report.whole,
        "days": report.days,
        "sessions": report.sessions,
    }
