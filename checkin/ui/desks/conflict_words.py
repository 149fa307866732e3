"""What is said of a conflict: who and what, each side line by line, and what may be decided."""

from __future__ import annotations

from typing import Any, Final, NamedTuple

from PySide6.QtCore import QObject

from checkin.desk.conflicts import Conflict, Side
from checkin.desk.settling import (
    BOTH_STAY,
    CALLED_SECURITY,
    COPIED_BADGE,
    KEEP,
    KNOWN,
    MISTAKE,
    SAME_PERSON,
)
from checkin.domain.conflicts import ADMISSIONS, BADGES, ENDED_BADGE
from checkin.domain.ticks import sheet_shown
from checkin.ui.look.rows import Row
from checkin.ui.look.tokens import Look
from checkin.ui.people.reasons import reason_text
from checkin.ui.station import Station

LETTERS: Final = "ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Name the sides; without those that are taken for digits."""
TIMES: Final = frozenset({"starts", "ends", "opens", "closes"})
"""Fields of a session that hold a time."""
_SECOND: Final = 1_000


class Decision(NamedTuple):
    """Something that may be decided, as ``settle`` takes it."""

    text: str
    choice: str
    value: str = ""
    reason: bool = False
    """A supervisor decides, and says why."""


class Line(NamedTuple):
    """One thing said of a side."""

    caption: str
    text: str
    strong: bool = False


