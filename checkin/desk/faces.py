"""What stands on a delegate's badge, in which languages, colour and shape."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any
from unicodedata import normalize

from checkin.desk.companions import main_of
from checkin.desk.desk import Desk
from checkin.desk.logo import logo_of
from checkin.desk.looks import colour, shape
from checkin.desk.photos import photo_of
from checkin.desk.pictograms import Pictograms
from checkin.domain import badge as codes
from checkin.domain.faces import BadgeFace
from checkin.domain.fold import Badge
from checkin.domain.names import parts_in
from checkin.domain.programme import LANGUAGES, Names, named
from checkin.domain.text import fold
from checkin.store.queries import Person

_SECOND = {"vi": ("en", "fr"), "fr": ("en", "vi"), "en": ("vi", "fr")}
"""What else badges say, by the delegate's language: what most others read, then what else is written."""


def face(desk: Desk, person: Person, badge: Badge, *, photos: bool = False) -> BadgeFace:
    """Return what is printed on a badge; with its photo only where ``photos``."""
    return _faces(desk).face(person, badge, photos=photos)


def faces_of(
    desk: Desk, pages: Iterable[tuple[Person, Badge]], *, photos: bool = False
) -> Iterator[BadgeFace]:
    """Yield what is printed on many badges, one at a time, all by the programme of this moment."""
    known = _faces(desk)
    for person, badge in pages:
        yield known.face(person, badge, photos=photos)


def colour_of(desk: Desk, person: Person) -> str:
    """Return the colour of a delegate's badge, ``#RRGGBB``."""
    key = str(person.fields.get("category") or "")
    return colour(desk.categories.get(key), key)


def _faces(desk: Desk) -> _Faces:
    return desk.file.remember(f"faces:{desk.language}", lambda _: _Faces(desk))


class _Faces:
    """What all badges of an event share, and what recurs from one to the next."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._event, self._categories, self._delegations = desk.event, desk.categories, desk.delegations
        self._pictograms = Pictograms(desk.sessions)
        self._logo = logo_of(desk)
        self._texts: dict[tuple[str, str, str], tuple[str, str]] = {}
        self._mains: dict[str, tuple[bytes, str] | None] = {}

    def face(self, person: Person, badge: Badge, *, photos: bool) -> BadgeFace:
        fields = person.fields
        own = _text(fields, "language")
        language = own if own in LANGUAGES else self._desk.language
        key = _text(fields, "category")
        conference, conference_second = self._said("", "", language)
        delegation, delegation_second = self._said("delegation", _text(fields, "delegation"), language)
        category, category_second = self._said("category", key, language)
        organisation = _text(fields, "organisation")
        return BadgeFace(
            code=codes.digits(badge.code),
            conference=conference,
            conference_second=conference_second,
            language=language,
            name=_text(fields, "name"),
            honorific=_text(fields, "honorific"),
            family_name=_family_name(fields),
            post=_text(fields, "post"),
            # Said once: many delegations are one body.
            organisation=organisation if organisation != delegation else "",
            booth=_text(fields, "booth"),
            delegation=delegation,
            delegation_second=delegation_second,
            companion_of=self._main(person),
            category=category,
            category_second=category_second,
            colour=colour(self._categories.get(key), key),
            shape=shape(self._categories.get(key), key),
            pictograms=self._pictograms.of(person),
            pool=fields.get("pool") is True,
            photo=photo_of(self._desk, person.id) if photos else b"",
            logo=self._logo,
            replacement=badge.number,
            number=codes.number_of(badge.badge),
        )

    def _said(self, kind: str, key: str, language: str) -> tuple[str, str]:
        """Return the name of the event, a delegation or a category in both languages of a badge."""
        found = self._texts.get((kind, key, language))
        if found is None:
            names: Names
            if not kind:
                names = self._event.name
            else:
                thing = (self._delegations if kind == "delegation" else self._categories).get(key)
                names = thing.name if thing else {}
            found = self._texts[kind, key, language] = _both(names, language, key)
        return found

    def _main(self, person: Person) -> str:
        """Return the name of the delegate whom a companion accompanies."""
        text = _text(person.fields, "companion_of")
        if not text:
            return ""
        if text not in self._mains:
            main = main_of(self._desk, text)
            self._mains[text] = (main.id, _text(main.fields, "name")) if main else None
        known = self._mains[text]
        return known[1] if known and known[0] != person.id else ""


def _both(names: Names, language: str, key: str) -> tuple[str, str]:
    """Return a name in a language, and in another as somebody wrote it if that says something else."""
    first = normalize("NFC", named(names, language) or key)
    for other in _SECOND.get(language, LANGUAGES):
        second = normalize("NFC", names.get(other, ""))
        if second and fold(second) != fold(first):
            return first, second
    return first, ""


def _text(fields: dict[str, Any], name: str) -> str:
    return normalize("NFC", str(fields.get(name) or ""))


def _family_name(fields: dict[str, Any]) -> str:
    """Return the part of a name to emphasise; empty where there is but one, or nobody knows which."""
    if fields.get("pool") is True:
        return ""
    parts = parts_in(fields)
    return normalize("NFC", parts.family) if parts and parts.family and parts.given else ""
