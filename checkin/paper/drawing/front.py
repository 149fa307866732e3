"""The front of a badge, as its layout says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from checkin.paper.bleed import NO_BLEED, Bleed
from checkin.paper.drawing.boxes import draw_fill, draw_logo, draw_text
from checkin.paper.drawing.marks import (
    draw_code,
    draw_photo,
    draw_pictograms,
    draw_replacement,
    draw_shape,
)
from checkin.paper.drawing.palette import palette
from checkin.paper.drawing.person import draw_person
from checkin.paper.drawing.texts import filled
from checkin.paper.layout.model import (
    Code,
    Fill,
    Logo,
    Person,
    Photo,
    Pictograms,
    Replacement,
    Shape,
    TextBox,
)
from checkin.paper.sheet import MM

if TYPE_CHECKING:
    from checkin.domain.faces import BadgeFace
    from checkin.paper.drawing.kit import Kit
    from checkin.paper.drawing.palette import Palette
    from checkin.paper.drawing.plan import Plan
    from checkin.paper.layout.model import FrontBox, Layout, Page
    from checkin.paper.sheet import Sheet

__all__ = ["NO_BLEED", "Bleed", "draw_front"]


def draw_front(sheet: Sheet, kit: Kit, layout: Layout, face: BadgeFace, bleed: Bleed = NO_BLEED) -> None:
    """Draw the front of ``face`` on the current page, or in the cell that is open.

    The page or cell must be as high as the layout. Fills that touch an edge go beyond it by ``bleed``.
    A photo or logo that cannot be read is left out, as if there were none.

    Raises ValueError for a code that is not 200 digits or a colour that is not ``#RRGGBB``.
    """
    plan = kit.plan(layout)
    face = _readable(kit, plan, face)
    colours = palette(face.colour)
    page = layout.layout
    for at, run in enumerate(plan.runs):

        def draw() -> None:
            for task in run.tasks:  # noqa: B023
                if task.wanted(face):
                    _draw(sheet, kit, task.box, face, colours, page, bleed)

        if run.common:
            sheet.stamp((id(layout), at, bleed, run.key(face)), draw)
        else:
            draw()


def _readable(kit: Kit, plan: Plan, face: BadgeFace) -> BadgeFace:
    """Return the face without pictures that cannot be read, so that the layout knows in time."""
    if face.photo and plan.asks_photo:
        width, height = (plan.photos[0].width, plan.photos[0].height) if plan.photos else (10.0, 10.0)
        if kit.photo(face.photo, width, height) is None:
            face = msgspec.structs.replace(face, photo=b"")
    if face.logo is not None and plan.logos:
        box = plan.logos[0]
        if kit.logo(face.logo, box.width * MM, box.height * MM) is None:
            face = msgspec.structs.replace(face, logo=None)
    return face


def _draw(
    sheet: Sheet,
    kit: Kit,
    box: FrontBox,
    face: BadgeFace,
    colours: Palette,
    page: Page,
    bleed: Bleed,
) -> None:
    match box:
        case Fill():
            draw_fill(sheet, box, colours, page, bleed)
        case TextBox():
            draw_text(sheet, kit, box, filled(box.text, face), colours, filled(box.second, face))
        case Person():
            draw_person(sheet, kit, box, face, colours)
        case Code():
            draw_code(sheet, kit, box, face.code)
        case Photo() if face.photo:
            draw_photo(sheet, kit, box, face.photo)
        case Logo() if face.logo:
            draw_logo(sheet, kit, box, face.logo)
        case Shape():
            draw_shape(sheet, box, face.shape, colours)
        case Pictograms() if face.pictograms:
            draw_pictograms(sheet, kit, box, face.pictograms, colours)
        case Replacement() if face.replacement:
            draw_replacement(sheet, kit, box, face.replacement)
