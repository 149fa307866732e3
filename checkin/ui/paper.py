"""How this desk puts badges on paper, as this machine remembers it, and what is ready for it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from checkin.domain.layouts import DEFAULT_DPI, DEFAULT_LAYOUT, Flip, LayoutInfo, PaperChoice
from checkin.domain.printing import Printer
from checkin.ui.settings import Settings

FLIPS: Final[tuple[Flip, ...]] = ("", "long", "short")


@dataclass(frozen=True)
class Paper:
    """A finished PDF of badges."""

    pdf: Path
    run: str
    """What the log calls this print, see ``desk.spoiled.print_lost``; empty for what it does not know."""
    badges: int
    """How many are on it."""
    info: LayoutInfo
    """The layout that it was drawn with."""
    back: Flip = ""
    number: str = ""
    """Short number of the badge, where there is one."""


class PaperSettings:
    """Read and changed on the GUI thread; ``choice`` may be read by any lane."""

    def __init__(self, settings: Settings) -> None:
        """As it was left."""
        self._settings = settings
        self._read()

    def prints(self, *, practice: bool) -> bool:
        """Whether PDFs go to a printer; else they are opened. Practice never uses up real paper."""
        return bool(self.printer) and not practice

    def unfinished(self, event: str) -> str:
        """Return what the print room of an event left unfinished; empty for nothing."""
        return self._settings.text(unfinished_key(event))

    def choose_printer(self, printer: Printer | None) -> None:
        """Remember a printer; None: PDFs are opened."""
        put = self._settings.put
        put("print/printer", printer.id if printer else "")
        put("print/printer-name", printer.name if printer else "")
        put("print/printer-dpi", (printer.dpi or 0) if printer else 0)
        self._read()

    def choose_layout(self, layout: str) -> None:
        """Remember a layout by its id."""
        self._settings.put("print/layout", layout)
        self._read()

    def choose_dpi(self, dpi: int) -> None:
        """Remember dots an inch; 0: the printer's own."""
        self._settings.put("print/dpi", dpi)
        self._read()

    def choose_back(self, back: Flip) -> None:
        """Remember whether backs are printed, and how the printer flips them."""
        self._settings.put("print/back", back)
        self._read()

    def _read(self) -> None:
        settings = self._settings
        self.printer = settings.text("print/printer")
        """``Printer.id``; empty where PDFs are opened."""
        self.printer_name = settings.text("print/printer-name") or self.printer
        self.dpi = settings.number("print/dpi")
        """What was chosen: 0 for the printer's own."""
        back = settings.text("print/back")
        self.choice = PaperChoice(
            layout=settings.text("print/layout") or DEFAULT_LAYOUT,
            dpi=self.dpi or settings.number("print/printer-dpi") or DEFAULT_DPI,
            back=back if back in FLIPS else "",
        )


def unfinished_key(event: str) -> str:
    """Return where the settings remember what is on its way to paper."""
    return f"print/unfinished-{event}"
