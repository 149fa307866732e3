"""The verdict: one painted widget that fills the body of the window."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, QVariantAnimation, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFont,
    QImage,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from checkin.ui.look.shapes import draw_shape
from checkin.ui.look.theme import Theme
from checkin.ui.look.tokens import Look, Size
from checkin.ui.scan.card import card_piece
from checkin.ui.scan.lettering import Block, Piece, fit
from checkin.ui.scan.sheet import Sheet

_WIDTH: Final = 1366
_HEIGHT: Final = 592
"""The body at 1366×768, for which the sizes of type are given."""
_SHRINK: Final = 0.93
_LEAST: Final = 0.3
_LEAST_CARD: Final = 0.8
"""The protocol card grows smaller down to this part before the verdict above it does."""
_SHAPE: Final = 124
_PHOTO: Final = QSize(240, 300)
_BAR: Final = 8


class VerdictView(QWidget):
    """Shows a sheet; says it to screen readers; returns by itself when its time is over."""

    returned = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Nothing is shown yet."""
        super().__init__(parent)
        self._theme = theme
        self.sheet: Sheet | None = None
        self._photo = QImage()
        self._pieces: list[Piece] = []
        self._time = QVariantAnimation(self)
        self._time.setStartValue(1.0)
        self._time.setEndValue(0.0)
        self._time.valueChanged.connect(self._passed)
        self._time.finished.connect(self._over)
        self.setAccessibleName("")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme.changed.connect(self.update)

    def show_sheet(self, sheet: Sheet, photo: bytes = b"") -> None:
        """Show and announce a sheet in place of the last one."""
        self.sheet = sheet
        self._photo = QImage.fromData(photo) if photo else QImage()
        self._pieces = []
        self._time.stop()
        self._time.setDuration(sheet.stays_ms)
        self._time.start()
        self.setAccessibleName(sheet.spoken)
        announcement = QAccessibleAnnouncementEvent(self, sheet.spoken)
        announcement.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(announcement)
        self.update()

    def say_again(self, sheet: Sheet) -> None:
        """Put the sheet shown into other words; photo and time stay."""
        self.sheet = sheet
        self._pieces = []
        self.setAccessibleName(sheet.spoken)
        self.update()

    def set_photo(self, photo: bytes) -> None:
        """Add the photo to the sheet shown."""
        self._photo = QImage.fromData(photo) if photo else QImage()
        self._pieces = []
        self.update()

    def stop(self) -> None:
        """Forget the sheet."""
        self._time.stop()
        self.sheet = None

    def sizeHint(self) -> QSize:
        """The body of the window."""
        return QSize(_WIDTH, _HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the text anew."""
        self._pieces = []
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint shape, words, person, facts."""
        sheet = self.sheet
        if sheet is None:
            return
        state = self._theme.palette.states[sheet.look]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(state.fill))
        if not self._pieces:
            self._pieces = self._compose(sheet)
        left = self._photo_width()
        total = sum(piece.height + piece.after for piece in self._pieces)
        y = max((self.height() - _BAR - total) / 2, 4.0)
        if left:
            self._draw_photo(painter, left)
        x = left + self._side()
        painter.setPen(QColor(state.text))
        for piece in self._pieces:
            piece.draw(painter, x, y)
            y += piece.height + piece.after
        self._draw_bar(painter, sheet, QColor(state.text))
        painter.end()

    def _scale(self) -> float:
        return min(self.width() / _WIDTH, self.height() / _HEIGHT)

    def _side(self) -> float:
        return max(32 * self._scale(), 16.0)

    def _photo_width(self) -> float:
        return 0.0 if self._photo.isNull() else (_PHOTO.width() + 48) * self._scale()

    def _compose(self, sheet: Sheet) -> list[Piece]:
        """Set everything at the largest scale at which it fits."""
        scale, card = self._scale(), 1.0
        room = self.height() - _BAR - (24 if sheet.card else 8)
        while True:
            pieces = self._at(sheet, scale, scale * card)
            total = sum(piece.height + piece.after for piece in pieces)
            if total <= room or scale < _LEAST:
                return pieces
            if sheet.card and card > _LEAST_CARD:
                card *= _SHRINK
            else:
                scale *= _SHRINK

    def _at(self, sheet: Sheet, scale: float, card: float) -> list[Piece]:
        width = self.width() - 2 * self._side() - self._photo_width()
        bold, half, plain = QFont.Weight.Bold, QFont.Weight.DemiBold, QFont.Weight.Normal
        state = self._theme.palette.states[sheet.look]
        pieces = [self._shape(sheet.look, _SHAPE * scale, width, 14 * scale)]
        pieces.append(
            _text(fit(sheet.title, Size.VERDICT * scale, bold, width, lines=1, least=30 * scale), 0)
        )
        if sheet.second:
            pieces.append(_text(fit(sheet.second, 24 * scale, plain, width, lines=1, least=16 * scale), 0))
        pieces[-1] = pieces[-1]._replace(after=20 * scale)
        if sheet.name:
            block = fit(sheet.name, Size.NAME * scale, bold, width, lines=1, least=56 * scale)
            if block.lines > 1 or block.broken:
                block = fit(sheet.name, 64 * scale, bold, width, lines=2, least=34 * scale)
            pieces.append(_text(block, 2 * scale))
        if sheet.line:
            block = fit(sheet.line, Size.ORGANISATION * scale, plain, width, lines=2, least=20 * scale)
            pieces.append(_text(block, 14 * scale))
        for fact in sheet.facts:
            block = fit(fact, Size.NOTE * scale, half, width, lines=2, least=20 * scale)
            pieces.append(_text(block, 6 * scale))
        palette = self._theme.palette
        if sheet.chip:
            colours = QColor(palette.chip), QColor(palette.on_chip)
            pieces.append(card_piece("★  " + sheet.chip, sheet.card, card, width, colours))
        if sheet.note:
            ground = QColor(state.text)
            pieces.append(self._boxed(sheet.note, scale, width, ground, QColor(state.fill)))
        return pieces

    def _shape(self, look: Look, side: float, width: float, after: float) -> Piece:
        state = self._theme.palette.states[look]

        def draw(painter: QPainter, x: float, y: float) -> None:
            box = QRectF(x + (width - side) / 2, y, side, side)
            draw_shape(painter, look, box, QColor(state.text), QColor(state.fill))

        return Piece(side, draw, after)

    def _boxed(self, text: str, scale: float, width: float, ground: QColor, ink: QColor) -> Piece:
        """Set a text on a ground of its own: it must not be overlooked."""
        pad_x, pad_y = 24 * scale, 9 * scale
        block = fit(
            text, Size.NOTE * scale, QFont.Weight.DemiBold, width - 2 * pad_x, lines=2, least=20 * scale
        )

        def draw(painter: QPainter, x: float, y: float) -> None:
            box = QRectF(
                x + (width - block.width) / 2 - pad_x,
                y,
                block.width + 2 * pad_x,
                block.height + 2 * pad_y,
            )
            painter.save()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(box, 12 * scale, 12 * scale)
            painter.setPen(ink)
            block.draw(painter, x + pad_x, y + pad_y)
            painter.restore()

        return Piece(block.height + 2 * pad_y, draw, 8 * scale)

    def _draw_photo(self, painter: QPainter, room: float) -> None:
        scale = self._scale()
        box = QRectF(0, 0, _PHOTO.width() * scale, _PHOTO.height() * scale)
        box.moveLeft(room - box.width())
        box.moveTop((self.height() - box.height()) / 2)
        painter.save()
        clip = QPainterPath()
        clip.addRoundedRect(box, 12 * scale, 12 * scale)
        painter.setClipPath(clip)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        shown = self._photo.size().scaled(box.size().toSize(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        target = QRectF(0, 0, shown.width(), shown.height())
        target.moveCenter(box.center())
        painter.drawImage(target, self._photo)
        painter.restore()

    def _draw_bar(self, painter: QPainter, sheet: Sheet, colour: QColor) -> None:
        """Show how long an accepted verdict still stays."""
        if sheet.returns and self._time.state() is QVariantAnimation.State.Running:
            left = float(self._time.currentValue())
            painter.fillRect(QRectF(0, self.height() - _BAR, self.width() * left, _BAR), colour)

    def _over(self) -> None:
        """Return, unless someone is acting on this verdict in a dialog."""
        if QApplication.activeModalWidget() is not None:
            self._time.start()
        else:
            self.returned.emit()

    def _passed(self) -> None:
        self.update(0, self.height() - _BAR, self.width(), _BAR)


def _text(block: Block, after: float) -> Piece:
    return Piece(block.height, block.draw, after)
