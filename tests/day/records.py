"""What stands in the notebook of the day: guests, sessions, and lines of what happened."""

from __future__ import annotations

from dataclasses import dataclass

MINUTE = 60_000
RATE_MINUTES = 5
ADMITTED = "admitted"


@dataclass
class Guest:
    """Somebody on the list of guests, or registered at a door."""

    ref: str
    name: str
    delegation: str
    category: str
    country: str = ""
    """Their own, for whom no delegation has one."""
    days: tuple[str, ...] = ()
    """Day passes; empty for every day."""
    head: bool = False
    signatory: bool = False
    withdrawn: bool = False


@dataclass(frozen=True)
class Session:
    """A session of the printed programme."""

    id: str
    name: str
    hall: str
    date: str
    capacity: int | None = None
    exits: bool = False
    """People are scanned out too."""
    parallel: str = ""
    categories: tuple[str, ...] = ()
    people: tuple[str, ...] = ()


@dataclass
class Line:
    """What happened to one person, or one piece of paper, at one door."""

    at_ms: int
    desk: str
    door: str
    session: str
    who: str
    """Reference; empty where nobody knows."""
    answer: str
    out: bool = False
    overruled: str = ""
    reason: str = ""
    by_hand: bool = False
    from_paper: bool = False
    undone: bool = False
    void: bool = False
    """Written by a laptop after it was stolen."""

    @property
    def counts(self) -> bool:
        """Whether somebody went through the door."""
        return self.answer == ADMITTED and bool(self.who) and not self.undone and not self.void


@dataclass
class Visit:
    """Somebody in one session."""

    first: Line
    last: Line
    inside: bool = True
    left_ms: int = -1
    entries: int = 0


@dataclass
class Figures:
    """How many people."""

    expected: int = 0
    present: int = 0
    inside: int = 0
    missing: int = 0
    """Expected and not present, whoever else came."""
