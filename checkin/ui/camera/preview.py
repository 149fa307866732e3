"""What the camera sees, with a target for the badge; or, without a picture, what to do."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFont,
    QImage,
    QPainter,
    QPainterPath,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from checkin.domain.camera import CameraState, CameraStatus
from checkin.ui.camera.drawing import draw_camera, draw_scanner, draw_target
from checkin.ui.look.fonts import font
from checkin.ui.look.theme import Theme
from checkin.ui.look.tokens import GAP, MARGIN, RADIUS, Size

_WRAP = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
_ICON = 72.0
_SMALLEST = 0.6
"""How far the type of the panel is reduced in a small window, as a share of its size."""


class CameraPreview(QWidget):
    """The camera's picture, filled and cropped; a calm panel when there is none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """No camera is chosen."""
        super().__init__(parent)
        self._theme = theme
        self._picture = QImage()
        self._status: CameraStatus | None = None
        self._caption = self._title = self._advice = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 160)
        theme.changed.connect(self.update)
        self.retranslate()

    @property
    def sees(self) -> bool:
        """Whether the camera's picture is shown, and not the panel."""
        return (
            self._status is not None and self._status.state is CameraState.LIVE and not self._picture.isNull()
        )

    @property
    def says(self) -> tuple[str, str]:
        """What is the matter and what to do; the invitation and nothing when the picture is shown."""
        return (self._caption, "") if self.sees else (self._title, self._advice)

    def show_picture(self, picture: QImage) -> None:
        """Show a new picture."""
        saw = self.sees
        self._picture = picture
        if self.sees != saw:
            self._name()
        self.update()

    def show_state(self, status: CameraStatus | None) -> None:
        """Say how the camera fares; None when none is chosen."""
        if status is None or not status.sees:
            self._picture = QImage()
        before, self._status = self._status, status
        self.retranslate()
        if (before and before.state) != (status and status.state) and not self._calm:
            text = f"{self._title}. {self._advice}"
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def retranslate(self) -> None:
        """Set every text in the language in use."""
        self._caption = self.tr("Hold the badge in the frame")
        self._title, self._advice = self._sentences()
        self._name()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the shape of a camera's picture."""
        return QSize(800, 450)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture or the panel."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        if self.sees:
            self._paint_picture(painter)
        else:
            self._paint_panel(painter)
        painter.end()

    @property
    def _calm(self) -> bool:
        """Whether there is nothing to put right."""
        return self._status is None or self._status.state in (
            CameraState.OPENING,
            CameraState.LIVE,
            CameraState.ENDED,
        )

    def _sentences(self) -> tuple[str, str]:
        """Return what is the matter and what to do."""
        state = self._status.state if self._status is not None else None
        if state is None:
            return self.tr("Scanner ready"), self.tr("Scan a badge.")
        if state in (CameraState.OPENING, CameraState.LIVE):
            return self.tr("The camera is starting"), self.tr("The hand scanner works already.")
        if state is CameraState.ENDED:
            return self.tr("The video has ended"), self.tr("Choose a camera to go on.")
        onward = self.tr("Scanning goes on with the hand scanner.")
        title, advice = self._trouble(state)
        return title, f"{advice} {onward}"

    def _trouble(self, state: CameraState) -> tuple[str, str]:
        if state is CameraState.GONE:
            return self.tr("Camera pulled out"), self.tr("Plug it in again.")
        if state is CameraState.ABSENT:
            return self.tr("Camera not found"), self.tr("Plug it in or choose another one.")
        if state is CameraState.STALLED:
            return self.tr("The camera has stopped"), self.tr(
                "If this lasts, unplug it and plug it in again."
            )
        if state is CameraState.BLACK:
            return self.tr("The picture is black"), self.tr("Uncover the lens or switch on a light.")
        return (
            self.tr("The camera sends no picture"),
            self.tr("Close the program that uses it (video call, browser) or plug it in again."),
        )

    def _name(self) -> None:
        title, advice = self.says
        self.setAccessibleName(title)
        self.setAccessibleDescription(advice)

    def _outline(self) -> QPainterPath:
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        return path

    def _paint_picture(self, painter: QPainter) -> None:
        whole = QRectF(self.rect())
        shown = QSize(self._picture.size()).scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        place = QRectF(0, 0, shown.width(), shown.height())
        place.moveCenter(whole.center())
        painter.setClipPath(self._outline())
        painter.drawImage(place, self._picture)
        type_ = font(Size.CAPTION)
        painter.setFont(type_)
        room = whole.width() - 2 * (MARGIN + GAP)
        text = painter.boundingRect(QRectF(0, 0, room, whole.height()), _WRAP, self._caption)
        text.moveTo(whole.center().x() - text.width() / 2, whole.bottom() - MARGIN - GAP - text.height())
        above = QRectF(whole.topLeft(), QPointF(whole.right(), text.top() - 2 * GAP))
        draw_target(painter, above)
        painter.setPen(Qt.PenStyle.NoPen)
        # The caption stands on a ground of its own: what the camera sees may be as light as it.
        painter.setBrush(QColor(0, 0, 0, 170))
        painter.drawRoundedRect(text.adjusted(-2 * GAP, -GAP, 2 * GAP, GAP), RADIUS, RADIUS)
        painter.setPen(Qt.GlobalColor.white)
        painter.drawText(text, _WRAP, self._caption)

    def _paint_panel(self, painter: QPainter) -> None:
        colour = self._theme.colour
        painter.setPen(colour("line"))
        painter.setBrush(colour("surface"))
        painter.drawPath(self._outline())
        inside = QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        scale = 1.0
        while (height := self._panel_height(painter, inside, scale)) > inside.height() and scale > _SMALLEST:
            scale -= 0.05
        top = inside.top() + max((inside.height() - height) / 2, 0)
        side = _ICON * scale
        icon = QRectF(inside.center().x() - side / 2, top, side, side)
        ink = colour("muted") if self._calm else colour("accent")
        if self._status is None:
            draw_scanner(painter, icon, ink)
        else:
            draw_camera(painter, icon, ink, struck=not self._calm)
        place = QRectF(inside.left(), icon.bottom() + MARGIN * scale, inside.width(), inside.height())
        for text, type_, ink in self._lines(scale):
            painter.setFont(type_)
            painter.setPen(ink)
            drawn = painter.boundingRect(place, _WRAP, text)
            painter.drawText(place, _WRAP, text)
            place.moveTop(drawn.bottom() + GAP * scale)

    def _panel_height(self, painter: QPainter, inside: QRectF, scale: float) -> float:
        height = (_ICON + MARGIN) * scale
        for text, type_, _ in self._lines(scale):
            painter.setFont(type_)
            height += painter.boundingRect(inside, _WRAP, text).height() + GAP * scale
        return height - GAP * scale

    def _lines(self, scale: float) -> list[tuple[str, QFont, QColor]]:
        return [
            (self._title, font(Size.HEADING * scale, QFont.Weight.Bold), self._theme.colour("text")),
            (self._advice, font(Size.BUTTON * scale), self._theme.colour("muted")),
        ]
