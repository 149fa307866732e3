"""Run as a program: prints a PDF by Qt as on a system that takes no PDF, onto a queue or into a PDF."""

from __future__ import annotations

import sys
import threading
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter

from checkin.devices.printing.painting import paint
from checkin.devices.printing.qt import QtPrinting
from checkin.domain import errors
from checkin.domain.printing import PrintRequest


def main(kind: str, path: str, width: str, height: str, target: str, flip: str = "") -> None:
    printing = QtPrinting()
    request = PrintRequest(
        Path(path), target, float(width), float(height), "Thẻ A6", flip="long" if flip else ""
    )

    def work() -> None:
        if kind == "list":
            for one in printing.printers():
                media = " ".join(f"{each.width:g}x{each.height:g}" for each in one.media)
                print(one.id, one.dpi, one.any_size, one.duplex, media)
        elif kind == "queue":
            try:
                print(printing.send(request).state)
            except errors.PrintFault as error:
                print(type(error).__name__)
        else:
            printer = QPrinter(QPrinter.PrinterMode.HighResolution)
            printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
            printer.setOutputFileName(target)
            printer.setResolution(300)
            paint(request, printer)

    # As in the window: never on the thread that the application lives in.
    lane = threading.Thread(target=work)
    lane.start()
    lane.join()


if __name__ == "__main__":
    main(*sys.argv[1:])
