"""Practice: an event of its own to rehearse in, and badges for it on paper.

It is the sample event with a badge for everyone. Keys and badges are drawn from a fixed seed, so
that a practice sheet printed once works at every desk and on every day, and nowhere but in practice.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from pathlib import Path
from typing import BinaryIO, Final

import msgspec

from checkin.desk.backs import back_of
from checkin.desk.desk import Desk
from checkin.desk.faces import face
from checkin.desk.outfile import check_target, into_place
from checkin.desk.press import Press
from checkin.desk.sample import sample
from checkin.desk.tools import Tools
from checkin.desk.worn import newest
from checkin.desk.writing import entry, write
from checkin.domain import badge as codes
from checkin.domain.badge import BadgeCode
from checkin.domain.faces import BadgeFace
from checkin.domain.fold import Badge
from checkin.domain.kinds import BADGE, BADGE_REVOKED, EDIT, BadgeIssued, BadgeRevoked
from checkin.domain.log import NewEntry, RandomBytes
from checkin.store import queries
from checkin.store.connecting import check_unused
from checkin.store.faults import of_system
from checkin.store.queries import Person

_ISSUED_MS: Final = 1_767_225_600_000
"""1 January 2026: the minute is part of a code."""
FOREIGN: Final = "9" * codes.CODE_DIGITS
"""As long as a code and larger than any of ours."""
_ORDINARY: Final = 4


class Cast(msgspec.Struct):
    """Who plays what: the badges of these people have ended, or never opened this door."""

    ordinary: list[Person]
    protocol: Person
    replaced: Person
    revoked: Person
    withdrawn: Person
    forged: Person


def practice_event(folder: Path, tools: Tools, *, desk: str = "A") -> Path:
    """Make the practice event anew in ``folder``, unencrypted; ``desk`` names the door.

    Raises:
        FileLocked: another window is practising.
        FileFault: it cannot be made.
    """
    path = folder / "practice.checkin"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        check_unused(path)
        for suffix in ("", "-wal", "-shm"):
            path.with_name(path.name + suffix).unlink(missing_ok=True)
    except OSError as error:
        raise of_system(error, path) from error
    sample(
        path,
        None,
        state=tools.state,
        clock=tools.clock,
        random=_drawn(b"event"),
        resources=tools.resources,
        desk=desk,
    )
    made = tools.open(path, "en")
    with made.file:
        _issue(made)
    return path


def practice_sheet(desk: Desk, press: Press, out: Path) -> int:
    """Write a PDF of ten badges to rehearse with; return the number of pages.

    Raises:
        FileFault: the PDF cannot be written.
    """
    check_target(out)
    with desk.file.reading():
        faces = _faces(desk, _cast(desk))
    with into_place(out) as file:
        return press(file, faces, None)


def trial_badge(desk: Desk, press: Press, out: Path, name: str, *, back: bool = False) -> int:
    """Write a badge of nobody, to try printer and scanner; it opens no door.

    Raises:
        FileFault: the PDF cannot be written.
    """
    check_target(out)
    with into_place(out) as file:
        return draw_trial(desk, press, file, name, back=back)


def draw_trial(desk: Desk, press: Press, out: BinaryIO, name: str, *, back: bool = False) -> int:
    """Draw the badge of nobody; with ``back`` its back too, to see whether both sides agree."""
    shown = BadgeFace(code=FOREIGN, conference=desk.named(desk.event.name), name=name)
    return press(out, [shown], None, back_of(desk) if back else None)


def forged(code: BadgeCode) -> str:
    """Return the digits of a code whose signature was tampered with."""
    return codes.digits(code.raw[:-1] + bytes([code.raw[-1] ^ 1]))


def _issue(desk: Desk) -> None:
    """Give everyone a badge; end those of three people."""
    with desk.file.writing() as work:
        people = list(queries.people(work.connection))
        desk_codes = {one.id: practice_badge(desk, _category(one), _drawn(_reference(one))) for one in people}
        issued = [_badge(one, desk_codes[one.id]) for one in people]
        work.append(issued, desk.stamp())
        cast = _cast(desk)
        old = desk_codes[cast.replaced.id].badge
        new = practice_badge(desk, _category(cast.replaced), _drawn(b"new " + _reference(cast.replaced)))
        work.append(
            [
                _badge(cast.replaced, new, replaces=old),
                entry(
                    BADGE_REVOKED,
                    cast.revoked.id,
                    BadgeRevoked(desk_codes[cast.revoked.id].badge),
                ),
                write(EDIT, cast.withdrawn.id, {"withdrawn": True}),
            ],
            desk.stamp(),
        )


def _cast(desk: Desk) -> Cast:
    """Choose by the order of references, among the people of the largest category."""
    people = sorted(queries.people(desk.file.connection), key=_reference)
    protocol = next(one for one in people if desk.protocol(one))
    largest = Counter(_category(one) for one in people if not desk.protocol(one)).most_common(1)[0][0]
    plain = [one for one in people if _category(one) == largest and not one.fields.get("days")]
    chosen = [one for one in plain if not desk.protocol(one)]
    replaced, revoked, withdrawn, fake, *ordinary = chosen[: _ORDINARY + 4]
    return Cast(ordinary, protocol, replaced, revoked, withdrawn, fake)


def _faces(desk: Desk, cast: Cast) -> list[BadgeFace]:
    connection = desk.file.connection
    faces = [
        face(desk, person, badge)
        for person in (*cast.ordinary, cast.protocol)
        if (badge := newest(queries.badges_of(connection, person.id)))
    ]
    for person in (cast.replaced, cast.revoked, cast.withdrawn):
        faces.append(face(desk, person, _first_badge(desk, person)))
    first = _first_badge(desk, cast.forged)
    faces.append(
        msgspec.structs.replace(face(desk, cast.forged, first), code=forged(codes.take_apart(first.code)))
    )
    foreign = msgspec.structs.replace(faces[0], code=FOREIGN, number="")
    return [*faces, foreign]


def _first_badge(desk: Desk, person: Person) -> Badge:
    return queries.badges_of(desk.file.connection, person.id)[0]


def _badge(person: Person, code: BadgeCode, replaces: bytes = b"") -> NewEntry:
    return entry(BADGE, person.id, BadgeIssued(code.raw, replaces))


def practice_badge(desk: Desk, category: str, random: RandomBytes) -> BadgeCode:
    """Return a badge code issued by this desk on the day all practice badges are issued."""
    return codes.issue(desk.file.event, desk.file.key, desk.file.sign, category, _ISSUED_MS, random)


def _category(person: Person) -> str:
    return str(person.fields.get("category", ""))


def _reference(person: Person) -> bytes:
    return str(person.fields.get("reference", "")).encode()


def _drawn(name: bytes) -> RandomBytes:
    """Return a source of bytes that is the same wherever practice is made."""
    drawn = 0

    def more(length: int) -> bytes:
        nonlocal drawn
        drawn += 1
        seed = b"checkin/practice/1\0" + drawn.to_bytes(8, "big") + name
        return hashlib.shake_256(seed).digest(length)

    return more
