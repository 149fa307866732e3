"""Texts of a layout, with the fields of a badge put into them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from checkin.domain.programme import named
from checkin.paper.layout.fields import named_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checkin.domain.faces import BadgeFace
    from checkin.paper.layout.model import Text


_FIELD: Final = re.compile(r"\{([^{}]*)\}")


def fields_in(text: Text) -> set[str]:
    """Return the fields a text names in braces, and ``language`` where it depends on that."""
    several = isinstance(text, dict)
    texts: Iterable[str] = text.values() if isinstance(text, dict) else (text,)
    return {name for one in texts for name in named_in(one)} | ({"language"} if several else set())


def filled(text: Text, face: BadgeFace) -> str:
    """Return a text in the delegate's language with its fields filled in.

    Empty where it names fields and none of them has a value: a label without what it labels is not
    printed.
    """
    one = named(text, face.language) if isinstance(text, dict) else text
    names = named_in(one)
    if not names:
        return one
    values = {name: str(getattr(face, name, "")) for name in names}
    if not any(values.values()):
        return ""
    # In one go: braces in a value are a person's own.
    return _FIELD.sub(lambda found: values[found[1]], one)
