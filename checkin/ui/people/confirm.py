"""Two questions before something is done: is it really this person, and do they really not come."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from checkin.desk.agreement import needs_supervisor_to_enter
from checkin.desk.desk import Desk
from checkin.desk.detail import Detail
from checkin.desk.people import withdraw
from checkin.ui.people.labels import label
from checkin.ui.people.task import Context, TaskDialog
from checkin.ui.people.who import Who


class IdentityDialog(TaskDialog):
    """Asks whether it was seen who stands there, where a mistake would be easy."""

    def __init__(
        self, context: Context, detail: Detail, then: Callable[[], Any], parent: QWidget | None
    ) -> None:
        """``then`` is called when the answer is yes."""
        super().__init__(context, parent)
        self._detail, self._then = detail, then
        self._question = label(self, "strong")
        self._namesakes, self._badge = label(self, "warning"), label(self, "warning")
        self.body.addWidget(Who(detail, self))
        self.body.addWidget(self._namesakes)
        self.body.addWidget(self._badge)
        self.body.addWidget(self._question)
        self._namesakes.setVisible(detail.homonyms > 0)
        self._badge.setVisible(bool(detail.badge))
        self.primary.clicked.connect(self._yes)
        self.body.addStrut(560)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        super().retranslate()
        detail = self._detail
        self.setWindowTitle(self.tr("Check in by hand"))
        self._namesakes.setText(
            self.tr("%n other person(s) have this name. Compare delegation and photo.", "", detail.homonyms)
        )
        if detail.badge_valid:
            text = self.tr("Has badge {number}: ask for it first; if it is lost, replace it.")
        else:
            text = self.tr("Badge {number} no longer works.")
        self._badge.setText(text.format(number=detail.badge))
        self._question.setText(self.tr("Identity seen (passport, identity card, or known in person)?"))
        self.primary.setText(self.tr("Identity seen, check in"))

    def _yes(self) -> None:
        who = self._detail.person
        question = self.tr("Check in {name}, whose badge was revoked").format(name=who.name)

        def needs(desk: Desk) -> bool:
            return needs_supervisor_to_enter(desk, who.id)

        self.run_agreed(question, needs, lambda *_: True, lambda _: self._then())


class WithdrawDialog(TaskDialog):
    """Asks before a delegate is withdrawn."""

    def __init__(self, context: Context, detail: Detail, parent: QWidget | None) -> None:
        """Nothing is changed until Enter."""
        super().__init__(context, parent)
        self._detail = detail
        self._what = label(self)
        self.body.addWidget(Who(detail, self))
        self.body.addWidget(self._what)
        self.primary.clicked.connect(self._withdraw)
        self.body.addStrut(560)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        super().retranslate()
        self.setWindowTitle(self.tr("Withdraw"))
        self._what.setText(
            self.tr("This person does not come and is no longer expected; the badge opens no door any more.")
            + " "
            + self.tr("It can be taken back at any time.")
        )
        self.primary.setText(self.tr("Withdraw"))

    def _withdraw(self) -> None:
        person = self._detail.person
        told = self.tr("Withdrawn: {name}").format(name=person.name)

        def done(_: object) -> None:
            self.context.done(told)

        self.run(lambda desk: withdraw(desk, person.id.hex()), done)
