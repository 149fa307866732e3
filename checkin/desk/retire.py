"""A desk's work ends normally: what it wrote counts, nobody waits for it any more."""

from __future__ import annotations

from checkin.desk.desk import Desk
from checkin.desk.desks import find_desk
from checkin.desk.writing import entry
from checkin.domain import errors
from checkin.domain.ids import subject
from checkin.domain.kinds import DESK, KEY_RETIRED, KeyRetired
from checkin.store.desks import endings


def retire(desk: Desk, text: str) -> str:
    """Retire a desk given by name or key and return its name; one retired already is left as it is.

    Nothing it wrote, or writes later all the same, is worth less for it.

    Raises:
        DeskUnknown, DeskAmbiguous: it is not clear which desk is meant.
        OwnDesk: it is this one.
        DeskRevoked: it is not trusted any more, which no retirement may cover up.
        RoleTooLow: only an organiser retires a desk.
        FileFault: nothing was written.
    """
    desk.must_be_organiser()
    key = find_desk(desk, text)
    name = desk.desk_name(key)
    if key == desk.file.key:
        raise errors.OwnDesk(name)
    thing = subject(desk.file.event, DESK, key)
    with desk.file.writing() as work:
        if key in desk.file.trust.revoked:
            raise errors.DeskRevoked(name)
        known = endings(work.connection, thing)
        if not any(one.kind == KEY_RETIRED and one.counts and one.payload.key == key for one in known):
            work.append([entry(KEY_RETIRED, thing, KeyRetired(key))], desk.stamp())
    return name
