"""What is seen of a keyboard: strokes, and the bursts they make."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

_SHIFTED_DIGITS: Final = str.maketrans("!@#$%^&*()", "1234567890")


class Kind(Enum):
    """What a key does."""

    TEXT = auto()
    """Types a character."""
    END = auto()
    """Enter or Tab."""
    MODIFIER = auto()
    """Shift, Caps Lock and the like, which a scanner strikes for capitals."""
    OTHER = auto()
    """A function key, a cursor key, a shortcut."""


@dataclass(frozen=True)
class Stroke:
    """A key going down or up."""

    kind: Kind
    key: int
    """The key's number on this platform, to pair its release with its press."""
    at: int
    """Milliseconds on the clock of the events."""
    text: str = ""
    """What the key types on an American keyboard."""
    received: str = ""
    """What the layout in use made of it."""
    repeated: bool = False
    """The key is being held down."""


@dataclass(frozen=True)
class Burst:
    """What a scanner typed."""

    text: str
    """By the keys, as an American keyboard reads them."""
    received: str
    """By the layout and input method in use: what a text field would hold."""
    end: str
    """What ended it: carriage return, tab, or empty for silence."""
    swallowed: int
    """Keys an input method kept for itself; they were seen going up only."""
    milliseconds: int
    """From the first key to the last."""

    @property
    def code(self) -> str:
        """The code: the text; a scanner set to French types digits with Shift, they are digits here."""
        digits = self.text.translate(_SHIFTED_DIGITS)
        return digits if digits.isdecimal() else self.text
