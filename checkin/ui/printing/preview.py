"""A page as it will lie on the printer's tray: its picture, its outline, its size in millimetres."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from checkin.domain.printing import PagePicture
from checkin.ui.station import Station

_RULER: Final = 22
"""Height of a ruler, pixels."""
_PATIENCE_MS: Final = 80
"""A window that is being dragged larger does not ask for a picture at every step."""
_STEPS_MM: Final = (1, 5, 10, 50)


class PagePreview(QWidget):
    """Shows one page of a PDF with rulers; exactly what the printer gets, drawn by the same data."""

    def __init__(self, station: Station, parent: QWidget | None = None) -> None:
        """Nothing to show yet."""
        super().__init__(parent)
        self._station = station
        self._pdf, self._page = b"", 0
        self._size = (0.0, 0.0)
        self._picture: QImage | None = None
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(_PATIENCE_MS)
        self._waiting.timeout.connect(self._draw)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(220, 260)

    def sizeHint(self) -> QSize:
        """Room for a badge."""
        return QSize(320, 420)

    def show_pdf(self, pdf: bytes, width: float, height: float, page: int = 0) -> None:
        """Show a page of a PDF whose pages measure ``width`` × ``height`` mm."""
        self._pdf, self._page, self._size = pdf, page, (width, height)
        self.setAccessibleName(self.tr("Preview, {size}").format(size=self.caption))
        self._draw()
        self.update()

    def show_nothing(self) -> None:
        """Show no page."""
        self._pdf, self._size, self._picture = b"", (0.0, 0.0), None
        self.update()

    @property
    def caption(self) -> str:
        """The size in words; empty where there is no page."""
        if not self._pdf:
            return ""
        locale = self._station.language.locale
        return " × ".join(locale.toString(float(side), "g", 4) for side in self._size) + " mm"

    @property
    def drawn(self) -> bool:
        """Whether the picture is there."""
        return self._picture is not None

    @property
    def page_rect(self) -> QRectF:
        """The outline of the page in this widget, in the page's own proportions."""
        width, height = self._size
        below = self.fontMetrics().height() + 6
        room = QRectF(self.rect()).adjusted(_RULER, _RULER, -2, -below)
        if not width or not height or room.width() <= 0 or room.height() <= 0:
            return QRectF()
        scale = min(room.width() / width, room.height() / height)
        left = room.left() + (room.width() - width * scale) / 2
        return QRectF(left, room.top(), width * scale, height * scale)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for a picture of the new size once it stays."""
        super().resizeEvent(event)
        if self._pdf:
            self._waiting.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint page, outline, rulers and size."""
        page = self.page_rect
        if page.isEmpty():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(page, QColor("white"))
        if self._picture is not None:
            painter.drawImage(page, self._picture)
        pen = QPen(self.palette().color(self.foregroundRole()), 1)
        painter.setPen(pen)
        painter.drawRect(page)
        self._paint_rulers(painter, page)
        below = QRectF(0, page.bottom() + 4, self.width(), self.height() - page.bottom() - 4)
        painter.setFont(self.font())
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, self.caption)
        painter.end()

    def _paint_rulers(self, painter: QPainter, page: QRectF) -> None:
        scale = page.width() / self._size[0]
        least = next((step for step in _STEPS_MM if step * scale >= 4), _STEPS_MM[-1])
        font = QFont(self.font())
        font.setPixelSize(11)
        painter.setFont(font)
        for across, length in ((True, self._size[0]), (False, self._size[1])):
            for mm in range(0, int(length) + 1, least):
                long = mm % 10 == 0
                at = mm * scale
                size = 8 if long else 4
                if across:
                    at += page.left()
                    painter.drawLine(QPointF(at, page.top() - 2), QPointF(at, page.top() - 2 - size))
                else:
                    at += page.top()
                    painter.drawLine(QPointF(page.left() - 2, at), QPointF(page.left() - 2 - size, at))

    def _draw(self) -> None:
        page = self.page_rect
        if not self._pdf or page.isEmpty():
            return
        wide = max(1, round(page.width() * self.devicePixelRatioF()))
        pdf, number, picture_of = self._pdf, self._page, self._station.tools.page_picture

        def show(picture: PagePicture) -> None:
            if pdf is self._pdf:
                across = 3 * picture.width
                form = QImage.Format.Format_RGB888
                # A copy, because the picture's memory goes with the bytes.
                self._picture = QImage(picture.rgb, picture.width, picture.height, across, form).copy()
                self._picture.setDevicePixelRatio(self.devicePixelRatioF())
                self.update()

        self._station.sums.submit(
            lambda: picture_of(pdf, number, wide), show, owner=self, latest=f"preview-{id(self)}"
        )
