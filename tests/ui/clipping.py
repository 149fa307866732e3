"""Finding text that does not fit: cut at an edge, or standing on something else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QToolButton,
    QWidget,
)

from checkin.ui.elided import ElidedLabel
from checkin.ui.wrapping import BREAK

SLACK = 1
"""Pixels: metrics are rounded up, widths down."""


class Stretched(QTranslator):
    """Makes every text 40 % longer, as another language might; what is filled in stays."""

    def __init__(self, under: list[QTranslator]) -> None:
        """Stretch what the translators ``under`` say, else the source."""
        super().__init__()
        self._under = under

    def isEmpty(self) -> bool:  # noqa: N802
        """Tell Qt to ask."""
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        """Return a longer text."""
        text = next(
            (found for one in self._under if (found := one.translate(context, source, disambiguation, n))),
            source,
        )
        if n >= 0:
            text = text.replace("%n", str(n))
        return stretched(text)


def stretched(text: str) -> str:
    """Return ``text`` with 40 % more letters, words repeated where it has any."""
    more = max(round(len(text.replace("&", "")) * 0.4), 1)
    filler = " ".join(word for word in ("oméga", "đường", "nghiêng", "élargi", "ừ") * (more // 20 + 1))
    return f"{text} {filler[: more - 1]}".rstrip() if more > 1 else text + "i"


def clipped(root: QWidget, *, sideways: bool = False) -> Iterator[str]:
    """Yield what does not fit in a window that is shown; ``sideways``: it may have to be scrolled so."""
    for widget in (root, *root.findChildren(QWidget)):
        if not widget.isVisibleTo(root) or widget.width() == 0:
            continue
        problem = _problem(widget) or ("" if sideways else _too_wide(widget))
        if problem:
            yield f"{problem} {type(widget).__name__} {_words(widget)!r} {widget.geometry().getRect()}"
        if isinstance(widget, QLabel | QAbstractButton | QLineEdit | QComboBox) and not _inside(widget, root):
            yield f"outside: {type(widget).__name__} {_words(widget)!r}"
    yield from _overlapping(root)


def _problem(widget: QWidget) -> str:
    if isinstance(widget, ElidedLabel):
        return ""
    if isinstance(widget, QLabel):
        return _label(widget)
    if isinstance(widget, QCheckBox | QRadioButton | QToolButton) or type(widget).__name__ == "QPushButton":
        assert isinstance(widget, QAbstractButton)
        if widget.sizeHint().width() > widget.width() + SLACK:
            return f"cut ({widget.sizeHint().width()} > {widget.width()}):"
    if isinstance(widget, QComboBox) and widget.count() and not widget.isEditable():
        needed = widget.fontMetrics().horizontalAdvance(widget.currentText())
        if needed > widget.width() - 30:
            return "cut:"
    if isinstance(widget, QLineEdit) and widget.placeholderText() and not widget.text():
        needed = widget.fontMetrics().horizontalAdvance(widget.placeholderText())
        if needed > widget.contentsRect().width() - 4:
            return f"cut ({needed} > {widget.contentsRect().width() - 4}):"
    return ""


def _too_wide(area: QWidget) -> str:
    if isinstance(area, QScrollArea) and (inside := area.widget()) is not None:
        wide, room = inside.width(), area.viewport().width()
        if wide > room + SLACK:
            return f"too wide ({wide} > {room}):"
    return ""


def _label(label: QLabel) -> str:
    if not label.text() or label.pixmap().width():
        return ""
    box = label.contentsRect()
    if label.wordWrap():
        # As the label holds it, with the places at which it lets an overlong word end a line.
        words = re.split(rf"[\s{BREAK}]+", QLabel.text(label))
        widest = max((label.fontMetrics().horizontalAdvance(word) for word in words), default=0)
        if label.textFormat() is not Qt.TextFormat.RichText and widest > box.width() + SLACK:
            return f"a word is cut ({widest} > {box.width()}):"
        needed = label.heightForWidth(label.width())
        return f"cut below ({needed} > {label.height()}):" if needed > label.height() + SLACK else ""
    if label.textFormat() is Qt.TextFormat.RichText:
        return ""
    wide = max(label.fontMetrics().horizontalAdvance(_plain(line)) for line in label.text().split("\n"))
    return f"cut ({wide} > {box.width()}):" if wide > box.width() + SLACK else ""


def _plain(text: str) -> str:
    """Take out the mark of the mnemonic."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def _words(widget: QWidget) -> str:
    for name in ("text", "currentText", "placeholderText"):
        read = getattr(widget, name, None)
        if callable(read) and (found := read()):
            return str(found)
    return ""


def _inside(widget: QWidget, root: QWidget) -> bool:
    """Whether a widget lies in the window, or in something that scrolls."""
    parent = widget.parentWidget()
    while parent is not None and parent is not root:
        if isinstance(parent, QAbstractScrollArea):
            return True
        parent = parent.parentWidget()
    box = QRect(widget.mapTo(root, QPoint(0, 0)), widget.size())
    return root.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(box)


def _overlapping(root: QWidget) -> Iterator[str]:
    """Yield labels and buttons of one parent that stand on each other."""
    for parent in (root, *root.findChildren(QWidget)):
        if not parent.isVisibleTo(root):
            continue
        siblings = [
            one
            for one in parent.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
            if isinstance(one, QLabel | QAbstractButton | QLineEdit | QComboBox)
            and one.isVisibleTo(root)
            and not one.isWindow()
        ]
        if isinstance(parent, QLineEdit | QComboBox):
            continue
        for i, one in enumerate(siblings):
            for other in siblings[i + 1 :]:
                common = one.geometry().intersected(other.geometry())
                if common.width() > SLACK and common.height() > SLACK:
                    yield f"overlap: {_words(one)!r} and {_words(other)!r}"
