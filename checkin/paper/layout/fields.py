"""Fields of a badge as layouts name them: in texts ``{name}``, in ``when`` plain."""

from __future__ import annotations

import re
from typing import Final

import msgspec

from checkin.domain.faces import BadgeBack, BadgeFace
from checkin.paper.layout.model import When

NO: Final = "no "
"""Before a field in ``when``: the field must be empty."""
_FIELD: Final = re.compile(r"\{([^{}]*)\}")
_OF_FACES: Final = msgspec.structs.fields(BadgeFace)

FRONT_TEXTS: Final = tuple(one.name for one in _OF_FACES if one.type is str and one.name != "code")
"""What ``{}`` may name on a front."""
FRONT_WHEN: Final = tuple(one.name for one in _OF_FACES)
BACK_TEXTS: Final = ("conference",)
"""What ``{}`` may name on a back, which is the same for all badges."""
BACK_WHEN: Final = (*(one.name for one in msgspec.structs.fields(BadgeBack)), "logo")


def named_in(text: str) -> list[str]:
    """Return the fields that a text names."""
    return _FIELD.findall(text)


def stray_brace(text: str) -> bool:
    """Whether there is a brace that belongs to no field."""
    rest = _FIELD.sub("", text)
    return "{" in rest or "}" in rest


def conditions(when: When) -> list[tuple[str, bool]]:
    """Return the fields of a ``when``, each with whether it must be there."""
    every = [when] if isinstance(when, str) else when
    return [(one.removeprefix(NO).strip(), not one.startswith(NO)) for one in every]
