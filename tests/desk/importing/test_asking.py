"""Questions are settled by what was given, then by what is remembered, then by what is safe."""

from __future__ import annotations

import pytest

from checkin.desk.importing.asking import Asking
from checkin.domain import errors
from checkin.domain.questions import Question


def question(key: str = "delegation:a=b") -> Question:
    return Question(key, "delegation", ["one", "apart"], "apart")


def test_the_safe_answer_holds_where_nobody_gave_any() -> None:
    asking = Asking({}, {})
    assert asking.settle(question(), "delegation:a=b") == "apart"
    assert asking.questions[0].by == "default"
    assert asking.entries(bytes(32), lambda thing: pytest.fail("nothing to remember")) == []


def test_an_answer_remembered_holds_until_another_is_given() -> None:
    asking = Asking({}, {"delegation:a=b": "one"})
    assert asking.settle(question(), "delegation:a=b") == "one"
    assert asking.questions[0].by == "remembered"
    asking = Asking({"delegation:a=b": "apart"}, {"delegation:a=b": "one"})
    assert asking.settle(question(), "delegation:a=b") == "apart"
    assert asking.questions[0].by == "given"


def test_what_is_remembered_and_no_answer_any_more_is_passed_over() -> None:
    asking = Asking({}, {"delegation:a=b": "perhaps"})
    assert asking.settle(question(), "delegation:a=b") == "apart"


def test_an_answer_that_is_none_is_refused() -> None:
    asking = Asking({"delegation:a=b": "maybe"}, {})
    with pytest.raises(errors.AnswerUnknown) as caught:
        asking.settle(question())
    assert caught.value.facts() == {
        "question": "delegation:a=b",
        "answer": "maybe",
        "answers": ["one", "apart"],
    }
