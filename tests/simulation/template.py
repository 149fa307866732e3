"""The event every simulation begins with, made once per process and copied."""

from __future__ import annotations

import atexit
import hashlib
import shutil
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import NamedTuple

from checkin.desk.badges import print_badges
from checkin.desk.desk import Desk
from checkin.desk.new import new
from checkin.desk.people import walk_in
from checkin.desk.programme import set_programme
from checkin.desk.selecting import Selection
from checkin.domain import badge as codes
from checkin.domain.kinds import Role
from checkin.domain.log import public_of
from checkin.store import queries
from checkin.store.creating import creating_replica, unseal_root
from tests.kit import Clock, commits_of, enrol, give, open_desk, open_file, seeded
from tests.presses import no_pages

PEOPLE = 5
SPARES = 4

PROGRAMME = """
[[session]]
id = "main"
name = "Hall"

[[session]]
id = "lunch"
name = "Lunch"
reentry = "once"

[[session]]
id = "north"
name = "Workshop North"
parallel = "workshops"
reentry = "in-out"

[[session]]
id = "south"
name = "Workshop South"
parallel = "workshops"
"""


class Template(NamedTuple):
    """Files of everyone, and what there is to show at a door."""

    folder: Path
    event: bytes
    people: dict[bytes, str]
    """Ids with what only this person's data contain."""
    codes: dict[bytes, str]
    """Badge digits by person."""
    sessions: list[str]
    spares: list[bytes]
    """Public keys of installations that nobody has certified yet: ``spare0.checkin`` and so on."""


def mark_of(number: int) -> str:
    """A word that is in one person's data and nowhere else."""
    return f"q{number:04d}z"


def home() -> Path:
    """A folder in memory where there is one, else on the disk."""
    memory = Path("/dev/shm")
    return Path(mkdtemp(prefix="checkin-sim-", dir=memory if memory.is_dir() else None))


@cache
def template() -> Template:
    """An organiser who is a hub, another organiser, three desks, a hub of its own; they know the same."""
    folder = home()
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    clock, state = Clock(), folder / "state"
    path = folder / "O.checkin"
    made = new(
        path,
        None,
        state=state,
        clock=clock,
        random=seeded(1),
        name="Hội nghị mô phỏng",
        timezone="Asia/Ho_Chi_Minh",
        desk="O",
    )
    first = open_desk(path, clock)
    programme = folder / "programme.toml"
    programme.write_text(PROGRAMME, encoding="utf-8")
    set_programme(first, programme)
    people = {}
    for number in range(PEOPLE):
        word = mark_of(number)
        people[walk_in(first, {"name": f"Nguyễn {word}", "post": f"post of {word}"}).person.id] = word
    print_badges(first, no_pages, folder / "none.pdf", Selection())
    root = unseal_root(first.file.connection, first.file.event, made.recovery_code)
    others = [enrol(first.file, folder, "P", clock, Role.ORGANISER, root)]
    others += [enrol(first.file, folder, name, clock) for name in "ABC"]
    others.append(enrol(first.file, folder, "H", clock, Role.HUB))
    spares = []
    for number in range(SPARES):
        own = hashlib.sha256(b"spare%d" % number).digest()
        spares.append(public_of(own))
        spare = folder / f"spare{number}.checkin"
        with creating_replica(spare, first.file.event, own, None, state=state, random=seeded(50 + number)):
            pass
    for other in others:
        give(commits_of(first.file), other)
        other.close()
    shown = {one: codes.digits(queries.badges_of(first.file.connection, one)[-1].code) for one in people}
    sessions = [one.id for one in first.sessions]
    result = Template(folder, first.file.event, people, shown, sessions, spares)
    first.file.close()
    _settled(folder)
    return result


def _settled(folder: Path) -> None:
    """Leave files that are whole without a WAL."""
    for path in sorted(folder.glob("*.checkin")):
        with open_file(path) as file:
            Desk(file, Clock()).event  # noqa: B018 - migrated and readable
        assert not path.with_name(path.name + "-wal").exists()
