"""A choice of what is on its list and nothing else: what is typed and is not there is refused aloud."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from checkin.domain.text import fold
from checkin.ui.people.choice import Choice

_KEY = Qt.ItemDataRole.UserRole


class ListedChoice(Choice):
    """Part of a name that only one has is enough; a text that nothing has is put back, and said."""

    taken = Signal(str)
    """The key of what was chosen, also where that is what was chosen before."""
    complained = Signal(str)
    """A sentence: what was typed is no choice."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing to choose yet."""
        super().__init__(parent)
        self.kept = ""
        """The key of what is chosen, whatever is being typed."""
        self._refused = False
        self.currentIndexChanged.connect(lambda _: self._finish())
        line = self.lineEdit()
        if line is not None:
            line.editingFinished.connect(self._finish)

    def show_kept(self, key: str) -> None:
        """Show a choice without a word to anybody."""
        self.kept = key
        blocked = self.blockSignals(True)
        self.choose(key)
        self.blockSignals(blocked)
        self.setToolTip(self.currentText())

    def refuses(self) -> bool:
        """Whether what was typed last is no choice: said once, and once nothing should be done with it."""
        self._finish()
        refused, self._refused = self._refused, False
        return refused

    def _finish(self) -> None:
        typed = self.currentText().strip()
        if typed == self.itemText(self.findData(self.kept, _KEY)).strip():
            return
        row = self._meant(typed)
        self._refused = row < 0
        if row < 0:
            self.show_kept(self.kept)
            if typed:
                text = self.tr("“{text}” is not on the list: nothing was changed.")
                self.complained.emit(text.format(text=typed))
            return
        self.show_kept(str(self.itemData(row, _KEY)))
        self.taken.emit(self.kept)

    def _meant(self, typed: str) -> int:
        """Return the row of a text, -1 where there is none or it may be several."""
        wanted = fold(typed)
        if not wanted:
            return -1
        names = [fold(self.itemText(row)) for row in range(self.count())]
        if wanted in names:
            current = self.currentIndex()
            return current if current >= 0 and names[current] == wanted else names.index(wanted)
        holding = [row for row, name in enumerate(names) if wanted in name]
        return holding[0] if len(holding) == 1 else -1
