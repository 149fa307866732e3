"""Telling a scanner's burst from a person's typing, by the times of the keys alone.

Keys closer together than ``GAP`` are held; the eighth makes it a burst, which ends with Enter, Tab or
silence. Anything slower was a person and is replayed, in order, as if it had never been held. So are
words that only silence ends: a display that was busy gives the keys of a person the times of a scanner.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from typing import Final, Generic, TypeVar

from checkin.ui.wedge.strokes import Burst, Kind, Stroke

GAP: Final = 50
"""Milliseconds between two keys from which on it is a person who types."""
SILENCE: Final = 100
"""Milliseconds of silence that end a burst; longer than ``GAP``, radio scanners stammer."""
SHORTEST: Final = 8
"""Characters that make a burst."""
WORDS: Final = 40
"""Characters up to which a burst that is not all digits may have been words someone typed."""
TAIL: Final = 250
"""Milliseconds after a burst in which a late or second Enter is still the scanner's."""

Item = TypeVar("Item")


class _Fate(Enum):
    PASSED = auto()
    HELD = auto()
    EATEN = auto()


@dataclass
class _Seen:
    text: list[str] = field(default_factory=list)
    received: list[str] = field(default_factory=list)
    swallowed: int = 0
    since: int = 0


class Bursts(Generic[Item]):
    """Takes keys with the events they came in; an event it does not take goes its way at once."""

    def __init__(
        self,
        replay: Callable[[Item], None],
        noticed: Callable[[], None],
        scanned: Callable[[Burst], None],
    ) -> None:
        """Hand events back through ``replay``; tell when a burst begins and what it was."""
        self._replay, self._noticed, self._scanned = replay, noticed, scanned
        self._held: list[tuple[Item, bool]] = []
        self._leaving: deque[Item] = deque()
        self._kept: list[Item] = []
        """The events of the burst under way, should it turn out to be a person's."""
        self._down: dict[int, _Fate] = {}
        self._seen = _Seen()
        self._burst = False
        self._last: int | None = None
        self._ended: int | None = None

    @property
    def patience(self) -> int | None:
        """Milliseconds of silence after which ``quiet`` is due; None where nothing waits."""
        if self._burst:
            return SILENCE
        return GAP if self._held else None

    @property
    def last(self) -> int | None:
        """When the last key of what waits was struck, on the clock of the events."""
        return self._last

    def takes(self, stroke: Stroke) -> bool:
        """Say whether ``press`` will take this stroke; if not, all that was held has gone ahead of it."""
        fate = self._decide(self._truly(stroke))
        if fate is _Fate.PASSED:
            # A shortcut may answer to it, and no press will follow, only the release.
            self._down[stroke.key] = fate
        return fate is not _Fate.PASSED

    def press(self, stroke: Stroke, item: Item) -> bool:
        """A key goes down; True if the event is taken."""
        stroke = self._truly(stroke)
        fate = self._down[stroke.key] = self._decide(stroke)
        if fate is _Fate.PASSED:
            if stroke.kind is not Kind.MODIFIER:
                self._seen = _Seen()
            return False
        if fate is _Fate.HELD:
            self._held.append((item, False))
        elif self._burst:
            self._kept.append(item)
        if self._burst or fate is _Fate.HELD:
            self._record(stroke)
        elif stroke.kind is Kind.END:
            self._ended = stroke.at
        return True

    def release(self, stroke: Stroke, item: Item) -> bool:
        """A key goes up; True if the event is taken."""
        self._drain()
        fate = self._down.pop(stroke.key, None)
        if fate is None and stroke.kind is Kind.TEXT and not stroke.repeated:
            return self._risen(stroke, item)
        if fate is _Fate.EATEN:
            if self._burst:
                self._kept.append(item)
            return True
        if self._held:
            self._held.append((item, fate is not _Fate.HELD))
            return True
        return False

    def compose(self, text: str, item: Item | None) -> bool:
        """An input method wrote ``text``; True if taken. Without an item it cannot wait."""
        self._drain()
        if self._burst:
            self._seen.received.append(text)
            return True
        if self._held and item is not None:
            self._seen.received.append(text)
            self._held.append((item, False))
            return True
        self.flush()
        return False

    def flush(self) -> None:
        """Replay what is held: it was a person."""
        self._leaving.extend(item for item, _ in self._held)
        self._held.clear()
        self._down = {key: _Fate.PASSED if fate is _Fate.HELD else fate for key, fate in self._down.items()}
        self._drain()

    def quiet(self) -> None:
        """Nothing came for as long as ``patience``.

        What was typed is remembered: if the next event's time shows that it was no pause of the
        scanner but of this machine, the code is still whole.
        """
        if self._burst:
            self._finish("")
        else:
            self.flush()

    def _truly(self, stroke: Stroke) -> Stroke:
        """Correct Qt on X11, for which the same digit twice in one millisecond is a key held down."""
        soon = self._last is not None and abs(stroke.at - self._last) < GAP
        return replace(stroke, repeated=False) if stroke.repeated and soon else stroke

    def _decide(self, stroke: Stroke) -> _Fate:
        self._drain()
        self._settle(stroke.at)
        fate = self._fate(stroke)
        if fate is _Fate.PASSED:
            self.flush()
        return fate

    def _settle(self, at: int) -> None:
        """Let the time of a new event end what went before."""
        if self._last is None or abs(at - self._last) < (SILENCE if self._burst else GAP):
            return
        if self._burst:
            self._finish("")
        else:
            self.flush()
            self._seen = _Seen()

    def _fate(self, stroke: Stroke) -> _Fate:
        if self._burst or self._belongs_to_last(stroke):
            return _Fate.EATEN
        if stroke.kind is Kind.TEXT and not stroke.repeated:
            return _Fate.HELD
        return _Fate.HELD if stroke.kind is Kind.MODIFIER and self._held else _Fate.PASSED

    def _belongs_to_last(self, stroke: Stroke) -> bool:
        since = abs(stroke.at - self._ended) if self._ended is not None else TAIL
        if stroke.kind is Kind.END:
            return since < TAIL
        return stroke.kind is Kind.OTHER and stroke.text != "" and since < GAP

    def _record(self, stroke: Stroke) -> None:
        if stroke.repeated:
            return
        if not self._seen.text:
            self._seen.since = stroke.at
        self._last = stroke.at
        if stroke.kind is Kind.END:
            self._finish(stroke.text)
            return
        if stroke.kind is Kind.MODIFIER:
            return
        self._seen.text.append(stroke.text)
        self._seen.received.append(stroke.received)
        if not self._burst and len(self._seen.text) >= SHORTEST:
            self._begin()

    def _risen(self, stroke: Stroke, item: Item) -> bool:
        """A key goes up that was not seen going down: an input method has kept the press."""
        self._settle(stroke.at)
        if not self._burst:
            self._held.append((item, True))
        self._seen.swallowed += 1
        self._record(Stroke(stroke.kind, stroke.key, stroke.at, stroke.text))
        return True

    def _begin(self) -> None:
        self._burst = True
        self._leaving.extend(item for item, always in self._held if always)
        self._kept = [item for item, always in self._held if not always]
        self._held.clear()
        self._down = {key: _Fate.EATEN if fate is _Fate.HELD else fate for key, fate in self._down.items()}
        self._drain()
        self._noticed()

    def _finish(self, end: str) -> None:
        seen, self._seen = self._seen, _Seen()
        kept, self._kept = self._kept, []
        self._burst, self._ended, self._last = False, self._last, None
        text = "".join(seen.text)
        if not end and not seen.swallowed and len(text) <= WORDS and not text.isdigit():
            self._down = {
                key: _Fate.PASSED if fate is _Fate.EATEN else fate for key, fate in self._down.items()
            }
            self._ended = None
            self._leaving.extend(kept)
            self._drain()
            return
        lasted = (self._ended or seen.since) - seen.since
        self._scanned(Burst(text, "".join(seen.received), end, seen.swallowed, lasted))

    def _drain(self) -> None:
        # A replayed key may open a dialog that runs its own loop; keys typed meanwhile come behind these.
        while self._leaving:
            self._replay(self._leaving.popleft())
