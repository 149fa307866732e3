"""From 15:00: desks without network, a stolen laptop, a hall that is cleared, the end of the event."""

from __future__ import annotations

from checkin.desk.badges import print_badges
from checkin.desk.bundle import export_bundle, import_bundle
from checkin.desk.conflicts import Conflict, conflicts, settle
from checkin.desk.people import walk_in
from checkin.desk.revoke import revoke
from checkin.desk.selecting import Selection
from checkin.desk.settling import MISTAKE, SAME_PERSON
from tests.day.doors import Doors
from tests.day.venue import FORUM, LUNCH, PLENARY, SIGNING, at
from tests.desk.scene import lines
from tests.presses import typed


def network_cut(doors: Doors) -> None:
    """15:00: no desk hears of any other for an hour; two people are admitted twice."""
    ledger, west, north = doors.ledger, doors.post(2), doors.post(3)
    doors.stage.stop_hub()
    doors.until(at("15:00"))
    for post in doors.stage.desks():
        assert post.desk is doors.stage.organiser or not post.meetings.meet_all()
    seen = ledger.present(FORUM)
    coming = [who for who in doors.able(FORUM, PLENARY) if who not in seen]
    once, again = [who for who in doors.able(SIGNING, PLENARY) if who not in ledger.present(SIGNING)][:2]
    # Before the fourth desk writes anything: then the earlier of both is the first in every order.
    doors.shows(west, once, SIGNING)
    doors.shows(west, again, SIGNING)
    hungry = next(who for who in reversed(doors.able(LUNCH, PLENARY)) if who not in ledger.present(LUNCH))
    doors.shows(west, hungry, LUNCH)
    for number, who in enumerate(coming[:60]):
        doors.until(doors.now + 20_000)
        doors.shows(doors.post(number % 4), who, FORUM)
    doors.until(at("15:40"))
    doors.shows(north, once, SIGNING)
    doors.shows(north, again, SIGNING)
    doors.shows(north, hungry, LUNCH)
    doors.until(at("15:55"))
    doors.shows(north, coming[0], FORUM)


def network_back(doors: Doors) -> None:
    """16:00: all desks tell each other; what two of them say differently is decided."""
    ledger = doors.ledger
    doors.stage.host()
    doors.until(at("16:00"))
    doors.stage.meet()
    by_name = {one.name: ref for ref, one in ledger.guests.items()}
    found = {(by_name[one.person.name], one.session): one for one in _admissions(doors) if one.person}
    assert found.keys() == _twice(doors)
    *same, mistake = sorted(found)
    for one in same:
        settle(doors.stage.organiser, found[one].id, SAME_PERSON)
    # Taken back at the desk that recorded it, and says that it was wrong.
    north = doors.post(3)
    wrong = next(one for one in found[mistake].sides if one.desk == north.name)
    settle(north.desk, found[mistake].id, MISTAKE, "nhầm người", wrong.commit)
    line = next(
        one for one in reversed(ledger.lines) if (one.who, one.session, one.desk) == (*mistake, north.name)
    )
    line.undone = True
    doors.stage.meet()
    assert _admissions(doors) == []


def laptop_lost(doors: Doors) -> None:
    """16:10: the fourth laptop is stolen; what it writes from then on counts nowhere."""
    ledger, stolen = doors.ledger, doors.post(3)
    doors.until(at("16:10"))
    doors.stage.meet()
    stolen.away = True
    revoke(doors.stage.organiser, stolen.name, "mất trộm ở sảnh")
    doors.until(at("16:20"))
    seen = ledger.present(FORUM)
    for who in [who for who in doors.able(FORUM, PLENARY) if who not in seen][:5]:
        doors.until(doors.now + 5_000)
        doors.shows(stolen, who, FORUM)
        ledger.lines[-1].void = True
    made = walk_in(stolen.desk, {"name": "Kẻ Trộm", "category": "leader"})
    out = doors.stage.folder / "stolen.txt"
    print_badges(stolen.desk, typed, out, Selection(delegates=(made.person.id,)))
    stick = doors.stage.folder / "stolen.bundle"
    export_bundle(stolen.desk, stick)
    taken = import_bundle(doors.stage.organiser, stick)
    assert taken.new > 0
    assert not stolen.meetings.meet_all()
    doors.until(at("16:30"))
    doors.stage.meet()
    doors.shows(doors.post(0), "", FORUM, "issuer_revoked", code=lines(out)[0][0], known=False)
    # One who was here goes home, and says so.
    doors.withdrawn(doors.post(2), doors.able(FORUM, FORUM)[0])
    doors.stage.meet()
    doors.until(at("17:00"))


def _admissions(doors: Doors) -> list[Conflict]:
    return [one for one in conflicts(doors.stage.organiser) if one.what == "admissions"]


def _twice(doors: Doors) -> set[tuple[str, str]]:
    """Return (who, session) of those admitted at two desks while these were apart."""
    apart: dict[tuple[str, str], set[str]] = {}
    for line in doors.ledger.lines:
        if line.counts and not line.out and line.at_ms >= at("15:00"):
            apart.setdefault((line.who, line.session), set()).add(line.desk)
    return {where for where, desks in apart.items() if len(desks) > 1}
