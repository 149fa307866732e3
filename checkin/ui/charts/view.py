"""A chart on the screen: fits itself to its size, scrolls if it is taller, tells values under the pointer."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from checkin.domain.charts.model import Picture, Reading
from checkin.ui.charts.hint import paint_hint
from checkin.ui.charts.measuring import Make, measure
from checkin.ui.charts.painting import paint
from checkin.ui.charts.palette import colours_of
from checkin.ui.look.theme import Theme
from checkin.ui.look.tokens import GAP

_STEP: Final = 30
"""Pixels that one turn of the wheel's notch or one press of an arrow moves by."""


class ChartView(QAbstractScrollArea):
    """Shows a chart on the colour of a card; empty until it is given one."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Paint in the colours of a theme."""
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._theme = theme
        self._make: Make | None = None
        self._picture: Picture | None = None
        self._painted: QPixmap | None = None
        self._pointer: QPointF | None = None
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().setSingleStep(_STEP)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setMouseTracking(True)
        theme.changed.connect(self._fade)

    @property
    def picture(self) -> Picture | None:
        """What is shown; None before it is seen for the first time."""
        return self._picture

    def show_chart(self, make: Make) -> None:
        """Show a chart; ``make`` is called again whenever the size changes."""
        self._make = make
        if self.isVisible():
            self._lay_out()

    def sizeHint(self) -> QSize:
        """Return a size at which a chart is read easily."""
        return QSize(720, 400)

    def minimumSizeHint(self) -> QSize:
        """Return the least size at which anything can be read."""
        return QSize(240, 160)

    def showEvent(self, event: QShowEvent) -> None:
        """Lay out what was given meanwhile."""
        super().showEvent(event)
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the new size."""
        super().resizeEvent(event)
        if self.isVisible():
            self._lay_out()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802
        """Show another part of a tall chart."""
        self._fade()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        super().mouseMoveEvent(event)
        self.point_at(event.position())

    def leaveEvent(self, event: QEvent) -> None:
        """Tell nothing more."""
        super().leaveEvent(event)
        self.point_at(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show it no longer."""
        super().focusOutEvent(event)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chart, and what stands under the pointer."""
        if self._picture is None:
            return
        port, ratio = self.viewport(), self.devicePixelRatioF()
        if self._painted is None or self._painted.devicePixelRatio() != ratio:
            self._painted = self._drawn(self._picture, port.size(), ratio)
        painter = QPainter(port)
        painter.drawPixmap(0, 0, self._painted)
        self._paint_reading(painter)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.colour("accent"), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(port.rect()).adjusted(1.5, 1.5, -1.5, -1.5), GAP, GAP)
        painter.end()

    def _lay_out(self) -> None:
        if self._make is None:
            return
        port, bar = self.viewport(), self.verticalScrollBar()
        self._picture = self._make(float(port.width()), float(port.height()), measure)
        lacking = round(self._picture.height) - port.height()
        bar.setRange(0, max(lacking, 0))
        bar.setPageStep(port.height())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if lacking > 0 else Qt.FocusPolicy.NoFocus)
        if self.accessibleName() != self._picture.description:
            self.setAccessibleName(self._picture.description)
        self._fade()

    def _fade(self) -> None:
        """What was painted is not what is to be seen."""
        self._painted = None
        self.viewport().update()

    def _drawn(self, picture: Picture, size: QSize, ratio: float) -> QPixmap:
        made = QPixmap(size * ratio)
        made.setDevicePixelRatio(ratio)
        made.fill(QColor(self._theme.palette.surface))
        down = self.verticalScrollBar().value()
        painter = QPainter(made)
        painter.translate(0, -down)
        seen = QRectF(0, down, size.width(), size.height())
        paint(painter, picture.marks, colours_of(self._theme.palette), pixels=True, exposed=seen)
        painter.end()
        return made

    def point_at(self, pointer: QPointF | None) -> None:
        """Tell what stands at a place of the view; nothing for None."""
        self._pointer = pointer
        self.viewport().update()

    def reading(self) -> Reading | None:
        """Return what is said about the place under the pointer."""
        if self._pointer is None or self._picture is None:
            return None
        return self._picture.read(self._pointer.x(), self._pointer.y() + self.verticalScrollBar().value())

    def _paint_reading(self, painter: QPainter) -> None:
        reading = self.reading()
        if reading is None or self._pointer is None:
            return
        painter.save()
        painter.translate(0, -self.verticalScrollBar().value())
        paint(painter, reading.marks, colours_of(self._theme.palette))
        painter.restore()
        paint_hint(painter, reading.text, self._pointer, QRectF(self.viewport().rect()), self._theme.palette)
