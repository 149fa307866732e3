"""Files that cannot be the event's logo."""

from __future__ import annotations

from dataclasses import dataclass

from checkin.domain.errors.files import FileFault


class LogoFault(FileFault):
    """A file that cannot be the event's logo."""


class LogoUnreadable(LogoFault):
    """It is neither a picture nor SVG, or is damaged."""


class LogoUndrawable(LogoFault):
    """An SVG file that is damaged, shows nothing, or holds what badges cannot show."""


@dataclass(eq=False)
class LogoTooLarge(LogoFault):
    """It is larger than ``kilobytes``."""

    kilobytes: int


@dataclass(eq=False)
class LogoUnsafe(LogoFault):
    """An SVG file that could run, fetch or unfold something; ``found`` is where it says so."""

    found: str
