"""An invented programme, as backs show it."""

from __future__ import annotations

import tomllib
from itertools import groupby
from pathlib import Path

from checkin.domain.faces import BackDay, BackSession, BadgeBack
from checkin.domain.programme import Names

CONFERENCE: Names = {
    "vi": "Hội nghị các địa phương hư cấu lần thứ nhất",
    "fr": "Premières assises des localités imaginaires",
}
EMERGENCY: Names = {
    "vi": "Khẩn cấp: gọi 115 (cấp cứu), 114 (cháy). Lễ tân: 0000 000 000.",
    "fr": "Urgence\N{NO-BREAK SPACE}: appelez le 115 (secours), le 114 (feu). Accueil : 0000 000 000.",
    "en": "Emergency: call 115 (ambulance), 114 (fire). Front desk: 0000 000 000.",
}
CONTACT: Names = {
    "vi": "Hỏi thông tin: quầy lễ tân, tầng 1",
    "fr": "Renseignements\N{NO-BREAK SPACE}: accueil, rez-de-chaussée",
    "en": "Questions: front desk, ground floor",
}
NAMES: list[Names] = [
    {"vi": "Lễ khai mạc", "fr": "Cérémonie d’ouverture", "en": "Opening ceremony"},
    {
        "vi": "Phiên toàn thể: nước và đô thị",
        "fr": "Séance plénière : eau et villes",
        "en": "Plenary: water and cities",
    },
    {"vi": "Tọa đàm về di sản", "fr": "Atelier sur le patrimoine", "en": "Workshop on heritage"},
    {"vi": "Tiệc chiêu đãi", "fr": "Dîner de gala", "en": "Gala dinner"},
    {"vi": "Diễn đàn chuyển đổi số", "fr": "Forum numérique"},
    {"en": "Student exchange"},
]
PICTOGRAMS = ("ceremony", "plenary", "heritage", "meal", "digital", "")
HALLS = ("Hội trường Sông Hương", "Phòng 203", "", "Khách sạn Hư Cấu", "Phòng 201", "Sảnh")


def programme(sessions: int, days: int = 1) -> BadgeBack:
    """Return a back with so many sessions on each of so many days."""
    return BadgeBack(
        CONFERENCE,
        tuple(
            BackDay(f"2031-03-{day + 10:02}", tuple(_session(day, number) for number in range(sessions)))
            for day in range(days)
        ),
        EMERGENCY,
        CONTACT,
    )


def _session(day: int, number: int) -> BackSession:
    at = (day + number) % len(NAMES)
    begins = 8 + number % 12
    return BackSession(f"{begins:02}:00–{begins:02}:45", NAMES[at], HALLS[at], PICTOGRAMS[at])


def sample() -> BadgeBack:
    """Return the back of the sample event."""
    path = Path(__file__).parents[2] / "resources" / "sample" / "programme.toml"
    file = tomllib.loads(path.read_text(encoding="utf-8"))
    sessions = sorted(file["session"], key=lambda one: (one["day"], one["starts"]))
    days = tuple(
        BackDay(
            f"2023-04-{day + 12}",
            tuple(
                BackSession(
                    f"{one['starts']:%H:%M}–{one['ends']:%H:%M}", one["name"], one["hall"], one["pictogram"]
                )
                for one in of_day
            ),
        )
        for day, of_day in groupby(sessions, key=lambda one: one["day"])
    )
    event = file["event"]
    return BadgeBack(event["name"], days, event["emergency"], event["contact"])


def three_days() -> BadgeBack:
    return programme(3, days=3)
