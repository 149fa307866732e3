"""Pictures of delegates, as a door compares them with who stands there."""

from __future__ import annotations

from typing import Final

from checkin.desk.desk import Desk
from checkin.desk.writing import entry
from checkin.domain import errors
from checkin.domain.fold import fold_photo
from checkin.domain.kinds import PHOTO, Photo
from checkin.store import queries
from checkin.store.reading import photos_of

MAX_BYTES: Final = 200_000
"""Pictures travel to every desk with the log."""


def set_photo(desk: Desk, delegate: bytes, jpeg: bytes) -> None:
    """Give a delegate a picture; an empty one shows none from now on.

    What was shown before stays in the log until the delegate is erased.

    Raises:
        PhotoTooLarge: over 200 kB.
        DelegateUnknown: there is no such delegate.
    """
    if len(jpeg) > MAX_BYTES:
        raise errors.PhotoTooLarge(len(jpeg), MAX_BYTES)
    with desk.file.writing() as work:
        if queries.person(work.connection, delegate) is None:
            raise errors.DelegateUnknown(delegate.hex(), [])
        work.append([entry(PHOTO, delegate, Photo(jpeg))], desk.stamp())


def photo_of(desk: Desk, delegate: bytes) -> bytes:
    """Return the JPEG of a delegate, empty where there is none."""
    with desk.file.reading() as connection:
        return fold_photo(photos_of(connection, delegate))
