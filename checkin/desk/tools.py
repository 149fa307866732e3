"""What the program's surroundings give to its interfaces: files, clock, paper, pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from checkin.desk.badges import Press
from checkin.desk.desk import Clock, Desk
from checkin.domain.log import RandomBytes
from checkin.store.keys import KeySources

ReadCodes = Callable[[Path], Iterator[str]]
"""Yields the texts of the codes in a picture or PDF; raises SourceFault or FileFault."""


@dataclass(frozen=True)
class Tools:
    """Wired once by the composition root, handed to the interfaces."""

    open: Callable[[Path, str], Desk]
    """Opens an event file for a language."""
    sources: KeySources
    state: Path
    """Folder of the markers."""
    clock: Clock
    random: RandomBytes
    press: Callable[[str], Press]
    """Returns the press of a layout; raises LayoutUnknown."""
    read_codes: ReadCodes
    resources: Path
