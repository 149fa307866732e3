"""The pictograms there are: what a session may be marked with on badges."""

from __future__ import annotations

from typing import Final

PICTOGRAMS: Final = (
    "ceremony",
    "city",
    "coffee",
    "culture",
    "digital",
    "economy",
    "education",
    "environment",
    "exhibition",
    "festival",
    "forum",
    "health",
    "heritage",
    "interpretation",
    "lounge",
    "meal",
    "plenary",
    "press",
    "protocol",
    "reception",
    "signing",
    "transport",
    "visit",
    "water",
    "workshop",
)
"""Each is drawn in ``resources/badges/pictograms/NAME.svg``."""
