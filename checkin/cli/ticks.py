"""``ticksheet`` and ``ticks``: a door on paper, and what it wrote entered afterwards."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from checkin.cli.context import Context, File, Json, console, iso, of, print_json
from checkin.cli.progress import bar
from checkin.desk.desk import Desk
from checkin.desk.tick_lines import lines_of
from checkin.desk.tick_report import TickReport
from checkin.desk.tick_sheets import as_of, tick_sheet
from checkin.desk.ticks import enter_ticks, take_back_ticks
from checkin.domain.ticks import sheet_shown
from checkin.words.documents import tick_texts

Pdf = Annotated[Path, typer.Argument(metavar="OUT.pdf", show_default=False)]


def ticksheet_command(
    context: typer.Context,
    file: File,
    out: Pdf,
    session: Annotated[str, typer.Option("--session")],
    door: Annotated[str, typer.Option("--door")] = "",
    json: Json = False,
) -> None:
    """Write a list for ticks on paper."""
    here = of(context)
    fonts = here.tools.resources / "fonts"
    with here.desk(file) as desk, bar(here.words, "stage.pages") as progress:
        where = desk.find_session(session)
        made = tick_sheet(
            desk,
            fonts,
            out,
            where,
            tick_texts(here.words),
            door=door,
            progress=lambda done: progress(done, 0),
        )
    if json:
        print_json(made)
        return
    shown = sheet_shown(made.sheet)
    here.say(
        "tick_sheet.written", made.rows, path=made.path, pages=made.pages, sheet=shown, number=made.sheet
    )


def ticks_command(
    context: typer.Context,
    file: File,
    sheet: Annotated[str, typer.Argument(metavar="SHEET", show_default=False)],
    ticks: Annotated[list[str] | None, typer.Argument(metavar="[ROW@HH:MM]...", show_default=False)] = None,
    source: Annotated[Path | None, typer.Option("--from", metavar="FILE.csv")] = None,
    day: Annotated[datetime | None, typer.Option("--date", formats=["%Y-%m-%d"])] = None,
    skip_bad: Annotated[bool, typer.Option("--skip-bad")] = False,
    undo: Annotated[bool, typer.Option("--undo")] = False,
    json: Json = False,
) -> None:
    """Enter ticks from paper afterwards."""
    here = of(context)
    given = ticks or []
    if not given and source is None:
        raise typer.BadParameter(here.words("ticks.nothing_given"))
    if undo:
        # A line that was entered can be given again as it is.
        rows = [_parts(text)[0] for text in given]
        with here.desk(file) as desk:
            taken = take_back_ticks(desk, sheet, rows + [row for row, _ in _from(here, source)])
        if json:
            print_json(taken)
        else:
            here.say("ticks.taken_back", sheet=sheet_shown(taken.sheet), names=taken.names)
        return
    lines = [_line(here, text) for text in given]
    with here.desk(file) as desk:
        lines += _from(here, source)
        report = enter_ticks(desk, sheet, lines, day=day.date() if day else None, skip_bad=skip_bad)
        if json:
            print_json(_as_json(desk, report))
        else:
            _show(here, desk, report, skipped=skip_bad)
    if report.problems and not skip_bad:
        raise typer.Exit(1)


def _line(here: Context, text: str) -> tuple[str, str]:
    row, at, time = _parts(text)
    if not at:
        raise typer.BadParameter(here.words("ticks.form", text=text))
    return row, time


def _parts(text: str) -> tuple[str, str, str]:
    # A plus is on the keypad, where the digits are typed.
    return text.replace("+", "@").partition("@")


def _from(here: Context, source: Path | None) -> list[tuple[str, str]]:
    if source is None:
        return []
    lines = lines_of(source)
    if not lines:
        raise typer.BadParameter(here.words("ticks.nothing_given"))
    return lines


def _as_json(desk: Desk, report: TickReport) -> dict[str, object]:
    return {
        "sheet": report.sheet,
        "session": report.session,
        "door": report.door,
        "written": report.written,
        "ticks": [
            {"row": one.row, "name": one.name, "at": iso(desk, one.at_ms), "known": one.known}
            for one in report.ticks
        ],
        "problems": report.problems,
    }


def _show(here: Context, desk: Desk, report: TickReport, *, skipped: bool) -> None:
    words = here.words
    if report.written:
        title = words(
            "ticks.title", session=report.session, door=report.door, sheet=sheet_shown(report.sheet)
        )
        here.table(
            [words(f"ticks.{name}") for name in ("row", "time", "name")] + [""],
            [
                (one.row, as_of(desk, one.at_ms), one.name, words("ticks.known") if one.known else "")
                for one in report.ticks
            ],
            title=title,
        )
        here.say("ticks.entered", len(report.ticks))
    if report.problems:
        _show_problems(here, report, skipped=skipped)


def _show_problems(here: Context, report: TickReport, *, skipped: bool) -> None:
    words = here.words
    table = here.made_table(
        [words(f"ticks.{name}") for name in ("line", "row", "time", "name", "problem")],
        [
            (one.line, one.row, one.time, one.name, words(f"tick_problem.{one.problem.value}"))
            for one in report.problems
        ],
    )
    if skipped:
        console(sys.stdout).print(table)
        here.say("ticks.left_out", len(report.problems))
        return
    console(sys.stderr).print(table)
    print(words("ticks.nothing"), file=sys.stderr)
