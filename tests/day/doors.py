"""What is done at the doors of the day: each act at a desk, and the line in the notebook beside it."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Final

from checkin.desk.badges import print_badges
from checkin.desk.by_hand import check_in, override
from checkin.desk.desk import Desk
from checkin.desk.import_roster import import_roster
from checkin.desk.people import edit, walk_in, withdraw
from checkin.desk.programme import set_programme
from checkin.desk.replacing import replace
from checkin.desk.scan import Outcome
from checkin.desk.selecting import Selection
from checkin.desk.undo import undo
from checkin.domain import badge as codes
from tests.day.ledger import Ledger
from tests.day.records import ADMITTED, Guest, Line
from tests.day.stage import Post, Stage
from tests.day.venue import guests, write_list, write_programme
from tests.desk.scene import lines
from tests.presses import typed

STOLEN: Final = "D0300"
"""Whose badge was revoked."""
WITHDRAWN: Final = "D0301"
NOT_OURS: Final = "https://example.org/menu"


@dataclass
class Doors:
    """The acts; what each is answered is compared with what people at a door would expect."""

    stage: Stage
    ledger: Ledger
    chance: random.Random
    codes: dict[str, str]
    """Codes by reference."""
    supervisor: bytes = b""

    @property
    def now(self) -> int:
        return self.stage.clock.now

    def post(self, number: int) -> Post:
        """Return a desk by its number, from 0."""
        return list(self.stage.posts.values())[number]

    def able(self, session: str, seen_in: str = "") -> list[str]:
        """Return, in order, who may enter a session with the badge they have; of those seen in another."""
        able = self.ledger.expected(session) - {STOLEN}
        return sorted(able & self.ledger.present(seen_in) if seen_in else able)

    def until(self, ms: int) -> None:
        """Let the day go on."""
        assert ms >= self.now, "the script goes back in time"
        self.stage.clock.now = ms

    def shows(
        self,
        post: Post,
        who: str,
        session: str,
        answer: str = ADMITTED,
        *,
        code: str | None = None,
        out: bool = False,
        known: bool = True,
    ) -> Outcome:
        """Let somebody show a badge, or ``code``; ``known``: the desk can tell whose it is."""
        outcome = self.stage.shows(post, self.codes[who] if code is None else code, session, out=out)
        told = f"{self.ledger.guests[who].name if who else 'nobody'} at {post.door}, {session}"
        assert outcome.verdict == answer, f"{told}: {outcome.verdict}, should be {answer}"
        self.line(post, who if known else "", session, answer, out=out)
        return outcome

    def by_hand(self, post: Post, who: str, session: str) -> None:
        """Let somebody in whose badge is at the hotel."""
        desk = post.desk
        outcome = check_in(desk, desk.find_delegate(who).id, desk.find_session(session), door=post.door)
        assert outcome.verdict == ADMITTED
        self.line(post, who, session).by_hand = True

    def overrule(self, post: Post, who: str, outcome: Outcome, reason: str) -> None:
        """A supervisor lets in whom the desk refused."""
        desk, session = post.desk, outcome.session
        override(
            desk,
            outcome,
            desk.find_session(session),
            door=post.door,
            reason=reason,
            supervisor=self.supervisor,
        )
        line = self.line(post, who, session)
        line.overruled, line.reason = outcome.verdict.value, reason

    def take_back(self, post: Post) -> None:
        """Take back the last admission of a desk."""
        done = undo(post.desk)
        last = next(one for one in reversed(self.ledger.lines) if one.desk == post.name and one.counts)
        assert (done.name, done.at_ms) == (self.ledger.guests[last.who].name, last.at_ms)
        last.undone = True

    def replaced(self, post: Post, who: str, reason: str) -> str:
        """Replace somebody's badge; return the code of the old one."""
        old = self.codes[who]
        out = self.stage.folder / "one.txt"
        replace(post.desk, typed, out, who, reason)
        self.codes[who] = lines(out)[0][0]
        return old

    def walks_in(self, post: Post, ref: str, name: str) -> Guest:
        """Register somebody at a door, with a badge."""
        made = walk_in(post.desk, {"name": name, "reference": ref, "category": "expert"})
        self.ledger.guests[ref] = Guest(ref, name, "", "expert")
        out = self.stage.folder / "one.txt"
        print_badges(post.desk, typed, out, Selection(delegates=(made.person.id,)))
        self.codes[ref] = lines(out)[0][0]
        return self.ledger.guests[ref]

    def renamed(self, post: Post, who: str, name: str) -> None:
        """Correct a name at a desk."""
        edit(post.desk, who, {"name": name})
        self.ledger.guests[who].name = name

    def withdrawn(self, post: Post, who: str) -> None:
        """Somebody has said that they do not come (any more)."""
        withdraw(post.desk, who)
        self.ledger.guests[who].withdrawn = True

    def line(self, post: Post, who: str, session: str, answer: str = ADMITTED, *, out: bool = False) -> Line:
        """Write down what has just happened."""
        made = self.made(self.now, post, who, session, answer, out=out)
        self.ledger.lines.append(made)
        return made

    def made(
        self, at_ms: int, post: Post, who: str, session: str, answer: str = ADMITTED, *, out: bool = False
    ) -> Line:
        """Return a line for the notebook."""
        return Line(at_ms, post.name, post.door, session, who, answer, out)


def prepare(desk: Desk, ledger: Ledger, chance: random.Random, found: dict[str, str]) -> None:
    """Fill the event the evening before: programme, list of guests, a badge for everybody."""
    folder = desk.file.path.parent
    set_programme(desk, write_programme(folder / "programme.toml"))
    ledger.guests = {one.ref: one for one in guests(chance)}
    report = import_roster(desk, write_list(folder / "v1.csv", ledger.guests.values()), {})
    assert (report.added, report.rejected) == (len(ledger.guests), [])
    printed(desk, ledger, found, Selection())


def printed(desk: Desk, ledger: Ledger, found: dict[str, str], whose: Selection) -> int:
    """Print badges; return how many, and note the codes by reference."""
    out = desk.file.path.parent / "badges.txt"
    names = {one.name: ref for ref, one in ledger.guests.items()}
    count = print_badges(desk, typed, out, whose).pages
    if count:
        found.update({names[name]: code for code, name, *_ in lines(out)})
    return count


def altered(code: str) -> str:
    """Return a code that somebody has made of another."""
    found = codes.parse(code)
    assert found is not None
    return codes.digits(found.raw[:-1] + bytes([found.raw[-1] ^ 1]))
