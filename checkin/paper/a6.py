"""The badge on an A6 page, upright: 105 by 148 mm, worn on a cord.

From the top: conference; honorific, name, post, organisation; code beside delegation and
number; the category's band. Lengths are points unless they say mm; ``y`` counts down.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checkin.paper import qr
from checkin.paper.colour import BLACK, WHITE, Colour, colour, readable_on
from checkin.paper.person import person
from checkin.paper.sheet import MM
from checkin.paper.wrap import LEGIBLE, Block, Fit, fit, words

if TYPE_CHECKING:
    from checkin.domain.faces import BadgeFace
    from checkin.paper.fonts import Font, Fonts
    from checkin.paper.sheet import Sheet

WIDTH, HEIGHT = 105.0, 148.0
"""Of the page, mm."""

_DOT = 72 / 300
_SIDE = 12 * qr.SIDE * _DOT
"""The code, 37.6 mm: whole dots a module at 300 dpi, so all modules print alike."""
_LEFT = 94 * _DOT
"""The left margin, 7.96 mm, on a whole dot because the code begins there."""
_ROOM = WIDTH * MM - 2 * _LEFT
_QUIET = qr.QUIET * _SIDE / qr.SIDE

_BAND = 21 * MM
_BAND_TOP = HEIGHT * MM - _BAND
_BAND_INSIDE = 15.5 * MM
"""Where its words stand: most printers leave the last millimetres of a page white."""
_CODE_TOP = 997 * _DOT
"""84.4 mm: between code and band its quiet zone stays white."""
_CODE_FOOT = _CODE_TOP + _SIDE
_SIDE_LEFT = _LEFT + _SIDE + _QUIET + 1.5 * MM
_SIDE_ROOM = WIDTH * MM - _LEFT - _SIDE_LEFT

_TOP = 8 * MM
_HEAD = 16 * MM
_RULE = _TOP + _HEAD
_TAG_WIDTH, _TAG_HEIGHT = 15 * MM, 10.5 * MM
_PERSON_TOP = _RULE + 5 * MM
_PERSON_FOOT = _CODE_TOP - _QUIET

INK = Colour(0.078, 0.125, 0.169)

_CONFERENCE = Fit(12.5, (12.5, 10.5, 9, LEGIBLE))
_DELEGATION = Fit(16, (16, 14, 12, 10, 8, LEGIBLE))
_NUMBER = Fit(13, (LEGIBLE,))
_CATEGORY = Fit(26, (13, 10, LEGIBLE))
_SECOND = Fit(12, (8, LEGIBLE))
_TAG = Fit(20, (0,))


def draw(sheet: Sheet, fonts: Fonts, face: BadgeFace) -> None:
    """Draw ``face`` on the current page of ``sheet``."""
    static = (
        face.conference,
        face.category,
        face.category_second,
        face.colour,
        face.replacement > 0,
    )
    sheet.stamp(static, lambda: _frame(sheet, fonts, face))
    if face.replacement:
        _tag(sheet, fonts, face.replacement)
    sheet.ink(BLACK)
    sheet.code(qr.modules(face.code), _LEFT, _CODE_TOP, _SIDE)
    sheet.ink(INK)
    _beside_code(sheet, fonts, face)
    blocks = person(fonts, face, _ROOM, _PERSON_FOOT - _PERSON_TOP)
    height = sum(block.height + gap for block, gap in blocks)
    # A short text stands a little above the middle, where the eye expects it.
    y = _PERSON_TOP + 0.4 * (_PERSON_FOOT - _PERSON_TOP - height)
    for block, gap in blocks:
        sheet.block(block, _LEFT, y + gap)
        y += gap + block.height


def _frame(sheet: Sheet, fonts: Fonts, face: BadgeFace) -> None:
    """Draw what the badges of one category share: conference, rule, band."""
    ground = colour(face.colour)
    room = _ROOM - (_TAG_WIDTH + 3 * MM if face.replacement else 0)
    sheet.ink(INK)
    conference = _set(fonts, face.conference, fonts.semibold, room, _HEAD - 3 * MM, _CONFERENCE)
    sheet.block(conference, _LEFT, _TOP)
    sheet.ink(ground)
    sheet.box(_LEFT, _RULE, 18 * MM, 1.4 * MM)
    sheet.box(0, _BAND_TOP, WIDTH * MM, _BAND)
    sheet.ink(readable_on(ground))
    inside = _BAND_INSIDE
    room = 0.64 * inside if face.category_second.strip() else inside
    word = _set(fonts, face.category, fonts.bold, _ROOM, room, _CATEGORY)
    second = _set(
        fonts,
        face.category_second,
        fonts.semibold,
        _ROOM,
        inside - word.height,
        _SECOND,
    )
    y = _BAND_TOP + 1 * MM + (inside - word.height - second.height) / 2
    sheet.block(word, _LEFT, y)
    sheet.block(second, _LEFT, y + word.height)


def _tag(sheet: Sheet, fonts: Fonts, replacement: int) -> None:
    """Mark the n-th replacement at the top right: white on black, in no language."""
    x = WIDTH * MM - _LEFT - _TAG_WIDTH
    sheet.ink(BLACK)
    sheet.box(x, _TOP, _TAG_WIDTH, _TAG_HEIGHT, radius=2 * MM)
    sheet.ink(WHITE)
    block = _set(fonts, f"R{replacement}", fonts.bold, _TAG_WIDTH - 3 * MM, _TAG_HEIGHT, _TAG)
    sheet.block(
        block,
        x,
        _TOP + (_TAG_HEIGHT - block.height) / 2,
        width=_TAG_WIDTH,
        align=0.5,
    )


def _beside_code(sheet: Sheet, fonts: Fonts, face: BadgeFace) -> None:
    number = _set(fonts, face.number, fonts.semibold, _SIDE_ROOM, 16, _NUMBER)
    room = _SIDE - number.height - 3 * MM
    delegation = _set(fonts, face.delegation, fonts.bold, _SIDE_ROOM, room, _DELEGATION)
    sheet.block(delegation, _SIDE_LEFT, _CODE_TOP - 0.2 * delegation.size)
    sheet.block(number, _SIDE_LEFT, _CODE_FOOT - number.height + 0.25 * number.size)


def _set(fonts: Fonts, text: str, font: Font, width: float, height: float, how: Fit) -> Block:
    return fit(words(fonts.shown(text), font), width, height, how)
