"""While a name is typed: who on the list it may be already."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from checkin.desk.find import Found, similar
from checkin.ui.look.rows import RowList
from checkin.ui.look.theme import Theme
from checkin.ui.page import Page
from checkin.ui.people.labels import label
from checkin.ui.people.results import found_row
from checkin.ui.station import Station

_SHOWN = 3
_LIMIT = 5


class Similar(Page):
    """Probable duplicates of a name; hidden while there is none."""

    opened = Signal(bytes)
    """It is this one."""

    def __init__(self, station: Station, theme: Theme, parent: QWidget) -> None:
        """No name yet."""
        super().__init__(parent)
        self.setObjectName("")
        self._station = station
        self._question = label(self, "warning")
        self.list = RowList(theme, self)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.clicked.connect(self.open_current)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 4, 0, 0)
        down.setSpacing(4)
        down.addWidget(self._question)
        down.addWidget(self.list)
        self._name = ""
        self._answered: str | None = None
        self.hide()

    def retranslate(self) -> None:
        """Set every text."""
        self._question.setText(self.tr("Already on the list? Choose with ↑ ↓, F2 opens the record."))
        self.list.setAccessibleName(self.tr("Already on the list?"))

    def look_for(self, name: str) -> None:
        """Look who a name may belong to; answers to names typed before are dropped."""
        self._name = name

        def show(hits: list[Found]) -> None:
            if name == self._name:
                self._answered = name
                self._show(hits)

        self._station.ask(lambda desk: similar(desk, name, _LIMIT), show, owner=self, latest="similar")

    def answered(self, name: str) -> bool:
        """Whether what is shown, if anything, is about this name."""
        return self._answered == name

    def step(self, event: QKeyEvent) -> None:
        """Choose with the arrow keys."""
        self.list.keyPressEvent(event)

    def open_current(self) -> None:
        """Open the record chosen."""
        row = self.list.chosen() if self.isVisible() else None
        if row is not None:
            self.opened.emit(row.key)

    def _show(self, hits: list[Found]) -> None:
        rows = [found_row(one, "", "") for one in hits]
        self.list.rows.show_rows(rows)
        self.setVisible(bool(rows))
        if rows:
            self.list.setCurrentIndex(self.list.rows.index(0))
            height = self.list.sizeHintForRow(0) * min(len(rows), _SHOWN)
            self.list.setFixedHeight(height + 2 * self.list.frameWidth() + 4)
