"""Who this installation is to the others it exchanges with."""

from __future__ import annotations

import hashlib

from checkin import __version__
from checkin.desk.desk import Desk
from checkin.domain.exchange import MACHINE_BYTES, Me
from checkin.store.marker import machine_id


def me(desk: Desk) -> Me:
    """Return key, machine and version; the machine as a digest that tells nothing beyond the event."""
    machine = hashlib.sha256(b"checkin/machine/1\0" + desk.file.event + machine_id()).digest()
    return Me(desk.file.key, machine[:MACHINE_BYTES], __version__)
