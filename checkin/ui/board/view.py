"""The board as everybody sees it: painted cards on pages that turn by themselves."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, QTimer
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from checkin.desk.board import Board
from checkin.ui.board.deck import Deck
from checkin.ui.board.foot import HEIGHT, Foot
from checkin.ui.board.marks import Mark, marks_of
from checkin.ui.board.measure import Lettering
from checkin.ui.board.scope import Scope
from checkin.ui.board.writing import BoardTexts
from checkin.ui.look.theme import Theme
from checkin.ui.station import Station

FRAME_MS: Final = 33
_CALM_MS: Final = 100
"""Between two looks at the clock while nothing moves but the time of the page."""
_FADE_MS: Final = 350
_SIDE: Final = 28.0
_TOP: Final = 12.0


class BoardView(QWidget):
    """Shows a board; what has changed is painted, nothing else."""

    def __init__(
        self,
        station: Station,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        now: Callable[[], int] = lambda: time.monotonic_ns() // 1_000_000,
    ) -> None:
        """Nothing is shown yet; ``now`` is a clock (milliseconds) that nobody sets."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._theme, self._now = theme, now
        self._texts = BoardTexts(station, self)
        self._type = Lettering(1.0)
        self.deck = Deck(self._texts)
        self._legend: tuple[tuple[Mark, str], ...] = ()
        self._leaving: tuple[QPixmap, int] | None = None
        """The page before, and when it began to go."""
        self._frames = QTimer(self, interval=FRAME_MS, timerType=Qt.TimerType.PreciseTimer)
        self._frames.timeout.connect(self.tick)
        theme.changed.connect(self.update)

    @property
    def page(self) -> int:
        """The page in front, from 0."""
        return self.deck.turning.shown

    def set_unit(self, unit: float) -> None:
        """Say how long one pixel of the screen is for which sizes are given (see ``measure``)."""
        if unit != self._type.unit:
            self._type = Lettering(unit)
            self._settle()

    def show_board(self, board: Board, scope: Scope) -> None:
        """Show a board; who has come since the one before stands out for a while."""
        changed = self.deck.show(board, scope, self._now())
        self._explain()
        self.setAccessibleName(self._texts.spoken(board))
        self._changed(changed)
        self._see()

    def retranslate(self) -> None:
        """Write everything anew."""
        self.deck.write_again(self._now())
        self._explain()
        self._changed(None)

    def turn(self, by: int = 1) -> None:
        """Turn the pages by hand."""
        if self.deck.pages > 1:
            self._bring(lambda now: self.deck.turning.go(self.page + by, now))

    def tick(self) -> None:
        """Go on with what moves; turn the page when it is time."""
        now = self._now()
        if self.deck.turning.due(now):
            self._bring(self.deck.turning.turn)
        fading = self._leaving is not None
        if self._leaving is not None and now - self._leaving[1] >= _FADE_MS:
            self._leaving = None
        moving = self.deck.tick(now)
        self._changed(None if fading else moving)
        if self.deck.pages > 1:
            bar = self._foot().bar(self._foot_box(), self._type)
            self.update(bar.toAlignedRect().adjusted(-1, -1, 1, 1))
        self._pace(moves=bool(moving) or self._leaving is not None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find another place for every card."""
        super().resizeEvent(event)
        self._settle()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the page in front, for its whole time."""
        super().showEvent(event)
        self.deck.turning.since = self._now()
        self._see()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing moves while nobody looks."""
        super().hideEvent(event)
        self._frames.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cards that are touched."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        touched = QRectF(event.rect())
        painter.fillRect(touched, QColor(self._theme.palette.background))
        if self.deck.rows:
            self._paint_cards(painter, touched)
        elif self.deck.board is not None:
            self._paint_nothing(painter, self.deck.board)
        if self._leaving is not None:
            picture, since = self._leaving
            painter.setOpacity(max(1 - (self._now() - since) / _FADE_MS, 0.0))
            painter.drawPixmap(0, 0, picture)
            painter.setOpacity(1.0)
        foot = self._foot_box()
        if foot.intersects(touched):
            self._foot().draw(painter, foot, self._type, self._theme.palette)
        painter.end()

    def _paint_cards(self, painter: QPainter, touched: QRectF) -> None:
        now, fresh = self._now(), self.deck.fresh
        for card in self.deck.front():
            key = card.row.id
            box = self._box(key)
            if box.intersects(touched):
                card.draw(
                    painter,
                    box.topLeft(),
                    self._theme.palette,
                    part=fresh.part(card.row, now),
                    glow=fresh.glow(key, now),
                    new=fresh.people(key),
                )

    def _paint_nothing(self, painter: QPainter, board: Board) -> None:
        text = self._texts.nothing(self.deck.scope, any(row.expected for row in board.rows))
        room = self._room()
        layout = self._type.lines(text, room.width(), bold=False, most=3)
        painter.setPen(QColor(self._theme.palette.muted))
        top = max((room.height() - layout.lineCount() * self._type.line) / 2, 0)
        wide = max(layout.lineAt(line).naturalTextWidth() for line in range(layout.lineCount()))
        layout.draw(painter, self._corner() + QPointF((room.width() - wide) / 2, top))

    def _settle(self) -> None:
        self.deck.set_room(self._room(), self._type.unit, self._now())
        self._changed(None)
        self._see()

    def _changed(self, keys: set[str] | None) -> None:
        """Paint these cards anew as far as they are in front; all where ``keys`` is None."""
        if keys is None:
            self.update()
            return
        for key in keys:
            place = self.deck.cards.places.get(key)
            if place is not None and place.page == self.page:
                self.update(self._box(key).toAlignedRect().adjusted(-1, -1, 1, 1))

    def _see(self) -> None:
        if self.isVisible():
            self._changed(self.deck.see(self._now()))
            self._pace(moves=bool(self.deck.fresh.ids))

    def _bring(self, turn: Callable[[int], int]) -> None:
        """Bring another page to the front; the one before fades away."""
        if self.isVisible():
            self._leaving = None
            self._leaving = self.grab(), self._now()
        turn(self._now())
        self._changed(None)
        self._see()
        self._pace(moves=True)

    def _pace(self, *, moves: bool) -> None:
        """Look at the clock as often as something needs it."""
        if not moves and self.deck.pages < 2 and not self.deck.fresh.ids:
            self._frames.stop()
        elif self.isVisible():
            interval = FRAME_MS if moves else _CALM_MS
            if not self._frames.isActive() or self._frames.interval() != interval:
                self._frames.start(interval)

    def _explain(self) -> None:
        """Write the legend, of the marks that somebody has."""
        marks = {mark for row in self.deck.rows for person in row.people for mark in marks_of(person)}
        self._legend = tuple((mark, self._texts.mark(mark)) for mark in Mark if mark in marks)

    def _foot(self) -> Foot:
        page = self._texts.page(self.page, self.deck.pages) if self.deck.pages > 1 else ""
        return Foot(self._legend, page, self.deck.turning.progress(self._now()))

    def _foot_box(self) -> QRectF:
        side, height = _SIDE * self._type.unit, HEIGHT * self._type.unit
        return QRectF(side, self.height() - height, self.width() - 2 * side, height)

    def _box(self, key: str) -> QRectF:
        return self.deck.cards.box(key).translated(self._corner())

    def _corner(self) -> QPointF:
        return QPointF(_SIDE, _TOP) * self._type.unit

    def _room(self) -> QSizeF:
        width = self.width() - 2 * _SIDE * self._type.unit
        height = self.height() - (HEIGHT + _TOP) * self._type.unit
        return QSizeF(max(width, 1.0), max(height, 1.0))
