"""Pages behind buttons that a finger can hit."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from checkin.ui.look.tokens import GAP, MARGIN


class Tabs(QWidget):
    """One button a page; the cursor keys go from one to the next."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """No page yet."""
        super().__init__(parent)
        self.buttons: list[QPushButton] = []
        self._group = QButtonGroup(self)
        self._stack = QStackedWidget(self)
        self._row = QHBoxLayout()
        self._row.setSpacing(GAP)
        self._row.addStretch(1)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(MARGIN)
        down.addLayout(self._row)
        down.addWidget(self._stack, 1)
        self._group.idClicked.connect(self._stack.setCurrentIndex)

    def add(self, page: QWidget, *, fills: bool = False) -> None:
        """Add a page; one that ``fills`` takes all the room there is."""
        number = len(self.buttons)
        button = QPushButton(self)
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.setChecked(number == 0)
        self._group.addButton(button, number)
        self._row.insertWidget(number, button)
        self.buttons.append(button)
        holder = QWidget(self._stack)
        down = QVBoxLayout(holder)
        down.setContentsMargins(0, 0, 0, 0)
        down.addWidget(page, 1 if fills else 0)
        if not fills:
            down.addStretch(1)
        self._stack.addWidget(holder)

    def beside(self, layout: QLayout) -> None:
        """Put something at the end of the row of buttons."""
        self._row.addLayout(layout)

    def choose(self, number: int) -> None:
        """Bring a page to the front."""
        self.buttons[number].click()
