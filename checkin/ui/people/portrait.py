"""A delegate's photo, or initials where there is none."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from checkin.ui.look.fonts import font
from checkin.ui.look.tokens import RADIUS
from checkin.ui.people.labels import ink_on


class Portrait(QWidget):
    """A picture of fixed size."""

    def __init__(self, parent: QWidget, width: int = 96, height: int = 120) -> None:
        """Nobody yet; sizes in pixels."""
        super().__init__(parent)
        self._size = QSize(width, height)
        self._image = QImage()
        self._initials, self._colour = "", "#31393F"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_person(self, name: str, colour: str, photo: bytes) -> None:
        """Show a photo (JPEG), or the initials of ``name`` on ``colour``."""
        self._image = QImage.fromData(photo) if photo else QImage()
        self._initials, self._colour = initials(name), colour
        self.setAccessibleName(self.tr("Photo") if not self._image.isNull() else self.tr("No photo"))
        self.update()

    def sizeHint(self) -> QSize:
        """Its size."""
        return self._size

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint photo or initials."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._image.isNull():
            self._draw_initials(painter)
        else:
            self._draw_photo(painter)
        painter.end()

    def _draw_photo(self, painter: QPainter) -> None:
        box = QRectF(self.rect())
        clip = QPainterPath()
        clip.addRoundedRect(box, RADIUS, RADIUS)
        painter.setClipPath(clip)
        shown = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        target = QRectF(0, 0, shown.width(), shown.height())
        target.moveCenter(box.center())
        # Faces are in the upper part of a photo that is too high.
        target.moveTop(max(target.top() * 0.6, box.height() - target.height()))
        painter.drawImage(target, self._image)

    def _draw_initials(self, painter: QPainter) -> None:
        side = min(self.width(), self.height())
        box = QRectF((self.width() - side) / 2, 0, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._colour))
        painter.drawEllipse(box)
        painter.setPen(QColor(ink_on(self._colour)))
        painter.setFont(font(side * 0.36, QFont.Weight.DemiBold))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), self._initials)


def initials(name: str) -> str:
    """Return the first letters of the first and last word of a name."""
    words = [word for word in name.split() if word[0].isalnum()]
    return "".join(word[0] for word in dict.fromkeys((*words[:1], *words[-1:]))).upper()
