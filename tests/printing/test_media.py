"""What a printer is asked for, by what it says it has."""

from __future__ import annotations

import pytest

from checkin.devices.printing.media import Paper, read_media

NAMED = ["iso_a6_105x148mm", "na_index-4x6_4x6in", "custom_cr80_53.98x85.6mm", "a4", "iso_a6_105x148mm"]
ANY = [*NAMED, "custom_min_20x30mm", "custom_max_8.5x14in"]


@pytest.mark.parametrize(
    ("names", "size", "name"),
    [
        (NAMED, (105, 148), "iso_a6_105x148mm"),
        (NAMED, (148, 105), "iso_a6_105x148mm"),
        (NAMED, (86, 54), "custom_cr80_53.98x85.6mm"),
        (NAMED, (101.6, 152.4), "na_index-4x6_4x6in"),
        (NAMED, (87, 54), None),
        (NAMED, (210, 297), None),
        (ANY, (62, 100), "Custom.62x100mm"),
        (ANY, (85.625, 40), "Custom.85.625x40mm"),
        (ANY, (300, 100), "Custom.100x300mm"),
        (ANY, (300, 300), None),
        (ANY, (10, 100), None),
        ([], (85.6, 54), "Custom.85.6x54mm"),
    ],
)
def test_what_to_ask_for(names: list[str], size: tuple[float, float], name: str | None) -> None:
    assert read_media(names).name(*size) == name


def test_the_nearest_of_several_is_taken() -> None:
    paper = read_media(["custom_a_86.3x54mm", "custom_b_85.9x54mm", "custom_c_85.6x54mm"])
    assert paper.name(86, 54) == "custom_b_85.9x54mm"


def test_sizes_are_in_mm_each_once() -> None:
    paper = read_media(ANY)
    assert [(one.width, one.height) for one in paper.media] == [(105, 148), (101.6, 152.4), (53.98, 85.6)]
    assert paper.any_size
    assert not read_media(NAMED).any_size
    assert Paper().any_size
