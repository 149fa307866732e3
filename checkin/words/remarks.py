"""The sentences of remarks that go back to whoever made a roster."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, Final

from checkin.words.table import Words

_TABLES: Final = {"problem": "problem", "notice": "notice", "doubt": "repair", "repaired": "repair"}
"""Where the sentences of what was found stand, by the beginning of the code."""
_WISH: Final = "_wish"


def sayer(words: Words) -> Callable[..., str]:
    """Return what says remarks in a language: called with a code and the facts by name."""
    return partial(say, words)


def say(words: Words, code: str, **facts: Any) -> str:
    """Return the sentence for a code.

    ``problem_…``, ``notice_…``, ``doubt_…`` and ``repaired_…`` name what an import found; a code
    that ends in ``_wish`` is what is asked for. One that has no wish of its own asks to look.
    """
    kind, _, name = code.partition("_")
    table = _TABLES.get(kind)
    if table is None or code in (f"{kind}{_WISH}", kind):
        return words(f"remarks.{code}", **facts)
    if name.endswith(_WISH):
        own = f"remarks.{name}"
        return words(own if own in words.table else f"remarks.{kind}{_WISH}")
    text = words.term(table, name)
    if kind == "repaired":
        return words("remarks.repaired", text=text, **facts)
    value = str(facts.get("value") or "")
    return words("remarks.quoted", text=text, value=value) if value else text
