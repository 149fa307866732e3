"""The event's logo, made ready for its box."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from PIL import Image

from checkin.paper.pictures.photo import opened

if TYPE_CHECKING:
    from reportlab.graphics.shapes import Drawing

    from checkin.domain.faces import LogoPicture
    from checkin.paper.fonts import Fonts

_DPI = 600


class Ready(NamedTuple):
    """A logo to draw: either a vector drawing or a PNG."""

    width: float
    height: float
    """In any unit; their ratio counts."""
    drawing: Drawing | None = None
    data: bytes = b""


def ready_logo(logo: LogoPicture, width: float, height: float, fonts: Fonts) -> Ready | None:
    """Return a logo for a box of points; None where it is broken, hostile or too large."""
    if logo.kind == "svg":
        from checkin.paper.pictures.svg import BrokenDrawing, drawing_of, set_in

        try:
            drawing = drawing_of(logo.data)
        except BrokenDrawing:
            return None
        set_in(drawing, fonts)
        return Ready(drawing.width, drawing.height, drawing)
    picture = opened(logo.data, ("PNG",), least=0)
    if picture is None:
        return None
    most = round(width / 72 * _DPI), round(height / 72 * _DPI)
    clear = picture.convert("RGBA")
    plain = clear.getchannel("A").getextrema()[0] == 255
    small = clear.convert("RGB") if plain else clear
    if small.width > most[0] or small.height > most[1]:
        small.thumbnail(most, Image.Resampling.LANCZOS)
    out = BytesIO()
    small.save(out, "PNG")
    return Ready(small.width, small.height, data=out.getvalue())
