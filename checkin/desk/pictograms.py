"""Which sessions' pictograms a delegate's badge shows."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, Final

from checkin.domain.pictograms import PICTOGRAMS
from checkin.domain.programme import Session, may_enter
from checkin.store.queries import Person

_ANY_DAY: Final = date.min


class Pictograms:
    """The sessions of a programme that have a pictogram; who may enter is worked out once for all alike."""

    def __init__(self, sessions: Iterable[Session]) -> None:
        """``sessions`` are in the order of the programme."""
        self._sessions = [one for one in sessions if one.pictogram in PICTOGRAMS]
        self._naming: dict[str, set[int]] = {}
        """Per text by which access rules name somebody, the places of those sessions."""
        for place, session in enumerate(self._sessions):
            for text in session.people:
                self._naming.setdefault(text, set()).add(place)
        self._known: dict[tuple[object, ...], tuple[str, ...]] = {}

    def of(self, person: Person) -> tuple[str, ...]:
        """Return the pictograms of the sessions a delegate may enter, each once, in their order."""
        if not self._sessions:
            return ()
        fields = person.fields
        alike = (
            str(fields.get("category")),
            str(fields.get("delegation")),
            _all(fields.get("days")),
            _all(fields.get("sessions")),
            self._named(str(fields.get("reference", "")), person.id.hex()),
        )
        found = self._known.get(alike)
        if found is None:
            open_ = (one.pictogram for one in self._sessions if _may_enter(one, person))
            found = self._known[alike] = tuple(dict.fromkeys(open_))
        return found

    def _named(self, *texts: str) -> frozenset[int]:
        return frozenset(place for text in texts for place in self._naming.get(text, ()))


def _may_enter(session: Session, person: Person) -> bool:
    """A session without a date is entered on any of a day pass's days: what is printed knows no today."""
    fields = person.fields if session.date else {**person.fields, "days": []}
    return may_enter(session, fields, person.id, _ANY_DAY)


def _all(value: Any) -> tuple[str, ...]:
    return tuple(value) if isinstance(value, list) else ()
