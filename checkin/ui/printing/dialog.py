"""Printer and badge, in a dialog of their own."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from checkin.ui.page import ClosingDialog
from checkin.ui.printing.settings import PrinterForm
from checkin.ui.station import Station


class PrinterDialog(ClosingDialog):
    """Printer and badge, in a dialog of their own."""

    def __init__(self, station: Station, parent: QWidget | None = None) -> None:
        """There is nothing to confirm."""
        super().__init__(parent)
        self.form = PrinterForm(station, self)
        self.show_form(self.form)
        self.resize(960, 560)
        self.retranslate()
        self.form.printer.setFocus()

    def retranslate(self) -> None:
        """Set every text."""
        super().retranslate()
        self.setWindowTitle(self.tr("Printer and badge"))
