"""The top of the full screen: which session, what time it is, how many have come in all."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from checkin.desk.board import Board
from checkin.ui.board.measure import Lettering
from checkin.ui.look.painting import LEFT, RIGHT
from checkin.ui.look.theme import Theme
from checkin.ui.page import Page
from checkin.ui.station import Station

_SIDE: Final = 28.0
_PAD: Final = 16.0
_BETWEEN: Final = 48.0


class BoardHead(Page):
    """Two lines in the type of the board."""

    def __init__(self, station: Station, theme: Theme, parent: QWidget | None = None) -> None:
        """Nothing is counted yet."""
        super().__init__(parent)
        self.setObjectName("")
        self._station, self._theme = station, theme
        self._board: Board | None = None
        self._type = Lettering(1.0)
        self._written = ("", "", "", "")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def set_unit(self, unit: float) -> None:
        """Take another size (see ``measure``)."""
        if unit != self._type.unit:
            self._type = Lettering(unit)
            self.updateGeometry()
            self.update()

    def show_board(self, board: Board) -> None:
        """Show the figures of a board."""
        self._board = board
        self.tick()

    def retranslate(self) -> None:
        """Write everything anew."""
        self.tick()

    def tick(self) -> None:
        """Look at the clock; nothing is painted unless something reads otherwise than before."""
        board, station = self._board, self._station
        if board is None:
            return
        others = station.as_of()
        now = station.time_text(station.now())
        figures = f"{station.number(board.arrived)} / {station.number(board.expected)}"
        below = self.tr("as of {time}").format(time=station.time_text(others)) if others is not None else ""
        closed = station.overview.closed_ms
        if closed is not None:
            below = self.tr("closed since {time}").format(time=station.time_text(closed))
        session = board.name or self.tr("Whole event")
        event = station.named(station.overview.event.name)
        written = session, event, figures, " · ".join(part for part in (below, now) if part)
        if written != self._written:
            self._written = written
            self.setAccessibleName(", ".join(written))
            self.update()

    def sizeHint(self) -> QSize:
        """Two lines."""
        return QSize(400, round(2 * self._type.line + _PAD * self._type.unit))

    def minimumSizeHint(self) -> QSize:
        """As high as the lines are."""
        return QSize(100, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint both lines."""
        palette, type_ = self._theme.palette, self._type
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(palette.surface))
        side = _SIDE * type_.unit
        painter.fillRect(
            QRectF(0, self.height() - 2 * type_.unit, self.width(), 2 * type_.unit), QColor(palette.border)
        )
        title, event_name, figures, now = self._written
        y = _PAD / 2 * type_.unit
        for lefts, right, bold, ink in (
            ((title,), figures, True, palette.text),
            # Titles of conferences go on behind a comma.
            ((event_name, event_name.split(", ")[0]), now, False, palette.muted),
        ):
            line = QRectF(side, y, self.width() - 2 * side, type_.line)
            painter.setPen(QColor(ink))
            painter.setFont(type_.bold if bold else type_.plain)
            painter.drawText(line, RIGHT, right)
            room = line.width() - type_.width(right, bold=bold) - _BETWEEN * type_.unit
            painter.drawText(line, LEFT, type_.first_that_fits(lefts, room, bold=bold))
            y += type_.line
        painter.end()
