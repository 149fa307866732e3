"""What the verdict says: an outcome turned into a look, words and facts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import msgspec
from PySide6.QtCore import QObject

from checkin.desk.scan import Outcome
from checkin.domain.programme import named
from checkin.domain.protocol import card_of
from checkin.domain.verdict import Verdict
from checkin.ui.look.tokens import Look
from checkin.ui.people.reasons import reason_text
from checkin.ui.station import Station
from checkin.words import Words
from checkin.words.protocol import protocol_lines

ACCEPT_MS: Final = 2_500
READ_MS: Final = 6_000
"""An accepted person with a note: long enough to read it."""
CARD_MS: Final = 12_000
"""One for protocol: long enough to say the name as the card does, and to greet."""
STAY_MS: Final = 30_000

_LOOKS: Final = {
    Verdict.ADMITTED: Look.ACCEPT,
    Verdict.ALREADY_IN: Look.DUPLICATE,
    Verdict.NOT_HERE: Look.DENIED,
    Verdict.NOT_OPEN: Look.DENIED,
    Verdict.FULL: Look.DENIED,
    Verdict.REVOKED: Look.REVOKED,
    Verdict.REPLACED: Look.REVOKED,
    Verdict.WITHDRAWN: Look.REVOKED,
    Verdict.FORGED: Look.REVOKED,
    Verdict.ISSUER_REVOKED: Look.REVOKED,
    Verdict.UNKNOWN: Look.UNKNOWN,
    Verdict.UNKNOWN_ISSUER: Look.UNKNOWN,
    Verdict.GENUINE_UNLISTED: Look.UNKNOWN,
}
_ENDED: Final = (Verdict.REVOKED, Verdict.REPLACED)
_NO_OVERRIDE: Final = (
    Verdict.ADMITTED,
    Verdict.UNKNOWN,
    Verdict.UNKNOWN_ISSUER,
    Verdict.FORGED,
    Verdict.ISSUER_REVOKED,
)


_ADVICE: Final = (
    Verdict.UNKNOWN,
    Verdict.UNKNOWN_ISSUER,
    Verdict.GENUINE_UNLISTED,
    Verdict.FORGED,
    Verdict.ISSUER_REVOKED,
    Verdict.WITHDRAWN,
)


class Sheet(msgspec.Struct, frozen=True):
    """One verdict as it is shown and said."""

    look: Look
    title: str
    second: str = ""
    """The title in the delegate's language, or in another one."""
    name: str = ""
    line: str = ""
    """Delegation, post, category."""
    facts: tuple[str, ...] = ()
    chip: str = ""
    """That protocol must be told."""
    card: tuple[tuple[str, str], ...] = ()
    """How to receive somebody: captions, and what they are of."""
    note: str = ""
    stays_ms: int = STAY_MS
    returns: bool = False
    """Goes away by itself while someone watches: a line shows how long."""
    override: bool = False
    person: bytes = b""

    @property
    def spoken(self) -> str:
        """The sheet for a screen reader."""
        card = (f"{caption}, {text}" for caption, text in self.card)
        parts = (self.title, self.name, self.line, *self.facts, self.chip, *card, self.note)
        return ". ".join(part.removesuffix(".") for part in parts if part)


def look_of(verdict: Verdict, *, protocol: bool) -> Look:
    """Return the look of a verdict; someone under protocol is never stopped by the screen.

    A valid badge of theirs looks accepted, one that has ended looks like a duplicate.
    """
    if protocol and verdict in _ENDED:
        return Look.DUPLICATE
    if protocol and verdict is not Verdict.ADMITTED and _LOOKS[verdict] is not Look.UNKNOWN:
        return Look.ACCEPT
    return _LOOKS[verdict]


