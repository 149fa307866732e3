"""Printing where the system takes no PDF, in a process of its own: Qt's application is one a process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import cv2
import numpy as np
import pytest
from reportlab.pdfgen.canvas import Canvas

from checkin.devices.pdf_pages import bands

from ..conftest import Need
from .conftest import MakePdf, MakeQueue
from .cups import Cups
from .ppd import SIZES, ppd
from .test_sizes import sizes
from .waiting import wait_for

ROOT = Path(__file__).parents[2]
MM = 72 / 25.4
DOT = 72 / 300


def qt(server: str, *words: object) -> str:
    """Run ``qt_print`` and return what it said."""
    ran = subprocess.run(
        [sys.executable, "-W", "error", "-m", "tests.printing.qt_print", *map(str, words)],
        cwd=ROOT,
        env={**os.environ, "CUPS_SERVER": server},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    return ran.stdout.strip()


@pytest.mark.parametrize(("width", "height"), SIZES.values())
def test_a_page_keeps_its_size(pdf: MakePdf, tmp_path: Path, width: float, height: float) -> None:
    out = tmp_path / "out.pdf"
    qt("none", "pdf", pdf(width, height, 2), width, height, out)
    found = sizes(out)
    # Qt's own PDFs are in whole points, rounded down where it has a name for the size; printers are
    # told more exactly, see below.
    assert found == [pytest.approx((width, height), abs=0.25)] * 2
    if (width, height) == (86, 54):
        assert found[0] == pytest.approx((86, 54), abs=0.1)


def test_what_is_painted_lies_where_it_was_dot_by_dot(need: Need, tmp_path: Path) -> None:
    path, out = tmp_path / "in.pdf", tmp_path / "out.pdf"
    canvas = Canvas(str(path), pagesize=(86 * MM, 54 * MM))
    for place in range(0, 200, 2):
        canvas.rect(place * 5 * DOT, 0, 5 * DOT, 20 * MM, stroke=0, fill=1)
    canvas.save()
    qt("none", "pdf", path, 86, 54, out)
    told = subprocess.run([need("pdfimages"), "-list", out], capture_output=True, text=True, check=True)
    (image,) = (line.split() for line in told.stdout.splitlines()[2:])
    assert image[12:14] == ["300", "300"]
    subprocess.run([need("pdfimages"), "-png", out, tmp_path / "image"], check=True)
    ((_, wanted),) = bands(path, 0, 300)
    found = cv2.imread(str(tmp_path / "image-000.png"))
    assert found is not None
    assert np.array_equal(found, wanted[:, :, :3])
    # Bars of five dots: whole dots, at the far end as at the near one.
    assert np.mean((found[-60, :1000, 0] > 8) & (found[-60, :1000, 0] < 247)) < 0.01


def test_printers_of_the_system(frail: Cups) -> None:
    frail.queue("Desk", ppd({"A4": (210, 297), "A6": (105, 148)}, custom=None, duplex=True))
    (line,) = qt(frail.server, "list", "x", 1, 1, "x").splitlines()
    name, dpi, any_size, duplex, *media = line.split()
    assert (name, any_size, duplex, media) == ("Desk", "False", "True", ["210x297", "105x148"])
    assert int(dpi) >= 72


# Qt takes this printer for one of 1200 dpi: A4 takes ten seconds and shows nothing more.
@pytest.mark.parametrize(("width", "height"), [(105, 148), (86, 54), (62, 100), (100, 62)])
def test_a_page_reaches_a_printer(
    cups: Cups, queue: MakeQueue, pdf: MakePdf, width: float, height: float
) -> None:
    own = queue(ppd(duplex=True))
    assert qt(cups.server, "queue", pdf(width, height, 2), width, height, own, "long") == "lost"
    (arrived,) = wait_for(lambda: cups.arrived(own))
    assert sizes(arrived) == [pytest.approx((width, height), abs=0.1)] * 2
    assert "sides=two-sided-long-edge" in arrived.with_suffix(".txt").read_text().split()


def test_refusals(cups: Cups, queue: MakeQueue, pdf: MakePdf, tmp_path: Path) -> None:
    plain = queue(ppd({"A4": (210, 297)}, custom=None))
    assert qt(cups.server, "queue", pdf(86, 54), 86, 54, plain) == "MediumUnknown"
    assert qt(cups.server, "queue", pdf(297, 210), 297, 210, plain, "long") == "PrinterOneSided"
    assert qt(cups.server, "queue", pdf(86, 54), 86, 54, "Gone") == "PrinterUnknown"
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.4")
    assert qt(cups.server, "queue", broken, 210, 297, plain) == "PrintFailed"
    assert cups.arrived(plain) == []
