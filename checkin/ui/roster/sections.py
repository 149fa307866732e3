"""The sections of a review, with how much is in each."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from checkin.ui.look.rows import Index, Row, RowList, RowPainter
from checkin.ui.look.theme import Theme
from checkin.ui.look.tokens import Look
from checkin.ui.roster.content import SECTIONS

_HEIGHT: Final = 48
_ENTER: Final = (Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class _Painter(RowPainter):
    """One line of type a row."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as a finger needs."""
        return QSize(120, _HEIGHT)


class Sections(RowList):
    """Problems first, then what is to be decided, then the rest."""

    chosen_section = Signal(str)
    entered = Signal()
    """Enter or the right cursor key: into the section."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Nothing in any section."""
        super().__init__(theme, parent)
        self.setItemDelegate(_Painter(theme, self))
        self._counts: dict[str, int] = {}
        self._open = 0
        self._quiet = False
        self.selectionModel().currentChanged.connect(self._moved)
        self.retranslate()

    @property
    def section(self) -> str:
        """The section chosen."""
        row = self.currentIndex().row()
        return SECTIONS[row] if 0 <= row < len(SECTIONS) else SECTIONS[0]

    def choose(self, section: str) -> None:
        """Go to a section."""
        self.setCurrentIndex(self.rows.index(SECTIONS.index(section)))

    def show_counts(self, counts: dict[str, int], undecided: int) -> None:
        """Show how many entries are in each section known, and how many wait for a decision."""
        if (counts, undecided) != (self._counts, self._open):
            self._counts, self._open = dict(counts), undecided
            self.retranslate()

    def retranslate(self) -> None:
        """Set every text; the section chosen stays."""
        self.setAccessibleName(self.tr("Sections"))
        names = {
            "problems": self.tr("Problems"),
            "decide": self.tr("To decide"),
            "columns": self.tr("Columns"),
            "changed": self.tr("Changed"),
            "added": self.tr("Added"),
            "missing": self.tr("Missing"),
            "understood": self.tr("Understood"),
        }
        number = QLocale().toString
        counts = {name: number(count) for name, count in self._counts.items()}
        if self._counts.get("decide"):
            counts["decide"] = f"{number(self._open)} / {counts['decide']}"
        row = self.currentIndex().row()
        rows = [
            Row(names[name], right=counts.get(name, ""), look=self._look(name), key=name) for name in SECTIONS
        ]
        # New rows begin without a current one: nobody has left the section for that.
        self._quiet = True
        self.rows.show_rows(rows)
        if row >= 0:
            self.setCurrentIndex(self.rows.index(row))
        self._quiet = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead on to the entries."""
        if event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.entered.emit()
        elif event.key() in _ENTER:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _look(self, name: str) -> Look | None:
        if name not in self._counts:
            return None
        if name == "problems":
            return Look.DENIED if self._counts.get(name) else Look.ACCEPT
        if name == "decide":
            return Look.DUPLICATE if self._open else Look.ACCEPT
        return None

    def _moved(self) -> None:
        if not self._quiet:
            self.chosen_section.emit(self.section)
