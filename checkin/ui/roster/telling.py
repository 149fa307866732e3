"""The entries of a review in words: a row for the list, sentences for the panel below it."""

from __future__ import annotations

from typing import Any, Final

import msgspec
from PySide6.QtCore import QObject

from checkin.desk.importing.comparing import shown
from checkin.domain.errors import CheckinError, ColumnAmbiguous, NoNameColumn
from checkin.domain.questions import Question
from checkin.ui.language import Language
from checkin.ui.look.rows import Row
from checkin.ui.look.tokens import Look
from checkin.ui.numbers import grouped
from checkin.ui.roster.answers import NO_FIELD, Answers, Choice
from checkin.ui.roster.content import Changed, Column, Heading, Newcomer, Problem, Understood
from checkin.words.questions import answer_words, question_words

HEADING: Final = object()
"""Key of a row that is a heading."""
_LOOKS: Final = {"rejected": Look.DENIED, "left_out": Look.DUPLICATE, "doubt": Look.UNKNOWN}
_LONGEST: Final = 120


class Told(msgspec.Struct, frozen=True):
    """What the panel says of an entry."""

    sentence: str
    more: tuple[str, ...] = ()
    table: tuple[tuple[str, str, str, str], ...] = ()
    """Field, before, after, what the desks have where that differs; a line each."""