class ConflictWords(QObject):
    """Speaks of conflicts in the window's language."""

    def __init__(self, station: Station, parent: QObject | None = None) -> None:
        """Times and names are said as ``station`` says them."""
        super().__init__(parent)
        self._station = station

    def row(self, conflict: Conflict) -> Row:
        """Return the row of a conflict in the list."""
        doors = dict.fromkeys(side.door or side.desk for side in conflict.sides)
        parts = [self.what(conflict), self.session(conflict), ", ".join(doors)]
        return Row(
            self.whom(conflict),
            " · ".join(part for part in parts if part),
            self._station.time_text(conflict.at_ms),
            Look.DENIED if conflict.grave else Look.DUPLICATE,
            key=conflict.id,
        )

    def whom(self, conflict: Conflict) -> str:
        """Return whom or what a conflict is about."""
        if conflict.person is not None:
            return conflict.person.name
        return conflict.thing or self.tr("someone not on the list yet")

    def what(self, conflict: Conflict) -> str:
        """Return what is the matter, in a few words."""
        count = len(conflict.sides)
        if conflict.what == ADMISSIONS:
            return self.tr("Admitted %n times", "", count) if count > 2 else self.tr("Admitted twice")
        if conflict.what == ENDED_BADGE:
            replaced = bool(conflict.sides and conflict.sides[0].ended == "replaced")
            return (
                self.tr("Let in with a replaced badge")
                if replaced
                else self.tr("Let in with a revoked badge")
            )
        if conflict.what == BADGES:
            return self.tr("%n valid badges", "", count) if count > 2 else self.tr("Two valid badges")
        return self.tr("Written differently: {field}").format(field=self._field(conflict))

    def about(self, conflict: Conflict) -> str:
        """Return what is the matter in a sentence or two, and how grave it is."""
        if conflict.what == ADMISSIONS:
            text = (
                self.tr(
                    "Two desks that did not know of each other let this badge in: there may be a copy of it."
                )
                if conflict.grave
                else self.tr(
                    "Two desks that did not know of each other let this person in: most often all is well."
                )
            )
        elif conflict.what == ENDED_BADGE:
            text = self.tr("A desk that did not know it yet let in a badge that no longer opens doors.")
        elif conflict.what == BADGES:
            text = self.tr("Two desks each issued a badge; both open doors.")
        else:
            text = self.tr(
                "Two desks wrote different values. {letter} is shown everywhere until it is decided."
            )
            text = text.format(letter=LETTERS[0])
        if not conflict.order_known:
            text += " " + self.tr("Which came first is not known: the clocks are not exact enough.")
        return text

    def session(self, conflict: Conflict) -> str:
        """Return the name of the session, empty where there is none."""
        known = self._station.session(conflict.session) if conflict.session else None
        return self._station.session_name(known) if known is not None else conflict.session

    def heading(self, conflict: Conflict, number: int) -> str:
        """Return what stands largest on a side."""
        side = conflict.sides[number]
        if conflict.what == BADGES:
            return self.tr("Badge {number}").format(number=side.number)
        if side.ended:
            return self.tr("Badge replaced") if side.ended == "replaced" else self.tr("Badge revoked")
        if conflict.what in (ADMISSIONS, ENDED_BADGE):
            return side.door
        return self.value(conflict, side.value)

    def lines(self, conflict: Conflict, number: int) -> list[Line]:
        """Return what is said of a side."""
        side = conflict.sides[number]
        told = [
            Line(self.tr("Time"), self._time(side), strong=True),
            Line(
                self.tr("Desk"),
                self.tr("{desk} (this one)").format(desk=side.desk) if side.ours else side.desk,
            ),
            Line(self.tr("On shift"), side.operator),
            Line(self.tr("Badge"), side.number if conflict.what in (ADMISSIONS, ENDED_BADGE) else ""),
            Line(self.tr("How"), self._how(side)),
            Line(self.tr("New badge"), side.replaced_by),
            Line(self.tr("Reason"), reason_text(side.reason)),
        ]
        return [line for line in told if line.text]

    def spoken(self, conflict: Conflict, number: int) -> str:
        """Return a side for a screen reader."""
        lines = (f"{line.caption}: {line.text}" for line in self.lines(conflict, number))
        return ", ".join((f"{LETTERS[number]}: {self.heading(conflict, number)}", *lines))

    def decisions(self, conflict: Conflict) -> list[Decision]:
        """Return what may be decided here, in the order of the keys."""
        found: list[Decision] = []
        sides = list(zip(LETTERS, conflict.sides, strict=False))
        for choice in conflict.choices:
            if choice == KEEP and conflict.what == BADGES:
                said = self.tr("Keep badge {letter} only")
                found += [
                    Decision(said.format(letter=one), KEEP, side.badge, reason=True) for one, side in sides
                ]
            elif choice == KEEP:
                said = self.tr("{letter} is right")
                found += [Decision(said.format(letter=one), KEEP, side.commit) for one, side in sides]
            elif choice == MISTAKE:
                said = self.tr("{letter} was a mistake")
                found += [
                    Decision(said.format(letter=one), MISTAKE, side.commit, reason=True)
                    for one, side in sides
                ]
            elif choice in (text := self._plain()):
                strict = choice in (COPIED_BADGE, CALLED_SECURITY)
                found.append(Decision(text[choice], choice, reason=strict))
        return found

    def value(self, conflict: Conflict, value: Any) -> str:
        """Return the value of a field for people."""
        station = self._station
        if value is None or value == "" or value == []:
            return self.tr("(empty)")
        if isinstance(value, bool):
            return self.tr("yes") if value else self.tr("no")
        if conflict.field == "delegation":
            return station.delegation_name(str(value))
        if conflict.field == "category":
            return station.category_name(str(value))
        if conflict.field in TIMES:
            return station.local_text(str(value))
        if isinstance(value, dict):
            return " · ".join(f"{name}: {one}" for name, one in sorted(value.items()))
        if isinstance(value, list):
            return ", ".join(map(str, value))
        return str(value)

    def _plain(self) -> dict[str, str]:
        return {
            SAME_PERSON: self.tr("Same person, all in order"),
            COPIED_BADGE: self.tr("Badge copied: revoke it"),
            BOTH_STAY: self.tr("Both stay valid"),
            KNOWN: self.tr("Known, all in order"),
            CALLED_SECURITY: self.tr("Security was called"),
        }

    def _field(self, conflict: Conflict) -> str:
        return self._station.language.words.term("field", conflict.field)

    def _time(self, side: Side) -> str:
        at = self._station.time_text(side.at_ms, seconds=True)
        if side.err_ms is None:
            return f"{at} ± ?"
        seconds = -(-side.err_ms // _SECOND)
        return self.tr("{time} ± {n} s").format(time=at, n=self._station.number(seconds))

    def _how(self, side: Side) -> str:
        words = self._station.language.words
        if side.override:
            return self.tr("let in against “{verdict}”").format(verdict=words.term("verdict", side.override))
        if side.sheet:
            return self.tr("from tick sheet {sheet}").format(sheet=sheet_shown(side.sheet))
        return self.tr("by hand") if side.by_hand else ""
