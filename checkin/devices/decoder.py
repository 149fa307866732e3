"""From a grey picture to the texts of its QR codes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checkin.devices.rescues import Grey

_SMALLEST_SIDE = 21
"""Modules of the smallest QR code: a picture of fewer pixels holds none."""
_LARGEST_SIDE = 65_535
"""Pixels that zxing-cpp takes."""
_FRAME_PIXELS = 1280 * 800
"""Frames above this get only the light rescues, so that none takes longer than it stays."""
_STILL_PIXELS = 4_000_000
_STILL_PIXELS_LIGHT = 16_000_000
_STILL_SIDE = 2_000
"""Stills are also tried at this many pixels on the longer side: modules of 30 pixels and grain."""


class FrameDecoder:
    """Reads QR codes in camera frames and stills; one for each camera and thread.

    Most frames need one zxing-cpp call. A frame it cannot read gets one rescue (see
    ``checkin.devices.rescues``) and the next such frame the next one: a badge stays before the
    camera for many frames, so every rescue gets its turn and no frame takes long.

    Both methods take any uint8 array H×W, of whatever size and memory layout, and never raise for
    what is in it. Texts come once each, in the order found; codes whose checksums fail never.
    """

    def __init__(self) -> None:
        self._turn = 0

    def read(self, grey: Grey) -> list[str]:
        """Return the texts in a camera frame: one call, and one rescue if that finds nothing."""
        if not _possible(grey):
            return []
        if found := _texts(grey):
            return found
        from checkin.devices import rescues

        choice = rescues.LIGHT if grey.size > _FRAME_PIXELS else rescues.ALL
        rescue = choice[self._turn % len(choice)]
        self._turn += 1
        return next((found for tried in rescue(_packed(grey)) if (found := _texts(tried))), [])

    def read_still(self, grey: Grey) -> list[str]:
        """Return the texts in a still picture: every rescue in turn until one finds a code.

        A still has no next frame, so this may take 100 times as long as ``read``.
        """
        if not _possible(grey) or grey.min() == grey.max():
            return []
        sizes = list(_sizes(_packed(grey)))
        for size in sizes:
            if found := _texts(size):
                return found
        for tried in _rescued(sizes):
            if found := _texts(tried):
                return found
        return next((found for size in sizes if (found := _texts(size, thorough=True))), [])


def _possible(grey: Grey) -> bool:
    return grey.ndim == 2 and min(grey.shape) >= _SMALLEST_SIDE


def _packed(grey: Grey) -> Grey:
    """Return ``grey`` row after row in memory: OpenCV refuses rows that run backwards."""
    import numpy as np

    return np.ascontiguousarray(grey)


def _sizes(grey: Grey) -> Iterator[Grey]:
    """Yield a still as it is and, if it is large, reduced."""
    from checkin.devices.rescues import shrink

    yield grey
    if max(grey.shape) > 1.2 * _STILL_SIDE:
        yield shrink(grey, _STILL_SIDE / max(grey.shape))


def _rescued(sizes: list[Grey]) -> Iterator[Grey]:
    """Yield a still's sizes under all rescues they can afford, the smallest size first."""
    from checkin.devices import rescues

    for size in reversed(sizes):
        if size.size <= _STILL_PIXELS_LIGHT:
            for rescue in rescues.ALL if size.size <= _STILL_PIXELS else rescues.LIGHT:
                yield from rescue(size)


def _texts(grey: Grey, thorough: bool = False) -> list[str]:
    """Return what one zxing-cpp call finds; ``thorough`` also looks for white on black.

    Only Model 2, the QR code everybody means: Micro QR is so weakly protected that noise reads as
    one. Turned and mirrored codes are found without ``try_rotate``, except the very damaged.
    """
    import zxingcpp

    if min(grey.shape) < 1 or max(grey.shape) > _LARGEST_SIDE:
        return []
    found = zxingcpp.read_barcodes(
        grey,
        formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCodeModel2),
        try_rotate=thorough,
        try_invert=thorough,
        text_mode=zxingcpp.TextMode.Plain,
    )
    return list(dict.fromkeys(code.text for code in found if code.valid))
