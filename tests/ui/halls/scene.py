"""A morning in several halls of the sample event."""

from __future__ import annotations

from datetime import date

from checkin.desk.by_hand import check_in
from checkin.desk.desk import Desk
from checkin.desk.people import edit
from checkin.desk.programme import set_programme
from checkin.domain.programme import may_enter
from checkin.store import queries
from tests.kit import RESOURCES, Clock

DOORS = ("Cửa A", "Cửa B", "Cửa phía đông, hội trường lớn")
PLACES = (("plenary", 57), ("theme-cities", 20), ("salon", 10))
"""How many come to each session."""
NOTES = "Xe lăn; đi cùng phiên dịch, đón ở cửa phía đông và đưa ra bằng lối dành riêng cạnh sân khấu"


def fill(desk: Desk, clock: Clock) -> None:
    """Let people in: into the plenary, a workshop and the salon, where exits are scanned too."""
    with desk.file.reading() as connection:
        people = sorted(queries.people(connection), key=lambda one: (one.name, one.id))
    today = date.fromisoformat(desk.find_session("plenary").date)
    noted = False
    for place, count in PLACES:
        session = desk.find_session(place)
        coming = [one for one in people if may_enter(session, one.fields, one.id, today)][:count]
        people = [one for one in people if one not in coming]
        for n, person in enumerate(coming):
            if not noted and not person.fields.get("notes"):
                edit(desk, person.id.hex(), {"notes": NOTES})
                noted = True
            check_in(desk, person.id, session, door=DOORS[n % len(DOORS)])
            clock.pass_(3_000)


def narrow(desk: Desk, seats: int, reentry: str = "free") -> None:
    """Give the plenary fewer seats."""
    text = (RESOURCES / "sample" / "programme.toml").read_text(encoding="utf-8")
    begin, end = text.split("capacity = 900\n", 1)
    path = desk.file.path.with_name("narrow.toml")
    end = end.replace('reentry = "free"', f'reentry = "{reentry}"', 1)
    path.write_text(f"{begin}capacity = {seats}\n{end}", encoding="utf-8")
    today = desk.find_session("plenary").date
    set_programme(desk, path, date.fromisoformat(today))
