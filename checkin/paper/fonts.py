"""The three weights badges are set in, and how wide their texts are."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

if TYPE_CHECKING:
    from pathlib import Path

STAND_IN = "?"
"""Drawn for a letter the font does not have: seen at once, found by pdftotext."""

NBSP = "\N{NO-BREAK SPACE}"
_NO_BREAK = re.compile("[\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{FIGURE SPACE}]")
_SPACES = re.compile(r"\s+")

_CEDILLA = dict(zip("ȘșȚț", "ŞşŢţ", strict=True))
"""Romanian was written with the cedilla before the comma could be typed; it reads the same."""

_SHAPELESS = frozenset(("Cc", "Cf", "Cs", "Mn", "Me"))
"""Categories left out: controls, and marks without a composed letter, which reportlab would set
beside the letter instead of on it."""


@dataclass(frozen=True, eq=False)
class Font:
    """One weight, registered with reportlab under ``name``; equal only to itself."""

    name: str
    widths: dict[str, float]
    """The advance of every character, in thousandths of the font size."""

    def width(self, text: str) -> float:
        """Return the width of ``text``, all of it in the font, at font size 1."""
        widths = self.widths
        return sum([widths[character] for character in text]) / 1000


class Fonts(NamedTuple):
    """Be Vietnam Pro 400, 600 and 700; all three have the same characters."""

    regular: Font
    semibold: Font
    bold: Font
    characters: frozenset[str]

    def shown(self, text: str) -> str:
        """Return ``text`` as it can be drawn: NFC, single spaces, nothing the font lacks.

        A space is ``NBSP`` where the text forbids a line to end, narrow ones as well.
        What the font lacks is drawn as its compatible form (fi for a ligature), as the letter
        without its mark, or as ``?``; what has no shape of its own goes.
        """
        text = _spaced(unicodedata.normalize("NFC", text))
        if self.characters.issuperset(text):
            return text
        return _spaced("".join([self._nearest(letter) for letter in text]))

    def lacks(self, text: str) -> bool:
        """Whether ``shown`` puts a stand-in for a letter of ``text``."""
        if self.characters.issuperset(text):
            return False
        return self.shown(text).count(STAND_IN) > unicodedata.normalize("NFKC", text).count(STAND_IN)

    def _nearest(self, character: str) -> str:
        if character in self.characters:
            return character
        category = unicodedata.category(character)
        if category == "Pd":
            return "-"
        if category in _SHAPELESS:
            return ""
        parts = unicodedata.normalize("NFKC", _CEDILLA.get(character, character))
        if self.characters.issuperset(parts):
            return parts
        letter = unicodedata.normalize("NFKD", character)[0]
        return letter if letter in self.characters else STAND_IN


def _spaced(text: str) -> str:
    if text.isascii() or not _NO_BREAK.search(text):
        return " ".join(text.split())
    return _SPACES.sub(lambda found: NBSP if _NO_BREAK.search(found[0]) else " ", text).strip()


@cache
def load(folder: Path) -> Fonts:
    """Register the fonts of ``folder`` with reportlab, once, and return them.

    Raises FileNotFoundError if one is missing; reportlab's TTFError if one is no font.
    """
    regular, semibold, bold = (
        _register(folder / f"BeVietnamPro-{weight}.ttf") for weight in ("Regular", "SemiBold", "Bold")
    )
    common = regular.widths.keys() & semibold.widths.keys() & bold.widths.keys()
    alone = {letter for letter in common if unicodedata.category(letter) in _SHAPELESS}
    return Fonts(regular, semibold, bold, frozenset(common - alone | {NBSP}))


def _register(path: Path) -> Font:
    with path.open("rb") as file:
        font = TTFont(str(path), file, asciiReadable=1)
    pdfmetrics.registerFont(font)
    advances = font.face.charWidths
    # reportlab draws a no-break space as a space; the rest are the visible characters.
    return Font(
        str(path),
        {chr(code): advances[code] for code in font.face.charToGlyph if code >= 0x20},
    )
