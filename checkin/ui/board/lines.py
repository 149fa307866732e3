"""The board as lines to work with: each delegation, under it its people, under all who else was found."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from checkin.desk.board import BoardPerson, BoardRow, Hit
from checkin.domain.text import fold


class Line(msgspec.Struct, frozen=True):
    """A delegation where ``person`` is None, else somebody; a heading where there is neither."""

    title: str
    caption: str = ""
    row: BoardRow | None = None
    person: BoardPerson | None = None

    @property
    def key(self) -> tuple[str, bytes]:
        """Return what the line stands for, whatever it says now."""
        return self.row.id if self.row else "", self.person.id if self.person else b""


def lines(rows: Sequence[BoardRow], text: str, hits: Sequence[Hit], nobody: str, others: str) -> list[Line]:
    """Return the lines for what is searched: all where ``text`` is empty.

    A delegation is found by its name with all its people, a person with the delegation above. ``nobody``
    is the name of those who belong to none; people of ``hits`` not found so come last, under ``others``.
    """
    words = fold(text).split()
    found: list[Line] = []
    for row in rows:
        name = row.name or nobody
        whole = _begins(words, f"{name} {row.second}")
        people = [one for one in row.people if whole or _begins(words, one.name)]
        if whole or people:
            found.append(Line(name, row.second, row=row))
            found += [_person(one) for one in people]
    listed = {line.person.id for line in found if line.person is not None}
    more = [_person(hit.person, hit.delegation) for hit in hits if hit.person.id not in listed]
    if more and words:
        found += [Line(others), *more]
    return found


def _person(person: BoardPerson, delegation: str = "") -> Line:
    name = " ".join(part for part in (person.honorific, person.name) if part)
    caption = " · ".join(part for part in (person.post, delegation) if part)
    return Line(name, caption, person=person)


def _begins(words: list[str], text: str) -> bool:
    """Whether each word begins a word of ``text``."""
    known = fold(text).split()
    return all(any(one.startswith(word) for one in known) for word in words)
