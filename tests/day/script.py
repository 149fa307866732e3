"""The day as it went, hour by hour, until the network is away."""

from __future__ import annotations

from checkin.desk.desk import Desk
from checkin.desk.hours import close_session, extend_session
from checkin.desk.import_roster import import_roster
from checkin.desk.recent import recent
from checkin.desk.revoke import revoke
from checkin.desk.selecting import Selection
from checkin.desk.shift import take_over
from checkin.desk.supervisors import add_supervisor
from checkin.desk.tick_sheets import SheetMade, find_sheet, tick_sheet
from checkin.desk.ticks import enter_ticks
from checkin.domain.badge import parse
from checkin.domain.ticks import row_code
from checkin.words import Words
from checkin.words.documents import tick_texts
from tests.day.doors import STOLEN, WITHDRAWN, Doors, printed
from tests.day.power import Laptop, stands_at
from tests.day.told import clock_of
from tests.day.venue import FORUM, LUNCH, PLENARY, SEATS, SIGNING, THEMES, at, new_guest, write_list
from tests.kit import MINUTE, RESOURCES

NEW, CHANGED = 12, 6
SCANNED, TICKED = 20, 12


def morning(doors: Doors) -> SheetMade:
    """07:00: the next version of the list, badges for the new, a sheet to tick for the afternoon."""
    doors.until(at("7:00"))
    desk, ledger = doors.stage.organiser, doors.ledger
    gone = [WITHDRAWN, "D0302", "D0303", "D0304"]
    listed = dict(ledger.guests)
    for number in range(NEW):
        guest = new_guest(number, doors.chance)
        listed[guest.ref] = ledger.guests[guest.ref] = guest
    plain = [one for one in ledger.guests.values() if one.category == "delegate" and not one.head]
    for guest in plain[20 : 20 + CHANGED]:
        guest.category = "expert"
    for ref in gone:
        del listed[ref]
    report = import_roster(desk, write_list(doors.stage.folder / "v2.csv", listed.values()), {})
    assert (report.added, report.changed, report.missing) == (NEW, CHANGED, len(gone))
    assert printed(desk, ledger, doors.codes, Selection(only="new")) == NEW
    for ref in gone[:2]:
        doors.withdrawn(doors.post(0), ref)
    stolen = parse(doors.codes[STOLEN])
    assert stolen is not None
    revoke(desk, stolen.badge.hex(), "mất trộm ở khách sạn")
    doors.supervisor = add_supervisor(desk, "Trưởng ca Hạnh", "493817").id
    doors.stage.meet()
    doors.until(at("7:30"))
    for post in doors.stage.desks():
        take_over(post.desk, f"Tình nguyện viên {post.name}")
    sheet = _sheet(doors.post(2).desk, doors.post(2).door)
    doors.stage.meet()
    return sheet


def themes(doors: Doors) -> None:
    """10:30: four sessions at once; a small hall fills, people change halls, one door closes early."""
    water = doors.post(1)
    doors.until(at("10:00"))
    # Back from the telephone: they have come once.
    for number, who in enumerate(doors.able(PLENARY, PLENARY)[:20]):
        doors.shows(doors.post(number % 4), who, PLENARY)
    doors.stage.meet()
    doors.until(at("10:25"))
    coming = doors.chance.sample(doors.able("water", PLENARY), 140)
    small, others = coming[:SEATS], coming[SEATS:]
    for who in small:
        doors.until(doors.now + 5_000)
        doors.shows(water, who, "water")
    doors.stage.meet()
    for number, who in enumerate(others):
        doors.until(doors.now + 3_000)
        place = (0, 2, 3)[number % 3]
        doors.shows(doors.post(place), who, THEMES[place])
    doors.stage.meet()
    doors.until(at("10:50"))
    # Full to the last seat: at every desk, until somebody goes to another hall.
    for post in (water, doors.post(3)):
        refused = doors.shows(post, others[0], "water", "full")
    doors.overrule(doors.post(3), others[0], refused, "thư ký của phiên")
    doors.stage.meet()
    for who in (small[0], small[1]):
        doors.shows(doors.post(2), who, "culture")
    doors.stage.meet()
    doors.until(at("10:55"))
    doors.shows(water, others[1], "water")
    # Twice: from the second hall on to a third.
    doors.shows(doors.post(3), small[0], "digital")
    doors.stage.meet()
    doors.until(at("11:00"))


