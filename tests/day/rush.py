"""08:30: three hundred people at four desks within twenty minutes, one in ten of them with a problem."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from tests.day.doors import NOT_OURS, STOLEN, WITHDRAWN, Doors, altered
from tests.day.keys import AtKeys
from tests.day.stage import Post
from tests.day.venue import PLENARY, SIGNING, at

PEOPLE: Final = 300
EVERY_MS: Final = 3_900
"""Between two arrivals: 300 in twenty minutes."""
MEET_EVERY: Final = 15
"""Arrivals between two meetings with the hub: once a minute."""


def rush(doors: Doors, keys: AtKeys) -> None:
    """Let them come; whoever has a problem takes more than one answer."""
    coming = iter(doors.chance.sample(doors.able(PLENARY), PEOPLE + 40))
    # A new badge for a dignitary wants a supervisor's PIN.
    plain = (who for who in coming if doors.ledger.guests[who].category != "leader")
    problems = 0
    for number in range(PEOPLE):
        doors.until(max(doors.now, at("8:30") + number * EVERY_MS))
        if number % 10 == 5:
            turn, which = divmod(problems, len(PROBLEMS))
            PROBLEMS[which](_Case(doors, keys, (problems + turn) % 4, next(plain)))
            problems += 1
        else:
            doors.shows(doors.post(number % 4), next(coming), PLENARY)
        if number % MEET_EVERY == MEET_EVERY - 1:
            doors.stage.meet()
    keys.mistake(next(coming))
    assert doors.now < at("8:50")
    doors.until(at("8:50"))
    doors.stage.meet()


class _Case(NamedTuple):
    """Somebody with a problem at a desk, by its number."""

    doors: Doors
    keys: AtKeys
    number: int
    who: str

    @property
    def post(self) -> Post:
        return self.doors.post(self.number)

    @property
    def window(self) -> bool:
        """Whether that is where the volunteer sits."""
        return self.post is self.keys.post

    def other(self, steps: int = 1) -> Post:
        """Return another desk."""
        return self.doors.post((self.number + steps) % 4)


def _lost(case: _Case) -> None:
    doors, post, who = case.doors, case.post, case.who
    old = case.keys.lost(who) if case.window else doors.replaced(post, who, "mất thẻ")
    doors.shows(post, who, PLENARY, "replaced", code=old)
    doors.shows(post, who, PLENARY)


def _wrong_door(case: _Case) -> None:
    invited = case.doors.ledger.expected(SIGNING)
    who = next(one for one in case.doors.able(PLENARY) if one not in invited and not _came(case, one))
    case.doors.shows(case.post, who, SIGNING, "not_here")
    case.doors.shows(case.post, who, PLENARY)


def _let_in(case: _Case) -> None:
    """Somebody with a pass for tomorrow alone."""
    guests = case.doors.ledger.guests
    who = next(ref for ref, one in guests.items() if one.days and not _came(case, ref))
    refused = case.doors.shows(case.post, who, PLENARY, "not_here")
    case.doors.overrule(case.post, who, refused, "Ban tổ chức đồng ý")


def _forged(case: _Case) -> None:
    code = altered(case.doors.codes[case.who])
    case.doors.shows(case.post, case.who, PLENARY, "forged", code=code, known=False)
    case.doors.shows(case.post, "", PLENARY, "unknown", code=NOT_OURS, known=False)


def _revoked(case: _Case) -> None:
    case.doors.shows(case.post, STOLEN, PLENARY, "revoked")


def _walk_in(case: _Case) -> None:
    number = len(case.doors.ledger.guests)
    ref, name = f"W{number}", f"Khách Tại Chỗ {number}"
    if case.window:
        case.keys.walks_in(ref, name)
    else:
        case.doors.walks_in(case.post, ref, name)
        case.doors.shows(case.post, ref, PLENARY)


def _photocopy(case: _Case) -> None:
    case.doors.shows(case.post, case.who, PLENARY)
    case.doors.stage.meet()
    for steps in (1, 2):
        case.doors.shows(case.other(steps), case.who, PLENARY, "already_in")


def _wrong_name(case: _Case) -> None:
    case.doors.renamed(case.post, case.who, f"{case.doors.ledger.guests[case.who].name} Hoa")
    case.doors.shows(case.post, case.who, PLENARY)


def _withdrawn(case: _Case) -> None:
    case.doors.shows(case.post, WITHDRAWN, PLENARY, "withdrawn")


def _forgotten(case: _Case) -> None:
    if case.window:
        case.keys.forgotten(case.who)
    else:
        case.doors.by_hand(case.post, case.who, PLENARY)


def _unlisted(case: _Case) -> None:
    """A badge made at one desk is shown at the next before that has heard of it."""
    case.doors.stage.meet()
    case.doors.replaced(case.post, case.who, "thẻ hỏng")
    refused = case.doors.shows(case.other(), case.who, PLENARY, "genuine_unlisted", known=False)
    case.doors.overrule(case.other(), case.who, refused, "biết mặt")


def _mistake(case: _Case) -> None:
    case.doors.shows(case.post, case.who, PLENARY)
    case.doors.take_back(case.post)


def _came(case: _Case, who: str) -> bool:
    return who in case.doors.ledger.present("")


PROBLEMS: Final[tuple[Callable[[_Case], None], ...]] = (
    _lost,
    _wrong_door,
    _let_in,
    _forged,
    _revoked,
    _walk_in,
    _photocopy,
    _wrong_name,
    _withdrawn,
    _forgotten,
    _unlisted,
    _mistake,
)
