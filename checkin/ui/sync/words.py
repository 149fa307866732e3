"""Synchronising in words: two short lines for the pill, everything for whoever points at it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject

from checkin.ui.station import Station
from checkin.ui.sync.standing import Case, Standing

_SECOND: Final = 1_000
_MINUTE: Final = 60 * _SECOND
_HOUR: Final = 60 * _MINUTE
_DAY: Final = 24 * _HOUR


class SyncWords(QObject):
    """Speaks of synchronising in the window's language."""

    def __init__(self, station: Station, parent: QObject | None = None) -> None:
        """Numbers and errors are said as ``station`` says them."""
        super().__init__(parent)
        self._station = station

    def first(self, standing: Standing, now_ms: int) -> str:
        """Return the pill's first line: how it stands."""
        case = standing.case(now_ms)
        if case in (Case.WAITING, Case.LATE) and standing.waiting:
            return self.tr("%n waiting", "", standing.waiting)
        return {
            Case.HOST: self.tr("This is the hub"),
            Case.SAFE: self.tr("Safe"),
            Case.STORED: self.tr("Stored"),
            Case.MET: self.tr("Synchronised"),
            Case.LATE: self.tr("No contact"),
            Case.NEVER: self.tr("Hub not met yet"),
            Case.REVOKED: self.tr("Desk revoked"),
            Case.UNCERTIFIED: self.tr("Not admitted"),
            Case.UPDATE: self.tr("Update needed"),
            Case.OUTDATED: self.tr("Hub outdated"),
        }[case]

    def second(self, standing: Standing, now_ms: int) -> str:
        """Return the pill's second line: since when, or how much."""
        if standing.case(now_ms) is Case.HOST:
            return self.tr("%n desk(s)", "", standing.connected)
        age = standing.age_ms(now_ms)
        if age is not None:
            return self.ago(age)
        if standing.waiting:
            return self.tr("%n waiting", "", standing.waiting)
        return ""

    def whole(self, standing: Standing, now_ms: int) -> str:
        """Return everything there is to say, a line each."""
        lines = [self.first(standing, now_ms)]
        if standing.hosting:
            lines.append(self.tr("%n desk(s) connected to this laptop", "", standing.connected))
        elif standing.hub:
            lines.append(self.tr("Hub: {name}").format(name=standing.hub))
        age = standing.age_ms(now_ms)
        if age is not None:
            lines.append(self.tr("Last contact: {ago}").format(ago=self.ago(age)))
        number = self._station.number
        lines.append(self.tr("Waiting to be sent: {n}").format(n=number(standing.waiting)))
        lines.append(
            self.tr("Stored on another machine: {n} of {all}").format(
                n=number(standing.stored), all=number(standing.own)
            )
        )
        lines.append(
            self.tr("Safe on two others: {n} of {all}").format(
                n=number(standing.safe), all=number(standing.own)
            )
        )
        if standing.error is not None:
            lines.append(self._station.language.words.error(standing.error))
        return "\n".join(lines)

    def ago(self, ms: int) -> str:
        """Return how long ago something was."""
        if ms < 10 * _SECOND:
            return self.tr("just now")
        return self.tr("{time} ago").format(time=self.lasting(ms, most=1))

    def lasting(self, ms: int, most: int = 2) -> str:
        """Return a length of time in its ``most`` largest units."""
        days, rest = divmod(ms, _DAY)
        hours, rest = divmod(rest, _HOUR)
        minutes, rest = divmod(rest, _MINUTE)
        parts = [
            self.tr("%n day(s)", "", days) if days else "",
            self.tr("{n} h").format(n=hours) if hours else "",
            self.tr("{n} min").format(n=minutes) if minutes else "",
            self.tr("{n} s").format(n=rest // (10 * _SECOND) * 10) if ms < _MINUTE else "",
        ]
        first = next((i for i, part in enumerate(parts) if part), len(parts) - 1)
        return " ".join(part for part in parts[first : first + most] if part)

    def skew(self, behind_ms: int) -> str:
        """Return what to do about a clock that is wrong."""
        amount = self.lasting(abs(behind_ms))
        if behind_ms > 0:
            text = self.tr(
                "This laptop's clock is {time} behind the hub's. Times are corrected; set the clock."
            )
        else:
            text = self.tr(
                "This laptop's clock is {time} ahead of the hub's. Times are corrected; set the clock."
            )
        return text.format(time=amount)
