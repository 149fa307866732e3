"""A printing system without paper: tests say what its printers do."""

from __future__ import annotations

import threading

import msgspec

from checkin.domain.errors import CheckinError
from checkin.domain.layouts import Flip
from checkin.domain.printing import Job, JobState, Medium, Printer, PrintRequest, Trouble

DESK = Printer("desk", "Máy in bàn 1", default=True, dpi=203, duplex=False)
LABELS = Printer(
    "labels", "Etiketten", dpi=300, media=(Medium("Custom.62x100mm", 62.0, 100.0),), any_size=False
)


class FakeSystem:
    """Keeps what it is sent; every job stands as a test says, at first as ``becomes``."""

    def __init__(self) -> None:
        self.known = [DESK, LABELS]
        self.becomes = JobState.DONE
        self.troubles: tuple[Trouble, ...] = ()
        self.fault: CheckinError | None = None
        """Raised by everything while it is set."""
        self.refusal: CheckinError | None = None
        """What it says when it is asked whether it would print."""
        self.checked: list[tuple[str, float, float, Flip]] = []
        self.sent: list[PrintRequest] = []
        self.pdfs: list[bytes] = []
        self.cancelled: list[str] = []
        self.threads: set[str] = set()
        """Names of the threads that called."""
        self.hold: threading.Event | None = None
        """While it is not set, nothing is answered."""
        self._jobs: dict[str, Job] = {}

    def stands(self, state: JobState, *troubles: Trouble) -> None:
        """Say how every job stands, those to come too."""
        self.becomes, self.troubles = state, troubles
        for key, job in self._jobs.items():
            self._jobs[key] = msgspec.structs.replace(job, state=state, troubles=troubles)

    def printers(self) -> list[Printer]:
        self._called()
        return list(self.known)

    def check(self, printer: str, width: float, height: float, flip: Flip = "") -> None:
        self._called()
        self.checked.append((printer, width, height, flip))
        if self.refusal is not None:
            raise self.refusal

    def send(self, request: PrintRequest) -> Job:
        self._called()
        self.sent.append(request)
        self.pdfs.append(request.pdf.read_bytes())
        job = self._jobs[f"job-{len(self.sent)}"] = Job(
            f"job-{len(self.sent)}", request.printer, self.becomes, self.troubles
        )
        return job

    def job(self, job: Job) -> Job:
        self._called()
        return self._jobs.get(job.id, msgspec.structs.replace(job, state=JobState.LOST))

    def cancel(self, job: Job) -> None:
        self._called()
        self.cancelled.append(job.id)
        self._jobs[job.id] = msgspec.structs.replace(job, state=JobState.CANCELLED)

    def _called(self) -> None:
        self.threads.add(threading.current_thread().name)
        if self.hold is not None:
            self.hold.wait(20)
        if self.fault is not None:
            raise self.fault
