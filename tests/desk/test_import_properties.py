"""What holds of any roster: twice is once, the order of rows is nobody's identity, answers last."""

from __future__ import annotations

import csv
import io
import random
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checkin.desk.desk import Desk
from checkin.desk.import_roster import import_roster
from checkin.desk.importing.report import ImportReport
from tests.kit import Clock, make, open_desk
from tests.roster.corpus.case import Case
from tests.roster.corpus.test_corpus import CASES

from .scene import PROGRAMME, commits, people, take_programme, take_roster

FIELDS = ("Họ và tên", "Đoàn", "Chức vụ", "Email", "Điện thoại", "Ngày", "Trưởng đoàn")
NAMES = (
    *("Nguyễn Văn An", "NGUYỄN VĂN AN", "Nguyen Van An", "Trần Sỹ Hùng", "Trần Sĩ Hùng", "Trần Sỹ Hưng"),
    *("Jean-Pierre DUPONT", "Dupont Jean-Pierre", "Élodie Marchand", "Elodie MARCHAND", "Anne de La Tour"),
    *("Lê An", "H'Hen Niê", "Maria", "Kim Min-ji", "Ông Đỗ Hòa", "Mme Claire O'Brien"),
)
# Always written: one left out below another may be written once for its block.
PLACES = (
    *("Đà Nẵng", "TP.HCM", "Thành phố Hồ Chí Minh", "Ho Chi Minh City"),
    *("Île-de-France", "Ile de France", "Sceaux"),
)
ROWS = st.lists(
    st.tuples(
        st.sampled_from(NAMES),
        st.sampled_from(PLACES),
        st.sampled_from(["", "Giám đốc", "Maire", "GIÁM ĐỐC"]),
        st.sampled_from(["", "an@example.vn", "an2@example.vn", "contact@example.fr"]),
        st.sampled_from(["", "0901234567", "+33 6 12 34 56 78"]),
        st.sampled_from(["", "2027-01-15", "1, 2"]),
        st.sampled_from(["", "x"]),
    ),
    min_size=1,
    max_size=14,
)
SLOW = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def as_csv(rows: list[tuple[str, ...]]) -> str:
    text = io.StringIO(newline="")
    csv.writer(text).writerows([FIELDS, *rows])
    return text.getvalue()


def fresh(folder: Path, clock: Clock) -> Desk:
    """A desk on an event of its own, of the same identity each time."""
    for one in folder.glob("again.checkin*"):
        one.unlink()
    desk = open_desk(make(folder, clock, "again"), clock)
    take_programme(desk, folder, PROGRAMME)
    return desk


def answered(report: ImportReport) -> Mapping[str, str]:
    """Answer every question otherwise than it was."""
    return {
        one.key: next(answer for answer in one.answers if answer != one.answer)
        for one in report.questions
        if one.kind not in ("encoding", "column") and len(one.answers) > 1
    }


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_importing_twice_changes_nothing(empty: Desk, tmp_path: Path, case: Case) -> None:
    path = case.written(tmp_path)
    first = import_roster(empty, path, {})
    before, everyone = commits(empty), people(empty)
    again = import_roster(empty, path, {})
    assert (again.added, again.changed, again.missing, again.conflicts) == (0, 0, 0, 0)
    assert again.unchanged == first.added == len(everyone)
    assert (commits(empty), people(empty)) == (before, everyone)


@SLOW
@given(rows=ROWS, seed=st.integers(0, 99))
def test_the_order_of_rows_makes_nobody_else(
    tmp_path: Path, clock: Clock, rows: list[tuple[str, ...]], seed: int
) -> None:
    found = []
    for order in (rows, random.Random(seed).sample(rows, len(rows))):
        desk = fresh(tmp_path, clock)
        with desk.file:
            take_roster(desk, tmp_path, as_csv(order))
            found.append(people(desk))
    assert found[0] == found[1]


@SLOW
@given(rows=ROWS)
def test_a_dry_run_tells_what_the_import_does(
    tmp_path: Path, clock: Clock, rows: list[tuple[str, ...]]
) -> None:
    desk = fresh(tmp_path, clock)
    with desk.file:
        text = as_csv(rows)
        told = take_roster(desk, tmp_path, text, dry_run=True)
        assert people(desk) == {}
        done = take_roster(desk, tmp_path, text, seen=told.digest)
        told.dry_run = False
        assert done == told
        assert {one.id for one in done.added_people} == set(people(desk))


@SLOW
@given(rows=ROWS)
def test_what_was_answered_is_not_asked_again(
    tmp_path: Path, clock: Clock, rows: list[tuple[str, ...]]
) -> None:
    desk = fresh(tmp_path, clock)
    with desk.file:
        text = as_csv(rows)
        answers = answered(take_roster(desk, tmp_path, text, dry_run=True))
        done = take_roster(desk, tmp_path, text, answers=answers)
        everyone, before = people(desk), commits(desk)
        again = take_roster(desk, tmp_path, text)
        given_before = {one.key for one in done.questions if one.by == "given"}
        assert [one.key for one in again.questions if one.by == "default" and one.key in given_before] == []
        assert (again.added, again.changed, again.conflicts) == (0, 0, 0)
        assert (people(desk), commits(desk)) == (everyone, before)
