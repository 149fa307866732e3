"""Replacing a badge: the old code stops, the new one is on paper."""

from __future__ import annotations

from pathlib import Path

import msgspec

from checkin.desk.desk import Desk
from checkin.desk.issuing import issue
from checkin.desk.outfile import check_target
from checkin.desk.press import Press
from checkin.desk.prints import Overtaken, Page, put_on_paper
from checkin.desk.worn import newest
from checkin.desk.writing import entry
from checkin.domain import badge as codes
from checkin.domain import errors
from checkin.domain.kinds import BADGE_REVOKED, BadgeRevoked
from checkin.store import queries


class Replaced(msgspec.Struct):
    """What came of a replacement: badge ids in hexadecimal."""

    path: str
    name: str
    badge: str
    replaces: str
    number: str = ""
    """Short number of the new badge."""
    old_number: str = ""
    """Short number of the badge that stopped working; empty where this is the first."""
    times: int = 0
    """How many badges in a row it replaces; 0 for the first."""
    at_ms: int = 0
    reason: str = ""
    delegate: str = ""
    """Id of the delegate in hexadecimal."""
    run: str = ""
    """What names this print if it did not come out (``print_lost``): 64 hexadecimal digits."""


def replace(
    desk: Desk,
    press: Press,
    out: Path,
    delegate: str,
    reason: str,
    *,
    supervisor: bytes = b"",
    back: bool = False,
) -> Replaced:
    """Give a delegate a new badge; the old one, and any other, stops working at once.

    The new code is in the log before it is drawn: if the PDF fails, ``reprint`` makes it.
    ``supervisor`` is the id of who allowed it, where ``needs_supervisor_to_replace`` asks for one.

    Raises:
        DelegateUnknown, DelegateAmbiguous, DelegateWithdrawn: nothing was changed.
        FileFault: event file or PDF.
        BadgeMissing: another program ended the new badge before it was on paper.
    """
    check_target(out)
    person = desk.find_delegate(delegate)
    with desk.file.writing() as work:
        person = queries.person(work.connection, person.id) or person
        if person.fields.get("withdrawn") is True:
            raise errors.DelegateWithdrawn(person.name)
        badges = queries.badges_of(work.connection, person.id)
        old = newest(badges)
        others = [badge for badge in badges if badge.valid and old is not None and badge.badge != old.badge]
        ended = [entry(BADGE_REVOKED, person.id, BadgeRevoked(badge.badge, reason)) for badge in others]
        new = issue(desk, person, old, reason, supervisor)
        work.append([new, *ended], desk.stamp())
        badge = next(
            one for one in queries.badges_of(work.connection, person.id) if one.code == new.value.code
        )
    try:
        _, run = put_on_paper(desk, press, out, [Page(person, badge)], back=back)
    except Overtaken:
        raise errors.BadgeMissing(person.name) from None
    return Replaced(
        path=str(out),
        name=person.name,
        badge=badge.badge.hex(),
        replaces=old.badge.hex() if old else "",
        number=codes.number_of(badge.badge),
        old_number=codes.number_of(old.badge) if old else "",
        times=badge.number,
        at_ms=badge.at_ms,
        reason=reason,
        delegate=person.id.hex(),
        run=run,
    )
