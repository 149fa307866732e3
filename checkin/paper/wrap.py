"""Fits a text into a box: the largest size at which all of it is there.

Sizes and widths are points; the width of a word is given at font size 1, so that one
measurement serves every size.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from checkin.paper.fonts import NBSP

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checkin.paper.fonts import Font

LEGIBLE = 6.5
"""The smallest size a text is set in, as long as the page has room for that."""
LEADING = 1.25
"""Line pitch over font size: the marks of Vietnamese capitals keep clear of the line above."""

_WORD = re.compile(f"([ {NBSP}]?)([^ {NBSP}]+)")
_TITLES = frozenset(
    "m. mm. mme mmes mlle me dr dr. pr pr. mgr mr mr. mrs mrs. ms ms. h.e. s.e. st ste n° nº no. № "
    "gs. pgs. ts. ths. ks. bs. cn. tp. tx.".split()
)
"""What a French or Vietnamese line does not end with, though a plain space follows."""
_OPENING = frozenset("« ( [ “".split())
_CLOSING = frozenset("» : ; ! ? , . ) ] ” … – —".split())


class Word(NamedTuple):
    """What must stay on one line."""

    text: str
    font: Font
    width: float
    space: float
    """The space before it where it does not begin a line; 0 after a hyphen."""
    tied: bool = False
    """Whether no line begins with it as long as that can be helped."""


Line = tuple[Word, ...]


class Spread(NamedTuple):
    """How far baselines stand apart, over the font size."""

    leading: float = LEADING
    """From line to line."""
    rise: float = 1.0
    """From the top of a block to its first line."""

    def height(self, lines: int) -> float:
        """Return the height of so many lines at font size 1."""
        return self.rise + self.leading * (lines - 1) + LEADING - 1 if lines else 0.0


EVEN = Spread()
AIRY = Spread(1.4, 1.16)
"""For capitals with two marks one above the other, which reach 1.16 above their line."""


class Block(NamedTuple):
    """Lines set in one size; none for an empty text."""

    size: float
    lines: tuple[Line, ...]
    spread: Spread = EVEN

    @property
    def height(self) -> float:
        """The height of the block in points."""
        return self.size * self.spread.height(len(self.lines))


class Fit(NamedTuple):
    """How a text may be set.

    ``floors`` are the sizes below which one line more is tried: the first for one line, the
    second for two, the last for every further one.
    """

    cap: float
    floors: tuple[float, ...]
    hyphens: float = 0.0
    """Below this size a line may also end behind a hyphen."""
    whole: float = LEGIBLE
    """A word that needs a smaller size than this is broken inside, without a mark."""
    spread: Spread = EVEN


def words(text: str, font: Font) -> list[Word]:
    """Return the words of ``text``, as ``Fonts.shown`` gives it, all of it in the font.

    A word is tied to the one before it by a no-break space, by a title such as ``M.`` or ``Dr``
    before it, and by French punctuation that stands free.
    """
    space = font.width(" ")
    found: list[Word] = []
    before = ""
    for blank, part in _WORD.findall(text):
        tied = blank == NBSP or before.casefold() in _TITLES or before in _OPENING or part in _CLOSING
        found.append(Word(part, font, font.width(part), space, tied and bool(found)))
        before = part
    return found


def fit(text: Sequence[Word], width: float, height: float, how: Fit) -> Block:
    """Set ``text`` in a box of ``width`` by ``height`` points, cutting nothing.

    The fewest lines that keep the size above its floor; where none do, the largest size. Ties are
    loosened, and words broken inside, only where they would else be set below ``how.whole``.
    Size 0 says that there is no height.
    """
    if not text:
        return Block(how.cap, ())
    if height <= 0:
        return Block(0.0, (tuple(text),))
    block = _fewest(text, width, height, how)
    if block.size < min(how.hyphens, how.cap) and any("-" in word.text for word in text):
        text = list(at_hyphens(text))
        block = max(block, _fewest(text, width, height, how), key=_size)
    if block.size < how.whole and any(word.tied for word in text):
        text = [word._replace(tied=False) for word in text]
        block = max(block, _fewest(text, width, height, how), key=_size)
    if block.size < how.whole and max(word.width for word in text) * how.whole > width:
        parts: list[Word] = []
        for word in text:
            parts += letters((word,)) if word.width * how.whole > width else (word,)
        block = max(block, _fewest(parts, width, height, how), key=_size)
    return block


def _size(block: Block) -> float:
    return block.size


def _fewest(text: Sequence[Word], width: float, height: float, how: Fit) -> Block:
    best = Block(0.0, ())
    count = 1
    while True:
        lines = _balanced(text, count)
        widest = max(map(line_width, lines))
        size = min(how.cap, width / widest, height / how.spread.height(len(lines)))
        if size > best.size:
            best = Block(size, lines, how.spread)
        floor = how.floors[min(count, len(how.floors)) - 1]
        # Once the height is what limits, further lines only make the text smaller.
        if best.size >= floor or len(lines) < count or size * how.spread.height(len(lines)) > height * 0.999:
            return best
        count += 1 + count // 4


def _balanced(text: Sequence[Word], count: int) -> tuple[Line, ...]:
    """Break ``text`` into at most ``count`` lines whose widest is as narrow as it can be."""
    if count == 1:
        return (tuple(text),)
    units = tied(text)
    whole = line_width(text)
    low, high = max(whole / count, *map(line_width, units)) * 0.999, whole
    best: tuple[Line, ...] = (tuple(text),)
    while high - low > 0.002 * high:
        limit = (low + high) / 2
        lines = filled(units, limit)
        if len(lines) <= count:
            best, high = lines, max(map(line_width, lines))
        else:
            low = limit
    return best


def tied(text: Sequence[Word]) -> list[Line]:
    """Return what must stay on one line, in order."""
    units: list[list[Word]] = []
    for word in text:
        if word.tied and units:
            units[-1].append(word)
        else:
            units.append([word])
    return [tuple(unit) for unit in units]


def filled(units: Sequence[Line], limit: float) -> tuple[Line, ...]:
    """Fill line after line up to ``limit``; a wider unit has its own."""
    lines: list[Line] = []
    line: list[Word] = []
    used = 0.0
    for unit in units:
        wide, space = line_width(unit), unit[0].space
        if line and used + space + wide > limit:
            lines.append(tuple(line))
            line, used = [], 0.0
        used += wide + (space if line else 0.0)
        line.extend(unit)
    lines.append(tuple(line))
    return tuple(lines)


def line_width(line: Sequence[Word]) -> float:
    """Return the width of a line at font size 1."""
    return sum([word.width + word.space for word in line]) - line[0].space


def at_hyphens(text: Sequence[Word]) -> Iterator[Word]:
    """Yield words in parts, each but the last ending with its hyphen."""
    for word in text:
        space, is_tied = word.space, word.tied
        for part in word.text.replace("-", "-\0").split("\0"):
            if part:
                yield Word(part, word.font, word.font.width(part), space, is_tied)
                space, is_tied = 0.0, False


def letters(text: Sequence[Word]) -> Iterator[Word]:
    """Yield the letters of the words, as words that follow each other without a space."""
    for word in text:
        space = word.space
        for letter in word.text:
            yield Word(letter, word.font, word.font.width(letter), space)
            space = 0.0
