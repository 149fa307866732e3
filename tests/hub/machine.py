"""The program as on a machine of its own: ``python machine.py MACHINE ARGUMENTS…``."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from checkin.store import marker


def be(name: str) -> None:
    """Let this process be on the machine of that name; before anything else is imported."""
    marker.machine_id = name.encode


if __name__ == "__main__":
    be(sys.argv[1])
    from checkin.app import main

    sys.exit(main(sys.argv[2:]))
