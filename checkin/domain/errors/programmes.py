"""Programme files that cannot be taken over."""

from __future__ import annotations

from dataclasses import dataclass

from checkin.domain.errors.base import CheckinError


@dataclass(eq=False)
class ProgrammeFault(CheckinError):
    """A programme file cannot be taken over; ``where`` names the table and key."""

    path: str
    where: str
    value: str


class ProgrammeSyntax(ProgrammeFault):
    """The file is not TOML; ``value`` is the parser's word with line and column."""


class ProgrammeKeyMissing(ProgrammeFault):
    """A table lacks a key it needs."""


class ProgrammeKeyUnknown(ProgrammeFault):
    """A key that programmes do not have."""


class ProgrammeValue(ProgrammeFault):
    """A key holds a value of the wrong kind or out of range."""


@dataclass(eq=False)
class ProgrammeChoice(ProgrammeFault):
    """A key holds a word that is none of those ``allowed``."""

    allowed: str


class ProgrammeTwice(ProgrammeFault):
    """Two tables share one id."""
