"""The pill in the header: how synchronising stands, always in sight; pressed, it leads to the desks."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from checkin.ui.look.shapes import pixmap
from checkin.ui.look.theme import Theme
from checkin.ui.look.tokens import Look
from checkin.ui.sync.signs import sign
from checkin.ui.sync.standing import Case, Standing
from checkin.ui.sync.words import SyncWords

_SIGN: Final = 26
_TONES: Final = {
    Case.HOST: "good",
    Case.SAFE: "good",
    Case.STORED: "good",
    Case.MET: "calm",
    Case.WAITING: "calm",
    Case.NEVER: "calm",
    Case.LATE: "danger",
    Case.REVOKED: "stop",
    Case.UNCERTIFIED: "stop",
    Case.UPDATE: "warning",
    Case.OUTDATED: "warning",
}
_INKS: Final = {
    "good": ("on_good", "good"),
    "calm": ("text", "surface"),
    "danger": ("on_danger", "danger"),
    "stop": ("on_stop", "stop"),
    "warning": ("on_warning", "warning"),
}


class SyncPill(QPushButton):
    """A sign and two short lines; everything else on pointing, and for a screen reader."""

    def __init__(self, theme: Theme, words: SyncWords, parent: QWidget | None = None) -> None:
        """Nothing is known yet."""
        super().__init__(parent)
        self._theme, self._words = theme, words
        self.case = Case.NEVER
        self._drawn: tuple[Case, bool, float] | None = None
        self.setObjectName("sync-calm")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setIconSize(QSize(_SIGN, _SIGN))
        theme.changed.connect(self._draw)

    def show_standing(self, standing: Standing, now_ms: int) -> None:
        """Say how it stands."""
        self.case = standing.case(now_ms)
        lines = (self._words.first(standing, now_ms), self._words.second(standing, now_ms))
        self.setText("\n".join(line for line in lines if line))
        whole = self._words.whole(standing, now_ms)
        self.setToolTip(whole)
        self.setAccessibleName(self.tr("Synchronising: {how}").format(how=". ".join(whole.split("\n"))))
        name = f"sync-{_TONES[self.case]}"
        if self.objectName() != name:
            self.setObjectName(name)
            self.style().unpolish(self)
            self.style().polish(self)
        self._draw()

    def _draw(self) -> None:
        drawn = (self.case, self._theme.palette.dark, self.devicePixelRatioF())
        if drawn == self._drawn:
            return
        self._drawn = drawn
        ink, ground = (self._theme.colour(name) for name in _INKS[_TONES[self.case]])
        self.setIcon(QIcon(sign(self.case, _SIGN, ink, ground, self.devicePixelRatioF())))


class ConflictBadge(QPushButton):
    """How many contradictions wait for somebody to settle them."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Hidden while there is none."""
        super().__init__(parent)
        self._theme = theme
        self.count = 0
        self.setObjectName("sync-warning")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setIconSize(QSize(_SIGN, _SIGN))
        theme.changed.connect(self._draw)
        self._draw()
        self.hide()

    def show_count(self, count: int, number: str) -> None:
        """Say how many; ``number`` is the count as the language writes it."""
        self.count = count
        self.setText(number)
        said = self.tr("%n conflict(s) to settle", "", count)
        self.setToolTip(said)
        self.setAccessibleName(said)
        self.setVisible(count > 0)

    def _draw(self) -> None:
        ink, ground = self._theme.colour("on_warning"), self._theme.colour("warning")
        self.setIcon(QIcon(pixmap(Look.DUPLICATE, _SIGN, ink, ground, self.devicePixelRatioF())))
