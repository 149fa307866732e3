"""How much an import would write as things are decided now, without reading the file again."""

from __future__ import annotations

from typing import Final

import msgspec

from checkin.ui.roster.answers import Answers
from checkin.ui.roster.content import Changed, Content, Newcomer

_MANY: Final = 10
_SHARE: Final = 0.3


class Figures(msgspec.Struct, frozen=True):
    """People, and what is open."""

    added: int
    changed: int
    missing: int
    to_decide: int
    problems: int
    people: int
    """How many would be added or changed."""
    withdrawn: int
    """How many would be withdrawn, because somebody says so."""
    decisions: int
    """How many answers would be remembered."""
    known: int
    """Who was on the roster before, listed now or not."""

    @property
    def writes(self) -> bool:
        """Whether anything would be written."""
        return bool(self.people or self.withdrawn or self.decisions)

    @property
    def doubtful(self) -> bool:
        """Whether so many are missing that it is probably another file, or a supplement."""
        away = self.missing + self.withdrawn
        return away >= _MANY and away > _SHARE * self.known


def figures_of(content: Content, answers: Answers) -> Figures:
    """Count what would come of the answers given; costs as many steps as there are questions."""
    left_out = {one.key for one in content.skipped}
    for key in answers.given:
        choice = answers.of(content.by_key.get(key))
        if choice is not None:
            (left_out.add if choice.holds in ("skip", "keep") else left_out.discard)(key)
    without = [content.by_key[key] for key in left_out]
    added = len(content.sections["added"]) - sum(isinstance(one, Newcomer) for one in without)
    changed = len(content.sections["changed"]) - sum(isinstance(one, Changed) for one in without)
    moved = set[str]()
    for one in content.sections["decide"]:
        choice = answers.of(one)
        if choice is not None and choice.kind == "conflict" and choice.holds == "roster":
            moved.add(f"changed:{one.key.split(':')[1]}")
    changed += len(moved - content.by_key.keys())
    report = content.report
    held = [choice.holds for one in content.sections["missing"] if (choice := answers.of(one))]
    withdrawn = held.count("withdraw")
    return Figures(
        added=added,
        changed=changed,
        missing=len(held) - withdrawn,
        to_decide=answers.open_in(content),
        problems=content.counts["problems"],
        people=added + changed,
        withdrawn=withdrawn,
        decisions=len(answers.given),
        known=report.unchanged + report.changed + len(held),
    )
