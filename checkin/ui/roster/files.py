"""Which files may be rosters, by their names."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QMimeData

SUFFIXES: Final = (".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".tsv", ".txt")
PATTERNS: Final = " ".join(f"*{suffix}" for suffix in SUFFIXES)


def dropped_roster(data: QMimeData) -> Path | None:
    """Return the one file that is being dragged, None where it is no roster."""
    urls = data.urls() if data.hasUrls() else []
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.suffix.lower() in SUFFIXES else None
