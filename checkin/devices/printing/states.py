"""What CUPS says of printers and jobs, in our words (RFC 8011, PWG 5100.9)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from checkin.domain.printing import JobState, Trouble

_STOPPED: Final = 5
"""``printer-state`` of a queue that hands nothing on."""
_HELD: Final = 4
"""``job-state``: somebody holds it back."""
_PROCESSING: Final = 5
_ENDED: Final = {6: JobState.FAILED, 7: JobState.CANCELLED, 8: JobState.FAILED, 9: JobState.DONE}
"""A job is stopped, 6, where a filter failed: it never goes on by itself. One that waits because its
queue was stopped is pending again."""

_KEYWORDS: Final = (
    ("offline", Trouble.OFFLINE),
    ("shutdown", Trouble.OFFLINE),
    ("timed-out", Trouble.OFFLINE),
    ("media-empty", Trouble.PAPER_OUT),
    ("media-needed", Trouble.PAPER_OUT),
    ("input-tray-missing", Trouble.PAPER_OUT),
    ("media-jam", Trouble.PAPER_JAM),
    ("toner-empty", Trouble.INK_OUT),
    ("marker-supply-empty", Trouble.INK_OUT),
    ("cover-open", Trouble.COVER_OPEN),
    ("door-open", Trouble.COVER_OPEN),
    ("interlock-open", Trouble.COVER_OPEN),
    ("hold-new-jobs", Trouble.STOPPED),
)
"""How reasons begin, after an open cover's ``fuser-`` and the like; network printers grade an empty
tray and an open door as mere warnings and reports, so what follows does not count."""
_ERROR: Final = "-error"
CONNECTING: Final = "connecting-to-device"


def troubles(state: int, accepting: bool, reasons: Iterable[str]) -> tuple[Trouble, ...]:
    """Return what is the matter with a printer, in the order of ``Trouble``."""
    found = {trouble for reason in reasons for trouble in _trouble(reason)}
    if state == _STOPPED:
        found.add(Trouble.STOPPED)
    if not accepting:
        found.add(Trouble.REJECTING)
    return tuple(one for one in Trouble if one in found)


def _trouble(reason: str) -> list[Trouble]:
    for keyword, trouble in _KEYWORDS:
        if reason.startswith(keyword) or f"-{keyword}" in reason:
            return [trouble]
    return [Trouble.OTHER] if reason.endswith(_ERROR) else []


def job_state(state: int, waits_for: Iterable[Trouble]) -> JobState:
    """Return where a job is, given ``job-state`` and the troubles that concern it."""
    if state in _ENDED:
        return _ENDED[state]
    if state == _HELD or any(waits_for):
        return JobState.HELD
    return JobState.PRINTING if state == _PROCESSING else JobState.WAITING
