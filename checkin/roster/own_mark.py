"""How the rows of our own exports are marked, in a hidden last column."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

OWN_HEADING: Final = "check-in"
"""Heads the hidden column."""

DIGEST: Final = 8
"""Bytes of each of the two digests in a mark."""

# The "@" keeps the row below the headings from being taken for more of them (``layout``).
MARK: Final = re.compile(rf"([0-9a-f]{{32}})@([0-9a-f]{{{2 * DIGEST}}})([0-9a-f]{{{2 * DIGEST}}})")
"""Whose row it is, what was known of them, and what its cells said."""


def is_marked(cells: Iterable[str]) -> bool:
    """Tell whether a row is one that we exported: a person, whatever words are in the cells."""
    return any(MARK.fullmatch(cell) is not None for cell in cells)
