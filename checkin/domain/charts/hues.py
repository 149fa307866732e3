"""Colours of series, ``#RRGGBB``, on a light and on a dark ground.

Each has a contrast of 4.5:1 against its grounds, since names are written in it, and each pair can be told
apart by people who lack one kind of cone; searched for by computer, the first two chosen by eye.
"""

from __future__ import annotations

from typing import Final

ON_LIGHT: Final = (
    "#0B5C8A",
    "#B8471A",
    "#1C7F56",
    "#622857",
    "#775DCD",
    "#274206",
    "#922834",
    "#965571",
)
ON_DARK: Final = (
    "#6FC2EE",
    "#F08A4B",
    "#3E998B",
    "#FD3688",
    "#937AD2",
    "#E1FDA2",
    "#F9CC15",
    "#15FDD2",
)
