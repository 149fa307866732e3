"""Event files to be damaged, and what opening them says."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from checkin.desk.desk import Desk
from checkin.desk.import_roster import import_roster
from checkin.desk.new import new
from checkin.domain import errors
from checkin.store.connecting import open_with
from checkin.store.eventfile import EventFile
from checkin.store.keys import KeySources
from checkin.store.verifying import verify
from tests.crash.kit import roster
from tests.kit import Clock, make, open_file, seeded

PASSPHRASE = KeySources(passphrase="three plain words")
PEOPLE = 300
root_only = pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="only root mounts file systems"
)


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def filled(folder: Path, name: str = "desk") -> Path:
    """Make an unencrypted event of 300 people."""
    clock = Clock()
    path = make(folder, clock, name)
    with open_file(path) as file:
        import_roster(Desk(file, clock), roster(folder / "roster.csv", PEOPLE), {})
    return path


def encrypted(folder: Path) -> Path:
    """Make an encrypted event of 300 people."""
    path, clock = folder / "locked.checkin", Clock()
    new(
        path,
        PASSPHRASE,
        state=folder / "state",
        clock=clock,
        random=seeded(4),
        name="Locked",
        timezone="Asia/Ho_Chi_Minh",
        desk="desk",
    )
    with EventFile(path, open_with(path, PASSPHRASE), state=folder / "state") as file:
        import_roster(Desk(file, clock), roster(folder / "roster.csv", PEOPLE), {})
    return path


def open_and_verify(path: Path, sources: KeySources) -> None:
    """Open a file and read every byte of it that matters."""
    with EventFile(path, open_with(path, sources), state=path.parent / "state") as file:
        verify(file)


def opening(path: Path, sources: KeySources | None = None) -> errors.CheckinError:
    """Return the fault that opening a file meets."""
    with pytest.raises(errors.CheckinError) as caught:
        open_and_verify(path, sources or KeySources())
    return caught.value


@contextmanager
def mounted(folder: Path, size: str) -> Iterator[Path]:
    """Mount a file system in memory."""
    folder.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)], check=True)
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)
