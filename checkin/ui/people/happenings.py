"""What happened to a delegate, told entry by entry."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from checkin.domain import kinds
from checkin.domain.happenings import Happening
from checkin.domain.verdict import Verdict
from checkin.ui.look.shapes import draw_shape
from checkin.ui.look.theme import Theme
from checkin.ui.look.tokens import GAP, Look
from checkin.ui.page import Page
from checkin.ui.people.labels import label
from checkin.ui.people.wording import wording
from checkin.ui.scan.sheet import look_of
from checkin.ui.station import Station
from checkin.words.happenings import HappeningWords

_ICON = 24


class Happenings(Page):
    """A list of entries, newest first."""

    def __init__(self, station: Station, theme: Theme, parent: QWidget) -> None:
        """Nothing has happened yet."""
        super().__init__(parent)
        self.setObjectName("")
        self._station, self._theme = station, theme
        self._events: list[Happening] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)

    def retranslate(self) -> None:
        """Tell them anew."""
        self.show_events(self._events)

    def show_events(self, events: list[Happening]) -> None:
        """Show ``events`` in the order given."""
        self._events = events
        words = wording(self._station)
        while (item := self._grid.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for n, event in enumerate(events):
            self._add(2 * n, event, words)

    def _add(self, row: int, event: Happening, words: HappeningWords) -> None:
        title, caption = label(self, "strong", scrolls=True), label(self, "caption", scrolls=True)
        time = label(self, "caption", wrap=False)
        title.setText(words.title(event))
        if event.undone:
            face = title.font()
            face.setStrikeOut(True)
            title.setFont(face)
        caption.setText(" · ".join(words.details(event)))
        caption.setContentsMargins(0, 0, 0, GAP + 4)
        time.setText(self._station.time_text(event.at_ms))
        top = Qt.AlignmentFlag.AlignTop
        verdict = event.kind == kinds.SCAN and event.verdict in Verdict.__members__.values()
        if verdict:
            icon = _Shape(look_of(Verdict(event.verdict), protocol=False), self._theme, self)
            self._grid.addWidget(icon, row, 0, 2, 1, top)
        self._grid.addWidget(title, row, 1)
        self._grid.addWidget(time, row, 2, top | Qt.AlignmentFlag.AlignRight)
        self._grid.addWidget(caption, row + 1, 1, 1, 2)


class _Shape(QWidget):
    """A verdict's shape, small."""

    def __init__(self, look: Look, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._theme = look, theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(_ICON, _ICON)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        palette = self._theme.palette
        ink, ground = QColor(palette.states[self._look].icon), QColor(palette.surface)
        draw_shape(painter, self._look, QRectF(self.rect()), ink, ground)
        painter.end()
