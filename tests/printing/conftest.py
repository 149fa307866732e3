"""A printing system of our own, and PDFs to print."""

from __future__ import annotations

import itertools
import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from checkin.devices.printing.cups import CupsPrinting
from checkin.domain.printing import Job, JobState, Printing, PrintRequest

from .cups import Cups, missing
from .ppd import ppd
from .waiting import wait_for

MakePdf = Callable[..., Path]
MakeQueue = Callable[..., str]
_UNDER_WAY = (JobState.WAITING, JobState.PRINTING, JobState.HELD)
_numbers = itertools.count(1)


def _needed() -> None:
    if absent := missing():
        sentence = f"{', '.join(absent)} missing: Debian packages cups, cups-client"
        if os.environ.get("CI"):
            pytest.fail(sentence)
        pytest.skip(sentence)


def _system() -> Iterator[Cups]:
    _needed()
    # Not pytest's own folder: the path of a socket must be short, and others must get there.
    with tempfile.TemporaryDirectory(prefix="cups-") as folder:
        system = Cups(Path(folder))
        try:
            system.start()
            yield system
        finally:
            system.stop()


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home without the settings of whoever runs the tests."""
    for name in ("CUPS_SERVER", "LPDEST", "PRINTER"):
        monkeypatch.delenv(name, raising=False)
    made = tmp_path / "home"
    (made / ".cups").mkdir(parents=True)
    monkeypatch.setenv("HOME", str(made))
    return made


@pytest.fixture(scope="session")
def cups() -> Iterator[Cups]:
    """A scheduler that runs all the time."""
    yield from _system()


@pytest.fixture
def frail() -> Iterator[Cups]:
    """A scheduler that a test may stop or kill."""
    yield from _system()


@pytest.fixture
def printing(cups: Cups) -> CupsPrinting:
    return CupsPrinting(cups.server)


@pytest.fixture
def queue(cups: Cups) -> MakeQueue:
    """Makes a queue of a printer that a description describes, by default one that takes everything."""

    def make(description: str | None = "", name: str = "Desk") -> str:
        own = f"{name}{next(_numbers)}"
        cups.queue(own, ppd() if description == "" else description)
        return own

    return make


@pytest.fixture
def pdf(tmp_path: Path) -> MakePdf:
    """Makes a PDF of pages of one size, mm, with a line of text each, and one below upside up."""

    def make(width: float, height: float, pages: int = 1) -> Path:
        path = tmp_path / f"{width}x{height}.pdf"
        across, along = width / 25.4 * 72, height / 25.4 * 72
        canvas = Canvas(str(path), pagesize=(across, along))
        for page in range(1, pages + 1):
            canvas.drawString(10, along - 20, f"Page {page} above")
            canvas.drawString(10, 10, "below")
            canvas.showPage()
        canvas.save()
        return path

    return make


def request(queue: str, path: Path, width: float, height: float, **more: object) -> PrintRequest:
    """Return a request with an ordinary title."""
    return PrintRequest(path, queue, width, height, **{"title": "Badges", **more})  # type: ignore[arg-type]


def reaches(printing: Printing, job: Job, state: JobState) -> Job:
    """Return a job as it is once it is in a state."""

    def look() -> Job | None:
        now = printing.job(job)
        assert now.state is state or now.state in _UNDER_WAY, now
        return now if now.state is state else None

    found = wait_for(look)
    assert found is not None
    return found
