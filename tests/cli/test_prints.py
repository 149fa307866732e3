"""Printing from the command line: what is on paper, what did not come out, what became of the job."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from checkin.app import own_words, read_codes, wire
from checkin.cli import waiting
from checkin.cli.main import build
from checkin.domain import errors
from checkin.domain.layouts import Flip
from checkin.domain.printing import Job, JobState, Printer, PrintRequest, Trouble
from checkin.store.keys import KeySources

from .conftest import Answer, Run

RUN_DIGITS = 64


def test_a_run_that_did_not_come_out(run: Run, event: str, folder: Path) -> None:
    printed = run("badges", event, "all.pdf", "--json").json
    assert set(printed) == {"path", "pages", "issued", "skipped", "names", "number", "run", "unreadable"}
    assert (printed["pages"], printed["issued"], len(printed["run"])) == (5, 5, RUN_DIGITS)
    assert run("badges", event, "new.pdf", "--new", "--json").json["pages"] == 0
    told = run("spoiled", event, "D1", "--json").json
    assert (told["run"], told["badges"], told["name"]) == (printed["run"], 1, "Đặng Thị Hòa")
    told = run("spoiled", event, printed["run"][:12]).out
    assert told.startswith("4 prints no longer count.\n5 badges are not on paper: badges --new")
    again = run("badges", event, "new.pdf", "--new", "--json").json
    assert (again["pages"], again["issued"]) == (5, 0)
    assert sorted(read_codes(folder / "new.pdf")) == sorted(read_codes(folder / "all.pdf"))


def test_what_is_out_of_date(run: Run, event: str) -> None:
    run("badges", event, "all.pdf")
    assert "still says what is true" in run("badges", event, "none.pdf", "--changed").out
    run("edit", event, "D1", "post=Tổng Giám đốc")
    changed = run("badges", event, "changed.pdf", "--changed", "--json").json
    assert (changed["pages"], changed["names"]) == (1, ["Đặng Thị Hòa"])
    assert "exclude each other" in run("badges", event, "x.pdf", "--new", "--changed", code=2).err


def test_the_same_code_again(run: Run, event: str, folder: Path) -> None:
    run("badges", event, "one.pdf", "--delegate", "D1")
    told = run("reprint", event, "D1", "again.pdf", "--json").json
    assert (told["pages"], told["issued"], len(told["run"])) == (1, 0, RUN_DIGITS)
    assert list(read_codes(folder / "again.pdf")) == list(read_codes(folder / "one.pdf"))
    assert "no valid badge" in run("reprint", event, "D2", "none.pdf", code=1).err
    replaced = run("replace", event, "D1", "new.pdf", "--reason", "lost", "--json").json
    assert list(read_codes(folder / "new.pdf")) != list(read_codes(folder / "one.pdf"))
    assert run("spoiled", event, replaced["run"], "--json").json["badges"] == 1


def test_what_a_spoiled_print_leaves_to_do(run: Run, event: str) -> None:
    run("badges", event, "one.pdf", "--delegate", "D1")
    run("reprint", event, "D1", "again.pdf")
    assert "Nothing has to be printed again" in run("spoiled", event, "D1").out
    run("edit", event, "D1", "post=Tổng Giám đốc")
    run("badges", event, "changed.pdf", "--changed")
    assert "badges --changed prints it" in run("spoiled", event, "D1").out
    assert "badges --new prints it" in run("spoiled", event, "D1").out


@pytest.mark.parametrize("text", ["D2", "a" * 12, "b" * 64])
def test_nothing_to_be_spoiled(run: Run, event: str, text: str) -> None:
    assert "neither a print run" in run("spoiled", event, text, code=1).err


class FakePrinting:
    """A printing system whose one printer does as it is told."""

    def __init__(
        self,
        *states: tuple[JobState, tuple[Trouble, ...]] | None,
        fault: BaseException | None = None,
        refusal: errors.PrintFault | None = None,
    ) -> None:
        """A state that is None: no answer. ``refusal`` can be foreseen, ``fault`` cannot."""
        self.states = list(states)
        self.fault, self.refusal = fault, refusal
        self.checked: list[tuple[str, float, float, Flip]] = []
        self.requests: list[PrintRequest] = []

    def printers(self) -> list[Printer]:
        return [Printer("desk_printer", "Desk printer", dpi=203)]

    def check(self, printer: str, width: float, height: float, flip: Flip = "") -> None:
        self.checked.append((printer, width, height, flip))
        if self.refusal is not None:
            raise self.refusal

    def send(self, request: PrintRequest) -> Job:
        if self.fault is not None:
            raise self.fault
        self.requests.append(request)
        return Job("desk_printer-1", request.printer, JobState.WAITING)

    def job(self, job: Job) -> Job:
        now = self.states.pop(0) if self.states else None
        if now is None:
            raise errors.PrintingUnavailable("no answer")
        state, troubles = now
        return msgspec.structs.replace(job, state=state, troubles=troubles)

    def cancel(self, job: Job) -> None:
        raise AssertionError("nobody asked for it")


Print = Callable[..., tuple[int, Answer]]


@pytest.fixture
def on(
    event: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Print:
    """Run a command where the printing system is a fake, which nobody waits for."""
    monkeypatch.setattr(waiting, "PAUSE_S", 0.0)

    def call(printing: FakePrinting, *arguments: str) -> tuple[int, Answer]:
        tools = replace(wire(KeySources(), state=tmp_path / "state"), printing=lambda: printing)
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            build(tools, own_words())(args=list(arguments), prog_name="checkin")
        return int(ended.value.code or 0), Answer(*capsys.readouterr())

    return call


def test_on_a_printer(on: Print, event: str, folder: Path) -> None:
    held = (JobState.HELD, (Trouble.PAPER_OUT,))
    printing = FakePrinting(held, held, (JobState.PRINTING, ()), (JobState.DONE, ()))
    code, answer = on(printing, "badges", event, "all.pdf", "--printer", "Desk printer")
    assert code == 0
    assert "5 badges in all.pdf" in answer.out
    assert "Desk printer has taken everything over" in answer.out
    assert answer.err.count("out of paper") == 1
    (request,) = printing.requests
    assert (request.pdf, request.printer, request.flip) == (folder / "all.pdf", "desk_printer", "")
    assert (request.width, request.height, request.title) == (105, 148, "Badges")


@pytest.mark.parametrize(
    ("state", "told"),
    [
        (JobState.FAILED, "gave the job up"),
        (JobState.CANCELLED, "was cancelled"),
        (JobState.LOST, "no longer knows the job"),
    ],
)
def test_a_job_that_fails_loses_nothing(on: Print, event: str, run: Run, state: JobState, told: str) -> None:
    code, answer = on(
        FakePrinting((state, ())), "badges", event, "all.pdf", "--printer", "desk_printer", "--json"
    )
    printed = json.loads(answer.out)
    assert code == 1
    assert printed["job"] == {
        "id": "desk_printer-1",
        "printer": "desk_printer",
        "state": state.value,
        "troubles": [],
    }
    assert told in answer.err
    assert f"checkin spoiled {event} {printed['run'][:12]}" in answer.err
    assert run("spoiled", event, printed["run"][:12], "--json").json["badges"] == 5
    assert run("badges", event, "new.pdf", "--new", "--json").json["pages"] == 5


def test_a_printer_that_refuses(on: Print, event: str, folder: Path, run: Run) -> None:
    printing = FakePrinting(fault=errors.PrinterRejects("Desk printer"))
    code, answer = on(
        printing, "replace", event, "D1", "new.pdf", "--reason", "x", "--printer", "desk_printer"
    )
    assert (code, (folder / "new.pdf").exists()) == (1, True)
    assert "first badge" in answer.out
    assert "nothing was printed, and the log says so" in answer.err
    assert run("badges", event, "rest.pdf", "--new", "--delegate", "D1", "--json").json["pages"] == 1


def test_a_printing_system_that_falls_silent(on: Print, event: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waiting, "PATIENCE_S", 0.0)
    printing = FakePrinting((JobState.PRINTING, ()))
    code, answer = on(printing, "badges", event, "all.pdf", "--printer", "desk_printer", "--json")
    assert (code, json.loads(answer.out)["job"]["state"]) == (1, "lost")
    assert "checkin spoiled" in answer.err


def test_a_printing_system_that_answers_again(on: Print, event: str) -> None:
    printing = FakePrinting((JobState.PRINTING, ()), None, None, (JobState.PRINTING, ()), (JobState.DONE, ()))
    code, answer = on(printing, "badges", event, "all.pdf", "--printer", "desk_printer")
    assert (code, answer.err.count("no answer")) == (0, 1)
    assert "has taken everything over" in answer.out


def test_an_interruption_while_the_job_is_handed_over(on: Print, event: str, run: Run) -> None:
    printing = FakePrinting(fault=KeyboardInterrupt())
    arguments = ("replace", event, "D1", "new.pdf", "--reason", "x", "--printer", "desk_printer", "--json")
    code, answer = on(printing, *arguments)
    told = json.loads(answer.out)
    assert (code, told["job"]["state"]) == (130, "lost")
    assert "Whether Desk printer has the job is not known" in answer.err
    assert f"checkin spoiled {event} {told['run'][:12]}" in answer.err
    assert run("spoiled", event, told["run"][:12], "--json").json["badges"] == 1


REFUSALS = [
    errors.PrinterRejects("Desk printer"),
    errors.PrinterOneSided("Desk printer"),
    errors.MediumUnknown("Desk printer", "105", "148", ["210 × 297"]),
]


@pytest.mark.parametrize("refusal", REFUSALS, ids=lambda one: type(one).__name__)
def test_what_can_be_foreseen_ends_no_code(
    on: Print, event: str, folder: Path, run: Run, refusal: errors.PrintFault
) -> None:
    run("badges", event, "one.pdf", "--delegate", "D1")
    printing = FakePrinting(refusal=refusal)
    for arguments in (
        ("replace", event, "D1", "new.pdf", "--reason", "x"),
        ("reprint", event, "D1", "new.pdf"),
        ("badges", event, "new.pdf"),
    ):
        with pytest.raises(type(refusal)):
            on(printing, *arguments, "--printer", "desk_printer", "--back", "long")
    assert printing.checked == [("desk_printer", 105, 148, "long")] * 3
    assert not (folder / "new.pdf").exists()
    run("reprint", event, "D1", "again.pdf")
    assert list(read_codes(folder / "again.pdf")) == list(read_codes(folder / "one.pdf"))


@pytest.mark.parametrize(("layout", "flip"), [("a6", "long"), ("label-62x100", "")])
def test_both_sides_only_where_there_are_backs(on: Print, event: str, layout: str, flip: str) -> None:
    printing = FakePrinting((JobState.DONE, ()))
    options = ("--layout", layout, "--back", "long", "--printer", "desk_printer")
    assert on(printing, "badges", event, "all.pdf", *options)[0] == 0
    assert [one.flip for one in printing.requests] == [flip]


def test_an_unknown_printer_before_anything_is_issued(on: Print, event: str, folder: Path, run: Run) -> None:
    tried = FakePrinting()
    with pytest.raises(errors.PrinterUnnamed):
        on(tried, "badges", event, "all.pdf", "--printer", "Nowhere")
    assert not (folder / "all.pdf").exists()
    assert run("badges", event, "all.pdf", "--json").json["issued"] == 5
