"""Whether two records of people are likely to be one person, and what says so.

The name must be alike in some way; how much else must agree depends on how alike it is. An e-mail
address or telephone of one's own weighs most, one that several people share nothing. A name alone
is never enough across delegations: Vietnamese homonyms are too common.
"""

from __future__ import annotations

from collections.abc import Container
from typing import Literal

import msgspec
from rapidfuzz.distance import DamerauLevenshtein

from checkin.desk.importing.grading import Grade, agree, given_of, grade_of, same_given, strength_of
from checkin.desk.importing.records import Record, mistyped
from checkin.domain.alike import Resemblance, resemblance

Code = Literal[
    "email", "phone", "same_name", "accents", "tones", "word_order", "spacing", "spelling", "slip", "initial",
    "left_out", "married", "part", "same_post", "reference",
]  # fmt: skip
"""What speaks for one person, each with words in the table ``why``."""


class Likeness(msgspec.Struct, frozen=True):
    """What speaks for one person."""

    grade: Grade
    why: tuple[Code, ...]
    """The strongest first."""
    score: int
    """For choosing between several; greater is likelier."""
    strength: int
    """How alike the names are, 1 to 4."""
    given: bool = True
    """Whether the given names are the same but for what happens to one name in writing."""


def compare(
    a: Record, b: Record, shared: Container[str] = frozenset(), disputed: Container[str] = frozenset()
) -> Likeness | None:
    """Say whether two records are likely to be one person's, None where they are not.

    ``shared`` are e-mail addresses and telephones of several people, as ``shared_contacts`` finds
    them. Different references are different people, but for those ``disputed`` because they changed hands.
    """
    references = {a.reference, b.reference} - {""}
    if a.pool or b.pool or (len(references) > 1 and not any(one in disputed for one in references)):
        return None
    if a.name.ordinal and b.name.ordinal and a.name.ordinal != b.name.ordinal:
        return None
    found = resemblance(a.name, b.name)
    email, phone = _same_email(a, b, shared), _same(a.phone, b.phone, shared)
    if found is None or (found.codes == ("part",) and not (email or phone or a.post)):
        # Nobody's name changes altogether; a mailbox goes to whoever holds the post.
        return None
    strength = strength_of(found, a, b)
    grade = grade_of(strength, email, phone, a, b)
    if grade is None:
        return None
    why: list[Code] = [code for code, same in (("email", email), ("phone", phone)) if same]  # type: ignore[misc]
    why += _said(found, a, b)
    if agree(a.post, b.post):
        why.append("same_post")
    return Likeness(
        grade, tuple(why), _score(strength, email, phone, a, b), strength, same_given(found, a, b)
    )


def namesakes(a: Record, b: Record) -> Likeness | None:
    """Say what makes two records a question though their contacts or posts speak against one person.

    They are of one delegation and named with the same letters, or one reference has gone from the
    one to the other.
    """
    if a.pool or b.pool:
        return None
    if a.delegation == b.delegation and a.name.plain == b.name.plain and a.name.ordinal == b.name.ordinal:
        found = resemblance(a.name, b.name)
        if found is not None:
            return Likeness("likely", tuple(_said(found, a, b)), 0, 1)
    if a.reference and a.reference == b.reference:
        return Likeness("likely", ("reference",), -1, 1, given=False)
    return None


def _said(found: Resemblance, a: Record, b: Record) -> list[Code]:
    """Return how the names differ in the words of the table."""
    if found.codes == ("part",) and given_of(a) == given_of(b):
        return ["married"]
    if found.codes == ("slip",):
        distance = sum(DamerauLevenshtein.distance(*pair) for pair in found.slipped)
        return ["slip" if distance == 1 else "spelling"]
    return list(found.codes)


def _same(one: str, other: str, shared: Container[str]) -> bool | None:
    if not one or not other or one in shared or other in shared:
        return None
    return one == other


def _same_email(a: Record, b: Record, shared: Container[str]) -> bool | None:
    same = _same(a.email, b.email, shared)
    return None if same is False and mistyped(a.email, b.email) else same


def _score(strength: int, email: bool | None, phone: bool | None, a: Record, b: Record) -> int:
    """Weigh the evidence; the numbers only order pairs that passed."""
    score = 20 * strength + 50 * bool(email) + 35 * bool(phone) - 15 * (email is False) - 5 * (phone is False)
    score += 15 * agree(a.delegation, b.delegation) + 10 * agree(a.post, b.post)
    return score + 8 * agree(a.organisation, b.organisation) + 3 * (a.name.words == b.name.words)
