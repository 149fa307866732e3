"""A folder or ZIP file of pictures, each given to the delegate whom its name tells."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

from checkin.desk.desk import Desk
from checkin.desk.order import sorted_people
from checkin.desk.photo_folder import Picture, opened_album, why_not
from checkin.desk.photo_matching import Hit, Matching, Sitter, match_pictures
from checkin.desk.photo_names import said
from checkin.desk.photo_report import Fate, Matched, PhotosReport, Pictureless, Unclear, Unmatched, Unusable
from checkin.desk.photo_zip import PictureFault, Why
from checkin.desk.photos import photo_of
from checkin.desk.writing import entry
from checkin.domain import errors
from checkin.domain.fold import fold_photo
from checkin.domain.kinds import PHOTO, Photo
from checkin.domain.text import fold
from checkin.store import queries, search
from checkin.store.queries import Person
from checkin.store.reading import photos_of

_CHUNK: Final = 200
"""Pictures in one commit: few enough that a door does not wait for them."""
_GUESSED: Final = 200
"""Pictures of nobody for which people near by name are looked for: more is another list's folder."""

Portrait = Callable[[bytes], bytes]
"""Makes a small JPEG of a photo; raises SourceFault where it is none."""


def take_photos(
    desk: Desk,
    path: Path,
    portrait: Portrait,
    *,
    dry_run: bool = False,
    progress: Callable[[int, int], None] | None = None,
) -> PhotosReport:
    """Take over the pictures of a folder or ZIP whose names tell whose they are.

    One picture is in memory at a time, besides those of one commit. A picture that was taken before
    is not written again, and does not come back where a desk has chosen another since.

    Raises:
        PhotosUnreadable, FileFault: of the folder or ZIP; nothing was written.
    """
    with desk.file.reading() as connection:
        people = sorted_people(queries.people(connection), desk.delegation_name)
    words = {word for one in people for word in fold(one.name).split()}
    report = PhotosReport(str(path), dry_run)
    with opened_album(path, words) as album:
        names = [picture.path for picture in album.pictures]
        matching = match_pictures(names, [_sitter(desk, one) for one in people])
        report.others = album.others
        _tell(desk, report, matching, names, people)
        waiting: list[tuple[bytes, bytes]] = []
        for done, (hit, jpeg) in enumerate(
            _prepared(album.pictures, matching.hits, portrait, report, people), 1
        ):
            if jpeg is not None and (new := _judged(desk, report, people[hit.person], names, hit, jpeg)):
                waiting.append(new)
            if len(waiting) == _CHUNK and not dry_run:
                _write(desk, waiting)
                waiting = []
            if progress is not None:
                progress(done, len(matching.hits))
        if waiting and not dry_run:
            _write(desk, waiting)
    seen = {one.delegate for one in report.matched}
    report.without = [
        Pictureless(one.id.hex(), one.name, desk.delegation_name(str(one.fields.get("delegation", ""))))
        for one in people
        if one.id.hex() not in seen and _expected(one) and not photo_of(desk, one.id)
    ]
    return report


def _sitter(desk: Desk, person: Person) -> Sitter:
    fields = {name: value for name, value in person.fields.items() if isinstance(value, str)}
    key = fields.get("delegation", "")
    delegation = desk.delegations.get(key)
    called = (key, *delegation.name.values()) if delegation else (key,)
    parts = " ".join(filter(None, (fields.get("given_name", ""), fields.get("family_name", ""))))
    about = ("honorific", "post", "division", "organisation", "booth", "country")
    return Sitter(
        name=person.name,
        reference=fields.get("reference", ""),
        also=(parts,) if "given_name" in fields and "family_name" in fields else (),
        delegations=frozenset(map(fold, called)) - {""},
        about=frozenset(fold(fields.get(one, "")) for one in about) - {""},
    )


def _tell(
    desk: Desk, report: PhotosReport, matching: Matching, names: Sequence[str], people: Sequence[Person]
) -> None:
    with desk.file.reading() as connection:
        for place, one in enumerate(matching.unmatched):
            words = said(names[one]) if place < _GUESSED else ""
            near = queries.by_seq(connection, search.search(connection, words, 3)) if " " in words else []
            report.unmatched.append(Unmatched(names[one], [desk.describe(person) for person in near]))
    report.unclear = [
        Unclear([names[one] for one in pictures], [desk.describe(people[one]) for one in who], why)
        for pictures, who, why in matching.unsure
    ]


def _prepared(
    pictures: Sequence[Picture],
    hits: Sequence[Hit],
    portrait: Portrait,
    report: PhotosReport,
    people: Sequence[Person],
) -> Iterator[tuple[Hit, bytes | None]]:
    """Yield each hit with its small JPEG, None where the picture cannot be used."""
    for hit in hits:
        picture = pictures[hit.picture]
        jpeg = None
        why: Why | None = "unreadable"
        try:
            data = picture.read()
            why = why_not(data)
            jpeg = portrait(data) if why is None else None
        except PictureFault as fault:
            why = fault.why
        except errors.SourceFault:
            why = "unreadable"
        if why is not None:
            report.unusable.append(Unusable(picture.path, people[hit.person].name, why))
        yield hit, jpeg


def _judged(
    desk: Desk, report: PhotosReport, person: Person, names: Sequence[str], hit: Hit, jpeg: bytes
) -> tuple[bytes, bytes] | None:
    """Report what a picture changes; return (delegate, JPEG) to write, None where there is nothing."""
    with desk.file.reading() as connection:
        items = photos_of(connection, person.id)
    shown = fold_photo(items)
    fate: Fate = "replaced" if shown else "added"
    if shown == jpeg:
        fate = "unchanged"
    elif any(isinstance(item.payload, Photo) and item.payload.jpeg == jpeg for item in items):
        fate = "kept"
    report.matched.append(Matched(names[hit.picture], person.id.hex(), person.name, hit.by, fate))
    return (person.id, jpeg) if fate in ("added", "replaced") else None


def _write(desk: Desk, pictures: Sequence[tuple[bytes, bytes]]) -> None:
    with desk.file.writing() as work:
        # Erased by another desk or window meanwhile: a picture must not bring anyone back.
        known = [(one, jpeg) for one, jpeg in pictures if queries.person(work.connection, one) is not None]
        if known:
            work.append([entry(PHOTO, one, Photo(jpeg)) for one, jpeg in known], desk.stamp())


def _expected(person: Person) -> bool:
    return person.fields.get("withdrawn") is not True and person.fields.get("pool") is not True
