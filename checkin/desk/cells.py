"""What stands in the cells of a workbook, and how it is shown."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final, NamedTuple

HEADER_FILL: Final = "DCE6F1"
FONT: Final = "Calibri"
FONT_SIZE: Final = 11
FADED: Final = "808080"
# XML 1.0 cannot hold these; spreadsheets write them by their codes (ECMA-376, part 1, 22.9.2.19).
_UNSPEAKABLE: Final = re.compile("[\\x00-\\x08\\x0b-\\x1f\\ud800-\\udfff\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")


class Kind(StrEnum):
    """What the cells of a column hold, and how they are shown."""

    TEXT = "text"
    NUMBER = "number"
    FLAG = "flag"
    """1 or 0, shown as words, so that they add up and filter."""
    MOMENT = "moment"
    DAY = "day"
    PERCENT = "percent"


class Column(NamedTuple):
    """A column; ``width`` in characters."""

    heading: str
    width: float
    kind: Kind = Kind.TEXT


class Formula(NamedTuple):
    """A formula without its equals sign, and its value for those who do not work it out.

    Mail programs and Excel's protected view show what stands in the file.
    """

    text: str
    value: float | str


Value = str | float | Formula | None
"""Numbers are written as they are: moments and days in days since 30 December 1899."""


class As(NamedTuple):
    """A value shown as another kind than the rest of its column."""

    value: str | float | Formula
    kind: Kind


class Formats(NamedTuple):
    """How cells are shown; those of dates as Excel writes them for all languages."""

    yes: str = "1"
    no: str = "0"
    day: str = "yyyy-mm-dd"
    moment: str = "yyyy-mm-dd hh:mm"


def xml_text(text: str) -> str:
    """Return a text with the characters that XML cannot hold as ``_x000D_``."""
    return _UNSPEAKABLE.sub(lambda found: f"_x{ord(found[0]):04X}_", text)


class Look(NamedTuple):
    """How a cell is drawn; every look becomes a style of the workbook once."""

    kind: Kind = Kind.TEXT
    quoted: bool = False
    """Stays a text also when somebody edits it."""
    faded: bool = False
    strong: bool = False
    head: bool = False
