"""What a badge must have besides right keys and values: all of it on the page, and a code that is read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product
from typing import Final

import msgspec

from checkin.domain import errors
from checkin.paper.layout import fields
from checkin.paper.layout.model import Box, Code, Layout, Person, Text, When
from checkin.paper.layout.places import Path
from checkin.paper.layout.quiet import check_code
from checkin.paper.layout.source import Source, nearest

TOLERANCE: Final = 0.01
"""Lengths in files are rounded, mm."""
_MOST_FIELDS: Final = 10

_Known = tuple[Sequence[str], Sequence[str]]
"""The fields that texts and ``when`` may name."""


def check(source: Source, layout: Layout) -> None:
    """Find what no single value tells.

    Raises:
        LayoutFault: of the first mistake.
    """
    front, back = (fields.FRONT_TEXTS, fields.FRONT_WHEN), (fields.BACK_TEXTS, fields.BACK_WHEN)
    sides: list[tuple[str, Sequence[Box], _Known]] = [
        ("box", layout.box, front),
        ("back", layout.back, back),
    ]
    for side, boxes, known in sides:
        for number, box in enumerate(boxes):
            where: Path = (side, number)
            _inside(source, layout, box, where)
            _conditions(source, box.when, (*where, "when"), known[1])
            for place, text in _texts(box, where):
                _text(source, text, place, known[0])
    codes = [(number, box) for number, box in enumerate(layout.box) if isinstance(box, Code)]
    if len(codes) != 1:
        where = ("box", codes[1][0]) if codes else ("box",)
        raise source.fault(errors.LayoutCodes, where, len(codes))
    check_code(source, layout, codes[0][0], codes[0][1])
    _name(source, layout)


def _inside(source: Source, layout: Layout, box: Box, where: Path) -> None:
    page = layout.layout
    for start, side, edge, key in (
        (box.x, box.width, page.width, "width"),
        (box.y, box.height, page.height, "height"),
    ):
        if start + side > edge + TOLERANCE:
            raise source.fault(errors.LayoutOutside, (*where, key), start + side, edge)


def _conditions(source: Source, when: When, where: Path, known: Sequence[str]) -> None:
    for number, (name, _) in enumerate(fields.conditions(when)):
        if name not in known:
            place = where if isinstance(when, str) else (*where, number)
            raise _unknown(source, place, name, known)


def _texts(box: Box, where: Path) -> Iterator[tuple[Path, Text]]:
    """Yield what a box says, wherever its kind has a text."""
    for name, several in _text_fields(type(box)):
        value = getattr(box, name)
        if several:
            yield from (((*where, name, number), text) for number, text in enumerate(value))
        else:
            yield (*where, name), value


@cache
def _text_fields(kind: type[Box]) -> list[tuple[str, bool]]:
    """Return the fields of a kind of box that are texts, each with whether it holds several."""
    kinds = {Text: False, list[Text]: True}
    return [(one.name, kinds[one.type]) for one in msgspec.structs.fields(kind) if one.type in kinds]


def _text(source: Source, texts: Text, where: Path, known: Sequence[str]) -> None:
    each = {"": texts} if isinstance(texts, str) else texts
    for language, text in each.items():
        place = (*where, language) if language else where
        if fields.stray_brace(text):
            raise source.fault(errors.LayoutBraces, place, source.found(place))
        for name in fields.named_in(text):
            if name not in known:
                raise _unknown(source, place, name, known)


def _unknown(source: Source, where: Path, name: str, known: Sequence[str]) -> errors.LayoutFault:
    facts = (source.found(where), nearest(name, known), ", ".join(known))
    return source.fault(errors.LayoutFieldUnknown, where, *facts)


def _name(source: Source, layout: Layout) -> None:
    """There must be a name whatever a badge has and has not."""
    people = [
        (number, box)
        for number, box in enumerate(layout.box)
        if isinstance(box, Person) and "name" in box.parts
    ]
    found = [fields.conditions(box.when) for _, box in people]
    used = sorted({name for each in found for name, _ in each})
    if len(used) > _MOST_FIELDS or not _always(found, used):
        raise source.fault(errors.LayoutNameless, ("box", people[0][0]) if people else ("box",))


def _always(every: Sequence[Sequence[tuple[str, bool]]], used: Sequence[str]) -> bool:
    """Whether one of several lists of conditions holds, whichever of the ``used`` fields are there."""
    for there in product((True, False), repeat=len(used)):
        badge = dict(zip(used, there, strict=True))
        if not any(all(badge[name] == wanted for name, wanted in each) for each in every):
            return False
    return True
