"""Asking CUPS: its commands and the scheduler they speak to, together."""

from __future__ import annotations

import re
import subprocess
from typing import IO, Final
from urllib.parse import unquote

from checkin.devices.printing import ipp
from checkin.devices.printing.commands import ANSWER_S, Silent, run
from checkin.devices.printing.ipp import Answer, Attributes
from checkin.devices.printing.scheduler import Scheduler, job_uri, printer_uri
from checkin.domain.errors import PrintingUnavailable

_OF_PRINTERS: Final = (
    "printer-name",
    "printer-info",
    "printer-state",
    "printer-state-reasons",
    "printer-is-accepting-jobs",
    "printer-resolution-default",
    "printer-up-time",
    "media-supported",
    "sides-supported",
)
_QUOTED: Final = re.compile(r"='.*?'(?= [\w-]+(?:[= ]|$)|$)")
"""A value with spaces, as ``lpoptions`` writes it: an apostrophe in it stands as it is."""
_OF_JOBS: Final = ("job-state", "job-printer-uri", "time-at-creation", "time-at-processing")


class Server:
    """A CUPS server; every call may raise PrintingUnavailable."""

    def __init__(self, address: str | None) -> None:
        """HOST[:PORT] or a socket's path; None is whichever CUPS is set up for."""
        self._address = address

    def queues(self) -> list[Attributes]:
        """Return the queues there are."""
        answer = self._scheduler().ask(ipp.CUPS_GET_PRINTERS, requested_attributes=_OF_PRINTERS)
        return [] if _absent(answer) else [group for group in answer.groups if group.get("printer-name")]

    def queue(self, name: str) -> Attributes | None:
        """Return a queue, None where there is none of this name."""
        answer = self._scheduler().ask(
            ipp.GET_PRINTER_ATTRIBUTES, printer_uri=printer_uri(name), requested_attributes=_OF_PRINTERS
        )
        return None if _absent(answer) else answer.first

    def awakened(self, name: str) -> Attributes | None:
        """Return a queue; a printer of the network gets its queue when somebody asks about it."""
        found = self.queue(name)
        if found is None and name in self.in_reach():
            self._lines("lpoptions", "-p", name, "-l")
            found = self.queue(name)
        return found

    def job(self, number: int, printer: str) -> Attributes | None:
        """Return a job, None where there is none of this number at this printer."""
        answer = self._scheduler().ask(
            ipp.GET_JOB_ATTRIBUTES, job_uri=job_uri(number), requested_attributes=_OF_JOBS
        )
        if _absent(answer):
            return None
        place = str(next(iter(answer.first.get("job-printer-uri", [])), ""))
        # Which letters are written as %XX, and in what case names are, everybody has their own habit.
        return answer.first if unquote(place.rpartition("/")[2]).casefold() == printer.casefold() else None

    def default(self) -> str:
        """Return the user's own default printer, else the system's, else nothing."""
        said = next(iter(self._lines("lpstat", "-d")), "")
        return said.rpartition(": ")[2].partition("/")[0] if ": " in said else ""

    def in_reach(self) -> list[str]:
        """Return the names of all printers one could print on, those of the network too."""
        return self._lines("lpstat", "-e")

    def settings(self, name: str) -> set[str]:
        """Return the names of the options that are set for a printer, by its user or for everybody."""
        said = _QUOTED.sub("=", " ".join(self._lines("lpoptions", "-p", name)))
        return set(re.findall(r"(?:^| )([\w-]+)", said))

    def run(
        self, command: str, *words: str, seconds: float = ANSWER_S, given: IO[bytes] | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Run a command on this server; raises Silent as well."""
        at = [] if self._address is None else ["-h", self._address]
        return run(command, *at, *words, seconds=seconds, given=given)

    def _lines(self, command: str, *words: str) -> list[str]:
        try:
            return self.run(command, *words).stdout.splitlines()
        except Silent:
            return []

    def _scheduler(self) -> Scheduler:
        """Return the scheduler that the commands speak to."""
        if self._address is not None:
            return Scheduler(self._address)
        return Scheduler(next(iter(self._lines("lpstat", "-H")), "localhost"))


def _absent(answer: Answer) -> bool:
    """Return whether what was asked about is not there."""
    if not answer.ok and answer.status != ipp.NOT_FOUND:
        raise PrintingUnavailable(f"IPP {answer.status:#06x}")
    return not answer.ok
