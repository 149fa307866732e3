"""Where the name of a person may be broken, in Vietnam and in France.

A Vietnamese name is family name, middle names, given name, all of single syllables; read aloud
they go in pairs, so a line with a lone syllable looks torn. A Western name breaks best between
given and family name; particles belong to what follows them.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import combinations, pairwise
from math import prod
from typing import TYPE_CHECKING, NamedTuple

from checkin.domain.vietnamese import looks_vietnamese
from checkin.paper.wrap import AIRY, EVEN, Block, Fit, Line, Word, at_hyphens, fit, line_width, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checkin.paper.fonts import Fonts

LEAST = 14.0
"""The smallest a name is set as long as everything else fits at ``LEGIBLE``."""
WHOLE = 10.0
"""Below this nobody reads a name at arm's length: a word without end is broken inside instead."""

_PARTICLES = frozenset(
    "de du des d’ d' la le les l’ l' von vom zu zum zur der den ten ter te van da das do dos del della dello "
    "di dei degli las los lo el al bin ibn ben bint af av st ste saint sainte y e et".split()
)
_STACKED = frozenset("ẤẦẨẪẮẰẲẴẾỀỂỄỐỒỔỖ")
"""Capitals with two marks one above the other."""
_MOST_WORDS, _MOST_LINES = 14, 5
"""Longer names are balanced like any other text: nobody's custom says how to break them."""

_NATURAL, _HYPHEN, _TORN = 0.75, 0.5, 0.3
"""How well a line begins inside a family name, behind a hyphen, behind a particle."""
_LONE = 0.65
"""What a lone syllable on a line takes from that."""
_WORTH = 1.05
"""How much larger a name must become to be broken against custom."""


class _Broken(NamedTuple):
    """A name in lines: the width of the widest, and how well they begin, 1 at best."""

    widest: float
    good: float
    lines: tuple[Line, ...]


class _Name:
    """The words of a name, parted at hyphens, and the ways to break it found so far.

    How it is broken does not depend on the room, of which several are tried for each badge.
    """

    def __init__(self, text: list[Word], quality: list[float], *, syllables: bool) -> None:
        """``quality`` says how well a line begins with each word: 1 is best, 0 not at all.

        With ``syllables`` a line of one word looks torn.
        """
        self.words = text
        self._quality = quality
        self._lone = _LONE if syllables and len(text) > 3 else 1.0
        self._known: dict[tuple[float, int], _Broken] = {}

    def most_lines(self, least: float) -> int:
        """Return in how many lines the name may stand if they begin at least that well."""
        return min(1 + sum(quality >= least for quality in self._quality), _MOST_LINES)

    def broken(self, least: float, count: int) -> _Broken:
        """Return the name in ``count`` lines, narrow but not at any price."""
        known = self._known.get((least, count))
        if known is None:
            known = self._known[least, count] = self._break(least, count)
        return known

    def _break(self, least: float, count: int) -> _Broken:
        places = [at for at, quality in enumerate(self._quality) if quality >= least]
        text, lowest = self.words, float("inf")
        best = _Broken(0.0, 0.0, ())
        for cuts in combinations(places, count - 1):
            ends = (0, *cuts, len(text))
            lines = tuple([tuple(text[start:end]) for start, end in pairwise(ends)])
            good = prod([self._quality[at] for at in cuts])
            good *= self._lone ** sum([len(line) == 1 for line in lines])
            widest = max([line_width(line) for line in lines])
            if widest / good < lowest:
                best, lowest = _Broken(widest, good, lines), widest / good
        return best


def fit_name(fonts: Fonts, name: str, family: str, width: float, height: float, cap: float) -> Block:
    """Set a name as ``Fonts.shown`` gives it, its family name in bold; see ``fit``.

    A line ends behind a hyphen only where the name would else be smaller than ``LEAST``, behind a
    particle only where it could not be read.
    """
    spread = EVEN if _STACKED.isdisjoint(name) else AIRY
    floors = max(0.75 * cap, LEAST), max(0.5 * cap, LEAST), LEAST
    how = Fit(cap, floors, whole=WHOLE, spread=spread)
    known = _name(fonts, name, family)
    if not 0 < len(known.words) <= _MOST_WORDS or height <= 0:
        return fit(known.words, width, height, how._replace(hyphens=LEAST))
    best = Block(0.0, ())
    for least, enough in ((_NATURAL, LEAST), (_HYPHEN, WHOLE), (_TORN, 0.0)):
        block = _best(known, width, height, how, least)
        if block.size > best.size * _WORTH:
            best = block
        if best.size >= min(enough, cap):
            break
    if best.size >= WHOLE:
        return best
    # Nothing but loosening ties and breaking words inside is left.
    return max(best, fit(known.words, width, height, how), key=lambda block: block.size)


def _best(known: _Name, width: float, height: float, how: Fit, least: float) -> Block:
    """Return the fewest lines that keep the size above its floor, begun as well as ``least``."""
    best, highest = Block(0.0, ()), (False, 0.0)
    for count in range(1, known.most_lines(least) + 1):
        tallest = height / how.spread.height(count)
        if tallest <= best.size:
            break
        broken = known.broken(least, count)
        size = min(how.cap, width / broken.widest, tallest)
        # A name that is large enough is rather well broken than larger.
        worth = size >= LEAST, size * broken.good
        if worth > highest:
            best, highest = Block(size, broken.lines, how.spread), worth
        if best.size >= how.floors[min(count, len(how.floors)) - 1]:
            break
    return best


@lru_cache(maxsize=64)
def _name(fonts: Fonts, name: str, family: str) -> _Name:
    bold = words(name, fonts.bold)
    start, end = _span([word.text for word in bold], family.split())
    found = bold
    if start < end:
        light = words(name, fonts.regular)
        found = [*light[:start], *bold[start:end], *light[end:]]
    syllables = start == 0 and looks_vietnamese(name)
    pieces: list[Word] = []
    quality: list[float] = []
    for at, word in enumerate(found):
        good = _quality(found, at, start, end, syllables=syllables)
        for piece in at_hyphens([word]):
            pieces.append(piece)
            quality.append(good)
            good = _HYPHEN
    return _Name(pieces, quality, syllables=syllables)


def _quality(text: Sequence[Word], at: int, start: int, end: int, *, syllables: bool) -> float:
    """Return how well a line begins with word ``at``; ``start`` to ``end`` is the family name."""
    if at == 0 or text[at].tied:
        return 0.0
    before = text[at - 1].text
    if not syllables and (before if at <= start else before.casefold()) in _PARTICLES:
        return _TORN
    if start < at < end:
        return _NATURAL
    if syllables:
        # Of three syllables the given name stands alone rather than the family name.
        return 1.0 if at != 1 or len(text) == 2 else 0.9
    return 1.0 if start == end or at in (start, end) else 0.9


def _span(parts: Sequence[str], family: Sequence[str]) -> tuple[int, int]:
    """Return where in a name the family name stands; an empty span where it does not."""
    wanted = [part.casefold() for part in family]
    for start in range(len(parts) - len(wanted) + 1) if wanted else ():
        if [part.casefold() for part in parts[start : start + len(wanted)]] == wanted:
            return start, start + len(wanted)
    return 0, 0
