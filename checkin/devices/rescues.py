"""Ways to prepare a picture that zxing-cpp could not read as it is.

Every rescue takes a grey picture, uint8 H×W (0 black to 255 white), and yields one or more to try
in turn, also grey but not always of the same size; it works only as far as it is asked. Each was
chosen for the door frames it reads that a single call misses.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from checkin.devices.opencv import cv2

Grey: TypeAlias = NDArray[np.uint8]
Rescue: TypeAlias = Callable[[Grey], Iterator[Grey]]


def _grey(picture: object) -> Grey:
    """Return what OpenCV made of a grey picture under the type it has: uint8 in, uint8 out."""
    return np.asarray(picture, dtype=np.uint8)


def unsharp(grey: Grey) -> Iterator[Grey]:
    """Sharpen against defocus: σ 3 pixels, amount 3."""
    yield _grey(cv2.addWeighted(grey, 4.0, cv2.GaussianBlur(grey, (0, 0), 3), -3.0, 0))


def stretch(grey: Grey) -> Iterator[Grey]:
    """Blur 3×3 against noise, then spread the 2nd to 98th percentile over the whole range."""
    calm = _grey(cv2.blur(grey, (3, 3)))
    # Percentiles from the histogram: sorting 900,000 pixels would cost more than decoding them.
    share = np.cumsum(np.bincount(calm.ravel(), minlength=256)) / calm.size
    low, high = (int(np.searchsorted(share, part)) for part in (0.02, 0.98))
    levels = (np.arange(256) - low) * (255.0 / max(high - low, 1))
    yield _grey(cv2.LUT(calm, np.clip(levels, 0, 255).astype(np.uint8)))


def three_quick(grey: Grey) -> Iterator[Grey]:
    """Equalise the histogram; else halve the size; else take the median of 3×3: dim, noisy.

    Three tries that together cost no more than one of the others.
    """
    yield _grey(cv2.equalizeHist(grey))
    yield shrink(grey, 0.5)
    yield _grey(cv2.medianBlur(grey, 3))


def enlarge(grey: Grey) -> Iterator[Grey]:
    """Double the size (cubic): codes far away, under two pixels a module."""
    yield _grey(cv2.resize(grey, None, fx=2, fy=2, interpolation=cv2.INTER_CUBIC))


def local_contrast(grey: Grey) -> Iterator[Grey]:
    """Equalise locally (CLAHE, limit 3, 8×8 tiles): a shadow or a lamp across the code."""
    yield _grey(cv2.createCLAHE(clipLimit=3.0, tileGridSize=(8, 8)).apply(grey))


LIGHT: tuple[Rescue, ...] = (unsharp, stretch, three_quick)
"""The rescues that a large picture can afford."""

ALL: tuple[Rescue, ...] = (*LIGHT, enlarge, local_contrast)


def shrink(grey: Grey, factor: float) -> Grey:
    """Return ``grey`` scaled by ``factor`` below 1, averaging; no side falls below one pixel."""
    height, width = (max(round(side * factor), 1) for side in grey.shape)
    return _grey(cv2.resize(grey, (width, height), interpolation=cv2.INTER_AREA))
