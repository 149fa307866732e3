"""Whose picture each file is, told by its name and its folder: once, or not at all.

A wrong face on a record stops the right person at a door, so whatever is not certain is left to
people and named.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, Literal, NamedTuple

from checkin.desk.photo_names import ANYWHERE, CAMERA, LEADING, compatible, exact, readings
from checkin.domain.text import fold

By = Literal["reference", "name"]
Doubt = Literal["namesakes", "several_pictures", "contradiction", "spelling", "other_delegation"]

_JOINED: Final = 7
"""Letters of a name written as one word: Anna is not An Na."""
_LONGEST: Final = 12
"""More words than a file's name or a reference has."""


class Sitter(NamedTuple):
    """A delegate, as far as a file's name may tell them."""

    name: str
    reference: str = ""
    also: tuple[str, ...] = ()
    """Name by its parts, where the roster has them."""
    delegations: frozenset[str] = frozenset()
    """What the delegation is called, folded."""
    about: frozenset[str] = frozenset()
    """Post, organisation and the like, folded."""


class Hit(NamedTuple):
    """A picture and whose it is, by their places in the lists."""

    picture: int
    person: int
    by: By


class Unsure(NamedTuple):
    """Pictures that are not taken, and whose they may be."""

    pictures: list[int]
    people: list[int]
    why: Doubt


class Matching(NamedTuple):
    """What came of the matching; every picture stands once in one of the lists."""

    hits: list[Hit]
    unsure: list[Unsure]
    unmatched: list[int]


def match_pictures(paths: Sequence[str], people: Sequence[Sitter]) -> Matching:
    """Match pictures (paths with "/" between folders) with people."""
    index = _Index(people)
    found: defaultdict[int, list[Hit]] = defaultdict(list)
    unsure: list[Unsure] = []
    unmatched: list[int] = []
    for picture, path in enumerate(paths):
        told = index.whose(path)
        if not told.people:
            unmatched.append(picture)
        elif told.doubt is not None:
            unsure.append(Unsure([picture], sorted(told.people), told.doubt))
        else:
            (person,) = told.people
            found[person].append(Hit(picture, person, told.by))
    for person, hits in found.items():
        if len(hits) > 1:
            unsure.append(Unsure([hit.picture for hit in hits], [person], "several_pictures"))
    single = [hits[0] for hits in found.values() if len(hits) == 1]
    return Matching(sorted(single), sorted(unsure), unmatched)


class _Told(NamedTuple):
    people: frozenset[int] = frozenset()
    by: By = "name"
    doubt: Doubt | None = None


class _Index:
    """People by what files are named after."""

    def __init__(self, people: Sequence[Sitter]) -> None:
        self._people = people
        self._references: defaultdict[str, set[int]] = defaultdict(set)
        self._names: defaultdict[str, set[int]] = defaultdict(set)
        self._joined: defaultdict[str, set[int]] = defaultdict(set)
        self._delegations = frozenset(name for one in people for name in one.delegations)
        for at, one in enumerate(people):
            if reference := fold(one.reference).replace(" ", ""):
                self._references[reference].add(at)
            for name in (one.name, *one.also):
                words = fold(name).split()
                self._names[_unordered(words)].add(at)
                for turned in (words, words[1:] + words[:1], words[-1:] + words[:-1]):
                    if len(joined := "".join(turned)) >= _JOINED:
                        self._joined[joined].add(at)

    def whose(self, path: str) -> _Told:
        """Tell whose picture a file is."""
        *folders, file = path.split("/")
        stem = file.rpartition(".")[0]
        for words in readings(stem):
            if told := self._by_reference(words):
                return told
        for words in readings(stem):
            if people := self._by_name(words[:_LONGEST]):
                return self._narrowed(people, stem, [fold(folder) for folder in folders])
        return _Told()

    def _by_reference(self, words: list[str]) -> _Told | None:
        certain: set[int] = set()
        rest: list[str] = words
        for begin, end in _runs(words[:_LONGEST]):
            joined = "".join(words[begin:end])
            others = words[:begin] + words[end:]
            strong = not joined.isdigit() and not joined.isalpha()
            for person in self._references.get(joined, ()):
                if strong or self._agrees(person, others):
                    certain.add(person)
                    rest = others
        if not certain:
            return None
        if len(certain) > 1:
            return _Told(frozenset(certain), "reference", "namesakes")
        named = self._by_name(rest)
        if named and not named & certain:
            return _Told(frozenset(certain | named), "reference", "contradiction")
        return _Told(frozenset(certain), "reference")

    def _agrees(self, person: int, others: list[str]) -> bool:
        """A number alone, or beside the person's own name; 0012 of a camera says nothing."""
        if CAMERA & set(others):
            return False
        left = [word for word in others if word not in ANYWHERE and word not in LEADING]
        name = fold(self._people[person].name).split()
        return not left or len(set(others) & set(name)) >= min(2, len(name))

    def _by_name(self, words: list[str]) -> set[int]:
        """Return who bears the longest name in ``words`` that leaves nothing unexplained."""
        for begin, end in _runs(words):
            run = words[begin:end]
            people = self._names.get(_unordered(run), set()) | (
                self._joined.get(run[0], set()) if len(run) == 1 else set()
            )
            before, after = words[:begin], words[end:]
            if hits := {one for one in people if self._explains(one, before, after)}:
                return hits
        return set()

    def _explains(self, person: int, before: list[str], after: list[str]) -> bool:
        left = [word for word in before if word not in LEADING and not _says_nothing(word)]
        behind = [word for word in after if not _says_nothing(word)]
        one = self._people[person]
        return all(_describes(part, one) for part in (left, behind) if part)

    def _narrowed(self, people: set[int], stem: str, folders: list[str]) -> _Told:
        """Choose among namesakes by the marks of the letters and by the folder."""
        alike = {one for one in people if compatible(stem, self._people[one].name)}
        if not alike:
            return _Told(frozenset(people), doubt="spelling")
        just_so = {one for one in alike if exact(stem, self._people[one].name)}
        left = just_so if just_so and not stem.isascii() else alike
        here = {one for one in left if _within(folders, self._people[one].delegations)}
        if not here and any(folder in self._delegations for folder in folders):
            return _Told(frozenset(left), doubt="other_delegation")
        left = here or left
        return _Told(frozenset(left), doubt=None if len(left) == 1 else "namesakes")


def _runs(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield where stretches of words begin and end, the longest first."""
    for length in range(len(words), 0, -1):
        for begin in range(len(words) - length + 1):
            yield begin, begin + length


def _unordered(words: Iterable[str]) -> str:
    return " ".join(sorted(words))


def _says_nothing(word: str) -> bool:
    return word.isdigit() or word in ANYWHERE


def _describes(words: list[str], one: Sitter) -> bool:
    """Whether words name the delegation, post or organisation, or two words and more of it."""
    for phrase in (*one.delegations, *one.about):
        known = set(phrase.split())
        if set(words) == known or (len(words) > 1 and set(words) <= known):
            return True
    return False


def _within(folders: Iterable[str], names: Iterable[str]) -> bool:
    """Whether a folder is a delegation's: ``"02 doan ville de hue"`` is that of ``"ville de hue"``."""
    padded = [f" {folder} " for folder in folders]
    return any(f" {name} " in folder for name in names for folder in padded)
