"""The power is cut at a door: forty people are ticked on paper, and entered when it is back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from checkin.cli.main import build
from checkin.desk.attendance import attendance
from checkin.desk.desk import Desk
from checkin.desk.scan import scan
from checkin.desk.tick_sheets import SheetMade, find_sheet, tick_sheet
from checkin.desk.tools import Tools
from checkin.domain.programme import local_time
from checkin.domain.ticks import row_code
from checkin.domain.verdict import Verdict
from checkin.store import queries
from checkin.store.verifying import verify
from checkin.words import Words
from checkin.words.documents import tick_texts
from tests.day.volunteer import PER_KEY_MS
from tests.kit import MINUTE, RESOURCES, Clock

Command = Callable[..., None]
SCANNED, TICKED = 60, 40


@pytest.fixture
def words() -> Words:
    return Words(RESOURCES / "translations", "vi")


@pytest.fixture
def sheet(event: Path, tools: Tools, words: Words, tmp_path: Path) -> SheetMade:
    """Print the sheet in the morning, before anybody comes."""
    desk = tools.open(event, "vi")
    with desk.file:
        plenary = desk.find_session("plenary")
        return tick_sheet(
            desk, RESOURCES / "fonts", tmp_path / "sheet.pdf", plenary, tick_texts(words), door="Cửa A"
        )


@pytest.fixture
def command(tools: Tools, words: Words) -> Command:
    """Return what runs a command line as it is typed."""

    def run(*arguments: object) -> None:
        build(tools, words)(args=[str(one) for one in arguments], standalone_mode=False)

    return run


def present(desk: Desk) -> int:
    return attendance(desk, desk.find_session("plenary")).sessions[0].present


def test_the_power_is_cut(
    event: Path, tools: Tools, codes: dict[str, str], clock: Clock, sheet: SheetMade, command: Command
) -> None:
    clock.pass_(MINUTE)
    desk = tools.open(event, "vi")
    with desk.file:
        plenary, zone = desk.find_session("plenary"), desk.event.zone
        admitted = 0
        for code in list(codes.values()):
            admitted += scan(desk, code, plenary, door="Cửa A").verdict is Verdict.ADMITTED
            if admitted == SCANNED:
                break
        with desk.file.reading() as connection:
            inside = present(desk)
            listed = find_sheet(desk, sheet.sheet)[1].sheet.people
            people = [n for n, one in enumerate(listed, 1) if not queries.presence_of(connection, one)]
    typed = []
    for place in people[:TICKED]:
        clock.pass_(MINUTE // 2)
        at = local_time(clock(), zone).strftime("%H%M")
        typed.append(f"{row_code(sheet.sheet, place, sheet.rows)}+{at}")
    clock.pass_(10 * MINUTE)

    command("ticks", event, sheet.sheet, *typed)

    keys = sum(len(one) + 1 for one in typed) / len(typed)
    print(f"{'a tick entered from paper':45} {keys:3.0f} keys  {keys * PER_KEY_MS / 1000:5.1f} s")
    assert keys <= 10
    desk = tools.open(event, "vi")
    with desk.file:
        assert present(desk) == inside + TICKED
        first = queries.presence_of(desk.file.connection, listed[people[0] - 1])
        entered = local_time(first[plenary.subject].first_ms, zone)
        assert entered.strftime("%H%M") == typed[0][-4:]
        assert verify(desk.file).problems == []
