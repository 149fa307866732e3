"""18:30: the event is closed; its figures stay, and nobody can be read any more on any desk of ours."""

from __future__ import annotations

from checkin.desk.close import before_closing, close_event
from checkin.desk.find import find
from checkin.store.verifying import verify
from tests.day import told, told_files
from tests.day.compare import exported_figures
from tests.day.doors import Doors
from tests.day.pages import Pages


def close(doors: Doors) -> None:
    """End the event at the organiser's desk; the others hear of it when they meet."""
    ledger, desk = doors.ledger, doors.stage.organiser
    ending = before_closing(desk)
    assert (ending.event, ending.people) == ("Hội nghị thử", len(ledger.guests))
    done = close_event(desk)
    assert (done.people, done.present) == (len(ledger.guests), len(ledger.present("")))
    doors.stage.meet()


def compare_closed(doors: Doors, moment: str) -> list[str]:
    """Compare what a closed event still tells: figures everywhere, and names nowhere."""
    stage, ledger = doors.stage, doors.ledger
    assert stage.window is not None
    found: list[str] = []
    pages, counted = Pages(stage.window), told_files.figures(ledger)
    for session in ("", *ledger.sessions):
        shown = {key: one for key, one in pages.figures(session).items() if _kept(key)}
        figures = {key: one for key, one in told.figures_tab(ledger, session).items() if _kept(key)}
        found += told.differences(moment, f"figures, {session or 'whole event'}", shown, figures)
    found += told.differences(moment, "programme", pages.programme(), told.programme_page(ledger))
    names = {one.name for one in ledger.guests.values()}
    for post in stage.desks():
        for kind, shown in exported_figures(doors, post).items():
            found += told.differences(moment, f"{kind} of {post.name}", shown, counted)
        somebody = min(names)
        assert find(post.desk, somebody) == []
        assert verify(post.desk.file).problems == []
    return found


def traces(doors: Doors) -> list[tuple[str, str]]:
    """Return (file, name) of everybody who can still be read in the file of a desk that was closed."""
    # Families and middle names tell enough, and there are far fewer of them.
    names = {" ".join(one.name.split()[:2]).encode() for one in doors.ledger.guests.values()}
    found = []
    for post in doors.stage.desks():
        path = post.desk.file.path
        for one in path.parent.glob(f"{path.name}*"):
            raw = one.read_bytes()
            found += [(one.name, name.decode()) for name in names if name in raw]
    return found


def _kept(figure: str) -> bool:
    """Whether a closed event still tells a figure: who is where it does not say any more."""
    return figure in ("expected", "present") or figure.endswith((": present", ": inside"))
