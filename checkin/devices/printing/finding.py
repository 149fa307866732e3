"""Which printing system this machine has."""

from __future__ import annotations

import shutil

from checkin.domain.printing import Printing


def find_printing() -> Printing:
    """Return CUPS where its commands are, else the system's own by Qt."""
    if shutil.which("lp") is not None:
        from checkin.devices.printing.cups import CupsPrinting

        return CupsPrinting()
    from checkin.devices.printing.qt import QtPrinting

    return QtPrinting()
