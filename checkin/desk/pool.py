"""Numbered badges without a name: drivers, security, whoever is sent that morning."""

from __future__ import annotations

from itertools import count as counting
from typing import Any, Final

from checkin.desk.desk import Desk
from checkin.desk.writing import write
from checkin.domain import errors
from checkin.domain.ids import subject
from checkin.domain.kinds import WALKIN, Role
from checkin.domain.text import fold, tidy
from checkin.store.queries import Person
from checkin.store.reading import is_known

MAX_COUNT: Final = 999
MAX_LABEL: Final = 100


def make_pool(desk: Desk, label: str, category: str, count: int) -> list[Person]:
    """Register ``count`` people called ``label`` and a number; a later call goes on numbering.

    A number that was given is not given again, whatever became of its bearer. Numbers of a desk
    that is not an organiser's begin with its name, because two desks apart do not know what the
    other has numbered. ``category`` is an id or a name, or empty.

    Raises:
        ValueInvalid: no label, or a count that is not between 1 and 999.
        CategoryUnknown: nothing was written.
    """
    plain = tidy(label)
    if not fold(plain) or len(plain) > MAX_LABEL:
        raise errors.ValueInvalid("name", plain[:40])
    if not 1 <= count <= MAX_COUNT:
        raise errors.ValueInvalid("count", str(count))
    more: dict[str, Any] = {"pool": True}
    if category:
        more["category"] = desk.find_category(category)
    series = "" if desk.file.role is Role.ORGANISER else f"{desk.own_name}-"
    with desk.file.writing() as work:
        first = next(n for n in counting(1) if not is_known(work.connection, _identity(desk, plain, n)))
        made = [
            Person(_identity(desk, plain, n), {"name": f"{plain} {series}{n:02d}", **more})
            for n in range(first, first + count)
        ]
        work.append([write(WALKIN, one.id, one.fields) for one in made], desk.stamp())
    return made


def _identity(desk: Desk, label: str, n: int) -> bytes:
    """Return whom this desk's n-th badge of a label belongs to: the log knows which there have been."""
    return subject(desk.file.event, "pool", desk.file.key, fold(label), str(n))
