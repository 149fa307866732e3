"""Badges of single people as PDF files: what runs in the lane, on the desk it is given."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from checkin.desk.badges import (
    Printed,
    Replaced,
    Selection,
    print_badges,
    replace,
    reprint,
)
from checkin.desk.desk import Desk
from checkin.desk.press import MakePress
from checkin.domain import errors
from checkin.domain.programme import local_time


class Papers:
    """Knows the press and the folder; the time names the files, because names are personal data."""

    def __init__(self, press: MakePress, folder: Callable[[], Path]) -> None:
        """``folder`` returns where the files go."""
        self._press, self._folder = press, folder

    def badge(self, desk: Desk, delegate: bytes) -> Printed:
        """Put the valid badge on paper again, with its code; someone without a badge gets one.

        Raises:
            BadgeMissing: the badge has ended; only a replacement helps.
            DelegateUnknown, DelegateWithdrawn, FileFault.
        """
        out, press, who = self._file(desk), self._press(), delegate.hex()
        try:
            return reprint(desk, press, out, who)
        except errors.BadgeMissing as missing:
            try:
                return print_badges(desk, press, out, Selection(delegate=who))
            except errors.NobodySelected:
                raise missing from None

    def badges(self, desk: Desk, delegates: list[bytes]) -> Printed:
        """Put the badges of several people into one file.

        Raises:
            NobodySelected, FileFault.
        """
        selection = Selection(delegates=tuple(delegates))
        return print_badges(desk, self._press(), self._file(desk), selection)

    def replacement(self, desk: Desk, delegate: bytes, reason: str, supervisor: bytes) -> Replaced:
        """Issue a new badge, which ends the old one, and put it on paper.

        Raises:
            DelegateUnknown, DelegateWithdrawn, FileFault.
        """
        press = self._press()
        return replace(desk, press, self._file(desk), delegate.hex(), reason, supervisor=supervisor)

    def _file(self, desk: Desk) -> Path:
        folder = self._folder()
        stem = f"badge-{local_time(desk.clock(), desk.event.zone):%Y%m%d-%H%M%S}"
        path, more = folder / f"{stem}.pdf", 1
        while path.exists():
            more += 1
            path = folder / f"{stem}-{more}.pdf"
        return path
