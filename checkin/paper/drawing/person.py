"""Honorific, name, post, organisation and what follows them: one column that shares its height."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checkin.paper.drawing.boxes import ALIGN, PLACE, set_text
from checkin.paper.drawing.texts import filled
from checkin.paper.names import LEAST, WHOLE, fit_name
from checkin.paper.sheet import MM
from checkin.paper.wrap import LEGIBLE, Block

if TYPE_CHECKING:
    from typing import TypeAlias

    from checkin.domain.faces import BadgeFace
    from checkin.paper.drawing.kit import Kit
    from checkin.paper.drawing.palette import Palette
    from checkin.paper.fonts import Font, Fonts
    from checkin.paper.layout.model import Person
    from checkin.paper.sheet import Sheet

    _Text: TypeAlias = tuple[str, Font]

_GAP, _ABOVE_NAME, _BELOW_NAME = 0.25, 0.15, 0.45
"""Between small texts, above and below the name, over the largest size of the small texts."""
_ONE_LINE = 0.9
"""Below this, over their size, small texts rather take a second line."""
_SHORT = 12
"""Letters: a shorter text gets the room of so many."""

# The size of the small texts, and how large the name has to be for them to keep it; over the largest
# of either.
_STEPS = ((1, 0.55), (0.87, 0.55), (0.78, 0.55), (0.7, 0.5), (0.61, 0.4))
_LAST_STEPS = ((LEGIBLE, LEAST), (LEGIBLE, 12.5), (6, 12), (LEGIBLE, 10.5), (6, 10.5))
_TINY = (5.5, 5, 4.5, 4, 3.5, 3, 2.6, 2.3, 2, 1.7, 1.4, 1.2, 1)
"""Sizes nobody reads, before the name becomes one of them."""
_LARGE = 30
"""Where a name may be as large as this, it is not set below ``LEAST`` for the sake of small texts."""
_ALONE = 0.8
"""What even a name that fills the box leaves, of its size, for what is nearly as long."""


def draw_person(sheet: Sheet, kit: Kit, box: Person, face: BadgeFace, palette: Palette) -> None:
    """Set the texts about a person in their box."""
    width, height = box.width * MM, box.height * MM
    column = person(kit.fonts, box, face, width, height)
    sheet.ink(palette.of(box.colour))
    left = height - sum(block.height + gap for block, gap in column)
    # A short text in the middle stands a little above it, where the eye expects it.
    y = box.y * MM + (0.42 if box.place == "middle" else PLACE[box.place]) * left
    for block, gap in column:
        sheet.block(block, box.x * MM, y + gap, width=width, align=ALIGN[box.align])
        y += gap + block.height


def person(
    fonts: Fonts, box: Person, face: BadgeFace, width: float, height: float
) -> list[tuple[Block, float]]:
    """Set the texts of a person in a column of points; return blocks and the gap above each.

    The name gets what the others leave. Should that be little, the others shrink, to ``LEGIBLE``
    and further: a name is read at arm's length as long as its own words allow that.
    """
    name = fonts.shown(face.name) if "name" in box.parts else ""
    family = fonts.shown(face.family_name)
    above, below = _small_texts(fonts, box, face)
    best = fit_name(fonts, name, family, width, height, box.name_size).size
    steps = [(max(box.small_size * cap, LEGIBLE), max(box.name_size * least, LEAST)) for cap, least in _STEPS]
    floor = LEAST if box.name_size >= _LARGE else WHOLE
    last = [(min(box.small_size, cap), max(least, floor)) for cap, least in _LAST_STEPS]
    tiny = [(min(box.small_size, cap), min(floor, _ALONE * best)) for cap in _TINY]
    for size, wanted in (*steps, *last, *tiny):
        head, foot = _small(above, width, height, size), _small(below, width, height, size)
        if name and foot:
            foot[0] = foot[0][0], _BELOW_NAME * size
        above_name = _ABOVE_NAME * size if head else 0.0
        left = height - above_name - sum(block.height + gap for block, gap in (*head, *foot))
        block = fit_name(fonts, name, family, width, max(left, 0.0), box.name_size)
        if left > 0 and (not name or block.size >= min(wanted, 0.98 * best)):
            return [*head, *([(block, above_name)] if name else []), *foot]
    return _shared(fonts, above, (name, family), below, width, height)


def _small_texts(fonts: Fonts, box: Person, face: BadgeFace) -> tuple[list[_Text], list[_Text]]:
    """Return what stands above the name and what below, without what is empty."""
    regular, semibold = fonts.regular, fonts.semibold
    above = [(face.honorific, regular)] if "honorific" in box.parts else []
    below = [(face.post, regular)] if "post" in box.parts else []
    if "organisation" in box.parts:
        below.append((face.organisation, semibold))
    below += [(filled(line, face), regular) for line in box.lines]
    first, then = (
        [(shown, font) for text, font in texts if (shown := fonts.shown(text))] for texts in (above, below)
    )
    return first, then


def _small(texts: list[_Text], width: float, height: float, size: float) -> list[tuple[Block, float]]:
    floor = _ONE_LINE * size
    blocks = [set_text(text, font, width, height, size, floor) for text, font in texts]
    return [(block, _GAP * size if at else 0.0) for at, block in enumerate(blocks)]


def _shared(
    fonts: Fonts,
    above: list[_Text],
    name: tuple[str, str],
    below: list[_Text],
    width: float,
    height: float,
) -> list[tuple[Block, float]]:
    """Give each text its part of the height by its length: nothing is read easily, nothing is lost."""
    lengths = [max(len(text), _SHORT) for text, _ in (*above, name, *below)]
    lengths[len(above)] *= 2 if name[0] else 0
    parts = [height * length / sum(lengths) for length in lengths]
    blocks = [
        set_text(*text, width, part, LEGIBLE, LEGIBLE) for text, part in zip(above, parts, strict=False)
    ]
    blocks.append(fit_name(fonts, *name, width, parts[len(above)], LEAST))
    rest = parts[len(above) + 1 :]
    blocks += [set_text(*text, width, part, LEGIBLE, LEGIBLE) for text, part in zip(below, rest, strict=True)]
    return [(block, 0.0) for block in blocks if block.lines]
