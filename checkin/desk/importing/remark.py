"""Remarks on cells of a roster, for whoever made it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, Literal

import msgspec

Severity = Literal["error", "warning", "information"]
Say = Callable[..., str]
"""Returns the sentence for a code, with the facts given by name."""

SEVERITIES: Final[tuple[Severity, ...]] = ("error", "warning", "information")
"""The gravest first."""
COLOURS: Final[Mapping[Severity, str]] = {"error": "FFC7CE", "warning": "FFEB9C", "information": "DDEBF7"}


class Remark(msgspec.Struct, frozen=True):
    """What was found in a cell, and what is asked for."""

    sheet: str
    """Empty where the file has no sheets, or for the only one."""
    row: int
    """Counted from 1; 0 for what concerns no row."""
    column: int | None
    """Counted from 0; None for what concerns the whole row."""
    severity: Severity
    text: str
    wish: str = ""
    """What its author is asked to do."""

    @property
    def comment(self) -> str:
        """What the comment in the cell says."""
        return "\n".join(filter(None, (self.text, self.wish)))
