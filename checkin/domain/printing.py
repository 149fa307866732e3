"""Printers as the program sees them, whatever system they hang on."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Protocol

import msgspec

from checkin.domain.layouts import Flip


class Medium(msgspec.Struct, frozen=True):
    """A size of paper that a printer names."""

    id: str
    """What the printing system calls it."""
    width: float
    """mm, upright as the system gives it."""
    height: float


class Trouble(StrEnum):
    """Why a printer, or a job, does not go on; ``words`` has a sentence for each."""

    STOPPED = "stopped"
    """Somebody, or an error, has stopped the queue."""
    REJECTING = "rejecting"
    """The queue takes no jobs."""
    OFFLINE = "offline"
    PAPER_OUT = "paper-out"
    PAPER_JAM = "paper-jam"
    INK_OUT = "ink-out"
    COVER_OPEN = "cover-open"
    OTHER = "other"


class Printer(msgspec.Struct, frozen=True):
    """A printer of this machine."""

    id: str
    """What the printing system calls it."""
    name: str
    """What people call it."""
    default: bool = False
    dpi: int | None = None
    media: tuple[Medium, ...] = ()
    """Empty where it does not say."""
    any_size: bool = True
    """Whether it takes sizes it does not name."""
    duplex: bool = False
    troubles: tuple[Trouble, ...] = ()


class JobState(StrEnum):
    """Where a job is."""

    WAITING = "waiting"
    PRINTING = "printing"
    HELD = "held"
    """It waits for somebody: the queue is stopped, paper is missing."""
    DONE = "done"
    """The printing system has handed all of it to the printer."""
    CANCELLED = "cancelled"
    FAILED = "failed"
    LOST = "lost"
    """The system no longer knows it, and nobody knows whether it came out."""


class Job(msgspec.Struct, frozen=True):
    """A job as it stands."""

    id: str
    printer: str
    """``Printer.id``."""
    state: JobState
    troubles: tuple[Trouble, ...] = ()


class PrintRequest(msgspec.Struct, frozen=True):
    """What is to be printed: pages of one size, in their own size."""

    pdf: Path
    printer: str
    width: float
    """Of the pages, mm."""
    height: float
    title: str
    """Shown in the system's queue: names nobody."""
    flip: Flip = ""
    """Whether to print both sides, flipped on which edge."""
    copies: int = 1


class Printing(Protocol):
    """The printing system. Its calls take up to seconds: never on the GUI thread."""

    def printers(self) -> list[Printer]:
        """Return the printers there are, the default first.

        Raises:
            PrintingUnavailable: there is no printing system, or it does not answer.
        """

    def check(self, printer: str, width: float, height: float, flip: Flip = "") -> None:
        """Find out whether ``send`` would be refused, before anything is done that cannot be taken back.

        ``width`` and ``height`` are mm; what is not foreseen may still be in the way later.

        Raises:
            PrintingUnavailable, PrinterUnknown, PrinterRejects, MediumUnknown, PrinterOneSided.
        """

    def send(self, request: PrintRequest) -> Job:
        """Hand a PDF over; when this returns the system has a copy of its own.

        A job that it did not acknowledge, or that it tells nothing about, is LOST from the start.

        Raises:
            PrintingUnavailable.
            PrinterUnknown: the printer is gone.
            PrinterRejects: its queue takes no jobs.
            MediumUnknown: it has no paper of this size.
            PrinterOneSided: it cannot print both sides.
            PrintFailed: anything else the system said.
        """

    def job(self, job: Job) -> Job:
        """Return a job as it stands now.

        Raises:
            PrintingUnavailable.
        """

    def cancel(self, job: Job) -> None:
        """Take a job back as far as it is not on paper.

        Raises:
            PrintingUnavailable, PrintFailed.
        """


class PagePicture(msgspec.Struct, frozen=True):
    """A page as it will be printed, to be looked at."""

    width: int
    """Pixels."""
    height: int
    pages: int
    """How many pages the document has."""
    rgb: bytes
    """Rows from the top, three bytes a pixel, nothing between rows."""
