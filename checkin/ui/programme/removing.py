"""Taking a session off the programme."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from checkin.desk.editing_programme import remove_session
from checkin.domain.programme import Session
from checkin.ui.people.labels import label
from checkin.ui.people.task import Context, TaskDialog


class RemoveDialog(TaskDialog):
    """Takes a session off the programme."""

    def __init__(self, context: Context, session: Session, parent: QWidget | None) -> None:
        """Ask whether ``session`` is to go."""
        super().__init__(context, parent)
        self._session = session
        self._name, self._what = label(self, "heading"), label(self)
        self.body.addWidget(self._name)
        self.body.addWidget(self._what)
        self.body.addStrut(520)
        self.primary.clicked.connect(self._remove)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        super().retranslate()
        self.setWindowTitle(self.tr("Remove session"))
        self._name.setText(self.station.session_name(self._session))
        self._what.setText(
            self.tr(
                "It leaves the programme of every desk; desks that stand there go to another session. "
                "What happened in it stays in the record."
            )
        )
        self.primary.setText(self.tr("Remove"))

    def _remove(self) -> None:
        session, context, station = self._session.id, self.context, self.station
        told = self.tr("Removed: {name}").format(name=station.session_name(self._session))
        self.run(
            lambda desk: remove_session(desk, session),
            lambda _: station.refresh(lambda: context.done(told)),
        )
