"""Two days at an event with the names that spreadsheets fear, and the same days in a notebook."""

from __future__ import annotations

import csv
import io
import random
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from checkin.desk.desk import Desk
from checkin.desk.people import edit, withdraw
from checkin.domain.verdict import Verdict
from checkin.words import Words
from checkin.words.reports import report_texts
from tests.desk.scene import at, badge, take_programme, take_roster
from tests.kit import MINUTE, RESOURCES, Clock

FONTS = RESOURCES / "fonts"
TEXTS = {code: report_texts(Words(RESOURCES / "translations", code)) for code in ("vi", "fr", "en")}
HANOI: Final = timedelta(hours=7)
DAY_ONE, DAY_TWO = "2027-01-15", "2027-01-16"

PROGRAMME = """
[event]
name = { vi = "Hội nghị Huế", fr = "Conférence de Hué", en = "Hue conference" }
timezone = "Asia/Ho_Chi_Minh"
first_day = 2027-01-15

[[category]]
id = "guest"
name = { vi = "Khách mời", fr = "Invité", en = "Guest" }

[[category]]
id = "minister"
name = { vi = "Bộ trưởng", fr = "Ministre", en = "Minister" }

[[delegation]]
id = "hue"
name = { vi = "Thành phố Huế", fr = "Ville de Hué", en = "Hue City" }
country = "VN"

[[delegation]]
id = "lannion"
name = { vi = "Lannion – Trégor", fr = "Lannion-Trégor Communauté", en = "Lannion-Trégor" }
country = "FR"

[[session]]
id = "opening"
name = { vi = "Phiên khai mạc", fr = "Séance d'ouverture", en = "Opening" }
day = 1
starts = 08:30:00
hall = "Thăng Long"

[[session]]
id = "gala"
name = "=cmd|' /C calc'!A0"
day = 1
reentry = "in-out"
categories = ["minister"]

[[session]]
id = "closing"
name = "Bế mạc: hội trường / [Thăng Long] và các phòng bên cạnh tầng hai"
day = 2

[[session]]
id = "closing-2"
name = "Bế mạc: hội trường / [Thăng Long] và các phòng bên cạnh tầng ba"
day = 2

[[session]]
id = "stand"
name = "Stands"
"""
SESSIONS: Final = ("stand", "gala", "opening", "closing", "closing-2")
FIXED: Final = {"opening": DAY_ONE, "gala": DAY_ONE, "closing": DAY_TWO, "closing-2": DAY_TWO}
RISKY: Final = (
    "=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "=HYPERLINK(\"http://x\")", "'quoted", "a*", "a?c",
    "<5", "12", "012", "TRUE", "Œuvre & Fils <b>", "Đoàn Đắk Lắk", "ĐOÀN đắk lắk (2)",
)  # fmt: skip


@dataclass
class Guest:
    """A line of the notebook."""

    name: str
    delegation: str
    category: str
    country: str
    days: str = ""
    withdrawn: bool = False
    code: str = ""


@dataclass
class Notebook:
    """What a person with a pencil wrote down."""

    guests: dict[str, Guest] = field(default_factory=dict)
    scans: list[tuple[str, str, bool, int, str]] = field(default_factory=list)
    """(who, session, out, when in Unix milliseconds, door), in order."""

    def country(self, who: str) -> str:
        guest = self.guests[who]
        return {"Thành phố Huế": "VN", "Lannion – Trégor": "FR"}.get(guest.delegation, guest.country)

    def awaited(self, who: str, session: str, day: str = "") -> bool:
        guest = self.guests[who]
        day = day or FIXED.get(session, DAY_TWO)
        if guest.withdrawn or (guest.days and guest.days != day):
            return False
        return session != "gala" or guest.category == "minister"

    def first(self, who: str, session: str) -> int | None:
        found = [ms for one, where, out, ms, _ in self.scans if (one, where, out) == (who, session, False)]
        return found[0] if found else None

    def inside(self, who: str, session: str) -> bool:
        moves = [out for one, where, out, *_ in self.scans if (one, where) == (who, session)]
        return bool(moves) and not moves[-1]

    def day(self, who: str, session: str) -> str | None:
        first = self.first(who, session)
        return None if first is None else FIXED.get(session) or local(first)[:10]

    def figures(self, session: str, among: list[str] | None = None) -> tuple[int, int, int]:
        """(expected, present, inside) of a session; of all where it is empty."""
        people = list(self.guests) if among is None else among
        if not session:
            came = [who for who in people if any(who == one for one, *_ in self.scans)]
            within = [who for who in came if any(self.inside(who, one) for one in SESSIONS)]
            return sum(not self.guests[who].withdrawn for who in people), len(came), len(within)
        came = [who for who in people if self.first(who, session) is not None]
        expected = sum(self.awaited(who, session) for who in people)
        return expected, len(came), sum(self.inside(who, session) for who in came)

    def of_day(self, day: str) -> tuple[int, int]:
        """(expected, present) of a day."""
        open_here = [one for one in FIXED if FIXED[one] == day]
        if any(self.day(who, "stand") == day for who in self.guests):
            open_here.append("stand")
        expected = sum(any(self.awaited(who, one, day) for one in open_here) for who in self.guests)
        present = sum(any(self.day(who, one) == day for one in SESSIONS) for who in self.guests)
        return expected, present


def local(ms: int) -> str:
    """Return a moment as the wall clock in Hanoi shows it."""
    return f"{datetime.fromtimestamp(ms / 1000, UTC) + HANOI:%Y-%m-%d %H:%M:%S}"


def two_days(desk: Desk, folder: Path, clock: Clock, seed: int = 5, people: int = 40) -> Notebook:
    """Let a crowd come and go, with every fourth name, delegation and door a risky one."""
    chance = random.Random(seed)
    take_programme(desk, folder, PROGRAMME)
    book = Notebook()
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(["Mã đại biểu", "Họ và tên", "Đoàn", "Loại đại biểu", "Quốc gia"])
    names = ["Nguyễn Thị Hường", "Lê Văn Ấn", "Élodie Marchand-Roux", "Jean-Luc Œuvrard"]
    for i in range(people):
        name = (
            f"{RISKY[i % len(RISKY)]} x{i}"
            if i % 4 == 0
            else f"{chance.choice(names)} {chr(65 + i % 26)}{chr(97 + i // 26)}"
        )
        choice = chance.choice(["Thành phố Huế", "Lannion – Trégor", "", *RISKY])
        guest = Guest(name, choice, chance.choice(["guest", "minister"]), chance.choice(["FR", "LA", ""]))
        book.guests[f"R{i}"] = guest
        writer.writerow([f"R{i}", name, choice, guest.category, guest.country])
    take_roster(desk, folder, text.getvalue())
    for who, guest in book.guests.items():
        stored = desk.find_delegate(who).fields
        # What an import makes of a name or place is tested elsewhere.
        guest.name = str(stored["name"])
        guest.country = str(stored.get("country", ""))
        guest.delegation = desk.speaking("vi").delegation_name(str(stored.get("delegation", "")))
        guest.category = str(stored["category"])
        guest.code = badge(desk, who)
    for _ in range(2):
        for _ in range(3 * people):
            clock.pass_(chance.randrange(6 * MINUTE))
            _scan(desk, book, chance, clock)
        clock.now = (clock.now // 86_400_000 + 1) * 86_400_000
    for who in list(book.guests)[:3]:
        edit(desk, who, {"days": DAY_TWO})
        book.guests[who].days = DAY_TWO
    for who in list(book.guests)[3:6]:
        withdraw(desk, who)
        book.guests[who].withdrawn = True
    clock.now -= 86_400_000 - 12 * 3_600_000
    return book


def _scan(desk: Desk, book: Notebook, chance: random.Random, clock: Clock) -> None:
    who = chance.choice(list(book.guests))
    session = chance.choice(SESSIONS)
    out = session == "gala" and chance.random() < 0.4
    door = chance.choice(["Cửa Đông", "=1+2", ""])
    outcome = at(desk, session, book.guests[who].code, door=door, out=out)
    if outcome.verdict is Verdict.ADMITTED and (not out or book.first(who, session) is not None):
        book.scans.append((who, session, out, clock.now, door))
