"""Whether a printer has the paper a layout wants, as far as the printer says."""

from __future__ import annotations

from typing import Final

from checkin.domain.layouts import LayoutInfo
from checkin.domain.printing import Printer

_SLACK_MM: Final = 1.0
"""Systems round sizes to points or tenths of inches."""


def fits(printer: Printer, layout: LayoutInfo) -> bool:
    """Whether a page of ``layout`` can be printed in its own size; lying down counts as well."""
    if printer.any_size or not printer.media:
        return True
    wanted = sorted((layout.width, layout.height))
    return any(
        all(
            abs(has - wants) <= _SLACK_MM
            for has, wants in zip(sorted((one.width, one.height)), wanted, strict=True)
        )
        for one in printer.media
    )
