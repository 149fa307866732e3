"""How a layout is drawn: which of its boxes many badges of a run have in common."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple

from checkin.paper.drawing.texts import fields_in
from checkin.paper.layout.fields import conditions
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

if TYPE_CHECKING:
    from checkin.domain.faces import BadgeFace
    from checkin.paper.layout.model import FrontBox, Layout

_COMMON: Final = frozenset(
    "conference conference_second language category category_second colour shape pictograms pool logo "
    "replacement".split()
)
"""Fields that have few values in a run."""


class Task(NamedTuple):
    """A box and when it is drawn."""

    box: FrontBox
    when: tuple[tuple[str, bool], ...]

    def wanted(self, face: BadgeFace) -> bool:
        """Whether a badge has this box."""
        return all(bool(getattr(face, field)) is wanted for field, wanted in self.when)


class Run(NamedTuple):
    """Boxes that follow each other."""

    tasks: tuple[Task, ...]
    common: bool
    """Whether they are stored once for all badges whose ``fields`` are equal."""
    fields: tuple[str, ...]

    def key(self, face: BadgeFace) -> tuple[object, ...]:
        """Return what a badge has in common with the others that share these boxes."""
        wanted = [task.wanted(face) for task in self.tasks if task.when]
        return *[getattr(face, field) for field in self.fields], *wanted


class Plan:
    """The boxes of a front in runs, in their order."""

    def __init__(self, layout: Layout) -> None:
        """Think a layout out."""
        self.photos = tuple(box for box in layout.box if isinstance(box, Photo))
        self.asks_photo = any(
            field == "photo" for box in layout.box for field, _ in conditions(box.when)
        ) or bool(self.photos)
        self.logos = tuple(box for box in layout.box if isinstance(box, Logo))
        self.runs = tuple(
            _run(tuple(Task(box, tuple(conditions(box.when))) for box in boxes), common=common)
            for common, boxes in groupby(layout.box, key=lambda box: _fields(box) <= _COMMON)
        )


def _run(tasks: tuple[Task, ...], *, common: bool) -> Run:
    fields = sorted(set().union(*(_fields(task.box) for task in tasks)))
    return Run(tasks, common, tuple(fields))


def _fields(box: FrontBox) -> set[str]:
    """Return the fields of a face that a box shows."""
    named = {getattr(box, "colour", ""), getattr(box, "second_colour", "")}
    colour = {"colour"} if named & {"category", "on-category"} else set[str]()
    match box:
        case Fill():
            return colour
        case TextBox():
            return colour | fields_in(box.text) | fields_in(box.second)
        case Shape():
            return colour | {"shape"}
        case Pictograms():
            return colour | {"pictograms"}
        case Logo():
            return {"logo"}
        case Replacement():
            return {"replacement"}
        case Person() | Code() | Photo():
            return {"code"}