class Sheets(QObject):
    """Makes sheets for one station."""

    def __init__(self, station: Station) -> None:
        """Words and names come from ``station``."""
        super().__init__(station)
        self._station = station

    def of(self, outcome: Outcome) -> Sheet:
        """Return the sheet of an outcome."""
        station, person = self._station, outcome.person
        words = station.language.words
        fields = person.fields if person else {}
        protocol = outcome.protocol and person is not None
        look = look_of(outcome.verdict, protocol=protocol)
        call = protocol and outcome.verdict is not Verdict.ADMITTED
        facts = tuple(self._facts(outcome))
        note = str(fields.get("notes", ""))
        returns = look is Look.ACCEPT and not call
        return Sheet(
            look=look,
            title=words("verdict.call_protocol") if call else spoken(words, outcome),
            second=self._second(outcome, call),
            name=person.name if person else self._hint(outcome),
            line=self._line(outcome),
            facts=(spoken(words, outcome), *facts) if call else facts,
            chip=words("scan.protocol") if protocol else "",
            card=self._card(fields) if protocol else (),
            note=note,
            stays_ms=_stays_ms(outcome, note, protocol=protocol) if returns else STAY_MS,
            returns=returns,
            override=outcome.verdict not in _NO_OVERRIDE and not outcome.out,
            person=person.id if person else b"",
        )

    def fault(self, text: str) -> Sheet:
        """Return the sheet of a scan that could not be recorded."""
        return Sheet(Look.UNKNOWN, self.tr("Not recorded: nobody was admitted"), facts=(text,))

    def _second(self, outcome: Outcome, call: bool) -> str:
        """Say the verdict in the delegate's own language too, else in English or Vietnamese."""
        station = self._station
        own = str(outcome.person.fields.get("language", "")) if outcome.person else ""
        mine = station.language.code
        if own not in ("vi", "fr", "en") or own == mine:
            own = {"vi": "fr", "fr": "vi", "en": "vi"}[mine] if not own or call else ""
        if not own or call:
            return ""
        return spoken(station.language.words_in(own), outcome)

    def _hint(self, outcome: Outcome) -> str:
        if not outcome.category_hint:
            return ""
        known = self._station.overview.categories.get(outcome.category_hint)
        name = named(known.name, self._station.language.code) if known else outcome.category_hint
        return self._station.language.words("scan.category", name=name)

    def _line(self, outcome: Outcome) -> str:
        if outcome.person is None:
            return ""
        fields, station = outcome.person.fields, self._station
        parts = (
            station.delegation_name(str(fields.get("delegation", ""))),
            str(fields.get("post", "")),
            station.category_name(str(fields.get("category", ""))),
        )
        return " · ".join(part for part in parts if part)

    def _card(self, fields: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
        """Say how to receive somebody, as far as it is known."""
        language = self._station.language
        words = language.words
        card = card_of(fields, self._station.overview.event, language.code)
        return tuple(
            (caption, text) for caption, text in protocol_lines(card, words, language.words_in) if text
        )

    def _facts(self, outcome: Outcome) -> list[str]:
        station = self._station
        words, verdict = station.language.words, outcome.verdict
        facts: list[str] = []
        first, ended = outcome.first, outcome.ended
        if first and (verdict is Verdict.ALREADY_IN or outcome.again):
            place = first.door if first.door == first.desk else f"{first.door} · {first.desk}"
            facts.append(words("scan.first", at=station.time_text(first.at_ms), place=place))
        if ended and verdict in _ENDED:
            key = "scan.replaced" if verdict is Verdict.REPLACED else "scan.revoked"
            at, reason = station.time_text(ended.at_ms), reason_text(ended.reason) or "–"
            facts.append(words(key, at=at, desk=ended.desk, by=ended.by, reason=reason))
        if verdict is Verdict.NOT_HERE:
            names = [station.session_name(one) for one in map(station.session, outcome.where) if one]
            facts.append(words("scan.where", places=names) if names else words("scan.nowhere"))
        if outcome.issued_by:
            genuine = Verdict.GENUINE_UNLISTED in (verdict, outcome.override)
            facts.append(words("scan.genuine" if genuine else "scan.issued", desk=outcome.issued_by))
        if outcome.opens:
            facts.append(words("scan.opens", at=station.local_text(outcome.opens)))
        if outcome.closed:
            facts.append(words("scan.closed", at=station.local_text(outcome.closed)))
        others = station.as_of() if verdict is Verdict.FULL else None
        if others is not None:
            facts.append(
                self.tr("Figures of the other desks as of {time}").format(time=station.time_text(others))
            )
        if verdict in _ADVICE:
            facts.append(words(f"advice.{verdict.value}"))
        if outcome.override:
            facts.append(words("scan.overridden", verdict=words.verdict(Verdict(outcome.override))))
        elif outcome.by_hand:
            facts.append(words("scan.by_hand"))
        if outcome.update_needed:
            facts.append(words("scan.update_needed"))
        return facts


def _stays_ms(outcome: Outcome, note: str, *, protocol: bool) -> int:
    if protocol:
        return CARD_MS
    return READ_MS if note or outcome.update_needed else ACCEPT_MS


def spoken(words: Words, outcome: Outcome) -> str:
    """Return the verdict in words."""
    if outcome.out and outcome.verdict is Verdict.ADMITTED:
        return words("verdict.out")
    if outcome.closed:
        return words("verdict.closed")
    return words.verdict(outcome.verdict, again=outcome.again)
