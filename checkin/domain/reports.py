"""The attendance report on paper and in workbooks: contents and words, for whoever writes them.

Words come with the places of facts in braces, in one language.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

import msgspec

from checkin.domain.charts.model import Series
from checkin.domain.documents import PageTexts

_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_GROUPING: Final = {"vi": ".", "fr": "\N{NARROW NO-BREAK SPACE}", "en": ","}


class ReportTexts(msgspec.Struct, frozen=True):
    """Words of an attendance report."""

    language: str
    page: PageTexts
    countries: dict[str, str]
    """Names by code (ISO 3166)."""
    title: str
    file: str
    """What names of files begin with."""
    whole: str
    as_of: str
    """With ``{day}`` and ``{time}``."""
    at: str
    """A moment, with ``{day}`` and ``{time}``."""
    zone: str
    """With ``{zone}`` and ``{offset}``."""
    as_of_label: str
    zone_label: str
    desks: str
    desk: str
    heard: str
    """When the last record of a desk was written that has arrived."""
    heard_at: str
    """The same in a sentence; with ``{at}``."""
    never: str
    own: str
    """The desk where the report was made; with ``{desk}``."""
    summary: str
    everybody: str
    groups: str
    """Everybody by delegation, category and country, without names."""
    sessions: str
    days: str
    delegations: str
    categories: str
    countries_title: str
    session: str
    day: str
    starts: str
    hall: str
    capacity: str
    name: str
    delegation: str
    category: str
    country: str
    expected: str
    present: str
    inside: str
    rate: str
    yes: str
    no: str
    first: str
    first_door: str
    last: str
    last_door: str
    left: str
    entries: str
    attended: str
    """How many sessions somebody came to."""
    day_expected: str
    """With ``{day}``."""
    day_present: str
    """With ``{day}``."""
    shown: str
    """Before totals of what the filter shows."""
    no_delegation: str
    no_category: str
    no_country: str
    once: str
    """That people are counted once."""
    arrivals: str
    others: str
    """What is drawn together because it is too much for lines of its own."""
    nothing: str
    """Nobody has come."""
    no_sessions: str
    """The programme is empty."""

    def number(self, value: float) -> str:
        """Return a whole number as the language groups its digits."""
        return f"{round(value):,}".replace(",", _GROUPING[self.language])

    def percent(self, part: int, of: int) -> str:
        """Return a part in whole per cent; a dash where there is nothing to have a part of."""
        if not of:
            return "–"
        # French sets a space before the sign.
        space = "\u00a0" if self.language == "fr" else ""
        return f"{round(100 * part / of)}{space}%"

    def day_text(self, day: date) -> str:
        """Return a day as it is written."""
        if self.language == "en":
            return f"{day.day}\u00a0{_MONTHS[day.month - 1]}\u00a0{day.year}"
        return f"{day.day:02}/{day.month:02}/{day.year}"

    def short_day(self, day: date) -> str:
        """Return a day without its year."""
        if self.language == "en":
            return f"{day.day}\u00a0{_MONTHS[day.month - 1]}"
        return f"{day.day:02}/{day.month:02}"

    def time_text(self, moment: datetime) -> str:
        """Return a time of day to the minute."""
        if self.language == "fr":
            return f"{moment.hour}\u00a0h\u00a0{moment.minute:02}"
        return f"{moment:%H:%M}"

    def moment(self, moment: datetime) -> str:
        """Return day and time."""
        return self.at.format(day=self.day_text(moment.date()), time=self.time_text(moment))

    def country_name(self, code: str) -> str:
        """Return what a country is called; its code, or what somebody wrote instead, where it has no name."""
        return self.countries.get(code.upper(), code) or self.no_country


class DeskLine(msgspec.Struct, frozen=True):
    """A desk whose records are included."""

    name: str
    heard: str


class FigureLine(msgspec.Struct, frozen=True):
    """Figures of something."""

    name: str
    expected: int
    present: int
    about: str = ""
    """Where and when, below the name."""
    inside: int | None = None
    """None where nobody is recorded leaving."""


class ReportContent(msgspec.Struct, frozen=True):
    """All that a report on paper says."""

    conference: str
    scope: str
    """The session it is about; empty for the whole event."""
    as_of: str
    """A sentence."""
    as_of_short: str
    """The moment alone, for the foot."""
    zone: str
    desks: list[DeskLine]
    total: FigureLine
    sessions: list[FigureLine]
    days: list[FigureLine]
    delegations: list[FigureLine]
    categories: list[FigureLine]
    countries: list[FigureLine]
    arrivals: list[Series]
    timezone: ZoneInfo
