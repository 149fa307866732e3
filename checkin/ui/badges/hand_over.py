"""A delegation's badges go to who collects them: a name, a list to tick, Enter."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QListWidgetItem, QPushButton, QWidget

from checkin.desk.desk import Desk
from checkin.desk.hand_over import HandedOver, HandOverRow, hand_over, take_back, waiting
from checkin.domain import errors
from checkin.domain.errors import CheckinError
from checkin.domain.sorting import text_key
from checkin.ui.look.tokens import TARGET
from checkin.ui.numbers import grouped
from checkin.ui.people.choice import Choice
from checkin.ui.people.labels import label, say
from checkin.ui.people.task import Context, TaskDialog

_ID = Qt.ItemDataRole.UserRole


class HandOverDialog(TaskDialog):
    """Who of them gets a badge through somebody else; it never says that anybody is here."""

    def __init__(self, context: Context, parent: QWidget | None, delegation: str = "") -> None:
        """``delegation`` is the id of the one to begin with."""
        super().__init__(context, parent)
        self._rows: dict[bytes, HandOverRow] = {}
        self._shown = ""
        """The delegation whose badges are listed, as it was typed."""
        self._what, self._hint = label(self), label(self, "caption")
        self.delegation, self.to = Choice(self), QLineEdit(self)
        self.list = QListWidget(self)
        self.back = QPushButton(self)
        self.back.setAutoDefault(False)
        self._captions = [QLabel(self) for _ in range(3)]
        editors: tuple[QWidget, ...] = (self.delegation, self.list, self.to)
        self.body.addWidget(self._what)
        for caption, editor in zip(self._captions, editors, strict=True):
            caption.setObjectName("caption")
            caption.setBuddy(editor)
            self.body.addWidget(caption)
            self.body.addWidget(editor, 1 if editor is self.list else 0)
            if editor is self.list:
                self.body.addWidget(self._hint)
        self.list.setMinimumHeight(3 * TARGET)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.buttons.insertWidget(1, self.back)
        self.delegation.currentIndexChanged.connect(self._read)
        line = self.delegation.lineEdit()
        if line is not None:
            line.editingFinished.connect(self._read_if_other)
        self.list.itemChanged.connect(self._count)
        self.to.textChanged.connect(lambda _: self.complain(""))
        self.primary.clicked.connect(self._hand_over)
        self.back.clicked.connect(self._take_back)
        self.body.addStrut(720)
        self.retranslate()
        self.delegation.choose(delegation)
        self._read()
        self.delegation.setFocus() if not delegation else self.to.setFocus()

    @property
    def ticked(self) -> list[bytes]:
        """Whose badges are meant."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return [bytes(one.data(_ID)) for one in items if one.checkState() is Qt.CheckState.Checked]

    def retranslate(self) -> None:
        """Set every text."""
        super().retranslate()
        station = self.station
        self.setWindowTitle(self.tr("Hand badges over"))
        self._what.setText(
            self.tr(
                "Whoever collects the badges of a delegation is named here. It says where the badges "
                "are, not who is present."
            )
        )
        texts = (self.tr("Delegation"), self.tr("Badges"), self.tr("Collected by"))
        for caption, text, editor in zip(
            self._captions, texts, (self.delegation, self.list, self.to), strict=True
        ):
            caption.setText(text)
            editor.setAccessibleName(text)
        self.to.setPlaceholderText(self.tr("Name of the person at the desk"))
        names = {key: station.delegation_name(key) for key in station.overview.delegations}
        self.delegation.blockSignals(True)
        self.delegation.offer(dict(sorted(names.items(), key=lambda one: text_key(one[1]))))
        self.delegation.blockSignals(False)
        self._show()

    def _read_if_other(self) -> None:
        if self.delegation.key() != self._shown:
            self._read()

    def _read(self) -> None:
        key = self._shown = self.delegation.key()
        known = key in self.station.overview.delegations
        self.complain("")
        if not known:
            self._fill([])
            return

        def shown(rows: list[HandOverRow]) -> None:
            if self.delegation.key() == key:
                self._fill(rows)

        self.station.ask(lambda desk: waiting(desk, key), shown, self.context.failed, owner=self)

    def _fill(self, rows: list[HandOverRow]) -> None:
        self._rows = {one.id: one for one in rows}
        self.list.blockSignals(True)
        self.list.clear()
        for one in rows:
            item = QListWidgetItem()
            item.setData(_ID, one.id)
            item.setSizeHint(QSize(0, TARGET))
            waits = bool(one.number) and not one.handed_ms
            item.setCheckState(Qt.CheckState.Checked if waits else Qt.CheckState.Unchecked)
            if not one.number:
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEnabled)
            self.list.addItem(item)
        if rows:
            self.list.setCurrentRow(0)
        self.list.blockSignals(False)
        self._show()

    def _show(self) -> None:
        """Write the lines in the language in use."""
        self.list.blockSignals(True)
        for place in range(self.list.count()):
            item = self.list.item(place)
            item.setText(self._line(self._rows[bytes(item.data(_ID))]))
        self.list.blockSignals(False)
        self._count()

    def _line(self, row: HandOverRow) -> str:
        if not row.number:
            state = self.tr("no badge yet")
        elif row.handed_ms:
            at = self.station.time_text(row.handed_ms)
            state = self.tr("collected by {who} ({time})").format(time=at, who=row.handed_to)
        elif not row.printed:
            state = self.tr("not printed yet")
        else:
            state = ""
        return "   ·   ".join(part for part in (row.name, row.number, state) if part)

    def _count(self) -> None:
        chosen = [self._rows[one] for one in self.ticked]
        collected = [one for one in chosen if one.handed_ms]
        fresh = len(chosen) - len(collected)
        text = self.tr("Hand over %n badge(s)", "", fresh)
        self.primary.setText(grouped(text, fresh))
        self.primary.setEnabled(fresh > 0 and not self.busy)
        back = self.tr("Take %n back", "", len(collected))
        self.back.setText(back)
        self.back.setVisible(bool(collected))
        without = sum(not one.number for one in self._rows.values())
        hint = self.tr("Space ticks a line, or takes the tick off.") if self._rows else ""
        if without:
            hint = " ".join((hint, self.tr("%n person(s) have no badge yet.", "", without)))
        say(self._hint, hint)

    def _hand_over(self) -> None:
        to = self.to.text()
        chosen = [one for one in self.ticked if not self._rows[one].handed_ms]

        def work(desk: Desk) -> HandedOver:
            return hand_over(desk, to=to, delegates=chosen)

        def done(made: HandedOver) -> None:
            text = self.tr("%n badge(s) handed to {who}", "", len(made.names))
            self.context.done(grouped(text, len(made.names)).format(who=made.to))

        self.run(work, done, self._place)

    def _take_back(self) -> None:
        chosen = [one for one in self.ticked if self._rows[one].handed_ms]

        def done(made: HandedOver) -> None:
            self.context.done(self.tr("%n badge(s) are back at the desk", "", len(made.names)))

        self.run(lambda desk: take_back(desk, delegates=chosen), done, self._place)

    def _place(self, error: CheckinError) -> bool:
        if isinstance(error, errors.NobodyCollects):
            self.complain(self.tr("Write the name of the person who collects the badges."))
            self.to.setFocus()
            return True
        # Another desk may have been first: show how it stands now.
        self._read()
        self.complain(self.station.language.words.error(error))
        return True
