"""Who has not come yet, as lines for those who call or wait for them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QWidget

from checkin.desk.absent import Absent
from checkin.ui.attendance.cells import Tone, Words
from checkin.ui.attendance.lines import Line
from checkin.ui.attendance.marks import Mark
from checkin.ui.attendance.table import LineTable
from checkin.ui.language import NATIVE_NAMES
from checkin.ui.look.theme import Theme

WHO, FROM, PHONE, NOTES = range(4)
_ROW: Final = 68
_PHONE: Final = 190


class AwaitedList(LineTable):
    """A line a person; Enter opens the record."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Nobody yet."""
        super().__init__(theme, 4, _ROW, parent)
        self.people: list[Absent] = []
        self.retranslate()

    def show_people(self, people: Sequence[Absent]) -> None:
        """Show these, in the order given."""
        self.people = list(people)
        self.show_lines([self._line(one) for one in self.people])

    def chosen(self) -> Absent | None:
        """Return the person chosen."""
        row = self.currentIndex().row()
        return self.people[row] if 0 <= row < len(self.people) else None

    def text_of(self, one: Absent) -> str:
        """Return a person as cells to be pasted into a table."""
        cells = (one.person.name, one.called, one.delegation, _field(one, "post"), one.phone, one.notes)
        return "\t".join(" ".join(cell.split()) for cell in cells)

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        headings = (self.tr("Who"), self.tr("From"), self.tr("Phone"), self.tr("How to greet"))
        self.model_of_lines.say(headings)
        self.show_people(self.people)
        self._fit()

    def widths(self, room: int) -> list[int]:
        """Give phones what they take, the rest to the others."""
        phone = min(self.natural(PHONE), max(_PHONE, room // 4))
        left = max(room - phone, 3)
        who, where = left * 33 // 100, left * 36 // 100
        return [who, where, phone, left - who - where]

    def _line(self, one: Absent) -> Line:
        marks = tuple(
            (mark, word)
            for mark, word, holds in (
                (Mark.PROTOCOL, self.tr("Protocol"), one.protocol),
                (Mark.HEAD, self.tr("Head"), one.head),
                (Mark.SIGNATORY, self.tr("Signatory"), one.signatory),
            )
            if holds
        )
        name, post = one.person.name, _field(one, "post")
        called = one.called if one.called != name else ""
        delegation = one.delegation or self.tr("No delegation")
        phone = one.phone or self.tr("No phone")
        speaks = NATIVE_NAMES.get(one.language, one.language)
        return Line(
            one.person.id,
            (
                Words(name, called, Tone.STRONG, marks),
                Words(delegation, post, Tone.PLAIN if one.delegation else Tone.MUTED),
                Words(phone, speaks, Tone.STRONG if one.phone else Tone.MUTED),
                Words(one.notes, lines=3, small=True),
            ),
            (
                ", ".join(part for part in (name, *(word for _, word in marks), called) if part),
                ", ".join(part for part in (delegation, post) if part),
                ", ".join(part for part in (phone, speaks) if part),
                one.notes,
            ),
            "\n".join(part for part in (f"{name} · {delegation}", post, one.notes) if part),
        )


def _field(one: Absent, name: str) -> str:
    return str(one.person.fields.get(name) or "")
