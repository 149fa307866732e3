"""Printing where the system takes no PDF: pages as pictures in the printer's own dots, by Qt.

Qt wants a ``QGuiApplication`` to exist before the first printer and lets any thread paint on one
that it made itself, so calls come from the window's lanes as they do for CUPS. What becomes of a
page once the system has it, Qt does not tell: every job is LOST, and the user is asked.
"""

from __future__ import annotations

import sys
import threading
from uuid import uuid4

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication, QPageSize
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from checkin.devices.printing.media import Paper, fault
from checkin.devices.printing.painting import paint
from checkin.domain import errors
from checkin.domain.layouts import Flip
from checkin.domain.printing import Job, JobState, Medium, Printer, PrintRequest, Trouble

_DUPLEX: dict[Flip, QPrinter.DuplexMode] = {
    "": QPrinter.DuplexMode.DuplexNone,
    "long": QPrinter.DuplexMode.DuplexLongSide,
    "short": QPrinter.DuplexMode.DuplexShortSide,
}


class QtPrinting:
    """Prints through the system's own way of printing."""

    def __init__(self) -> None:
        """Make the application that Qt needs, where no window has made it."""
        self._application = QCoreApplication.instance() or _application()

    def printers(self) -> list[Printer]:
        """Return the printers there are, the default first."""
        found = [_printer(info) for info in QPrinterInfo.availablePrinters() if not info.isNull()]
        if not found and sys.platform != "win32":
            raise errors.PrintingUnavailable("lp")
        return sorted(found, key=lambda one: (not one.default, one.name.casefold()))

    def check(self, printer: str, width: float, height: float, flip: Flip = "") -> None:
        """Raise what ``send`` would for pages of this size, in mm."""
        _ready(printer, width, height, flip)

    def send(self, request: PrintRequest) -> Job:
        """Paint the pages; the system has them when this returns, and the job is LOST from then on."""
        info = _ready(request.printer, request.width, request.height, request.flip)
        printer = QPrinter(info, QPrinter.PrinterMode.HighResolution)
        printer.setDocName(request.title)
        printer.setDuplex(_DUPLEX[request.flip])
        printer.setCopyCount(request.copies)
        printer.setCollateCopies(True)
        paint(request, printer, info.supportedPageSizes())
        return Job(uuid4().hex, request.printer, JobState.LOST)

    def job(self, job: Job) -> Job:
        """Return the job: nobody knows more."""
        return job

    def cancel(self, job: Job) -> None:
        """Do nothing: what the system has, Qt cannot take back."""


def _application() -> QGuiApplication:
    """Return an application without a window, for the command line."""
    if threading.current_thread() is not threading.main_thread():
        raise errors.PrintingUnavailable("QGuiApplication")
    if sys.platform == "win32":
        return QGuiApplication(["checkin"])
    return QGuiApplication(["checkin", "-platform", "offscreen"])


def _ready(name: str, width: float, height: float, flip: Flip) -> QPrinterInfo:
    """Return a printer that takes such pages; raise what stands in the way."""
    info = QPrinterInfo.printerInfo(name)
    if info.isNull():
        raise errors.PrinterUnknown(name)
    described, paper = _printer(info), _paper(info)
    if paper.name(width, height) is None:
        raise fault(described.name, paper, width, height)
    if flip and not described.duplex:
        raise errors.PrinterOneSided(described.name)
    return info


def _printer(info: QPrinterInfo) -> Printer:
    paper = _paper(info)
    failed = info.state() in (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted)
    return Printer(
        id=info.printerName(),
        name=info.description() or info.printerName(),
        default=info.isDefault(),
        # The dots the pages will be painted in.
        dpi=QPrinter(info, QPrinter.PrinterMode.HighResolution).resolution(),
        media=paper.media,
        any_size=paper.any_size,
        duplex=any(mode in info.supportedDuplexModes() for mode in list(_DUPLEX.values())[1:]),
        troubles=(Trouble.OTHER,) if failed else (),
    )


def _paper(info: QPrinterInfo) -> Paper:
    media = tuple(
        Medium(one.name(), round(size.width(), 2), round(size.height(), 2))
        for one in info.supportedPageSizes()
        for size in [one.size(QPageSize.Unit.Millimeter)]
    )
    if not info.supportsCustomPageSizes():
        return Paper(media)
    least, most = info.minimumPhysicalPageSize(), info.maximumPhysicalPageSize()
    smallest, largest = (
        Medium("", *(round(side, 2) for side in one.size(QPageSize.Unit.Millimeter).toTuple()))
        for one in (least, most)
    )
    return Paper(media, smallest, largest if largest.width > 0 else Medium("", 10_000, 10_000))
