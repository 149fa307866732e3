"""The questions an import leaves open, and their answers, as sentences."""

from __future__ import annotations

from checkin.domain.questions import Question
from checkin.words.table import Words

_FREE = frozenset({"encoding"})
"""Kinds whose answers are names that nobody translates."""


def question_words(words: Words, question: Question) -> str:
    """Return the question as a sentence; what speaks for an answer follows it."""
    texts = [*question.texts, "", "", "", ""]
    # 0 stands for somebody who is not in the file.
    row = next(filter(None, question.rows), 0)
    facts = {
        "row": row,
        "rows": question.rows,
        "count": question.count,
        "first": texts[0],
        "second": texts[1],
        "third": texts[2],
        "fourth": texts[3],
        "others": ", ".join(question.texts[1:]),
        "field": words.term("field", question.field) if question.field else "",
    }
    key = f"question.{question.kind}"
    if question.kind == "name_order" and not question.texts[0]:
        key = "question.name_order_of_sheet"
    if question.kind == "duplicate" and 0 in question.rows:
        key = "question.duplicate_of_known"
    facts.pop("count")
    text = words(key, question.count, **facts)
    return f"{text} {words.term('why', question.why)}" if question.why else text


def answer_words(words: Words, question: Question, answer: str) -> str:
    """Return an answer in words."""
    if question.kind in _FREE:
        return answer
    if question.kind == "column":
        return words("answer.no_field") if answer == "-" else words.term("field", answer)
    return words.term("answer", answer)
