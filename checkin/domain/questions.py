"""Questions that a roster leaves open."""

from __future__ import annotations

from typing import Final, Literal

import msgspec

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
