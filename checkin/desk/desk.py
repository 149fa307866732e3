"""A desk at work: its event file, its clock, and the words people use for what is in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rapidfuzz import fuzz

from checkin.desk.desk_clock import Clock as Clock
from checkin.desk.desk_clock import DeskClock
from checkin.domain import errors
from checkin.domain.ids import subject
from checkin.domain.kinds import DESK, Role
from checkin.domain.log import Stamp
from checkin.domain.people import MAX_TEXT
from checkin.domain.programme import Category, Delegation, Event, Names, Session, named
from checkin.domain.text import fold as folded
from checkin.domain.text import shown, tidy
from checkin.store import queries, search
from checkin.store.eventfile import EventFile
from checkin.store.queries import Person

NEAREST = 5
MANY = 100_000


class Desk:
    """What every use case works on."""

    def __init__(
        self, file: EventFile, clock: Clock, language: str = "en", *, steady: Clock | None = None
    ) -> None:
        """``language`` chooses among the names that programme and delegations have.

        ``steady`` is a clock (milliseconds) that nobody sets, by which it is told that ``clock`` was.
        """
        self.file = file
        self.time = DeskClock(file, clock, steady or clock)
        self.language = language
        self.operator = b""
        """Id of who is on shift; everything written names it."""

    def speaking(self, language: str) -> Desk:
        """Return the same desk, for reading, with names in another language."""
        return Desk(self.file, self.time.wall, language, steady=self.time.steady)

    def clock(self) -> int:
        """Return Unix milliseconds, corrected by the offset last measured against a hub."""
        return self.time.moment().at_ms

    def stamp(self, at_ms: int | None = None) -> Stamp:
        """Return when and by whom something is written now; ``at_ms`` is what ``clock`` has just said."""
        moment = self.time.moment() if at_ms is None else self.time.told(at_ms)
        return Stamp(moment.at_ms, moment.err_ms, self.operator)

    @property
    def event(self) -> Event:
        """The event."""
        return self.file.remember("event", queries.event)

    @property
    def sessions(self) -> list[Session]:
        """The programme in order of time."""
        return self.file.remember("sessions", queries.sessions)

    @property
    def categories(self) -> dict[str, Category]:
        """Categories by id."""
        return self.file.remember("categories", queries.categories)

    @property
    def delegations(self) -> dict[str, Delegation]:
        """Delegations by id."""
        return self.file.remember("delegations", queries.delegations)

    @property
    def layouts(self) -> dict[str, str]:
        """The event's own badge layouts: TOML texts by name."""
        return self.file.remember("layouts", queries.layouts)

    @property
    def desk_names(self) -> dict[bytes, str]:
        """Names of installations by the subject of their key; nothing in one steers a terminal."""
        return self.file.remember(
            "desks",
            lambda connection: {
                thing: shown(name, MAX_TEXT) for thing, name in queries.desks(connection).items()
            },
        )

    def desk_name(self, key: bytes) -> str:
        """Return the name of an installation, or the beginning of its key."""
        return self.desk_names.get(subject(self.file.event, DESK, key), "") or key.hex()[:8]

    @property
    def own_name(self) -> str:
        """The name of this desk."""
        return self.file.remember("own-name", lambda _: self.desk_name(self.file.key))

    def door_here(self, door: str) -> str:
        """Return a door as it is recorded: empty for this desk's own, which is the same under any name."""
        return "" if door == self.own_name else door

    def door_name(self, door: str, key: bytes) -> str:
        """Return the name of a door that an installation recorded."""
        return shown(door, MAX_TEXT) or self.desk_name(key)

    def named(self, names: Names) -> str:
        """Return a name in this desk's language."""
        return named(names, self.language)

    def session_name(self, session: bytes) -> str:
        """Return the name of a session by its subject, removed ones too."""
        known = self._any_session(session)
        return self.named(known.name) or known.id if known else ""

    def session_id(self, session: bytes) -> str:
        """Return the id of a session by its subject, removed ones too; empty where it is not known."""
        known = self._any_session(session)
        return known.id if known else ""

    @property
    def all_sessions(self) -> list[Session]:
        """Every session there ever was, in order of time."""
        return self.file.remember("all-sessions", queries.all_sessions)

    def _any_session(self, session: bytes) -> Session | None:
        return next((one for one in self.all_sessions if one.subject == session), None)

    def delegation_name(self, key: str) -> str:
        """Return the name of a delegation by its id."""
        known = self.delegations.get(key)
        return (self.named(known.name) if known else "") or key

    def category_name(self, key: str) -> str:
        """Return the name of a category by its id."""
        known = self.categories.get(key)
        return (self.named(known.name) if known else "") or key

    def protocol(self, person: Person) -> bool:
        """Whether protocol is to be called when a delegate arrives."""
        category = self.categories.get(str(person.fields.get("category", "")))
        return person.fields.get("protocol") is True or bool(category and category.protocol)

    def staff_name(self, kind: str, who: bytes) -> str:
        """Return the name of an operator or supervisor, one who was removed too; empty where not known."""
        if not who:
            return ""
        known = self.file.remember(f"staff:{kind}", lambda connection: queries.things(connection, kind))
        return str(known.get(who, {}).get("name", ""))

    def must_be_organiser(self) -> None:
        """Refuse what only an organiser may do.

        Raises:
            RoleTooLow: this installation is not an organiser's.
        """
        role = self.file.role
        if role is not Role.ORGANISER:
            raise errors.RoleTooLow(role.value if role else "")

    def find_session(self, text: str) -> Session:
        """Return the session of this id or name.

        Raises:
            SessionUnknown: there is none; the nearest are named.
        """
        by_name = {one.id: (one.id, *one.name.values()) for one in self.sessions}
        found = match(text, by_name)
        if found is None:
            raise errors.SessionUnknown(text, nearest(text, by_name))
        return next(one for one in self.sessions if one.id == found)

    def session_of(self, id: str) -> Session:
        """Return the session of exactly this id: a namesake of one that is gone is not meant.

        Raises:
            SessionUnknown: the programme does not have it (any more).
        """
        found = next((one for one in self.sessions if one.id == id), None)
        if found is None:
            names = {one.id: (one.id, *one.name.values()) for one in self.sessions}
            raise errors.SessionUnknown(id, nearest(id, names))
        return found

    def find_delegation(self, text: str) -> str:
        """Return the id of the delegation of this id or name; empty, for those of none, where it is empty.

        Raises:
            DelegationUnknown: there is none; the nearest are named.
        """
        if not text.strip():
            return ""
        by_name = {one.id: (one.id, *one.name.values()) for one in self.delegations.values()}
        found = match(text, by_name) or shortened(text, by_name)
        if found is None:
            raise errors.DelegationUnknown(
                text, [self.delegation_name(key) for key in nearest(text, by_name)]
            )
        return found

    def find_category(self, text: str) -> str:
        """Return the id of the category of this id or name.

        Raises:
            CategoryUnknown: there is none; the nearest are named.
        """
        by_name = {one.id: (one.id, *one.name.values()) for one in self.categories.values()}
        found = match(text, by_name) or shortened(text, by_name)
        if found is None:
            raise errors.CategoryUnknown(text, [self.category_name(key) for key in nearest(text, by_name)])
        return found

    def find_delegate(self, text: str) -> Person:
        """Return the one delegate meant by an id, a reference, a badge number or a name.

        Raises:
            DelegateUnknown: nobody; those whose name is nearly this are named.
            DelegateAmbiguous: several; they are named with delegation and id.
        """
        text = tidy(text)
        with self.file.reading() as connection:
            hits, near = self._by_identifier(text), list[Person]()
            if not hits:
                # Everyone of exactly this name, before names that merely begin so: acting on one
                # homonym because the other was cut from a list must not happen.
                seqs = search.same_words(connection, text, MANY)
                hits = [one for one in queries.by_seq(connection, seqs) if folded(one.name) == folded(text)]
            if not hits:
                near = queries.by_seq(connection, search.search(connection, text, NEAREST + 1))
                hits = [one for one in near if _begins(one.name, text)]
        if len(hits) == 1:
            return hits[0]
        if not hits:
            # Search forgives slips; what is done to a delegate must not.
            raise errors.DelegateUnknown(text, [self.describe(one) for one in near[:NEAREST]])
        raise errors.DelegateAmbiguous(text, [self.describe(one) for one in hits[:NEAREST]])

    def describe(self, person: Person) -> str:
        """Return a delegate told from others of the same name: name, delegation, reference or id."""
        reference = str(person.fields.get("reference", "")) or person.id.hex()
        delegation = self.delegation_name(str(person.fields.get("delegation", "")))
        return " · ".join(part for part in (person.name, delegation, reference) if part)

    def _by_identifier(self, text: str) -> list[Person]:
        connection = self.file.connection
        hits = queries.by_reference(connection, text)
        if hits:
            return hits
        hits = queries.by_badge_number(connection, text)
        if hits:
            return hits
        try:
            raw = bytes.fromhex(text)
        except ValueError:
            return []
        if len(raw) == 16:
            one = queries.person(connection, raw)
            return [one] if one else []
        if len(raw) == 8:
            owners = [queries.person(connection, delegate) for delegate, _ in queries.badge(connection, raw)]
            return [one for one in owners if one]
        return []


