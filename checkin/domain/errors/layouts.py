"""Layout files with a mistake."""

from __future__ import annotations

from dataclasses import dataclass

from checkin.domain.errors.base import CheckinError
from checkin.domain.errors.files import FileFault


@dataclass(eq=False)
class LayoutFault(FileFault):
    """A layout file with a mistake in ``line`` (from 1), at ``field``, as ``box 3 width``."""

    line: int
    field: str


@dataclass(eq=False)
class LayoutFound(LayoutFault):
    """``found`` is what stands there."""

    found: str


class LayoutSyntax(LayoutFound):
    """The line is not TOML, or something begins there that never ends."""


class LayoutTwice(LayoutFound):
    """A key or section stands there a second time."""


class LayoutEncoding(LayoutFault):
    """The line is not in UTF-8."""


@dataclass(eq=False)
class LayoutTooLarge(LayoutFault):
    """The file is larger than ``kilobytes``, the most that is read."""

    kilobytes: int


@dataclass(eq=False)
class LayoutTooMany(LayoutFault):
    """More than ``limit`` boxes."""

    limit: int


class LayoutKeyMissing(LayoutFault):
    """A section lacks a key that it needs."""


@dataclass(eq=False)
class LayoutKeyUnknown(LayoutFault):
    """A key that its section cannot have; ``nearest`` is the closest of ``allowed``."""

    nearest: str
    allowed: str


class LayoutText(LayoutFound):
    """A text is needed."""


class LayoutTextLong(LayoutFault):
    """A text longer than any badge shows."""


class LayoutTruth(LayoutFound):
    """``true`` or ``false`` is needed."""


@dataclass(eq=False)
class LayoutList(LayoutFound):
    """A list of texts is needed, written as ``allowed``."""

    allowed: str


@dataclass(eq=False)
class LayoutSection(LayoutFound):
    """A section of its own is needed, written as ``allowed``."""

    allowed: str


@dataclass(eq=False)
class LayoutRange(LayoutFound):
    """A number from ``low`` to ``high`` is needed."""

    low: float
    high: float


class LayoutNumber(LayoutRange):
    """A number, with or without decimals, from ``low`` to ``high`` is needed."""


class LayoutWhole(LayoutRange):
    """A whole number from ``low`` to ``high`` is needed."""


@dataclass(eq=False)
class LayoutChoice(LayoutFound):
    """A word that is none of ``allowed``; ``nearest`` is the closest."""

    nearest: str
    allowed: str


@dataclass(eq=False)
class LayoutFieldUnknown(LayoutFound):
    """A field that badges do not have; ``nearest`` is the closest of ``allowed``."""

    nearest: str
    allowed: str


class LayoutBraces(LayoutFound):
    """A text with a brace that is no field's."""


@dataclass(eq=False)
class LayoutOutside(LayoutFault):
    """A box ends at ``end`` mm, beyond the page's ``edge``."""

    end: float
    edge: float


@dataclass(eq=False)
class LayoutCodeSmall(LayoutFault):
    """The code would be ``side`` mm large, less than ``least``, the smallest that is read well."""

    side: float
    least: float


@dataclass(eq=False)
class ResolutionUnfit(CheckinError):
    """At ``dpi`` the code of ``layout`` would be ``side`` mm large, too small to be read well.

    Its box would have to be ``needed`` mm wide and high.
    """

    layout: str
    dpi: int
    side: float
    needed: float


@dataclass(eq=False)
class LayoutQuiet(LayoutFault):
    """A box, or the page's edge, in the white that the code needs; that ends at these places, mm."""

    left: float
    top: float
    right: float
    bottom: float


class LayoutQuietEdge(LayoutQuiet):
    """The page's edge in the white that the code needs."""


class LayoutQuietBox(LayoutQuiet):
    """A box in the white that the code needs."""


@dataclass(eq=False)
class LayoutCodes(LayoutFault):
    """A badge with ``count`` codes instead of one."""

    count: int


class LayoutCodeWhen(LayoutFault):
    """A code that would not stand on every badge."""


class LayoutNameless(LayoutFault):
    """No name would stand on some badges, or on any."""


@dataclass(eq=False)
class LayoutSheetFull(LayoutFault):
    """The badges of a sheet take ``needed`` mm of ``room``."""

    needed: float
    room: float


@dataclass(eq=False)
class LayoutBadgeUnknown(LayoutFound):
    """The badge layout that a sheet names is not there; ``nearest`` is the closest of ``allowed``."""

    nearest: str
    allowed: str


class LayoutNested(LayoutFound):
    """A sheet that places a sheet."""


class LayoutName(FileFault):
    """A file whose name cannot be that of a layout."""
