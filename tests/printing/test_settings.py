"""What a user or a server has set for other papers changes nothing about a badge: pixel by pixel."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from reportlab.pdfgen.canvas import Canvas

from checkin.devices.pdf_pages import bands, page_count
from checkin.devices.printing.cups import CupsPrinting
from checkin.domain.layouts import Flip

from .conftest import MakeQueue
from .cups import Cups
from .ppd import ppd
from .test_sizes import printed

MM = 72 / 25.4
SIZES = [(86, 54), (80, 50), (100, 62)]
NAMES = ["named", "custom", "lying"]
WISHES = [
    "number-up=4",
    "number-up=2 page-border=double",
    "job-sheets=standard,standard",
    "fit-to-page=true",
    "print-scaling=fill",
    "scaling=50",
    "landscape=true",
    "orientation-requested=4",
    "PageSize=A4",
    "media=A4",
    "page-ranges=2",
    "mirror=true",
    "Mirror=true",
    "page-border=single",
    "page-label=Draft",
    "page-label='My draft'",
    "booklet=true",
    "booklet",
    "booklet=shuffle-only",
    "OutputOrder=Reverse",
    "outputorder=reverse",
    "output-order=reverse",
    "page-delivery=reverse-order-face-up",
    "position=top",
    "page-left=72 PageSize=A4 landscape=true",
    "page-set=odd",
    "natural-scaling=50",
    "PageRegion=A4",
    "copies=7",
    "document-format=text/plain",
    "job-hold-until=indefinite",
]
DEFAULTS = [
    "page-border-default=single",
    "page-label-default=Draft",
    "booklet-default=true",
    "outputorder-default=reverse",
    "number-up-default=2",
    "document-format-default=text/plain",
    "job-hold-until-default=indefinite",
    "sides-default=two-sided-long-edge",
    "print-scaling-default=fill",
    "orientation-requested-default=4",
    "PageSize=A4",
    "mirror-default=true",
]


def coloured(path: Path, width: float, height: float) -> Path:
    """Draw two pages that are the same neither upside down nor in a mirror, and tell each other apart."""
    canvas = Canvas(str(path), pagesize=(width * MM, height * MM))
    for page in range(2):
        canvas.drawString(10, 10, f"Page {page}")
        canvas.setFillColorRGB(1, 0, page)
        canvas.rect(3 * MM, 20 * MM, 10 * MM, 5 * MM, stroke=0, fill=1)
        canvas.rect((width - 1) * MM, (height - 1) * MM, 1 * MM, 1 * MM, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return path


def pictures(path: Path) -> list[np.ndarray[tuple[int, ...], np.dtype[np.uint8]]]:
    """Return the pages as they would be printed at 150 dpi."""
    pages = range(page_count(path))
    return [np.concatenate([rows for _, rows in bands(path, page, 150)]) for page in pages]


def same(one: Path, other: Path) -> bool:
    mine, others = pictures(one), pictures(other)
    return len(mine) == len(others) and all(map(np.array_equal, mine, others))


@pytest.mark.parametrize("wish", WISHES)
@pytest.mark.parametrize("size", SIZES, ids=NAMES)
def test_a_user_s_own_settings(
    cups: Cups,
    printing: CupsPrinting,
    queue: MakeQueue,
    home: Path,
    tmp_path: Path,
    wish: str,
    size: tuple[float, float],
) -> None:
    own, path = queue(), coloured(tmp_path / "in.pdf", *size)
    plain, _ = printed(cups, printing, own, path, *size)
    (home / ".cups" / "lpoptions").write_text(f"Dest {own} {wish}\n")
    told, options = printed(cups, printing, own, path, *size)
    assert same(told, plain)
    assert options.splitlines()[1] == "1"


@pytest.mark.parametrize("default", DEFAULTS)
def test_a_server_s_defaults(
    cups: Cups, printing: CupsPrinting, queue: MakeQueue, tmp_path: Path, default: str
) -> None:
    own, path = queue(ppd(duplex=True)), coloured(tmp_path / "in.pdf", 80, 50)
    plain, _ = printed(cups, printing, own, path, 80, 50)
    cups.admin("lpadmin", "-p", own, "-o", default)
    told, options = printed(cups, printing, own, path, 80, 50)
    assert same(told, plain)
    assert "sides=one-sided" in options.split()


@pytest.mark.parametrize("flip", ["", "long", "short"])
@pytest.mark.parametrize("wish", ["None", "DuplexNoTumble", "DuplexTumble"])
@pytest.mark.parametrize("where", ["user", "server"])
def test_both_sides_only_where_asked_for(
    cups: Cups,
    printing: CupsPrinting,
    queue: MakeQueue,
    home: Path,
    tmp_path: Path,
    flip: Flip,
    wish: str,
    where: str,
) -> None:
    own = queue(ppd(duplex=True, postscript=True))
    if where == "user":
        (home / ".cups" / "lpoptions").write_text(f"Dest {own} Duplex={wish}\n")
    else:
        cups.admin("lpadmin", "-p", own, "-o", f"Duplex={wish}")
    told, _ = printed(cups, printing, own, coloured(tmp_path / "in.pdf", 86, 54), 86, 54, flip=flip)
    assert features(told) == [{"": "None", "long": "DuplexNoTumble", "short": "DuplexTumble"}[flip]]


def features(path: Path) -> Sequence[str]:
    """Return what PostScript tells the printer about sides."""
    lines = path.read_text(encoding="latin-1").splitlines()
    return [line.rpartition(" ")[2] for line in lines if line.startswith("%%BeginFeature: *Duplex")]
