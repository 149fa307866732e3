"""``checkin printers``, on the printing system that CUPS's own settings name."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from .conftest import MakeQueue
from .cups import Cups
from .ppd import ppd

MAIN = Path(__file__).parents[2] / "main.py"


def printers(server: str, *options: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "CUPS_SERVER": server, "LANG": "C.UTF-8", "CHECKIN_LANGUAGE": "en"}
    return subprocess.run(
        [sys.executable, str(MAIN), "printers", *options],
        env={**environment, "COLUMNS": "200"},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
    )


def test_printers_as_json(cups: Cups, queue: MakeQueue) -> None:
    own = queue(ppd({"A4": (210, 297)}, custom=None, dpi=203, duplex=True))
    cups.admin("cupsdisable", own)
    answer = printers(cups.server, "--json")
    assert (answer.returncode, answer.stderr) == (0, "")
    assert [one for one in json.loads(answer.stdout) if one["id"] == own] == [
        {
            "id": own,
            "name": own,
            "default": False,
            "dpi": 203,
            "media": [{"id": "iso_a4_210x297mm", "width": 210.0, "height": 297.0}],
            "any_size": False,
            "duplex": True,
            "troubles": ["stopped"],
        }
    ]


def test_printers_as_a_table(frail: Cups) -> None:
    assert "There is no printer" in printers(frail.server).stdout
    frail.queue("Desk", ppd())
    frail.admin("lpadmin", "-p", "Desk", "-D", "Thẻ ở bàn 1")
    frail.admin("lpadmin", "-d", "Desk")
    (row,) = [line for line in printers(frail.server).stdout.splitlines() if "Desk" in line]
    for part in ("Thẻ ở bàn 1 (default)", "ready", "300", "86 × 54", "any size"):
        assert part in row


def test_no_printing_system(cups: Cups) -> None:
    answer = printers(str(cups.folder / "none.sock"))
    assert (answer.returncode, answer.stdout) == (1, "")
    assert answer.stderr.startswith("The printing system does not answer (")
    assert len(answer.stderr.splitlines()) == 1
