"""Photos of delegates, cut to their box."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageOps

_INCH = 25.4
_DPI = 300
_FACES = (0.5, 0.4)
"""What is cut from a photo that is too high is rather cut from its foot."""
_MOST_PIXELS = 80_000_000
"""A larger picture, other than a JPEG, which is read at a lower resolution, is not opened."""
_QUALITY = 85

# Its own limit warns on the console first; ours is below.
Image.MAX_IMAGE_PIXELS = None


def cropped(data: bytes, width: float, height: float) -> bytes | None:
    """Return a JPEG of about 300 dpi that fills a box of ``width`` by ``height`` mm, upright.

    JPEG, PNG and WebP are read; None is returned for anything else, and for what is broken or too
    large. What is transparent becomes white.
    """
    size = round(width / _INCH * _DPI), round(height / _INCH * _DPI)
    picture = opened(data, ("JPEG", "PNG", "WEBP"), least=2 * max(size))
    if picture is None:
        return None
    picture = ImageOps.exif_transpose(picture)
    if picture.mode != "RGB":
        clear = picture.convert("RGBA")
        picture = Image.new("RGB", clear.size, "white")
        picture.paste(clear, mask=clear.getchannel("A"))
    scale = max(size[0] / picture.width, size[1] / picture.height)
    # A small photo is not blown up: the printer does that as well.
    target = size if scale < 1 else (round(size[0] / scale), round(size[1] / scale))
    fitted = ImageOps.fit(picture, (max(target[0], 1), max(target[1], 1)), centering=_FACES)
    out = BytesIO()
    fitted.save(out, "JPEG", quality=_QUALITY, optimize=True)
    return out.getvalue()


def opened(data: bytes, formats: tuple[str, ...], least: int) -> Image.Image | None:
    """Return a picture file decoded; None where it is broken, of another kind or too large.

    A JPEG may come smaller than it is, but its longer side not below ``least`` pixels.
    """
    try:
        picture = Image.open(BytesIO(data), formats=formats)
        if picture.format == "JPEG":
            picture.draft("RGB", (least, least))
        if picture.width * picture.height > _MOST_PIXELS:
            return None
        picture.load()
    except (OSError, ValueError, SyntaxError, EOFError, MemoryError):
        # Pillow raises each of these for broken files of one kind or another.
        return None
    return picture
