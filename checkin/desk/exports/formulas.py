"""Formulas that Excel and LibreOffice work out alike, whatever names they are about."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

SHOWN: Final = 109
"""The function of SUBTOTAL that adds up what filter and hand have left visible."""
_LONGEST: Final = 200
# SUMIF would take "12" for a number, "*" for anything and "<x" for a comparison.
_PLAIN: Final = re.compile(r"[^\W\d_][^\d*?~<>=]*")
_WORDS_OF_EXCEL: Final = frozenset({"true", "false", "vrai", "faux"})


def total(column: str) -> str:
    """Add a column up."""
    return f"SUM({column})"


def shown_total(column: str) -> str:
    """Add up the visible rows of a column."""
    return f"SUBTOTAL({SHOWN},{column})"


def total_where(keys: str, cell: str, text: str, column: str) -> str:
    """Add up a column where ``keys`` equal the ``text`` that stands in ``cell``."""
    if _PLAIN.fullmatch(text) and text.casefold() not in _WORDS_OF_EXCEL:
        return f"SUMIF({keys},{cell},{column})"
    return f"SUMPRODUCT(({keys}={cell})*{column})"


def share(part: str, of: str) -> str:
    """Divide two cells; empty where there is nothing to divide by."""
    return f'IF({of}=0,"",{part}/{of})'


def labels(names: Iterable[tuple[str, str]], otherwise: str) -> dict[str, str]:
    """Return by key what it is called, so that a comparison without case tells all apart.

    ``otherwise`` stands for an empty name.
    """
    found: dict[str, str] = {}
    taken: set[str] = set()
    for key, name in names:
        plain = " ".join(name.split())[:_LONGEST] or otherwise
        label, number = plain, 1
        while label.casefold() in taken:
            number += 1
            label = f"{plain} ({key})" if number == 2 else f"{plain} ({number})"
        taken.add(label.casefold())
        found[key] = label
    return found
