"""Badge codes as the tests print and photograph them: grey pictures, uint8 H×W."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import qrcode
from numpy.typing import NDArray

from checkin.devices.opencv import cv2

Grey = NDArray[np.uint8]


def digits(seed: int) -> str:
    """Return 200 digits, as long as a badge code."""
    return "".join(map(str, np.random.default_rng(seed).integers(0, 10, 200)))


def printed(text: str, module: int = 4, border: int = 4) -> Grey:
    """Return ``text`` as a QR code, black on white; 200 digits fill version 5 at level M."""
    code = qrcode.QRCode(version=5, error_correction=qrcode.constants.ERROR_CORRECT_M, border=border)
    code.add_data(text)
    code.make(fit=False)
    modules = np.where(np.array(code.get_matrix()), 0, 255).astype(np.uint8)
    return modules.repeat(module, 0).repeat(module, 1)


def on_table(picture: Grey, height: int = 600, width: int = 800, grey: int = 130) -> Grey:
    """Return ``picture`` laid in the middle of a plain table."""
    table = np.full((height, width), grey, np.uint8)
    top, left = (height - picture.shape[0]) // 2, (width - picture.shape[1]) // 2
    table[top : top + picture.shape[0], left : left + picture.shape[1]] = picture
    return table


def turned(picture: Grey, degrees: float) -> Grey:
    """Return ``picture`` turned about its middle, the corners filled with table."""
    height, width = picture.shape
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1)
    return as_grey(cv2.warpAffine(picture, matrix, (width, height), borderValue=130))


def tilted(picture: Grey, share: float) -> Grey:
    """Return ``picture`` with its right edge ``share`` shorter, as seen from the left."""
    height, width = picture.shape
    inset = share * height / 2
    corners = np.array(((0, 0), (width, 0), (0, height), (width, height)), np.float32)
    seen = np.array(((0, 0), (width, inset), (0, height), (width, height - inset)), np.float32)
    matrix = cv2.getPerspectiveTransform(corners, seen)
    return as_grey(cv2.warpPerspective(picture, matrix, (width, height), borderValue=130))


def noisy(picture: Grey, sigma: float, seed: int = 1) -> Grey:
    """Return ``picture`` with a sensor's noise, ``sigma`` in grey levels."""
    noise = np.random.default_rng(seed).normal(0, sigma, picture.shape)
    return np.clip(picture + noise, 0, 255).astype(np.uint8)


def pale(picture: Grey, contrast: float) -> Grey:
    """Return ``picture`` with its greys drawn together around 150."""
    return (150 + (picture.astype(np.float64) - 128) * contrast).astype(np.uint8)


def encoded(picture: NDArray[np.uint8] | NDArray[np.uint16], suffix: str) -> bytes:
    """Return the bytes of a picture file."""
    done, data = cv2.imencode(suffix, picture)
    assert done
    return bytes(data)


def as_grey(picture: object) -> Grey:
    """Return what OpenCV made of a grey picture under its type."""
    return np.asarray(picture, dtype=np.uint8)


def pages_tiff(*pictures: Grey) -> bytes:
    """Return a TIFF file of several pages, as a sheet-fed scanner saves a stack."""
    done, data = cv2.imencodemulti(".tiff", list(pictures))
    assert done
    return bytes(data)


def saved(folder: Path, data: bytes, name: str = "scan") -> Path:
    """Write ``data`` to a file and return its path."""
    path = folder / name
    path.write_bytes(data)
    return path
