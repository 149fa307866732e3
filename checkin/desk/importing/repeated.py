"""Which rows of one file are worth comparing, found without comparing each with each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations
from typing import Final, TypeVar

from rapidfuzz.distance import OSA

from checkin.desk.importing.identities import Row
from checkin.desk.importing.records import email_of, phone_of
from checkin.roster.cultures import looks_vietnamese
from checkin.roster.syllables import could_be_syllable

_NAMESAKES: Final = 6
"""Of more who bear one name in one delegation only those are compared who share a contact."""
_CROWD: Final = 300
"""In a larger delegation names with one letter between them are no sign of a slip."""
_TYPED: Final = 20_000
"""A longer list comes out of a database, where nobody turns or mistypes names by hand."""

Pair = tuple[int, int]
_Key = TypeVar("_Key", bound=Hashable)


def worth_comparing(rows: Sequence[Row]) -> tuple[set[Pair], frozenset[str]]:
    """Return pairs of positions, the lower first, of rows that may be one person.

    They share an e-mail address or a telephone that nobody else in the file has, or are of one
    delegation and share the name, which in one that is not too large, of a list made by hand, may
    also be turned, lack a word or have a slip. Second come the contacts that more than two rows share.
    """
    emails = _holders([email_of(row.fields) if "email" in row.fields else "" for row in rows])
    phones = _holders([phone_of(row.fields) if "phone" in row.fields else "" for row in rows])
    contacts = {(who[0], who[1]) for who in (*emails.values(), *phones.values()) if len(who) == 2}
    named = {pair for pair in _named_alike(rows) if not _apart(rows[pair[0]], rows[pair[1]])}
    offices = {text for held in (emails, phones) for text, who in held.items() if len(who) > 2}
    return contacts | named, frozenset(offices)


def _holders(keys: Sequence[_Key]) -> dict[_Key, list[int]]:
    """Return who has each key, of those that several have."""
    several = {key for key, count in Counter(keys).items() if count > 1 and key}
    found: dict[_Key, list[int]] = {}
    if several:
        for at, key in enumerate(keys):
            if key in several:
                found.setdefault(key, []).append(at)
    return found


def _named_alike(rows: Sequence[Row]) -> Iterator[Pair]:
    if len(rows) > _TYPED:
        for same in _holders([row.key for row in rows]).values():
            if len(same) <= _NAMESAKES:
                yield from combinations(same, 2)
        return
    delegations: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
    for at, row in enumerate(rows):
        name, delegation = row.key
        delegations[delegation].append((name, at))
    for members in delegations.values():
        by_hand = len(members) <= _CROWD
        if len(members) > 1:
            yield from _namesakes(members, turn=by_hand)
            if by_hand:
                yield from _slips(members)


def _namesakes(members: Sequence[tuple[str, int]], *, turn: bool) -> Iterator[Pair]:
    """Yield who bears the same name, with ``turn`` also its words in another order."""
    first: dict[str, int] = {}
    more: dict[int, list[int]] = {}
    for name, at in members:
        before = first.setdefault(" ".join(sorted(name.split(" "))) if turn else name, at)
        if before != at:
            more.setdefault(before, [before]).append(at)
    for same in more.values():
        if len(same) <= _NAMESAKES:
            yield from combinations(same, 2)


def _slips(members: Iterable[tuple[str, int]]) -> Iterator[Pair]:
    """Yield names of which either the last word is the same or all that stands before it."""
    before: dict[str, list[tuple[str, int]]] = {}
    after: dict[str, list[tuple[str, int]]] = {}
    for name, at in members:
        head, _, last = name.rpartition(" ")
        before.setdefault(head, []).append((last, at))
        after.setdefault(last, []).append((head, at))
    for same in before.values():
        if len(same) > 1:
            yield from _misspelt(same)
    for same in after.values():
        if len(same) > 1:
            yield from _misspelt(same)
            if len({head.count(" ") if head else -1 for head, _ in same}) > 1:
                yield from _lacking(same)
            elif any(head[1:2] in ("", " ") or head[-2:-1] == " " for head, _ in same):
                yield from _abbreviated(same)


def _misspelt(same: Sequence[tuple[str, int]]) -> Iterator[Pair]:
    """Pair parts of names that differ by a letter or two; Vietnamese syllables are other names."""
    for text, at in same:
        if not _is_vietnamese(text):
            for other, to in same:
                if text != other and OSA.distance(text, other, score_cutoff=2) <= 2:
                    yield (at, to) if at < to else (to, at)


@lru_cache(maxsize=1 << 16)
def _is_vietnamese(text: str) -> bool:
    return all(map(could_be_syllable, text.split(" ")))


def _lacking(same: Sequence[tuple[str, int]]) -> Iterator[Pair]:
    """Pair what stands before the last word where one has a word more and the first is the same."""
    for (head, at), (other, to) in combinations(same, 2):
        if head.count(" ") != other.count(" ") and head[:1] == other[:1]:
            yield at, to


def _abbreviated(same: Sequence[tuple[str, int]]) -> Iterator[Pair]:
    """Pair what begins with the same letter where one of them may be an initial."""
    for (head, at), (other, to) in combinations(same, 2):
        if head != other and head[:1] == other[:1]:
            yield at, to


def _apart(one: Row, other: Row) -> bool:
    """Whether contacts, references or posts say at once that these are two people."""
    mine, others = one.fields, other.fields
    if mine.get("reference") and others.get("reference"):
        return True
    if mine.get("email") and others.get("email"):
        emails = email_of(mine), email_of(others)
        if all(emails) and emails[0] != emails[1]:
            return True
    if mine.get("phone") and others.get("phone") and phone_of(mine) == phone_of(others) != "":
        return False
    posts = mine.get("post"), others.get("post")
    if not all(posts) or posts[0] == posts[1]:
        return False
    return looks_vietnamese(one.key[0]) and looks_vietnamese(other.key[0])
