"""People who changed delegation, where the name alone can mean nobody else."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container
from typing import Final

from checkin.desk.importing.identities import Place, Row
from checkin.desk.importing.known import Known, contradicts
from checkin.desk.importing.records import email_of, phone_of
from checkin.domain.text import fold

_TOGETHER: Final = 3
"""As many with names known who go from one delegation to the same other are no namesakes."""


def unique_names(
    rows: list[Row], left: dict[bytes, Known], pairs: list[tuple[Row, Known]], disputed: Container[str]
) -> tuple[list[Row], list[Row]]:
    """Pair people who changed delegation, where the name alone can mean nobody else.

    Returns the rows that remain, and of those paired the ones of whom nothing but the name says that
    they left their delegation, though it is still in the file or their post is another one too.
    """
    by_name: dict[str, list[Known]] = defaultdict(list)
    for one in left.values():
        names = {fold(str(values.get("name", ""))) for values in (one.base or {}, one.person.fields)}
        for name in names - {""}:
            by_name[name].append(one)
    times: dict[str, int] = defaultdict(int)
    for row in rows:
        times[row.key[0]] += 1
    found = [
        (row, by_name[row.key[0]][0])
        for row in rows
        if times[row.key[0]] == 1
        and len(by_name.get(row.key[0], ())) == 1
        and not contradicts(row, by_name[row.key[0]][0], disputed)
    ]
    listed = {row.key[1] for row in rows} | {row.key[1] for row, _ in pairs}
    moved = _moved(found, left, listed)
    together = Counter((_delegation(known), row.key[1]) for row, known in found if row.place in moved)
    rest, doubtful = [], []
    for row in rows:
        known = moved.get(row.place)
        if known is not None and known.person.id in left:
            pairs.append((row, left.pop(known.person.id)))
            old, new = _delegation(known), row.key[1]
            alone = together[old, new] < _TOGETHER and _agrees(row, known) is None
            if new and new != old and alone and (old in listed or (old and _reposted(row, known))):
                doubtful.append(row)
        else:
            rest.append(row)
    return rest, doubtful


def _moved(found: list[tuple[Row, Known]], left: dict[bytes, Known], listed: set[str]) -> dict[Place, Known]:
    """Return, by row, who of those with a unique name is likely to be the same person.

    Names alone do not tell Vietnamese homonyms apart. The same e-mail or telephone does, and other
    ones do the opposite. Without either, the old delegation must be in the file, which then says
    that the person is no longer there, or must have moved whole or for the most part, as when it
    was renamed. Else the file is likely to be a supplement about other people.
    """
    size = Counter(map(_delegation, left.values()))
    staying = size.copy()
    together = Counter((_delegation(one), row.key[1]) for row, one in found)
    for row, one in found:
        if _agrees(row, one) is not False:
            staying[_delegation(one)] -= 1
    sure: dict[Place, Known] = {}
    for row, one in found:
        agrees = _agrees(row, one)
        old = _delegation(one)
        most = together[old, row.key[1]] >= max(_TOGETHER, size[old] / 2)
        likely = not old or not row.key[1] or old in listed or staying[old] == 0 or most
        if agrees or (agrees is None and likely):
            sure[row.place] = one
    return sure


def _delegation(one: Known) -> str:
    return str((one.base or one.person.fields).get("delegation", ""))


def _agrees(row: Row, one: Known) -> bool | None:
    """Whether e-mail or telephone are the same; None where they cannot be compared."""
    values = one.base or one.person.fields
    both = [(of(row.fields), of(values)) for of in (email_of, phone_of)]
    known = [(new, old) for new, old in both if new and old]
    return any(new == old for new, old in known) if known else None


def _reposted(row: Row, one: Known) -> bool:
    """Whether the post is another one as well."""
    new, old = row.fields.get("post"), (one.base or one.person.fields).get("post")
    return bool(new and old) and fold(str(new)) != fold(str(old))
