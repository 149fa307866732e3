"""People who probably stand twice in one file.

Whoever is made one by mistake has no badge at the door, so two stay two unless the rows agree in
everything and share an e-mail address or telephone of their own. All other likely pairs are
questions, the same whatever the order of the rows.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

import msgspec

from checkin.desk.importing import marks
from checkin.desk.importing.asking import Asking
from checkin.desk.importing.grading import SAME
from checkin.desk.importing.identities import Place, Row, content_of, row_identity
from checkin.desk.importing.likeness import Likeness, compare
from checkin.desk.importing.records import Record, record_of
from checkin.desk.importing.repeated import Pair, worth_comparing
from checkin.domain.questions import Question
from checkin.roster import Notice

Shown = Callable[[str], str]
"""Names a delegation by its id."""

_LISTS: Final = ("days", "sessions")
_FREE: Final = frozenset({*_LISTS, "notes", "name", "honorific"})
"""Fields in which two rows of one person may differ."""


class Merged(msgspec.Struct):
    """Two rows that are one person: where the one that was kept stands, and the one that went."""

    kept: Place
    gone: Place


def once(rows: Sequence[Row], notices: list[Notice]) -> list[Row]:
    """Make one of those who stand on several sheets, as where each delegation has its own.

    Equal names of one delegation on two sheets are two people only if the sheets contradict. So are
    somebody's companion and who has a row of their own. Every row that goes adds to ``notices``.
    """
    kept: list[Row] = []
    by_key: dict[tuple[str, str], list[Row]] = {}
    names: dict[tuple[str, str], set[str]] = {}
    for row in rows:
        names.setdefault(row.key, set()).add(str(row.fields["name"]))
    unclear = {key for key, written in names.items() if len(written) > 1 and marks.several(written)}
    # Those with a row of their own come first: it says more than a companion's cell.
    for row in sorted(rows, key=lambda row: row.nth > 1):
        equals = by_key.setdefault(row.key, [])
        same = next(
            (
                one
                for one in equals
                if _apart(one, row)
                and _agree(one, row)
                and (
                    row.key not in unclear
                    or marks.surely_same(str(one.fields["name"]), str(row.fields["name"]))
                )
            ),
            None,
        )
        if same is None:
            kept.append(row)
            equals.append(row)
            continue
        merge(same, row)
        value = f"{same.fields['name']} = {same.sheet} {same.row}"
        notices.append(Notice("same_person", row.row, value=value, sheet=row.sheet))
    return kept


def _apart(one: Row, other: Row) -> bool:
    """Whether two rows stand where one person may be named twice."""
    return one.sheet != other.sheet or (one.nth > 1) != (other.nth > 1)


def settle_duplicates(
    rows: list[Row], asking: Asking, salt: bytes, shown: Shown, merged: list[Merged]
) -> list[Row]:
    """Ask who stands twice, and return the rows with those made one who are; adds to ``merged``.

    Raises:
        AnswerUnknown: an answer was given that no such question has.
    """
    found = _likely(rows)
    if not found:
        return rows
    equals: dict[tuple[str, str], list[Row]] = {}
    concerned = {rows[at].key for pair in found for at in pair}
    for row in rows:
        if row.key in concerned:
            equals.setdefault(row.key, []).append(row)
    ids = {at: row_identity(rows[at], equals[rows[at].key], salt).hex() for pair in found for at in pair}
    one: dict[int, int] = {}
    for (at, other), like in found.items():
        remember = "=".join(sorted((ids[at], ids[other])))
        question = _question(rows[at], rows[other], like, shown)
        if asking.settle(question, f"duplicate:{remember}") == "one":
            one[_root(other, one)] = _root(at, one)
    people: dict[int, list[int]] = {}
    for at in ids:
        people.setdefault(_root(at, one), []).append(at)
    gone = {at for same in people.values() for at in _made_one(rows, same, merged)}
    return [row for at, row in enumerate(rows) if at not in gone]


def _made_one(rows: Sequence[Row], same: list[int], merged: list[Merged]) -> list[int]:
    """Merge the rows of one person into the fullest and return those that go."""
    kept, *others = sorted(same, key=lambda at: _fullest(rows[at]))
    for at in others:
        merge(rows[kept], rows[at])
        merged.append(Merged(rows[kept].place, rows[at].place))
    return others


def _likely(rows: Sequence[Row]) -> dict[Pair, Likeness]:
    """Return as few pairs as connect all who are likely to be one, the likeliest first.

    Of three rows of one person it takes two questions to make them one.
    """
    near, shared = worth_comparing(rows)
    records = {at: record_of(rows[at].fields) for at in {at for pair in near for at in pair}}
    found: list[tuple[Pair, Likeness]] = []
    for one, other in near:
        like = compare(records[one], records[other], shared)
        if like is not None and is_worth_asking(like, records[one], records[other]):
            found.append(((one, other), like))
    contents = {at: content_of(rows[at]) for pair, _ in found for at in pair}
    found.sort(key=lambda each: (-each[1].score, *zip(*sorted(contents[at] for at in each[0]), strict=True)))
    linked: dict[int, int] = {}
    chosen: dict[Pair, Likeness] = {}
    for (one, other), like in found:
        roots = _root(one, linked), _root(other, linked)
        if roots[0] != roots[1]:
            linked[roots[1]] = roots[0]
            chosen[one, other] = like
    return dict(sorted(chosen.items()))


def is_worth_asking(like: Likeness, a: Record, b: Record) -> bool:
    """Leave out who is as likely to be a namesake: a secretariat answers few questions with care."""
    if "email" in like.why or "phone" in like.why:
        return like.strength > 1 or "married" in like.why
    if a.post and b.post and a.post != b.post:
        return like.strength == SAME and not (a.vietnamese and b.vietnamese)
    if like.strength >= SAME - 1:
        return True
    if like.strength <= 1 or "same_post" in like.why:
        return like.strength > 1
    return like.why[0] in ("initial", "left_out") and not (a.vietnamese and b.vietnamese)


def _question(one: Row, other: Row, like: Likeness, shown: Shown) -> Question:
    # Namesakes of one office share its telephone.
    contact = "email" in like.why
    sure = like.grade == "sure" and like.strength == SAME and contact and one.key[1] == other.key[1]
    return Question(
        f"duplicate:{one.place_key}={other.place_key}",
        "duplicate",
        ["two", "one"],
        "one" if sure and _agree(one, other) else "two",
        sheet=one.sheet,
        rows=[one.row, other.row],
        texts=[described(row.fields, shown) for row in (one, other)],
        why=like.why[0],
    )


def described(fields: Mapping[str, Any], shown: Shown) -> str:
    """Return a person in a line: name, delegation and post."""
    delegation = shown(str(fields.get("delegation") or ""))
    parts = (str(fields.get("name") or ""), delegation, str(fields.get("post") or ""))
    return " · ".join(part for part in parts if part)


def _agree(one: Row, other: Row) -> bool:
    """Whether two rows contradict each other in nothing that tells people apart."""
    both = (one.fields.keys() & other.fields.keys()) - _FREE
    return all(one.fields[field] == other.fields[field] for field in both)


def merge(kept: Row, gone: Row) -> None:
    """Fill what ``kept`` leaves open, and give it the days and sessions of both."""
    fields = {field: value for field, value in kept.fields.items() if value not in (None, "", [])}
    lists = {
        field: list(dict.fromkeys([*(kept.fields.get(field) or ()), *(gone.fields.get(field) or ())]))
        for field in _LISTS
    }
    kept.fields = gone.fields | fields | {field: values for field, values in lists.items() if values}


def _fullest(row: Row) -> tuple[object, ...]:
    """Order rows of one person: the one with its accents, then the one that says most."""
    name = str(row.fields["name"])
    marks = sum(not ch.isascii() for ch in name)
    return -marks, -sum(value not in (None, "", []) for value in row.fields.values()), content_of(row)


def _root(at: int, above: dict[int, int]) -> int:
    while at in above:
        at = above[at]
    return at
