"""The answers given so far, over those that hold without them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final, Literal

import msgspec

from checkin.domain.people import COLUMNS
from checkin.domain.questions import STRUCTURAL, Question
from checkin.ui.roster.content import Changed, Column, Content, Newcomer

By = Literal["given", "remembered", "default"]
NO_FIELD: Final = "-"
_REREAD: Final = STRUCTURAL | {"rename", "column"}
"""Kinds whose answers decide who is in the file, or what it says of them."""
UNASKED: Final = frozenset({"missing", "changed", "added", "column"})
"""Kinds that nobody waits for an answer to."""
_ORDER: Final = {"duplicate": ("one", "two"), "delegation": ("one", "apart"), "rename": ("same", "new")}
"""The digit 1 says yes wherever something is one or two, whichever is the safe answer."""


class Choice(msgspec.Struct, frozen=True):
    """What an entry may be answered with, and what holds."""

    key: str
    kind: str
    answers: Sequence[str]
    holds: str
    by: By

    @property
    def open(self) -> bool:
        """Whether it waits for somebody's decision."""
        return self.by == "default" and self.kind not in UNASKED

    @property
    def rereads(self) -> bool:
        """Whether the file must be read again with another answer."""
        return self.kind in _REREAD


class Answers:
    """Answers by key, as an import takes them."""

    def __init__(self) -> None:
        """None yet."""
        self.given: dict[str, str] = {}
        self._before: dict[str, tuple[str, By]] = {}
        """What held before an answer was given, for taking it back."""

    def forget(self) -> None:
        """Forget everything: another file is asked about."""
        self.given.clear()
        self._before.clear()

    def learn(self, questions: Iterable[Question]) -> None:
        """Note what holds without our answers."""
        for one in questions:
            if one.by != "given":
                self._before[one.key] = (one.answer, one.by)

    def of(self, entry: Any) -> Choice | None:
        """Return the choice that an entry leaves, None where there is none."""
        if isinstance(entry, Question):
            answer, by = self._before.get(entry.key, (entry.answer, "default"))
            return self._choice(entry.key, entry.kind, entry.answers, answer, by)
        if isinstance(entry, Changed):
            return self._with(entry.key, "changed", ("take", "keep"), entry.kept)
        if isinstance(entry, Newcomer):
            return self._with(entry.key, "added", ("add", "skip"), entry.skipped)
        if isinstance(entry, Column) and entry.heading:
            return self._choice(entry.key, "column", (NO_FIELD, *COLUMNS), entry.field or NO_FIELD, "default")
        return None

    def is_open(self, entry: Any) -> bool:
        """Whether an entry waits for a decision."""
        choice = self.of(entry)
        return choice is not None and choice.open

    def give(self, key: str, answer: str) -> None:
        """Answer, over any answer before."""
        self.given[key] = answer

    def take_back(self, key: str) -> bool:
        """Take an answer back; whether there was one."""
        return self.given.pop(key, None) is not None

    def open_in(self, content: Content) -> int:
        """How many decisions are still waited for."""
        return sum(self.is_open(one) for one in content.sections["decide"])

    def _with(self, key: str, kind: str, answers: tuple[str, str], remembered: bool) -> Choice:
        """Return a choice between two of which the first is the usual."""
        by: By = "remembered" if remembered else "default"
        return self._choice(key, kind, answers, answers[remembered], by)

    def _choice(self, key: str, kind: str, answers: Sequence[str], holds: str, by: By) -> Choice:
        first = _ORDER.get(kind, ())
        answers = [*(one for one in first if one in answers), *(one for one in answers if one not in first)]
        given = self.given.get(key)
        if given in answers and given is not None:
            return Choice(key, kind, answers, given, "given")
        return Choice(key, kind, answers, holds, by)
