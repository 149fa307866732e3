"""The end of a desk's work, asked twice: retired because it is done, or revoked because it is lost."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from checkin.desk.desk import Desk
from checkin.desk.desks import DeskInfo
from checkin.desk.retire import retire
from checkin.desk.revoke import revoke
from checkin.domain import errors
from checkin.domain.errors import CheckinError
from checkin.domain.kinds import Role
from checkin.ui.people.labels import label
from checkin.ui.people.task import Context, TaskDialog
from checkin.ui.supervisor import authorise

_WIDTH = 620


class RetireDialog(TaskDialog):
    """Says what retiring a desk means."""

    def __init__(self, context: Context, info: DeskInfo, parent: QWidget | None) -> None:
        """Nothing is changed until Enter."""
        super().__init__(context, parent)
        self._info = info
        self._who, self._what = label(self, "heading"), label(self)
        self._not_lost = label(self, "warning")
        for widget in (self._who, self._what, self._not_lost):
            self.body.addWidget(widget)
        self.primary.clicked.connect(self._retire)
        self.body.addStrut(_WIDTH)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        super().retranslate()
        self.setWindowTitle(self.tr("Retire a desk"))
        self._who.setText(self._info.name)
        self._what.setText(
            self.tr(
                "This desk's work is over. All it recorded counts, and its badges stay valid. "
                "Nobody waits for it any more; should it still record something, that counts too."
            )
        )
        self._not_lost.setText(
            self.tr("Lost or stolen? Then close this and revoke it: a retired desk is still trusted.")
        )
        self.primary.setText(self.tr("Retire"))

    def _retire(self) -> None:
        key = self._info.key.hex()
        question = self.tr("Retire {desk}").format(desk=self._info.name)

        def done(name: str) -> None:
            self.context.done(self.tr("{desk} is retired.").format(desk=name))

        def agreed(*_: object) -> None:
            self.run(lambda desk: retire(desk, key), done)

        authorise(self.station, self, question, agreed)


class RevokeDialog(TaskDialog):
    """Says what revoking a lost laptop means; of an organiser's the recovery code is needed."""

    def __init__(self, context: Context, info: DeskInfo, parent: QWidget | None) -> None:
        """Nothing is changed until the button is pressed: Enter in a field is not enough."""
        super().__init__(context, parent)
        self._info = info
        self._who, self._what = label(self, "heading"), label(self)
        self._until = label(self, "strong")
        self._reason_label, self._code_label = label(self, "caption"), label(self, "caption")
        self.reason, self.code = QLineEdit(self), QLineEdit(self)
        for widget in (self._who, self._until, self._what):
            self.body.addWidget(widget)
        organiser = info.role is Role.ORGANISER
        for caption, field, shown in (
            (self._reason_label, self.reason, True),
            (self._code_label, self.code, organiser),
        ):
            caption.setBuddy(field)
            caption.setVisible(shown)
            field.setVisible(shown)
            self.body.addWidget(caption)
            self.body.addWidget(field)
        self.primary.setDefault(False)
        self.primary.setAutoDefault(False)
        self.primary.clicked.connect(self._revoke)
        self.body.addStrut(_WIDTH)
        self.retranslate()
        (self.code if organiser else self.reason).setFocus()

    def retranslate(self) -> None:
        """Set every text."""
        super().retranslate()
        self.setWindowTitle(self.tr("Revoke a lost laptop"))
        self._who.setText(self._info.name)
        written = self._info.written_ms
        at = self.station.time_text(written) if written is not None else "–"
        until = self.tr("Trusted until its last record known here: {time}, record {n}.")
        self._until.setText(until.format(time=at, n=self.station.number(self._info.commits)))
        self._what.setText(
            self.tr(
                "Whatever it records after that does not count at any desk, and no hub admits it any more. "
                "Badges it issued before stay valid; badges it issues from now on open no door. "
                "This cannot be taken back."
            )
        )
        for caption, field, text in (
            (self._reason_label, self.reason, self.tr("What has happened (kept in the record)")),
            (self._code_label, self.code, self.tr("Recovery code of the event")),
        ):
            caption.setText(text)
            field.setAccessibleName(text)
        self.primary.setText(self.tr("Revoke this laptop"))

    def _revoke(self) -> None:
        key, reason, code = self._info.key.hex(), self.reason.text().strip(), self.code.text().strip()
        question = self.tr("Revoke {desk}").format(desk=self._info.name)

        def work(desk: Desk) -> str:
            return revoke(desk, key, reason, code or None).desk

        def done(name: str) -> None:
            self.context.done(
                self.tr("{desk} is revoked: what it records from now on does not count.").format(desk=name)
            )

        def agreed(*_: object) -> None:
            # The recovery code is a key that takes a second to make.
            self.run(work, done, self._place, long=True)

        authorise(self.station, self, question, agreed)

    def _place(self, error: CheckinError) -> bool:
        if not isinstance(error, errors.RecoveryCodeNeeded):
            return False
        said = self.tr(
            "An organiser's laptop is revoked with the recovery code only: the 42 digits on the sheet."
        )
        wrong = self.tr("This is not the recovery code of the event. Compare it with the sheet.")
        self.complain(wrong if self.code.text().strip() else said)
        self.code.setFocus()
        return True
