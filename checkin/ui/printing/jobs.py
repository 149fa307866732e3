"""What is on its way to paper, and what of it this machine remembers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

import msgspec

from checkin.domain.errors import CheckinError
from checkin.domain.printing import Job, JobState, Trouble
from checkin.ui.paper import Paper, unfinished_key
from checkin.ui.settings import Settings

_HARMLESS: Final = frozenset({Trouble.STOPPED, Trouble.REJECTING, Trouble.OFFLINE, Trouble.PAPER_OUT})
"""Troubles after which a printer goes on where it was; after any other a page may be spoiled."""


class Stage(StrEnum):
    """Where a paper is, as the person at the desk needs to know it."""

    SENDING = "sending"
    UNDER_WAY = "under-way"
    HELD = "held"
    """Somebody has to do something at the printer."""
    REFUSED = "refused"
    """Nothing was printed; ``fault`` says why."""
    DOUBTFUL = "doubtful"
    """Only who stands at the printer knows whether it came out."""
    LOST = "lost"
    """It did not come out, and the log knows."""
    DONE = "done"


FOLLOWED: Final = frozenset({Stage.UNDER_WAY, Stage.HELD})


@dataclass(eq=False)
class PaperJob:
    """A paper on its way."""

    pdf: Path
    run: str
    printer: str
    """``Printer.id``."""
    printer_name: str
    since_ms: int
    """When it was sent, Unix milliseconds."""
    paper: Paper | None = None
    """None for one that an earlier start of the program has sent."""
    stage: Stage = Stage.SENDING
    job: Job | None = None
    """As the printing system knows it."""
    fault: CheckinError | None = None
    marred: bool = False
    """It met a trouble that may have spoiled a page."""

    @property
    def trial(self) -> bool:
        """Whether it is a badge of nobody, which the log does not know."""
        return not self.run

    @property
    def troubles(self) -> tuple[Trouble, ...]:
        """What stands in its way."""
        return self.job.troubles if self.job is not None else ()

    def take(self, job: Job) -> None:
        """Note how the printing system says it stands."""
        self.job, self.fault = job, None
        self.marred = self.marred or any(one not in _HARMLESS for one in job.troubles)
        if job.state in (JobState.WAITING, JobState.PRINTING):
            self.stage = Stage.UNDER_WAY
        elif job.state is JobState.HELD:
            self.stage = Stage.HELD
        elif job.state is JobState.DONE and not self.marred:
            self.stage = Stage.DONE
        else:
            self.stage = Stage.DOUBTFUL


class _Kept(msgspec.Struct, omit_defaults=True):
    """A paper as it is remembered: nothing of it names a person."""

    run: str
    pdf: str
    """Name of the file in the folder of badges."""
    printer: str
    name: str
    at_ms: int
    job: str = ""
    doubtful: bool = False


class Unfinished:
    """Remembers what is on its way, so that a crash loses nothing of it."""

    def __init__(self, settings: Settings, event: str) -> None:
        """``event`` is the id of the event."""
        self._settings, self._key = settings, unfinished_key(event)

    def keep(self, jobs: list[PaperJob]) -> None:
        """Remember those whose end nobody knows yet."""
        kept = [
            _Kept(
                one.run,
                one.pdf.name,
                one.printer,
                one.printer_name,
                one.since_ms,
                one.job.id if one.job else "",
                one.stage not in FOLLOWED,
            )
            for one in jobs
            if one.stage not in (Stage.DONE, Stage.LOST) and not one.trial
        ]
        text = msgspec.json.encode(kept).decode() if kept else ""
        if text != self._settings.text(self._key):
            self._settings.put(self._key, text)

    def read(self, folder: Path) -> list[PaperJob]:
        """Return what an earlier start of the program has left; ``folder`` is that of the badges."""
        try:
            kept = msgspec.json.decode(self._settings.text(self._key) or "[]", type=list[_Kept])
        except msgspec.DecodeError:
            return []
        return [_again(one, folder) for one in kept]


def _again(kept: _Kept, folder: Path) -> PaperJob:
    made = PaperJob(folder / Path(kept.pdf).name, kept.run, kept.printer, kept.name, kept.at_ms)
    if kept.job and not kept.doubtful:
        made.stage, made.job = Stage.UNDER_WAY, Job(kept.job, kept.printer, JobState.WAITING)
    else:
        made.stage = Stage.DOUBTFUL
    return made
