"""From a PDF to paper: never on the GUI thread, never lost in silence."""

from __future__ import annotations

import threading

import pytest

from checkin.desk.detail import detail
from checkin.domain import errors
from checkin.domain.printing import JobState, Trouble
from checkin.ui.printing.jobs import Stage
from checkin.ui.printing.room import PrintRoom
from checkin.ui.station import Station
from tests.ui.kit import wait_for
from tests.ui.printing.conftest import Room
from tests.ui.printing.system import LABELS, FakeSystem

VINH = "Lê Duy Vinh"


def on_paper(room: Room) -> bool:
    """Whether the badge was printed once more than when the sample was made."""
    badges = room.ask(lambda desk: detail(desk, desk.find_delegate(VINH).id)).badges
    return badges[-1].prints > 1


def test_a_badge_goes_to_the_printer_in_its_own_size(room: Room) -> None:
    paper = room.badge()
    room.room.submit(paper)
    room.settle()
    (sent,) = room.system.sent
    assert (sent.printer, sent.width, sent.height) == ("desk", paper.info.width, paper.info.height)
    assert room.system.pdfs[0].startswith(b"%PDF-")
    assert sent.title == f"Badge {paper.number}", "no name in the system's queue"
    assert room.told == [f"Badge {paper.number}: printed"]
    assert not room.room.jobs
    assert not room.opened
    assert room.system.threads == {"printing"}


def test_without_a_printer_the_pdf_is_opened(room: Room) -> None:
    room.station.paper.choose_printer(None)
    paper = room.badge()
    room.room.submit(paper)
    room.settle()
    assert room.opened == [paper.pdf]
    assert not room.system.sent


def test_in_practice_no_paper_is_used_up(room: Room) -> None:
    paper = room.badge()
    room.station.practice = True
    room.room.submit(paper)
    room.settle()
    assert room.opened == [paper.pdf]
    assert not room.system.sent


def test_a_printing_system_that_hangs_holds_nobody_up(room: Room) -> None:
    room.system.hold = threading.Event()
    room.room.submit(room.badge())
    assert room.ask(lambda desk: desk.own_name)
    assert [one.stage for one in room.room.jobs] == [Stage.SENDING]
    room.system.hold.set()
    wait_for(lambda: not room.room.jobs)


def test_it_is_followed_until_it_is_out(room: Room) -> None:
    room.system.becomes = JobState.WAITING
    room.room.submit(room.badge())
    room.settle()
    (job,) = room.room.jobs
    assert job.stage is Stage.UNDER_WAY
    room.system.stands(JobState.HELD, Trouble.PAPER_OUT)
    wait_for(lambda: job.stage is Stage.HELD)
    assert job.troubles == (Trouble.PAPER_OUT,)
    room.system.stands(JobState.DONE)
    wait_for(lambda: not room.room.jobs)
    assert len(room.told) == 1


@pytest.mark.parametrize("state", [JobState.FAILED, JobState.CANCELLED, JobState.LOST])
def test_of_an_uncertain_end_somebody_is_asked(room: Room, state: JobState) -> None:
    room.system.becomes = state
    room.room.submit(room.badge())
    room.settle()
    (job,) = room.room.jobs
    assert job.stage is Stage.DOUBTFUL
    room.room.came_out(job, yes=True)
    room.settle()
    assert not room.room.jobs
    assert on_paper(room)


def test_after_a_jam_a_finished_job_is_no_proof(room: Room) -> None:
    room.system.becomes = JobState.WAITING
    room.room.submit(room.badge())
    room.settle()
    room.system.stands(JobState.HELD, Trouble.PAPER_JAM)
    room.poll()
    room.system.stands(JobState.DONE)
    room.poll()
    assert [one.stage for one in room.room.jobs] == [Stage.DOUBTFUL]


def test_what_did_not_come_out_is_in_the_log_and_printed_again_with_its_code(room: Room) -> None:
    room.system.becomes = JobState.LOST
    paper = room.badge()
    room.room.submit(paper)
    room.settle()
    (job,) = room.room.jobs
    room.room.came_out(job, yes=False)
    room.settle()
    assert job.stage is Stage.LOST
    assert not on_paper(room)
    room.system.becomes = JobState.DONE
    room.room.print_again(job)
    room.settle()
    assert not room.room.jobs
    assert on_paper(room)
    assert [one.title for one in room.system.sent] == 2 * [f"Badge {paper.number}"]


def test_a_whole_run_that_was_lost_is_printed_again(room: Room) -> None:
    room.system.becomes = JobState.FAILED
    names = (VINH, "Đỗ Khắc Hưởng")
    paper = room.ask(lambda desk: room.papers.badges(desk, [desk.find_delegate(name).id for name in names]))
    room.room.submit(paper)
    room.settle()
    (job,) = room.room.jobs
    room.room.came_out(job, yes=False)
    room.settle()
    room.system.becomes = JobState.DONE
    room.room.print_again(job)
    room.settle()
    assert [one.title[:7] for one in room.system.sent] == 2 * ["2 badge"]


def test_left_for_later_it_is_new_to_the_next_run(room: Room) -> None:
    room.system.becomes = JobState.LOST
    room.room.submit(room.badge())
    room.settle()
    (job,) = room.room.jobs
    room.room.came_out(job, yes=False, then=lambda: room.room.leave(job))
    room.settle()
    assert not room.room.jobs
    assert not on_paper(room)


