"""Opening an event file from the set-up, asking for its passphrase as long as one is missing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from checkin.desk.tools import Tools
from checkin.domain.errors import CheckinError, KeyFault, KeyMissing
from checkin.ui.language import Language
from checkin.ui.settings import Settings
from checkin.ui.setup.passphrase import PassphraseDialog
from checkin.ui.station import Station


class Opening(QObject):
    """Opens one file after the other."""

    under_way = Signal(bool)
    """Whether a file is being opened now."""
    failed = Signal(object)
    """A ``CheckinError``: the file cannot be opened."""
    fault = Signal(object)
    """What an opened event reports later (see ``Station.fault``)."""

    def __init__(self, tools: Tools, language: Language, settings: Settings, window: QWidget) -> None:
        """Questions are asked over ``window``."""
        super().__init__(window)
        self._tools, self._language, self._settings, self._window = tools, language, settings, window

    def open(self, path: Path, then: Callable[[Station], None]) -> None:
        """Open ``path`` and hand the station to ``then``, which has to close it one day."""
        station = Station(self._tools, path, self._language, self._settings)
        station.fault.connect(self.fault)
        self.under_way.emit(True)

        def opened() -> None:
            self.under_way.emit(False)
            then(station)

        def failed(error: CheckinError) -> None:
            self.under_way.emit(False)
            leave(station)
            if isinstance(error, KeyFault):
                self._ask(path, error, then)
            else:
                self.failed.emit(error)

        station.open(opened, failed)

    def _ask(self, path: Path, error: KeyFault, then: Callable[[Station], None]) -> None:
        dialog = PassphraseDialog(path, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if not isinstance(error, KeyMissing):
            dialog.wrong(self.tr("That does not open the file. Try again."))

        def told(passphrase: str) -> None:
            self._tools.passphrases.tell(path, passphrase)
            dialog.accept()
            self.open(path, then)

        self._tools.passphrases.forget(path)
        dialog.told.connect(told)
        dialog.open()


def leave(station: Station) -> None:
    """Close an event; it is deleted once nothing is under way in it any more."""
    # Held until then by what it is connected to, or Python would delete it at once.
    station.ended.connect(lambda: station.deleteLater())  # noqa: PLW0108
    station.close()
