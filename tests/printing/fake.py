"""A printing system in memory, for tests of what prints."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

import msgspec

from checkin.domain import errors
from checkin.domain.layouts import Flip
from checkin.domain.printing import Job, JobState, Medium, Printer, PrintRequest, Trouble

CARDS = Printer("Cards", "Card printer", default=True, dpi=300, duplex=True)
PLAIN = Printer("Plain", "Office", media=(Medium("iso_a4_210x297mm", 210, 297),), any_size=False)
_UNDER_WAY = (JobState.WAITING, JobState.PRINTING, JobState.HELD)


@dataclass
class FakePrinting:
    """Keeps what it is sent. A job moves on by one step whenever it is looked at, unless it is held up."""

    known: list[Printer] = field(default_factory=lambda: [CARDS, PLAIN])
    sent: list[tuple[PrintRequest, bytes]] = field(default_factory=list)
    """Requests, and the PDFs as they were then."""
    unavailable: str = ""
    """Why nothing answers; empty while it does."""
    fails: bool = False
    """Whether jobs fail once they would be printing."""
    _jobs: dict[str, Job] = field(default_factory=dict)

    def trouble(self, printer: str, *troubles: Trouble) -> None:
        """Let a printer have these troubles from now on, and no others."""
        self.known = [
            msgspec.structs.replace(one, troubles=troubles) if one.id == printer else one
            for one in self.known
        ]

    def remove(self, printer: str) -> None:
        """Take a printer away, with its jobs."""
        self.known = [one for one in self.known if one.id != printer]
        self._jobs = {name: job for name, job in self._jobs.items() if job.printer != printer}

    def forget(self) -> None:
        """Forget all jobs, as after a power cut."""
        self._jobs.clear()

    def printers(self) -> list[Printer]:
        self._answer()
        return sorted(self.known, key=lambda one: (not one.default, one.name.casefold()))

    def check(self, printer: str, width: float, height: float, flip: Flip = "") -> None:
        self._ready(printer, width, height, flip)

    def send(self, request: PrintRequest) -> Job:
        printer = self._ready(request.printer, request.width, request.height, request.flip)
        try:
            self.sent.append((request, request.pdf.read_bytes()))
        except OSError as error:
            raise errors.PrintFailed(printer.name, str(error)) from error
        job = Job(f"{printer.id}-{len(self.sent)}", printer.id, JobState.WAITING)
        self._jobs[job.id] = job
        return job

    def job(self, job: Job) -> Job:
        self._answer()
        found = self._jobs.get(job.id)
        if found is None:
            return msgspec.structs.replace(job, state=JobState.LOST, troubles=())
        if found.state in _UNDER_WAY:
            printer = self._printer(found.printer)
            troubles = printer.troubles if printer else ()
            blocking = tuple(one for one in troubles if one is not Trouble.REJECTING)
            state = JobState.HELD if blocking else self._after(found.state)
            found = msgspec.structs.replace(found, state=state, troubles=blocking)
            self._jobs[job.id] = found
        return found

    def cancel(self, job: Job) -> None:
        self._answer()
        found = self._jobs.get(job.id)
        if found is not None and found.state in _UNDER_WAY:
            self._jobs[job.id] = msgspec.structs.replace(found, state=JobState.CANCELLED, troubles=())

    def _after(self, state: JobState) -> JobState:
        if state is not JobState.PRINTING:
            return JobState.PRINTING
        return JobState.FAILED if self.fails else JobState.DONE

    def _ready(self, name: str, width: float, height: float, flip: Flip) -> Printer:
        self._answer()
        printer = self._printer(name)
        if printer is None:
            raise errors.PrinterUnknown(name)
        if Trouble.REJECTING in printer.troubles:
            raise errors.PrinterRejects(printer.name)
        if not printer.any_size and not any(_fits(one, (width, height)) for one in printer.media):
            media = [f"{one.width:g} × {one.height:g}" for one in printer.media]
            raise errors.MediumUnknown(printer.name, f"{width:g}", f"{height:g}", media)
        if flip and not printer.duplex:
            raise errors.PrinterOneSided(printer.name)
        return printer

    def _printer(self, name: str) -> Printer | None:
        return next((one for one in self.known if one.id == name), None)

    def _answer(self) -> None:
        if self.unavailable:
            raise errors.PrintingUnavailable(self.unavailable)


def _fits(medium: Medium, size: Collection[float]) -> bool:
    pairs = zip(sorted((medium.width, medium.height)), sorted(size), strict=True)
    return all(abs(own - asked) <= 0.5 for own, asked in pairs)
