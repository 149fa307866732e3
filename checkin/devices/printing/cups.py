"""CUPS, the printing system of Linux and macOS.

Jobs go in through its commands, which know its server, its passwords and its user's wishes; what it
knows comes from its scheduler, which says it in keywords.
"""

from __future__ import annotations

import re
from typing import Final

import msgspec

from checkin.devices.printing.commands import Silent
from checkin.devices.printing.describing import number_of, paper_of, printer_of, text_of, troubles_of
from checkin.devices.printing.ipp import Attributes
from checkin.devices.printing.media import fault
from checkin.devices.printing.options import lp_words
from checkin.devices.printing.server import Server
from checkin.devices.printing.states import CONNECTING, job_state
from checkin.domain import errors
from checkin.domain.layouts import Flip
from checkin.domain.printing import Job, JobState, Printer, PrintRequest, Trouble

_SENDING_S: Final = 300.0
"""Longest wait for the system to take a file over: hundreds of megabytes, another machine."""
_CONNECTING_S: Final = 15
"""A printer that is reached at all is reached sooner."""
_STAMP: Final = "@"
"""Between CUPS's name of a job and when it came in: after a power cut numbers may be given again."""
_NAME: Final = re.compile(rf".*-(\d+)(?:{_STAMP}(\d*))?")
_UNDER_WAY: Final = (JobState.WAITING, JobState.PRINTING, JobState.HELD)


class CupsPrinting:
    """Prints through CUPS."""

    def __init__(
        self,
        server: str | None = None,
        *,
        connecting_s: int = _CONNECTING_S,
        sending_s: float = _SENDING_S,
    ) -> None:
        """Use a server: HOST[:PORT] or a socket's path; None is whichever CUPS is set up for.

        A printer not reached after ``connecting_s`` seconds is offline; a job not acknowledged after
        ``sending_s`` seconds is lost.
        """
        self._server = Server(server)
        self._connecting_s, self._sending_s = connecting_s, sending_s

    def printers(self) -> list[Printer]:
        """Return the printers there are, the default first; of those of the network the name alone."""
        queues, default = self._server.queues(), self._server.default()
        found = {one.id: one for one in (printer_of(queue, default) for queue in queues)}
        for name in self._server.in_reach():
            found.setdefault(name, Printer(name, name.replace("_", " "), default=name == default))
        return sorted(found.values(), key=lambda one: (not one.default, one.name.casefold()))

    def send(self, request: PrintRequest) -> Job:
        """Hand a PDF over; a job that the system did not acknowledge is LOST."""
        wanted = (request.printer, request.width, request.height, request.flip)
        medium, printer = self._ready(*wanted)
        words = lp_words(request, medium, self._server.settings(request.printer))
        lost = Job("", request.printer, JobState.LOST)
        try:
            # Named to ``lp`` it would be known to the queue by its name, which is the user's own.
            with request.pdf.open("rb") as pdf:
                ran = self._server.run("lp", *words, seconds=self._sending_s, given=pdf)
        except OSError as error:
            raise errors.PrintFailed(printer.name, f"{request.pdf}: {error.strerror or error}") from error
        except Silent:
            return lost
        if ran.returncode == 0:
            taken = re.search(rf"(?<!\S){re.escape(request.printer)}-\d+(?!\S)", ran.stdout, re.IGNORECASE)
            return Job(self._stamped(taken[0]), request.printer, JobState.WAITING) if taken else lost
        # What the command says is for people; whether the queue is to blame can be told.
        self._ready(*wanted)
        raise errors.PrintFailed(printer.name, _said(ran.stderr))

    def check(self, printer: str, width: float, height: float, flip: Flip = "") -> None:
        """Raise what ``send`` would for pages of this size, in mm, as the printer is now."""
        self._ready(printer, width, height, flip)

    def job(self, job: Job) -> Job:
        """Return a job as it stands now."""
        found = self._found(job)
        queue = self._server.queue(job.printer) if found is not None else None
        if found is None or queue is None:
            return msgspec.structs.replace(job, state=JobState.LOST, troubles=())
        troubles = self._waits_for(found, queue)
        state = job_state(number_of(found, "job-state"), troubles)
        return msgspec.structs.replace(job, state=state, troubles=troubles if state in _UNDER_WAY else ())

    def cancel(self, job: Job) -> None:
        """Take a job back as far as it is not on paper."""
        number, _ = _parts(job.id)
        if number is None:
            return
        try:
            # By its number alone: with the queue's before it, it may be the name of another queue.
            ran = self._server.run("cancel", str(number))
        except Silent as error:
            raise errors.PrintingUnavailable(str(error)) from error
        if ran.returncode != 0 and self.job(job).state in _UNDER_WAY:
            raise errors.PrintFailed(job.printer, _said(ran.stderr))

    def _ready(self, name: str, width: float, height: float, flip: Flip) -> tuple[str, Printer]:
        """Return the medium to ask for, and the printer; raise what stands in the way."""
        queue = self._server.awakened(name)
        if queue is None:
            raise errors.PrinterUnknown(name)
        printer, paper = printer_of(queue), paper_of(queue)
        if Trouble.REJECTING in printer.troubles:
            raise errors.PrinterRejects(printer.name)
        medium = paper.name(width, height)
        if medium is None:
            raise fault(printer.name, paper, width, height)
        if flip and not printer.duplex:
            raise errors.PrinterOneSided(printer.name)
        return medium, printer

    def _found(self, job: Job) -> Attributes | None:
        """Return a job as CUPS has it, None if it no longer has it."""
        number, stamp = _parts(job.id)
        found = self._server.job(number, job.printer) if number is not None else None
        if found is None or stamp not in ("", text_of(found, "time-at-creation")):
            return None
        return found

    def _waits_for(self, job: Attributes, queue: Attributes) -> tuple[Trouble, ...]:
        """Return the troubles of a queue that hold up a job of its."""
        # A queue that takes no more jobs goes on with those it has.
        found = [one for one in troubles_of(queue) if one is not Trouble.REJECTING]
        since = number_of(job, "time-at-processing")
        if since and CONNECTING in queue.get("printer-state-reasons", []):
            lasts = number_of(queue, "printer-up-time") - since
            if lasts >= self._connecting_s and Trouble.OFFLINE not in found:
                found.append(Trouble.OFFLINE)
        return tuple(found)

    def _stamped(self, name: str) -> str:
        """Return a new job's name with the time it came in, where that can be learnt."""
        printer, _, number = name.rpartition("-")
        try:
            found = self._server.job(int(number), printer)
        except errors.PrintingUnavailable:
            return name  # it took the job, whatever has become of it since
        return f"{name}{_STAMP}{text_of(found, 'time-at-creation')}" if found else name


def _parts(name: str) -> tuple[int | None, str]:
    """Return CUPS's number of a job, None of one it never acknowledged, and when it came in."""
    match = _NAME.fullmatch(name)
    return (int(match[1]), match[2] or "") if match else (None, "")


def _said(text: str) -> str:
    """Return what a command said, on one line and without its own name."""
    return " ".join(text.split()).removeprefix("lp: ").removeprefix("cancel: ")
