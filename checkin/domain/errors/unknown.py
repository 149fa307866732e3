"""Things named by the user that do not exist, or not once."""

from __future__ import annotations

from dataclasses import dataclass

from checkin.domain.errors.base import CheckinError


@dataclass(eq=False)
class Unknown(CheckinError):
    """Something named by the user is not there; ``nearest`` are the closest that are."""

    text: str
    nearest: list[str]


class SessionUnknown(Unknown):
    """No session of this id or name."""


class HallUnknown(Unknown):
    """No hall of this name in the programme."""


class SupervisorUnknown(Unknown):
    """No supervisor of this id or name."""


class DelegationUnknown(Unknown):
    """No delegation of this name."""


class CategoryUnknown(Unknown):
    """No category of this name."""


class DelegateUnknown(Unknown):
    """No delegate of this id, reference or name."""


class DelegateAmbiguous(Unknown):
    """Several delegates answer to this name; ``nearest`` lists them with their ids."""


class PrinterUnnamed(Unknown):
    """No printer has this name."""


class PrinterAmbiguous(Unknown):
    """Several printers answer to this name; ``nearest`` lists them with their names in the system."""


class RunUnknown(Unknown):
    """No print of this number, or none of this delegate."""


@dataclass(eq=False)
class TickSheetUnknown(CheckinError):
    """No tick sheet of this number, or its session is not known here."""

    text: str


@dataclass(eq=False)
class TickUnknown(CheckinError):
    """No such row on this tick sheet, or nothing was entered from it."""

    row: str
    sheet: str


class BadgeUnknown(Unknown):
    """No badge of this number, and no desk either."""


class TimezoneUnknown(Unknown):
    """No time zone of this name."""


class LayoutUnknown(Unknown):
    """No badge layout of this name."""


class DeskUnknown(Unknown):
    """No certified desk of this name or key."""


class DeskAmbiguous(Unknown):
    """Several desks have this name; ``nearest`` lists their keys in hexadecimal."""
