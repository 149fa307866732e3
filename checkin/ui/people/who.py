"""Who a dialog is about: face, name, delegation, so that nothing is done to a namesake."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from checkin.desk.detail import Detail
from checkin.ui.look.tokens import MARGIN
from checkin.ui.people.labels import Chip, label, say
from checkin.ui.people.portrait import Portrait


class Who(QWidget):
    """A head line for dialogs."""

    def __init__(self, detail: Detail, parent: QWidget) -> None:
        """Show whom ``detail`` is about."""
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        portrait = Portrait(self, 80, 100)
        portrait.show_person(detail.person.name, detail.colour, detail.photo)
        name, delegation, post = label(self, "heading"), label(self), label(self, "caption")
        name.setText(detail.person.name)
        say(delegation, detail.delegation)
        say(post, str(detail.person.fields.get("post", "")))
        chip = Chip(self)
        chip.paint(detail.category, detail.colour)
        words = QVBoxLayout()
        words.setSpacing(4)
        for widget in (name, delegation, post):
            words.addWidget(widget)
        words.addWidget(chip, 0, Qt.AlignmentFlag.AlignLeft)
        words.addStretch(1)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(MARGIN)
        across.addWidget(portrait, 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(words, 1)
