"""Rosters and what they leave behind, for tests of the review."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from checkin.desk.importing.asking import Asking
from checkin.desk.importing.matching import Known, Matched, Row, match
from checkin.domain.questions import Question
from checkin.domain.text import fold
from checkin.store.queries import Person

SALT = b"salt of the test"
COLUMNS = ("name", "delegation", "post", "email", "phone", "reference")
Fields = dict[str, Any]


def row_of(number: int, fields: Fields, sheet: str = "") -> Row:
    """Return a row with its key."""
    return Row(number, fields, (fold(str(fields["name"])), str(fields.get("delegation", ""))), sheet)


def person(name: str, delegation: str = "hue", post: str = "", **more: Any) -> Fields:
    """Return the fields of a row; empty ones are left out."""
    fields = {"name": name, "delegation": delegation, "post": post, **more}
    return {field: value for field, value in fields.items() if value}


def rows_of(roster: Sequence[Fields], sheet: str = "") -> list[Row]:
    """Return the rows of a sheet, the first below its headings."""
    return [row_of(number, dict(fields), sheet) for number, fields in enumerate(roster, start=2)]


def taken_over(roster: Sequence[Fields]) -> list[Known]:
    """Return the delegates after a first import."""
    return [
        Known(Person(delegate, row.fields, in_roster=True), dict(row.fields))
        for row, delegate in match(rows_of(roster), [], SALT, COLUMNS).new
    ]


def matched_with(before: Sequence[Fields], after: Sequence[Fields]) -> Matched:
    """Match a later version with an earlier one."""
    return match(rows_of(after), taken_over(before), SALT, COLUMNS)


class Noting(Asking):
    """An asking that tells what later versions of the file will be told."""

    def __init__(
        self, given: Mapping[str, str] | None = None, remembered: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(given or {}, remembered or {})
        self.kept: dict[str, str] = {}

    def settle(self, question: Question, remember: str = "") -> str:
        answer = super().settle(question, remember)
        if question.by == "given":
            self.kept[remember] = answer
        return answer


def shown(delegation: str) -> str:
    """Name a delegation."""
    return delegation.title()
