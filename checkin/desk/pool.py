"""Numbered badges without a name: drivers, security, whoever is sent that morning."""

from __future__ import annotations

import re
from typing import Any, Final

from checkin.desk.desk import MANY, Desk
from checkin.desk.writing import write
from checkin.domain import errors
from checkin.domain.ids import subject
from checkin.domain.kinds import WALKIN
from checkin.domain.text import fold, tidy
from checkin.store import queries, search
from checkin.store.queries import Person

MAX_COUNT: Final = 999
MAX_LABEL: Final = 100


def make_pool(desk: Desk, label: str, category: str, count: int) -> list[Person]:
    """Register ``count`` people called ``label`` and a number; a later call goes on numbering.

    ``category`` is an id or a name, or empty.

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
    with desk.file.writing() as work:
        first = _last_number(desk, plain) + 1
        made = [
            Person(
                subject(desk.file.event, WALKIN, desk.file.random(16)), {"name": f"{plain} {n:02d}", **more}
            )
            for n in range(first, first + count)
        ]
        work.append([write(WALKIN, one.id, one.fields) for one in made], desk.stamp())
    return made


def _last_number(desk: Desk, label: str) -> int:
    numbered = re.compile(re.escape(fold(label)) + r" (\d+)")
    with desk.file.reading() as connection:
        known = queries.by_seq(connection, search.same_words(connection, label, MANY))
    hits = (numbered.fullmatch(fold(one.name)) for one in known if one.fields.get("pool") is True)
    return max((int(hit[1]) for hit in hits if hit), default=0)
