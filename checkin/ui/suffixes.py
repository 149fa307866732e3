"""Names of files that are asked for: what a file is stands at the end of its name."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

_FORM: Final = re.compile(r"\*(\.[\w-]+)")


def suffixes_of(filters: str) -> list[str]:
    """Return the endings that a file dialog's filters name: ``.xlsx``."""
    return _FORM.findall(filters)


def completed(target: str, suffixes: list[str], chosen: str = "") -> Path:
    """Return a path that ends in one of the suffixes: in the ``chosen``, else the first, where it did not.

    What stands behind a full stop need not be an ending: ``Liste 15.01``.
    """
    if not suffixes or any(target.lower().endswith(one.lower()) for one in suffixes):
        return Path(target)
    return Path(f"{target}{chosen or suffixes[0]}")
