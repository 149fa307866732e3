"""The conflict inbox: what two desks say differently, the gravest first, settled key by key."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from checkin.desk.conflicts import Conflict, Settled, conflict_count, conflicts, settle
from checkin.desk.desk import Desk
from checkin.desk.faces import colour_of
from checkin.desk.photos import photo_of
from checkin.domain import errors
from checkin.domain.errors import CheckinError
from checkin.ui.desks.conflict_list import ConflictList
from checkin.ui.desks.conflict_words import Decision
from checkin.ui.desks.decide import Decide
from checkin.ui.desks.settle_all import SettleAllDialog
from checkin.ui.look.theme import Theme
from checkin.ui.look.tokens import GAP, MARGIN
from checkin.ui.numbers import grouped
from checkin.ui.page import Page
from checkin.ui.people.labels import label, say
from checkin.ui.people.task import Context
from checkin.ui.setup.parts import Saying
from checkin.ui.station import Station
from checkin.ui.supervisor import authorise

MOST: Final = 100
"""Conflicts that are listed; the next ones come as these are settled."""
_LIST: Final = 360


class Inbox(Page):
    """List and conflict beside each other; after one is settled the next is there."""

    counted = Signal(int)
    """How many are open."""
    person_wanted = Signal(bytes)
    """The record of a delegate is to be shown."""

    def __init__(
        self, station: Station, theme: Theme, context: Context, parent: QWidget | None = None
    ) -> None:
        """Nothing is read before ``look``."""
        super().__init__(parent)
        self.setObjectName("")
        self._station, self._context = station, context
        self.conflicts: list[Conflict] = []
        self.count = 0
        self._ours = False
        """What vanishes next was settled here."""
        self.list = ConflictList(theme, self)
        self.decide = Decide(station, self)
        self.told = Saying(self)
        self._shown = label(self, "caption")
        self._nothing = QFrame(self)
        self._nothing.setObjectName("card")
        self._well, self._why = label(self, "heading"), label(self)
        self._lay_out()
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.list.setAccessibleName(self.tr("Conflicts"))
        self._well.setText(self.tr("No conflict: all desks agree."))
        self._why.setText(
            self.tr(
                "What two desks write about the same person while they are apart appears here, "
                "with both sides, to be decided with one key."
            )
        )
        self.decide.retranslate()
        self._show_rows()
        self._show_count()

    def entered(self) -> None:
        """Give the keyboard to the list."""
        if self.conflicts:
            self.list.setFocus()
        else:
            self.setFocus()

    def look(self) -> None:
        """Read anew what is open."""

        def work(desk: Desk) -> tuple[list[Conflict], int]:
            return conflicts(desk, MOST), conflict_count(desk)

        self._station.ask(work, self._read, self._failed, owner=self, latest="conflicts")

    def current(self) -> Conflict | None:
        """Return the conflict chosen."""
        row = self.list.currentIndex().row()
        return self.conflicts[row] if 0 <= row < len(self.conflicts) else None

    def _read(self, found: tuple[list[Conflict], int]) -> None:
        before, row = self.current(), self.list.currentIndex().row()
        self.conflicts, self.count = found
        # The same conflict is another one where a side has joined it: the first part of its id stays.
        names = [one.id.split("-")[0] for one in self.conflicts]
        name = before.id.split("-")[0] if before is not None else ""
        self._show_rows()
        gone = before is not None and name not in names
        ours, self._ours = self._ours and gone, self._ours and not gone
        if gone and not ours:
            # A key already on its way down must not decide whatever takes its place.
            self.list.setCurrentIndex(QModelIndex())
            self.told.say(self.tr("Somebody has settled this elsewhere. Choose what is to be settled next."))
        elif names:
            row = names.index(name) if name in names else min(max(row, 0), len(names) - 1)
            self.list.setCurrentIndex(self.list.rows.index(row))
        self._choose()
        self._show_count()
        self.counted.emit(self.count)

    def _show_rows(self) -> None:
        row, scrolled = self.list.currentIndex().row(), self.list.verticalScrollBar().value()
        self.list.rows.show_rows([self.decide.words.row(one) for one in self.conflicts])
        if self.list.currentIndex().row() != row and 0 <= row < len(self.conflicts):
            self.list.setCurrentIndex(self.list.rows.index(row))
        self.list.verticalScrollBar().setValue(scrolled)

    def _show_count(self) -> None:
        any_open = bool(self.conflicts)
        self._nothing.setVisible(not any_open)
        self.list.setVisible(any_open)
        more = self.tr("{n} of %n shown, the gravest first", "", self.count).format(n=len(self.conflicts))
        say(self._shown, grouped(more, self.count) if self.count > len(self.conflicts) else "")

    def _choose(self) -> None:
        conflict = self.current()
        if conflict == self.decide.conflict:
            return
        self.decide.show_conflict(conflict)
        person = conflict.person if conflict is not None else None
        if person is None:
            return

        def work(desk: Desk) -> tuple[bytes, str]:
            return photo_of(desk, person.id), colour_of(desk, person)

        def shown(face: tuple[bytes, str]) -> None:
            now = self.decide.conflict
            if now is not None and now.person is not None and now.person.id == person.id:
                self.decide.show_face(*face)

        self._station.ask(work, shown, owner=self, latest="conflict-face")

    def _decided(self, decision: Decision) -> None:
        conflict = self.decide.conflict
        if conflict is None:
            return
        if not decision.reason:
            self._settle(conflict, decision, "")
            return
        question = self.tr("{decision} ({name})").format(
            decision=decision.text, name=self.decide.words.whom(conflict)
        )
        authorise(
            self._station,
            self.window(),
            question,
            lambda _, reason: self._settle(conflict, decision, reason),
            reason=True,
        )

    def _settle(self, conflict: Conflict, decision: Decision, reason: str) -> None:
        self.decide.set_busy(True)

        def work(desk: Desk) -> Settled:
            return settle(desk, conflict.id, decision.choice, reason, decision.value)

        def done(_: Settled) -> None:
            self._ours = True
            self.decide.set_busy(False)
            self._station.changed()
            self.tell(
                self.tr("{name}: {decision}").format(
                    name=self.decide.words.whom(conflict), decision=decision.text
                )
            )
            self._after()

        def refused(error: CheckinError) -> None:
            self.decide.set_busy(False)
            self._failed(error)
            if isinstance(error, errors.ConflictSettled | errors.ConflictChanged):
                self._after()

        self._station.ask(work, done, refused, owner=self)

    def _after(self) -> None:
        self.look()
        if self.isVisible():
            self.list.setFocus()

    def _settle_all(self) -> None:
        conflict = self.decide.conflict
        if conflict is None or self.decide.all.isHidden():
            return
        dialog = SettleAllDialog(self._context, conflict.session, self.decide.words.session(conflict), self)
        dialog.settled.connect(self._settled_all)
        dialog.open()

    def _settled_all(self) -> None:
        self._ours = True
        self._after()

    def _open_record(self) -> None:
        conflict = self.decide.conflict
        if conflict is not None and conflict.person is not None:
            self.person_wanted.emit(conflict.person.id)

    def tell(self, text: str) -> None:
        """Say what was decided."""
        self.told.say(text, "good")
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _failed(self, error: CheckinError) -> None:
        self.told.say(self._station.language.words.error(error))

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self._nothing)
        inside.setContentsMargins(2 * MARGIN, 2 * MARGIN, 2 * MARGIN, 2 * MARGIN)
        inside.setSpacing(GAP)
        for widget in (self._well, self._why):
            inside.addWidget(widget)
        inside.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(GAP)
        left.addWidget(self.list, 1)
        left.addWidget(self._shown)
        left.addWidget(self.decide.all)
        self.list.setMinimumWidth(_LIST)
        across = QHBoxLayout()
        across.setSpacing(MARGIN)
        across.addLayout(left, 2)
        across.addWidget(self.decide, 3)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(GAP)
        down.addWidget(self.told)
        down.addWidget(self._nothing, 1)
        down.addLayout(across, 1)

    def _connect(self) -> None:
        self.list.selectionModel().currentRowChanged.connect(lambda *_: self._choose())
        self.list.digit.connect(self.decide.decide)
        self.list.all_wanted.connect(self._settle_all)
        self.list.opened.connect(self._open_record)
        self.decide.decided.connect(self._decided)
        self.decide.all_wanted.connect(self._settle_all)
        self.decide.record_wanted.connect(self._open_record)
