"""What a text for a delegation means, and when two may mean the same."""

from __future__ import annotations

from typing import Literal, NamedTuple

Why = Literal["spelling", "abbreviation", "language", "body", "fuller", "slip"]
"""Why two texts may be one; words in the table ``why``."""


class Hint(NamedTuple):
    """Something two texts may have in common; whether they suit each other says ``suit``."""

    why: Why
    key: str
    role: str


class Canonical(NamedTuple):
    """A text for a delegation, taken apart."""

    key: str
    """Texts with the same one are spellings of the same name."""
    hints: tuple[Hint, ...]
    words: str
    """The text without marks and abbreviations, for comparing letters."""
    place: str
    """The id of the place it is of; empty for none known."""
    exact: bool
    """Whether all of it is understood: such a text is no slip of the pen."""
    abbreviated: bool
    """Whether an abbreviation was written out."""


def suit(one: Hint, other: Hint) -> bool:
    """Whether two texts with these hints, of one ``why`` and ``key``, may be one."""
    if one.why == "body":
        return one.role == other.role or not one.role or not other.role
    if one.why == "fuller":
        return (not one.role) != (not other.role)
    return one.why == "language" or one.role != other.role
