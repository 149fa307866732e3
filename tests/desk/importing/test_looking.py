"""A file whose columns nobody can tell is listed, so that a person can."""

from __future__ import annotations

from pathlib import Path

import pytest

from checkin.desk.desk import Desk
from checkin.desk.importing.looking import look
from checkin.domain import errors

from ..scene import people, take_roster

NAMELESS = "Ai,Ở đâu\nTrần Thị Mai,Huế\nLê An,Sceaux\n"


def test_columns_are_listed_and_one_is_said_to_be_the_name(empty: Desk, tmp_path: Path) -> None:
    with pytest.raises(errors.NoNameColumn):
        take_roster(empty, tmp_path, NAMELESS)
    (sheet,) = look(tmp_path / "roster.csv", {})
    assert [(one.letter, one.heading, one.field, one.samples) for one in sheet.columns] == [
        ("A", "Ai", "", ("Trần Thị Mai", "Lê An")),
        ("B", "Ở đâu", "", ("Huế", "Sceaux")),
    ]
    answers = {"column:ai": "name", "column:o dau": "delegation"}
    assert take_roster(empty, tmp_path, NAMELESS, answers=answers).added == 2
    assert {one["delegation"] for one in people(empty).values()} == {"hue", "sceaux"}
    again = take_roster(empty, tmp_path, NAMELESS)
    assert (again.unchanged, again.mapping) == (2, {"name": "Ai", "delegation": "Ở đâu"})


def test_a_column_answered_with_no_field_is_refused(empty: Desk, tmp_path: Path) -> None:
    with pytest.raises(errors.AnswerUnknown):
        take_roster(empty, tmp_path, NAMELESS, answers={"column:ai": "nom"})
