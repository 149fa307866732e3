"""Making events in a lane: with progress, and a way to stop that leaves nothing behind."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from checkin.desk.importing.report import ImportReport
from checkin.desk.new import Made, local_timezone
from checkin.desk.new_with_roster import MadeWithRoster, new_with_roster, rehearse_roster
from checkin.desk.sample import sample
from checkin.desk.tools import Tools
from checkin.domain.errors import FileProblem
from checkin.domain.programme import local_time
from checkin.ui.stopping import Stop


@dataclass(frozen=True)
class Order:
    """A new event as it was asked for."""

    folder: Path
    stem: str
    name: str
    desk: str
    roster: Path
    programme: Path | None
    sources: Any = field(repr=False)
    """Ways to a key; None leaves the file unencrypted."""
    passphrase: str = field(repr=False)


class Making(QObject):
    """What is under way; ``make`` and ``sample`` run in a lane."""

    progressed = Signal(str, int)
    """A stage, and rows so far; emitted from the lane's thread."""

    def __init__(self, tools: Tools, parent: QObject | None = None) -> None:
        """Nothing is under way."""
        super().__init__(parent)
        self._tools = tools
        self._stop = Stop()

    def begin(self) -> None:
        """Forget an earlier stop."""
        self._stop = Stop()

    def stop(self) -> None:
        """End what is under way at the next step."""
        self._stop()

    def rehearse(
        self, order: Order, answers: Mapping[str, str], progress: Callable[[str, int], None]
    ) -> ImportReport:
        """Tell what would come of the roster with these answers; nothing is made.

        Raises:
            CheckinError: see ``rehearse_roster``.
        """
        return rehearse_roster(
            clock=self._tools.clock,
            random=self._tools.random,
            roster=order.roster,
            chosen={},
            answers=answers,
            programme=order.programme,
            progress=progress,
        )

    def make(self, order: Order, answers: Mapping[str, str], seen: str) -> MadeWithRoster:
        """Make an event from a roster as it was ``seen``, with these answers.

        Raises:
            Stopped: nothing was made.
            RosterChanged: the roster is another one now; nothing was made.
            CheckinError: see ``new_with_roster``.
        """
        path = free_path(order.folder, order.stem)
        made = new_with_roster(
            path,
            order.sources,
            state=self._tools.state,
            clock=self._tools.clock,
            random=self._tools.random,
            name=order.name,
            timezone=local_timezone(),
            desk=order.desk,
            roster=order.roster,
            chosen={},
            answers=answers,
            seen=seen,
            programme=order.programme,
            progress=self._progress,
        )
        if order.passphrase:
            self._tools.passphrases.tell(path, order.passphrase)
        return made

    def sample(self, folder: Path, desk: str) -> Path:
        """Return today's sample event, made if it is not there yet; its people are invented.

        Raises:
            FileFault: it cannot be made.
        """
        day = local_time(self._tools.clock(), _zone()).date().isoformat()
        _make_folder(folder)
        path = folder / f"sample-{day}.checkin"
        if not path.exists():
            made: Made = sample(
                path,
                None,
                state=self._tools.state,
                clock=self._tools.clock,
                random=self._tools.random,
                resources=self._tools.resources,
                desk=desk,
            )
            path = Path(made.path)
        return path

    def _progress(self, stage: str, rows: int) -> None:
        self._stop.check()
        self.progressed.emit(stage, rows)


def free_path(folder: Path, stem: str) -> Path:
    """Return a name in ``folder``, made if need be, that nothing has yet.

    Raises:
        FileProblem: the folder cannot be made.
    """
    _make_folder(folder)
    names = (f"{stem}{f'-{n}' if n else ''}.checkin" for n in range(1000))
    paths = (folder / name for name in names)
    return next(
        one for one in paths if not one.exists() and not one.with_name(f"{one.name}.recovery").exists()
    )


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileProblem(str(folder), error.strerror or str(error)) from error


def _zone() -> Any:
    from zoneinfo import ZoneInfo

    return ZoneInfo(local_timezone())
