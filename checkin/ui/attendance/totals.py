"""The figures everybody asks for, large enough to be read from a step away."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from checkin.desk.halls import Level
from checkin.ui.attendance.reading import Reading
from checkin.ui.look.shapes import draw_shape
from checkin.ui.look.theme import Theme
from checkin.ui.look.tokens import GAP, MARGIN, Look
from checkin.ui.people.labels import label, say
from checkin.ui.setup.parts import Saying
from checkin.ui.station import Station

_SHAPE: Final = 22
_LOOKS: Final = {Level.NEAR: Look.DUPLICATE, Level.FULL: Look.DENIED}


class Totals(QFrame):
    """Expected, present, inside, not yet arrived; and how full it is."""

    def __init__(self, station: Station, theme: Theme, parent: QWidget | None = None) -> None:
        """Nothing is known yet."""
        super().__init__(parent)
        self.setObjectName("card")
        self._station = station
        self._reading: Reading | None = None
        self.numbers = [label(self, "count", wrap=False) for _ in range(4)]
        self._captions = [label(self, "caption") for _ in range(4)]
        self._free, self.room = label(self, "caption"), Room(theme, self)
        grid = QGridLayout()
        grid.setHorizontalSpacing(MARGIN)
        grid.setVerticalSpacing(0)
        for column, (number, caption) in enumerate(zip(self.numbers, self._captions, strict=True)):
            caption.setAlignment(Qt.AlignmentFlag.AlignTop)
            grid.addWidget(number, 0, column)
            grid.addWidget(caption, 1, column)
            grid.setColumnStretch(column, 1)
        down = QVBoxLayout(self)
        down.setContentsMargins(MARGIN, GAP, MARGIN, GAP)
        down.setSpacing(GAP)
        down.addLayout(grid)
        down.addWidget(self._free)
        down.addWidget(self.room)
        self.retranslate()

    def show_reading(self, reading: Reading) -> None:
        """Show other figures."""
        self._reading = reading
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        reading = self._reading
        session = reading is not None and bool(reading.figures.session)
        seen = self.tr("last seen here") if session else self.tr("last seen in a hall")
        if reading is None or reading.exits:
            seen = self.tr("inside now")
        captions = (self.tr("expected"), self.tr("present"), seen, self.tr("not yet arrived"))
        texts = ["–"] * 4
        if reading is not None:
            one = reading.figures
            values = (one.expected, one.present, reading.here, one.missing)
            texts = ["–" if value is None else self._station.number(value) for value in values]
        for number, caption, text, said in zip(self.numbers, self._captions, texts, captions, strict=True):
            number.setText(text)
            number.setAccessibleName(f"{text} {said}")
            caption.setText(said)
        self._show_room()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _show_room(self) -> None:
        reading = self._reading
        capacity = reading.figures.capacity if reading is not None else None
        if self._station.overview.closed_ms is not None:
            capacity = None
        if reading is None or capacity is None:
            self._free.hide()
            self.room.hide()
            return
        number = self._station.number
        inside, free = number(reading.figures.inside), number(max(capacity - reading.figures.inside, 0))
        said = {
            Level.FREE: self.tr("{free} of {capacity} places free"),
            Level.NEAR: self.tr("Nearly full: {free} of {capacity} places free"),
            Level.FULL: self.tr("Full: {inside} on {capacity} places"),
        }[reading.level].format(free=free, capacity=number(capacity), inside=inside)
        look = _LOOKS.get(reading.level)
        say(self._free, said if look is None else "")
        self.room.tell(look, said)


class Room(Saying):
    """It is nearly full, or full: a shape, a sentence, and a ground that only repeats them."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """There is room."""
        super().__init__(parent)
        self._theme = theme
        self.look: Look | None = None
        self.setIndent(_SHAPE + GAP)
        theme.changed.connect(self.update)

    def tell(self, look: Look | None, text: str) -> None:
        """Say how full it is; nothing where there is room."""
        self.look = look
        self.say(text if look is not None else "", "danger" if look is Look.DENIED else "warning")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the shape before the words."""
        super().paintEvent(event)
        look, palette = self.look, self._theme.palette
        if look is None:
            return
        ground, ink = (
            (palette.warning, palette.on_warning)
            if look is Look.DUPLICATE
            else (palette.danger, palette.on_danger)
        )
        painter = QPainter(self)
        box = self.contentsRect()
        place = QRectF(box.left(), box.center().y() - _SHAPE / 2 + 0.5, _SHAPE, _SHAPE)
        draw_shape(painter, look, place, QColor(ink), QColor(ground))
        painter.end()
