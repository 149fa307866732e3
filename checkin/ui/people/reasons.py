"""Why a badge is replaced: a word that is the same in every log, said in the window's language."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

REASONS: Final = ("lost", "damaged", "forgotten", "wrong data", "stolen", "other")
"""What the log keeps, in the order of the keys 1, 2, 3 …"""


def reason_text(reason: str) -> str:
    """Return a reason of the log for people; one that was typed is returned as it is."""
    translate = QCoreApplication.translate
    known = {
        "lost": translate("Reasons", "Lost"),
        "damaged": translate("Reasons", "Damaged"),
        "forgotten": translate("Reasons", "Forgotten"),
        "wrong data": translate("Reasons", "Wrong data"),
        "stolen": translate("Reasons", "Stolen"),
        "other": translate("Reasons", "Other"),
    }
    return known.get(reason, reason)
