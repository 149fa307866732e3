"""An organiser changes a session, or adds one."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget

from checkin.desk.desk import Desk
from checkin.desk.editing_programme import Seen, add_session, edit_session
from checkin.domain import errors
from checkin.domain.errors import CheckinError
from checkin.domain.programme import Session
from checkin.ui.people.editors import begin_at_end
from checkin.ui.people.labels import label
from checkin.ui.people.task import Context, TaskDialog
from checkin.ui.programme.form import SessionForm
from checkin.ui.programme.removing import RemoveDialog


class SessionDialog(TaskDialog):
    """All fields of a session; only what was changed is written."""

    def __init__(self, context: Context, seen: Seen | None, day: str, parent: QWidget | None) -> None:
        """Edit the session ``seen``, or a new one for ``day`` (ISO date) where there is none."""
        super().__init__(context, parent, scrolls=True)
        self._seen = seen
        self._heading = label(self, "heading")
        session = seen.session if seen is not None else Session("", date=day)
        self.form = SessionForm(self.station, session, day, self)
        self.remove = QPushButton(self)
        self.remove.setAutoDefault(False)
        self.remove.setVisible(seen is not None)
        self.remove.clicked.connect(self._remove)
        self.primary.clicked.connect(self._save)
        self.body.addWidget(self._heading)
        self.body.addWidget(self.form, 1)
        self.buttons.insertWidget(1, self.remove)
        self.resize(900, 680)
        self.retranslate()
        self.before = self.form.values()
        if seen is None:
            # The day is offered, and yet new.
            self.before["date"] = None
        begin_at_end(self.form.first)

    def retranslate(self) -> None:
        """Set every text."""
        super().retranslate()
        seen = self._seen
        self.setWindowTitle(self.tr("New session") if seen is None else self.tr("Edit session"))
        self._heading.setText(
            self.tr("New session") if seen is None else self.station.session_name(seen.session)
        )
        self.primary.setText(self.tr("Add") if seen is None else self.tr("Save"))
        self.remove.setText(self.tr("Remove from programme…"))
        self.form.retranslate()

    def _save(self) -> None:
        values, seen = self.form.values(), self._seen
        changed = {name: value for name, value in values.items() if value != self.before[name]}
        context, station = self.context, self.station
        told = self.tr("Added: {name}") if seen is None else self.tr("Saved: {name}")
        name = station.named(values["name"])

        def work(desk: Desk) -> bool:
            if seen is None:
                add_session(desk, changed)
            else:
                edit_session(desk, seen, changed)
            return True

        self.run(work, lambda _: station.refresh(lambda: context.done(told.format(name=name))), self._place)

    def _place(self, error: CheckinError) -> bool:
        """Say what is wrong, and put the keyboard where it is."""
        if not isinstance(error, errors.ValueInvalid):
            return False
        if error.field == "name" and not error.value:
            self.complain(self.tr("A name is needed, in one language at least."))
        elif error.field == "date":
            self.complain(self.tr("Times need a day."))
        elif error.field in ("ends", "closes"):
            self.complain(self.tr("The end lies before the beginning: give both times anew."))
        elif error.field == "people":
            self.complain(self.tr("Nobody has the reference “{text}”.").format(text=error.value))
        else:
            self.complain(self.station.language.words.error(error))
        self.form.go_to(error.field)
        return True

    def _remove(self) -> None:
        if self._seen is not None:
            dialog = RemoveDialog(self.context, self._seen.session, self.parentWidget())
            self.reject()
            dialog.open()
