"""What is said of a session: when, how its doors stand, who is there, who may enter."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QDate, QObject

from checkin.desk.halls import scans_out
from checkin.desk.session_figures import SessionFigures
from checkin.domain.hours import SessionState
from checkin.domain.programme import Session, local_time
from checkin.ui.station import Station

_NAMED: Final = 12
"""How many categories or delegations are named; of more their number is said."""


class ProgrammeWords(QObject):
    """Speaks of sessions in the window's language."""

    def __init__(self, station: Station, parent: QObject | None = None) -> None:
        """Names and times are said as ``station`` says them."""
        super().__init__(parent)
        self._station = station

    def day(self, day: str) -> str:
        """Return the heading of a day (ISO date); of those without a day, where it is empty."""
        date = QDate.fromString(day, "yyyy-MM-dd")
        if not date.isValid():
            return self.tr("Every day")
        station = self._station
        pattern = "dddd d MMMM yyyy" if station.language.code != "vi" else "dddd, dd/MM/yyyy"
        text = station.language.locale.toString(date, pattern)
        text = text[:1].upper() + text[1:]
        today = local_time(station.now(), station.overview.event.zone).date().isoformat()
        return self.tr("{day} · today").format(day=text) if day == today else text

    def when(self, session: Session) -> str:
        """Return the day and the times of a session, shortly."""
        date = QDate.fromString(session.day, "yyyy-MM-dd")
        # Vietnamese writes the days of the week out.
        pattern = "ddd d MMM" if self._station.language.code != "vi" else "dddd dd/MM"
        day = self._station.language.locale.toString(date, pattern) if date.isValid() else ""
        times = "–".join(one[11:16] for one in (session.starts, session.ends) if one)
        return ", ".join(part for part in (day, times) if part)

    def name(self, session: Session) -> str:
        """Return a session's name."""
        return self._station.session_name(session)

    def state(self, one: SessionFigures) -> str:
        """Return how the doors stand, with since or until when."""
        session, time = one.session, self._station.local_text
        if one.state is SessionState.NOT_OPEN:
            return self.tr("Opens at {time}").format(time=time(session.opens))
        if one.state is SessionState.CLOSED:
            return self.tr("Closed since {time}").format(time=time(session.closes))
        if one.state is SessionState.CLOSING:
            return self.tr("Closes at {time}").format(time=time(session.closes))
        if session.closes:
            return self.tr("Open until {time}").format(time=time(session.closes))
        if session.opens:
            return self.tr("Open since {time}").format(time=time(session.opens))
        return self.tr("Open")

    def doors(self, session: Session) -> str:
        """Return when its doors open and close, as far as that is set."""
        time = self._station.local_text
        if session.opens and session.closes:
            return f"{time(session.opens)}–{time(session.closes)}"
        if session.opens:
            return self.tr("open at {time}, then stay open").format(time=time(session.opens))
        if session.closes:
            return self.tr("close at {time}").format(time=time(session.closes))
        return self.tr("always open")

    def present(self, one: SessionFigures) -> str:
        """Return who has come, of how many."""
        number = self._station.number
        return self.tr("{n} of {of} present").format(n=number(one.present), of=number(one.expected))

    def seats(self, one: SessionFigures) -> str:
        """Return how many seats are taken as the door counts them; empty where they are not counted."""
        number, seats = self._station.number, one.session.capacity
        if seats is None:
            return ""
        return self.tr("{n} of {of} seats taken").format(n=number(one.inside), of=number(seats))

    def seats_short(self, one: SessionFigures) -> str:
        """Return the same in a line of a list."""
        number, seats = self._station.number, one.session.capacity
        if seats is None:
            return ""
        return self.tr("{n} / {of} seats").format(n=number(one.inside), of=number(seats))

    def now(self, one: SessionFigures, seen: int | None) -> str:
        """Return who is there now: inside only where people are scanned out, else last seen; empty unknown.

        ``seen`` is how many were seen last in it, None on another day.
        """
        number = self._station.number
        if seen is None:
            return ""
        if scans_out(one.session):
            return self.tr("{n} inside").format(n=number(one.inside))
        return self.tr("{n} last seen here").format(n=number(seen))

    def reentry(self, session: Session) -> str:
        """Return the rule of entering again."""
        return {
            "once": self.tr("Once only"),
            "in-out": self.tr("In and out, exits are scanned too"),
        }.get(session.reentry, self.tr("Free: in again at any time"))

    def access(self, session: Session) -> str:
        """Return who may enter, by name where they are few."""
        if not session.restricted:
            return self.tr("Everyone")
        station = self._station
        parts = [station.category_name(one) for one in session.categories[:_NAMED]]
        if len(session.categories) > _NAMED:
            parts.append(self.tr("%n more category(ies)", "", len(session.categories) - _NAMED))
        parts += [station.delegation_name(one) for one in session.delegations[:_NAMED]]
        if len(session.delegations) > _NAMED:
            parts.append(self.tr("%n more delegation(s)", "", len(session.delegations) - _NAMED))
        if session.people:
            parts.append(self.tr("%n person(s) by name", "", len(session.people)))
        return ", ".join(parts)

    def access_short(self, session: Session) -> str:
        """Return who may enter in a word or two."""
        if not session.restricted:
            return self.tr("Everyone")
        station = self._station
        groups = len(session.categories) + len(session.delegations)
        if groups == 1 and not session.people:
            if session.categories:
                return station.category_name(session.categories[0])
            return station.delegation_name(session.delegations[0])
        if groups and not session.people:
            if not session.delegations:
                return self.tr("%n category(ies)", "", groups)
            if not session.categories:
                return self.tr("%n delegation(s)", "", groups)
        if not groups:
            return self.tr("%n person(s) by name", "", len(session.people))
        return self.tr("By list")

    def here(self) -> str:
        """Return the mark of the session at which this desk stands."""
        return self.tr("this door")
