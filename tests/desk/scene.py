"""What the tests of the use cases share: a programme, rosters, a press that needs no PDF reader."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from checkin.desk.badges import print_badges
from checkin.desk.desk import Desk
from checkin.desk.import_roster import NONE, import_roster
from checkin.desk.importing.report import ImportReport
from checkin.desk.programme import set_programme
from checkin.desk.scan import Outcome, scan
from checkin.desk.selecting import Selection
from checkin.store import queries
from tests.kit import commits_of
from tests.presses import typed

# The tests' clock begins on 15 January 2027, 15:00 in Hanoi.
PROGRAMME = """
[event]
timezone = "Asia/Ho_Chi_Minh"
first_day = 2027-01-15

[[category]]
id = "guest"
name = { vi = "Khách mời", fr = "Invité", en = "Guest" }

[[category]]
id = "minister"
name = { vi = "Bộ trưởng", fr = "Ministre", en = "Minister" }
colour = "#8C1D40"
protocol = true

[[delegation]]
id = "hue"
name = { vi = "Thành phố Huế", fr = "Ville de Hué", en = "Hue City" }

[[session]]
id = "plenary"
name = { vi = "Phiên toàn thể", fr = "Plénière", en = "Plenary" }
day = 1

[[session]]
id = "lunch"
name = "Lunch"
day = 1
reentry = "once"

[[session]]
id = "gala"
name = "Gala dinner"
day = 1
reentry = "in-out"

[[session]]
id = "north"
name = "Workshop North"
day = 1
parallel = "workshops"

[[session]]
id = "south"
name = "Workshop South"
day = 1
parallel = "workshops"

[[session]]
id = "audience"
name = "Audience"
day = 1
categories = ["minister"]

[[session]]
id = "evening"
name = "Evening"
day = 1
opens = 19:00:00

[[session]]
id = "morning"
name = "Morning"
day = 1
closes = 12:00:00

[[session]]
id = "boat"
name = "Boat"
day = 1
capacity = 2
reentry = "in-out"

[[session]]
id = "tomorrow"
name = "Tomorrow"
day = 2
"""

ROSTER = """Mã đại biểu,Danh xưng,Họ và tên,Chức vụ,Đoàn,Loại đại biểu
D1,Bà,Đặng Thị Hòa,Giám đốc,Thành phố Huế,Khách mời
D2,Ông,Lê Văn An,Chuyên viên,Thành phố Huế,Khách mời
D3,M.,Jean-Luc Œuvrard,Maire,Ville de Sceaux,Invité
D4,Mme,Élodie Marchand-Roux,Ministre déléguée,Ville de Sceaux,Ministre
"""
HOA, AN, OEUVRARD, MARCHAND = "D1", "D2", "D3", "D4"


def take_programme(desk: Desk, folder: Path, text: str = PROGRAMME) -> None:
    path = folder / "programme.toml"
    path.write_text(text, encoding="utf-8")
    set_programme(desk, path)


def take_roster(
    desk: Desk,
    folder: Path,
    text: str = ROSTER,
    chosen: dict[str, str] | None = None,
    *,
    dry_run: bool = False,
    answers: Mapping[str, str] = NONE,
    seen: str = "",
) -> ImportReport:
    path = folder / "roster.csv"
    path.write_text(text, encoding="utf-8")
    return import_roster(desk, path, chosen or {}, dry_run=dry_run, answers=answers, seen=seen)


def lines(path: Path) -> list[list[str]]:
    return [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]


def badge(desk: Desk, delegate: str) -> str:
    """Print one badge and return its code."""
    out = desk.file.path.parent / "one.txt"
    print_badges(desk, typed, out, Selection(delegate=delegate))
    return lines(out)[0][0]


def at(desk: Desk, session: str, code: str, *, door: str = "", out: bool = False) -> Outcome:
    return scan(desk, code, desk.find_session(session), door=door, out=out)


def commits(desk: Desk) -> int:
    return len(commits_of(desk.file))


def people(desk: Desk) -> dict[str, dict[str, object]]:
    """Return everyone's fields by id."""
    with desk.file.reading() as connection:
        return {one.id.hex(): one.fields for one in queries.people(connection)}


def flipped(code: str, place: int = -1) -> str:
    """Return a code with one digit changed."""
    digits = list(code)
    digits[place] = str((int(digits[place]) + 1) % 10)
    return "".join(digits)
