"""What a layout file may say. Lengths are millimetres, type sizes points.

``x`` counts from the left edge of the page, ``y`` from its top down. Boxes are drawn in the order
of the file, later ones over earlier ones.
"""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from checkin.domain.programme import Names

Length = Annotated[float, Meta(ge=0, le=1000)]
"""A length or a place, mm."""
Side = Annotated[float, Meta(ge=0.1, le=1000)]
"""A width or height, mm."""
Size = Annotated[float, Meta(ge=4, le=200)]
"""A type size, points."""
Align = Literal["left", "centre", "right"]
Place = Literal["top", "middle", "bottom"]
Weight = Literal["regular", "semibold", "bold"]
Colour = Annotated[str, Meta(pattern=r"^(category|on-category|ink|white|black|#[0-9A-Fa-f]{6})$")]
"""``category`` is the category's own, ``on-category`` black or white, whichever is read better on it."""
Text = str | Names
"""A text with ``{fields}`` of the badge, or one for each language; the delegate's is taken."""
When = str | list[str]
"""A field that must not be empty for the box to be drawn, ``no `` before it turns that round; of
several, all must hold: ``["photo", "no logo"]``."""


class Box(msgspec.Struct, forbid_unknown_fields=True, kw_only=True, frozen=True):
    """What every box has."""

    x: Length
    y: Length
    width: Side
    height: Side
    when: When = []


class Fill(Box, tag="fill", tag_field="kind", frozen=True, kw_only=True):
    """A filled rectangle. Where it touches the edge of the page it bleeds beyond it on a sheet."""

    colour: Colour = "category"
    corner: Length = 0
    """Radius of its corners."""


class TextBox(Box, tag="text", tag_field="kind", frozen=True, kw_only=True):
    """A text as large as the box allows, on as many lines as that takes; never cut."""

    text: Text
    weight: Weight = "regular"
    size: Size = 12
    """The largest it is set in."""
    one_line: Size = 6.5
    """Below this a second line is tried."""
    second: Text = ""
    """A text below the first, for another language; left out where its ``{fields}`` are empty."""
    second_size: Size = 8
    """The largest the second is set in."""
    second_colour: Colour | None = None
    """The first's, unless given."""
    align: Align = "left"
    place: Place = "top"
    colour: Colour = "ink"


PersonPart = Literal["honorific", "name", "post", "organisation"]


class Person(Box, tag="person", tag_field="kind", frozen=True, kw_only=True):
    """Honorific, name, post, organisation: a column in which the name gets what the others leave."""

    parts: tuple[PersonPart, ...] = ("honorific", "name", "post", "organisation")
    """Which of them this box shows; their order is always the same."""
    lines: list[Text] = []
    """Small texts that follow; one whose ``{fields}`` are empty is left out."""

    name_size: Size = 40
    """The largest the name is set in."""
    small_size: Size = 11.5
    """The largest the other texts are set in."""
    align: Align = "left"
    place: Place = "middle"
    colour: Colour = "ink"


class Code(Box, tag="code", tag_field="kind", frozen=True, kw_only=True):
    """The badge code: the largest with whole printer dots a module that fits the box.

    The box does not include the quiet zone of four modules; nothing else may stand there.
    """

    align: Align = "left"
    place: Place = "top"


class Photo(Box, tag="photo", tag_field="kind", frozen=True, kw_only=True):
    """The delegate's photo, filling the box.

    What is too much is cut from both sides, and rather from the foot than the top.
    """

    corner: Length = 0


class Logo(Box, tag="logo", tag_field="kind", frozen=True, kw_only=True):
    """The event's logo, whole, as large as fits."""

    align: Align = "left"
    place: Place = "middle"


class Shape(Box, tag="shape", tag_field="kind", frozen=True, kw_only=True):
    """The category's shape, as large as fits."""

    colour: Colour = "on-category"


class Pictograms(Box, tag="pictograms", tag_field="kind", frozen=True, kw_only=True):
    """The pictograms of the sessions a person may enter, in rows; smaller where there are many."""

    size: Length = 8
    """The largest one is drawn, mm."""
    align: Align = "left"
    colour: Colour = "ink"


class Replacement(Box, tag="replacement", tag_field="kind", frozen=True, kw_only=True):
    """R1, R2 … on a replacement, white on black; nothing on a first badge."""


class Programme(Box, tag="programme", tag_field="kind", frozen=True, kw_only=True):
    """On a back: days and sessions in the languages they are named in, as large as fits."""

    size: Size = 9
    languages: tuple[Literal["vi", "fr", "en"], ...] = ("vi", "fr", "en")


class Notice(Box, tag="notice", tag_field="kind", frozen=True, kw_only=True):
    """On a back: emergency or contact lines, one for each language they are written in."""

    what: Literal["emergency", "contact"]
    weight: Weight = "semibold"
    size: Size = 9
    colour: Colour = "ink"


FrontBox = Fill | TextBox | Person | Code | Photo | Logo | Shape | Pictograms | Replacement
BackBox = Fill | TextBox | Logo | Programme | Notice


class Page(msgspec.Struct, forbid_unknown_fields=True, kw_only=True, frozen=True):
    """The page of a badge."""

    name: Text
    width: Annotated[float, Meta(ge=20, le=500)]
    height: Annotated[float, Meta(ge=20, le=500)]
    bleed: Annotated[float, Meta(ge=0, le=10)] = 3
    """How far fills that touch the edge reach beyond it where a sheet has room."""


class Layout(msgspec.Struct, forbid_unknown_fields=True, kw_only=True, frozen=True):
    """A badge: one page, or front and back."""

    layout: Page
    box: Annotated[list[FrontBox], Meta(min_length=1)]
    back: list[BackBox] = []


class Imposition(msgspec.Struct, forbid_unknown_fields=True, kw_only=True, frozen=True):
    """How badges stand on a larger sheet: in the middle of it, in rows from the top left."""

    name: Text
    badge: str
    """The layout of the badges: its name, or a file beside this one."""
    width: Annotated[float, Meta(ge=20, le=1000)] = 210
    height: Annotated[float, Meta(ge=20, le=1000)] = 297
    columns: Annotated[int, Meta(ge=1, le=50)]
    rows: Annotated[int, Meta(ge=1, le=50)]
    gap_x: Annotated[float, Meta(ge=0, le=100)] = 0
    """Between columns."""
    gap_y: Annotated[float, Meta(ge=0, le=100)] = 0
    """Between rows."""
    marks: bool = True
    """Whether crop marks are drawn where the sheet has room for them outside the badges."""


class SheetLayout(msgspec.Struct, forbid_unknown_fields=True, kw_only=True, frozen=True):
    """Several badges on a sheet."""

    sheet: Imposition


class LoadedSheet(msgspec.Struct, frozen=True):
    """An imposition with the layout it places."""

    imposition: Imposition
    layout: Layout
