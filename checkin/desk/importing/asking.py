"""What a roster leaves open: each question asked once, answered with one key, and remembered.

An import never stops to ask. Whatever is open gets the answer given for this file, else the one
remembered from an earlier version, else the safe one; the questions with the answers that hold are
part of the report, and whoever reviews it may give others.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from checkin.desk.writing import write
from checkin.domain import errors
from checkin.domain.fold import Record
from checkin.domain.ids import subject
from checkin.domain.kinds import DECISION
from checkin.domain.log import NewEntry
from checkin.domain.questions import Question


class Asking:
    """Collects the questions of one import and settles each at once."""

    def __init__(self, given: Mapping[str, str], remembered: Mapping[str, str]) -> None:
        """``given`` are answers by question, ``remembered`` answers by what they were remembered as."""
        self._given = given
        self._remembered = remembered
        self._new: dict[str, str] = {}
        self._unasked = set(given)
        self.questions: list[Question] = []

    def settle(self, question: Question, remember: str = "") -> str:
        """Return the answer that holds; ``question.answer`` is the one taken where nobody gave any.

        A given answer is kept under ``remember`` for later versions of the file; empty where
        the log itself remembers (a field that was written is no question any more).

        Raises:
            AnswerUnknown: an answer was given that the question does not have.
        """
        given = self.given(question.key)
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
        self._unasked.discard(key)
        return self._given.get(key)

    @property
    def unasked(self) -> list[str]:
        """The keys of answers to which there was no question."""
        return sorted(self._unasked)

    def gave(self, prefix: str) -> bool:
        """Tell whether there is any answer under a key that begins so."""
        return any(key.startswith(prefix) for key in self._given)

    def all_given(self, prefix: str, possible: Sequence[str]) -> dict[str, str]:
        """Return the answers given under keys that begin so, the beginning taken off.

        Raises:
            AnswerUnknown: one of them is not ``possible``.
        """
        found = {
            key.removeprefix(prefix): answer for key, answer in self._given.items() if key.startswith(prefix)
        }
        for key, answer in found.items():
            if answer not in possible:
                raise errors.AnswerUnknown(prefix + key, answer, list(possible))
        return found

    def remembered(self, prefix: str) -> dict[str, str]:
        """Return what was remembered under keys that begin so, the beginning taken off."""
        return {
            key.removeprefix(prefix): answer
            for key, answer in self._remembered.items()
            if key.startswith(prefix)
        }

    def remember(self, key: str, answer: str) -> None:
        """Keep an answer for later versions of the file; an empty one forgets the one before."""
        if self._remembered.get(key, "") != answer:
            self._new[key] = answer

    def entries(self, event: bytes, record: Callable[[bytes], Record]) -> list[NewEntry]:
        """Return the entries that remember; ``record`` gives what a decision's subject holds."""
        entries = []
        for key, answer in sorted(self._new.items()):
            thing = subject(event, DECISION, key)
            entries.append(write(DECISION, thing, {"key": key, "answer": answer}, record(thing)))
        return entries
