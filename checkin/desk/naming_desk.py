"""The name of this desk, as everyone reads it in verdicts and lists."""

from __future__ import annotations

from checkin.desk.desk import Desk
from checkin.desk.writing import record_of, write
from checkin.domain import errors
from checkin.domain.ids import subject
from checkin.domain.kinds import DESK
from checkin.domain.people import MAX_TEXT
from checkin.domain.text import fold, tidy


def rename_desk(desk: Desk, name: str) -> str:
    """Give this desk another name and return it, tidied; the same name writes nothing.

    Raises:
        ValueInvalid: there is no name in ``name``, or too much of one.
        FileFault: nothing was written.
    """
    plain = tidy(name)
    if not fold(plain) or len(plain) > MAX_TEXT:
        raise errors.ValueInvalid("name", plain[:40])
    thing = subject(desk.file.event, DESK, desk.file.key)
    with desk.file.writing() as work:
        record = record_of(work, thing, {DESK})
        if record.fields.get("name") != plain:
            work.append([write(DESK, thing, {"name": plain}, record)], desk.stamp())
    return plain
