"""Charts as files: PNG, SVG and PDF, always dark on white, whole or not at all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from checkin.desk.outfile import check_target, into_place
from checkin.domain.charts.model import Picture
from checkin.domain.errors import ChartKindUnknown
from checkin.ui.charts.measuring import Make, measure
from checkin.ui.charts.painting import paint
from checkin.ui.charts.palette import colours_of
from checkin.ui.look.tokens import LIGHT

SIZE: Final = (960, 540)
"""Width and height of a chart in a file, in logical pixels, without its margin; some need more height."""
_MARGIN: Final = 24
_SHARP: Final = 2
"""Pixels of a PNG for each logical one."""
_MOST_PIXELS: Final = 100_000_000
_LONGEST: Final = 32_000
"""Pixels: what every program opens."""
_POINTS: Final = 0.75
"""72 points are 96 logical pixels."""
_LONGEST_PAGE: Final = 14_400
"""Points (ISO 32000-1, annex C)."""
_DPI: Final = 1200


def save_chart(make: Make, path: Path, size: tuple[int, int] = SIZE) -> None:
    """Write a chart to a file of the kind its suffix names; an older file is replaced.

    Raises:
        ChartKindUnknown: the suffix is none of ``KINDS``.
        FileFault: the file cannot be written; an older one is untouched.
    """
    written = KINDS.get(path.suffix.lower())
    if written is None:
        raise ChartKindUnknown(str(path), [kind[1:].upper() for kind in KINDS])
    check_target(path)
    picture = make(*size, measure)
    content = written(picture)
    with into_place(path) as file:
        file.write(content)


def _outer(picture: Picture) -> QSizeF:
    return QSizeF(picture.width + 2 * _MARGIN, picture.height + 2 * _MARGIN)


def _paint(painter: QPainter, picture: Picture, *, pixels: bool = False, outlines: bool = False) -> None:
    painter.fillRect(QRectF(0, 0, _outer(picture).width(), _outer(picture).height()), Qt.GlobalColor.white)
    painter.translate(_MARGIN, _MARGIN)
    paint(painter, picture.marks, colours_of(LIGHT), pixels=pixels, outlines=outlines)


def _png(picture: Picture) -> bytes:
    outer = _outer(picture)
    area = outer.width() * outer.height()
    sharp = min(_SHARP, _LONGEST / max(outer.width(), outer.height()), (_MOST_PIXELS / area) ** 0.5)
    image = QImage((outer * sharp).toSize(), QImage.Format.Format_RGB32)
    image.setDotsPerMeterX(round(96 * sharp / 0.0254))
    image.setDotsPerMeterY(round(96 * sharp / 0.0254))
    image.setText("Description", picture.description)
    painter = QPainter(image)
    painter.scale(sharp, sharp)
    _paint(painter, picture, pixels=True)
    painter.end()
    buffer = _opened()
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def _svg(picture: Picture) -> bytes:
    """Text becomes outlines: where it opens there is no Be Vietnam Pro, and other letters are wider."""
    outer, buffer = _outer(picture), _opened()
    made = QSvgGenerator()
    made.setOutputDevice(buffer)
    made.setResolution(96)
    made.setSize(outer.toSize())
    made.setViewBox(QRectF(0, 0, outer.width(), outer.height()))
    made.setTitle("")
    made.setDescription(picture.description)
    painter = QPainter(made)
    _paint(painter, picture, outlines=True)
    painter.end()
    return bytes(buffer.data().data())


def _pdf(picture: Picture) -> bytes:
    """Text stays text, in the embedded font: it can be found and copied."""
    outer, buffer = _outer(picture), _opened()
    points = min(_POINTS, _LONGEST_PAGE / max(outer.width(), outer.height()))
    writer = QPdfWriter(buffer)
    writer.setCreator("checkin")
    writer.setTitle("")
    writer.setResolution(_DPI)
    page = QPageSize(outer * points, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
    writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
    painter = QPainter(writer)
    painter.scale(points * _DPI / 72, points * _DPI / 72)
    _paint(painter, picture)
    painter.end()
    return bytes(buffer.data().data())


def _opened() -> QBuffer:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer


KINDS: Final[dict[str, Callable[[Picture], bytes]]] = {".png": _png, ".svg": _svg, ".pdf": _pdf}
"""Suffixes of files that charts can be saved to."""
