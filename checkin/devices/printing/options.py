"""How ``lp`` is told to print pages as they are, on paper of exactly their size."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from checkin.devices.printing.media import CUSTOM
from checkin.domain.layouts import Flip
from checkin.domain.printing import PrintRequest

_SIDES: Final[dict[Flip, str]] = {
    "": "one-sided",
    "long": "two-sided-long-edge",
    "short": "two-sided-short-edge",
}
_NEUTRAL: Final = {
    "PageSize": "",
    "PageRegion": "",
    "landscape": "false",
    "orientation-requested": "3",
    "mirror": "false",
    "page-ranges": "1-2147483647",
    "page-set": "all",
    "natural-scaling": "100",
}
"""What undoes a user's own settings for other papers; only where there are any, because drivers know
more ways of reading an option than there are of leaving it out."""


def lp_words(request: PrintRequest, medium: str, settings: Collection[str]) -> list[str]:
    """Return how ``lp`` is told to print a page as it is, whatever its user's ``settings``."""
    title = "".join(ch if ch.isprintable() else " " for ch in request.title)
    undone = {name: value for name, value in _NEUTRAL.items() if name in settings}
    # As a medium alone a size without a name loses its fractions of points.
    exactly = {"PageSize": medium} if medium.startswith(CUSTOM) else {}
    options = {
        "media": medium,
        "print-scaling": "none",
        "sides": _SIDES[request.flip],
        "number-up": "1",
        "job-sheets": "none",
        "collate": "true",
        **undone,
        **exactly,
    }
    given = [word for name, value in options.items() for word in ("-o", f"{name}={value}")]
    return ["-d", request.printer, "-n", str(request.copies), "-t", title, *given, "--", str(request.pdf)]
