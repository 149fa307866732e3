"""Use cases that cannot be carried out now."""

from __future__ import annotations

from dataclasses import dataclass

from checkin.domain.errors.base import CheckinError


class Refused(CheckinError):
    """A use case that cannot be carried out now."""


@dataclass(eq=False)
class NothingToUndo(Refused):
    """This desk admitted nobody in the last ``minutes`` minutes that is not undone already."""

    minutes: int


@dataclass(eq=False)
class RoleTooLow(Refused):
    """Only an organiser's installation may do this; ``role`` is what this one is."""

    role: str


@dataclass(eq=False)
class DeskNotTrusted(Refused):
    """What this desk writes would count nowhere; ``standing`` says why."""

    standing: str


class RecoveryCodeNeeded(Refused):
    """Only the event's root may revoke an organiser: the recovery code is needed."""


@dataclass(eq=False)
class TimeInvalid(Refused):
    """``text`` is no time of the event."""

    text: str


@dataclass(eq=False)
class NameDiffers(Refused):
    """To close an event its ``name`` has to be typed; ``typed`` was something else."""

    typed: str
    name: str


class EventClosed(Refused):
    """The event is over: its people were erased, and nothing is recorded any more."""


@dataclass(eq=False)
class DelegateWithdrawn(Refused):
    """The delegate has withdrawn and gets no badge."""

    name: str


@dataclass(eq=False)
class NobodySelected(Refused):
    """No delegate matches the selection."""


@dataclass(eq=False)
class NobodyMayEnter(Refused):
    """There is nobody to list at the door of this session."""

    session: str


@dataclass(eq=False)
class NobodyCollects(Refused):
    """It was not said to whom badges were handed."""


@dataclass(eq=False)
class NothingToHandOver(Refused):
    """None of those meant has a valid badge that nobody has collected yet."""


@dataclass(eq=False)
class NothingToTakeBack(Refused):
    """None of those meant has a badge that somebody collected."""


@dataclass(eq=False)
class NotAmongThem(Refused):
    """Somebody to be left out is not one of those meant."""

    name: str


@dataclass(eq=False)
class BadgeMissing(Refused):
    """The delegate has no badge that opens doors, so there is none to print again."""

    name: str


@dataclass(eq=False)
class LayoutInUse(Refused):
    """A layout that the event's own ``sheet`` places cannot be removed."""

    layout: str
    sheet: str


@dataclass(eq=False)
class OverrideRefused(Refused):
    """A verdict that nobody may overrule at the door, or one that lets in anyway."""

    verdict: str


@dataclass(eq=False)
class PinWeak(Refused):
    """A PIN that is not six digits, or one of those that everybody tries first."""


@dataclass(eq=False)
class PinMissing(Refused):
    """No PIN was given and there is no terminal to ask at."""


@dataclass(eq=False)
class PinDiffers(Refused):
    """The PIN was not typed the same twice."""


@dataclass(eq=False)
class PhotoTooLarge(Refused):
    """A picture larger than ``limit`` bytes; it has ``size``."""

    size: int
    limit: int


@dataclass(eq=False)
class OwnDesk(Refused):
    """A desk does not do this to itself."""

    desk: str


@dataclass(eq=False)
class DeskRevoked(Refused):
    """This desk is not trusted any more."""

    desk: str


@dataclass(eq=False)
class NeverCloses(Refused):
    """A session has no time to close, so there is nothing to extend."""

    session: str


@dataclass(eq=False)
class OnlySession(Refused):
    """The last session of a programme cannot be taken off it."""

    session: str
