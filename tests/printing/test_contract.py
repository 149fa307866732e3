"""What every printing system does, the one in memory as the real one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from checkin.devices.printing.cups import CupsPrinting
from checkin.domain import errors
from checkin.domain.printing import JobState, Printing, Trouble

from .conftest import MakePdf, reaches, request
from .cups import Cups
from .fake import CARDS, PLAIN, FakePrinting
from .ppd import ppd


@dataclass
class Site:
    """A printing system with two printers, CARDS and PLAIN, and what can happen to the first."""

    printing: Printing
    stop: Callable[[], None]
    resume: Callable[[], None]
    reject: Callable[[], None]
    delete: Callable[[], None]
    end: Callable[[], None]


def in_memory() -> Site:
    fake = FakePrinting()

    def end() -> None:
        fake.unavailable = "ended"

    return Site(
        fake,
        stop=lambda: fake.trouble(CARDS.id, Trouble.STOPPED),
        resume=lambda: fake.trouble(CARDS.id),
        reject=lambda: fake.trouble(CARDS.id, Trouble.REJECTING),
        delete=lambda: fake.remove(CARDS.id),
        end=end,
    )


def real(cups: Cups) -> Site:
    cups.queue(CARDS.id, ppd(dpi=CARDS.dpi, duplex=True))
    cups.queue(PLAIN.id, ppd({"A4": (210, 297)}, custom=None))
    cups.admin("lpadmin", "-d", CARDS.id)
    return Site(
        CupsPrinting(cups.server),
        stop=lambda: cups.admin("cupsdisable", CARDS.id),
        resume=lambda: cups.admin("cupsenable", CARDS.id),
        reject=lambda: cups.admin("cupsreject", CARDS.id),
        delete=lambda: cups.admin("lpadmin", "-x", CARDS.id),
        end=cups.stop,
    )


@pytest.fixture(params=["in memory", "CUPS"])
def site(request: pytest.FixtureRequest) -> Site:
    return in_memory() if request.param == "in memory" else real(request.getfixturevalue("frail"))


def test_printers(site: Site) -> None:
    cards, plain = site.printing.printers()
    assert (cards.id, cards.default, cards.dpi, cards.duplex) == (CARDS.id, True, 300, True)
    assert (plain.id, plain.default, plain.any_size, plain.duplex) == (PLAIN.id, False, False, False)
    assert [(one.width, one.height) for one in plain.media] == [(210, 297)]
    assert cards.troubles == plain.troubles == ()


def test_a_job_comes_to_its_end(site: Site, pdf: MakePdf) -> None:
    path = pdf(86, 54, 2)
    job = site.printing.send(request(CARDS.id, path, 86, 54, flip="short"))
    assert (job.printer, job.state) == (CARDS.id, JobState.WAITING)
    path.unlink()
    assert reaches(site.printing, job, JobState.DONE).id == job.id
    site.printing.cancel(job)
    assert site.printing.job(job).state is JobState.DONE


def test_a_stopped_queue(site: Site, pdf: MakePdf) -> None:
    site.stop()
    assert site.printing.printers()[0].troubles == (Trouble.STOPPED,)
    job = site.printing.send(request(CARDS.id, pdf(86, 54), 86, 54))
    assert reaches(site.printing, job, JobState.HELD).troubles == (Trouble.STOPPED,)
    site.resume()
    assert reaches(site.printing, job, JobState.DONE).troubles == ()


def test_a_job_taken_back(site: Site, pdf: MakePdf) -> None:
    site.stop()
    job = site.printing.send(request(CARDS.id, pdf(86, 54), 86, 54))
    site.printing.cancel(job)
    assert site.printing.job(job).state is JobState.CANCELLED


def test_refusals(site: Site, pdf: MakePdf) -> None:
    path = pdf(86, 54)
    with pytest.raises(errors.MediumUnknown) as caught:
        site.printing.send(request(PLAIN.id, path, 86, 54))
    assert caught.value.media == ["210 × 297"]
    with pytest.raises(errors.PrinterOneSided):
        site.printing.send(request(PLAIN.id, path, 297, 210, flip="long"))
    with pytest.raises(errors.PrinterUnknown):
        site.printing.send(request("Gone", path, 86, 54))
    path.unlink()
    with pytest.raises(errors.PrintFailed):
        site.printing.send(request(CARDS.id, path, 86, 54))
    site.reject()
    with pytest.raises(errors.PrinterRejects):
        site.printing.send(request(CARDS.id, path, 86, 54))


def test_refusals_foreseen(site: Site) -> None:
    check = site.printing.check
    check(CARDS.id, 86, 54)
    check(CARDS.id, 86, 54, "long")
    check(PLAIN.id, 297, 210)
    with pytest.raises(errors.MediumUnknown) as caught:
        check(PLAIN.id, 86, 54)
    assert caught.value.media == ["210 × 297"]
    with pytest.raises(errors.PrinterOneSided):
        check(PLAIN.id, 297, 210, "short")
    with pytest.raises(errors.PrinterUnknown):
        check("Gone", 86, 54)
    site.stop()
    check(CARDS.id, 86, 54)
    site.reject()
    with pytest.raises(errors.PrinterRejects):
        check(CARDS.id, 86, 54)
    site.end()
    with pytest.raises(errors.PrintingUnavailable):
        check(CARDS.id, 86, 54)


def test_a_printer_taken_away(site: Site, pdf: MakePdf) -> None:
    site.stop()
    job = site.printing.send(request(CARDS.id, pdf(86, 54), 86, 54))
    site.delete()
    assert site.printing.job(job).state is JobState.LOST
    assert [one.id for one in site.printing.printers()] == [PLAIN.id]


def test_a_system_that_ends(site: Site, pdf: MakePdf) -> None:
    job = site.printing.send(request(CARDS.id, pdf(86, 54), 86, 54))
    site.end()
    with pytest.raises(errors.PrintingUnavailable):
        site.printing.printers()
    with pytest.raises(errors.PrintingUnavailable):
        site.printing.job(job)
    with pytest.raises(errors.PrintingUnavailable):
        site.printing.send(request(CARDS.id, pdf(86, 54), 86, 54))
    with pytest.raises(errors.PrintingUnavailable):
        site.printing.cancel(job)
