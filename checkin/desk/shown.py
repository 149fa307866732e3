"""What delegates' fields look like in a list: names for ids, marks for flags, days as people write them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final

from checkin.desk.desk import Desk, match
from checkin.domain.people import FLAG_FIELDS
from checkin.domain.text import fold
from checkin.roster.own import BETWEEN, YES
from checkin.roster.values import list_of
from checkin.store import queries
from checkin.store.queries import Person

_ID_DIGITS: Final = 32


class Shown:
    """Turns fields into texts from which an import makes the same fields again.

    Where a name would not lead back to its id, because another has it too, the id stands instead.
    """

    def __init__(self, desk: Desk) -> None:
        """Learn what delegations, categories and sessions are called in the desk's language."""
        self._desk = desk
        self._things = {
            "delegation": _leading_back(desk.delegations, desk.delegation_name),
            "category": _leading_back(desk.categories, desk.category_name),
        }
        named = {one.id: (one.id, *one.name.values()) for one in desk.sessions}
        self._sessions = {one.id: one.id for one in desk.sessions}
        for one in desk.sessions:
            name = desk.named(one.name)
            if name and list_of(name) == [name] and match(name, named) == one.id:
                self._sessions[one.id] = name
        self._names: Counter[str] = Counter()
        self._references: Counter[str] = Counter()
        self._mains: dict[str, str] = {}

    def learn(self, person: Person) -> None:
        """Take note of a delegate, whom others may have come with; all before the first text."""
        self._names[fold(person.name)] += 1
        if reference := str(person.fields.get("reference") or ""):
            self._references[reference] += 1

    def cells(self, person: Person) -> dict[str, str]:
        """Return the texts of all fields that have any."""
        found = {field: self._text(field, value) for field, value in person.fields.items()}
        return {field: text for field, text in found.items() if text}

    def _text(self, field: str, value: Any) -> str:
        if value is None:
            return ""
        if field in FLAG_FIELDS:
            return YES if value is True else ""
        if field == "days":
            return BETWEEN.join(self._day(str(one)) for one in _items(value))
        if field == "sessions":
            return BETWEEN.join(self._sessions[one] for one in _items(value) if one in self._sessions)
        text = str(value)
        if field in self._things:
            return self._things[field].get(text, text)
        return self._main(text) if field == "companion_of" else text

    def _day(self, text: str) -> str:
        """Return an ISO date the way it is written where the language is spoken."""
        if self._desk.language not in ("vi", "fr"):
            return text
        try:
            return date.fromisoformat(text).strftime("%d/%m/%Y")
        except ValueError:
            return text

    def _main(self, text: str) -> str:
        """Return reference or name of whom a companion came with, the id where both are several's."""
        if text not in self._mains:
            self._mains[text] = self._called(text)
        return self._mains[text]

    def _called(self, text: str) -> str:
        if len(text) != _ID_DIGITS:
            return text
        try:
            main = queries.person(self._desk.file.connection, bytes.fromhex(text))
        except ValueError:
            return text
        if main is None:
            return text
        reference = str(main.fields.get("reference") or "")
        if reference and self._references[reference] == 1:
            return reference
        folded = fold(main.name)
        return (
            main.name if folded and self._names[folded] == 1 and main.name not in self._references else text
        )


def _items(value: Any) -> Iterable[str]:
    return [one for one in value if isinstance(one, str)] if isinstance(value, list) else []


def _leading_back(things: Mapping[str, Any], shown: Any) -> dict[str, str]:
    """Return by id the name that an import understands as this id."""
    meant: dict[str, str] = {}
    for one in things.values():
        for name in (one.id, *one.name.values()):
            meant.setdefault(fold(name), one.id)
    return {key: name if meant.get(fold(name := shown(key))) == key else key for key in things}
