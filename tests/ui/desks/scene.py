"""Two desks of the sample event that were apart for a quarter of an hour, and met again."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from checkin.desk.desk import Desk
from checkin.desk.detail import detail
from checkin.desk.naming_desk import rename_desk
from checkin.desk.people import edit
from checkin.desk.replacing import replace
from checkin.desk.revoke import revoke
from checkin.desk.scan import scan
from checkin.desk.shift import take_over
from checkin.domain.errors import DelegateAmbiguous
from checkin.store.eventfile import EventFile
from tests.kit import MINUTE, Clock, commits_of, enrol, give, open_file
from tests.presses import typed

OTHER = "Cửa Đông"
"""The name of the second desk."""


class Apart(NamedTuple):
    """What became of it."""

    first: Path
    second: Path
    people: list[str]
    """Names of those about whom the desks disagree: badge copied, twice, name, two badges, ended."""


def apart(path: Path, clock: Clock, codes: dict[str, str], folder: Path, light: int = 0) -> Apart:
    """Let two desks disagree about five people, and ``light`` more be admitted twice; then let them meet."""
    with open_file(path) as first:
        return apart_from(Desk(first, clock), clock, codes, folder, light)


def apart_from(one: Desk, clock: Clock, codes: dict[str, str], folder: Path, light: int = 0) -> Apart:
    """Let another desk disagree with ``one``; see ``apart``."""
    with enrol(one.file, folder, "second", clock) as second:
        two = Desk(second, clock)
        rename_desk(two, OTHER)
        two.operator = take_over(two, "Lan").id
        names = welcome(one, codes, 5 + light)
        copied, twice, named, doubled, ended, *more = names
        plenary = one.find_session("plenary")
        scan(one, codes[twice], plenary, door="Cửa A")
        for name in more:
            scan(one, codes[name], plenary, door="Cửa A")
        revoke(one, codes[ended], "lost")
        clock.pass_(10 * MINUTE)
        scan(two, codes[twice], two.find_session("plenary"))
        for name in more:
            scan(two, codes[name], two.find_session("plenary"))
        scan(two, codes[ended], two.find_session("plenary"))
        scan(one, codes[copied], plenary, door="Cửa A")
        clock.pass_(MINUTE)
        scan(two, codes[copied], two.find_session("plenary"))
        for desk, post in ((one, "Chánh Văn phòng"), (two, "Phó Chánh Văn phòng")):
            edit(desk, desk.find_delegate(named).id.hex(), {"post": post})
        for desk in (one, two):
            replace(desk, typed, folder / "badge.txt", desk.find_delegate(doubled).id.hex(), "lost")
        clock.pass_(MINUTE)
        meet(one.file, second)
        return Apart(one.file.path, second.path, names)


def welcome(desk: Desk, codes: dict[str, str], count: int) -> list[str]:
    """Return names of people who may enter the plenary, each borne by one person alone."""
    found: list[str] = []
    session = desk.find_session("plenary")
    for name in codes:
        try:
            record = detail(desk, desk.find_delegate(name).id)
        except DelegateAmbiguous:
            continue
        if desk.named(session.name) in record.allowed:
            found.append(name)
        if len(found) == count:
            break
    return found


def meet(first: EventFile, second: EventFile) -> None:
    """Let each hold what the other holds."""
    give(commits_of(first), second)
    give(commits_of(second), first)
