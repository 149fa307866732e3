"""What a roster leaves open: each question asked once, answered with one key, and remembered.

An import never stops to ask. Whatever is open gets the answer given for this file, else the one
remembered from an earlier version, else the safe one; the questions with the answers that hold are
part of the report, and whoever reviews it may give others.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, Literal

import msgspec

from checkin.desk.writing import write
from checkin.domain import errors
from checkin.domain.fold import Record
from checkin.domain.ids import subject
from checkin.domain.kinds import DECISION
from checkin.domain.log import NewEntry

QuestionKind = Literal[
    "encoding", "column", "section", "name_order", "delegation", "conflict", "rename", "duplicate", "missing"
]
"""In the order in which they are answered: an answer may make later questions vanish."""

STRUCTURAL: Final = frozenset({"encoding", "column", "section", "name_order", "delegation", "duplicate"})
"""Kinds whose answers change what the file says: it must be read again with them."""


class Question(msgspec.Struct):
    """One thing that a file leaves open; ``checkin.words.questions`` makes sentences of it.

    =============  =================================================  =====================
    kind           ``texts``                                          ``answers``
    =============  =================================================  =====================
    encoding       lines as they read with the answer that holds      encodings
    column         the heading, then cells below it                   fields, or "-"
    section        the line                                           delegation, category, nothing
    name_order     the block (a delegation, or empty), then names     given_first, family_first
    delegation     the file's spelling, the one it may be             one, apart
    conflict       the person, roster before, roster now, desk        desk, roster
    rename         the person known, the person in the file           same, new
    duplicate      both people                                        two, one
    missing        the person, the delegation                         keep, withdraw
    =============  =================================================  =====================
    """

    key: str
    """Names the question in this file: the same file asks it under the same key on every desk."""
    kind: QuestionKind
    answers: list[str]
    """All that it may be answered with."""
    answer: str
    """The one that holds."""
    by: Literal["given", "remembered", "default"] = "default"
    sheet: str = ""
    rows: list[int] = []
    """Rows of the file it is about, the first few; 0 for a person who is not in it."""
    count: int = 1
    """How many rows or people the answer decides for."""
    texts: list[str] = []
    field: str = ""
    """Of a conflict: the field."""
    why: str = ""
    """What speaks for the answer proposed, a code with words in the table ``why``; may be empty."""


class Asking:
    """Collects the questions of one import and settles each at once."""

    def __init__(self, given: Mapping[str, str], remembered: Mapping[str, str]) -> None:
        """``given`` are answers by question, ``remembered`` answers by what they were remembered as."""
        self._given = given
        self._remembered = remembered
        self._new: dict[str, str] = {}
        self.questions: list[Question] = []

    def settle(self, question: Question, remember: str = "") -> str:
        """Return the answer that holds; ``question.answer`` is the one taken where nobody gave any.

        A given answer is kept under ``remember`` for later versions of the file; empty where
        the log itself remembers (a field that was written is no question any more).

        Raises:
            AnswerUnknown: an answer was given that the question does not have.
        """
        given = self._given.get(question.key)
        known = self._remembered.get(remember) if remember else None
        if given is not None:
            if given not in question.answers:
                raise errors.AnswerUnknown(question.key, given, question.answers)
            question.answer, question.by = given, "given"
            if remember and given != known:
                self._new[remember] = given
        elif known in question.answers and known is not None:
            question.answer, question.by = known, "remembered"
        self.questions.append(question)
        return question.answer

    def given(self, key: str) -> str | None:
        """Return the answer given for ``key``, for choices that are no questions."""
        return self._given.get(key)

    def remembered(self, prefix: str) -> dict[str, str]:
        """Return what was remembered under keys that begin so, the beginning taken off."""
        return {
            key.removeprefix(prefix): answer
            for key, answer in self._remembered.items()
            if key.startswith(prefix)
        }

    def remember(self, key: str, answer: str) -> None:
        """Keep an answer for later versions of the file."""
        if self._remembered.get(key) != answer:
            self._new[key] = answer

    def entries(self, event: bytes, record: Callable[[bytes], Record]) -> list[NewEntry]:
        """Return the entries that remember; ``record`` gives what a decision's subject holds."""
        entries = []
        for key, answer in sorted(self._new.items()):
            thing = subject(event, DECISION, key)
            entries.append(write(DECISION, thing, {"key": key, "answer": answer}, record(thing)))
        return entries
