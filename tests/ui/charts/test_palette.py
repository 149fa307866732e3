"""Charts can be read in both themes, by people who see fewer colours, and without any."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from checkin.domain.charts.hues import ON_DARK, ON_LIGHT
from checkin.domain.charts.markers import DASHES
from checkin.domain.charts.model import SERIES, Role
from checkin.paper.charts import COLOURS, GREYS
from checkin.ui.charts.palette import colours_of
from checkin.ui.look.tokens import DARK, LIGHT, Palette
from tests.ui.charts.colours import SIGHTS, difference, seen
from tests.ui.look.test_tokens import contrast

both = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
WRITTEN = (Role.TEXT, Role.MUTED, *SERIES)
"""Roles that texts have."""
DRAWN = (Role.BAR, Role.GOOD)


@both
@pytest.mark.parametrize("ground", ["surface", "background"])
def test_texts_and_marks_have_contrast(palette: Palette, ground: str) -> None:
    colours = {role: colour.name() for role, colour in colours_of(palette).items()}
    for role in WRITTEN:
        assert contrast(colours[role], getattr(palette, ground)) >= 4.5, role
    for role in DRAWN:
        assert contrast(colours[role], getattr(palette, ground)) >= 3, role
        assert contrast(colours[role], colours[Role.TRACK]) >= 3, role
    assert contrast(colours[Role.GROUND], colours[Role.GOOD]) >= 3


@pytest.mark.parametrize("colours", [COLOURS, GREYS], ids=["colours", "greys"])
def test_paper_has_contrast(colours: dict[Role, str]) -> None:
    assert colours.keys() == set(Role)
    for role in (*WRITTEN, *DRAWN):
        assert contrast(colours[role], "#FFFFFF") >= 4.5, role


def test_paper_looks_like_the_light_theme() -> None:
    assert {role: colour.name().upper() for role, colour in colours_of(LIGHT).items()} == COLOURS


@pytest.mark.parametrize("hues", [ON_LIGHT, ON_DARK], ids=["light", "dark"])
@pytest.mark.parametrize("sight", SIGHTS)
def test_lines_are_told_by_everybody(hues: tuple[str, ...], sight: str) -> None:
    least = 15 if sight == "all" else 9
    for one, other in combinations(hues, 2):
        assert difference(seen(one, sight), seen(other, sight)) >= least, (one, other)
    first_two = difference(seen(hues[0], sight), seen(hues[1], sight))
    assert first_two >= 25


def test_differences_are_those_of_the_standard() -> None:
    """The first, the ninth and the last pair of the table that CIEDE2000 was published with."""
    pairs = (
        ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
        ((50, 2.49, -0.001), (50, -2.49, 0.0011), 7.2195),
        ((2.0776, 0.0795, -1.135), (0.9033, -0.0636, -0.5514), 0.9082),
    )
    for one, other, expected in pairs:
        assert difference(np.array(one), np.array(other)) == pytest.approx(expected, abs=1e-4)


def test_dashes_differ_in_what_the_eye_counts() -> None:
    """Each pair differs in the number of strokes of a period, or by a third in a stroke or a gap."""
    for one, other in combinations(DASHES, 2):
        if len(one) == len(other):
            assert any(max(a, b) / min(a, b) >= 4 / 3 for a, b in zip(one, other, strict=True)), (one, other)
