"""Reads one roster in a process of its own with little memory; run by ``test_hostile``.

Prints the name of the error, or the number of people, and the most memory the process took, in MB.
"""

from __future__ import annotations

import re
import resource
import sys
from pathlib import Path

ROOM = 1_500 << 20
"""Bytes of address space; what is refused only after filling it fails with ``MemoryError``."""


def main(path: Path) -> str:
    """Return what became of the file."""
    from checkin.domain.errors import CheckinError
    from checkin.roster import RosterRow, people, read_roster, recognise_all

    try:
        roster = read_roster(path)
        maps = recognise_all(roster.tables)
        rows = (
            row for table, columns in zip(roster.tables, maps, strict=True) for row in people(table, columns)
        )
        return str(sum(isinstance(row, RosterRow) for row in rows))
    except CheckinError as fault:
        return type(fault).__name__


def size() -> int:
    """Return the most memory this process had, in MB; ``getrusage`` would count its parent's too."""
    found = re.search(r"VmHWM:\s*(\d+)", Path("/proc/self/status").read_text(encoding="ascii"))
    return int(found[1]) >> 10 if found else 0


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_AS, (ROOM, ROOM))
    import openpyxl  # noqa: F401 - what the program itself takes is no matter of the file
    import xlrd  # noqa: F401

    before = size()
    told = main(Path(sys.argv[1]))
    print(told, size() - before)
