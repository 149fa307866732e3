"""Fits a text into a box: the largest size at which all of it is there.

Sizes and widths are points; the width of a word is given at font size 1, so that one
measurement serves every size.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checkin.paper.fonts import Font

LEGIBLE = 6.5
"""The smallest size a text is set in, as long as the page has room for that."""
LEADING = 1.25
"""Line pitch over font size: the marks of Vietnamese capitals keep clear of the line above."""


class Word(NamedTuple):
    """What must stay on one line."""

    text: str
    font: Font
    width: float
    space: float
    """The space before it where it does not begin a line; 0 after a hyphen."""


Line = tuple[Word, ...]


class Block(NamedTuple):
    """Lines set in one size; none for an empty text."""

    size: float
    lines: tuple[Line, ...]

    @property
    def height(self) -> float:
        """The height of the block in points."""
        return self.size * LEADING * len(self.lines)


class Fit(NamedTuple):
    """How a text may be set.

    ``floors`` are the sizes below which one line more is tried: the first for one line, the
    second for two, the last for every further one.
    """

    cap: float
    floors: tuple[float, ...]
    hyphens: bool = False
    """Whether a line may also end behind a hyphen."""


def words(text: str, font: Font) -> list[Word]:
    """Return the words of ``text``, all of it in the font."""
    space = font.width(" ")
    return [Word(part, font, font.width(part), space) for part in text.split()]


def fit(text: Sequence[Word], width: float, height: float, how: Fit) -> Block:
    """Set ``text`` in a box of ``width`` by ``height`` points, cutting nothing.

    The fewest lines that keep the size above its floor; where none do, the largest size. Only a
    word too long for a line at ``LEGIBLE`` is broken inside. Size 0 says that there is no height.
    """
    if not text:
        return Block(how.cap, ())
    if height <= 0:
        return Block(0.0, (tuple(text),))
    block = _fewest(text, width, height, how)
    if how.hyphens and block.size < how.floors[-1]:
        block = max(block, _fewest(list(_at_hyphens(text)), width, height, how), key=_size)
    if block.size < LEGIBLE and max(word.width for word in text) * LEGIBLE > width:
        block = max(block, _fewest(list(_letters(text)), width, height, how), key=_size)
    return block


def _size(block: Block) -> float:
    return block.size


def _fewest(text: Sequence[Word], width: float, height: float, how: Fit) -> Block:
    best = Block(0.0, ())
    count = 1
    while True:
        lines = _balanced(text, count)
        widest = max(map(line_width, lines))
        size = min(how.cap, width / widest, height / (LEADING * len(lines)))
        if size > best.size:
            best = Block(size, lines)
        floor = how.floors[min(count, len(how.floors)) - 1]
        # Once the height is what limits, further lines only make the text smaller.
        if best.size >= floor or len(lines) < count or size * LEADING * len(lines) > height * 0.999:
            return best
        count += 1 + count // 4


def _balanced(text: Sequence[Word], count: int) -> tuple[Line, ...]:
    """Break ``text`` into at most ``count`` lines whose widest is as narrow as it can be."""
    whole = line_width(text)
    if count == 1:
        return (tuple(text),)
    low, high = max(whole / count, *(word.width for word in text)) * 0.999, whole
    best: tuple[Line, ...] = (tuple(text),)
    while high - low > 0.002 * high:
        limit = (low + high) / 2
        lines = _filled(text, limit)
        if len(lines) <= count:
            best, high = lines, max(map(line_width, lines))
        else:
            low = limit
    return best


def _filled(text: Sequence[Word], limit: float) -> tuple[Line, ...]:
    """Fill line after line up to ``limit``; a wider word has its own."""
    lines: list[Line] = []
    line: list[Word] = []
    used = 0.0
    for word in text:
        if line and used + word.space + word.width > limit:
            lines.append(tuple(line))
            line, used = [], 0.0
        used += word.width + (word.space if line else 0.0)
        line.append(word)
    lines.append(tuple(line))
    return tuple(lines)


def line_width(line: Sequence[Word]) -> float:
    """Return the width of a line at font size 1."""
    return sum([word.width + word.space for word in line]) - line[0].space


def _at_hyphens(text: Sequence[Word]) -> Iterator[Word]:
    for word in text:
        space = word.space
        for part in word.text.replace("-", "-\0").split("\0"):
            if part:
                yield Word(part, word.font, word.font.width(part), space)
                space = 0.0


def _letters(text: Sequence[Word]) -> Iterator[Word]:
    for word in text:
        space = word.space
        for letter in word.text:
            yield Word(letter, word.font, word.font.width(letter), space)
            space = 0.0