def noon(doors: Doors) -> None:
    """11:30: one session ends early, another goes on longer; 12:00: lunch, once each."""
    ledger, desks = doors.ledger, [doors.post(number).desk for number in range(4)]
    seated = ledger.present("cities") | ledger.present("digital")
    late = [who for who in doors.able("cities", PLENARY) if who not in seated]
    doors.until(at("11:30"))
    done = close_session(desks[3], "digital", doors.supervisor, "diễn giả về sớm")
    assert done.closes == "2027-01-15T11:30"
    longer = extend_session(desks[2], "cities", 30, doors.supervisor)
    assert longer.closes == "2027-01-15T12:15"
    doors.stage.meet()
    doors.until(at("11:31"))
    doors.shows(doors.post(1), late[0], "digital", "not_open")
    doors.until(at("11:50"))
    doors.shows(doors.post(0), late[1], "cities")
    doors.until(at("12:00"))
    eating = doors.chance.sample(doors.able(LUNCH, PLENARY), 90)
    for number, who in enumerate(eating):
        doors.until(doors.now + 10_000)
        doors.shows(doors.post(number % 4), who, LUNCH)
    doors.stage.meet()
    doors.until(at("12:25"))
    for number, who in enumerate(eating[:8]):
        doors.shows(doors.post((number + 1) % 4), who, LUNCH, "already_in")
    doors.stage.meet()


def power_cut(doors: Doors, sheet: SheetMade) -> None:
    """13:00: the power is cut at the third desk; who comes is ticked on paper until it is back."""
    ledger, post = doors.ledger, doors.post(2)
    path = post.desk.file.path
    doors.stage.meet()
    post.meetings.close()
    post.desk.file.close()
    doors.until(at("13:00"))
    eaten = doors.able(FORUM, LUNCH)
    coming, paper = eaten[:SCANNED], eaten[SCANNED + 1 : SCANNED + 1 + TICKED]
    laptop = Laptop(path, post.door, FORUM)
    for who in coming:
        doors.until(doors.now + 7_000)
        assert laptop.shows(doors.now, doors.codes[who]) == "admitted"
        doors.line(post, who, FORUM)
    last = eaten[SCANNED]
    doors.until(doors.now + 7_000)
    laptop.cut(doors.now, doors.codes[last])
    cut_ms = doors.now
    doors.until(at("13:25"))
    assert stands_at(path, doors.stage.clock) == (FORUM, post.door)
    doors.stage.reopen(post)
    # What was answered is there; of the one being read nobody was told anything.
    answers = recent(post.desk, SCANNED + 1)
    if answers[0].at_ms == cut_ms:
        ledger.lines.append(doors.made(cut_ms, post, last, FORUM))
        del answers[0]
    names = [ledger.guests[who].name for who in reversed(coming)]
    assert [one.name for one in answers[:SCANNED]] == names
    _enter(doors, sheet, paper)
    doors.until(at("13:35"))
    doors.shows(post, last, FORUM)
    take_over(post.desk, "Tình nguyện viên Bàn 3")
    doors.stage.meet()


def afternoon(doors: Doors) -> None:
    """14:00: other people take over; signatures, where people are scanned in and out."""
    ledger = doors.ledger
    doors.until(at("14:00"))
    for post in doors.stage.desks():
        take_over(post.desk, f"Ca chiều {post.name}")
    invited = [who for who in doors.able(SIGNING) if who not in ledger.inside(SIGNING)][:24]
    for number, who in enumerate(invited):
        doors.until(doors.now + 9_000)
        doors.shows(doors.post(number % 4), who, SIGNING)
    doors.stage.meet()
    doors.until(at("14:20"))
    for number, who in enumerate(invited[:9]):
        doors.shows(doors.post(number % 4), who, SIGNING, out=True)
    doors.stage.meet()
    doors.until(at("14:30"))
    doors.shows(doors.post(1), invited[0], SIGNING)
    doors.shows(doors.post(2), invited[10], SIGNING, "already_in")
    doors.stage.meet()


def _sheet(desk: Desk, door: str) -> SheetMade:
    texts = tick_texts(Words(RESOURCES / "translations", "vi"))
    out = desk.file.path.with_name("sheet.pdf")
    return tick_sheet(desk, RESOURCES / "fonts", out, desk.find_session(FORUM), texts, door=door)


def _enter(doors: Doors, sheet: SheetMade, people: list[str]) -> None:
    post = doors.post(2)
    listed = find_sheet(post.desk, sheet.sheet)[1].sheet.people
    rows = []
    for number, who in enumerate(people):
        written = at("13:05") + number * MINUTE
        place = listed.index(post.desk.find_delegate(who).id) + 1
        rows.append((row_code(sheet.sheet, place, sheet.rows), clock_of(written).replace(":", "")))
        line = doors.made(written, post, who, FORUM)
        line.from_paper = True
        doors.ledger.lines.append(line)
    assert enter_ticks(post.desk, sheet.sheet, rows).problems == []
