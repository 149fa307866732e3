"""Finding people by what someone types: without tones, any word order, beginnings of words.

The index answers beginnings of two to five letters from lists of their own. Longer words are
looked up whole first, because the list of a whole word can be read from its start, while that of
a beginning must be collected: with a million people that is 0.2 ms against 30.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Final

import apsw
from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from checkin.domain.spelling import other_spelling
from checkin.domain.text import fold
from checkin.store.sql import run

MIN_LETTERS: Final = 2
MIN_SLIPPED: Final = 3
"""Shorter words are other words when a letter differs: An is not Ân is not Anh."""
_INDEXED_PREFIX: Final = 5
Known = Callable[[str], list[str]]
"""Returns the words that begin with a letter."""
_SQL: Final = "SELECT rowid FROM people WHERE people MATCH ? LIMIT ?"


def search(connection: apsw.Connection, text: str, limit: int) -> list[int]:
    """Return row numbers of up to ``limit`` delegates whose name holds every word of ``text``.

    Words are beginnings of words; typing mistakes are forgiven only where nothing else is found.
    Fewer than two letters find nothing.
    """
    return [seq for tier in ranked(connection, text, limit) for seq in tier]


def ranked(connection: apsw.Connection, text: str, limit: int) -> list[list[int]]:
    """Return what ``search`` does in tiers: as typed, in another spelling, with slips."""
    words = sorted(set(fold(text).split()), key=len, reverse=True)
    if sum(map(len, words)) < MIN_LETTERS:
        return []
    found = _match(connection, [_term(word, whole=len(word) > _INDEXED_PREFIX) for word in words], limit)
    if len(found) < limit and any(len(word) > _INDEXED_PREFIX for word in words):
        more = _match(connection, [_term(word, whole=False) for word in words], limit)
        found = list(dict.fromkeys([*found, *more]))[:limit]
    other: list[int] = []
    if len(found) < limit and any(map(other_spelling, words)):
        # After all others, so that Lý comes before Lí for who types "ly" and the other way round.
        known = set(found)
        spelt = _match(connection, [_spellings(word, whole=False) for word in words], limit)
        other = [seq for seq in spelt if seq not in known][: limit - len(found)]
    if found or other:
        return [found, other]
    return [_forgiving(connection, words, limit)]


def same_words(connection: apsw.Connection, text: str, limit: int) -> list[int]:
    """Return row numbers of delegates whose name holds every word of ``text`` whole."""
    words = sorted(set(fold(text).split()), key=len, reverse=True)
    return _match(connection, [_term(word, whole=True) for word in words], limit) if words else []


def spelt_words(connection: apsw.Connection, text: str, limit: int) -> list[int]:
    """Return row numbers of delegates whose name holds every word of ``text`` whole, in any spelling."""
    words = sorted(set(fold(text).split()), key=len, reverse=True)
    return _match(connection, [_spellings(word, whole=True) for word in words], limit) if words else []


def spelt_ends(connection: apsw.Connection, text: str, limit: int) -> list[int]:
    """Return row numbers of delegates whose name holds the first and the last word of ``text`` whole."""
    words = fold(text).split()
    return spelt_words(connection, f"{words[0]} {words[-1]}", limit) if words else []


def slipped_words(connection: apsw.Connection, text: str, limit: int, known: Known) -> list[int]:
    """Return row numbers of delegates whose name holds every word of ``text``, each with a slip at most.

    ``known`` gives ``words_beginning`` a letter, remembered by the caller between keystrokes. Where
    no word has one that is nearly it, there is nothing to find that ``same_words`` does not.
    """
    words = sorted(set(fold(text).split()), key=len, reverse=True)
    near = [[one for one in _slips(word, 1, 20, known) if one != _term(word, whole=True)] for word in words]
    if not any(near):
        return []
    terms = [
        "(" + " OR ".join((_spellings(word, whole=True), *others)) + ")"
        for word, others in zip(words, near, strict=True)
    ]
    return _match(connection, terms, limit)


def words_beginning(connection: apsw.Connection, letter: str) -> list[str]:
    """Return the words of all names that begin with a letter."""
    begins = (letter, letter + "\U0010ffff")
    found = run(connection, "SELECT term FROM people_words WHERE term >= ? AND term < ?", begins)
    return [term for (term,) in found]


def _term(word: str, *, whole: bool) -> str:
    return f'"{word}"' if whole else f'"{word}"*'


def _spellings(word: str, *, whole: bool) -> str:
    """Return the term of a word that may be spelt with i or y at its end."""
    other = other_spelling(word)
    return (
        f"({_term(word, whole=whole)} OR {_term(other, whole=True)})" if other else _term(word, whole=whole)
    )


def _match(connection: apsw.Connection, terms: list[str], limit: int) -> list[int]:
    return [row[0] for row in run(connection, _SQL, (" AND ".join(terms), limit))]


def _forgiving(connection: apsw.Connection, words: list[str], limit: int) -> list[int]:
    """Replace each word that nobody has by the words of the index nearest to it."""
    terms = []
    for word in words:
        near = list(_near(connection, word))
        if not near:
            return []
        terms.append("(" + " OR ".join(near) + ")")
    return _match(connection, terms, limit)


def _near(connection: apsw.Connection, word: str) -> Iterator[str]:
    if _match(connection, [_term(word, whole=False)], 1):
        yield _term(word, whole=False)
    slips = 1 if len(word) < 6 else 2
    yield from _slips(word, slips, 5, partial(words_beginning, connection))


def _slips(word: str, slips: int, limit: int, known: Known) -> Iterator[str]:
    """Yield the words of the index nearest to ``word``.

    A slip of the first letter is rare and looking for it would mean reading every word.
    """
    if len(word) < MIN_SLIPPED:
        return
    alike = [term for term in known(word[0]) if abs(len(term) - len(word)) <= slips]
    hits = process.extract(
        word, alike, scorer=DamerauLevenshtein.distance, score_cutoff=slips, limit=limit, processor=None
    )
    for term, _, _ in hits:
        yield _term(term, whole=True)
