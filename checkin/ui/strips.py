"""Strips under the header: practice, a session proposed, something that needs attention."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPolygon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from checkin.ui.look.tokens import GAP, MARGIN
from checkin.ui.page import Page
from checkin.ui.wrapping import WrappingLabel


class Strip(QFrame):
    """One sentence, and up to two things to do about it."""

    accepted = Signal()
    refused = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Hidden until there is something to say."""
        super().__init__(parent)
        self.setObjectName("strip")
        self._text = WrappingLabel(self, "warning")
        self._yes, self._no = QPushButton(self), QPushButton(self)
        across = QHBoxLayout(self)
        across.setContentsMargins(MARGIN, GAP, MARGIN, 0)
        across.setSpacing(GAP)
        across.addWidget(self._text, 1)
        for button, signal in ((self._yes, self.accepted), (self._no, self.refused)):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(signal)
            across.addWidget(button)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    def say(self, text: str, yes: str = "", no: str = "") -> None:
        """Show a sentence with its buttons; an empty one hides the strip."""
        self._text.setText(text)
        for button, label in ((self._yes, yes), (self._no, no)):
            button.setText(label)
            button.setVisible(bool(label))
        self.setAccessibleName(text)
        self.setVisible(bool(text))


class PracticeBanner(Page):
    """Stripes that nobody takes for the real thing."""

    _HEIGHT = 40
    _STRIPE = 28

    def __init__(self, parent: QWidget | None = None) -> None:
        """A striped line of text."""
        super().__init__(parent)
        self._label = ""
        self.setFixedHeight(self._HEIGHT)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the text."""
        self._label = self.tr("Practice: nothing here is real, nothing is counted")
        self.setAccessibleName(self._label)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint stripes and a plate with the text."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = self.height()
        painter.fillRect(self.rect(), QColor("#FFC83D"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#1B1300"))
        for x in range(-height, self.width() + height, 2 * self._STRIPE):
            stripe = QPolygon()
            for dx, y in ((0, height), (height, 0), (height + self._STRIPE, 0), (self._STRIPE, height)):
                stripe.append(QRect(x + dx, y, 1, 1).topLeft())
            painter.drawPolygon(stripe)
        font = self.font()
        font.setBold(True)
        painter.setFont(font)
        width = painter.fontMetrics().horizontalAdvance(self._label) + 48
        plate = QRect((self.width() - width) // 2, 3, width, height - 6)
        painter.setBrush(QColor("#FFC83D"))
        painter.drawRoundedRect(plate, 8, 8)
        painter.setPen(QColor("#1B1300"))
        painter.drawText(plate, int(Qt.AlignmentFlag.AlignCenter), self._label)
        painter.end()
