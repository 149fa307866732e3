"""Breaking a text into lines of a given width; nothing is ever cut."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checkin.paper.fonts import Font, Fonts

LEADING: Final = 1.3
"""Line pitch over font size: the marks of Vietnamese capitals keep clear of the line above."""


_NO_BREAK: Final = "\u00a0"


def shown(fonts: Fonts, text: str) -> str:
    """Return ``text`` as it can be drawn, see ``Fonts.shown``; no-break spaces stay what they are."""
    return _NO_BREAK.join(fonts.shown(part) for part in text.split(_NO_BREAK))


def broken(text: str, font: Font, size: float, width: float) -> list[str]:
    """Return ``text``, all of it in the font, as lines not wider than ``width`` at a font size.

    Lines end at spaces, else behind hyphens, else inside a word that has no room on a line of its own.
    """
    limit = width / size
    if font.width(text) <= limit:
        return [text]
    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if font.width(longer) <= limit:
            line = longer
            continue
        if line:
            lines.append(line)
        *whole, line = _parts(word, font, limit)
        lines.extend(whole)
    return [*lines, line]


def _parts(word: str, font: Font, limit: float) -> Iterator[str]:
    """Yield a word in parts that have room: at its hyphens where that is enough."""
    rest = ""
    for part in word.replace("-", "-\0").split("\0"):
        if rest and font.width(rest + part) > limit:
            yield rest
            rest = ""
        for letter in part:
            if rest and font.width(rest + letter) > limit:
                yield rest
                rest = ""
            rest += letter
    yield rest
