"""Badges as PDF files: what runs in the lane, on the desk it is given."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from checkin.desk.badges import Printed, print_badges, reprint
from checkin.desk.desk import Desk
from checkin.desk.press import MakePress, Press
from checkin.desk.prints import Progress
from checkin.desk.replacing import Replaced, replace
from checkin.desk.selecting import Selection
from checkin.desk.spoiled import spoiled
from checkin.domain import errors
from checkin.domain.layouts import Flip, PaperChoice
from checkin.domain.programme import local_time
from checkin.ui.paper import Paper


class Papers:
    """Knows press, layout and folder; the time names the files, because names are personal data."""

    def __init__(
        self, press: MakePress, choice: Callable[[], PaperChoice], folder: Callable[[], Path]
    ) -> None:
        """``choice`` returns how badges are drawn, ``folder`` where the files go; both in the lane."""
        self._press, self._choice, self._folder = press, choice, folder

    def badge(self, desk: Desk, delegate: bytes) -> Paper:
        """Put the valid badge on paper again, with its code; someone without a badge gets one.

        Raises:
            BadgeMissing: the badge has ended; only a replacement helps.
            DelegateUnknown, DelegateWithdrawn, LayoutUnknown, LayoutFault, FileFault.
        """
        out, who = self._file(desk), delegate.hex()
        press, back = self._draw(desk)
        try:
            printed = reprint(desk, press, out, who, back=bool(back))
        except errors.BadgeMissing as missing:
            try:
                printed = print_badges(desk, press, out, Selection(delegate=who), back=bool(back))
            except errors.NobodySelected:
                raise missing from None
        return _paper(printed, press, back)

    def badges(self, desk: Desk, delegates: list[bytes]) -> Paper:
        """Put the badges of several people into one file.

        Raises:
            NobodySelected, LayoutUnknown, LayoutFault, FileFault.
        """
        selection = Selection(delegates=tuple(delegates))
        press, back = self._draw(desk)
        return _paper(print_badges(desk, press, self._file(desk), selection, back=bool(back)), press, back)

    def new_badges(self, desk: Desk, delegates: tuple[bytes, ...] | None, progress: Progress) -> Paper:
        """Put the badges on paper of everybody, or of these, who have none there; of nobody it may be.

        Raises:
            LayoutUnknown, LayoutFault, FileFault.
            Cancelled: by ``progress``.
        """
        selection = Selection(delegates=delegates, only="new")
        press, back = self._draw(desk)
        out = self._file(desk, "badges")
        printed = print_badges(desk, press, out, selection, back=bool(back), progress=progress)
        return _paper(printed, press, back)

    def replacement(
        self, desk: Desk, delegate: bytes, reason: str, supervisor: bytes
    ) -> tuple[Replaced, Paper]:
        """Issue a new badge, which ends the old one, and put it on paper.

        Raises:
            DelegateUnknown, DelegateWithdrawn, LayoutUnknown, LayoutFault, FileFault.
        """
        press, back = self._draw(desk)
        out, who = self._file(desk), delegate.hex()
        made = replace(desk, press, out, who, reason, supervisor=supervisor, back=bool(back))
        return made, Paper(out, made.run, 1, press.info, back, made.number)

    def spoiled(self, desk: Desk, delegate: bytes) -> tuple[str, Paper]:
        """Take it that the last print of a badge did not come out, and print it again: the same code.

        Return the run that was lost, and the new paper.

        Raises:
            RunUnknown: the badge is not on paper.
            DelegateUnknown, DelegateWithdrawn, LayoutUnknown, LayoutFault, FileFault.
        """
        lost = spoiled(desk, delegate.hex())
        return lost.run, self.badge(desk, delegate)

    def _draw(self, desk: Desk) -> tuple[Press, Flip]:
        choice = self._choice()
        return self._press(choice, desk.layouts), choice.back

    def _file(self, desk: Desk, what: str = "badge") -> Path:
        at = local_time(desk.clock(), desk.event.zone)
        return free_file(self._folder(), f"{what}-{at:%Y%m%d-%H%M%S}")


def free_file(folder: Path, stem: str) -> Path:
    """Return a PDF of that name, or with a number after it, that is not in the folder yet."""
    path, more = folder / f"{stem}.pdf", 1
    while path.exists():
        more += 1
        path = folder / f"{stem}-{more}.pdf"
    return path


def _paper(printed: Printed, press: Press, back: Flip) -> Paper:
    return Paper(Path(printed.path), printed.run, printed.pages, press.info, back, printed.number)
