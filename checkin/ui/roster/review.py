"""The review of a file: sections, the entries of one, and the entry in front with its answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QMessageBox, QStackedWidget, QVBoxLayout, QWidget

from checkin.domain.errors import AnswerUnknown, CheckinError
from checkin.ui.language import Language
from checkin.ui.look.theme import Theme
from checkin.ui.look.tokens import GAP, MARGIN
from checkin.ui.numbers import grouped
from checkin.ui.page import Page
from checkin.ui.people.labels import label
from checkin.ui.roster.answers import Answers, Choice
from checkin.ui.roster.content import SECTIONS, Column, Content, Heading
from checkin.ui.roster.figures import Figures, figures_of
from checkin.ui.roster.lists import EntryList
from checkin.ui.roster.moved import moved_away
from checkin.ui.roster.panel import Panel
from checkin.ui.roster.sections import Sections
from checkin.ui.roster.telling import Telling

_ASIDE: Final = 272
_LEAST_PANEL: Final = 168
_MANY: Final = 10
"""More than these are not withdrawn with one key."""


class Review(Page):
    """What would be written, and every decision about it; it writes nothing itself."""

    changed = Signal()
    """An answer was given or taken back."""
    reread_wanted = Signal()
    """With these answers the file says something else."""

    def __init__(self, language: Language, theme: Theme, parent: QWidget | None = None) -> None:
        """Nothing has been read."""
        super().__init__(parent)
        self.setObjectName("")
        self.answers = Answers()
        self.confirm: Callable[[int, Callable[[], None]], None] = self._confirm
        """Asks whether so many people are to be withdrawn, and goes on if they are."""
        self.content: Content | None = None
        self.telling = Telling(language, self.answers, self)
        self.sections = Sections(theme, self)
        self.list = EntryList(theme, self.telling.row, self)
        self.panel = Panel(self.telling, self)
        self._nothing = label(self, "caption")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._quiet = False
        self._pages = QStackedWidget(self)
        self._lay_out()
        self.sections.chosen_section.connect(self._show_section)
        self.sections.entered.connect(self.list.setFocus)
        self.list.selectionModel().currentChanged.connect(self._show_current)
        self.list.digit.connect(self.decide_number)
        self.list.accepted.connect(self.accept)
        self.list.taken_back.connect(self.take_back)
        self.list.left.connect(self.sections.setFocus)
        self.panel.answered.connect(self._answered)
        self.retranslate()

    @property
    def figures(self) -> Figures | None:
        """What would come of it as things are decided; None before anything was read to its end."""
        content = self.content
        return figures_of(content, self.answers) if content is not None and content.readable else None

    def retranslate(self) -> None:
        """Set every text."""
        self.list.setAccessibleName(self.tr("Entries of the section"))
        self._nothing.setText(self.tr("Nothing here."))
        self.sections.retranslate()
        self.panel.retranslate()
        self.list.viewport().update()

    def begin(self) -> None:
        """Forget file and answers."""
        self.content = None
        self.answers.forget()

    def show_content(self, content: Content) -> None:
        """Show what was read; where one was stays in front as far as it is still there."""
        first = self.content is None or self.content.readable != content.readable
        before = self._from_here()
        stale = moved_away(self.content, content, self.answers.given)
        self.content = content
        self.telling.sheets = content.several_sheets
        self.answers.learn(content.questions)
        self._count()
        self._quiet = True
        section = self._first_section() if first else self.sections.section
        self.sections.choose(section)
        self._quiet = False
        self._show_section(section, [] if first else before)
        for key in stale:
            self.answers.take_back(key)
        self.changed.emit()
        if stale:
            self.reread_wanted.emit()

    def mend(self, error: CheckinError) -> bool:
        """Take back an answer that its question does not have any more; whether that was the error."""
        if not isinstance(error, AnswerUnknown) or not self.answers.take_back(error.question):
            return False
        self.changed.emit()
        self.reread_wanted.emit()
        return True

    def entered(self) -> None:
        """Begin with the entries."""
        (self.list if self.list.model_of_entries.entries else self.sections).setFocus()

    def decide_number(self, number: int, every: bool = False) -> None:
        """Give the answer of a number to the current entry, or to all of its kind."""
        choice = self.answers.of(self.list.current)
        if choice is None or not 0 < number <= len(choice.answers) or choice.kind == "column":
            return
        answer = choice.answers[number - 1]
        away = [one for one in self._same(choice) if one.holds != answer] if every else []
        if answer == "withdraw" and len(away) > _MANY:
            self.confirm(len(away), lambda: self._decide(choice, answer, every=True))
        else:
            self._decide(choice, answer, every=every)

    def accept(self) -> None:
        """Take what is proposed and go on; a column opens its list of fields."""
        entry = self.list.current
        choice = self.answers.of(entry)
        if isinstance(entry, Column) and choice is not None:
            self.panel.fields.setFocus()
            self.panel.fields.showPopup()
        elif choice is not None and choice.open:
            self._decide(choice, choice.holds)
        else:
            self._go_on()

    def take_back(self, every: bool = False) -> None:
        """Take back the decision about the current entry, or about all of its kind."""
        choice = self.answers.of(self.list.current)
        if choice is None:
            return
        keys = [one.key for one in self._same(choice)] if every else [choice.key]
        taken = [key for key in keys if self.answers.take_back(key)]
        if taken:
            self._follow(choice)

    def _answered(self, answer: str) -> None:
        choice = self.answers.of(self.list.current)
        if choice is not None:
            self._decide(choice, answer)
            self.list.setFocus()

    def _decide(self, choice: Choice, answer: str, *, every: bool = False) -> None:
        self.answers.give(choice.key, answer)
        if every:
            for other in self._same(choice):
                if answer in other.answers:
                    self.answers.give(other.key, answer)
        self._follow(choice)
        if choice.kind != "column":
            self._go_on()

    def _same(self, choice: Choice) -> list[Choice]:
        """Return the choices of one kind in the section."""
        found = (self.answers.of(one) for one in self.list.model_of_entries.entries)
        return [one for one in found if one is not None and one.kind == choice.kind]

    def _confirm(self, count: int, then: Callable[[], None]) -> None:
        """Ask before many people are withdrawn at once."""
        text = grouped(self.tr("Withdraw %n person(s) who are missing from the file?", "", count), count)
        box = QMessageBox(QMessageBox.Icon.Warning, self.tr("Withdraw"), text, parent=self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setInformativeText(
            self.tr("They are no longer expected, and their badges open no door any more.")
        )
        yes = box.addButton(self.tr("Withdraw all"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        yes.clicked.connect(then)
        box.open()

    def _follow(self, choice: Choice) -> None:
        """Show what a decision has changed."""
        self.list.refresh()
        self._count()
        self._show_current()
        self.changed.emit()
        if choice.rereads:
            self.reread_wanted.emit()

    def _go_on(self) -> None:
        """Go to the next that is open, from the beginning again; where nothing is, to the next."""
        entries, here = self.list.model_of_entries.entries, self.list.currentIndex().row()
        count = len(entries)
        if self.sections.section == "decide":
            for step in range(1, count + 1):
                if self.answers.is_open(entries[(here + step) % count]):
                    self.list.choose((here + step) % count)
                    return
        following = next((i for i in range(here + 1, count) if not isinstance(entries[i], Heading)), None)
        if following is not None:
            self.list.choose(following)

    def _first_section(self) -> str:
        content = self.content
        assert content is not None
        if not content.readable:
            return "columns"
        if self.answers.open_in(content):
            return "decide"
        return next((name for name in SECTIONS if name != "columns" and content.sections[name]), "columns")

    def _count(self) -> None:
        content = self.content
        if content is not None:
            known = SECTIONS if content.readable else ("columns",)
            counts = {name: content.counts[name] for name in known}
            self.sections.show_counts(counts, self.answers.open_in(content))

    def _from_here(self) -> list[str]:
        """Return the keys of the current entry and of those below it, then of those above."""
        keys = [_key(one) for one in self.list.model_of_entries.entries]
        here = max(self.list.currentIndex().row(), 0)
        return [key for key in (*keys[here:], *reversed(keys[:here])) if key]

    def _show_section(self, section: str, before: Sequence[str] = ()) -> None:
        if self.content is None or self._quiet:
            return
        entries = self.content.sections[section]
        self.list.model_of_entries.show_entries(entries)
        self._pages.setCurrentIndex(1 if entries else 0)
        places = [i for i, one in enumerate(entries) if not isinstance(one, Heading)]
        at = {_key(entries[i]): i for i in places} if before else {}
        chosen = next((at[key] for key in before if key in at), -1)
        if chosen < 0 and section == "decide":
            chosen = next((i for i in places if self.answers.is_open(entries[i])), -1)
        if chosen < 0 and places:
            chosen = places[0]
        if chosen >= 0:
            self.list.choose(chosen)
        self._show_current()

    def _show_current(self) -> None:
        entry = self.list.current
        self.panel.show_entry(entry, self.answers.of(entry))
        self.panel.setVisible(entry is not None)
        if entry is not None and self.list.hasFocus():
            told = self.panel.sentence
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.panel, told))

    def _lay_out(self) -> None:
        self.aside = QVBoxLayout()
        """Under the sections there is room for what the page around this one adds."""
        self.aside.setSpacing(GAP)
        self.aside.addWidget(self.sections, 1)
        self.sections.setFixedWidth(_ASIDE)
        self.panel.setMinimumHeight(_LEAST_PANEL)
        self._pages.addWidget(self._nothing)
        self._pages.addWidget(self.list)
        right = QVBoxLayout()
        right.setSpacing(GAP)
        right.addWidget(self._pages, 3)
        right.addWidget(self.panel, 2)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(MARGIN)
        across.addLayout(self.aside)
        across.addLayout(right, 1)


def _key(entry: Any) -> str:
    key = getattr(entry, "key", "")
    return key if isinstance(key, str) else ""
