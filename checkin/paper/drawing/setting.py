"""How sessions stand in a column: times and halls on the left, names on the right. Lengths are points."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from checkin.paper.drawing.columns import MARKS, flowed, tongues
from checkin.paper.wrap import LEADING, line_width, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checkin.domain.faces import BackSession
    from checkin.paper.fonts import Font, Fonts
    from checkin.paper.wrap import Line, Word

_LEFT: Final = 0.27
"""How much of the width halls may take; times take what they need."""
# Over the type size:
_GUTTER: Final = 0.9
_AFTER_SESSION: Final = 0.35
_AFTER_DAY: Final = 0.5
_DAY: Final = 1.2
_RULE: Final = 0.06
_BELOW_RULE: Final = 0.35
_PICTOGRAM: Final = 1.2
_BESIDE_PICTOGRAM: Final = 0.5

_BETWEEN: Final = "·"


class Look(NamedTuple):
    """What of the programme is shown, and how."""

    languages: tuple[str, ...]
    halls: bool
    apart: bool
    """Whether each language begins a line."""
    sessions: int
    """How many, from the first on."""


class TextPiece(NamedTuple):
    """Lines, the top left of the first at (x, y)."""

    lines: tuple[Line, ...]
    size: float
    x: float
    y: float


class RulePiece(NamedTuple):
    """A rule across the column."""

    y: float
    thickness: float


class PicturePiece(NamedTuple):
    """A pictogram, its top left at (x, y)."""

    name: str
    size: float
    x: float
    y: float


Piece = TextPiece | RulePiece | PicturePiece


class Setting:
    """Sessions in a column of one width."""

    def __init__(self, fonts: Fonts, sessions: Sequence[tuple[str, BackSession]], width: float) -> None:
        """``sessions`` come each with its day, in their order."""
        self._fonts = fonts
        self._sessions = sessions
        self._width = width
        self._pictured = any(session.pictogram for _, session in sessions)
        self._words_of: dict[tuple[str, bool], list[Word]] = {}
        self._times = max(_wide(self._words(one.time, strong=True)) for _, one in sessions)

    def composed(self, look: Look, size: float) -> tuple[list[Piece], float]:
        """Return what stands where in a size, and how high it is in all."""
        pieces: list[Piece] = []
        y, shown = MARKS * size, None
        for date, session in self._sessions[: look.sessions]:
            if date != shown:
                y = self._day(pieces, date, size, y, first=shown is None)
                shown = date
            y = self._session(pieces, session, look, size, y) + _AFTER_SESSION * size
        y -= _AFTER_SESSION * size
        if look.sessions < len(self._sessions):
            y = self._rest(pieces, look, size, y)
        return pieces, y

    def _day(self, pieces: list[Piece], date: str, size: float, y: float, *, first: bool) -> float:
        """Head a day; sessions without one have a rule above them."""
        y += 0 if first else _AFTER_DAY * size
        if date:
            lines = flowed(self._words(_short(date), strong=True), self._width, _DAY * size)
            pieces.append(TextPiece(lines, _DAY * size, 0, y))
            y += _DAY * size * LEADING
        if date or not first:
            pieces.append(RulePiece(y, _RULE * size))
            y += _BELOW_RULE * size
        return y

    def _session(self, pieces: list[Piece], session: BackSession, look: Look, size: float, y: float) -> float:
        left = self._left(look, size)
        right = left + (_PICTOGRAM + _BESIDE_PICTOGRAM) * size * self._pictured
        if session.pictogram:
            inset = (LEADING - _PICTOGRAM) / 2 * size
            pieces.append(PicturePiece(session.pictogram, _PICTOGRAM * size, left, y + inset))
        foot = y
        for text in (session.time, session.hall if look.halls else ""):
            lines = flowed(self._words(text, strong=text == session.time), left - _GUTTER * size, size)
            pieces.append(TextPiece(lines, size, 0, foot))
            foot += len(lines) * LEADING * size
        beside = y
        for name in self._names(session, look):
            lines = flowed(name, self._width - right, size)
            pieces.append(TextPiece(lines, size, right, beside))
            beside += len(lines) * LEADING * size
        return max(foot, beside)

    def _names(self, session: BackSession, look: Look) -> list[list[Word]]:
        """Return the texts of a name, a line or more each: the first language stands out."""
        names = tongues(session.name, look.languages)
        texts = [self._words(name, strong=name is names[0]) for name in names]
        if look.apart or not texts:
            return texts
        between = [word._replace(tied=True) for word in self._words(_BETWEEN)]
        run = texts[0].copy()
        for text in texts[1:]:
            run += [*between, *text]
        return [run]

    def _left(self, look: Look, size: float) -> float:
        """Return how wide times and halls are, gutter included."""
        halls = [
            _wide(self._words(session.hall)) for _, session in self._sessions if look.halls and session.hall
        ]
        widest = max(self._times * size, min(max(halls, default=0.0) * size, _LEFT * self._width))
        return widest + _GUTTER * size if widest else 0.0

    def _rest(self, pieces: list[Piece], look: Look, size: float, y: float) -> float:
        """Say what found no room: how many sessions, of which days."""
        left_out = self._sessions[look.sessions :]
        days = ", ".join(dict.fromkeys(_short(date) for date, _ in left_out if date))
        text = f"… + {len(left_out)}" + (f" ({days})" if days else "")
        y += _AFTER_SESSION * size
        lines = flowed(self._words(text, strong=True), self._width, size)
        pieces.append(TextPiece(lines, size, 0, y))
        return y + len(lines) * LEADING * size

    def _words(self, text: str, *, strong: bool = False) -> list[Word]:
        known = self._words_of.get((text, strong))
        if known is None:
            font: Font = self._fonts.semibold if strong else self._fonts.regular
            known = self._words_of[text, strong] = words(self._fonts.shown(text), font)
        return known


def _wide(text: Sequence[Word]) -> float:
    return line_width(text) + 0.01 if text else 0.0


def _short(date: str) -> str:
    """Return an ISO date as day and month, which all three languages read alike."""
    return f"{date[8:10]}/{date[5:7]}"
