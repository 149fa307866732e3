"""Which of a delegate's badges is worn, and whether the paper still says what is true."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from checkin.desk.desk import Desk
from checkin.desk.faces import face
from checkin.desk.photos import photo_of
from checkin.domain.faces import digest
from checkin.domain.fold import Badge
from checkin.domain.programme import LANGUAGES
from checkin.store.queries import Person


def newest(badges: list[Badge]) -> Badge | None:
    """Return the badge a delegate should be wearing: the last valid one, else the last."""
    for wanted in ([badge for badge in badges if badge.valid], badges):
        if wanted:
            return wanted[-1]
    return None


def on_paper(badges: Iterable[Badge]) -> Badge | None:
    """Return the last valid badge that was printed."""
    found = None
    for badge in badges:
        if badge.valid and badge.prints:
            found = badge
    return found


def stale(desk: Desk, person: Person, badge: Badge) -> bool:
    """Whether a printed badge would look different now, on the layout it was printed with.

    The log does not say whether that layout shows photos, nor which language the desk that printed
    gives to people who have none of their own: the paper is true if it matches any of these.
    """
    photo: bytes | None = None
    for view in _views(desk):
        now = face(view, person, badge)
        if digest(now, photos=False) == badge.printed_face:
            return False
        if photo is None:
            photo = photo_of(desk, person.id)
        if digest(msgspec.structs.replace(now, photo=photo), photos=True) == badge.printed_face:
            return False
    return True


def _views(desk: Desk) -> Iterator[Desk]:
    yield desk
    for language in LANGUAGES:
        if language != desk.language:
            yield desk.speaking(language)
