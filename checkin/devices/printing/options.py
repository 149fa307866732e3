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
_DUPLEX: Final[dict[Flip, str]] = {"": "None", "long": "DuplexNoTumble", "short": "DuplexTumble"}
_DUPLEX_NAMES: Final = ("Duplex", "EFDuplex", "EFDuplexing", "ARDuplex", "KD03Duplex", "JCLDuplex")
"""What drivers call it. Set by a user it beats ``sides``; not set it must be left to ``sides``, because
CUPS would not look at that for one which the printer does not know."""
_NEUTRAL: Final = {
    "PageSize": "",
    "PageRegion": "",
    "landscape": "false",
    "orientation-requested": "3",
    "position": "center",
    "mirror": "false",
    "page-ranges": "1-2147483647",
    "page-set": "all",
    "natural-scaling": "100",
    "page-border": "none",
    "page-label": "",
    "booklet": "off",
    "output-order": "normal",
    "outputorder": "normal",
    "page-delivery": "same-order-face-down",
    "job-hold-until": "no-hold",
}
"""What undoes a user's own settings for other papers, and a server's; only where there are any, because
drivers know more ways of reading an option than there are of leaving it out."""


def lp_words(request: PrintRequest, medium: str, settings: Collection[str]) -> list[str]:
    """Return how ``lp`` is told to print a page, given on its standard input, as it is.

    ``settings`` are names of options that are set for the printer.
    """
    title = "".join(ch if ch.isprintable() else " " for ch in request.title)
    # CUPS tells options apart without case.
    known = {name.casefold() for name in settings}
    two_sided = dict.fromkeys(_DUPLEX_NAMES, _DUPLEX[request.flip])
    undone = {name: value for name, value in {**_NEUTRAL, **two_sided}.items() if name.casefold() in known}
    # As a medium alone a size without a name loses its fractions of points.
    exactly = {"PageSize": medium} if medium.startswith(CUSTOM) else {}
    options = {
        "document-format": "application/pdf",
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
    return ["-d", request.printer, "-n", str(request.copies), "-t", title, *given]
