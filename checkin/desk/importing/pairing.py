"""Pairing people of two lists: who is worth comparing, and who fits whom best.

Comparing each with each is out of the question, so only those are compared who share an e-mail
address, a telephone, a reference, all words of the name, or some of them within a delegation or an
organisation.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from typing import Any, Final

from checkin.desk.importing.records import Record

_CROWD: Final = 60
"""A word that more people of a delegation bear says little: Nguyễn, Văn."""
_COMPARED: Final = 600_000
"""How many may be compared by words in common: a second or two, however the lists look."""
_FEW: Final = 3

Pair = tuple[int, int]


def candidates(
    ones: Sequence[Sequence[Record]], others: Sequence[Sequence[Record]], shared: Container[str]
) -> Iterator[Pair]:
    """Yield positions (in ``ones``, in ``others``) of people worth comparing, each pair once.

    A person may have several records: what the roster said and what a desk made of it.
    """
    turned = len(ones) < len(others)
    small, large = (ones, others) if turned else (others, ones)
    index: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, records in enumerate(small):
        for key in dict.fromkeys(key for record in records for key in _keys(record, shared)):
            index[key].append(at)
    crowd = max(_FEW, min(_CROWD, _COMPARED // (8 * len(large) or 1)))
    for at, records in enumerate(large):
        met: dict[int, None] = {}
        for record in records:
            for key in _keys(record, shared):
                found = index.get(key)
                if found is not None and len(found) <= crowd:
                    met.update(dict.fromkeys(found))
        for other in met:
            yield (other, at) if turned else (at, other)


def _keys(record: Record, shared: Container[str]) -> Iterator[tuple[str, ...]]:
    words = record.name.plain
    yield "name", *sorted(words)
    for contact in (record.email, record.phone):
        if contact and contact not in shared:
            yield "contact", contact
    if record.reference:
        yield "reference", record.reference
    homes = {("delegation", record.delegation), ("organisation", record.organisation)}
    for home in homes:
        if home[1] or home[0] == "delegation":
            for word in dict.fromkeys(words):
                yield *home, word
            if len(words) > 2:
                yield *home, *words[:-1]
                yield *home, *words[1:]


def best_pairs(scores: Mapping[Pair, Any], order: Callable[[Pair], Any]) -> list[Pair]:
    """Return pairs in which nobody stands twice: the best first, of equally good ones as many as go.

    ``order`` decides between equals, so that the result does not depend on the order of the lists.
    """
    levels: defaultdict[Any, list[Pair]] = defaultdict(list)
    for pair, score in scores.items():
        levels[score].append(pair)
    chosen: list[Pair] = []
    ones: set[int] = set()
    others: set[int] = set()
    for score in sorted(levels, reverse=True):
        free = [pair for pair in levels[score] if pair[0] not in ones and pair[1] not in others]
        for one, other in _most(sorted(free, key=order)):
            chosen.append((one, other))
            ones.add(one)
            others.add(other)
    return chosen


def _most(pairs: Sequence[Pair]) -> list[Pair]:
    """Return a largest set of pairs in which nobody stands twice, by augmenting paths."""
    fits: dict[int, list[int]] = {}
    for one, other in pairs:
        fits.setdefault(one, []).append(other)
    held: dict[int, int] = {}
    holder: dict[int, int] = {}
    for start in fits:
        came: dict[int, int] = {}
        free = _free(start, fits, holder, came)
        while free is not None:
            # Back along the path, each gives up the partner that the next one needs.
            one = came[free]
            before = held.get(one)
            held[one], holder[free] = free, one
            free = before
    return list(held.items())


def _free(
    start: int, fits: Mapping[int, Sequence[int]], holder: Mapping[int, int], came: dict[int, int]
) -> int | None:
    """Find somebody free whom ``start`` can reach; ``came`` then tells by whom each was reached."""
    queue = [start]
    for one in queue:
        for other in fits[one]:
            if other not in came:
                came[other] = one
                if other not in holder:
                    return other
                queue.append(holder[other])
    return None
