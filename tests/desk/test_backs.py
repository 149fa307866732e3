"""What stands behind every badge."""

from __future__ import annotations

from pathlib import Path

from checkin.desk.backs import back_of
from checkin.desk.desk import Desk
from checkin.domain.faces import BackDay, BackSession, BadgeBack

from .scene import take_programme

PROGRAMME = """
[event]
name = { vi = "Nhịp cầu", fr = "Passerelles" }
timezone = "Asia/Ho_Chi_Minh"
first_day = 2027-01-15
emergency = { vi = "Cấp cứu 115", fr = "Secours : 115", en = "Ambulance 115" }
contact = "+84 900 000 999"

[[session]]
id = "gala"
name = { vi = "Tiệc", fr = "Dîner", en = "Dinner" }
day = 1
starts = 21:00:00
ends = 01:30:00
hall = "Hoa Sen"
pictogram = "reception"

[[session]]
id = "plenary"
name = "Plénière"
day = 1
starts = 08:30:00

[[session]]
id = "visit"
name = "Visite"
day = 2

[[session]]
id = "late"
name = "Sans jour"

[[session]]
id = "dated"
name = "Datée"
starts = 2027-01-16T10:00:00
ends = 2027-01-16T11:00:00
"""


def test_the_programme_by_day(empty: Desk, tmp_path: Path) -> None:
    take_programme(empty, tmp_path, PROGRAMME)
    assert back_of(empty) == BadgeBack(
        conference={"vi": "Nhịp cầu", "fr": "Passerelles"},
        days=(
            BackDay(
                "2027-01-15",
                (
                    BackSession("08:30", {"und": "Plénière"}),
                    BackSession(
                        "21:00–01:30", {"vi": "Tiệc", "fr": "Dîner", "en": "Dinner"}, "Hoa Sen", "reception"
                    ),
                ),
            ),
            BackDay(
                "2027-01-16",
                (BackSession("", {"und": "Visite"}), BackSession("10:00–11:00", {"und": "Datée"})),
            ),
            BackDay("", (BackSession("", {"und": "Sans jour"}),)),
        ),
        emergency={"vi": "Cấp cứu 115", "fr": "Secours : 115", "en": "Ambulance 115"},
        contact={"und": "+84 900 000 999"},
    )


def test_it_follows_the_programme(empty: Desk, tmp_path: Path) -> None:
    take_programme(empty, tmp_path, PROGRAMME)
    kept = PROGRAMME.partition('[[session]]\nid = "plenary"')[0]
    kept = "\n".join(line for line in kept.splitlines() if not line.startswith(("emergency", "contact")))
    take_programme(empty, tmp_path, kept.replace("Hoa Sen", "Ban Mai"))
    back = back_of(empty)
    assert [one.hall for day in back.days for one in day.sessions] == ["Ban Mai"]
    assert (back.emergency, back.contact) == ({}, {})


def test_a_new_event(empty: Desk) -> None:
    (day,) = back_of(empty).days
    assert [one.name for one in day.sessions] == [one.name for one in empty.sessions]
