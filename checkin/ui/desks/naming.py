"""Two things typed in one line: the name of this desk, and the address of a hub."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from checkin.desk.desk import Desk
from checkin.desk.hub_address import keep_address, kept_address
from checkin.desk.naming_desk import rename_desk
from checkin.domain import errors
from checkin.domain.errors import CheckinError
from checkin.domain.people import MAX_TEXT
from checkin.ui.people.labels import label
from checkin.ui.people.task import Context, TaskDialog

_WIDTH = 560


class NameDialog(TaskDialog):
    """Gives this desk another name."""

    def __init__(self, context: Context, parent: QWidget | None) -> None:
        """Begins with the name it has."""
        super().__init__(context, parent)
        self._what = label(self)
        self.name = QLineEdit(self.station.overview.desk, self)
        self.name.setMaxLength(MAX_TEXT)
        self.body.addWidget(self._what)
        self.body.addWidget(self.name)
        self.primary.clicked.connect(self._rename)
        self.body.addStrut(_WIDTH)
        self.retranslate()
        self.name.selectAll()
        self.name.setFocus()

    def retranslate(self) -> None:
        """Set every text."""
        super().retranslate()
        self.setWindowTitle(self.tr("Name of this desk"))
        self._what.setText(self.tr("All desks read this name, in verdicts and lists."))
        self.name.setAccessibleName(self.tr("Name of this desk"))
        self.primary.setText(self.tr("Rename"))

    def _rename(self) -> None:
        name = self.name.text()

        def done(given: str) -> None:
            self.station.refresh()
            self.context.done(self.tr("This desk is now called {name}.").format(name=given))

        self.run(lambda desk: rename_desk(desk, name), done)


class AddressDialog(TaskDialog):
    """Where a hub answers, where none of the addresses in the record leads there."""

    def __init__(self, context: Context, parent: QWidget | None) -> None:
        """The address given before is read first."""
        super().__init__(context, parent)
        self._what, self._clear = label(self), label(self, "caption")
        self.address = QLineEdit(self)
        for widget in (self._what, self.address, self._clear):
            self.body.addWidget(widget)
        self.primary.clicked.connect(self._keep)
        self.body.addStrut(_WIDTH)
        self.retranslate()
        self.address.setFocus()
        self.station.ask(kept_address, self._fill, context.failed, owner=self)

    def retranslate(self) -> None:
        """Set every text."""
        super().retranslate()
        self.setWindowTitle(self.tr("Address of the hub"))
        self._what.setText(
            self.tr(
                "Desks find the hub by themselves. Only where they do not: type the address that is shown "
                "on the hub's screen."
            )
        )
        self._clear.setText(self.tr("Only a hub of this event is ever spoken to. An empty field ends it."))
        self.address.setAccessibleName(self.tr("Address of the hub"))
        self.address.setPlaceholderText("192.0.2.7:8443")
        self.primary.setText(self.tr("Save"))

    def _fill(self, address: str) -> None:
        if not self.address.isModified():
            self.address.setText(address)
            self.address.selectAll()

    def _keep(self) -> None:
        text = self.address.text()

        def work(desk: Desk) -> str:
            return keep_address(desk, text)

        def done(address: str) -> None:
            said = self.tr("The hub is looked for at {address}.").format(address=address)
            self.context.done(said if address else self.tr("No address by hand any more."))
            self.station.sync.nudge()

        self.run(work, done, self._place)

    def _place(self, error: CheckinError) -> bool:
        if not isinstance(error, errors.AddressUnclear):
            return False
        self.complain(self.station.language.words.error(error))
        self.address.setFocus()
        return True
