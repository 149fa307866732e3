"""What happened, entry by entry, as the record of a delegate, the history and its exports tell it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from checkin.domain import kinds
from checkin.domain.happenings import Audited, Happening
from checkin.domain.ticks import sheet_shown
from checkin.words.table import Words

COLUMNS: Final = (
    "what",
    "who",
    "delegation",
    "session",
    "door",
    "desk",
    "operator",
    "supervisor",
    "reason",
    "detail",
)
"""What the cells of a line are called in the table of words."""
_MANY: Final = {kinds.ROSTER: "import", kinds.BADGE: "badges", kinds.PRINT: "prints"}


class HappeningWords:
    """Tells happenings in one language; how times and names are shown is the caller's."""

    def __init__(
        self,
        words: Words,
        *,
        time: Callable[[int], str],
        value: Callable[[str, Any], str],
        layout: Callable[[str], str] = str,
    ) -> None:
        """``value`` says the value of a field (its name, the value), ``layout`` a badge layout's id."""
        self._words, self._time, self._value, self._layout = words, time, value, layout

    def title(self, event: Happening) -> str:
        """Return what happened."""
        words = self._words
        if event.kind == kinds.SCAN:
            return " · ".join(part for part in (self.verdict(event), event.session) if part)
        key = event.kind
        if key == kinds.EDIT and "withdrawn" in event.fields:
            key = "withdrawn" if event.fields["withdrawn"] else "back"
        elif key == kinds.BADGE and event.replaces:
            key = "replaced"
        elif key == kinds.PRINT and event.lost:
            key = "print_lost"
        elif key == kinds.HAND_OVER:
            key = "handed" if event.to else "given_back"
        if f"happening.{key}" not in words.table:
            # A newer program's.
            return event.kind
        return words(f"happening.{key}", number=event.badge, name=event.to)

    def verdict(self, event: Happening) -> str:
        """Return what a scan was answered; that of a newer program as it is called there."""
        if not event.verdict:
            # Erased: that somebody was at a door is all that is left.
            return self._words("happening.scan")
        key = "out" if event.out and event.verdict == "admitted" else event.verdict
        return self._words.term("verdict", "again" if event.again and key == "admitted" else key)

    def details(self, event: Happening, *, place: bool = True, staff: bool = True) -> list[str]:
        """Return what else is known; without ``place`` and ``staff`` what has columns of its own."""
        words = self._words
        parts = [event.door, event.desk if event.desk != event.door else "", event.operator] if place else []
        if event.undone:
            parts.append(words("happening.taken_back"))
        if event.override:
            overruled = words.term("verdict", event.override)
            parts.append(words("happening.overruled", verdict=overruled))
        elif event.sheet:
            at = self._time(event.entered_ms)
            parts.append(words("happening.sheet", sheet=sheet_shown(event.sheet), time=at))
        elif event.by_hand:
            parts.append(words("happening.by_hand"))
        if event.choice:
            parts.append(words.term("conflict_choice", event.choice))
        if staff and event.supervisor:
            parts.append(words("happening.supervised", name=event.supervisor))
        if staff and event.reason:
            parts.append(words("happening.reason", reason=self.reason(event)))
        if event.layout:
            parts.append(self._layout(event.layout))
        if event.kind in (kinds.EDIT, kinds.HOURS):
            parts += self._changes(event)
        return [part for part in parts if part]

    def beside_desk(self, event: Happening) -> list[str]:
        """Return what else is known where the desk has a column of its own."""
        door = event.door if event.door != event.desk else ""
        return [part for part in (door, event.operator, *self.details(event, place=False)) if part]

    def reason(self, event: Happening) -> str:
        """Return why; one of the program's own reasons in words, one that was typed as it is."""
        return self._words.term("reason", event.reason) if event.reason else ""

    def what(self, line: Audited) -> str:
        """Return what a line of the history says happened."""
        kind = line.event.kind
        if kind in _MANY and (line.count > 1 or (kind == kinds.ROSTER and not line.name)):
            return self._words(f"happening.{_MANY[kind]}", line.count)
        title = self.title(line.event)
        return self._words("happening.many", line.count, what=title) if line.count > 1 else title

    def whom(self, line: Audited) -> str:
        """Return whom or what a line is about; empty where that is nobody in particular."""
        if line.name:
            return line.name
        if line.erased:
            return self._words("happening.erased")
        return self._words("happening.nobody") if line.event.kind == kinds.SCAN else ""

    def row(self, line: Audited) -> list[str]:
        """Return the cells of a line behind its time; see ``COLUMNS``."""
        event = line.event
        what = self.verdict(event) if event.kind == kinds.SCAN else self.what(line)
        details = [*self.details(event, place=False, staff=False), self.void(line)]
        return [
            what,
            self.whom(line),
            line.delegation,
            event.session,
            event.door,
            event.desk,
            event.operator,
            event.supervisor,
            self.reason(event),
            " · ".join(part for part in details if part),
        ]

    def void(self, line: Audited) -> str:
        """Return why a line does not count; empty where it does."""
        if not line.void:
            return ""
        return self._words("happening.void", standing=self._words.term("standing", line.void))

    def _changes(self, event: Happening) -> list[str]:
        words = self._words
        told = []
        for name, value in event.fields.items():
            if name == "withdrawn":
                continue
            if isinstance(value, bool):
                shown = words("happening.yes" if value else "happening.no")
            else:
                shown = self._value(name, value)
            told.append(words("happening.field", field=words.term("field", name), value=shown or "–"))
        return told
