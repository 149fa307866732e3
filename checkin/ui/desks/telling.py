"""What is said of a desk: two short lines in each column, and everything in one sentence more."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QObject

from checkin.desk.desks import DeskInfo, State
from checkin.desk.likeness import Alike
from checkin.domain.kinds import Role
from checkin.ui.look.tokens import Look
from checkin.ui.station import Station
from checkin.ui.sync.standing import FRESH_MS, LATE_MS, SKEW_MS, Standing
from checkin.ui.sync.words import SyncWords

_SECOND: Final = 1_000
_MINUTE: Final = 60 * _SECOND


class Cell(NamedTuple):
    """What a column says of a desk."""

    title: str
    caption: str = ""
    attention: bool = False
    """Somebody should look at it."""


class DeskWords(QObject):
    """Speaks of desks in the window's language."""

    def __init__(self, station: Station, parent: QObject | None = None) -> None:
        """Times and numbers are said as ``station`` says them."""
        super().__init__(parent)
        self._station = station
        self._sync = SyncWords(station, self)

    def headings(self) -> list[str]:
        """Return the names of the columns."""
        return [
            self.tr("Desk"),
            self.tr("Last contact"),
            self.tr("Not sent yet"),
            self.tr("Clock"),
            self.tr("Same data"),
        ]

    def cells(self, info: DeskInfo, later_ms: int) -> list[Cell]:
        """Return what the columns say, ``later_ms`` after it was heard."""
        return [
            Cell(info.name, self._what(info)),
            self._contact(info, later_ms),
            self._waiting(info),
            self._clock(info),
            self._alike(info),
        ]

    def look(self, info: DeskInfo, later_ms: int) -> Look | None:
        """Return the shape of how a desk stands; none for one that is out of service."""
        if info.state is State.REVOKED:
            return Look.REVOKED
        if info.state is State.RETIRED and not info.returned:
            return None
        if info.alike is Alike.DIFFERENT:
            return Look.DENIED
        if info.own:
            return Look.ACCEPT
        if info.contact_ms is None:
            return Look.UNKNOWN
        late = info.contact_ms + later_ms >= LATE_MS
        return Look.DUPLICATE if late or info.returned or self._skewed(info) else Look.ACCEPT

    def whole(self, info: DeskInfo) -> str:
        """Return what no column has room for."""
        said = [self._ended(info)]
        if info.returned:
            said.append(self.tr("It has recorded something since; that counts too."))
        if info.uncounted:
            said.append(self.tr("%n later record(s) of it do not count.", "", info.uncounted))
        if info.addresses:
            said.append(self.tr("Hub at {addresses}.").format(addresses=", ".join(info.addresses)))
        if info.shares:
            told = self.tr("On the same laptop as {names}: what they hold is kept once.")
            said.append(told.format(names=", ".join(info.shares)))
        if info.written_ms is not None:
            at = self._station.time_text(info.written_ms)
            said.append(self.tr("Last record known here: {time}.").format(time=at))
        said.append(self.tr("Key {key}.").format(key=info.key.hex()[:8]))
        return " ".join(one for one in said if one)

    def identical(self, infos: Sequence[DeskInfo], later_ms: int) -> tuple[str, str]:
        """Return whether all that answered lately show the same, and its tone; none where nobody can tell."""
        lately = [
            one
            for one in infos
            if not one.own and one.contact_ms is not None and one.contact_ms + later_ms < FRESH_MS
        ]
        odd = [one.name for one in infos if one.alike is Alike.DIFFERENT]
        if odd:
            text = self.tr(
                "Data differs at {names}, though the log is the same: install the same version of the "
                "program on all desks, and tell the organisers."
            )
            return text.format(names=", ".join(odd)), "danger"
        if not lately:
            return self.tr("No other desk has answered in the last minute."), ""
        same = sum(one.alike is Alike.EQUAL for one in lately)
        if same == len(lately):
            text = self.tr("All %n desk(s) that answered in the last minute show the same.", "", same + 1)
            return text, "good"
        return self.tr("Whether all desks show the same is known once everything is exchanged."), ""

    def standing(self, standing: Standing, now_ms: int) -> str:
        """Return how synchronising stands, a line each."""
        return self._sync.whole(standing, now_ms)

    def _what(self, info: DeskInfo) -> str:
        parts = [self._station.language.words(f"role.{info.role.value}")]
        if info.addresses and info.role is not Role.HUB:
            parts.append(self.tr("hub"))
        if info.state is State.RETIRED:
            parts = [self.tr("retired; still recording") if info.returned else self.tr("retired")]
        elif info.state is State.REVOKED:
            parts = [self.tr("revoked")]
        if info.shares:
            parts.append(self.tr("same laptop as {names}").format(names=", ".join(info.shares)))
        if info.own:
            parts.insert(0, self.tr("this desk"))
        return " · ".join(parts)

    def _ended(self, info: DeskInfo) -> str:
        if info.state is State.ACTIVE:
            return ""
        said = {
            State.RETIRED: self.tr("Retired {time} at {desk}."),
            State.REVOKED: self.tr("Revoked {time} at {desk}: what it recorded later does not count."),
        }[info.state].format(time=self._station.time_text(info.ended_ms), desk=info.ended_by)
        reason = self.tr("Reason: {reason}.").format(reason=info.reason) if info.reason else ""
        return f"{said} {reason}".strip()

    def _contact(self, info: DeskInfo, later_ms: int) -> Cell:
        if info.own:
            return Cell(self.tr("here"))
        written = self._station.time_text(info.written_ms) if info.written_ms is not None else ""
        caption = self.tr("wrote {time}").format(time=written) if written else self.tr("wrote nothing")
        if info.contact_ms is None:
            return Cell(self.tr("not met") if info.state is State.ACTIVE else "–", caption)
        ago = info.contact_ms + later_ms
        return Cell(self._sync.ago(ago), caption, info.state is State.ACTIVE and ago >= LATE_MS)

    def _waiting(self, info: DeskInfo) -> Cell:
        if info.waiting is None:
            return Cell("–")
        number = self._station.number
        lacks = self.tr("lacks {n}").format(n=number(info.lacking)) if info.lacking else ""
        return Cell(number(info.waiting), lacks)

    def _clock(self, info: DeskInfo) -> Cell:
        if info.offset_ms is None:
            return Cell("–")
        amount = abs(info.offset_ms)
        if amount < _SECOND:
            return Cell(self.tr("right"))
        seconds = self.tr("{n} s").format(n=self._station.number(amount // _SECOND))
        lasting = seconds if amount < _MINUTE else self._sync.lasting(amount)
        caption = self.tr("behind") if info.offset_ms > 0 else self.tr("ahead")
        return Cell(lasting, caption, self._skewed(info))

    def _alike(self, info: DeskInfo) -> Cell:
        said = {
            Alike.EQUAL: self.tr("yes"),
            Alike.DIFFERENT: self.tr("no"),
            Alike.UNKNOWN: self.tr("not known"),
        }[info.alike]
        caption = self.tr("version {version}").format(version=info.version) if info.version else ""
        return Cell(said, caption, info.alike is Alike.DIFFERENT)

    def _skewed(self, info: DeskInfo) -> bool:
        return info.offset_ms is not None and abs(info.offset_ms) > SKEW_MS
