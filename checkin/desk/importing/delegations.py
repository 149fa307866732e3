"""Spellings of one delegation: taken as one where nothing else can be meant, proposed where it may be.

Each spelling asks at most once, about the one that would stand for it. What was answered is
remembered by the two texts, whichever way round they were, so that no later file asks again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import msgspec

from checkin.desk.importing.asking import Asking
from checkin.desk.importing.slips import slips
from checkin.domain.programme import Names
from checkin.domain.questions import Question
from checkin.domain.text import fold
from checkin.roster.meanings import Canonical, Hint, suit
from checkin.roster.place_index import find
from checkin.roster.places import canonical

_ORDER: Final = ("language", "body", "fuller", "abbreviation")
_KEY: Final = "delegation:"
_ROWS: Final = 5


class _One(msgspec.Struct):
    """A delegation of the event, or all spellings in the file that fold alike."""

    fold: str
    id: str
    text: str
    """Its id where the event knows it, else the spelling that stands for the others."""
    forms: list[Canonical]
    spellings: list[str] = []
    places: list[tuple[str, int]] = []

    @property
    def rank(self) -> tuple[bool, int, int, int, str]:
        """Sorts the one that stands for others first."""
        return (not self.id, -len(self.places), -_marks(self.text), -len(self.text), self.text)


def settle_delegations(
    texts: Mapping[str, Sequence[tuple[str, int]]], known: Mapping[str, Names], asking: Asking
) -> dict[str, str]:
    """Return, for each spelling that is to be another's, the spelling or known id to use instead.

    ``texts`` are all spellings in the file with the places (sheet, row) where they stand, ``known``
    the names of the event's delegations by id. One stands for each group: a delegation that the
    event knows, else the spelling most used, then the one with more diacritics, then the longer.
    """
    ones = sorted(_ones(texts, known), key=lambda one: one.rank)
    told = asking.remembered(_KEY)
    target: dict[str, _One] = {}
    left = _settle_same(ones, target, asking, told)
    hinted = _hinted(left)
    for one in left:
        found = hinted.get(one.fold)
        if found is not None:
            _ask(one, found[0], found[1], "apart", target, asking, told)
    rest = [one for one in left if one.fold not in hinted]
    for one, other in _slips(rest, left):
        _ask(one, other, "slip", "apart", target, asking, told)
    result: dict[str, str] = {}
    for one in ones:
        last = one
        while last.fold in target:
            last = target[last.fold]
        if last is not one:
            result.update(dict.fromkeys(one.spellings, last.id or last.text))
    return result


def _ones(texts: Mapping[str, Sequence[tuple[str, int]]], known: Mapping[str, Names]) -> Iterable[_One]:
    """Bring together what is one already: spellings that fold alike, and names of what is known."""
    ids: dict[str, str] = {}
    ones: dict[str, _One] = {}
    for key in sorted(known):
        names = known[key]
        forms = [canonical(name) for name in names.values()]
        ones[key] = _One(fold(key) or key, key, names.get("und") or next(iter(names.values()), key), forms)
        for name in (key, *names.values()):
            ids.setdefault(fold(name), key)
    new: dict[str, _One] = {}
    for text in sorted(texts, key=lambda text: (-len(texts[text]), -_marks(text), -len(text), text)):
        folded = fold(text)
        if folded in ids:
            one = ones[ids[folded]]
            one.forms.append(canonical(text))
        elif folded in new:
            one = new[folded]
        else:
            one = new[folded] = _One(folded or text, "", text, [canonical(text)])
        one.spellings.append(text)
        one.places.extend(texts[text])
    return [*ones.values(), *new.values()]


def _settle_same(
    ones: Sequence[_One], target: dict[str, _One], asking: Asking, told: Mapping[str, str]
) -> list[_One]:
    """Settle what is one by its words alone; return those that stand for themselves."""
    first: dict[str, _One] = {}
    several: set[str] = set()
    left = []
    for one in ones:
        keys = [form.key for form in one.forms]
        found = next((first[key] for key in keys if key in first), None)
        if found is None or not one.spellings:
            left.append(one)
        else:
            # What an organiser keeps apart in the programme, or an earlier answer did, stays so.
            doubt = bool(one.id) or any(key in several for key in keys)
            short = any(form.abbreviated for form in (*one.forms, *found.forms))
            why = "abbreviation" if short else "spelling"
            _ask(one, found, why, "apart" if doubt else "one", target, asking, told)
        for key in keys:
            if one.id and key in first and first[key] is not one:
                several.add(key)
            first.setdefault(key, one)
    return left


def _hinted(ones: Sequence[_One]) -> dict[str, tuple[_One, str]]:
    """Return what each may be besides, with why: the first in rank that suits, the best reason first."""
    groups: dict[tuple[str, str], dict[str, _One]] = defaultdict(dict)
    found: dict[str, tuple[_One, str]] = {}
    for one in ones:
        hints = sorted({hint for form in one.forms for hint in form.hints}, key=_order)
        if one.spellings:
            for hint in hints:
                others = groups.get((hint.why, hint.key), {})
                fitting = [
                    other for role, other in others.items() if suit(hint, Hint(hint.why, hint.key, role))
                ]
                if fitting:
                    found[one.fold] = min(fitting, key=lambda other: other.rank), hint.why
                    break
        for hint in hints:
            groups[hint.why, hint.key].setdefault(hint.role, one)
    return found


def _order(hint: Hint) -> tuple[int, Hint]:
    return _ORDER.index(hint.why), hint


def _slips(ones: Sequence[_One], targets: Sequence[_One]) -> list[tuple[_One, _One]]:
    """Return pairs that a slip of the pen tells apart: what was written, what may be meant.

    What the event knows, and what is understood to its last word, is no slip.
    """
    order = {one.fold: i for i, one in enumerate(targets)}
    by_words: dict[str, tuple[_One, Canonical]] = {}
    for one in targets:
        for form in one.forms:
            by_words.setdefault(form.words, (one, form))
    written = [one for one in ones if not one.id and not any(form.exact for form in one.forms)]
    near = slips(
        [form.words for one in written for form in one.forms],
        list(by_words),
        {words for words, (_, form) in by_words.items() if form.exact},
    )
    pairs = []
    for one in written:
        better = [
            other
            for mine in one.forms
            for words in near.get(mine.words, ())
            for other, form in [by_words[words]]
            if (form.exact or order[other.fold] < order[one.fold]) and not _elsewhere(mine, form)
        ]
        if better:
            pairs.append((one, min(better, key=lambda other: other.rank)))
    return pairs


def _elsewhere(form: Canonical, other: Canonical) -> bool:
    """Whether the two are known to be of different places: missions of Ireland and of Iceland."""
    if form.place and other.place and form.place != other.place:
        return True
    pairs = zip(form.words.split(), other.words.split(), strict=False)
    return any(a != b and find(a) is not None and find(b) is not None for a, b in pairs)


def _ask(
    one: _One,
    other: _One,
    why: str,
    default: str,
    target: dict[str, _One],
    asking: Asking,
    told: Mapping[str, str],
) -> None:
    """Ask whether ``one`` is ``other``, and note it where it is."""
    pair, reverse = f"{one.fold}={other.fold}", f"{other.fold}={one.fold}"
    places = sorted(one.places)
    sheet = places[0][0] if places else ""
    question = Question(
        key=_KEY + pair,
        kind="delegation",
        answers=["one", "apart"],
        answer=default,
        sheet=sheet,
        rows=[row for where, row in places if where == sheet][:_ROWS],
        count=len(places),
        texts=[one.spellings[0], other.text],
        why=why,
    )
    # An answer holds both ways: which of two is used more may change with the next version.
    remembered = reverse if pair not in told and reverse in told else pair
    if asking.settle(question, _KEY + remembered) == "one":
        target[one.fold] = other


def _marks(text: str) -> int:
    return 0 if text.isascii() else sum(ch > "\x7f" and ch.isalpha() for ch in text)
