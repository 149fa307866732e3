"""A printer by the name somebody types."""

from __future__ import annotations

import unicodedata

import pytest

from checkin.cli.which_printer import find_printer
from checkin.domain import errors
from checkin.domain.printing import Printer

DOOR = Printer("Door", "Thẻ ở cổng")
OTHER = Printer("Zebra_2", "Door")
TWINS = [Printer("Label-1", "Nhãn"), Printer("Label-2", "Nhãn")]
ALL = [OTHER, DOOR, *TWINS]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Door", DOOR),
        ("door", DOOR),
        ("ZEBRA_2", OTHER),
        ("thẻ ở CỔNG", DOOR),
        (unicodedata.normalize("NFD", "Thẻ ở cổng"), DOOR),
        ("label-2", TWINS[1]),
    ],
)
def test_a_name(text: str, wanted: Printer) -> None:
    assert find_printer(ALL, text) is wanted


@pytest.mark.parametrize("text", ["Nhãn", "NHÃN"])
def test_a_description_of_several(text: str) -> None:
    with pytest.raises(errors.PrinterAmbiguous) as caught:
        find_printer(ALL, text)
    assert caught.value.nearest == ["Label-1 (Nhãn)", "Label-2 (Nhãn)"]


def test_two_queues_told_apart_by_case_alone() -> None:
    both = [Printer("Desk", "A"), Printer("desk", "B")]
    assert find_printer(both, "desk") is both[1]
    with pytest.raises(errors.PrinterAmbiguous):
        find_printer(both, "DESK")


def test_a_name_mistyped() -> None:
    with pytest.raises(errors.PrinterUnnamed) as caught:
        find_printer(ALL, "Zebra2")
    assert caught.value.nearest[0] == "Zebra_2 (Door)"
    with pytest.raises(errors.PrinterUnnamed):
        find_printer([], "Zebra2")
