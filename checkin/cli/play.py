"""``play``: the whole job on the sample event, in a temporary folder, for people who want to see it."""

from __future__ import annotations

import itertools
import tempfile
from pathlib import Path
from typing import Annotated

import typer

from checkin.cli import attendance as shown
from checkin.cli.context import Context, iso, of
from checkin.cli.door import as_lines
from checkin.cli.progress import bar
from checkin.desk.attendance import attendance
from checkin.desk.badges import DEFAULT_LAYOUT, Selection, print_badges, replace
from checkin.desk.check import check
from checkin.desk.desk import Desk
from checkin.desk.sample import sample
from checkin.desk.scan import scan
from checkin.desk.undo import undo
from checkin.domain import errors
from checkin.domain.programme import Session

_PAGES = 40


def play_command(
    context: typer.Context,
    folder: Annotated[Path | None, typer.Argument(metavar="FOLDER", show_default=False)] = None,
) -> None:
    """Play the whole job on the sample event."""
    here = of(context)
    place = folder or Path(tempfile.mkdtemp(prefix="checkin-"))
    try:
        place.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        raise errors.FileExists(str(place)) from None
    except OSError as error:
        raise errors.FileProblem(str(place), error.strerror or str(error)) from error
    file, pdf = place / "sample.checkin", place / "badges.pdf"
    here.say("play.begin", path=place)
    tools = here.tools
    sample(
        file,
        None,
        state=tools.state,
        clock=tools.clock,
        random=tools.random,
        resources=tools.resources,
        desk=here.words("cli.desk_default"),
    )
    with here.desk(file) as desk:
        with bar(here.words, "stage.badges") as progress:
            printed = print_badges(desk, tools.press(DEFAULT_LAYOUT), pdf, Selection(), progress=progress)
        here.say("play.printed", printed.pages, path=pdf)
        _at_the_door(here, desk, pdf, place)
        counted = attendance(desk)
        shown.show(here, counted, iso(desk, counted.as_of_ms), detailed=False)
        checked = check(desk)
        here.say("verify.ok" if checked.ok else "verify.not_ok")
    here.say("play.end", database=file, pdf=pdf)


def _at_the_door(here: Context, desk: Desk, pdf: Path, place: Path) -> None:
    """Read badges back from the PDF; enter, come back, eat twice, replace one, forge one, undo one."""
    people = list(itertools.islice(here.tools.read_codes(pdf), _PAGES))
    plenary, lunch = desk.find_session("plenary"), desk.find_session("lunch-1")
    with bar(here.words, "stage.scans") as progress:
        for done, code in enumerate(people, start=1):
            scan(desk, code, plenary)
            progress(done, len(people))
    here.say("play.scanned", len(people), session=desk.named(plenary.name))
    code = people[0]
    for session in (plenary, lunch, lunch):
        _show(here, desk, code, session)
    delegate = scan(desk, code, plenary).person
    if delegate is not None:
        press = here.tools.press(DEFAULT_LAYOUT)
        replacement = replace(
            desk, press, place / "replacement.pdf", delegate.id.hex(), here.words("play.lost")
        )
        here.say("play.replaced", name=replacement.name, path=replacement.path)
        _show(here, desk, code, plenary)
        _show(here, desk, next(here.tools.read_codes(place / "replacement.pdf")), plenary)
    forged = people[1][:-1] + str((int(people[1][-1]) + 1) % 10)
    _show(here, desk, forged, plenary)
    _show(here, desk, "001199012345|NGUYEN VAN A", plenary)
    undone = undo(desk)
    here.say("play.undone", name=undone.name)


def _show(here: Context, desk: Desk, code: str, session: Session) -> None:
    for line in as_lines(here, desk, scan(desk, code, session)):
        print(line)
