"""A printer as CUPS describes it, in our words."""

from __future__ import annotations

from checkin.devices.printing.ipp import Attributes
from checkin.devices.printing.media import Paper, read_media
from checkin.devices.printing.states import troubles
from checkin.domain.printing import Printer, Trouble


def printer_of(described: Attributes, default: str = "") -> Printer:
    """Return a printer; ``default`` names the default one."""
    name, paper = text_of(described, "printer-name"), paper_of(described)
    return Printer(
        id=name,
        name=text_of(described, "printer-info") or name,
        default=name == default,
        dpi=_dpi(described),
        media=paper.media,
        any_size=paper.any_size,
        duplex=any(str(side).startswith("two-sided") for side in described.get("sides-supported", [])),
        troubles=troubles_of(described),
    )


def paper_of(described: Attributes) -> Paper:
    """Return what sizes it takes."""
    return read_media(str(name) for name in described.get("media-supported", []))


def troubles_of(described: Attributes) -> tuple[Trouble, ...]:
    """Return what is the matter with it."""
    return troubles(
        number_of(described, "printer-state"),
        described.get("printer-is-accepting-jobs", [True])[0] is not False,
        [str(reason) for reason in described.get("printer-state-reasons", [])],
    )


def text_of(attributes: Attributes, name: str) -> str:
    """Return an attribute's first value as a text, empty where it is missing."""
    return str(next(iter(attributes.get(name, [])), ""))


def number_of(attributes: Attributes, name: str) -> int:
    """Return an attribute's first value, 0 where it is missing or no number."""
    value = next(iter(attributes.get(name, [])), 0)
    return value if isinstance(value, int) else 0


def _dpi(described: Attributes) -> int | None:
    """Return dots an inch; of a printer that has more of them along than across the fewer."""
    value = next(iter(described.get("printer-resolution-default", [])), None)
    if not isinstance(value, tuple) or min(value[:2]) <= 0:
        return None
    return round(min(value[:2]) * (2.54 if value[2] == "dpcm" else 1))