class Telling(QObject):
    """Finds the words; everything is made when it is looked at."""

    def __init__(self, language: Language, answers: Answers, parent: QObject | None = None) -> None:
        """Decisions are those of ``answers``."""
        super().__init__(parent)
        self._language, self._answers = language, answers
        self.sheets = False
        """Whether the file has several lists, so that rows need the name of theirs."""

    def row(self, entry: Any) -> Row:
        """Return an entry as a row."""
        if isinstance(entry, Heading):
            return Row(self._heading(entry), key=HEADING)
        if isinstance(entry, Problem):
            title, caption = self._fault(entry.what, entry.level)
            return Row(title, caption, look=_LOOKS[entry.level], key=entry)
        if isinstance(entry, Understood):
            title, caption = self._remark(entry)
            return Row(title, caption, key=entry)
        if isinstance(entry, Column):
            return self._column(entry)
        choice = self._answers.of(entry)
        if isinstance(entry, Changed):
            changes = " · ".join(self._change(one) for one in entry.changes)
            kept = choice is not None and choice.holds == "keep"
            right = self._decided(entry, choice) if kept else self.place(entry.changes[0])
            return Row(entry.name, changes, right, struck=kept, key=entry)
        if isinstance(entry, Newcomer):
            someone = entry.someone
            skipped = choice is not None and choice.holds == "skip"
            right = self._decided(entry, choice) if skipped else self.place(someone)
            return Row(someone.name, someone.delegation, right, struck=skipped, key=entry)
        return self._question(entry, choice)

    def told(self, entry: Any) -> Told:
        """Return an entry in sentences."""
        if isinstance(entry, Question):
            return Told(question_words(self._language.words, entry))
        if isinstance(entry, Changed):
            place = self.place(entry.changes[0])
            table = tuple(
                (
                    self._language.words.term("field", one.field),
                    shown(one.before) or "–",
                    shown(one.after) or "–",
                    "" if one.here == one.before else shown(one.here) or "–",
                )
                for one in entry.changes
            )
            return Told(" · ".join(part for part in (entry.name, place) if part), table=table)
        if isinstance(entry, Newcomer):
            someone = entry.someone
            parts = (someone.name, someone.delegation, self.place(someone))
            return Told(" · ".join(part for part in parts if part))
        if isinstance(entry, Column):
            heading = entry.heading or entry.letter
            asked = self.tr("What does the column “{heading}” hold?").format(heading=heading)
            samples = " · ".join(one[:_LONGEST] for one in entry.samples)
            return Told(asked, (samples,) if samples else ())
        if isinstance(entry, Problem):
            title, caption = self._fault(entry.what, entry.level)
            advice = {
                "rejected": self.tr(
                    "Nobody is taken over from this row. Correct it in the file and read the file again, "
                    "now or with a later version."
                ),
                "left_out": self.tr("This cell stays empty; the rest of its row is taken over."),
                "doubt": self.tr("It is taken over as it stands. Correct it in the file if it is wrong."),
            }
            return Told(title, tuple(part for part in (caption, advice[entry.level]) if part))
        if isinstance(entry, Understood):
            title, caption = self._remark(entry)
            return Told(title, (caption,) if caption else ())
        return Told("")

    def asked(self, error: CheckinError | None) -> str:
        """Return what must be told of the columns before anybody can be read; empty for nothing."""
        if isinstance(error, NoNameColumn):
            return self.tr("No column looks like the names. Say below which one holds them.")
        if isinstance(error, ColumnAmbiguous):
            field = self._language.words.term("field", error.field)
            text = self.tr("Several columns look like “{field}”. Say below what each holds.")
            return text.format(field=field)
        return ""

    def answer(self, entry: Any, choice: Choice, answer: str) -> str:
        """Return an answer in words."""
        words = self._language.words
        if isinstance(entry, Question):
            return answer_words(words, entry, answer)
        if isinstance(entry, Column):
            return words("answer.no_field") if answer == NO_FIELD else words.term("field", answer)
        if answer == "keep":
            return self.tr("Leave as it is")
        return words.term("answer", answer)

    def place(self, thing: Any) -> str:
        """Return where something stands in the file, empty for nowhere."""
        rows = [row for row in getattr(thing, "rows", [getattr(thing, "row", 0)]) if row]
        number = self._language.locale.toString
        if not rows:
            text = ""
        elif len(rows) == 1:
            text = self.tr("row {row}").format(row=number(rows[0]))
        else:
            text = self.tr("rows {rows}").format(rows=", ".join(number(one) for one in rows))
        sheet = thing.sheet if self.sheets else ""
        return ", ".join(part for part in (sheet, text) if part)

    def _heading(self, heading: Heading) -> str:
        words = self._language.words
        if heading.name == "sheet":
            return self.tr("Sheet “{name}”").format(name=heading.detail)
        own = {
            "rejected": self.tr("Rows that are not taken over"),
            "left_out": self.tr("Cells that are left out"),
            "doubt": self.tr("To look at"),
            "repair": self.tr("Letters that were mended"),
            "notice": self.tr("Rows and sheets"),
        }
        return own.get(heading.name) or words.term("question_kind", heading.name)

    def _fault(self, what: Any, level: str) -> tuple[str, str]:
        """Return what is wrong, and where it is seen."""
        words = self._language.words
        if level == "doubt":
            title = words.term("repair", what.kind)
            return title, self._examples(what)
        value = what.value[:_LONGEST]
        place = self.place(what)
        problem = words.term("problem", what.problem)
        title = problem
        if place:
            pattern = self.tr("{place}: {problem}")
            title = pattern.format(place=f"{place[:1].upper()}{place[1:]}", problem=problem)
        seen = [value] if value else []
        return title, " · ".join([*([what.column] if what.column else []), *seen])

    def _remark(self, entry: Understood) -> tuple[str, str]:
        words, what = self._language.words, entry.what
        if entry.kind == "repair":
            return words.term("repair", what.kind), self._examples(what)
        place = self.place(what)
        sheet = what.sheet if what.sheet and not self.sheets and not place else ""
        parts = (sheet, place, what.column, what.value[:_LONGEST])
        return words.term("notice", what.code), " · ".join(part for part in parts if part)

    def _examples(self, what: Any) -> str:
        """Return the column, how often, and up to three examples."""
        parts = [what.heading or self._language.words.term("field", what.field)]
        parts.append(grouped(self.tr("%n cell(s)", "", what.count), what.count))
        for one in what.examples:
            same = one.before == one.after
            parts.append(one.before[:40] if same else f"{one.before[:40]} → {one.after[:40]}")
        return " · ".join(part for part in parts if part)

    def _change(self, change: Any) -> str:
        field = self._language.words.term("field", change.field)
        return f"{field} {shown(change.before) or '–'} → {shown(change.after) or '–'}"

    def _column(self, column: Column) -> Row:
        choice = self._answers.of(column)
        holds = choice.holds if choice is not None else column.field or NO_FIELD
        read = holds != NO_FIELD
        field = self._language.words.term("field", holds) if read else self.tr("left out")
        samples = " · ".join(one[:40] for one in column.samples)
        if read:
            field = " · ".join(part for part in (f"→ {field}", column.detail) if part)
        return Row(self._column_name(column), samples, field, key=column)

    def _column_name(self, column: Column) -> str:
        if column.letter and column.heading and column.letter != column.heading:
            return f"{column.letter}  {column.heading}"
        return column.heading or column.letter

    def _question(self, question: Question, choice: Choice | None) -> Row:
        assert choice is not None
        texts = list(question.texts)
        place = self.place(question)
        if question.kind == "conflict":
            field = self._language.words.term("field", question.field)
            texts = [texts[0], f"{field} {texts[2] or '–'} ↔ {texts[3] or '–'}"]
        title = texts[0] if texts and texts[0] else self._language.words.term("question_kind", question.kind)
        caption = " · ".join(one for one in (place, *texts[1:]) if one)
        if question.kind == "missing":
            away = choice.holds == "withdraw"
            return Row(title, caption, self._decided(question, choice), struck=away, key=question)
        look = Look.DUPLICATE if choice.open else Look.ACCEPT
        return Row(title, caption, self._decided(question, choice), look=look, key=question)

    def _decided(self, entry: Any, choice: Choice | None) -> str:
        if choice is None or choice.by == "default":
            return ""
        text = self.answer(entry, choice, choice.holds)
        return self.tr("{answer} (as last time)").format(answer=text) if choice.by == "remembered" else text
