"""Keys struck by hand on a virtual clock, and what became of them."""

from __future__ import annotations

from checkin.ui.wedge.bursts import Bursts
from checkin.ui.wedge.strokes import Burst, Kind, Stroke

_NAMES = {"\r": Kind.END, "\t": Kind.END, "⇧": Kind.MODIFIER, "⎋": Kind.OTHER}


class Typist:
    """Strikes keys; an event is told by the key and an arrow, down or up."""

    def __init__(self) -> None:
        self.arrived: list[str] = []
        self.scans: list[Burst] = []
        self.noticed = 0
        self.now = 1000
        self.bursts = Bursts[str](self.arrived.append, self._notice, self.scans.append)

    @property
    def typed(self) -> str:
        """The keys that went down at the window, in order."""
        return "".join(one[0] for one in self.arrived if one[1] == "↓")

    def _notice(self) -> None:
        self.noticed += 1

    def down(self, key: str, repeated: bool = False) -> None:
        stroke = self._stroke(key, repeated)
        self.bursts.takes(stroke)
        if not self.bursts.press(stroke, key + "↓"):
            self.arrived.append(key + "↓")

    def up(self, key: str, repeated: bool = False) -> None:
        if not self.bursts.release(self._stroke(key, repeated), key + "↑"):
            self.arrived.append(key + "↑")

    def composed(self, text: str) -> None:
        """An input method hands over text that is finished."""
        if not self.bursts.compose(text, text + "↓"):
            self.arrived.append(text + "↓")

    def types(self, text: str, gap: int, lift: int = 3) -> None:
        """Strike one key after another, ``gap`` ms apart, each up again after ``lift`` ms."""
        for key in text:
            self.down(key)
            self.now += min(lift, gap)
            self.up(key)
            self.now += gap - min(lift, gap)

    def rests(self, milliseconds: int) -> None:
        """Let the clock go on; the window's timer notices."""
        self.now += milliseconds
        patience = self.bursts.patience
        if patience is not None and milliseconds >= patience:
            self.bursts.quiet()

    def _stroke(self, key: str, repeated: bool) -> Stroke:
        kind = _NAMES.get(key, Kind.TEXT)
        text = "" if kind in (Kind.MODIFIER, Kind.OTHER) else key
        return Stroke(kind, ord(key), self.now, text, text, repeated)
