"""Printer and badge, in a dialog of their own."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from checkin.ui.look.tokens import GAP, MARGIN
from checkin.ui.page import Dialog
from checkin.ui.printing.settings import PrinterForm
from checkin.ui.station import Station


class PrinterDialog(Dialog):
    """Printer and badge, in a dialog of their own."""

    def __init__(self, station: Station, parent: QWidget | None = None) -> None:
        """There is nothing to confirm."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.form = PrinterForm(station, self)
        self._close = QPushButton(self)
        self._close.setDefault(True)
        self._close.clicked.connect(self.accept)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(self._close)
        down = QVBoxLayout(self)
        down.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        down.setSpacing(GAP)
        down.addWidget(self.form, 1)
        down.addLayout(across)
        self.resize(960, 560)
        self.retranslate()
        self.form.printer.setFocus()

    def retranslate(self) -> None:
        """Set every text."""
        self.setWindowTitle(self.tr("Printer and badge"))
        self._close.setText(self.tr("Close"))
