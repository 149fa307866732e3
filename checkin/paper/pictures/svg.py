"""SVG files as drawings, whoever made them: nothing is fetched, opened or run.

A file that declares entities is refused. Of any other only elements that draw stay, with references
to parts of the file itself and none elsewhere.
"""

from __future__ import annotations

import logging
import re
from io import BytesIO
from math import isfinite
from typing import TYPE_CHECKING, Any, Final

from lxml import etree
from reportlab.graphics import renderPDF
from reportlab.graphics.shapes import Drawing, Group, String
from reportlab.lib.colors import HexColor
from svglib import svglib

from checkin.paper.pictures.weight import TooHeavy, check_weight

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checkin.paper.fonts import Fonts

MOST_BYTES: Final = 2_000_000
_MOST_ELEMENTS: Final = 20_000
_MOST_SIDE: Final = 1e6

_DRAWS: Final = frozenset(
    "svg g defs symbol use a switch title desc style path rect circle ellipse line polyline polygon text "
    "tspan clipPath linearGradient radialGradient stop".split()
)
_ELSEWHERE: Final = re.compile(r"@import|url\(\s*['\"]?(?!#)|\\", re.IGNORECASE)
"""What a style fetches, or could spell out by escapes."""

# It logs every oddity of a file at length.
logging.getLogger("svglib").setLevel(logging.CRITICAL)


class BrokenDrawing(Exception):
    """A file that is no SVG, cannot be drawn, or could do more than be drawn."""


def drawing_of(data: bytes) -> Drawing:
    """Return an SVG file as a drawing.

    Raises BrokenDrawing if it is no SVG, is too large, declares entities, holds pictures in dots, has
    nothing to draw, or would take much longer than a second.
    """
    root = _clean(data)
    try:
        check_weight(root)
    except TooHeavy:
        raise BrokenDrawing("too much to draw") from None
    try:
        # Whatever a hostile file makes the library stumble over, it must not stop a badge.
        drawing = svglib.svg2rlg(BytesIO(etree.tostring(root)))
        if drawing is not None:
            renderPDF.drawToString(drawing)
    except Exception as fault:
        raise BrokenDrawing("cannot be drawn") from fault
    if drawing is None or not any(True for _ in _shapes(drawing)):
        raise BrokenDrawing("nothing to draw")
    for side in (drawing.width, drawing.height):
        if not (isfinite(side) and 0 < side <= _MOST_SIDE):
            raise BrokenDrawing("no size")
    return drawing


def tinted(data: bytes, tint: str) -> Drawing:
    """Return an SVG file with everything drawn in one colour, ``#rrggbb``; what is white stays.

    Raises BrokenDrawing as ``drawing_of`` does.
    """
    drawing = drawing_of(data)
    white, colour = HexColor("#ffffff"), HexColor(tint)
    for shape in _shapes(drawing):
        for part in ("fillColor", "strokeColor"):
            if getattr(shape, part, None) not in (None, white):
                setattr(shape, part, colour)
    return drawing


def set_in(drawing: Drawing, fonts: Fonts) -> None:
    """Set the texts of a drawing in our fonts: others are not embedded and lack Vietnamese letters."""
    for shape in _shapes(drawing):
        if isinstance(shape, String):
            bold = "bold" in shape.fontName.casefold()
            shape.fontName = (fonts.bold if bold else fonts.regular).name
            shape.text = fonts.shown(shape.text)


def _shapes(of: Any) -> Iterator[Any]:
    """Yield every shape inside a group, however deep."""
    for shape in of.contents:
        if isinstance(shape, Group):
            yield from _shapes(shape)
        else:
            yield shape


def _clean(data: bytes) -> Any:
    """Return the root of an SVG file with nothing left that does not draw."""
    if len(data) > MOST_BYTES:
        raise BrokenDrawing("too large")
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as fault:
        raise BrokenDrawing("not an SVG file") from fault
    types = root.getroottree().docinfo.internalDTD
    if types is not None and any(True for _ in types.iterentities()):
        raise BrokenDrawing("declares entities")
    if _name(root) != "svg":
        raise BrokenDrawing("not an SVG file")
    elements = list(root.iter())
    if len(elements) > _MOST_ELEMENTS:
        raise BrokenDrawing("too many parts")
    for element in elements[1:]:
        name = _name(element)
        if name == "image":
            raise BrokenDrawing("holds pictures in dots")
        if name not in _DRAWS or (name == "style" and _ELSEWHERE.search(element.text or "")):
            parent = element.getparent()
            if parent is not None:
                parent.remove(element)
    for element in root.iter():
        for key, value in element.attrib.items():
            foreign = key.rpartition("}")[2] == "href" and not value.strip().startswith("#")
            if foreign or key.startswith("on") or _ELSEWHERE.search(value):
                del element.attrib[key]
    return root


def _name(element: Any) -> str:
    """Return the name of an element without its namespace; empty for what is no element."""
    tag = element.tag
    return etree.QName(tag).localname if isinstance(tag, str) else ""
