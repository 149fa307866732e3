"""Delegates that no row names, and rows that name nobody: where both are probably one person.

A spelling was corrected, a woman married, somebody moved to another delegation, a visitor
registered at the desk now stands in the list. Each such pair is a question; until it is answered
"same" the row is a new person and the delegate is missing, as the file says.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from checkin.desk.importing.asking import Asking
from checkin.desk.importing.likeness import Likeness, compare, namesakes
from checkin.desk.importing.matching import Known, Matched, Row, said_of
from checkin.desk.importing.pairing import Pair, best_pairs, candidates
from checkin.desk.importing.records import Record, record_of, shared_contacts
from checkin.desk.importing.references import References
from checkin.domain.questions import Question
from checkin.domain.text import fold

Shown = Callable[[str], str]
"""Names a delegation by its id."""


def settle_renames(matched: Matched, asking: Asking, shown: Shown) -> Matched:
    """Ask about probable renames and pair those that are answered ``same``.

    Whom only the name makes someone of another delegation is asked about too; there ``same`` is the
    default, unless somebody else fits better.

    Raises:
        AnswerUnknown: an answer was given that no such question has.
    """
    moved = {row.place: one.person.id for row, one in matched.pairs if row.place in matched.doubtful}
    open_ = _reopened(matched)
    waiting = [*open_.missing, *open_.unlisted]
    if not waiting or not open_.new:
        return matched
    same: list[tuple[Row, Known]] = []
    for known, (row, delegate), like, tied in _proposals(open_, waiting):
        sure = like.grade == "sure" or moved.get(row.place) == known.person.id
        sure = sure and like.given and not tied and not _elsewhere(known, row, like)
        default = "same" if sure else "new"
        question = _question(known, row, like, shown, default)
        if asking.settle(question, f"rename:{known.person.id.hex()}={delegate.hex()}") == "same":
            same.append((row, known))
    rows = {row.place for row, _ in same}
    people = {known.person.id for _, known in same}
    return Matched(
        sorted([*open_.pairs, *same], key=lambda pair: pair[0].place),
        [one for one in open_.new if one[0].place not in rows],
        [one for one in open_.missing if one.person.id not in people],
        [one for one in open_.unlisted if one.person.id not in people],
        references=matched.references,
    )


def _reopened(matched: Matched) -> Matched:
    """Return the matches with those undone that rest upon the name alone."""
    if not matched.doubtful:
        return matched
    undone = [pair for pair in matched.pairs if pair[0].place in matched.doubtful]
    new = [*matched.new, *((row, matched.doubtful[row.place]) for row, _ in undone)]
    return Matched(
        [pair for pair in matched.pairs if pair[0].place not in matched.doubtful],
        sorted(new, key=lambda each: each[0].place),
        [*matched.missing, *(one for _, one in undone if one.base is not None)],
        [*matched.unlisted, *(one for _, one in undone if one.base is None)],
        references=matched.references,
    )


def _proposals(
    matched: Matched, waiting: Sequence[Known]
) -> list[tuple[Known, tuple[Row, bytes], Likeness, bool]]:
    """Return the best partner of each, in the order of the rows, and whether another is as good."""
    moved = _moved(matched.pairs)
    shared = _shared(matched, waiting)
    knowns = [[record_of(values, _home(values, moved)) for values in said_of(one)] for one in waiting]
    news = [record_of(row.fields) for row, _ in matched.new]
    likes: dict[Pair, Likeness] = {}
    for at, other in candidates(knowns, [[one] for one in news], shared):
        found = [
            like
            for one in knowns[at]
            if (like := _like(one, news[other], shared, matched.references)) is not None
        ]
        if found:
            likes[at, other] = max(found, key=_rank)
    scores = {pair: _rank(like) for pair, like in likes.items()}
    chosen = best_pairs(scores, lambda pair: (waiting[pair[0]].person.id, matched.new[pair[1]][1]))
    chosen.sort(key=lambda pair: matched.new[pair[1]][0].place)
    tied = _tied(likes)
    return [(waiting[at], matched.new[other], likes[at, other], (at, other) in tied) for at, other in chosen]


def _like(a: Record, b: Record, shared: frozenset[str], references: References) -> Likeness | None:
    like = compare(a, b, shared, references.disputed) or namesakes(a, b)
    return None if like is not None and like.why == ("reference",) and references.renumbered else like


def _tied(likes: Mapping[Pair, Likeness]) -> set[Pair]:
    """Return the pairs of which one could as well be paired with another: nobody knows with whom."""
    times = Counter((side, pair[side], like.score) for pair, like in likes.items() for side in (0, 1))
    return {
        pair
        for pair, like in likes.items()
        if any(times[side, pair[side], like.score] > 1 for side in (0, 1))
    }


def _elsewhere(known: Known, row: Row, like: Likeness) -> bool:
    """Whether nothing but the name is the same: another delegation, another post, no contact in common."""
    if "email" in like.why or "phone" in like.why:
        return False
    post = fold(str(row.fields.get("post") or ""))
    return all(
        values.get("post")
        and values.get("delegation")
        and post not in ("", fold(str(values["post"])))
        and row.key[1] not in ("", str(values["delegation"]))
        for values in said_of(known)
    )


def _rank(like: Likeness) -> tuple[bool, int, tuple[str, ...]]:
    return like.grade == "sure", like.score, like.why


def _moved(pairs: Iterable[tuple[Row, Known]]) -> dict[str, str]:
    """Return the delegations that now are called otherwise: all whom both lists have have moved."""
    targets: defaultdict[str, set[str]] = defaultdict(set)
    for row, one in pairs:
        before = str((one.base or one.person.fields).get("delegation") or "")
        targets[before].add(row.key[1])
    return {
        before: next(iter(after))
        for before, after in targets.items()
        if len(after) == 1 and after != {before}
    }


def _home(values: Mapping[str, Any], moved: Mapping[str, str]) -> str:
    delegation = str(values.get("delegation") or "")
    return moved.get(delegation, delegation)


def _shared(matched: Matched, waiting: Sequence[Known]) -> frozenset[str]:
    """Return the contacts that several people have, in the file or here."""
    rows = [row.fields for row, _ in (*matched.pairs, *matched.new)]
    people = [one.person.fields for one in (*waiting, *(one for _, one in matched.pairs))]
    return shared_contacts(rows) | shared_contacts(people)


def _question(known: Known, row: Row, like: Likeness, shown: Shown, default: str) -> Question:
    person = known.person
    return Question(
        f"rename:{person.id.hex()}={row.place_key}",
        "rename",
        ["same", "new"],
        default,
        sheet=row.sheet,
        rows=[row.row],
        texts=[
            _line(person.name, shown(str(person.fields.get("delegation") or ""))),
            _line(str(row.fields["name"]), shown(row.key[1])),
        ],
        why=like.why[0],
    )


def _line(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
