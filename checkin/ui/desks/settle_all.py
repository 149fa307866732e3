"""Many conflicts of which nobody needs to look at each."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from checkin.desk.conflicts import settle_light
from checkin.ui.numbers import grouped
from checkin.ui.people.labels import label
from checkin.ui.people.task import Context, TaskDialog


class SettleAllDialog(TaskDialog):
    """Asks before all light double admissions of a session are settled at once."""

    settled = Signal(int)
    """How many."""

    def __init__(self, context: Context, session: str, name: str, parent: QWidget | None) -> None:
        """``session`` is the id, ``name`` what people call it."""
        super().__init__(context, parent)
        self._session, self._name = session, name
        self._what = label(self)
        self.body.addWidget(self._what)
        self.primary.clicked.connect(self._settle)
        self.body.addStrut(560)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        super().retranslate()
        self.setWindowTitle(self.tr("Settle all light ones"))
        self._what.setText(
            self.tr(
                "Everyone who was let in twice to “{session}” without any sign of a copied badge is taken "
                "for the same person. The grave ones stay here."
            ).format(session=self._name)
        )
        self.primary.setText(self.tr("Same person, all of them"))

    def _settle(self) -> None:
        def done(count: int) -> None:
            self.context.done(grouped(self.tr("Settled: %n", "", count), count))
            self.settled.emit(count)

        self.run(lambda desk: settle_light(desk, self._session), done, long=True)
