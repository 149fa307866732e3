"""Practice: the same badges everywhere, a code for every verdict, never anybody real."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest

from checkin.app import press
from checkin.desk.desk import Desk
from checkin.desk.practice import practice_event, practice_sheet
from checkin.desk.rehearsing import KINDS, PROTOCOL, practice_code, practice_codes
from checkin.desk.scan import scan
from checkin.desk.tools import Tools
from checkin.domain import badge as codes
from checkin.domain import errors
from checkin.domain.verdict import Verdict
from checkin.store import queries
from checkin.store.connecting import is_encrypted
from checkin.store.verifying import verify
from tests.kit import MINUTE, Clock

from .tools import make_tools

WITHOUT_OPENING = [kind for kind in KINDS if kind != Verdict.NOT_OPEN]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("practice")


@pytest.fixture(scope="module")
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="module")
def tools(folder: Path, clock: Clock) -> Tools:
    return make_tools(folder, clock)


@pytest.fixture(scope="module")
def desk(tools: Tools, folder: Path) -> Iterator[Desk]:
    made = tools.open(practice_event(folder / "one", tools), "en")
    with made.file:
        yield made


def test_everyone_has_a_badge_and_the_file_is_plain(desk: Desk) -> None:
    assert not is_encrypted(desk.file.path)
    with desk.file.reading() as connection:
        people = list(queries.people(connection))
        assert len(people) == 812
        assert all(queries.badges_of(connection, one.id) for one in people)


@pytest.mark.parametrize("kind", WITHOUT_OPENING)
def test_each_kind_gets_its_verdict(desk: Desk, kind: str) -> None:
    session = desk.find_session("plenary")
    code = practice_code(desk, kind, session, "Hall")
    outcome = scan(desk, code, session, door="Hall")
    assert outcome.verdict == (Verdict.ADMITTED if kind == PROTOCOL else kind)
    assert outcome.protocol == (kind == PROTOCOL)


def test_a_session_that_is_not_open_can_be_rehearsed(desk: Desk) -> None:
    gala = desk.find_session("gala")
    code = practice_code(desk, Verdict.NOT_OPEN, gala)
    assert scan(desk, code, gala).verdict is Verdict.NOT_OPEN
    assert practice_code(desk, Verdict.ADMITTED, gala) == ""
    assert Verdict.ADMITTED.value not in practice_codes(desk, gala)


def test_someone_new_each_time(desk: Desk) -> None:
    session = desk.find_session("plenary")
    shown = []
    for _ in range(5):
        code = practice_code(desk, Verdict.ADMITTED, session)
        outcome = scan(desk, code, session)
        assert outcome.verdict is Verdict.ADMITTED
        assert not outcome.again
        shown.append(code)
    assert len(set(shown)) == 5


def test_a_sheet_printed_before_works_after_practice_was_made_anew(
    tools: Tools, folder: Path, clock: Clock
) -> None:
    place = folder / "again"
    sheets = []
    for _ in range(2):
        made = tools.open(practice_event(place, tools), "vi")
        with made.file:
            out = folder / "sheet.pdf"
            assert practice_sheet(made, press(), out) == 10
            sheets.append(sorted(tools.read_codes(out)))
            verdicts = [scan(made, code, made.find_session("plenary")).verdict for code in sheets[0]]
            assert sorted(verdicts) == sorted(
                [Verdict.ADMITTED] * 5
                + [Verdict.REPLACED, Verdict.REVOKED, Verdict.WITHDRAWN, Verdict.FORGED, Verdict.UNKNOWN]
            )
        clock.pass_(60 * MINUTE)
    assert sheets[0] == sheets[1]


def test_practice_knows_nothing_of_another_event(desk: Desk, tools: Tools, folder: Path) -> None:
    code = next(iter(practice_codes(desk, desk.find_session("plenary")).values()))
    assert codes.parse(code) is not None
    from tests.kit import make, open_desk

    with (other := open_desk(make(folder, Clock()), Clock())).file:
        assert scan(other, code, other.sessions[0]).verdict is Verdict.UNKNOWN_ISSUER


def test_a_folder_that_cannot_be_made_is_told(tools: Tools, folder: Path) -> None:
    (folder / "taken").write_text("", encoding="utf-8")
    with pytest.raises(errors.FileFault):
        practice_event(folder / "taken" / "deep", tools)


def test_the_clock_of_practice_is_the_desks(tools: Tools, folder: Path, desk: Desk, clock: Clock) -> None:
    ahead = dataclasses.replace(tools, clock=lambda: clock() + 48 * 60 * MINUTE)
    made = ahead.open(practice_event(folder / "later", ahead), "en")
    with made.file:
        assert made.event.first_day > desk.event.first_day


def test_one_window_practises_at_a_time(tools: Tools, folder: Path) -> None:
    """A second would delete the file that the first is writing."""
    place = folder / "twice"
    first = tools.open(practice_event(place, tools), "en")
    with first.file:
        with pytest.raises(errors.FileLocked):
            practice_event(place, tools)
        session = first.find_session("plenary")
        code = practice_code(first, Verdict.ADMITTED, session)
        assert scan(first, code, session).verdict is Verdict.ADMITTED
        assert verify(first.file).problems == []
    practice_event(place, tools)
    # What is no practice event any more stops nobody.
    (place / "practice.checkin").write_bytes(b"broken" * 1000)
    practice_event(place, tools)


@pytest.mark.parametrize("door", ["", "A", "B"])
@pytest.mark.parametrize("name", ["A", "B"])
def test_someone_else_s_door_whatever_this_one_is_called(
    tools: Tools, folder: Path, name: str, door: str
) -> None:
    made = tools.open(practice_event(folder / f"called-{name}-{door}", tools, desk=name), "en")
    with made.file:
        session = made.find_session("plenary")
        code = practice_code(made, Verdict.ALREADY_IN, session, door)
        assert scan(made, code, session, door=door).verdict is Verdict.ALREADY_IN
