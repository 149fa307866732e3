"""What came of entering ticks: what was entered, and what is wrong with the other lines."""

from __future__ import annotations

from enum import StrEnum

import msgspec


class Problem(StrEnum):
    """What keeps a line from being entered."""

    ROW = "row"
    """No row of this sheet: mistyped, or of another sheet."""
    TWICE = "twice"
    """The row is in an earlier line too."""
    ENTERED = "entered"
    """The row of this sheet has been entered before."""
    GONE = "gone"
    """Whoever stood there was erased."""
    WITHDRAWN = "withdrawn"
    TIME = "time"
    """Not a time of the day."""
    FUTURE = "future"
    TOO_EARLY = "too_early"
    """Before the sheet was printed."""


class TickProblem(msgspec.Struct):
    """A line that cannot be entered."""

    line: int
    """From 1, in the order given."""
    row: str
    time: str
    problem: Problem
    name: str = ""
    """Who stands in the row, where it is one."""


class Tick(msgspec.Struct):
    """A line that was entered, or would be."""

    row: str
    name: str
    at_ms: int
    known: bool
    """The delegate was in the session before, so that nobody more is present now."""


class TickReport(msgspec.Struct):
    """What came of entering ticks."""

    sheet: str
    session: str
    """Name of the session."""
    door: str
    written: bool
    ticks: list[Tick]
    problems: list[TickProblem]
