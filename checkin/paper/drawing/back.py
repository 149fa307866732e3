"""The back of the badges: whom to call, whom to ask, the programme. It is the same for all of them."""

from __future__ import annotations

import re
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from checkin.domain.programme import LANGUAGES
from checkin.paper.bleed import NO_BLEED, Bleed
from checkin.paper.drawing.boxes import draw_fill, draw_logo, draw_text, set_text
from checkin.paper.drawing.columns import LEAST, MARKS, draw_lines, evened, fit_column, flowed, tongues
from checkin.paper.drawing.palette import NO_CATEGORY
from checkin.paper.drawing.programme import draw_programme
from checkin.paper.fonts import NBSP
from checkin.paper.layout.fields import conditions
from checkin.paper.layout.model import Fill, Logo, Notice, Programme, TextBox
from checkin.paper.sheet import MM
from checkin.paper.wrap import LEADING, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checkin.domain.faces import BadgeBack, LogoPicture
    from checkin.domain.programme import Names
    from checkin.paper.drawing.kit import Kit
    from checkin.paper.fonts import Font
    from checkin.paper.layout.model import BackBox, Layout, Text
    from checkin.paper.sheet import Sheet

_BETWEEN: Final = " · "
_FIELD: Final = re.compile(r"\{([^{}]*)\}")
_TIED: Final = re.compile(r"(?<=\w) (?=\d)|(?<=\d) (?=h\b)| (?=·)")
"""Numbers stay with what they are the number of, hours with their h; no line begins with a dot."""
_APART: Final = 0.25
"""Between languages of a notice, over the type size."""


def draw_back(
    sheet: Sheet,
    kit: Kit,
    layout: Layout,
    back: BadgeBack,
    logo: LogoPicture | None = None,
    bleed: Bleed = NO_BLEED,
) -> None:
    """Draw the back on the current page, or in the cell that is open.

    The page or cell must be as high as the layout. Fills that touch an edge go beyond it by ``bleed``;
    all else is stored once for all badges, however many there are.
    """
    wanted = [box for box in layout.back if _wanted(box, back, logo)]
    for at, (fills, run) in enumerate(groupby(wanted, key=lambda box: isinstance(box, Fill))):
        boxes = list(run)
        draw = partial(_draw, sheet, kit, layout, boxes, back, logo, bleed)
        if fills:
            draw()
        else:
            sheet.stamp(("back", id(layout), at, id(back), id(logo)), draw)


def _wanted(box: BackBox, back: BadgeBack, logo: LogoPicture | None) -> bool:
    return all(
        bool(logo if field == "logo" else getattr(back, field)) is there
        for field, there in conditions(box.when)
    )


def _draw(
    sheet: Sheet,
    kit: Kit,
    layout: Layout,
    boxes: list[BackBox],
    back: BadgeBack,
    logo: LogoPicture | None,
    bleed: Bleed,
) -> None:
    for box in boxes:
        match box:
            case Fill():
                draw_fill(sheet, box, NO_CATEGORY, layout.layout, bleed)
            case TextBox():
                _text(sheet, kit, box, back)
            case Logo() if logo is not None:
                draw_logo(sheet, kit, box, logo)
            case Notice():
                _notice(sheet, kit, box, back.emergency if box.what == "emergency" else back.contact)
            case Programme():
                draw_programme(sheet, kit, box, back.days)


def _text(sheet: Sheet, kit: Kit, box: TextBox, back: BadgeBack) -> None:
    """Set a text in as many languages as can be read in its box, one at least."""
    font: Font = getattr(kit.fonts, box.weight)
    for spoken in range(len(LANGUAGES), 0, -1):
        text = _filled(box.text, back, LANGUAGES[:spoken])
        block = set_text(kit.fonts.shown(text), font, box.width * MM, box.height * MM, box.size, box.one_line)
        if block.size >= LEAST:
            break
    # A full box leaves no room above it for the marks of capitals.
    marks = MARKS * block.size / MM
    box = replace(box, y=box.y + marks, height=box.height - marks)
    draw_text(sheet, kit, box, text, NO_CATEGORY)


def _filled(text: Text, back: BadgeBack, languages: Sequence[str]) -> str:
    """Return a text in all of ``languages`` it has: a back speaks to all delegates."""
    one = text if isinstance(text, str) else _BETWEEN.join(tongues(text, languages))
    conference = _BETWEEN.join(tongues(back.conference, languages))
    return _FIELD.sub(lambda _: conference, one) if conference else _FIELD.sub("", one)


def _notice(sheet: Sheet, kit: Kit, box: Notice, notice: Names) -> None:
    """Set a notice, each language on lines of its own, all in one size and as large as fits.

    Where three languages would be smaller than ``LEAST`` the last go, down to one; that one is set
    as small as it takes, because whom to call is never left out nor cut.
    """
    font: Font = getattr(kit.fonts, box.weight)
    spoken = [_TIED.sub(NBSP, text) for text in tongues(notice, LANGUAGES)]
    texts = [words(kit.fonts.shown(text), font) for text in spoken]
    width, height = box.width * MM, box.height * MM

    def height_at(size: float) -> float:
        lines = sum(len(flowed(text, width, size)) for text in texts)
        return (MARKS + lines * LEADING + (len(texts) - 1) * _APART) * size

    size = fit_column(height_at, height, LEAST, box.size)
    while not size and len(texts) > 1:
        texts.pop()
        size = fit_column(height_at, height, LEAST, box.size)
    size = size or fit_column(height_at, height, 0.5, LEAST)
    sheet.ink(NO_CATEGORY.of(box.colour))
    y = box.y * MM + MARKS * size
    for text in texts:
        y = draw_lines(sheet, evened(text, width, size), size, box.x * MM, y) + _APART * size
