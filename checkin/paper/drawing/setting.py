"""How sessions stand in a column: times and halls on the left, names on the right. Lengths are points."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from checkin.paper.drawing.columns import MARKS, flowed, tongues
from checkin.paper.drawing.looks import ABOVE, BESIDE, PicturePiece, RulePiece, TextPiece
from checkin.paper.wrap import Block, Spread, line_width, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checkin.domain.faces import BackSession
    from checkin.paper.drawing.looks import Look, Piece
    from checkin.paper.fonts import Font, Fonts
    from checkin.paper.wrap import Word

_LEFT: Final = 0.27
"""How much of the width halls may take; times take what they need."""
# Over the type size:
_DAY: Final = 1.2
_RULE: Final = 0.06
_BELOW_RULE: Final = 0.35
_MIDDLE: Final = 0.66
"""From the top of a line to the middle of its digits."""
_PICTOGRAM: Final = 1.2
_BESIDE_PICTOGRAM: Final = 0.5

_BETWEEN: Final = "·"


class Setting:
    """Sessions in a column of one width."""

    def __init__(self, fonts: Fonts, sessions: Sequence[tuple[str, BackSession]], width: float) -> None:
        """``sessions`` come each with its day, in their order."""
        self._fonts = fonts
        self._sessions = sessions
        self._width = width
        self._pictured = any(session.pictogram for _, session in sessions)
        self._words_of: dict[tuple[str, bool], list[Word]] = {}
        self._names_of: dict[tuple[int, tuple[str, ...], bool], list[list[Word]]] = {}
        self._times = {
            ends: max(_wide(self._words(_time(one, ends=ends))) for _, one in sessions)
            for ends in (True, False)
        }
        self._halls = max(_wide(self._words(one.hall)) for _, one in sessions)
        self._days = max(_wide(self._words(_short(date), strong=True)) for date, _ in sessions)

    def composed(self, look: Look, size: float, air: float = 0.0) -> tuple[list[Piece], float]:
        """Return what stands where in a size, and how high it is in all.

        ``air`` is added between sessions, and twice more between days.
        """
        pieces: list[Piece] = []
        between = look.spacing.session * size + air
        y, shown = MARKS * size, None
        for date, session in self._sessions[: look.sessions]:
            if date != shown:
                y += 0 if shown is None else look.spacing.day * size + 2 * air
                y = self._day(pieces, date, look, size, y, first=shown is None)
                shown = date
            y = self._session(pieces, session, look, size, y) + between
        y -= between
        if look.sessions < len(self._sessions):
            y = self._rest(pieces, look, size, y + between)
        return pieces, y

    def _day(
        self, pieces: list[Piece], date: str, look: Look, size: float, y: float, *, first: bool
    ) -> float:
        """Head a day; sessions without one have a rule above them."""
        text = self._words(_short(date), strong=True)
        if look.days == BESIDE:
            if not first:
                pieces.append(RulePiece(0, y, _RULE * size))
                y += _BELOW_RULE * size
            self._text(pieces, text, self._width, look, size, 0, y)
        elif look.days == ABOVE or not date:
            y += self._text(pieces, text, self._width, look, _DAY * size, 0, y)
            if date or not first:
                pieces.append(RulePiece(0, y, _RULE * size))
                y += _BELOW_RULE * size
        else:
            pieces.append(
                RulePiece((_wide(text) + look.spacing.gutter) * size, y + _MIDDLE * size, _RULE * size)
            )
            y += self._text(pieces, text, self._width, look, size, 0, y) + _BELOW_RULE / 2 * size
        return y

    def _session(self, pieces: list[Piece], session: BackSession, look: Look, size: float, y: float) -> float:
        begin = self._days and (self._days + look.spacing.gutter) * size if look.days == BESIDE else 0.0
        left = self._left(look, size)
        right = begin + left
        if self._pictured and look.pictures:
            if session.pictogram:
                inset = (look.spacing.leading - _PICTOGRAM) / 2 * size
                pieces.append(PicturePiece(session.pictogram, _PICTOGRAM * size, right, y + inset))
            right += (_PICTOGRAM + _BESIDE_PICTOGRAM) * size
        foot = y
        room = left - look.spacing.gutter * size
        for text, muted in ((_time(session, ends=look.ends), False), (session.hall, True)):
            if look.halls or not muted:
                foot += self._text(pieces, self._words(text), room, look, size, begin, foot, muted=muted)
        beside = y
        for name in self._names(session, look):
            beside += self._text(pieces, name, self._width - right, look, size, right, beside, muted=True)
        return max(foot, beside)

    def _text(
        self,
        pieces: list[Piece],
        text: Sequence[Word],
        width: float,
        look: Look,
        size: float,
        x: float,
        y: float,
        *,
        muted: bool = False,
    ) -> float:
        """Add a text and return how high it is."""
        lines = flowed(text, width, size)
        leading = look.spacing.leading
        if lines:
            pieces.append(TextPiece(Block(size, lines, Spread(leading)), x, y, muted))
        return len(lines) * leading * size

    def _names(self, session: BackSession, look: Look) -> list[list[Word]]:
        """Return the texts of a name, a line or more each: the first language stands out."""
        key = id(session), look.languages, look.apart
        known = self._names_of.get(key)
        if known is None:
            names = tongues(session.name, look.languages)
            known = [self._words(name, strong=name is names[0]) for name in names]
            if known and not look.apart:
                between = [word._replace(tied=True) for word in self._words(_BETWEEN)]
                run = known[0].copy()
                for text in known[1:]:
                    run += [*between, *text]
                known = [run]
            self._names_of[key] = known
        return known

    def _left(self, look: Look, size: float) -> float:
        """Return how wide times and halls are, gutter included."""
        halls = min(self._halls * size, _LEFT * self._width) if look.halls else 0.0
        widest = max(self._times[look.ends] * size, halls)
        return widest + look.spacing.gutter * size if widest else 0.0

    def _rest(self, pieces: list[Piece], look: Look, size: float, y: float) -> float:
        """Say what found no room: how many sessions, of which days."""
        left_out = self._sessions[look.sessions :]
        days = ", ".join(dict.fromkeys(_short(date) for date, _ in left_out if date))
        text = f"… + {len(left_out)}" + (f" ({days})" if days else "")
        return y + self._text(pieces, self._words(text, strong=True), self._width, look, size, 0, y)

    def _words(self, text: str, *, strong: bool = False) -> list[Word]:
        known = self._words_of.get((text, strong))
        if known is None:
            font: Font = self._fonts.semibold if strong else self._fonts.regular
            known = self._words_of[text, strong] = words(self._fonts.shown(text), font)
        return known


def _wide(text: Sequence[Word]) -> float:
    return line_width(text) + 0.01 if text else 0.0


def _time(session: BackSession, *, ends: bool) -> str:
    return session.time if ends else session.time.partition("–")[0]


def _short(date: str) -> str:
    """Return an ISO date as day and month, which all three languages read alike."""
    return f"{date[8:10]}/{date[5:7]}" if date else ""
