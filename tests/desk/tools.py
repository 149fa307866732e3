"""Tools for tests: the program's own, with a clock set by hand and no keyring."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from checkin import app
from checkin.desk.desk import Desk
from checkin.desk.passphrases import Passphrases
from checkin.desk.tools import Tools
from checkin.store.connecting import open_with
from checkin.store.eventfile import EventFile
from checkin.store.keys import KeySources, Vault
from tests.kit import Clock


def make_tools(folder: Path, clock: Clock, vault: Vault | None = None) -> Tools:
    """Return what the program would work with, markers in ``folder``."""
    passphrases = Passphrases()
    sources = KeySources(vault=lambda: vault, ask=passphrases.ask)
    wired = app.wire(sources, state=folder / "state", clock=clock)

    def open_desk(path: Path, language: str) -> Desk:
        return Desk(EventFile(path, open_with(path, sources), state=folder / "state"), clock, language)

    return dataclasses.replace(wired, open=open_desk, passphrases=passphrases)