@pytest.mark.parametrize(
    "fault",
    [
        errors.PrinterUnknown("Máy in bàn 1"),
        errors.PrinterRejects("Máy in bàn 1"),
        errors.MediumUnknown("Máy in bàn 1", "105", "148", ["62×100"]),
        errors.PrintFailed("Máy in bàn 1", "client-error"),
        errors.PrintingUnavailable("lpstat"),
    ],
    ids=lambda fault: type(fault).__name__,
)
def test_what_is_refused_is_said_and_tried_again(room: Room, fault: errors.CheckinError) -> None:
    room.system.fault = fault
    paper = room.badge()
    room.room.submit(paper)
    room.settle()
    (job,) = room.room.jobs
    assert job.stage is Stage.REFUSED
    assert room.station.language.words.error(fault) in room.room.telling.state(job)
    room.room.open_pdf(job)
    assert room.opened == [paper.pdf]
    room.system.fault = None
    room.room.try_again(job)
    room.settle()
    assert not room.room.jobs
    assert len(room.system.sent) == 1


def test_tried_again_on_another_printer(room: Room) -> None:
    room.system.fault = errors.PrinterUnknown("Máy in bàn 1")
    room.room.submit(room.badge())
    room.settle()
    room.system.fault = None
    room.station.paper.choose_printer(LABELS)
    room.room.try_again(room.room.jobs[0])
    room.settle()
    assert [one.printer for one in room.system.sent] == ["labels"]


def test_tried_again_with_another_layout_it_is_drawn_anew(room: Room) -> None:
    room.system.fault = errors.MediumUnknown("Máy in bàn 1", "105", "148", [])
    paper = room.badge()
    room.room.submit(paper)
    room.settle()
    room.system.fault = None
    room.station.paper.choose_layout("label-62x100")
    room.room.try_again(room.room.jobs[0])
    wait_for(lambda: bool(room.system.sent))
    room.settle()
    (sent,) = room.system.sent
    assert (sent.width, sent.height) == (62, 100)
    assert sent.title == f"Badge {paper.number}"


def test_a_job_is_taken_back(room: Room) -> None:
    room.system.becomes = JobState.WAITING
    room.room.submit(room.badge())
    room.settle()
    (job,) = room.room.jobs
    room.room.cancel(job)
    room.settle()
    assert room.system.cancelled == ["job-1"]
    assert job.stage is Stage.DOUBTFUL, "some of it may be on paper"


def test_a_system_that_falls_silent_is_asked_again(room: Room) -> None:
    room.system.becomes = JobState.PRINTING
    room.room.submit(room.badge())
    room.settle()
    (job,) = room.room.jobs
    room.system.fault = errors.PrintingUnavailable("cups")
    room.poll()
    assert job.stage is Stage.HELD
    assert room.room.telling.troubles(job)
    room.system.fault = None
    room.system.stands(JobState.DONE)
    wait_for(lambda: not room.room.jobs)


def test_the_pdf_is_saved(room: Room) -> None:
    room.system.becomes = JobState.HELD
    paper = room.badge()
    room.room.submit(paper)
    room.settle()
    target = room.station.path.with_name("saved.pdf")
    room.room.save_pdf(room.room.jobs[0], target)
    room.settle()
    assert target.read_bytes() == paper.pdf.read_bytes()
    room.room.save_pdf(room.room.jobs[0], target.parent / "nowhere" / "saved.pdf")
    room.settle()
    assert "nowhere" in room.failed[0]


class TestAfterACrash:
    def begin_again(self, room: Room) -> PrintRoom:
        room.room._poll.stop()
        again = PrintRoom(room.station)
        room.settle()
        return again

    def test_what_is_under_way_is_followed_on(self, room: Room) -> None:
        room.system.becomes = JobState.WAITING
        room.room.submit(room.badge())
        room.settle()
        kept = room.station.paper.unfinished(room.station.overview.event_id)
        assert VINH not in kept
        again = self.begin_again(room)
        assert [one.stage for one in again.jobs] == [Stage.UNDER_WAY]
        room.system.stands(JobState.DONE)
        wait_for(lambda: not again.jobs)
        assert not room.station.paper.unfinished(room.station.overview.event_id)

    def test_what_was_being_sent_is_asked_for_and_printed_again(self, room: Room) -> None:
        room.system.hold = threading.Event()
        paper = room.badge()
        room.room.submit(paper)
        again = PrintRoom(room.station)
        (job,) = again.jobs
        assert (job.stage, job.pdf, job.run) == (Stage.DOUBTFUL, paper.pdf, paper.run)
        assert "08:40" in again.telling.state(job)
        room.system.hold.set()
        again.came_out(job, yes=False)
        room.settle()
        again.print_again(job)
        room.settle()
        assert len(room.system.sent) == 2

    def test_a_question_stays_a_question(self, room: Room) -> None:
        room.system.becomes = JobState.FAILED
        room.room.submit(room.badge())
        room.settle()
        again = self.begin_again(room)
        assert [one.stage for one in again.jobs] == [Stage.DOUBTFUL]

    def test_nonsense_in_the_settings_is_passed_over(self, station: Station, system: FakeSystem) -> None:
        key = f"print/unfinished-{station.overview.event_id}"
        station.settings.put(key, '{"run": 3}')
        assert station.room.jobs == []
