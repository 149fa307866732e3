"""Options of every command that puts badges on paper, and the printer at the end of it."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, Final, Literal

import msgspec
import typer

from checkin.cli.context import Context
from checkin.desk.desk import Desk
from checkin.desk.press import Press
from checkin.domain import errors
from checkin.domain.layouts import DEFAULT_DPI, DEFAULT_LAYOUT, Flip, PaperChoice
from checkin.domain.printing import Job, JobState, Printer, Printing, PrintRequest, Trouble

Pdf = Annotated[Path, typer.Argument(metavar="OUT.pdf", show_default=False)]
Layout = Annotated[str, typer.Option("--layout", metavar="NAME")]
Dpi = Annotated[int | None, typer.Option("--dpi", min=72, max=2400, show_default=False)]
Back = Annotated[Literal["long", "short"] | None, typer.Option("--back", show_default=False)]
PrinterName = Annotated[str | None, typer.Option("--printer", metavar="NAME", show_default=False)]

_UNDER_WAY: Final = frozenset({JobState.WAITING, JobState.PRINTING, JobState.HELD})
PAUSE_S: Final = 0.5
"""Between two looks at a job: the printing system sends no sign."""


class Paper:
    """What somebody chose: layout, resolution, back, printer."""

    def __init__(
        self,
        here: Context,
        layout: str = DEFAULT_LAYOUT,
        dpi: int | None = None,
        back: Literal["long", "short"] | None = None,
        printer: str | None = None,
    ) -> None:
        """Find the printer first: nothing is issued for one that is not there.

        Raises:
            PrinterUnknown, PrintingUnavailable.
        """
        self._here = here
        self._printing: Printing | None = None
        self._printer: Printer | None = None
        if printer is not None:
            self._printing = here.tools.printing()
            self._printer = _find(self._printing, printer)
            dpi = dpi or self._printer.dpi
        flip: Flip = back or ""
        self._choice = PaperChoice(layout, dpi or DEFAULT_DPI, flip)

    @property
    def back(self) -> bool:
        """Whether backs are printed."""
        return bool(self._choice.back)

    def press(self, desk: Desk) -> Press:
        """Return the press for the event's own layouts and the program's.

        Raises:
            LayoutUnknown, LayoutFault.
        """
        return self._here.tools.press(self._choice, desk.layouts)

    def send(self, path: str, press: Press) -> Sent | None:
        """Hand a PDF to the printer, if one was named, and wait for the end of the job."""
        if self._printing is None or self._printer is None:
            return None
        request = PrintRequest(
            Path(path).absolute(),
            self._printer.id,
            press.info.width,
            press.info.height,
            self._here.words("sending.title"),
            # Fronts alone, printed on both sides, would stand on each other's backs.
            self._choice.back if press.info.back else "",
        )
        try:
            job = self._printing.send(request)
        except errors.PrintFault as error:
            return Sent(self._printer, None, error)
        try:
            return Sent(self._printer, wait(self._printing, job, self._held), None)
        except errors.PrintFault as error:
            return Sent(self._printer, msgspec.structs.replace(job, state=JobState.LOST), error)

    def _held(self, troubles: tuple[Trouble, ...]) -> None:
        words, printer = self._here.words, self._printer.name if self._printer else ""
        why = " ".join(words.term("trouble", one.value) for one in troubles)
        print(words("sending.held" if why else "sending.held_by", printer=printer, why=why), file=sys.stderr)


class Sent:
    """What became of a job."""

    def __init__(self, printer: Printer, job: Job | None, error: errors.PrintFault | None) -> None:
        """``job`` is None where the printing system did not take it, because of ``error``."""
        self._printer, self._job, self._error = printer, job, error

    @property
    def printer(self) -> str:
        """What people call the printer."""
        return self._printer.name

    @property
    def state(self) -> str:
        """Where the job is; ``refused`` where there is none."""
        return self._job.state.value if self._job else "refused"

    def facts(self) -> dict[str, Any]:
        """Return the job as JSON has it."""
        troubles = [one.value for one in self._job.troubles] if self._job else []
        job = self._job.id if self._job else ""
        return {"id": job, "printer": self._printer.id, "state": self.state, "troubles": troubles}

    def conclude(self, here: Context, file: Path, run: str) -> None:
        """Say what happened; where badges may be missing, how to have them printed again.

        Raises:
            typer.Exit: with 1, where not everything was printed.
        """
        told = sys.stderr
        if self._error is not None:
            print(here.words.error(self._error), file=told)
        elif self.state == JobState.DONE:
            return
        else:
            key = "under_way" if self.state in _UNDER_WAY else self.state
            print(here.words(f"sending.{key}", printer=self.printer), file=told)
        print(here.words("sending.spoiled", file=str(file), run=run[:12]), file=told)
        raise typer.Exit(1)


def wait(
    printing: Printing,
    job: Job,
    held: Callable[[tuple[Trouble, ...]], None],
) -> Job:
    """Return a job at its end, or where it is when the user no longer wants to wait (Ctrl+C).

    ``held`` hears what the job waits for, whenever that changes.
    """
    told: tuple[Trouble, ...] | None = None
    try:
        while job.state in _UNDER_WAY:
            if job.state is JobState.HELD and job.troubles != told:
                told = job.troubles
                held(told)
            time.sleep(PAUSE_S)
            job = printing.job(job)
    except KeyboardInterrupt:
        return job
    return job


def with_job(told: Any, sent: Sent | None) -> dict[str, Any]:
    """Return a struct as JSON has it, with what became of the job where there was one."""
    facts = msgspec.structs.asdict(told)
    return {**facts, "job": sent.facts()} if sent else facts


def _find(printing: Printing, name: str) -> Printer:
    for one in printing.printers():
        if name in (one.id, one.name):
            return one
    raise errors.PrinterUnknown(name)
