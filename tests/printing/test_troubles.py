"""Queues that are stopped, refuse, vanish; printers that fail; a scheduler that is not there."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from checkin.cli.waiting import wait
from checkin.devices.printing.cups import CupsPrinting
from checkin.domain import errors
from checkin.domain.printing import JobState, Printer, Trouble

from .conftest import MakePdf, MakeQueue, reaches, request
from .cups import Cups
from .ppd import ppd
from .waiting import wait_for


def named(printing: CupsPrinting, queue: str) -> Printer:
    (found,) = [one for one in printing.printers() if one.id == queue]
    return found


def test_printers_say_what_they_are(cups: Cups, printing: CupsPrinting, queue: MakeQueue) -> None:
    fine = queue(ppd(dpi=203, duplex=True))
    plain = queue(ppd({"A4": (210, 297)}, custom=None))
    raw = queue(None, "Raw")
    cups.admin("lpadmin", "-d", plain)
    cups.admin("lpadmin", "-p", fine, "-D", "Thẻ ở bàn 1")
    assert printing.printers()[0].id == plain
    assert named(printing, plain).default
    one = named(printing, fine)
    assert (one.name, one.dpi, one.duplex, one.any_size) == ("Thẻ ở bàn 1", 203, True, True)
    assert {(medium.width, medium.height) for medium in one.media} == {
        (105, 148),
        (86, 54),
        (62, 100),
        (74, 105),
        (210, 297),
    }
    assert not named(printing, plain).any_size
    other = named(printing, raw)
    assert (other.dpi, other.media, other.any_size) == (None, (), True)


@pytest.mark.parametrize(
    ("behaviour", "trouble"),
    [
        ("no-paper", Trouble.PAPER_OUT),
        ("jam", Trouble.PAPER_JAM),
        ("open", Trouble.COVER_OPEN),
        ("no-ink", Trouble.INK_OUT),
        ("off", Trouble.OFFLINE),
        ("odd", Trouble.OTHER),
    ],
)
def test_a_printer_that_waits_for_somebody(
    cups: Cups,
    printing: CupsPrinting,
    queue: MakeQueue,
    pdf: MakePdf,
    behaviour: str,
    trouble: Trouble,
) -> None:
    own = queue()
    cups.behave(own, behaviour)
    first = printing.send(request(own, pdf(86, 54), 86, 54))
    assert reaches(printing, first, JobState.HELD).troubles == (trouble,)
    second = printing.send(request(own, pdf(86, 54), 86, 54))
    assert printing.job(second).state is JobState.HELD
    assert named(printing, own).troubles == (trouble,)
    cups.behave(own, "")
    assert reaches(printing, first, JobState.DONE).troubles == ()
    reaches(printing, second, JobState.DONE)
    assert len(cups.arrived(own)) == 2


def test_a_printer_that_never_answers_is_offline(cups: Cups, queue: MakeQueue, pdf: MakePdf) -> None:
    own, patient, hasty = queue(), CupsPrinting(cups.server), CupsPrinting(cups.server, connecting_s=1)
    cups.behave(own, "silent")
    job = patient.send(request(own, pdf(86, 54), 86, 54))
    assert reaches(hasty, job, JobState.HELD).troubles == (Trouble.OFFLINE,)
    assert patient.job(job).state is JobState.PRINTING
    cups.behave(own, "")
    reaches(hasty, job, JobState.DONE)


def test_a_stopped_queue_holds_its_jobs(
    cups: Cups, printing: CupsPrinting, queue: MakeQueue, pdf: MakePdf
) -> None:
    own = queue()
    cups.admin("cupsdisable", own)
    job = printing.send(request(own, pdf(86, 54), 86, 54))
    assert reaches(printing, job, JobState.HELD).troubles == (Trouble.STOPPED,)
    assert named(printing, own).troubles == (Trouble.STOPPED,)
    cups.admin("cupsenable", own)
    reaches(printing, job, JobState.DONE)
    assert len(cups.arrived(own)) == 1


def test_a_queue_stopped_in_the_middle_of_a_job(
    cups: Cups, printing: CupsPrinting, queue: MakeQueue, pdf: MakePdf
) -> None:
    own = queue()
    cups.behave(own, "no-paper")
    job = printing.send(request(own, pdf(86, 54), 86, 54))
    reaches(printing, job, JobState.HELD)
    cups.admin("cupsdisable", own)
    assert Trouble.STOPPED in reaches(printing, job, JobState.HELD).troubles
    cups.behave(own, "")
    cups.admin("cupsenable", own)
    reaches(printing, job, JobState.DONE)
    assert len(cups.arrived(own)) == 1


def test_a_printer_that_stops_its_queue(
    cups: Cups, printing: CupsPrinting, queue: MakeQueue, pdf: MakePdf
) -> None:
    own = queue()
    cups.behave(own, "stops")
    job = printing.send(request(own, pdf(86, 54), 86, 54))
    assert Trouble.STOPPED in reaches(printing, job, JobState.HELD).troubles
    cups.behave(own, "")
    cups.admin("cupsenable", own)
    reaches(printing, job, JobState.DONE)


def test_a_queue_that_rejects(cups: Cups, printing: CupsPrinting, queue: MakeQueue, pdf: MakePdf) -> None:
    own = queue()
    cups.behave(own, "no-paper")
    before = printing.send(request(own, pdf(86, 54), 86, 54))
    cups.admin("cupsreject", own)
    assert Trouble.REJECTING in named(printing, own).troubles
    with pytest.raises(errors.PrinterRejects):
        printing.send(request(own, pdf(86, 54), 86, 54))
    cups.behave(own, "")
    reaches(printing, before, JobState.DONE)


def test_a_queue_deleted_while_a_job_waits(
    cups: Cups, printing: CupsPrinting, queue: MakeQueue, pdf: MakePdf
) -> None:
    own = queue()
    cups.admin("cupsdisable", own)
    job = printing.send(request(own, pdf(86, 54), 86, 54))
    cups.admin("lpadmin", "-x", own)
    assert printing.job(job).state in (JobState.LOST, JobState.CANCELLED)
    assert own not in [one.id for one in printing.printers()]
    with pytest.raises(errors.PrinterUnknown) as caught:
        printing.send(request(own, pdf(86, 54), 86, 54))
    assert caught.value.printer == own


def test_a_job_taken_back(cups: Cups, printing: CupsPrinting, queue: MakeQueue, pdf: MakePdf) -> None:
    own = queue()
    cups.behave(own, "no-paper")
    running = printing.send(request(own, pdf(86, 54), 86, 54))
    reaches(printing, running, JobState.HELD)
    waiting = printing.send(request(own, pdf(86, 54), 86, 54))
    for job in (waiting, running):
        printing.cancel(job)
        reaches(printing, job, JobState.CANCELLED)
        printing.cancel(job)
    assert cups.arrived(own) == []


def test_a_job_that_is_done_cannot_be_taken_back(
    printing: CupsPrinting, queue: MakeQueue, pdf: MakePdf
) -> None:
    job = reaches(printing, printing.send(request(queue(), pdf(86, 54), 86, 54)), JobState.DONE)
    printing.cancel(job)
    assert printing.job(job).state is JobState.DONE


@pytest.mark.parametrize("kind", ["backend", "filter", "no such filter", "file"])
def test_a_job_that_fails(
    cups: Cups, printing: CupsPrinting, queue: MakeQueue, pdf: MakePdf, kind: str
) -> None:
    filters = {"filter": "/bin/false", "no such filter": "nofilter"}
    own, path = queue(ppd(filter_name=filters.get(kind, "-"))), pdf(86, 54)
    if kind == "backend":
        cups.behave(own, "fails")
    if kind == "file":
        path.write_bytes(path.read_bytes()[:700])
    job = printing.send(request(own, path, 86, 54))
    reaches(printing, job, JobState.FAILED)


def test_a_job_that_is_never_acknowledged_is_lost(
    cups: Cups, queue: MakeQueue, pdf: MakePdf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "lp").write_text("#!/bin/sh\nexec sleep 600\n")
    (tmp_path / "lp").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    printing = CupsPrinting(cups.server, sending_s=0.2)
    job = printing.send(request(queue(), pdf(86, 54), 86, 54))
    assert job.state is JobState.LOST
    assert printing.job(job) == job
    printing.cancel(job)


def test_jobs_nobody_knows(printing: CupsPrinting, queue: MakeQueue, pdf: MakePdf) -> None:
    own, other = queue(), queue()
    job = printing.send(request(own, pdf(86, 54), 86, 54))
    earlier = f"{job.id.partition('@')[0]}@1000000000"
    for name, printer in ((f"{own}-999999", own), (job.id, other), ("", own), (earlier, own)):
        unknown = type(job)(name, printer, JobState.WAITING)
        assert printing.job(unknown).state is JobState.LOST
    printing.cancel(type(job)("", own, JobState.LOST))


def test_queues_that_work_as_one(cups: Cups, printing: CupsPrinting, queue: MakeQueue, pdf: MakePdf) -> None:
    own = queue()
    cups.admin("lpadmin", "-p", own, "-c", f"{own}-team")
    cups.admin("cupsenable", f"{own}-team")
    cups.admin("cupsaccept", f"{own}-team")
    job = printing.send(request(f"{own}-team", pdf(86, 54), 86, 54))
    assert job.printer == f"{own}-team"
    reaches(printing, job, JobState.DONE)
    assert len(cups.arrived(own)) == 1


@pytest.mark.parametrize("name", ["a+b", "a@b", "a@b-3", "a:b", "a&b", "a(b", "a;b=c,d", "Desk-1"])
def test_names_of_queues(cups: Cups, printing: CupsPrinting, pdf: MakePdf, name: str) -> None:
    cups.queue(name, ppd())
    cups.admin("cupsdisable", name)
    jobs = [printing.send(request(name, pdf(86, 54), 86, 54)) for _ in range(2)]
    assert [printing.job(job).state for job in jobs] == [JobState.HELD] * 2
    printing.cancel(jobs[0])
    assert printing.job(jobs[0]).state is JobState.CANCELLED
    cups.admin("cupsenable", name)
    reaches(printing, jobs[1], JobState.DONE)
    other = name.swapcase()
    reaches(printing, printing.send(request(other, pdf(86, 54), 86, 54)), JobState.DONE)


def test_the_queue_does_not_learn_the_name_of_the_file(frail: Cups, pdf: MakePdf, tmp_path: Path) -> None:
    printing, own = CupsPrinting(frail.server), "Desk"
    frail.queue(own, ppd())
    path = pdf(86, 54).rename(tmp_path / "Le Duy Vinh.pdf")
    reaches(printing, printing.send(request(own, path, 86, 54)), JobState.DONE)
    frail.stop()
    kept = [one.read_bytes() for one in (frail.folder / "spool").glob("c*")]
    assert kept
    assert not any(b"Vinh" in one for one in kept)


def test_settings_read_anew_while_somebody_waits(frail: Cups, pdf: MakePdf) -> None:
    printing = CupsPrinting(frail.server)
    frail.queue("Desk", ppd())
    frail.behave("Desk", "no-paper")
    silences = list[errors.PrintingUnavailable]()

    def held(troubles: tuple[Trouble, ...]) -> None:
        if not silences:
            frail.reload()

    def silent(error: errors.PrintingUnavailable) -> None:
        silences.append(error)
        frail.behave("Desk", "")

    job = printing.send(request("Desk", pdf(86, 54), 86, 54))
    assert wait(printing, job, held, silent).state is JobState.DONE
    assert len(silences) == 1
    assert len(frail.arrived("Desk")) == 1


def test_no_scheduler(cups: Cups, tmp_path_factory: pytest.TempPathFactory, pdf: MakePdf) -> None:
    path = pdf(86, 54)
    for server in (str(cups.folder / "none.sock"), "localhost:1"):
        nowhere = CupsPrinting(server)
        job = request("Desk", path, 86, 54)
        with pytest.raises(errors.PrintingUnavailable):
            nowhere.printers()
        with pytest.raises(errors.PrintingUnavailable) as caught:
            nowhere.send(job)
        assert caught.value.reason


def test_a_power_cut_loses_no_job(frail: Cups, pdf: MakePdf) -> None:
    printing = CupsPrinting(frail.server)
    frail.queue("Desk", ppd())
    frail.admin("cupsdisable", "Desk")
    job = printing.send(request("Desk", pdf(86, 54), 86, 54))
    reaches(printing, job, JobState.HELD)
    frail.kill()
    for ask in (lambda: printing.job(job), printing.printers, lambda: printing.cancel(job)):
        with pytest.raises(errors.PrintingUnavailable):
            ask()
    frail.start()
    assert printing.job(job).state is JobState.HELD
    frail.admin("cupsenable", "Desk")
    reaches(printing, job, JobState.DONE)
    wait_for(lambda: frail.arrived("Desk"))
