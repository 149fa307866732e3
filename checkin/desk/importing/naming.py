"""What a roster calls delegations, categories, languages and sessions, settled to their ids."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any, Final

from checkin.desk.desk import Desk, match
from checkin.desk.looks import choose
from checkin.desk.writing import write
from checkin.domain.ids import key_of, subject
from checkin.domain.kinds import CATEGORY, DELEGATION
from checkin.domain.log import NewEntry
from checkin.domain.programme import Names
from checkin.domain.text import fold

_LANGUAGES: Final = {
    "vi": "vi",
    "vie": "vi",
    "vn": "vi",
    "viet": "vi",
    "tieng viet": "vi",
    "vietnamese": "vi",
    "vietnamien": "vi",
    "fr": "fr",
    "fra": "fr",
    "fre": "fr",
    "phap": "fr",
    "tieng phap": "fr",
    "french": "fr",
    "francais": "fr",
    "en": "en",
    "eng": "en",
    "anh": "en",
    "tieng anh": "en",
    "english": "en",
    "anglais": "en",
}


class Naming:
    """Settles the texts of one roster; remembers what is new in it."""

    def __init__(self, desk: Desk) -> None:
        """Begin with what the event knows."""
        self._desk = desk
        self._ids: dict[str, dict[str, str]] = {
            "delegation": _index((one.id, one.name) for one in desk.delegations.values()),
            "category": _index((one.id, one.name) for one in desk.categories.values()),
        }
        self._new: dict[str, dict[str, str]] = {"delegation": {}, "category": {}}
        self._seen: dict[str, dict[str, str]] = {"delegation": {}, "category": {}}
        self._first_day = desk.event.first_day
        self._sessions = {one.id: (one.id, *one.name.values()) for one in desk.sessions}

    def settle(self, fields: dict[str, Any]) -> tuple[str, str] | None:
        """Replace names by ids in place; return (field, text) of one that cannot be settled."""
        for field, seen in self._seen.items():
            text = fields.get(field)
            if text:
                known = seen.get(text)
                fields[field] = known if known is not None else self._id(field, text)
        language = fields.get("language")
        if language:
            fields["language"] = _LANGUAGES.get(fold(language), language)
        if "days" in fields and (problem := self._settle_days(fields)):
            return problem
        return self._settle_sessions(fields) if "sessions" in fields else None

    def shown(self, field: str, key: str) -> str:
        """Return the name of a delegation or category by its id, new ones as the roster writes them."""
        new = self._new[field].get(key)
        if new is not None:
            return new
        return self._desk.delegation_name(key) if field == "delegation" else self._desk.category_name(key)

    def new_names(self, field: str, used: Iterable[str]) -> list[str]:
        """Return the names that the event did not know, of those used."""
        wanted = set(used)
        return sorted(name for key, name in self._new[field].items() if key in wanted)

    def new_entries(self, delegations: Iterable[str], categories: Iterable[str]) -> list[NewEntry]:
        """Return the entries that make what is new and used."""
        wanted = self._new["category"].keys() & set(categories)
        looks = choose(self._desk.categories, {key: {} for key in wanted})
        entries = []
        for field, kind, used in (
            ("delegation", DELEGATION, delegations),
            ("category", CATEGORY, categories),
        ):
            wanted = set(used)
            for key, name in sorted(self._new[field].items()):
                if key in wanted:
                    thing = subject(self._desk.file.event, kind, key)
                    own = looks.get(key, {}) if kind == CATEGORY else {}
                    entries.append(write(kind, thing, {"id": key, "name": {"und": name}, **own}))
        return entries

    def _id(self, field: str, text: str) -> str:
        ids = self._ids[field]
        folded = fold(text)
        key = ids.get(folded)
        if key is None:
            key = key_of(text) or hashlib.sha256(text.encode()).hexdigest()[:16]
            ids[folded] = key
            self._new[field].setdefault(key, text)
        self._seen[field][text] = key
        return key

    def _settle_days(self, fields: dict[str, Any]) -> tuple[str, str] | None:
        """Turn day numbers of the event into dates."""
        days = fields.get("days", [])
        for i, text in enumerate(days):
            if text.isdigit():
                if not self._first_day:
                    return "days", text
                day = date.fromisoformat(self._first_day) + timedelta(days=int(text) - 1)
                days[i] = day.isoformat()
        return None

    def _settle_sessions(self, fields: dict[str, Any]) -> tuple[str, str] | None:
        sessions = fields.get("sessions", [])
        for i, text in enumerate(sessions):
            key = match(text, self._sessions)
            if key is None:
                return "sessions", text
            sessions[i] = key
        return None


def _index(things: Iterable[tuple[str, Names]] | Iterable[tuple[str, Mapping[str, str]]]) -> dict[str, str]:
    ids: dict[str, str] = {}
    for key, names in things:
        for name in (key, *names.values()):
            ids.setdefault(fold(name), key)
    return ids
