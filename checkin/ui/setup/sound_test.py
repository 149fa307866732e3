"""Sounds on or off, and each of them to hear."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QCheckBox, QGridLayout, QPushButton, QVBoxLayout, QWidget

from checkin.ui.look.shapes import pixmap
from checkin.ui.look.theme import Theme
from checkin.ui.look.tokens import GAP, Look
from checkin.ui.page import Page
from checkin.ui.settings import Settings
from checkin.ui.setup.parts import Saying

_ICON: Final = 28
_COLUMNS: Final = 3


class SoundTest(Page):
    """One button for each look; whether sounds play is remembered under ``sound``."""

    changed = Signal()
    wanted = Signal(str)
    """A sound is to be heard: the name of a look."""

    def __init__(
        self,
        settings: Settings,
        theme: Theme,
        *,
        available: bool,
        narrow: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """``available`` says whether this machine can play sounds; ``narrow`` shows shapes alone."""
        super().__init__(parent)
        self.setObjectName("")
        self._settings, self._theme = settings, theme
        self._available, self._narrow = available, narrow
        self.on = QCheckBox(self)
        self.on.setChecked(settings.flag("sound", default=True))
        self.on.toggled.connect(self._switched)
        self._missing = Saying(self)
        self.buttons: dict[Look, QPushButton] = {}
        grid = QGridLayout()
        grid.setSpacing(GAP)
        for number, look in enumerate(Look):
            button = QPushButton(self)
            button.setIconSize(QSize(_ICON, _ICON))
            button.clicked.connect(lambda _=False, look=look: self.wanted.emit(look.value))
            self.buttons[look] = button
            grid.addWidget(button, *divmod(number, len(Look) if narrow else _COLUMNS))
        grid.setColumnStretch(len(Look), 1 if narrow else 0)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(GAP)
        down.addWidget(self.on)
        down.addLayout(grid)
        down.addWidget(self._missing)
        theme.changed.connect(self._dress)
        self._dress()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.on.setText(self.tr("A sound for each verdict"))
        names = {
            Look.ACCEPT: self.tr("Enters"),
            Look.DUPLICATE: self.tr("Twice"),
            Look.DENIED: self.tr("Not here"),
            Look.REVOKED: self.tr("Invalid"),
            Look.UNKNOWN: self.tr("Unknown"),
        }
        for look, button in self.buttons.items():
            # Style sheets leave no room between icon and text.
            button.setText("" if self._narrow else f"  {names[look]}")
            button.setToolTip(names[look])
            button.setAccessibleName(self.tr("Hear the sound: {verdict}").format(verdict=names[look]))
        self._missing.say(
            "" if self._available else self.tr("This computer has nothing to play sounds with.")
        )

    def _dress(self) -> None:
        palette, ratio = self._theme.palette, self.devicePixelRatioF()
        for look, button in self.buttons.items():
            ink, ground = QColor(palette.states[look].icon), QColor(palette.surface)
            button.setIcon(QIcon(pixmap(look, _ICON, ink, ground, ratio)))

    def _switched(self, on: bool) -> None:
        self._settings.put("sound", on)
        self.changed.emit()
