"""Options of every command that puts badges on paper, and the printer at the end of it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Any, Final, Literal

import msgspec
import typer

from checkin.cli.context import Context
from checkin.cli.waiting import UNDER_WAY, wait
from checkin.cli.which_printer import find_printer
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

REFUSED: Final = "refused"
_INTERRUPTED: Final = 130
"""Exit code of what Ctrl+C has ended."""


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
            PrinterUnnamed, PrinterAmbiguous, PrintingUnavailable.
        """
        self._here = here
        self._printing: Printing | None = None
        self._printer: Printer | None = None
        if printer is not None:
            self._printing = here.tools.printing()
            self._printer = find_printer(self._printing.printers(), printer)
            dpi = dpi or self._printer.dpi
        flip: Flip = back or ""
        self._choice = PaperChoice(layout, dpi or DEFAULT_DPI, flip)

    @property
    def back(self) -> bool:
        """Whether backs are printed."""
        return bool(self._choice.back)

    def press(self, desk: Desk) -> Press:
        """Return the press for the event's own layouts and the program's; the printer would take its pages.

        Commands ask for it before they issue anything: no code has ended for a badge that cannot be printed.

        Raises:
            LayoutUnknown, LayoutFault, PrintFault.
        """
        press = self._here.tools.press(self._choice, desk.layouts)
        if self._printing is not None and self._printer is not None:
            self._printing.check(self._printer.id, press.info.width, press.info.height, self._flip(press))
        return press

    def _flip(self, press: Press) -> Flip:
        # Fronts alone, printed on both sides, would stand on each other's backs.
        return self._choice.back if press.info.back else ""

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
            self._flip(press),
        )
        try:
            job = self._printing.send(request)
        except errors.PrintFault as error:
            return Sent(self._printer, None, error)
        except KeyboardInterrupt:
            return Sent(self._printer, Job("", self._printer.id, JobState.LOST), None, interrupted=True)
        try:
            return Sent(self._printer, wait(self._printing, job, self._held, self._silent), None)
        except errors.PrintFault as error:
            return Sent(self._printer, msgspec.structs.replace(job, state=JobState.LOST), error)

    def _held(self, troubles: tuple[Trouble, ...]) -> None:
        words, printer = self._here.words, self._printer.name if self._printer else ""
        why = " ".join(words.term("trouble", one.value) for one in troubles)
        print(words("sending.held" if why else "sending.held_by", printer=printer, why=why), file=sys.stderr)

    def _silent(self, error: errors.PrintingUnavailable) -> None:
        print(self._here.words("sending.silent", reason=error.reason), file=sys.stderr)


class Sent:
    """What became of a job."""

    def __init__(
        self,
        printer: Printer,
        job: Job | None,
        error: errors.PrintFault | None,
        *,
        interrupted: bool = False,
    ) -> None:
        """``job`` is None where the printing system did not take it, because of ``error``.

        ``interrupted``: the user ended the handing over (Ctrl+C), so nobody knows whether it did.
        """
        self._printer, self._job, self._error, self._interrupted = printer, job, error, interrupted

    @property
    def printer(self) -> str:
        """What people call the printer."""
        return self._printer.name

    @property
    def state(self) -> str:
        """Where the job is; ``REFUSED`` where there is none."""
        return self._job.state.value if self._job else REFUSED

    def facts(self) -> dict[str, Any]:
        """Return the job as JSON has it."""
        troubles = [one.value for one in self._job.troubles] if self._job else []
        job = self._job.id if self._job else ""
        return {"id": job, "printer": self._printer.id, "state": self.state, "troubles": troubles}

    def conclude(self, here: Context, file: Path, run: str) -> None:
        """Say what happened; where badges may be missing, how to have them printed again.

        Raises:
            typer.Exit: with 1, where not everything was printed; with 130 after an interruption.
        """
        told = sys.stderr
        if self._error is not None:
            print(here.words.error(self._error), file=told)
        elif self.state == JobState.DONE:
            return
        else:
            key = "under_way" if self.state in UNDER_WAY else self.state
            key = "interrupted" if self._interrupted else key
            print(here.words(f"sending.{key}", printer=self.printer), file=told)
        key = "spoiled" if self._job else "refused"
        print(here.words(f"sending.{key}", file=str(file), run=run[:12]), file=told)
        raise typer.Exit(_INTERRUPTED if self._interrupted else 1)


def with_job(told: Any, sent: Sent | None) -> dict[str, Any]:
    """Return a struct as JSON has it, with what became of the job where there was one."""
    facts = msgspec.structs.asdict(told)
    return {**facts, "job": sent.facts()} if sent else facts
