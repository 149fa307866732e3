"""A row against its delegate: field by field, between the last roster and what the desks have."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import msgspec

from checkin.desk.importing.asking import Asking
from checkin.desk.importing.matching import Known, Row
from checkin.desk.importing.report import Change, ImportReport
from checkin.domain.questions import Question

KEEP: Final = "keep"


class Taken(msgspec.Struct):
    """What of a row has to be written."""

    values: dict[str, Any]
    """Values for the delegate's fields."""
    seen: dict[str, Any]
    """What the roster says of fields in which the desk's value was preferred to it."""


def compare(row: Row, one: Known, fields: Sequence[str], asking: Asking, report: ImportReport) -> Taken:
    """Compare file, last roster and desk; fill the report and return what is to be written."""
    taken = Taken({}, {})
    changed = False
    base = one.base or {}
    who = one.person.id.hex()
    keep = asking.given(f"changed:{who}") == KEEP
    # An honorific may stand before the name without a column of its own; where a file gives none,
    # it says nothing about the one known. Who is listed again is no longer withdrawn for missing.
    back = ("withdrawn",) if base.get("withdrawn") else ()
    if back and "withdrawn" not in row.fields:
        # Should they be missing again, it is a new question.
        asking.remember(f"missing:{who}", "")
    for field in dict.fromkeys((*fields, *row.fields, *back)):
        after, before, here = row.fields.get(field), base.get(field), one.person.fields.get(field)
        if after == before and one.base is not None:
            continue
        change = Change(row.row, who, one.person.name, field, before, after, here, row.sheet)
        if here == after or (here == before and field not in one.clashes):
            if here != after and keep:
                taken.seen[field] = after
                report.kept.append(change)
                continue
            taken.values[field] = after
            if here != after:
                changed = True
                report.changes.append(change)
        elif after is not None or one.base is not None:
            changed = _settle(change, taken, asking, report) or changed
    if changed:
        report.changed += 1
    else:
        report.unchanged += 1
    if one.base is None:
        taken.values = {field: value for field, value in taken.values.items() if value is not None}
    return taken


def _settle(change: Change, taken: Taken, asking: Asking, report: ImportReport) -> bool:
    """Take what was decided on a field that roster and desk changed; True if the roster's."""
    question = Question(
        f"conflict:{change.id}:{change.field}",
        "conflict",
        ["desk", "roster"],
        "desk",
        sheet=change.sheet,
        rows=[change.row],
        texts=[change.name, *map(shown, (change.before, change.after, change.here))],
        field=change.field,
    )
    answer = asking.settle(question)
    if answer == "roster":
        taken.values[change.field] = change.after
        report.changes.append(change)
        return True
    if question.by == "given":
        taken.seen[change.field] = change.after
        report.kept.append(change)
    else:
        report.conflicts += 1
        report.both_changed.append(change)
    return False


def shown(value: Any) -> str:
    """Return the value of a field as a text."""
    if value is None or value is False:
        return ""
    if value is True:
        return "x"
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
