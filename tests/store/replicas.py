"""A made-up afternoon at two desks, as commits that any replica can be given."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import NamedTuple

from checkin.desk.badges import print_badges
from checkin.desk.by_hand import check_in, override
from checkin.desk.conflicts import conflicts, settle
from checkin.desk.desk import Desk
from checkin.desk.issuing import issue
from checkin.desk.people import edit, erase, walk_in, withdraw
from checkin.desk.photos import set_photo
from checkin.desk.replacing import replace
from checkin.desk.revoke import revoke
from checkin.desk.scan import scan
from checkin.desk.selecting import Selection
from checkin.desk.shift import take_over
from checkin.desk.supervisors import add_supervisor, remove_supervisor
from checkin.desk.tick_sheets import tick_sheet
from checkin.desk.ticks import enter_ticks, take_back_ticks
from checkin.desk.undo import undo
from checkin.desk.writing import entry
from checkin.domain import badge as codes
from checkin.domain.kinds import HAND_OVER, PRINT, HandOver, Print
from checkin.domain.log import Commit
from checkin.domain.programme import local_time
from checkin.domain.ticks import row_code
from checkin.domain.verdict import Verdict
from checkin.store import queries
from checkin.words import Words
from checkin.words.documents import tick_texts
from tests.kit import MINUTE, RESOURCES, Clock, commits_of, dump, enrol, give, make, open_desk
from tests.presses import no_pages

ERASED = "Đặng Thị Xóa"


class Afternoon(NamedTuple):
    """Everything written, the organiser's file, and what every replica must come to show."""

    commits: list[Commit]
    organiser: Path
    shown: dict[str, list[tuple[object, ...]]]


@cache
def afternoon() -> Afternoon:
    """Two desks and one lost laptop, apart for a while.

    Shifts, edits, scans, people let in by hand and against the verdict, ticks on paper entered at
    several desks, pictures, replacements, an erasure.
    """
    folder = Path(mkdtemp())
    clock = Clock()
    first = open_desk(make(folder, clock), clock)
    for name in ("Nguyễn Văn Một", "Trần Thị Hai", "Jean-Noël TROIS", ERASED):
        walk_in(first, {"name": name, "post": "Chuyên viên"})
    print_badges(first, no_pages, folder / "none.pdf", Selection())
    texts = tick_texts(Words(RESOURCES / "translations", "vi"))
    paper = tick_sheet(first, RESOURCES / "fonts", folder / "ticks.pdf", first.sessions[0], texts)
    rows = [row_code(paper.sheet, place, paper.rows) for place in range(1, paper.rows + 1)]
    second = Desk(enrol(first.file, folder, "second", clock), clock)
    lost = Desk(enrol(first.file, folder, "lost", clock), clock)
    give(commits_of(first.file), second.file)
    hall = first.sessions[0]
    shown = {one.name: code(first, one.id) for one in queries.people(first.file.connection)}
    chief = add_supervisor(first, "Trần Chủ", "208417")
    remove_supervisor(first, add_supervisor(first, "Lê Cũ", "930182").id)
    two = first.find_delegate("Trần Thị Hai").id
    gone = first.find_delegate(ERASED).id
    for desk in (first, second, lost):
        take_over(desk, "Phan Thu Hà")
        put_on_paper(desk, two)
        put_on_paper(desk, gone)
        for delegate in (two, gone):
            set_photo(desk, delegate, f"picture taken at {desk.own_name}".encode())
        for text in shown.values():
            clock.pass_(MINUTE // 2)
            scan(desk, text, hall, door=desk.own_name)
        scan(desk, "7" * 200, hall)
        check_in(desk, gone, hall)
        edit(desk, "Trần Thị Hai", {"post": f"Seen by {desk.own_name}"})
        clock.pass_(MINUTE)
        now = local_time(clock() - MINUTE, desk.event.zone).strftime("%H:%M")
        enter_ticks(desk, paper.sheet, [(row, now) for row in rows])
    undo(second)
    take_back_ticks(second, paper.sheet, rows[:2])
    for desk in (first, second):
        for name in ("Nguyễn Văn Một", "Jean-Noël TROIS"):
            replace(desk, no_pages, folder / "none.pdf", name, "lost")
    withdraw(second, "Jean-Noël TROIS")
    refused = check_in(second, second.find_delegate("Jean-Noël TROIS").id, hall)
    override(second, refused, hall, reason="asked for", supervisor=chief.id)
    revoke(second, shown["Trần Thị Hai"], "found by a stranger")
    unknown = meet_before_the_record(first, second, lost, clock)
    scan(first, shown["Trần Thị Hai"], hall)
    give(commits_of(lost.file)[:-1], first.file)
    revoke(first, lost.own_name)
    erase(first, ERASED)
    give(commits_of(second.file), first.file)
    give(commits_of(lost.file), first.file)
    decide(first)
    scan(first, unknown, hall)
    day = Afternoon(commits_of(first.file), first.file.path, dump(first.file.connection))
    for desk in (first, second, lost):
        # Else what was written last is not in the file itself, which tests copy.
        desk.file.close()
    return day


def meet_before_the_record(first: Desk, second: Desk, lost: Desk, clock: Clock) -> str:
    """Walk-ins get their badges at one desk and are let in at others that have not heard of them.

    One is erased meanwhile, one came from the desk that is lost; returns the code of who stays.
    """
    hall = first.sessions[0]
    texts = []
    for desk, name in ((first, "Đỗ Đến Sau"), (first, "Vũ Bị Xóa"), (lost, "Lý Ở Bàn Mất")):
        person = walk_in(desk, {"name": name}).person
        with desk.file.writing() as work:
            work.append([issue(desk, person, None, "", b"")], desk.stamp())
        texts.append(code(desk, person.id))
        clock.pass_(MINUTE)
        scan(desk, texts[-1], hall)
    for text in texts:
        for desk in (second, second, lost, first):
            clock.pass_(MINUTE)
            outcome = scan(desk, text, hall)
            if outcome.verdict is Verdict.GENUINE_UNLISTED:
                override(desk, outcome, hall, reason="known to the protocol")
    undo(second)
    erase(first, "Vũ Bị Xóa")
    return texts[0]


def decide(desk: Desk) -> None:
    """Settle a conflict of every kind of which there is another."""
    left = Counter(one.what for one in conflicts(desk))
    for one in conflicts(desk):
        left[one.what] -= 1
        if left[one.what]:
            settle(desk, one.id, one.choices[-1], "looked at", one.sides[-1].commit)


def put_on_paper(desk: Desk, delegate: bytes) -> None:
    """Write that a delegate's badge was printed and collected."""
    with desk.file.writing() as work:
        worn = queries.badges_of(work.connection, delegate)[-1].badge
        entries = (
            entry(PRINT, delegate, Print(worn, b"face")),
            entry(HAND_OVER, delegate, HandOver(worn, "Lê Thu")),
        )
        work.append(list(entries), desk.stamp())


def code(desk: Desk, delegate: bytes) -> str:
    """The digits of a delegate's badge."""
    return codes.digits(queries.badges_of(desk.file.connection, delegate)[-1].code)
