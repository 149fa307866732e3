"""New people who probably are delegates known already, whom another row of the file names.

Two rows that look alike are found before matching. Here a row looks like what the roster said
earlier of a delegate, or like what a desk made of it, while the file's other row has moved on.
"""

from __future__ import annotations

from typing import Final

from checkin.desk.importing.asking import Asking
from checkin.desk.importing.duplicates import Merged, Shown, described, is_worth_asking, merge
from checkin.desk.importing.identities import Place, Row
from checkin.desk.importing.likeness import Likeness, compare
from checkin.desk.importing.matching import Known, Matched, said_of
from checkin.desk.importing.pairing import Pair, best_pairs, candidates
from checkin.desk.importing.records import record_of, shared_contacts
from checkin.domain.questions import Question

_TELLING: Final = ("name", "delegation", "email", "phone")


def settle_doubles(matched: Matched, asking: Asking, shown: Shown, merged: list[Merged]) -> Matched:
    """Ask about new rows that look like a delegate whom another row names; adds to ``merged``.

    Answered ``one``, the row fills gaps of the other and is no new person.

    Raises:
        AnswerUnknown: an answer was given that no such question has.
    """
    changed = [pair for pair in matched.pairs if _has_changed(*pair)] if matched.new else []
    if not changed:
        return matched
    gone: set[Place] = set()
    for (row, one), (new, delegate), like in _proposals(matched, changed):
        question = Question(
            f"duplicate:{one.person.id.hex()}={new.place_key}",
            "duplicate",
            ["two", "one"],
            "two",
            sheet=new.sheet,
            rows=[0, new.row],
            texts=[described(one.person.fields, shown), described(new.fields, shown)],
            why=like.why[0],
        )
        ids = sorted((one.person.id.hex(), delegate.hex()))
        if asking.settle(question, f"duplicate:{'='.join(ids)}") == "one":
            merge(row, new)
            merged.append(Merged(row.place, new.place))
            gone.add(new.place)
    kept = [each for each in matched.new if each[0].place not in gone]
    return Matched(matched.pairs, kept, matched.missing, matched.unlisted, references=matched.references)


def _proposals(
    matched: Matched, changed: list[tuple[Row, Known]]
) -> list[tuple[tuple[Row, Known], tuple[Row, bytes], Likeness]]:
    shared = shared_contacts((one.person.fields for _, one in matched.pairs))
    shared |= shared_contacts((row.fields for row, _ in (*matched.pairs, *matched.new)), most=2)
    knowns = [[record_of(values) for values in said_of(one)] for _, one in changed]
    news = [[record_of(row.fields)] for row, _ in matched.new]
    likes: dict[Pair, Likeness] = {}
    for at, other in candidates(knowns, news, shared):
        for record in knowns[at]:
            like = compare(record, news[other][0], shared)
            better = like is not None and ((at, other) not in likes or like.score > likes[at, other].score)
            if like is not None and better and is_worth_asking(like, record, news[other][0]):
                likes[at, other] = like
    scores = {pair: like.score for pair, like in likes.items()}
    chosen = best_pairs(scores, lambda pair: (changed[pair[0]][1].person.id, matched.new[pair[1]][1]))
    chosen.sort(key=lambda pair: matched.new[pair[1]][0].place)
    return [(changed[at], matched.new[other], likes[at, other]) for at, other in chosen]


def _has_changed(row: Row, one: Known) -> bool:
    return any(
        values.get(field) and values[field] != row.fields.get(field)
        for values in said_of(one)
        for field in _TELLING
    )
