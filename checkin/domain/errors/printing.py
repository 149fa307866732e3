"""Printers, and printing systems, that do not do as they should."""

from __future__ import annotations

from dataclasses import dataclass

from checkin.domain.errors.base import CheckinError


class PrintFault(CheckinError):
    """Something could not be printed; nothing of it is with the printing system."""


@dataclass(eq=False)
class PrintingUnavailable(PrintFault):
    """There is no printing system, or it does not answer; ``reason`` is the system's own word."""

    reason: str


@dataclass(eq=False)
class PrinterFault(PrintFault):
    """One printer is what stands in the way; ``printer`` is its name."""

    printer: str


class PrinterUnknown(PrinterFault):
    """There is no such printer any more."""


class PrinterRejects(PrinterFault):
    """Its queue takes no jobs."""


class PrinterOneSided(PrinterFault):
    """It cannot print both sides."""


@dataclass(eq=False)
class MediumUnknown(PrinterFault):
    """It has no paper of this size; ``width`` and ``height`` are mm as texts, ``media`` what it has."""

    width: str
    height: str
    media: list[str]


@dataclass(eq=False)
class PrintFailed(PrinterFault):
    """The printing system refused for a reason of its own, in its own words."""

    reason: str
