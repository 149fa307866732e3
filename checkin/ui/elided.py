"""Texts of one line that end in … where there is no room."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QStyle, QStyleOptionFrame, QWidget

_BESIDE: Final = 2
"""What Qt leaves free before the first letter of a field, in pixels."""


class ElidedLabel(QLabel):
    """A label that may be narrower than its text; pointing at it tells all of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """An empty label."""
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def setText(self, text: str) -> None:
        """Show ``text``."""
        super().setText(text)
        self.setToolTip(text)

    def minimumSizeHint(self) -> QSize:
        """A few letters are enough."""
        return QSize(80, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what fits."""
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        box = self.contentsRect()
        text = QFontMetrics(self.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, int(self.alignment()), text)
        painter.end()


class ElidedEdit(QLineEdit):
    """A field that shows the beginning of what it holds, and that it goes on, while nobody types in it."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what fits."""
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        style, metrics = self.style(), self.fontMetrics()
        box = style.subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        box = box.marginsRemoved(self.textMargins()).adjusted(_BESIDE, 0, -_BESIDE, 0)
        text = self.displayText()
        if self.hasFocus() or metrics.horizontalAdvance(text) <= box.width():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, option, painter, self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)
        painter.end()
