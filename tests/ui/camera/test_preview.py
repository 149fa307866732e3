"""The preview shows the picture or says what to do, in every size, theme and state."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from checkin.domain.camera import CameraState, CameraStatus
from checkin.ui.camera.preview import CameraPreview
from checkin.ui.look.theme import Theme
from checkin.ui.look.tokens import MARGIN, RADIUS

STATES = [None, *CameraState]


@pytest.fixture
def preview(theme: Theme) -> Iterator[CameraPreview]:
    made = CameraPreview(theme)
    made.resize(800, 450)
    yield made
    made.deleteLater()


def status(state: CameraState | None) -> CameraStatus | None:
    return CameraStatus(state, "0", 1280, 720) if state else None


def picture(colour: str = "#204060", size: QSize | None = None) -> QImage:
    made = QImage(size or QSize(640, 360), QImage.Format.Format_RGB888)
    made.fill(QColor(colour))
    return made


def painted(preview: CameraPreview) -> QImage:
    return preview.grab().toImage()


def test_every_state_says_something_of_its_own(preview: CameraPreview) -> None:
    said = set()
    for state in STATES:
        preview.show_state(status(state))
        title, advice = preview.says
        assert title
        assert advice
        assert preview.accessibleName() == title
        assert preview.accessibleDescription() == advice
        said.add(title)
    assert len(said) == len(STATES) - 1, "only opening and live without a picture are the same"


def test_the_picture_fills_the_widget_and_is_cropped(preview: CameraPreview) -> None:
    shown = picture("#804020")
    for x in range(80):
        for y in range(360):
            shown.setPixelColor(x, y, QColor("#00FF00"))
    preview.show_state(status(CameraState.LIVE))
    preview.show_picture(shown)
    preview.resize(360, 360)
    grabbed = painted(preview)
    assert preview.sees
    assert grabbed.pixelColor(3, 180).name() == "#804020", "the green edge is outside"
    assert grabbed.pixelColor(180, 3).name() == "#804020"
    assert grabbed.pixelColor(0, 0).name() != "#804020", "the corners are round"
    assert preview.accessibleName() == "Hold the badge in the frame"


def test_the_target_and_the_caption_are_seen_on_any_picture(preview: CameraPreview) -> None:
    preview.show_state(status(CameraState.LIVE))
    for colour in ("#FFFFFF", "#000000"):
        preview.show_picture(picture(colour))
        grabbed = painted(preview)
        everything = {
            grabbed.pixelColor(x, y).lightness() for x in range(0, 800, 2) for y in range(0, 450, 2)
        }
        assert min(everything) < 110, "something dark"
        assert max(everything) > 240, "something bright"


@pytest.mark.parametrize(
    "state", [CameraState.GONE, CameraState.STALLED, CameraState.BLACK, CameraState.BUSY]
)
def test_without_pictures_the_last_one_does_not_stay(preview: CameraPreview, state: CameraState) -> None:
    preview.show_state(status(CameraState.LIVE))
    preview.show_picture(picture())
    preview.show_state(status(state))
    assert not preview.sees
    preview.show_picture(picture())
    assert not preview.sees, "nor does a late or black one"
    preview.show_state(status(CameraState.LIVE))
    preview.show_picture(picture())
    assert preview.sees


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("size", [(240, 160), (320, 480), (500, 300), (1400, 800)])
def test_no_text_is_clipped(preview: CameraPreview, theme: Theme, mode: str, size: tuple[int, int]) -> None:
    """The panel's icon and lines leave the margin free, whatever the size."""
    theme.choose(mode)
    preview.resize(*size)
    for state in STATES:
        preview.show_state(status(state))
        grabbed = painted(preview)
        ground = grabbed.pixelColor(size[0] // 2, 6)
        assert ground == theme.colour("surface")
        inner = range(RADIUS, size[0] - RADIUS)
        edges = {(x, y) for x in inner for y in (*range(3, MARGIN), *range(size[1] - MARGIN, size[1] - 3))}
        assert {grabbed.pixelColor(x, y).name() for x, y in edges} == {ground.name()}, state
    theme.choose("light")
