"""Waiting for the end of a job."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

from checkin.domain import errors
from checkin.domain.printing import Job, JobState, Printing, Trouble

UNDER_WAY: Final = frozenset({JobState.WAITING, JobState.PRINTING, JobState.HELD})
PAUSE_S: Final = 0.5
"""Between two looks at a job: the printing system sends no sign."""
PATIENCE_S: Final = 120.0
"""A printing system that reads its settings anew may wait half a minute for its jobs first."""


def wait(
    printing: Printing,
    job: Job,
    held: Callable[[tuple[Trouble, ...]], None],
    silent: Callable[[errors.PrintingUnavailable], None],
) -> Job:
    """Return a job at its end, or where it is when the user no longer wants to wait (Ctrl+C).

    ``held`` hears what the job waits for, whenever that changes; ``silent`` that the printing system no
    longer answers, which it does not while it reads its settings anew.

    Raises:
        PrintingUnavailable: it has not answered for ``PATIENCE_S``.
    """
    told: tuple[Trouble, ...] | None = None
    since: float | None = None
    try:
        while job.state in UNDER_WAY:
            if job.state is JobState.HELD and job.troubles != told:
                told = job.troubles
                held(told)
            time.sleep(PAUSE_S)
            try:
                job, since = printing.job(job), None
            except errors.PrintingUnavailable as error:
                if since is None:
                    since = time.monotonic()
                    silent(error)
                if time.monotonic() - since >= PATIENCE_S:
                    raise
    except KeyboardInterrupt:
        return job
    return job
