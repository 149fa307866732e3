"""Texts in CSV files, which no spreadsheet may take for formulas, and back.

Nobody knows what a file will be divided by where it is opened: with the list separator of another region,
``Foo;=1+1`` is a text and a formula. So every piece of a text between semicolons, commas, tabs and ends of
lines counts as the beginning of a cell. A piece gets an apostrophe where it begins with ``=``, or with
``+``, ``-`` or ``@`` and is neither a telephone number nor plain words (``Nguyễn, -``): those cannot call,
link or run anything. Of the text's own beginning only telephone numbers are let pass.
"""

from __future__ import annotations

import re
from typing import Final

_RISKY: Final = ("=", "+", "-", "@", "\t", "\r", "\n")
# A telephone number is arithmetic at worst; with an apostrophe no other program would dial it.
_NUMBER: Final = re.compile(r"[+-][\d .()/-]+")
_WORDS: Final = re.compile(r"[+@-][\w\s.:’–-]*")
_PIECE: Final = re.compile(r"""([;,\t\r\n][\s"]*)('*)([=+@-][^;,\t\r\n]*)""")


def looks_like_formula(text: str) -> bool:
    """Tell whether a spreadsheet that is given ``text`` in one cell may take it for a formula."""
    return text.startswith(_RISKY)


def csv_text(text: str) -> str:
    """Return a text as a CSV file may hold it.

    >>> csv_text("=1+1"), csv_text("Foo;=1+1"), csv_text("+84 901 234 567, -")
    ("'=1+1", "Foo;'=1+1", '+84 901 234 567, -')
    """
    start = text.lstrip()
    risky = text.startswith("'") or looks_like_formula(text) or looks_like_formula(start)
    first = "'" if risky and not _is_number(start) else ""
    return first + _PIECE.sub(lambda found: _marked(found, "'" + found[2]), text)


def text_of_csv(cell: str) -> str:
    """Return the text of which ``csv_text`` made a cell."""
    return _PIECE.sub(lambda found: _marked(found, found[2][1:]), cell.removeprefix("'"))


def _marked(found: re.Match[str], marks: str) -> str:
    before, own, piece = found.groups()
    harmless = not piece.startswith("=") and (_is_number(piece) or _WORDS.fullmatch(piece))
    return before + (own if harmless else marks) + piece


def _is_number(text: str) -> bool:
    """Tell whether a text is telephone numbers alone."""
    return all(_NUMBER.fullmatch(one.strip()) for one in re.split("[;,]", text))
