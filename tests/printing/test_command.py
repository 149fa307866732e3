"""``checkin printers``, on the printing system that CUPS's own settings name."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

from .conftest import MakeQueue
from .cups import Cups
from .ppd import ppd
from .waiting import wait_for

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


def test_an_interruption_while_the_job_is_handed_over(cups: Cups, queue: MakeQueue, tmp_path: Path) -> None:
    folder, started = tmp_path / "bin", tmp_path / "started"
    folder.mkdir()
    (folder / "lp").write_text(f"#!/bin/sh\ntouch '{started}'\nexec sleep 600\n")
    (folder / "lp").chmod(0o755)
    environment = {
        **os.environ,
        "PATH": os.pathsep.join((str(folder), os.environ["PATH"])),
        "CUPS_SERVER": cups.server,
        "LANG": "C.UTF-8",
        "CHECKIN_LANGUAGE": "en",
        "CHECKIN_PASSPHRASE": "correct horse battery staple",
        "XDG_STATE_HOME": str(tmp_path / "state"),
        "XDG_DATA_HOME": str(tmp_path / "data"),
    }
    checkin = [sys.executable, str(MAIN)]
    event = str(tmp_path / "e.checkin")
    subprocess.run([*checkin, "sample", event], env=environment, check=True, capture_output=True, timeout=60)
    running = subprocess.Popen(
        [*checkin, "badges", event, str(tmp_path / "o.pdf"), "--new", "--printer", queue()],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    wait_for(started.exists)
    running.send_signal(signal.SIGINT)
    _, said = running.communicate(timeout=60)
    assert running.returncode == 130
    assert "Interrupted. Whether" in said
    assert f"checkin spoiled {event} " in said


def test_no_printing_system(cups: Cups) -> None:
    answer = printers(str(cups.folder / "none.sock"))
    assert (answer.returncode, answer.stdout) == (1, "")
    assert answer.stderr.startswith("The printing system does not answer (")
    assert len(answer.stderr.splitlines()) == 1
