"""Tools of the system, and the eyes of an ordinary user."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

# How long an example takes says nothing on a machine that does other things as well.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")

PACKAGES = {
    "Xvfb": "xvfb",
    "pdffonts": "poppler-utils",
    "pdfimages": "poppler-utils",
    "pdfinfo": "poppler-utils",
    "pdftoppm": "poppler-utils",
    "pdftotext": "poppler-utils",
    "qpdf": "qpdf",
    "setxkbmap": "x11-xkb-utils",
    "soffice": "libreoffice-calc",
    "xdotool": "xdotool",
}
NOBODY = 65534

Need = Callable[[str], str]


@pytest.fixture(scope="session")
def need() -> Need:
    """Return the path of a command; where it is missing the test is skipped, on a build machine it fails."""

    def path_of(tool: str) -> str:
        found = shutil.which(tool)
        if found is None:
            missing = f"{tool} is missing: Debian package {PACKAGES.get(tool, tool)}"
            if os.environ.get("CI"):
                pytest.fail(missing)
            pytest.skip(missing)
        return found

    return path_of


@pytest.fixture
def unprivileged() -> Iterator[Path]:
    """An empty folder; the test runs as its owner, an ordinary user, also when root runs the tests."""
    if os.name == "nt":
        pytest.skip("Windows has no permissions that chmod sets")
    root = os.geteuid() == 0
    with tempfile.TemporaryDirectory() as folder:
        if root:
            os.chown(folder, NOBODY, NOBODY)
            os.setresuid(NOBODY, NOBODY, 0)
        try:
            yield Path(folder)
        finally:
            if root:
                os.setresuid(0, 0, 0)
