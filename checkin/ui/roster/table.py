"""Fields that differ, a line each: before, after, and what the desks have."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from checkin.ui.look.tokens import GAP, MARGIN
from checkin.ui.page import Page
from checkin.ui.people.labels import label

_COLUMNS: Final = 4


class Table(Page):
    """A small grid of labels, kept from one person to the next."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """An empty, hidden table."""
        super().__init__(parent)
        self.setObjectName("")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(MARGIN)
        self._grid.setVerticalSpacing(GAP // 2)
        for column in range(1, _COLUMNS):
            self._grid.setColumnStretch(column, 1)
        self._lines: list[list[QLabel]] = []
        self._heads = self._line()
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Set the headings."""
        texts = ("", self.tr("Roster before"), self.tr("Roster now"), self.tr("At the desks"))
        for shown, text in zip(self._heads, texts, strict=True):
            shown.setText(text)

    def show_lines(self, lines: Sequence[tuple[str, str, str, str]]) -> None:
        """Show lines of field, before, after, desk; none hides the table."""
        while len(self._lines) - 1 < len(lines):
            self._line()
        desk = any(line[3] for line in lines)
        for number, shown in enumerate(self._lines):
            texts = lines[number - 1] if 0 < number <= len(lines) else None
            for column, one in enumerate(shown):
                if texts is not None:
                    one.setText(texts[column])
                one.setVisible(number <= len(lines) and (column < _COLUMNS - 1 or desk))
        self.setVisible(bool(lines))

    def _line(self) -> list[QLabel]:
        row = len(self._lines)
        made = [
            label(self, "caption", scrolls=True)
            if row == 0 or not column
            else label(self, "strong" if column == 2 else "", scrolls=True)
            for column in range(_COLUMNS)
        ]
        for column, one in enumerate(made):
            self._grid.addWidget(one, row, column)
        self._lines.append(made)
        return made