def _begins(name: str, text: str) -> bool:
    """Whether every word of ``text`` begins a word of ``name``."""
    words = folded(name).split()
    return all(any(word.startswith(begin) for word in words) for begin in folded(text).split())


def match(text: str, names: Mapping[str, Iterable[str]]) -> str | None:
    """Return the key one of whose names is ``text``, compared without tones and case."""
    if text in names:
        return text
    wanted = folded(text)
    return next((key for key, known in names.items() if wanted in map(folded, known)), None)


def shortened(text: str, names: Mapping[str, Iterable[str]]) -> str | None:
    """Return the one key a name of which holds every word of ``text``: Hà Giang for Tỉnh Hà Giang."""
    words = set(folded(text).split())
    hits = [key for key, known in names.items() if any(words <= set(folded(one).split()) for one in known)]
    return hits[0] if words and len(hits) == 1 else None


def nearest(text: str, names: Mapping[str, Iterable[str]]) -> list[str]:
    """Return the keys whose names come closest to ``text``, best first."""
    scores = {
        key: max((fuzz.WRatio(folded(text), folded(name)) for name in known), default=0.0)
        for key, known in names.items()
    }
    best = sorted(scores.items(), key=lambda item: -item[1])[:3]
    return [key for key, score in best if score >= 50]
