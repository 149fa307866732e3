"""Colours of categories on paper."""

from __future__ import annotations

from typing import NamedTuple


class Colour(NamedTuple):
    """Red, green and blue, 0 to 1 (sRGB)."""

    red: float
    green: float
    blue: float


BLACK = Colour(0, 0, 0)
WHITE = Colour(1, 1, 1)


def colour(text: str) -> Colour:
    """Return the colour ``#RRGGBB``; raises ValueError for anything else."""
    if len(text) != 7 or text[0] != "#":
        raise ValueError(f"not a colour: {text!r}")
    red, green, blue = bytes.fromhex(text[1:])
    return Colour(round(red / 255, 3), round(green / 255, 3), round(blue / 255, 3))


def luminance(of: Colour) -> float:
    """Return the relative luminance (WCAG 2.2), 0 to 1."""
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in of)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast ratio (WCAG 2.2), 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def readable_on(ground: Colour) -> Colour:
    """Return black or white, whichever is read better on ``ground``."""
    return max(WHITE, BLACK, key=lambda ink: contrast(ink, ground))
