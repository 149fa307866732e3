"""What arrives at the printer has the size that was asked for, to a tenth of a millimetre, and its text."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from checkin.devices.printing.cups import CupsPrinting
from checkin.domain import errors
from checkin.domain.printing import JobState

from ..conftest import Need
from .conftest import MakePdf, MakeQueue, reaches, request
from .cups import Cups
from .ppd import SIZES, ppd

ODD = (85.6, 53.98)
ALL = [*SIZES.values(), ODD, (100, 62), (33.3, 77.7)]


def sizes(path: Path) -> list[tuple[float, float]]:
    """Return the sizes of a PDF's pages, mm."""
    told = subprocess.run(["pdfinfo", "-l", "-1", str(path)], capture_output=True, text=True, check=True)
    found = re.findall(r"size: +([\d.]+) x ([\d.]+) pts", told.stdout)
    return [(float(width) / 72 * 25.4, float(height) / 72 * 25.4) for width, height in found]


def text(path: Path) -> str:
    told = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True)
    return told.stdout


def printed(
    cups: Cups, printing: CupsPrinting, queue: str, path: Path, width: float, height: float, **more: object
) -> tuple[Path, str]:
    """Print, and return what arrived and how it was to be printed."""
    before = cups.arrived(queue)
    job = printing.send(request(queue, path, width, height, **more))
    reaches(printing, job, JobState.DONE)
    (new,) = [one for one in cups.arrived(queue) if one not in before]
    return new, new.with_suffix(".txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(("width", "height"), ALL)
@pytest.mark.parametrize("description", [ppd(), ppd({"Letter": (215.9, 279.4)})], ids=["named", "custom"])
def test_a_size_arrives_to_a_tenth_of_a_millimetre(
    cups: Cups,
    printing: CupsPrinting,
    queue: MakeQueue,
    pdf: MakePdf,
    need: Need,
    width: float,
    height: float,
    description: str,
) -> None:
    need("pdfinfo")
    arrived, _ = printed(cups, printing, queue(description), pdf(width, height, 2), width, height, flip="")
    # A printer's own name for paper that differs by less than half a millimetre is taken: 86 × 54.
    wanted = (86, 54) if (width, height) == ODD and "Card" in description else (width, height)
    lying = "Label" in description and (width, height) == (100, 62)
    for found in sizes(arrived):
        assert found == pytest.approx(wanted[::-1] if lying else wanted, abs=0.1)
    assert text(arrived).split() == ["Page", "1", "above", "below", "Page", "2", "above", "below"]


def test_paper_that_lies_the_other_way_is_turned(
    cups: Cups, printing: CupsPrinting, queue: MakeQueue, pdf: MakePdf
) -> None:
    upright = queue(ppd({"Card": (54, 86)}, custom=None))
    arrived, _ = printed(cups, printing, upright, pdf(86, 54), 86, 54)
    assert sizes(arrived) == [pytest.approx((54, 86), abs=0.1)]
    told = subprocess.run(["pdftotext", "-bbox", str(arrived), "-"], capture_output=True, text=True).stdout
    x = {word: float(left) for left, word in re.findall(r'xMin="([\d.]+)".*>(\w+)</word>', told)}
    # Turned clockwise: what was above is at the right, all of it on the paper.
    assert 0 <= x["below"] < x["above"] <= 54 / 25.4 * 72


@pytest.mark.parametrize(
    ("flip", "sides"),
    [("", "one-sided"), ("long", "two-sided-long-edge"), ("short", "two-sided-short-edge")],
)
def test_sides_and_copies(
    cups: Cups, printing: CupsPrinting, queue: MakeQueue, pdf: MakePdf, flip: str, sides: str
) -> None:
    own = queue(ppd(duplex=True))
    _, told = printed(cups, printing, own, pdf(86, 54, 2), 86, 54, flip=flip, copies=3)
    assert f"sides={sides}" in told.split()
    assert told.splitlines()[1] == "3"
    assert "print-scaling=none" in told.split()


def test_both_sides_on_a_printer_of_one(printing: CupsPrinting, queue: MakeQueue, pdf: MakePdf) -> None:
    with pytest.raises(errors.PrinterOneSided):
        printing.send(request(queue(), pdf(86, 54, 2), 86, 54, flip="long"))


def test_a_title_with_spaces_and_tones_that_looks_like_an_option(
    cups: Cups, printing: CupsPrinting, queue: MakeQueue, pdf: MakePdf
) -> None:
    title = "-d Thẻ A6, 3 trang; $(x) 'ở đây'"
    _, told = printed(cups, printing, queue(), pdf(86, 54), 86, 54, title=f"{title}\n\x00")
    assert told.splitlines()[0].strip() == title


def test_a_thousand_pages(cups: Cups, printing: CupsPrinting, queue: MakeQueue, pdf: MakePdf) -> None:
    arrived, _ = printed(cups, printing, queue(), pdf(105, 148, 1000), 105, 148)
    found = sizes(arrived)
    assert len(found) == 1000
    assert {(round(width), round(height)) for width, height in found} == {(105, 148)}
    assert "Page 1000 above" in text(arrived)


def test_a_raw_queue_gets_the_file_itself(
    cups: Cups, printing: CupsPrinting, queue: MakeQueue, pdf: MakePdf
) -> None:
    path = pdf(77, 33)
    arrived, _ = printed(cups, printing, queue(None, "Raw"), path, 77, 33)
    assert arrived.read_bytes() == path.read_bytes()


def test_paper_it_does_not_have_is_refused(
    cups: Cups, printing: CupsPrinting, queue: MakeQueue, pdf: MakePdf
) -> None:
    plain, narrow = (
        queue(ppd({"A4": (210, 297)}, custom=None)),
        queue(ppd({"A7": (74, 105)}, custom=(80, 200))),
    )
    with pytest.raises(errors.MediumUnknown) as caught:
        printing.send(request(plain, pdf(85.6, 54), 85.6, 54))
    assert (caught.value.width, caught.value.height, caught.value.media) == ("85.6", "54", ["210 × 297"])
    with pytest.raises(errors.MediumUnknown):
        printing.send(request(narrow, pdf(105, 148), 105, 148))
    arrived, _ = printed(cups, printing, narrow, pdf(150, 60), 150, 60)
    assert sizes(arrived) == [pytest.approx((60, 150), abs=0.1)]
    assert cups.arrived(plain) == []


def test_a_file_that_is_not_there(printing: CupsPrinting, queue: MakeQueue, tmp_path: Path) -> None:
    with pytest.raises(errors.PrintFailed) as caught:
        printing.send(request(queue(), tmp_path / "none.pdf", 86, 54))
    assert "none.pdf" in caught.value.reason
