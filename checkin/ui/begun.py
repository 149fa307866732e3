"""Work that a dialog begins and that goes on without it: what was written counts whoever still looks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from checkin.desk.desk import Desk
from checkin.domain.errors import CheckinError
from checkin.ui.station import Station

T = TypeVar("T")


def there(widget: QWidget) -> bool:
    """Whether anyone can still see what ``widget``, or a page of its dialog, says."""
    return isValid(widget) and widget.window().isVisible()


def begin(
    station: Station,
    widget: QWidget,
    work: Callable[[Desk], T],
    applied: Callable[[T], Any],
    shown: Callable[[T], Any],
    failed: Callable[[CheckinError], Any],
) -> None:
    """Do ``work`` for ``widget``, which may be closed before it is done.

    ``applied`` lets the window follow what was written, in any case; ``shown`` and ``failed`` are
    for ``widget`` alone. A failure it cannot show any more is the station's to tell.
    """

    def done(result: T) -> None:
        applied(result)
        if there(widget):
            shown(result)

    def refused(error: CheckinError) -> None:
        if there(widget):
            failed(error)
        else:
            station.fault.emit(error)

    station.ask(work, done, refused, owner=station)
