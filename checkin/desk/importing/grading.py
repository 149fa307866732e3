"""How much must agree besides the name, by how alike the names are."""

from __future__ import annotations

from typing import Final, Literal

from rapidfuzz.distance import DamerauLevenshtein

from checkin.desk.importing.records import Record
from checkin.domain.alike import MIN_SLIPPED, Resemblance, resemblance
from checkin.domain.text import fold
from checkin.roster.syllables import could_be_syllable, is_syllable

Grade = Literal["sure", "likely"]

SAME: Final = 4
"""Strength of a name written alike but for order, spaces or dropped accents."""
_SLIP, _VARIANT, _PART = 3, 2, 1
_LONG: Final = 5
"""One letter may be a slip in given names as long; Jean and Joan are two."""


def strength_of(found: Resemblance, a: Record, b: Record) -> int:
    """Grade the names; a slip that makes another Vietnamese name, as Minh of Ninh, is hardly one."""
    code = found.codes[-1]
    strength = {"slip": _SLIP, "initial": _VARIANT, "left_out": _VARIANT, "part": _PART}.get(code, SAME)
    short = any(min(map(len, pair)) < MIN_SLIPPED for pair in found.slipped)
    if code == "slip" and (short or len(found.slipped) > 1):
        strength = _VARIANT
    if a.vietnamese and b.vietnamese:
        strength = _among_vietnamese(strength, found, a, b)
    return strength if a.name.ordinal == b.name.ordinal else min(strength, _PART)


def _among_vietnamese(strength: int, found: Resemblance, a: Record, b: Record) -> int:
    code = found.codes[-1]
    others = all(
        is_syllable(word) or (word.isascii() and could_be_syllable(word))
        for pair in found.slipped
        for word in pair
    )
    if code == "tones":
        return _VARIANT if others else _SLIP
    if code == "slip" and others:
        short = any(min(map(len, pair)) < MIN_SLIPPED for pair in found.slipped)
        return _PART if short else _VARIANT
    if code == "left_out" and not found.ends:
        return _PART
    # Nguyễn is no more than half of what everyone is called.
    given = a.name.plain[-1], b.name.plain[-1]
    if code == "part" and DamerauLevenshtein.distance(*given, score_cutoff=1) > 1:
        return 0
    return strength


def grade_of(strength: int, email: bool | None, phone: bool | None, a: Record, b: Record) -> Grade | None:
    """Grade two people by how alike their names are and whether contacts agree (None: not comparable)."""
    if not strength:
        return None
    if _differ(a.sex, b.sex):
        return "likely" if strength == SAME and (email or phone) else None
    if email or phone:
        return _grade_by_contact(strength, email, phone)
    if _differ(a.delegation, b.delegation):
        return _grade_elsewhere(strength, email, phone, a, b)
    posts = agree(a.post, b.post)
    if email is False:
        return "likely" if posts and strength >= _SLIP else None
    grade: Grade | None
    if strength == SAME:
        grade = "likely" if _differ(a.post, b.post) else "sure"
    elif strength == _SLIP:
        grade = "sure" if posts else "likely"
    elif strength == _VARIANT:
        grade = None if _differ(a.post, b.post) else "likely"
    else:
        grade = "likely" if posts and _married(a, b) else None
    return "likely" if grade and (phone is False or not a.delegation or not b.delegation) else grade


def _grade_by_contact(strength: int, email: bool | None, phone: bool | None) -> Grade | None:
    """Families share a telephone, and their names are alike."""
    if email:
        return "sure" if strength >= _VARIANT or phone else "likely"
    if email is False:
        return "likely" if strength == SAME else None
    return "sure" if strength >= _SLIP else "likely" if strength == _VARIANT else None


def _grade_elsewhere(
    strength: int, email: bool | None, phone: bool | None, a: Record, b: Record
) -> Grade | None:
    """Of two delegations: never sure, and a contact of one's own that differs says no."""
    if email is False or phone is False:
        return None
    posts, units = agree(a.post, b.post), agree(a.organisation, b.organisation)
    enough = {SAME: True, _SLIP: posts or units, _VARIANT: posts and units}.get(strength, False)
    return "likely" if enough else None


def _married(a: Record, b: Record) -> bool:
    """Whether a woman may have changed her family name; Vietnamese women do not."""
    if "m" in (a.sex, b.sex) or "f" not in (a.sex, b.sex) or (a.vietnamese and b.vietnamese):
        return False
    return a.name.ordinal == b.name.ordinal and len(given_of(a)) > 1 and given_of(a) == given_of(b)


def given_of(one: Record) -> str:
    """Return the given name: a Vietnamese one's last word, else what is not in capitals, else the first."""
    words = one.text.split()
    if one.vietnamese:
        return fold(words[-1])
    return fold(next((word for word in words if not word.isupper()), words[0] if words else ""))


def is_renamed(a: Record, b: Record) -> bool:
    """Whether names may be one person's whom something else says to be one, as a reference does."""
    found = resemblance(a.name, b.name)
    if found is None or a.name.ordinal != b.name.ordinal:
        return False
    if found.codes != ("part",):
        return strength_of(found, a, b) > _PART or same_given(found, a, b)
    return not (a.vietnamese or b.vietnamese) and given_of(a) == given_of(b)


def same_given(found: Resemblance, a: Record, b: Record) -> bool:
    """Whether the given names are one but for marks, an initial, what is left out, or a slip.

    A slip is one letter of a long word and not its last, which tells Martin from Martine.
    """
    code = found.codes[-1]
    given = given_of(a), given_of(b)
    if given[0] == given[1] or code not in ("slip", "part", "left_out"):
        return True
    if code == "left_out":
        return not (a.vietnamese or b.vietnamese)
    if code == "part":
        return False
    slipped = [tuple(map(fold, pair)) for pair in found.slipped if {fold(word) for word in pair} & {*given}]
    if a.vietnamese and b.vietnamese:
        return strength_of(found, a, b) >= _SLIP
    return all(
        min(map(len, pair)) >= _LONG
        and pair[0][-1] == pair[1][-1]
        and DamerauLevenshtein.distance(*pair, score_cutoff=1) <= 1
        for pair in slipped
    )


def agree(one: str, other: str) -> bool:
    """Whether both say the same and say something."""
    return bool(one) and one == other


def _differ(one: str, other: str) -> bool:
    return bool(one and other) and one != other
