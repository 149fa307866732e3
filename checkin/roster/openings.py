"""A section that stands above the headings: "Đoàn Pháp", before the first list of several."""

from __future__ import annotations

from typing import NamedTuple

from checkin.roster.layout import HEADING_DEPTH
from checkin.roster.lines import Lines
from checkin.roster.sections import Section
from checkin.roster.sheet import Record
from checkin.roster.table import Table


class Opening(NamedTuple):
    """The row above the headings that speaks for the first people below them, and what it says."""

    record: Record
    section: Section


def opening(table: Table, lines: Lines) -> Opening | None:
    """Return the row directly above the headings that opens the first section, None if none does.

    A title may name a delegation too: it opens a section only where a later row does so for others.
    """
    head = table.source.head
    above = next((one for one in head[:HEADING_DEPTH] if one[0] == table.first_heading_row - 1), None)
    section = lines.lone_section(*above, sure=True) if above else None
    if above is None or section is None or section.field not in ("delegation", "category"):
        return None
    below = (lines.lone_section(*one, sure=False) for one in head if one[0] > table.heading_row)
    again = any(one is not None and one.field == section.field for one in below)
    return Opening(above, section) if again else None
