"""What badges look like, for organisers: the logo, and layouts of one's own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton, QVBoxLayout, QWidget

from checkin.desk.desk import Desk
from checkin.desk.layouts import export_layout, take_layout
from checkin.desk.logo import remove_logo, set_logo
from checkin.domain.errors import CheckinError
from checkin.ui.page import Page
from checkin.ui.station import Station

_PICTURES: Final = "PNG, SVG, JPEG, WebP (*.png *.svg *.jpg *.jpeg *.webp)"


class Appearance(Page):
    """A button with a menu; everything goes into the log, so every desk prints alike."""

    changed = Signal()
    """Badges look different now."""
    told = Signal(str)
    failed = Signal(str)

    def __init__(self, station: Station, parent: QWidget) -> None:
        """Hidden where nobody may decide it."""
        super().__init__(parent)
        self.setObjectName("")
        self._station = station
        self.button, self.menu = QPushButton(self), QMenu(self)
        self.logo, self.no_logo, self.copy, self.own = (QAction(self) for _ in range(4))
        self.menu.addActions([self.logo, self.no_logo])
        self.menu.addSeparator()
        self.menu.addActions([self.copy, self.own])
        self.button.setMenu(self.menu)
        self.button.setAutoDefault(True)
        self.ask_file: Callable[[str, str], str] = self._ask_file
        """Returns the file to read, empty for none: title, filter."""
        self.ask_target: Callable[[str, str], str] = self._ask_target
        """Returns the file to write, empty for none: title, proposal."""
        for action, act in (
            (self.logo, self._take_logo),
            (self.no_logo, self._remove_logo),
            (self.copy, self._copy_layout),
            (self.own, self._take_layout),
        ):
            action.triggered.connect(lambda _=False, act=act: act())
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.addWidget(self.button)
        station.overview_changed.connect(self._allow)
        self._allow()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.button.setText(self.tr("Logo and layouts"))
        self.logo.setText(self.tr("Logo from a file…"))
        self.no_logo.setText(self.tr("No logo"))
        self.copy.setText(self.tr("Copy of this layout, to change it…"))
        self.own.setText(self.tr("Take over a layout of one's own…"))

    def _allow(self) -> None:
        self.setVisible(self._station.overview.organiser and not self._station.practice)

    def _take_logo(self) -> None:
        found = self.ask_file(
            self.tr("Logo of the event"), "PNG, SVG, JPEG, WebP (*.png *.svg *.jpg *.jpeg *.webp)"
        )
        if found:
            read = self._station.tools.logo
            self._do(
                lambda desk: set_logo(desk, Path(found), read), self.tr("Every badge shows the logo now.")
            )

    def _remove_logo(self) -> None:
        self._do(remove_logo, self.tr("Badges show no logo now."))

    def _copy_layout(self) -> None:
        name, folder = self._station.paper.choice.layout, self._badges()
        target = self.ask_target(self.tr("Copy of the layout"), f"{name}-2.toml")
        if target:
            text = self.tr("Copied. Change it with a text editor, then take it over.")
            self._do(lambda desk: export_layout(desk, name, Path(target), folder), text)

    def _take_layout(self) -> None:
        found, folder = self.ask_file(self.tr("Layout of one's own"), "TOML (*.toml)"), self._badges()
        if found:
            text = self.tr("Taken over. Choose it under “Printer…”.")
            self._do(lambda desk: take_layout(desk, Path(found), folder), text)

    def _do(self, work: Callable[[Desk], Any], told: str) -> None:
        station = self._station

        def done(_: Any) -> None:
            station.layouts.look(again=True)
            self.told.emit(told)
            self.changed.emit()

        def failed(error: CheckinError) -> None:
            self.failed.emit(station.language.words.error(error))

        station.job(work, done, failed, owner=self)

    def _badges(self) -> Path:
        return self._station.tools.resources / "badges"

    def _ask_file(self, title: str, filters: str) -> str:
        found, _ = QFileDialog.getOpenFileName(self, title, str(self._station.path.parent), filters)
        return found

    def _ask_target(self, title: str, proposed: str) -> str:
        place = str(self._station.path.with_name(proposed))
        found, _ = QFileDialog.getSaveFileName(self, title, place, "TOML (*.toml)")
        return found
