"""Colours, sizes and spaces, for light and dark; every pair of text and ground has 4.5:1 or more."""

from __future__ import annotations

from enum import StrEnum
from typing import Final, NamedTuple


class Look(StrEnum):
    """The five looks of a verdict: each has a colour, a shape, a sound."""

    ACCEPT = "accept"
    DUPLICATE = "duplicate"
    DENIED = "denied"
    REVOKED = "revoked"
    UNKNOWN = "unknown"


class State(NamedTuple):
    """Colours of a look, ``#RRGGBB``."""

    fill: str
    text: str
    icon: str
    """The shape's colour where it stands small on a plain surface."""


class Palette(NamedTuple):
    """Colours of a theme, ``#RRGGBB``."""

    dark: bool
    background: str
    surface: str
    sunken: str
    """Ground of fields and of what lies behind the camera's picture."""
    text: str
    muted: str
    border: str
    line: str
    """Lines that only divide; nothing is told by them alone."""
    accent: str
    on_accent: str
    ring: str
    """Around the focus where the ground is the accent."""
    selected: str
    """Ground of the selected row."""
    chip: str
    on_chip: str
    good: str
    on_good: str
    warning: str
    on_warning: str
    danger: str
    on_danger: str
    stop: str
    """Ground of what ends a desk's work: the look of a revoked badge."""
    on_stop: str
    states: dict[Look, State]


LIGHT: Final = Palette(
    dark=False,
    background="#F4F6F8",
    surface="#FFFFFF",
    sunken="#FFFFFF",
    text="#14202B",
    muted="#55636F",
    border="#7C8A99",
    line="#D5DBE1",
    accent="#0B5C8A",
    on_accent="#FFFFFF",
    ring="#FFC83D",
    selected="#DCEBF5",
    chip="#06304F",
    on_chip="#FFFFFF",
    good="#D4F5E5",
    on_good="#0A4A32",
    warning="#FFF0C8",
    on_warning="#5C3B00",
    danger="#AA230E",
    on_danger="#FFFFFF",
    stop="#691E8F",
    on_stop="#FFFFFF",
    states={
        Look.ACCEPT: State("#33CC8C", "#00201A", "#0B6B47"),
        Look.DUPLICATE: State("#FFC83D", "#1B1300", "#8A5A00"),
        Look.DENIED: State("#AA230E", "#FFFFFF", "#AA230E"),
        Look.REVOKED: State("#691E8F", "#FFFFFF", "#691E8F"),
        Look.UNKNOWN: State("#31393F", "#FFFFFF", "#31393F"),
    },
)

DARK: Final = Palette(
    dark=True,
    background="#0E141A",
    surface="#18212A",
    sunken="#0E141A",
    text="#EEF3F7",
    muted="#A3B1BD",
    border="#6A7885",
    line="#2B3742",
    accent="#6FC2EE",
    on_accent="#06202F",
    ring="#9A4300",
    selected="#20394B",
    chip="#06304F",
    on_chip="#FFFFFF",
    good="#0F3A2A",
    on_good="#8FE8C0",
    warning="#453000",
    on_warning="#FFD56B",
    danger="#AE2813",
    on_danger="#FFFFFF",
    stop="#7622A0",
    on_stop="#FFFFFF",
    states={
        Look.ACCEPT: State("#14B88F", "#00201A", "#5FE0AB"),
        Look.DUPLICATE: State("#EBA800", "#1B1300", "#FFC83D"),
        Look.DENIED: State("#AE2813", "#FFFFFF", "#FF8A75"),
        Look.REVOKED: State("#7622A0", "#FFFFFF", "#D3A4F0"),
        Look.UNKNOWN: State("#313F49", "#FFFFFF", "#B4C0CA"),
    },
)


class Size:
    """Heights of type in pixels at 1366×768."""

    NAME: Final = 78
    VERDICT: Final = 60
    COUNT: Final = 34
    DOOR: Final = 30
    NOTE: Final = 30
    ORGANISATION: Final = 29
    HEADING: Final = 22
    ROW: Final = 18
    BUTTON: Final = 17
    CAPTION: Final = 15


TARGET: Final = 56
"""Height of what is meant to be touched, in pixels."""
RADIUS: Final = 12
GAP: Final = 8
MARGIN: Final = 16
