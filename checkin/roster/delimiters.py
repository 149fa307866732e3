"""Which character divides the cells of a text file."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from checkin.roster.headings import recognised
from checkin.roster.layout import HEADING_DEPTH

DELIMITERS: Final = (",", ";", "\t", "|")
_DECLARED: Final = re.compile(r'"?sep=([^\w\s"]|\t)"?[,;\t|]*\r?(?:\n|$)', re.IGNORECASE)
_RECORDS: Final = 200


def declared(text: str) -> str | None:
    """Return the delimiter that a first line ``sep=;`` names, as Excel writes and obeys it."""
    found = _DECLARED.match(text)
    return found[1] if found else None


def delimiter_of(text: str) -> str:
    """Choose the delimiter under which ``text``, the beginning of a file, is most like a table.

    What counts, in this order: how many headings are recognised; how many of the rows have as
    many cells as the headings; how many cells that are. A single column gives the comma, or
    another if its cells hold commas.
    """
    return max(DELIMITERS, key=lambda delimiter: _likeness(text, delimiter))


def _likeness(text: str, delimiter: str) -> tuple[int, float, int]:
    records = _records(text, delimiter)
    if not records:
        return 0, 0.0, 0
    widths = Counter(map(len, records))
    usual = max(widths, key=lambda width: (widths[width], width))
    known = [recognised(cells) for cells in records[:HEADING_DEPTH]]
    most = max(known)
    if most:
        at = known.index(most)
        width = len(records[at])
        below = records[at + 1 :] or records
        return most, sum(len(cells) == width for cells in below) / len(below), width
    return 0, widths[usual] / len(records) * (usual > 1), usual


def _records(text: str, delimiter: str) -> Sequence[list[str]]:
    records: list[list[str]] = []
    try:
        for cells in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            if cells:
                records.append(cells)
            if len(records) == _RECORDS:
                break
    except csv.Error:
        # A quotation mark that has no end under this delimiter; what came before still counts.
        pass
    return records
