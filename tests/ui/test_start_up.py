"""What a desk needs to begin again after a power cut, and nothing else, is loaded at its start."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
LATER = (
    "checkin.cli",
    "checkin.desk.importing",
    "checkin.desk.practice",
    "checkin.devices.printing",
    "checkin.hub",
    "checkin.paper",
    "checkin.roster",
    "checkin.ui.badges",
    "checkin.ui.printing",
    "checkin.ui.roster.page",
    "checkin.ui.setup.setup",
    "checkin.ui.sync.",
    "PySide6.QtPrintSupport",
    "cv2",
    "httpx",
    "openpyxl",
    "phonenumbers",
    "pypdfium2",
    "reportlab",
    "starlette",
    "typer",
    "uvicorn",
    "xlrd",
)
"""Loaded when somebody first asks for them."""


def test_the_window_is_loaded_without_what_comes_later() -> None:
    program = "import sys, checkin.app, checkin.ui.run; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True
    )
    loaded = done.stdout.split()
    assert "checkin.ui.window" in loaded
    assert [one for one in loaded if one.startswith(LATER)] == []
