"""What the program's surroundings give to its interfaces: files, clock, paper, pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from checkin.desk.desk import Clock, Desk
from checkin.desk.lines import Connect
from checkin.desk.logo import ReadLogo
from checkin.desk.passphrases import Passphrases
from checkin.desk.press import MakePress
from checkin.domain.camera import CameraInfo, OpenCamera
from checkin.domain.hosting import Hosting
from checkin.domain.layouts import LayoutInfo
from checkin.domain.log import RandomBytes
from checkin.domain.printing import PagePicture, Printing
from checkin.domain.sounds import SoundPlayer
from checkin.store.keys import KeySources

ReadCodes = Callable[[Path], Iterator[str]]
"""Yields the texts of the codes in a picture, PDF or video; raises SourceFault or FileFault."""


@dataclass(frozen=True)
class Tools:
    """Wired once by the composition root, handed to the interfaces."""

    open: Callable[[Path, str], Desk]
    """Opens an event file for a language."""
    sources: KeySources
    state: Path
    """Folder of the markers."""
    clock: Clock
    """This machine's clock, uncorrected; ``Desk.clock`` is corrected."""
    steady: Clock
    """Milliseconds of a clock that nobody sets."""
    random: RandomBytes
    press: MakePress
    layouts: Callable[[Mapping[str, str]], list[LayoutInfo]]
    """Lists what badges can be printed on, given the event's own layouts: ``Desk.layouts``."""
    read_codes: ReadCodes
    camera: OpenCamera
    cameras: Callable[[str | None], list[CameraInfo]]
    """Lists this machine's cameras; given is the source that is being read, if any. May take seconds."""
    portrait: Callable[[Path | bytes], bytes]
    """Makes a small JPEG of a photo; raises SourceFault or FileFault."""
    logo: ReadLogo
    sounds: Callable[[], SoundPlayer]
    """Returns what plays the sounds of verdicts here."""
    printing: Callable[[], Printing]
    """Returns this machine's printing system; may take a moment the first time."""
    page_picture: Callable[[bytes, int, int], PagePicture]
    """Draws a page of a PDF that this program made: the PDF, the page from 0, the width in pixels."""
    connect: Connect
    """Makes links to hubs."""
    serve: Callable[[Path, str, str, int], Hosting]
    """Makes this machine the hub: event file, language, address to listen on (``domain.hosting``), port.
    See ``desk.hosting.host``."""
    screen_code: Callable[[str], list[list[bool]]]
    """Returns the modules of the QR code of digits, True for dark, without what stays light around it."""
    window: Callable[[Path | None], int]
    """Opens the window on an event, or the last one; returns the exit code."""
    play: Callable[[Path | None], int]
    """Plays an hour at the door without a screen, into a folder; returns the exit code."""
    resources: Path
    passphrases: Passphrases = field(default_factory=Passphrases)
    """What a window was told of passphrases; ``sources.ask`` is to ask it where there is no terminal."""
