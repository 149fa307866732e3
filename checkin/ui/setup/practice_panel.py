"""In practice, a strip with badges to show when none are printed: one button for each verdict."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QWidget

from checkin.desk.desk import Desk
from checkin.desk.practice import practice_sheet
from checkin.desk.rehearsing import KINDS, PROTOCOL, practice_code
from checkin.domain.errors import CheckinError
from checkin.domain.verdict import Verdict
from checkin.ui.door import Door
from checkin.ui.look.shapes import pixmap
from checkin.ui.look.theme import Theme
from checkin.ui.look.tokens import GAP, MARGIN
from checkin.ui.page import Page
from checkin.ui.scan.sheet import look_of
from checkin.ui.station import Station

_ICON: Final = 24
_FIRST: Final = 3
"""Kinds with a button of their own; the others are in the menu."""


class PracticePanel(Page):
    """Offers codes as if a badge had been scanned."""

    offered = Signal(str)
    """A code to answer."""
    said = Signal(str)
    """A sentence for the window."""

    def __init__(self, station: Station, door: Door, theme: Theme, parent: QWidget | None = None) -> None:
        """Codes are looked up for the door as it is when a button is pressed."""
        super().__init__(parent)
        self._station, self._door, self._theme = station, door, theme
        self._label = QLabel(self)
        self._label.setObjectName("strong")
        self.buttons: dict[str, QToolButton] = {}
        across = QHBoxLayout(self)
        across.setContentsMargins(MARGIN, GAP, MARGIN, 0)
        across.setSpacing(GAP)
        across.addWidget(self._label)
        self._menu = QMenu(self)
        self._menu.setToolTipsVisible(True)
        self.actions_by_kind = {kind: self._menu.addAction("") for kind in KINDS[_FIRST:]}
        for kind in KINDS[:_FIRST]:
            button = self._button()
            button.clicked.connect(lambda _=False, kind=kind: self.try_kind(kind))
            self.buttons[kind] = button
            across.addWidget(button)
        for kind, action in self.actions_by_kind.items():
            action.triggered.connect(lambda _=False, kind=kind: self.try_kind(kind))
        self.more, self.sheet = self._button(), self._button()
        self.more.setMenu(self._menu)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.sheet.clicked.connect(self.print_sheet)
        across.addWidget(self.more)
        across.addStretch(1)
        across.addWidget(self.sheet)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._dress)
        self._dress()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._label.setText(self.tr("Try:"))
        for kind, button in self.buttons.items():
            # Style sheets leave no room between icon and text.
            button.setText(f"  {self._name(kind)}")
            button.setAccessibleName(self._name(kind))
        for kind, action in self.actions_by_kind.items():
            action.setText(self._name(kind))
        self.more.setText(self.tr("More"))
        self.sheet.setText(self.tr("Print practice badges"))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Name the verdicts where there is room."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Shapes alone are enough."""
        return QSize(360, super().minimumSizeHint().height())

    def _fit(self) -> None:
        """Show the shapes with their names, or alone."""
        style = Qt.ToolButtonStyle
        for named in (style.ToolButtonTextBesideIcon, style.ToolButtonIconOnly):
            for button in self.buttons.values():
                button.setToolButtonStyle(named)
                button.setToolTip(button.accessibleName())
            if self.sizeHint().width() <= self.width():
                return

    def try_kind(self, kind: str) -> None:
        """Find a code of one kind and offer it."""
        session, door = self._door.session, self._door.name

        def found(code: str) -> None:
            if code:
                self.offered.emit(code)
            else:
                self.said.emit(self.tr("Nobody gets this answer at this door now. Try another door (F9)."))

        self._station.ask(
            lambda desk: practice_code(desk, kind, session, door), found, self._failed, owner=self
        )

    def print_sheet(self) -> None:
        """Write ten practice badges as PDF and open it."""
        station = self._station

        def work(desk: Desk) -> Path:
            out = station.badge_folder() / "practice-badges.pdf"
            practice_sheet(desk, station.tools.press(), out)
            return out

        def done(path: Path) -> None:
            self.sheet.setEnabled(True)
            self.said.emit(self.tr("Ten practice badges: they work at every desk, on every day of practice."))
            station.show_file(path)

        self.sheet.setEnabled(False)
        station.job(work, done, self._failed, owner=self)

    def _name(self, kind: str) -> str:
        if kind == PROTOCOL:
            return self.tr("Protocol guest")
        return self._station.language.words.verdict(Verdict(kind))

    def _failed(self, error: CheckinError) -> None:
        self.sheet.setEnabled(True)
        self.said.emit(self._station.language.words.error(error))

    def _button(self) -> QToolButton:
        button = QToolButton(self)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIconSize(QSize(_ICON, _ICON))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _dress(self) -> None:
        palette, ratio = self._theme.palette, self.devicePixelRatioF()
        for kind in KINDS:
            look = look_of(Verdict.ADMITTED if kind == PROTOCOL else Verdict(kind), protocol=False)
            ink, ground = QColor(palette.states[look].icon), QColor(palette.surface)
            icon = QIcon(pixmap(look, _ICON, ink, ground, ratio))
            (self.buttons[kind] if kind in self.buttons else self.actions_by_kind[kind]).setIcon(icon)
